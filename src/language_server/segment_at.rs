//! Which segment a place of a file belongs to.

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
