//! Which segment a place of a file belongs to, and its two ids, which are always one name.

use crate::article::{Article, Segment, Side};
use crate::text::Span;

/// The number of the segment that covers the byte `offset` of an article's file, or ends there.
pub(super) fn segment_at(article: &Article, offset: usize) -> Option<usize> {
    let segments = article.segments();
    let next = segments.partition_point(|segment| segment.span().end() < offset);
    let index =
        segments[next..].iter().position(|it| touches(it.span(), offset)).map(|it| next + it)?;
    Some(index)
}

/// The side that the byte `offset` belongs to.
pub(super) fn side_at(segment: &Segment, offset: usize) -> Side {
    let is_source = segment.gap.is_none()
        && segment.source.is_some_and(|part| touches(part.span(), offset))
        && !segment.target.is_some_and(|part| touches(part.text, offset));
    if is_source { Side::Source } else { Side::Target }
}

/// The text of a segment in one language; none where it lacks that.
pub(super) fn part_text(article: &Article, index: usize, side: Side) -> Option<String> {
    article.segments()[index].part(side)?;
    let text = article.side(side);
    let span = text.segments().iter().find(|segment| segment.index == index)?.span;
    Some(text.text()[span.range()].to_owned())
}

pub(super) fn touches(span: Span, offset: usize) -> bool {
    span.start() <= offset && offset <= span.end()
}

/// The id of the segment that covers the byte `offset`; none outside of all segments.
pub fn segment_id(article: &Article, offset: usize) -> Option<&str> {
    Some(article.id(segment_at(article, offset)?)).filter(|id| !id.is_empty())
}

/// The place of the id at the byte `offset`, without its quotes; none where no id is.
pub fn id_at(article: &Article, offset: usize) -> Option<Span> {
    let segment = &article.segments()[segment_at(article, offset)?];
    let ids = [segment.target, segment.source].into_iter().flatten().map(|part| part.id);
    ids.filter(|id| !id.is_empty()).find(|id| touches(*id, offset))
}

/// The places of both ids of the segment whose id is at the byte `offset`.
pub fn segment_ids(article: &Article, offset: usize) -> Vec<Span> {
    let Some(index) = segment_at(article, offset).filter(|_| id_at(article, offset).is_some())
    else {
        return Vec::new();
    };
    let segment = &article.segments()[index];
    let ids = [segment.target, segment.source].into_iter().flatten().map(|part| part.id);
    ids.filter(|id| !id.is_empty()).collect()
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

/// The most characters of an id that is given by hand: those that exist have about ten.
const ID_MAX: usize = 64;

/// Returns why `name` cannot be the id of a segment, if it cannot.
pub fn id_problem(name: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
    if let Some(other) = name.chars().find(|c| !is_plain(*c)) {
        let other = other.escape_debug();
        return Some(format!(
            "`{other}` cannot be in an id; write letters a to z, digits and `-_.:`"
        ));
    }
    if !name.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return Some("an id begins with a letter or a digit".to_owned());
    }
    (name.len() > ID_MAX).then(|| format!("an id has {ID_MAX} characters at most"))
}
