//! `diglot build`: all articles of a project become the pages of a site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Instant;

use rayon::prelude::*;

use super::content::{Content, counted, in_order};
use super::progress::Progress;
use super::project::LoadedProject;
use super::{ExitStatus, Misuse, Session};
use crate::arguments::{BuildArguments, Format, Shown};
use crate::article::Side;
use crate::disk::{OutputFolder, Stale};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{Entry, Index, View};
use crate::report::count;
use crate::site::{PageFormat, Site, Uses, missing_bookmarks};

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
    let (index, mut findings) = content.index(&project, &locales(arguments)?)?;
    session.screen.say_more(&format!("{} articles found", index.entries().len()));
    let navigation = content.navigation(&index, &mut findings)?;
    let xref_map = project.xref_map(&mut findings)?;
    let site = Site {
        configuration: &project.configuration,
        index: &index,
        xref_map: &xref_map,
        navigation: &navigation,
        templates: &templates,
        views: &views(arguments),
        formats: &formats(arguments),
    };
    let mut written = content.write_articles(&site, &output, session)?;
    findings.append(&mut written.findings);
    written.files.extend(content.check_navigation(&site, &mut findings)?);
    for page in site.overview()? {
        output.stage(&page)?;
    }
    let files = (!arguments.all_assets).then_some(&written.files);
    content.copy_assets(&index, files, &output)?;
    let pages = output.commit(Stale::Removed)?;
    let findings = in_order(findings);
    session.screen.findings(&findings);
    let seconds = began.elapsed().as_secs_f64();
    session.screen.say(&summary(&index, pages, &findings, seconds));
    Ok(ExitStatus::Done)
}

/// What writing all articles has told.
struct Written {
    findings: Vec<Located>,
    /// The files that their pages use.
    files: BTreeSet<String>,
}

impl Written {
    fn of<'e>(articles: impl Iterator<Item = (&'e Entry, (Vec<Located>, Uses))>) -> Self {
        let (mut findings, mut uses) = (Vec::new(), BTreeMap::new());
        for (entry, (own, own_uses)) in articles {
            findings.extend(own);
            uses.insert(&*entry.path, own_uses);
        }
        findings
            .extend(missing_bookmarks(&uses.iter().map(|(path, uses)| (*path, uses)).collect()));
        Self { findings, files: uses.into_values().flat_map(|uses| uses.files).collect() }
    }
}

impl Content {
    /// Writes the pages of all articles, as many at a time as there are cores.
    fn write_articles(
        &self,
        site: &Site<'_>,
        output: &OutputFolder,
        session: &Session<'_>,
    ) -> anyhow::Result<Written> {
        let entries = site.index.entries();
        let progress = Progress::new(entries.len(), &session.screen);
        let write = |entry: &Entry| {
            let article = self.article(&entry.path)?;
            let pages = site.article_pages(entry, &article, &self.folder)?;
            for page in &pages.outputs {
                output.stage(page)?;
            }
            progress.add_one();
            anyhow::Ok((pages.findings, pages.uses))
        };
        let written = entries.par_iter().map(write).collect::<anyhow::Result<Vec<_>>>();
        progress.finish();
        Ok(Written::of(entries.iter().zip(written?)))
    }

    /// Copies the files that pages use; all of them without a list.
    fn copy_assets(
        &self,
        index: &Index,
        files: Option<&BTreeSet<String>>,
        output: &OutputFolder,
    ) -> anyhow::Result<()> {
        for path in index.assets().filter(|path| files.is_none_or(|files| files.contains(*path))) {
            let page = index.asset_page(path).expect("it is one of the assets");
            output.stage_copy(&self.folder.path(path), &page)?;
        }
        Ok(())
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

/// `42 pages of 18 articles in 3 locales, 2 warnings, 0.1 s`
fn summary(index: &Index, pages: usize, findings: &[Located], seconds: f64) -> String {
    let locales: BTreeMap<_, _> = index.locales();
    let articles = counted(index.entries().len(), "article");
    let locales = counted(locales.len(), "locale");
    let pages = counted(pages, "file");
    format!("{pages} from {articles} in {locales}: {}, {seconds:.1} s", count(findings))
}
