//! One language of an article: its plain Markdown, with the way back to the file.

use super::Article;
use super::segment::{Segment, Side};
use crate::text::{Projection, ProjectionBuilder, Span};

/// The plain Markdown that is left of an article when the tags are off and the other language is
/// gone: byte for byte as it stands in the file otherwise, front matter included.
#[derive(Debug, Clone)]
pub struct SideText {
    side: Side,
    projection: Projection,
    body_start: usize,
    segments: Vec<SideSegment>,
}

/// Where a segment stands in a [`SideText`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SideSegment {
    /// Its number in [`Article::segments`].
    pub index: usize,
    /// Its text, in bytes of the side's text. Empty where this side lacks it.
    pub span: Span,
}

impl SideText {
    /// Which language it is.
    pub fn side(&self) -> Side {
        self.side
    }

    /// The whole text, front matter included.
    pub fn text(&self) -> &str {
        self.projection.text()
    }

    /// The Markdown behind the front matter.
    pub fn body(&self) -> &str {
        &self.text()[self.body_start..]
    }

    /// Where the body starts, in bytes of the side's text.
    pub fn body_start(&self) -> usize {
        self.body_start
    }

    /// The segments in order, each with its place in this text.
    pub fn segments(&self) -> &[SideSegment] {
        &self.segments
    }

    /// Where in the article's file a span of this text came from.
    pub fn to_file(&self, span: Span) -> Span {
        self.projection.to_origin(span)
    }

    /// The segment whose text covers the byte `offset` of this text.
    pub fn segment_at(&self, offset: usize) -> Option<usize> {
        let after = self.segments.partition_point(|segment| segment.span.start() <= offset);
        let before = self.segments[..after].iter().rev();
        let mut candidates =
            before.take_while(|segment| segment.span.end() > offset || segment.span.is_empty());
        candidates.find(|segment| segment.span.holds(offset)).map(|segment| segment.index)
    }
}

/// Cuts one side from an article.
pub(super) fn cut(article: &Article, side: Side) -> SideText {
    let text = article.source().text();
    let mut builder = ProjectionBuilder::new(text);
    let mut segments = Vec::with_capacity(article.segments().len());
    let mut done = 0;
    for (index, segment) in article.segments().iter().enumerate() {
        builder.push(Span::new(done, segment.span().start()));
        segments.push(SideSegment { index, span: push_part(segment, side, &mut builder) });
        done = segment.span().end();
    }
    builder.push(Span::new(done, text.len()));
    let body_start = article.body_start();
    SideText { side, projection: builder.finish(), body_start, segments }
}

/// Keeps a segment's part of one side, and what stands between its two parts, which is of both.
fn push_part(segment: &Segment, side: Side, builder: &mut ProjectionBuilder<'_>) -> Span {
    let part = segment.part(side).map(|part| part.text);
    if side == Side::Source {
        builder.push(segment.between());
    }
    let span = match part {
        Some(text) => builder.push(text),
        None => Span::empty(builder.len()),
    };
    if side == Side::Target {
        builder.push(segment.between());
    }
    span
}
