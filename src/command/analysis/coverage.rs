//! How far a project is translated.

use rayon::prelude::*;

use super::source_tree::SourceTree;
use super::target::Target;
use crate::check::across::{Staleness, lacking_articles};
use crate::check::coverage::{Counts, Coverage, translation_type};
use crate::command::project::LoadedProject;
use crate::project::{Entry, Index};

/// The coverage of a whole project.
pub(in crate::command) fn coverage(
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
