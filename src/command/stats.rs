//! `diglot stats`: how far the project is translated.

use std::path::PathBuf;

use anyhow::Context as _;
use rayon::prelude::*;

use super::check::{SourceTree, Survey, Target, Wanted};
use super::project::LoadedProject;
use super::screen::Screen;
use super::{ExitStatus, Session};
use crate::arguments::{StatsArguments, StatsFormat};
use crate::check::across::{Staleness, lacking_articles};
use crate::check::coverage::{Counts, Coverage, translation_type};
use crate::disk;
use crate::project::{Entry, Index};
use crate::report::{stats_csv, stats_json, stats_svg, stats_table};

/// Tells the coverage.
pub(super) fn stats(
    arguments: &StatsArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let source_tree = arguments.source_tree.as_deref().map(SourceTree::find).transpose()?;
    let mut text = String::new();
    for target in Target::find(&[] as &[PathBuf], &project)? {
        let survey = Survey::take(&target, &project, Wanted::default())?;
        let coverage = coverage(&target, &survey.index, &project, source_tree.as_ref())?;
        text += &match arguments.format {
            StatsFormat::Table => stats_table(&coverage),
            StatsFormat::Json => stats_json(&coverage),
            StatsFormat::Csv => stats_csv(&coverage),
            StatsFormat::Svg => stats_svg(&coverage),
        };
    }
    match &arguments.out {
        Some(out) => disk::replace(out, text.as_bytes())?,
        None => Screen::result(text.as_bytes()).context("cannot write to standard output")?,
    }
    Ok(ExitStatus::Done)
}

/// The coverage of a whole project.
pub(super) fn coverage(
    target: &Target,
    index: &Index,
    project: &LoadedProject,
    source_tree: Option<&SourceTree>,
) -> anyhow::Result<Coverage> {
    let count = |entry: &Entry| {
        let article = target.content.article(&entry.path)?;
        let original = source_tree.map(|tree| tree.original(&entry.name)).transpose()?.flatten();
        let staleness = original.map(|original| Staleness::of(&article, original.text()));
        let stale = staleness.map(|it| it.segments).unwrap_or_default();
        anyhow::Ok((translation_type(&article), Counts::of(&article, &stale)))
    };
    let source_locale = index.source_locale();
    let translated = index.entries().par_iter().filter(|entry| entry.locale != *source_locale);
    let counted = translated.map(|entry| {
        let (translation_type, counts) = count(entry)?;
        Ok((entry, translation_type, counts))
    });
    let counted = counted.collect::<anyhow::Result<Vec<_>>>()?;
    let allowed = &project.configuration.check.allow_missing;
    let missing = lacking_articles(index.entries(), source_locale, allowed);
    Ok(Coverage::new(&counted, missing))
}
