//! Settings of the rules: from `diglot.toml`, and from the files that it names.

use std::path::PathBuf;

use toml::Spanned;

use crate::align::Calibration;
use crate::check::Settings;
use crate::check::glossary::{self, GlossaryError, Term};
use crate::command::UsageError;
use crate::command::project::{LoadedProject, missing_file, refuse_folder};
use crate::disk::{self, PathKind};
use crate::finding::Finding;
use crate::project::{CONFIGURATION, FolderName};
use crate::text::{Source, Span};

/// The file that `calibrate` writes unless `diglot.toml` names another.
pub(in crate::command) const CALIBRATION_FILE: &str = "diglot.calibration";

/// Reads the settings of the rules, without the calibration.
pub(in crate::command) fn settings(project: &LoadedProject) -> anyhow::Result<Settings> {
    Ok(Settings::of_project(&project.configuration, terms(project)?))
}

/// The terms of all glossaries.
pub(in crate::command) fn terms(project: &LoadedProject) -> anyhow::Result<Vec<Term>> {
    let mut terms = Vec::new();
    for name in &project.configuration.check.glossaries {
        terms.extend(terms_of(name, project)?);
    }
    Ok(terms)
}

fn terms_of(name: &Spanned<FolderName>, project: &LoadedProject) -> anyhow::Result<Vec<Term>> {
    let source = named_file(name, project)?;
    if let Some(place) = source.undecodable().first() {
        let help = "save it as UTF-8";
        let finding = Finding::new(&CONFIGURATION, *place, "glossary is not UTF-8").with_help(help);
        return Err(UsageError::Found(Box::new(finding.locate(&source))).into());
    }
    let (text, source_locale) = (source.text(), &project.configuration.locales.source);
    let Some(read) = glossary::read(source.path(), text, source_locale) else {
        let help = "use a file whose name ends in .tsv, .csv or .tbx";
        return Err(project.config_error(name.span(), "unknown glossary format", help));
    };
    read.map_err(|problem| parse_error(&problem, &source))
}

fn parse_error(problem: &GlossaryError, source: &Source) -> anyhow::Error {
    let line = problem.line_number.unwrap_or(1).max(1) as usize - 1;
    let help = "correct the line, or take the file out of `glossaries` in diglot.toml: only the rule `term` \
        needs it";
    fault_in_line(source, line, 0, &format!("not a glossary: {}", problem.message), help)
}

/// A fault in a file of the project, by its line and column from zero.
fn fault_in_line(
    source: &Source,
    line: usize,
    column: usize,
    message: &str,
    help: &str,
) -> anyhow::Error {
    let lines = source.text().split_inclusive('\n');
    let start: usize = lines.clone().take(line).map(str::len).sum();
    let text = lines.clone().nth(line).unwrap_or_default().trim_end();
    let before = text.char_indices().nth(column).map_or(text.len(), |(at, _)| at);
    let finding =
        Finding::new(&CONFIGURATION, Span::new(start + before, start + text.len()), message)
            .with_help(help);
    UsageError::Found(Box::new(finding.locate(source))).into()
}

/// The calibration that the project keeps, if it keeps one.
pub(in crate::command) fn calibration(
    project: &LoadedProject,
) -> anyhow::Result<Option<Calibration>> {
    let path = project.path(CALIBRATION_FILE);
    let source = if let Some(name) = &project.configuration.check.calibration {
        named_file(name, project)?
    } else if disk::kind(&path) != PathKind::Missing {
        refuse_folder(&path)?;
        Source::from_bytes(path.display().to_string(), disk::read(&path)?)
    } else {
        return Ok(None);
    };
    let calibration = Calibration::from_text(source.text()).map_err(|parse_error| {
        let (line, column) = (parse_error.line_number - 1, parse_error.column_number - 1);
        let help = "write a new one with `diglot calibrate`";
        fault_in_line(&source, line, column, &parse_error.message, help)
    });
    calibration.map(Some)
}

/// Where the calibration is written.
pub(in crate::command) fn calibration_path(project: &LoadedProject) -> PathBuf {
    let named = project.configuration.check.calibration.as_ref();
    project.path(named.map_or(CALIBRATION_FILE, |name| name.get_ref().as_str()))
}

/// A file that `diglot.toml` names.
fn named_file(name: &Spanned<FolderName>, project: &LoadedProject) -> anyhow::Result<Source> {
    let path = project.path(name.get_ref().as_str());
    if let Some(what) = missing_file(&path) {
        let message = format!("file `{}` {what}", name.get_ref().as_str());
        return Err(project.config_error(
            name.span(),
            &message,
            "paths are relative to diglot.toml",
        ));
    }
    Ok(Source::from_bytes(path.display().to_string(), disk::read(&path)?))
}
