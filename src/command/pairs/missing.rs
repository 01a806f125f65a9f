//! Translations that do not exist, and that a language owes: `owes` of `[layout]`.

use super::pages::Pages;
use crate::align::plain::Prepared;
use crate::check::coverage::Counts;
use crate::check::levels::{ArticleFacts, Levels};
use crate::check::project_rules::MISSING_ARTICLE;
use crate::disk::git::{Past, PastFile};
use crate::finding::{Finding, Located, Severity};
use crate::project::layout::{PagePair, split_root};
use crate::text::{Source, Span};

/// The findings about those of `missing` that are owed; where changes since a revision are asked for, about those that
/// a change has made missing.
pub(super) fn missing_findings(
    pages: &Pages<'_>,
    missing: &[PagePair],
    levels: Levels<'_>,
) -> Vec<Located> {
    if pages.layout.owes.is_none() {
        return Vec::new();
    }
    let before = pages.since.as_deref().map(|base| at_base(pages, missing, base));
    let found = missing.iter().filter_map(|page| {
        let message = format!("`{}` has no translation into {}", page.original, page.locale);
        let help = "translate it, or correct `owes` under `[layout]` in diglot.toml";
        let mut finding = Finding::new(&MISSING_ARTICLE, Span::empty(0), message).with_help(help);
        if let Some(past) = &before {
            let was_there = |path: &str| {
                let mut files = past.texts.keys();
                files.any(|file| file.path == path)
            };
            let is_deleted = was_there(&page.translation);
            if !is_deleted && was_there(&page.original) {
                return None;
            }
            // Nobody can have translated a new page yet.
            finding.severity = if is_deleted { finding.severity } else { Severity::Info };
        }
        let locale = Some(&page.locale);
        let facts = ArticleFacts { path: &page.translation, locale, translation_type: None };
        let finding = levels.apply(finding, &facts)?;
        Some(finding.locate(&Source::new(&*page.translation, "")))
    });
    found.collect()
}

/// The files of these pages at the base of a change.
fn at_base(pages: &Pages<'_>, missing: &[PagePair], base: &str) -> Past {
    let paths = missing.iter().flat_map(|page| [&page.translation, &page.original]);
    let own = paths.filter(|path| split_root(path).is_none());
    let file = |path: &String| PastFile { revision: base.to_owned(), path: path.clone() };
    Past::read(&pages.project.root, &own.map(file).collect::<Vec<_>>())
}

/// The counts of a page that is not translated at all.
pub(super) fn missing_counts(pages: &Pages<'_>, page: &PagePair) -> anyhow::Result<Counts> {
    let original = pages.source(&page.original)?;
    let blocks = Prepared::new(original.text(), pages.layout.profile);
    Ok(Counts { missing_articles: 1, missing: blocks.blocks().len(), ..Counts::default() })
}
