//! `diglot build`: all articles of a project become the pages of a site. What has not changed since
//! the last build is not worked on again.

mod record;
mod state;
mod unchanged;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Instant;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::content::{Content, counted, entry, in_order};
use super::progress::Progress;
use super::project::LoadedProject;
use super::{ExitStatus, Misuse, Session};
use crate::arguments::{BuildArguments, Format, Shown};
use crate::article::Side;
use crate::disk::{Observed, OutputFolder, Stale, Stamp};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{Entry, Index, View};
use crate::report::count;
use crate::site::{PageFormat, Site, missing_bookmarks};
use record::{Noted, Told};
use unchanged::Unchanged;

/// Builds the site.
pub(super) fn build(
    arguments: &BuildArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let began = Instant::now();
    let project = LoadedProject::load(session)?;
    let templates = project.templates()?;
    let content = Content::find(&project)?;
    let output = OutputFolder::open(&out_folder(arguments, &project))?;
    let mut unchanged = Unchanged::find(arguments, &project, &content, &output);
    let locale_configuration = &project.configuration.locales;
    let read = |path: &str| {
        let read = || Ok(entry(path, &*content.article(path)?, locale_configuration));
        unchanged.entry(path, read)
    };
    let (index, mut findings) = content.index(&project, &locales(arguments)?, read)?;
    session.screen.say_more(&format!("{} articles found", index.entries().len()));
    let navigation = content.navigation(&index, &mut findings)?;
    let xref_map = project.xref_map(&mut findings)?;
    unchanged.compare(&project, &content, &index, &templates);
    let site = Site {
        configuration: &project.configuration,
        index: &index,
        xref_map: &xref_map,
        navigation: &navigation,
        templates: &templates,
        views: &views(arguments),
        formats: &formats(arguments),
    };
    let work = Work { site: &site, content: &content, output: &output, unchanged: &unchanged };
    let mut written = work.write_articles(session)?;
    findings.append(&mut written.findings);
    written.files.extend(content.check_navigation(&site, &mut findings)?);
    let overview = work.write_overview()?;
    let files = (!arguments.all_assets).then_some(&written.files);
    let assets = work.copy_assets(files)?;
    let kept = output.kept();
    let state = unchanged.next(written.noted, overview, assets).encode();
    let pages = output.commit(Stale::Removed, state.as_deref())?;
    let findings = in_order(findings);
    session.screen.findings(&findings);
    let seconds = began.elapsed().as_secs_f64();
    session.screen.say(&summary(&index, [pages, kept], &findings, seconds));
    Ok(ExitStatus::Done)
}

/// A build at work.
struct Work<'w> {
    site: &'w Site<'w>,
    content: &'w Content,
    output: &'w OutputFolder,
    unchanged: &'w Unchanged,
}

/// What writing all articles has told.
struct Written {
    findings: Vec<Located>,
    /// The files that their pages use.
    files: BTreeSet<String>,
    /// What the next build may know of each article.
    noted: Vec<(String, Noted)>,
}

impl Written {
    fn of<'e>(articles: impl Iterator<Item = (&'e Entry, (Told, Noted))>) -> Self {
        let (mut findings, mut uses, mut noted) = (Vec::new(), BTreeMap::new(), Vec::new());
        for (entry, ((own, own_uses), own_noted)) in articles {
            findings.extend(own);
            uses.insert(&*entry.path, own_uses);
            noted.push((entry.path.clone(), own_noted));
        }
        findings
            .extend(missing_bookmarks(&uses.iter().map(|(path, uses)| (*path, uses)).collect()));
        Self { findings, files: uses.into_values().flat_map(|uses| uses.files).collect(), noted }
    }
}

