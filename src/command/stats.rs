//! `diglot stats`: how far the project is translated.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::analysis::{ProjectScan, ScanOptions, SourceTree, Target, coverage, word_report};
use super::check::read_dismissals;
use super::console::Console;
use super::destination::refuse_own;
use super::pairs::{self, Pages};
use super::project::LoadedProject;
use super::{ExitStatus, Session, UsageError};
use crate::arguments::{StatsArguments, StatsFormat};
use crate::check::coverage::Coverage;
use crate::check::word_counts::WordReport;
use crate::disk;
use crate::finding::Severity;
use crate::report::{
    stats_csv, stats_json, stats_svg, stats_table, status_badge, status_html, words_csv,
    words_json, words_svg, words_table,
};

/// Tells the coverage.
pub(super) fn stats(
    arguments: &StatsArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load_with(arguments.source_tree.as_deref(), session)?;
    arguments.out.iter().try_for_each(|out| refuse_own(out, &project))?;
    let source_tree = match project.configuration.layout {
        Some(_) => None,
        None => arguments.source_tree.as_deref().map(SourceTree::find).transpose()?,
    };
    project.warn_of_review_files(session)?;
    let dismissals = read_dismissals(&project)?;
    let mut text = String::new();
    let write = |coverage: &Coverage| match arguments.format {
        StatsFormat::Table => stats_table(coverage),
        StatsFormat::Json => stats_json(coverage),
        StatsFormat::Csv => stats_csv(coverage),
        StatsFormat::Svg => stats_svg(coverage),
        StatsFormat::Html => status_html(coverage),
        StatsFormat::Badge => status_badge(coverage),
    };
    if let Some(mut pages) = Pages::find(&project)? {
        if arguments.words {
            let message = "--words requires annotated articles";
            return Err(UsageError::new(message, "run `diglot stats` without --words"));
        }
        let errors = errors_by_page(&mut pages, arguments.format, session)?;
        let mut coverage = pairs::stats(&mut pages, &errors)?;
        coverage.pages = coverage.pages.filter(|_| lists_pages(arguments.format));
        text = write(&coverage);
        return print(&text, arguments);
    }
    for target in Target::find(&[] as &[PathBuf], &project)? {
        let survey = ProjectScan::take(&target, &project, ScanOptions::default())?;
        if arguments.words {
            text += &words(&word_report(&target, &survey.index, &project)?, arguments.format)?;
            continue;
        }
        let source_tree = source_tree.as_ref();
        let mut coverage = coverage(&target, &survey.index, &project, source_tree, &dismissals)?;
        coverage.pages = coverage.pages.filter(|_| lists_pages(arguments.format));
        text += &write(&coverage);
    }
    print(&text, arguments)
}

/// Returns `true` if a form shows each page.
fn lists_pages(format: StatsFormat) -> bool {
    matches!(format, StatsFormat::Html | StatsFormat::Badge | StatsFormat::Json)
}

/// How many errors each page has, where the form shows that.
fn errors_by_page(
    pages: &mut Pages<'_>,
    format: StatsFormat,
    session: &Session<'_>,
) -> anyhow::Result<BTreeMap<String, usize>> {
    let mut errors = BTreeMap::new();
    if lists_pages(format) {
        let found = pairs::check(pages, &[], Some(Severity::Error), session)?.findings;
        for it in found {
            *errors.entry(it.location.path.to_string()).or_default() += 1;
        }
    }
    Ok(errors)
}

fn print(text: &str, arguments: &StatsArguments) -> anyhow::Result<ExitStatus> {
    match &arguments.out {
        Some(out) => disk::replace(out, text.as_bytes())?,
        None => Console::result(text.as_bytes())?,
    }
    Ok(ExitStatus::Done)
}

fn words(report: &WordReport, format: StatsFormat) -> anyhow::Result<String> {
    match format {
        StatsFormat::Table => Ok(words_table(report)),
        StatsFormat::Json => Ok(words_json(report)),
        StatsFormat::Csv => Ok(words_csv(report)),
        StatsFormat::Svg => Ok(words_svg(report)),
        StatsFormat::Html | StatsFormat::Badge => Err(UsageError::new(
            "there is not a status page of words",
            "pass --format table, json, csv or svg with --words",
        )),
    }
}
