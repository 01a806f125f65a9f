//! The words of one side of a segment as one text, with the way back.
//!
//! Code, addresses, HTML and other things that are no words become [`OBJECT`], so that the words
//! around them do not touch.

use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, LinkForm, NodeKind};
use crate::text::Span;

/// Stands for what is no word: Unicode's object replacement character.
pub const OBJECT: char = '\u{fffc}';

/// The words of one side of a segment.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    text: String,
    /// Invariant: in order, each starts where the one before it ends.
    pieces: Vec<Piece>,
}

/// A run of the text, and where it is in the side's body.
#[derive(Debug, Clone, Copy)]
struct Piece {
    at: usize,
    len: usize,
    span: Span,
}

impl Prose {
    /// Gathers the words of a segment.
    pub fn of(inline: &Inline<'_>) -> Self {
        let mut prose = Self::default();
        prose.text.reserve(inline.markdown.len());
        let mut skip_until = 0;
        for (index, node) in inline.nodes.iter().enumerate().filter(|(_, n)| is_shown(&n.kind)) {
            if index < skip_until {
                continue;
            }
            match &node.kind {
                NodeKind::Enter(_) => {
                    skip_until = inline.element_end(index);
                    prose.push(OBJECT.encode_utf8(&mut [0; 4]), node.span);
                }
                NodeKind::Text(text) => prose.push(text, node.span),
                NodeKind::SoftBreak | NodeKind::HardBreak => prose.push(" ", node.span),
                _ => prose.push(OBJECT.encode_utf8(&mut [0; 4]), node.span),
            }
        }
        prose
    }

    fn push(&mut self, text: &str, span: Span) {
        if !text.is_empty() {
            self.pieces.push(Piece { at: self.text.len(), len: text.len(), span });
            self.text.push_str(text);
        }
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where bytes of the text are in the side's body. Of an entity it is always the whole.
    pub fn to_body(&self, span: Span) -> Span {
        let first = self.pieces.partition_point(|piece| piece.at + piece.len <= span.start());
        let last = self.pieces.partition_point(|piece| piece.at < span.end().max(1));
        let (Some(first), Some(last)) = (self.pieces.get(first), self.pieces[..last].last()) else {
            return self
                .pieces
                .last()
                .map_or_else(Span::default, |last| Span::empty(last.span.end()));
        };
        let start = first.part(span).start();
        Span::new(start, last.part(span).end().max(start))
    }

    /// Returns `true` if bytes of the text are in the side's body just as they are, with no
    /// markup between.
    pub fn is_verbatim(&self, span: Span) -> bool {
        let body = self.to_body(span);
        let first = self.pieces.partition_point(|piece| piece.at + piece.len <= span.start());
        let end = self.pieces.partition_point(|piece| piece.at < span.end()).max(first);
        body.len() == span.len() && self.pieces[first..end].iter().all(Piece::is_verbatim)
    }
}

impl Piece {
    fn is_verbatim(&self) -> bool {
        self.len == self.span.len()
    }

    /// Returns the part of a span that is in this piece, as body offsets.
    fn part(&self, span: Span) -> Span {
        if !self.is_verbatim() {
            return self.span;
        }
        let start = span.start().max(self.at) - self.at;
        let end = span.end().min(self.at + self.len).max(self.at) - self.at;
        Span::new(self.span.start() + start, self.span.start() + end.max(start))
    }
}

/// Returns `true` if a node is of the text, or is shown in its place: the edges of emphasis and
/// links are not, unless the link shows an address.
fn is_shown(kind: &NodeKind<'_>) -> bool {
    match kind {
        NodeKind::Enter(Element::Link(link)) => {
            matches!(link.form, LinkForm::Autolink | LinkForm::Email | LinkForm::Bare)
        }
        NodeKind::Enter(_) | NodeKind::Exit(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_span_is_where_its_piece_begins() {
        let mut prose = Prose::default();
        prose.push("een", Span::new(3, 6));
        prose.push(" twee", Span::new(8, 13));
        assert_eq!(prose.to_body(Span::empty(0)), Span::empty(3));
        assert_eq!(prose.to_body(Span::empty(8)), Span::empty(13));
    }
}
