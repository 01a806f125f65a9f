//! `diglot export`: the segments of a project, for translation tools.

use std::collections::{BTreeMap, BTreeSet};

use super::article_units::{ProjectArticles, UnitReader, locales};
use super::exporter::Export;
use super::memory::memories;
use super::selection::Selection;
use super::{package, terms, tool_project};
use crate::arguments::{ExportArguments, ExportFormat};
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session, UsageError};
use crate::locale::Locale;

/// Writes the units that the user asked for.
pub(in crate::command) fn export(
    arguments: &ExportArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let is_terms = matches!(arguments.format, ExportFormat::Tbx | ExportFormat::Tsv);
    if is_terms && arguments.package.is_none() {
        return terms::export(arguments, &project, session);
    }
    let files = project.files()?;
    let found = ProjectArticles::find(&arguments.paths, &project, session)?;
    let reader = UnitReader::new(&project, &files, &found);
    let articles = reader.paths(&locales(&arguments.locale)?)?;
    if articles.is_empty() {
        let message = "found no articles to export";
        return Err(UsageError::new(message, "pass other locales, articles or folders"));
    }
    let selection = Selection::new(arguments, &reader, session)?;
    let memories = if arguments.pretranslate {
        let locales: BTreeSet<&Locale> = articles.iter().map(|(_, locale)| locale).collect();
        memories(&reader, &locales, session)?
    } else {
        BTreeMap::new()
    };
    let export = Export { arguments, reader, memories, selection };
    let counts = match (&arguments.package, arguments.tool) {
        (Some(path), _) => package::write(&export, &articles, path)?,
        (None, Some(tool)) => tool_project::write(&export, &articles, tool)?,
        (None, None) => export.plain(&articles)?,
    };
    session.screen.print(&format!("exported {}", counts.shown()));
    Ok(ExitStatus::Done)
}