impl Work<'_> {
    /// Writes the pages of all articles, as many at a time as there are cores.
    fn write_articles(&self, session: &Session<'_>) -> anyhow::Result<Written> {
        let entries = self.site.index.entries();
        let progress = Progress::new(entries.len(), &session.screen);
        let write = |entry: &Entry| {
            let written = self.write_article(entry);
            progress.add_one();
            written
        };
        let written = entries.par_iter().map(write).collect::<anyhow::Result<Vec<_>>>();
        progress.finish();
        Ok(Written::of(entries.iter().zip(written?)))
    }

    /// Writes the pages of an article, unless they would be what they are.
    fn write_article(&self, entry: &Entry) -> anyhow::Result<(Told, Noted)> {
        let folder = &self.content.folder;
        if let Some(record) = self.unchanged.pages(&entry.path, self.output, folder)
            && let Some(told) = record.told()
        {
            for (page, _) in &record.pages {
                self.output.keep(page);
            }
            return Ok((told, Noted::Kept));
        }
        let library = Observed::new(folder);
        let article = self.content.article(&entry.path)?;
        let pages = self.site.article_pages(entry, &article, &library)?;
        for page in &pages.outputs {
            self.output.stage(page)?;
        }
        let told = (pages.findings, pages.uses);
        let noted = self.unchanged.note(entry, &pages.outputs, &told, library);
        Ok((told, noted))
    }

    /// Writes the pages about the whole site, unless they would be what they are.
    fn write_overview(&self) -> anyhow::Result<Vec<(String, u64)>> {
        if let Some(pages) = self.unchanged.overview(self.output) {
            for (page, _) in pages {
                self.output.keep(page);
            }
            return Ok(pages.to_vec());
        }
        let pages = self.site.overview()?;
        pages.iter().try_for_each(|page| self.output.stage(page))?;
        Ok(pages.iter().map(unchanged::length).collect())
    }

    /// Copies the files that pages use; all of them without a list.
    fn copy_assets(
        &self,
        files: Option<&BTreeSet<String>>,
    ) -> anyhow::Result<FxHashMap<String, Stamp>> {
        let index = self.site.index;
        let mut copied = FxHashMap::default();
        for path in index.assets().filter(|path| files.is_none_or(|files| files.contains(*path))) {
            let page = index.asset_page(path).expect("it is one of the assets");
            let from = self.content.folder.path(path);
            let stamp = Stamp::of(&from);
            match stamp.filter(|stamp| self.unchanged.is_copied(path, &page, *stamp, self.output)) {
                Some(_) => self.output.keep(&page),
                None => self.output.stage_copy(&from, &page)?,
            }
            copied.extend(stamp.map(|stamp| (path.to_owned(), stamp)));
        }
        Ok(copied)
    }
}

fn out_folder(arguments: &BuildArguments, project: &LoadedProject) -> PathBuf {
    let configured = || project.path(project.configuration.site.out.as_str());
    arguments.out.clone().unwrap_or_else(configured)
}

fn views(arguments: &BuildArguments) -> Vec<View> {
    let shown = [
        (Shown::Target, View::Side(Side::Target)),
        (Shown::Source, View::Side(Side::Source)),
        (Shown::Bilingual, View::Bilingual),
    ];
    let wanted = shown.into_iter().filter(|(shown, _)| arguments.side.contains(shown));
    wanted.map(|(_, view)| view).collect()
}

fn formats(arguments: &BuildArguments) -> Vec<PageFormat> {
    let known = [
        (Format::Html, PageFormat::Html),
        (Format::Text, PageFormat::Text),
        (Format::Markdown, PageFormat::Markdown),
    ];
    let wanted = known.into_iter().filter(|(format, _)| arguments.format.contains(format));
    wanted.map(|(_, format)| format).collect()
}

fn locales(arguments: &BuildArguments) -> anyhow::Result<BTreeSet<Locale>> {
    let parse = |tag: &String| {
        let message = || format!("`{tag}` is no locale");
        Locale::parse(tag).ok_or_else(|| Misuse::said(message(), "write a tag such as `nl-NL`"))
    };
    arguments.locale.iter().map(parse).collect()
}

/// `42 files from 18 articles in 3 locales: 2 warnings, 0.1 s`
fn summary(index: &Index, [pages, kept]: [usize; 2], findings: &[Located], seconds: f64) -> String {
    let locales: BTreeMap<_, _> = index.locales();
    let articles = counted(index.entries().len(), "article");
    let locales = counted(locales.len(), "locale");
    let pages = match kept {
        0 => counted(pages, "file"),
        kept => format!("{}, {kept} of them unchanged,", counted(pages, "file")),
    };
    format!("{pages} from {articles} in {locales}: {}, {seconds:.1} s", count(findings))
}
