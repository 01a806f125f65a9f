//! One language of a page in YAML: of each piece, what its segments have in that language.

use super::super::scanner;
use super::super::segment::{Segment, Side};
use super::super::side::{self, SideSegment};
use super::pieces::Piece;
use crate::text::{MappedText, ProjectionBuilder, Span};

/// One side of a page while it is cut.
pub(super) struct Cutter<'c> {
    segments: &'c [Segment],
    side: Side,
    builder: ProjectionBuilder<'c>,
    /// Where each segment is in the cut text.
    spans: Vec<Option<Span>>,
    /// The segment that the last piece was of: the next one may go on with it.
    open: Option<usize>,
}

/// A part of the file that this side shows, and the segment that it is of.
type Shown = (Span, Option<usize>);

impl<'c> Cutter<'c> {
    pub(super) fn new(text: &'c str, segments: &'c [Segment], side: Side) -> Self {
        let (builder, spans) = (ProjectionBuilder::new(text), vec![None; segments.len()]);
        Self { segments, side, builder, spans, open: None }
    }

    pub(super) fn push(&mut self, piece: &Piece) {
        match piece {
            Piece::Written(span) => self.push_written(*span),
            Piece::Read(text, span) => self.push_read(text, *span),
            Piece::AddedAt(text, span) => {
                if let Some((_, segment)) = self.shown_at(*span) {
                    let start = self.builder.len();
                    self.builder.insert(text);
                    self.note(segment, Span::new(start, self.builder.len()));
                }
            }
            Piece::Added(text) => {
                self.open = None;
                self.builder.insert(text);
            }
        }
    }

    /// Keeps what one side has of a span of the file.
    fn push_written(&mut self, span: Span) {
        let mut at = span.start();
        let first = self.first_behind(span.start());
        for (index, segment) in self.segments.iter().enumerate().skip(first) {
            let whole = segment.span();
            if whole.start() > span.end() {
                break;
            }
            self.keep((Span::new(at, whole.start().max(at)), None), span);
            self.of_segment(index).into_iter().flatten().for_each(|shown| self.keep(shown, span));
            at = whole.end();
        }
        let at = at.min(span.end());
        self.keep((Span::new(at, span.end()), None), span);
    }

    /// The parts of a segment that this side shows, in the order of the file.
    fn of_segment(&self, index: usize) -> [Option<Shown>; 2] {
        let segment = &self.segments[index];
        let part = segment.part(self.side).map(|part| (part.text, Some(index)));
        let between = Some((segment.between(), None)).filter(|(span, _)| !span.is_empty());
        match self.side {
            Side::Target => [part, between],
            Side::Source => [between, part],
        }
    }

    /// Keeps of a part what lies in a piece.
    fn keep(&mut self, (span, segment): Shown, piece: Span) {
        let (start, end) = (span.start().max(piece.start()), span.end().min(piece.end()));
        if start < end || span.is_empty() && start == end {
            let kept = self.builder.push(Span::new(start, end));
            self.note(segment, kept);
        }
    }

    /// Puts in what a span of the file says in another form.
    fn push_read(&mut self, text: &str, span: Span) {
        // Segments in it have no places here: they are read from the text itself.
        let own = scanner::scan(if text.contains('<') { text } else { "" }, &|_| false).segments;
        if !own.is_empty() {
            let cut = side::cut(text, 0, &own, self.side);
            self.builder.insert_for(cut.text(), span);
            return;
        }
        if let Some((_, segment)) = self.shown_at(span) {
            let start = self.builder.len();
            self.builder.insert_for(text, span);
            self.note(segment, Span::new(start, self.builder.len()));
        }
    }

    /// The part that a place is in; none where this side does not show it.
    fn shown_at(&self, span: Span) -> Option<Shown> {
        let index = self.first_behind(span.start());
        let inside = self.segments.get(index).filter(|it| it.span().start() < span.start());
        if inside.is_none() {
            return Some((span, None));
        }
        self.of_segment(index).into_iter().flatten().find(|it| it.0.contains(span))
    }

    /// The first segment that ends behind a byte of the file.
    fn first_behind(&self, offset: usize) -> usize {
        self.segments.partition_point(|it| it.span().end() <= offset)
    }

    /// Notes where a part of a segment is in the cut text.
    fn note(&mut self, segment: Option<usize>, span: Span) {
        if let Some(index) = segment {
            let is_next = self.open == Some(index);
            let known = self.spans[index].filter(|_| is_next).map(|known| known.cover(span));
            // One that goes on elsewhere is where it begins.
            self.spans[index] = known.or(self.spans[index]).or(Some(span));
        }
        self.open = segment.or(self.open.filter(|_| span.is_empty()));
    }

    /// The cut text, and its segments in their order.
    pub(super) fn finish(self) -> (MappedText, Vec<SideSegment>) {
        let mut end = 0;
        let segments = self.spans.into_iter().enumerate().map(|(index, span)| {
            // One that the page does not show, or shows before its place, is empty where it would be.
            let span = span.filter(|span| span.start() >= end).unwrap_or(Span::empty(end));
            end = span.end();
            SideSegment { index, span }
        });
        (self.builder.finish(), segments.collect())
    }
}
