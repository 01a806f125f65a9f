//! The view of an article with both its languages.

use super::rows::{mark, rows, segment_names};
use super::side::{ParsedSide, RenderContext};
use super::view::{BilingualView, LanguageView};
use crate::article::Article;
use crate::locale::Locale;

/// Both sides of an article in rows.
pub(super) fn bilingual_view(
    article: &Article,
    [target, source]: [&ParsedSide<'_>; 2],
    [target_form, source_form]: [RenderContext<'_>; 2],
    [target_locale, source_locale]: [&Locale; 2],
) -> BilingualView {
    let names = segment_names(article);
    let targets = mark(target.blocks(target_form, &names), target.text());
    let sources = mark(source.blocks(source_form, &names), source.text());
    BilingualView {
        target: LanguageView::of(target_locale),
        source: LanguageView::of(source_locale),
        rows: rows(targets, sources).into_iter().map(|(row, _)| row).collect(),
    }
}
