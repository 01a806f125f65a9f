//! The glossaries of an editor's project.

use std::path::PathBuf;

use super::editor_project::EditorProject;
use crate::check::glossary::{self, Glossary, Term};
use crate::command::analysis::terms;
use crate::disk;
use crate::locale::Locale;
use crate::text::Source;

/// The terms of the project's glossaries, with the language of a translation; none where a glossary lacks terms.
pub(super) fn glossary(
    project: &EditorProject,
    name: &str,
) -> anyhow::Result<Option<(Glossary, Locale)>> {
    let Some((loaded, locale)) = project.loaded().zip(project.locale(name)) else {
        return Ok(None);
    };
    let terms = terms(loaded)?;
    Ok((!terms.is_empty()).then(|| (Glossary::new(terms), locale)))
}

/// The glossary that has a term, and the line there.
pub(super) fn place_of_term(project: &EditorProject, term: &Term) -> Option<(PathBuf, usize)> {
    let project = project.loaded()?;
    let source_locale = &project.configuration.locales.source;
    project.configuration.check.glossaries.iter().find_map(|name| {
        let path = project.path(name.get_ref().as_str());
        let source = Source::from_bytes(name.get_ref().as_str(), disk::read(&path).ok()?);
        let line = glossary::line_of(source.path(), source.text(), source_locale, term)?;
        Some((path, line))
    })
}
