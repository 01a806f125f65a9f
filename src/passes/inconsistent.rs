//! Findings about texts with several translations: what several articles say together.

use std::collections::HashMap;
use std::hash::BuildHasher;

use crate::article::{Article, Side};
use crate::check::coverage::translation_type;
use crate::check::levels::{ArticleFacts, Levels};
use crate::check::locate;
use crate::check::project_rules::{Place, VariantGroup};
use crate::finding::Located;
use crate::locale::Locale;

/// A text of a pair: where the pair stands, and which of the two it is.
pub type TextPlace = (Place, Side);

/// The texts of an article at these places of it.
pub fn texts_at<'t>(
    article: &'t Article,
    places: &'t [TextPlace],
) -> impl Iterator<Item = (TextPlace, String)> + 't {
    places.iter().map(|&(place, side)| {
        let part = article.segments().get(place.1 as usize).and_then(|it| it.part(side));
        let text = part.map_or("", |part| article.source().slice(part.text));
        ((place, side), text.to_owned())
    })
}

/// The reported findings about the groups whose first place is in the article at `path`. `texts` are those of
/// their other places.
pub fn inconsistent<S: BuildHasher>(
    groups: &[VariantGroup],
    path: &str,
    locale: Option<&Locale>,
    article: &Article,
    texts: &HashMap<TextPlace, String, S>,
    levels: Levels<'_>,
) -> Vec<Located> {
    let facts = ArticleFacts { path, locale, translation_type: translation_type(article) };
    let findings = groups.iter().filter_map(|group| {
        let others: Vec<String> = group.others().map(|it| texts[&it].clone()).collect();
        levels.apply(group.finding(article, &others), &facts)
    });
    locate(findings, article)
}
