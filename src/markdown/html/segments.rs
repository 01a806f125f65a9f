//! The marks of segments on the bilingual page.
//!
//! A segment's text becomes `<span class="segment" id="t-102" data-segment="102">`. One that crosses
//! an element is marked in pieces, the first of which carries the id and the link to the partner.

use super::SegmentMarks;
use super::escape::{push_attribute, push_text};
use crate::article::Side;
use crate::text::Span;

/// The segments that are open and done while HTML is written.
pub(super) struct Marker<'o> {
    marks: &'o SegmentMarks<'o>,
    /// The segment that is open, and how many elements were open when it began.
    open: Option<(usize, usize)>,
    /// `true` if a segment's first piece was written, by its number.
    done: Vec<bool>,
    /// Segments whose partner link has to wait until a link ends.
    waiting: Vec<usize>,
}

impl<'o> Marker<'o> {
    pub(super) fn new(marks: &'o SegmentMarks<'o>) -> Self {
        let done = vec![false; marks.side_text.segments().len()];
        Self { marks, open: None, done, waiting: Vec::new() }
    }

    /// The segment that holds all of a span of the body, and how far it reaches.
    pub(super) fn segment_of(&self, span: Span) -> Option<usize> {
        let index = self.segment_at(span.start())?;
        let segment = self.marks.side_text.segments()[index].span;
        (span.end() + self.body_start() <= segment.end()).then_some(index)
    }

    /// The segment at a byte of the body.
    pub(super) fn segment_at(&self, offset: usize) -> Option<usize> {
        self.marks.side_text.segment_at(offset + self.body_start())
    }

    /// Where in the body the text that begins at `offset` changes from one segment to another, at
    /// the latest at `end`.
    pub(super) fn piece_end(&self, offset: usize, end: usize) -> usize {
        let segments = self.marks.side_text.segments();
        let at = offset + self.body_start();
        let next = segments.partition_point(|segment| segment.span.start() <= at);
        // In a segment up to its end, between segments up to the next one.
        let inside = self.segment_at(offset).map(|index| segments[index].span.end());
        let limit = inside.or_else(|| segments.get(next).map(|segment| segment.span.start()));
        limit.map_or(end, |limit| end.min(limit - self.body_start()))
    }

    fn body_start(&self) -> usize {
        self.marks.side_text.body_start()
    }

    /// Makes `segment` the open one, where `depth` elements are open.
    pub(super) fn switch(&mut self, segment: Option<usize>, depth: usize, html: &mut String) {
        match (self.open, segment) {
            (Some((open, _)), Some(segment)) if open == segment => {}
            // The open segment began outside the present element: it cannot end inside it.
            (Some((_, outer)), _) if outer < depth => {}
            _ => {
                self.end(html);
                if let Some(segment) = segment {
                    self.begin(segment, depth, html);
                }
            }
        }
    }

    fn begin(&mut self, segment: usize, depth: usize, html: &mut String) {
        let name = (self.marks.name)(segment);
        html.push_str("<span class=\"segment\"");
        if !self.done[segment] {
            // Ids are unique: of the pieces of a segment only the first has it.
            html.push_str(" id=\"");
            push_id(html, self.marks.side_text.side(), &name);
            html.push('"');
        }
        push_attribute(html, "data-segment", &name);
        html.push('>');
        self.open = Some((segment, depth));
    }

    /// Ends the open segment if it began where `depth` elements were open, or deeper.
    pub(super) fn end_inside(&mut self, depth: usize, html: &mut String) {
        if self.open.is_some_and(|(_, began)| began >= depth) {
            self.end(html);
        }
    }

    fn end(&mut self, html: &mut String) {
        let Some((segment, _)) = self.open.take() else { return };
        html.push_str("</span>");
        if !std::mem::replace(&mut self.done[segment], true) {
            self.waiting.push(segment);
        }
    }

    /// Writes the links to the partners of the segments that ended: not inside another link.
    pub(super) fn write_partners(&mut self, html: &mut String) {
        for segment in std::mem::take(&mut self.waiting) {
            if !(self.marks.has_partner)(segment) {
                continue;
            }
            let name = (self.marks.name)(segment);
            html.push_str("<a class=\"partner\" href=\"#");
            push_id(html, self.marks.side_text.side().other(), &name);
            html.push_str("\" aria-label=\"");
            push_text(html, &name);
            html.push_str(": ");
            push_text(html, self.marks.label);
            html.push_str("\">");
            push_text(html, &name);
            html.push_str("</a>");
        }
    }
}

/// Adds the id of a side's segment.
fn push_id(html: &mut String, side: Side, name: &str) {
    html.push_str(match side {
        Side::Target => "t-",
        Side::Source => "s-",
    });
    push_text(html, name);
}
