//! One language of an article: its plain Markdown, with the way back to the file.

use std::sync::Arc;

use super::segment::{Segment, Side};
use crate::text::{MappedText, ProjectionBuilder, Span};

/// The plain Markdown that is left of an article when the tags are off and the other language is
/// gone: byte for byte as it is in the file otherwise, front matter included.
#[derive(Debug, Clone)]
pub struct SideText {
    side: Side,
    projection: MappedText,
    /// The text that a parser is given instead, where that is another.
    parsed: Option<Arc<str>>,
    body_start: usize,
    segments: Vec<SideSegment>,
    /// The places in `segments` of those that are not empty here.
    filled: Vec<u32>,
}

/// Where a segment is in a [`SideText`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SideSegment {
    /// Its number in [`Article::segments`](super::Article::segments).
    pub index: usize,
    /// Its text, in bytes of the side's text. Empty where this side lacks it.
    pub span: Span,
}

impl SideText {
    /// A side whose segments are in its order.
    pub(super) fn of_parts(
        side: Side,
        projection: MappedText,
        body_start: usize,
        segments: Vec<SideSegment>,
    ) -> Self {
        let filled = (0_u32..).zip(&segments).filter(|(_, segment)| !segment.span.is_empty());
        let filled = filled.map(|(place, _)| place).collect();
        Self { side, projection, parsed: None, body_start, segments, filled }
    }

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

    /// The body as a parser is given it: byte for byte as long, with a generator's own syntax masked.
    pub fn parsed_body(&self) -> &str {
        &self.parsed.as_deref().unwrap_or(self.text())[self.body_start..]
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
        let segment = |place: u32| &self.segments[place as usize];
        let after = self.filled.partition_point(|&place| segment(place).span.start() <= offset);
        let before = segment(self.filled[..after].last().copied()?);
        before.span.holds(offset).then_some(before.index)
    }
}

/// Cuts one side from an article's text, whose body starts at the byte `body`.
pub(super) fn cut(text: &str, body: usize, all: &[Segment], side: Side) -> SideText {
    let mut builder = ProjectionBuilder::new(text);
    let mut segments = Vec::with_capacity(all.len());
    let mut body_start = None;
    let mut done = 0;
    // Segments may stand in the front matter too; then the body starts elsewhere on each side.
    let mut pass = |builder: &mut ProjectionBuilder<'_>, gap: Span| {
        if body_start.is_none() && body <= gap.end() {
            body_start = Some(builder.len() + body.saturating_sub(gap.start()));
        }
        builder.push(gap);
    };
    for (index, segment) in all.iter().enumerate() {
        pass(&mut builder, Span::new(done, segment.span().start()));
        segments.push(SideSegment { index, span: push_part(segment, side, &mut builder) });
        done = segment.span().end();
    }
    pass(&mut builder, Span::new(done, text.len()));
    let body_start = body_start.expect("the body starts in the text");
    SideText::of_parts(side, builder.finish(), body_start, segments)
}

/// All of a file as one side, for an article whose languages are two files. The segments are in the
/// order of the file.
pub(super) fn whole(
    text: &str,
    body_start: usize,
    all: &[Segment],
    side: Side,
    parsed: Option<Arc<str>>,
) -> SideText {
    let mut builder = ProjectionBuilder::new(text);
    builder.push(Span::new(0, text.len()));
    let mut end = body_start;
    let segments: Vec<SideSegment> = (0..)
        .zip(all)
        .map(|(index, segment)| {
            let span = segment.part(side).map_or(Span::empty(end), |part| part.text);
            end = span.end();
            SideSegment { index, span }
        })
        .collect();
    let whole = SideText::of_parts(side, builder.finish(), body_start, segments);
    SideText { parsed, ..whole }
}

/// The places in the file that make up the body in one language, in order.
pub(super) fn body_spans(
    start: usize,
    segments: &[Segment],
    text_len: usize,
    side: Side,
) -> impl Iterator<Item = Span> {
    // A segment that begins in the front matter is none of the body, even if it ends there.
    let first = segments.partition_point(|segment| segment.span().start() < start);
    let (before, inside) = segments.split_at(first);
    let mut done = before.last().map_or(start, |segment| segment.span().end().max(start));
    let spans = inside.iter().flat_map(move |segment| {
        let gap = Span::new(done, segment.span().start());
        done = segment.span().end();
        let part = segment.part(side).map_or(Span::empty(done), |part| part.text);
        match side {
            Side::Target => [gap, part, segment.between()],
            Side::Source => [gap, segment.between(), part],
        }
    });
    let end = inside.last().or(before.last()).map_or(start, |it| it.span().end().max(start));
    spans.chain([Span::new(end, text_len)])
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
