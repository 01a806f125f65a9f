//! `diglot build`: all articles of a project become the pages of a site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Instant;

use rayon::prelude::*;

use super::progress::Progress;
use super::project::LoadedProject;
use super::{ExitStatus, Misuse, Session};
use crate::arguments::{BuildArguments, Format, Shown};
use crate::article::Side;
use crate::disk::{self, Folder, OutputFolder, PathKind, Skipped, Stale, Tree};
use crate::finding::{Finding, Located, Rule};
use crate::locale::Locale;
use crate::project::{
    Clash, Entry, Index, Navigation, SAME_PAGE, View, is_article, is_include, is_navigation,
    read_toc,
};
use crate::report::count;
use crate::site::{PageFormat, Site, Uses, missing_bookmarks};
use crate::text::{Source, Span};

/// A file that is left out of the site.
const SKIPPED_FILE: Rule = Rule::warning("skipped-file");

/// The folder of a project that holds its articles.
const CONTENT: &str = "content";

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
        findings.extend(missing_bookmarks(&uses));
        Self { findings, files: uses.into_values().flat_map(|uses| uses.files).collect() }
    }
}

/// A project's articles and other files.
struct Content {
    folder: Folder,
    tree: Tree,
}

impl Content {
    fn find(project: &LoadedProject) -> anyhow::Result<Self> {
        let root = project.path(CONTENT);
        let tree = match disk::kind(&root) {
            PathKind::Folder => Tree::walk(&root, &project.root)?,
            _ => Tree::default(),
        };
        if !tree.files.iter().any(|path| is_article(path)) {
            let message = format!("there are no articles in `{}`", root.display());
            let help = "put them into `content/nl-nl/` and the like, name another project with \
                        --project, or start one with `diglot init`";
            return Err(Misuse::said(message, help));
        }
        let folder = Folder::open(&root, &project.root, format!("{CONTENT}/"))?;
        Ok(Self { folder, tree })
    }

    /// What pages need to know of one another.
    fn index(
        &self,
        project: &LoadedProject,
        wanted: &BTreeSet<Locale>,
    ) -> anyhow::Result<(Index, Vec<Located>)> {
        let configuration = &project.configuration;
        let articles = self.tree.files.par_iter().filter(|path| is_article(path));
        let read = |path: &String| {
            let article = self.folder.read_article(path)?;
            let (entry, findings) = Entry::read(path, &article, &configuration.locales);
            let located = findings.into_iter().map(|finding| finding.locate(article.source()));
            Ok((entry, located.collect::<Vec<_>>()))
        };
        let read: Vec<(Entry, Vec<Located>)> = articles.map(read).collect::<anyhow::Result<_>>()?;
        let (mut entries, findings): (Vec<Entry>, Vec<_>) = read.into_iter().unzip();
        check_locales(wanted, &entries)?;
        let is_wanted = |entry: &Entry| wanted.is_empty() || wanted.contains(&entry.locale);
        let left_out = entries.iter().filter(|entry| !is_wanted(entry));
        let left_out = left_out.map(|entry| entry.path.clone()).collect();
        entries.retain(is_wanted);
        let assets = self.tree.files.iter().filter(|path| is_asset(path)).cloned().collect();
        let source_locale = configuration.locales.source.clone();
        let (index, clashes) = Index::new(entries, assets, source_locale, configuration.site.urls);
        let mut findings: Vec<Located> = findings.into_iter().flatten().collect();
        findings.extend(clashes.iter().map(|clash| self.clash(clash)));
        findings.extend(self.tree.skipped.iter().map(|skipped| self.skipped(skipped)));
        Ok((index.leaving_out(left_out), findings))
    }

    /// The tables of contents.
    fn navigation(&self, index: &Index, findings: &mut Vec<Located>) -> anyhow::Result<Navigation> {
        let mut tocs = BTreeMap::new();
        for path in self.tree.files.iter().filter(|path| is_navigation(path)) {
            let source = self.folder.source(path)?;
            let (items, faults) = read_toc(&source);
            findings.extend(faults.into_iter().map(|fault| fault.locate(&source)));
            tocs.insert(path.clone(), items);
        }
        Ok(Navigation::new(&tocs, index))
    }

    /// Finds what the tables of contents lead to: the files among that.
    fn check_navigation(
        &self,
        site: &Site<'_>,
        findings: &mut Vec<Located>,
    ) -> anyhow::Result<BTreeSet<String>> {
        let (faults, uses) = site.check_navigation();
        for (path, fault) in faults {
            findings.push(fault.locate(&self.folder.source(path)?));
        }
        Ok(uses.files)
    }

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
            let article = self.folder.read_article(&entry.path)?;
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

    fn clash(&self, clash: &Clash) -> Located {
        let (first, page) = (self.folder.name(&clash.first), &clash.page);
        let message = format!("this file would write the same page as `{first}`: `{page}`");
        let help = "rename or move one of them; this one is left out";
        self.about_file(&clash.second, &SAME_PAGE, message, help)
    }

    fn skipped(&self, skipped: &Skipped) -> Located {
        let help = "put the file itself here, or take the link away";
        self.about_file(&skipped.path, &SKIPPED_FILE, skipped.reason.to_owned(), help)
    }

    /// A finding about a file as a whole.
    fn about_file(&self, path: &str, rule: &'static Rule, message: String, help: &str) -> Located {
        let source = Source::new(self.folder.name(path), "");
        Finding::new(rule, Span::empty(0), message).with_help(help).locate(&source)
    }
}

/// Whether a file is copied as it is.
fn is_asset(path: &str) -> bool {
    !is_article(path) && !is_include(path) && !is_navigation(path)
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

/// Whether there are articles in each of the locales that were asked for.
fn check_locales(wanted: &BTreeSet<Locale>, entries: &[Entry]) -> anyhow::Result<()> {
    let known: BTreeSet<&Locale> = entries.iter().map(|entry| &entry.locale).collect();
    let Some(missing) = wanted.iter().find(|locale| !known.contains(locale)) else { return Ok(()) };
    let known: Vec<&str> = known.into_iter().map(Locale::tag).collect();
    let help = format!("there are articles in {}", known.join(", "));
    Err(Misuse::said(format!("there are no articles in {missing}"), &help))
}

/// By file and place; what several articles found in one file that they include is told once.
fn in_order(mut findings: Vec<Located>) -> Vec<Located> {
    findings.sort_by(|a, b| {
        let key = |found: &Located| (found.finding.span, found.finding.rule.name);
        (&a.location.path, key(a)).cmp(&(&b.location.path, key(b)))
    });
    findings.dedup();
    findings
}

/// `42 pages of 18 articles in 3 locales, 2 warnings, 0.1 s`
fn summary(index: &Index, pages: usize, findings: &[Located], seconds: f64) -> String {
    let locales: BTreeMap<_, _> = index.locales();
    let articles = counted(index.entries().len(), "article");
    let locales = counted(locales.len(), "locale");
    let pages = counted(pages, "file");
    format!("{pages} from {articles} in {locales}: {}, {seconds:.1} s", count(findings))
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
