//! The words that a project has for one thing, for its search.

use super::analysis::terms;
use super::project::LoadedProject;
use crate::locale::Locale;
use crate::passes;

/// The groups of words for one thing, in a language.
pub(super) fn synonyms(project: &LoadedProject, locale: &Locale) -> Vec<Vec<String>> {
    // What is wrong with a glossary is `check`'s to tell.
    let terms = terms(project).unwrap_or_default();
    passes::synonyms(&project.configuration, &terms, locale)
}
