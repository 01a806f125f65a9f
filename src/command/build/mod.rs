//! `diglot build`: all articles of a project become the pages of a site. What has not changed since
//! the last build is not worked on again.

mod cache_entry;
mod summary;
mod build_cache;
mod incremental;
mod search;
mod work;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::content::{CONTENT, ContentFolder, entry};
use super::finding_store::{FindingStore, StoredFindings};
use super::project::{self, LoadedProject};
use super::{ExitStatus, Session, UsageError, leak};
use crate::arguments::{BuildArguments, Format, SideOption};
use crate::article::Side;
use crate::disk::git;
use crate::disk::{self, OutputFolder, PathKind, Spool, StaleFilePolicy};
use crate::finding::{Located, Severity};
use crate::locale::Locale;
use crate::project::{ArticleEntry, Index, KeptFields, Navigation, View, XrefMap};
use crate::report::{AtLeast, Totals};
use crate::site::{PageFormat, Site, Templates};
use incremental::{IncrementalState, Written};
use search::Indexes;
use summary::{Tallies, Timings};
use work::BuildRun;

/// Builds the site.
pub(super) fn build(
    arguments: &BuildArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let mut timings = Timings::start();
    let project = project(arguments, session)?;
    let templates = project.templates()?;
    let content = ContentFolder::find(&project)?;
    check_history(&project)?;
    let output = output_folder(arguments, &project)?;
    let kept = kept_fields(&project, &templates);
    let mut unchanged = IncrementalState::find(arguments, &project, &content, &output, &kept);
    timings.end("reading files and templates");
    let read = |path: &str| unchanged.entry(path, || read_entry(path, &project, &content, &kept));
    let (mut index, mut findings) = content.index(&project, &locales(arguments)?, read)?;
    session.screen.print_verbose(&format!("{} articles found", index.entries().len()));
    index.set_redirects(project.redirects(&mut findings)?);
    let xref_map = project.xref_map(&mut findings)?;
    let navigation = content.navigation(&index, &xref_map, &mut findings)?;
    let navigation = navigation.with_folders(&index, &xref_map);
    unchanged.compare(&project, &content, &index, &templates);
    timings.end("reading articles");
    let views = views(arguments);
    let shared = Shared { index: &index, xref_map: &xref_map, navigation: &navigation };
    let site = site(&project, shared, &templates, &views, searches(arguments, &project));
    let indexes = Indexes::settle(&site, &project, &mut unchanged);
    let (store, records) = (FindingStore::default(), Spool::default());
    store.put((store.round(), 0), std::mem::take(&mut findings))?;
    let work = BuildRun {
        site: &site,
        content: &content,
        output: &output,
        unchanged: &unchanged,
        indexes: &indexes,
        store: &store,
        records: &records,
        tallies: Tallies::new(&index),
    };
    let mut written = work.write_articles(session)?;
    timings.end("writing their pages");
    written.files.extend(content.check_navigation(&site, &mut findings)?);
    project.check_redirects(&content, &site, &mut findings)?;
    store.put((store.round(), 0), findings)?;
    let overview = work.write_overview()?;
    let assets = work.copy_assets((!arguments.all_assets).then_some(&written.files))?;
    timings.end("writing shared pages");
    let tallies = work.tallies;
    let notes: Vec<String> = indexes.notes().into_iter().chain(summary::notes(&site)).collect();
    let search = indexes.write(std::mem::take(&mut written.searched), &output)?;
    timings.end("indexing for search");
    let kept = output.kept();
    let search_line = tallies.search_line(&search);
    let other = Written { overview, assets, search, records: &records };
    let state = unchanged.next(&index, &written.noted, other);
    let files = output.commit(StaleFilePolicy::Removed, Some(&|file| state.write(file)))?;
    timings.end("moving files into place");
    let found = store.sorted();
    let timings_table = arguments.timings.then(|| timings.table());
    let lines = [tallies.table()].into_iter().chain(notes).chain(search_line).chain(timings_table);
    let summary =
        |totals: &Totals| summary::summary(&index, [files, kept], totals, timings.total());
    let is_clean = print_results(&found, lines, summary, session)?;
    drop(state);
    leak((unchanged, found, written, index, content));
    Ok(if arguments.strict && !is_clean { ExitStatus::Findings } else { ExitStatus::Done })
}

/// The fields of front matters that pages about other articles are made with.
fn kept_fields(project: &LoadedProject, templates: &Templates) -> KeptFields {
    let layout = templates.has_layouts().then_some("layout");
    KeptFields::new(&project.configuration.site, templates.lists_pages()).with(layout)
}

/// Reads the index entry of an article, with its findings.
fn read_entry(
    path: &str,
    project: &LoadedProject,
    content: &ContentFolder,
    kept: &KeptFields,
) -> anyhow::Result<(ArticleEntry, Vec<Located>)> {
    let article = content.article(path)?;
    let (entry, findings) = entry(path, &article, &project.configuration.locales);
    Ok((entry.with_fields(&article, kept), findings))
}

