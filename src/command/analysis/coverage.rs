//! How far a project is translated.

use rayon::prelude::*;

use super::source_tree::SourceTree;
use super::target::Target;
use crate::check::coverage::{Counts, Coverage, translation_type};
use crate::check::project_rules::{SourceDiff, lacking_articles};
use crate::command::project::LoadedProject;
use crate::project::{ArticleEntry, Index};

/// The coverage of a whole project.
pub(in crate::command) fn coverage(
    target: &Target,
    index: &Index,
    project: &LoadedProject,
    source_tree: Option<&SourceTree>,
) -> anyhow::Result<Coverage> {
    let count = |entry: &ArticleEntry| {
        let article = target.content.article(&entry.path)?;
        let original = source_tree.map(|tree| tree.original(&entry.name)).transpose()?.flatten();
        let staleness = original.map(|original| SourceDiff::of(&article, original.text()));
        let outdated = staleness.map(|it| it.segments).unwrap_or_default();
        anyhow::Ok((translation_type(&article), Counts::of(&article, &outdated)))
    };
    let source_locale = index.source_locale();
    let translated = index.entries().par_iter().filter(|entry| entry.locale != *source_locale);
    let pluralize = translated.map(|entry| {
        let (translation_type, counts) = count(entry)?;
        Ok((entry, translation_type, counts))
    });
    let pluralize = pluralize.collect::<anyhow::Result<Vec<_>>>()?;
    let allowed = &project.configuration.check.allow_missing;
    let missing = lacking_articles(index.entries(), source_locale, allowed);
    Ok(Coverage::new(&pluralize, missing))
}
