//! The terms of a project, for term bases.

use super::article_units::{ProjectArticles, UnitReader, locales};
use super::output::{DocumentWriter, OutputPlace};
use crate::arguments::{ExportArguments, ExportFormat};
use crate::check::glossary::{Term, terms_of, write_tbx, write_tsv};
use crate::command::analysis::terms;
use crate::command::content::pluralize;
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session, UsageError};
use crate::locale::Locale;

/// Writes the terms of the project's glossaries, and its names that stay as they are.
pub(super) fn export(
    arguments: &ExportArguments,
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let files = project.files()?;
    let found = ProjectArticles::find(&arguments.paths, project, session)?;
    let reader = UnitReader::new(project, &files, &found);
    let mut used: Vec<Locale> =
        reader.paths(&locales(&arguments.locale)?)?.into_iter().map(|(_, locale)| locale).collect();
    used.sort();
    used.dedup();
    let terms = terms_by_locale(project, &used)?;
    let count: usize = terms.iter().map(|(_, terms)| terms.len()).sum();
    if count == 0 {
        let help =
            "name glossaries in `glossaries`, or names in `no-loc`, under `[check]` in diglot.toml";
        return Err(UsageError::new("this project has no terms", help));
    }
    let text = match arguments.format {
        ExportFormat::Tsv => write_tsv(&terms),
        _ => write_tbx(&project.configuration.locales.source, &terms),
    };
    let path = OutputPlace::file(&arguments.out)?;
    let mut writer = DocumentWriter::create(path.as_deref(), project)?;
    writer.write(text.as_bytes())?;
    writer.finish()?;
    session.screen.print(&format!("exported {}", pluralize(count, "term")));
    Ok(ExitStatus::Done)
}

/// The terms of each language that has some.
pub(super) fn terms_by_locale(
    project: &LoadedProject,
    locales: &[Locale],
) -> anyhow::Result<Vec<(Locale, Vec<Term>)>> {
    let (all, no_loc) = (terms(project)?, &project.configuration.check.no_loc);
    let of = |locale: &Locale| (locale.clone(), terms_of(&all, no_loc, locale));
    Ok(locales.iter().map(of).filter(|(_, terms)| !terms.is_empty()).collect())
}