/// The index and the tables that all pages share.
#[derive(Clone, Copy)]
struct Shared<'s> {
    index: &'s Index,
    xref_map: &'s XrefMap,
    navigation: &'s Navigation,
}

fn site<'s>(
    project: &'s LoadedProject,
    shared: Shared<'s>,
    templates: &'s Templates,
    views: &'s [View],
    is_searched: bool,
) -> Site<'s> {
    let mut site = Site {
        configuration: &project.configuration,
        index: shared.index,
        xref_map: shared.xref_map,
        navigation: shared.navigation,
        templates,
        views,
        formats: &project.configuration.site.formats,
        searches: BTreeSet::new(),
        tables: Arc::default(),
    };
    if is_searched {
        site.searches = site.searched().into_keys().cloned().collect();
    }
    site
}

/// Prints what was found and what was written. Returns `true` if there are neither errors nor warnings.
fn print_results(
    found: &StoredFindings,
    lines: impl Iterator<Item = String>,
    summary: impl FnOnce(&Totals) -> String,
    session: &Session<'_>,
) -> anyhow::Result<bool> {
    let totals = Totals::of(found)?;
    // Those of severity info are a list to work through, which `check` gives.
    session.screen.findings(&AtLeast { findings: found, severity: Severity::Warning })?;
    lines.chain([summary(&totals)]).for_each(|line| session.screen.print(&line));
    Ok(totals.count(Severity::Error) + totals.count(Severity::Warning) == 0)
}

/// Returns `true` if readers can search the pages: they are made for browsers, and nobody says
/// otherwise.
fn searches(arguments: &BuildArguments, project: &LoadedProject) -> bool {
    let is_html = project.configuration.site.formats.contains(&PageFormat::Html);
    is_html && !arguments.no_search && project.configuration.search.enabled
}

fn output_folder(
    arguments: &BuildArguments,
    project: &LoadedProject,
) -> anyhow::Result<OutputFolder> {
    let configured = || project.path(project.configuration.site.out.as_str());
    let out = arguments.out.clone().unwrap_or_else(configured);
    check_out(&out, &project.path(CONTENT))?;
    Ok(OutputFolder::open(&out)?)
}

/// Fails if days are to come from a history that is not there: all pages would have wrong ones.
fn check_history(project: &LoadedProject) -> anyhow::Result<()> {
    let asked = project.configuration.site.history_from_git();
    let Some(place) = asked.filter(|_| !git::has_whole_history(&project.path(CONTENT))) else {
        return Ok(());
    };
    let message = "the project's Git history is missing or shallow";
    let help = "fetch all of it (`git fetch --unshallow`, or `fetch-depth: 0` in GitHub Actions), or \
                remove `last_updated` and `contributors`";
    Err(project.config_error(place, message, help))
}

/// Fails if pages would be written where the next build takes them for articles, or over a file.
fn check_out(out: &Path, content: &Path) -> anyhow::Result<()> {
    let named = |it: &Path| it.display().to_string();
    if disk::kind(out) == PathKind::File {
        let message = format!("`{}` is a file", named(out));
        return Err(UsageError::new(
            message,
            "pass a folder that is new, empty or an earlier site",
        ));
    }
    // What is not there yet lies in the nearest folder that is.
    let is_here = |it: &Path| {
        if it.as_os_str().is_empty() { Path::new(".").to_owned() } else { it.to_owned() }
    };
    let there = out.ancestors().find_map(|it| disk::real_path(&is_here(it)).ok());
    let content = disk::real_path(content)?;
    if there.is_some_and(|there| there.starts_with(&content)) {
        let message = format!("the output folder `{}` is inside the content folder", named(out));
        return Err(UsageError::new(message, "choose a folder outside `content`, such as `site`"));
    }
    Ok(())
}

fn views(arguments: &BuildArguments) -> Vec<View> {
    let shown = [
        (SideOption::Target, View::Side(Side::Target)),
        (SideOption::Source, View::Side(Side::Source)),
        (SideOption::Bilingual, View::Bilingual),
    ];
    let requested = shown.into_iter().filter(|(shown, _)| arguments.side.contains(shown));
    requested.map(|(_, view)| view).collect()
}

/// The project, its pages in the formats that are asked for.
fn project(arguments: &BuildArguments, session: &Session<'_>) -> anyhow::Result<LoadedProject> {
    let mut project = LoadedProject::load(session)?;
    project.warn_of_interrupted_changes(session)?;
    if !arguments.format.is_empty() {
        project.configuration.site.formats = formats(arguments);
    }
    Ok(project)
}

fn formats(arguments: &BuildArguments) -> Vec<PageFormat> {
    let known = [
        (Format::Html, PageFormat::Html),
        (Format::Text, PageFormat::Text),
        (Format::Markdown, PageFormat::Markdown),
    ];
    let requested = known.into_iter().filter(|(format, _)| arguments.format.contains(format));
    requested.map(|(_, format)| format).collect()
}

fn locales(arguments: &BuildArguments) -> anyhow::Result<BTreeSet<Locale>> {
    arguments.locale.iter().map(|tag| project::locale(tag)).collect()
}
