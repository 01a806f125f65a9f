//! The two ids of a segment, which are always one name.

use super::segment_at::{segment_at, touches};
use crate::article::Article;
use crate::text::Span;

/// The place of the id at the byte `offset`, without its quotes; none where no id is.
pub fn id_at(article: &Article, offset: usize) -> Option<Span> {
    let segment = &article.segments()[segment_at(article, offset)?];
    let ids = [segment.target, segment.source].into_iter().flatten().map(|part| part.id);
    ids.filter(|id| !id.is_empty()).find(|id| touches(*id, offset))
}

/// All places of the id at the byte `offset`: both of its segment, and of others with the same by mistake.
pub fn id_places(article: &Article, offset: usize) -> Vec<Span> {
    let source = article.source();
    let Some(name) = id_at(article, offset).map(|span| source.slice(span)) else {
        return Vec::new();
    };
    let segments = article.segments().iter();
    let parts = segments.flat_map(|segment| [segment.target, segment.source]).flatten();
    let ids = parts.map(|part| part.id).filter(|id| !id.is_empty());
    ids.filter(|id| source.slice(*id) == name).collect()
}

/// Returns `true` if `name` can be an id: it stays inside its quotes and is not one of another segment.
pub fn is_valid_id(article: &Article, name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.:".contains(c);
    let is_taken = article.segments().iter().any(|segment| segment.id(article.source()) == name);
    !name.is_empty() && name.chars().all(is_plain) && !is_taken
}
