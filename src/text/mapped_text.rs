//! Text assembled from slices of a file, with a map back to the file offsets.

use super::Span;

/// A text made of pieces of another, in order, and what was put between them, that can tell where each byte came from.
///
/// ```
/// use diglot::text::{ProjectionBuilder, Span};
///
/// let file = "<b>bold</b> and plain";
/// let mut builder = ProjectionBuilder::new(file);
/// builder.push(Span::new(3, 7));
/// builder.push(Span::new(11, 21));
/// let projection = builder.finish();
/// assert_eq!(projection.text(), "bold and plain");
/// assert_eq!(projection.to_origin(Span::new(5, 8)), Span::new(12, 15));
/// ```
#[derive(Debug, Clone, Default)]
pub struct MappedText {
    text: String,
    /// Invariant: sorted by `at`, disjoint in both, none empty, none adjacent in both. They are in the order of the
    /// original too, but for pages in YAML.
    pieces: Vec<Piece>,
    /// What the original has in another form: where it is in the text, and there. In the order of the text.
    rewritten: Vec<(Span, Span)>,
    origin_len: u32,
}

/// A run of bytes that is the same in both texts.
#[derive(Debug, Clone, Copy)]
struct Piece {
    at: u32,
    origin: u32,
    len: u32,
}

impl MappedText {
    /// The cut text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the original that a span of the cut text came from. Where the span bridges a cut,
    /// the cut is inside the answer; at its edges, cuts stay outside.
    pub fn to_origin(&self, span: Span) -> Span {
        if span.is_empty() {
            return Span::empty(self.start_to_origin(span.start()));
        }
        if let Some((at, origin)) = self.rewritten_at(span.start()) {
            let end = self.end_to_origin(span.end());
            let is_within = span.end() <= at.end() || end < origin.start();
            return if is_within { origin } else { origin.cover(Span::empty(end)) };
        }
        // What was put in at its start comes from nowhere, and pages in YAML have lines in another order.
        if self.is_inserted(span.start())
            && let Some(first) = self.origins(span).next()
        {
            let end = self.end_to_origin(span.end());
            return first.cover(Span::empty(if end < first.start() { first.end() } else { end }));
        }
        let start = self.start_to_origin(span.start());
        Span::new(start, self.end_to_origin(span.end()).max(start))
    }

    /// Returns `true` if the byte at `offset` was put in.
    fn is_inserted(&self, offset: usize) -> bool {
        let index = self.pieces.partition_point(|piece| piece.at as usize <= offset);
        let before = index.checked_sub(1).map(|index| self.pieces[index]);
        before.is_none_or(|piece| offset >= (piece.at + piece.len) as usize)
    }

    /// The text around a byte that the original has in another form, and where that is.
    fn rewritten_at(&self, offset: usize) -> Option<(Span, Span)> {
        let after = self.rewritten.partition_point(|(at, _)| at.start() <= offset);
        let rewritten = *self.rewritten.get(after.checked_sub(1)?)?;
        rewritten.0.holds(offset).then_some(rewritten)
    }

    /// The spans of the original that a span of the cut text was put together from, in order.
    pub fn origins(&self, span: Span) -> impl Iterator<Item = Span> {
        let first = self.pieces.partition_point(|piece| piece.at + piece.len <= span.start);
        let reached = self.pieces[first..].iter().take_while(move |piece| piece.at < span.end);
        reached.map(move |piece| {
            let start = piece.at.max(span.start) - piece.at;
            let end = (piece.at + piece.len).min(span.end) - piece.at;
            Span { start: piece.origin + start, end: piece.origin + end }
        })
    }

    /// Where in the original what ends at `offset` ended.
    fn end_to_origin(&self, offset: usize) -> usize {
        if let Some((_, origin)) = offset.checked_sub(1).and_then(|last| self.rewritten_at(last)) {
            return origin.end();
        }
        let index = self.pieces.partition_point(|piece| (piece.at as usize) < offset);
        let Some(piece) = index.checked_sub(1).map(|index| self.pieces[index]) else { return 0 };
        piece.origin as usize + (offset - piece.at as usize).min(piece.len as usize)
    }

    /// Where in the original the byte at `offset` came from; the end of the original for the end.
    /// What was put in comes from the end of what stands before it.
    pub fn start_to_origin(&self, offset: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.at as usize <= offset);
        let Some(piece) = index.checked_sub(1).map(|index| self.pieces[index]) else { return 0 };
        let inside = offset - piece.at as usize;
        match self.pieces.get(index) {
            None if inside >= piece.len as usize => self.origin_len as usize,
            _ => piece.origin as usize + inside.min(piece.len as usize),
        }
    }
}

/// Cuts a [`MappedText`] from a text, piece by piece.
#[derive(Debug)]
pub struct ProjectionBuilder<'o> {
    origin: &'o str,
    projection: MappedText,
}

impl<'o> ProjectionBuilder<'o> {
    /// Starts with nothing kept of `origin`.
    pub fn new(origin: &'o str) -> Self {
        let origin_len = Span::empty(origin.len()).end;
        let text = String::with_capacity(origin.len());
        let (pieces, rewritten) = (Vec::new(), Vec::new());
        Self { origin, projection: MappedText { text, pieces, rewritten, origin_len } }
    }

    /// Keeps a span of the original, behind what was kept so far. Gives its span in the cut text.
    pub fn push(&mut self, span: Span) -> Span {
        let at = self.len();
        if span.is_empty() {
            return Span::empty(at);
        }
        self.projection.text.push_str(&self.origin[span.range()]);
        match self.projection.pieces.last_mut() {
            Some(last)
                if last.origin + last.len == span.start && (last.at + last.len) as usize == at =>
            {
                last.len += span.len() as u32;
            }
            _ => self.projection.pieces.push(Piece {
                at: at as u32,
                origin: span.start,
                len: span.len() as u32,
            }),
        }
        Span::new(at, self.len())
    }

    /// Puts in a text that is not in the original.
    pub fn insert(&mut self, text: &str) {
        self.projection.text.push_str(text);
    }

    /// Puts in what a span of the original says in another form, such as with escapes.
    pub fn insert_for(&mut self, text: &str, origin: Span) {
        let at = self.len();
        self.insert(text);
        self.projection.rewritten.push((Span::new(at, self.len()), origin));
    }

    /// Bytes kept so far.
    pub fn len(&self) -> usize {
        self.projection.text.len()
    }

    /// Returns `true` if nothing was kept so far.
    pub fn is_empty(&self) -> bool {
        self.projection.text.is_empty()
    }

    /// The cut text.
    pub fn finish(self) -> MappedText {
        self.projection
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(origin: &str, spans: &[(usize, usize)]) -> MappedText {
        let mut builder = ProjectionBuilder::new(origin);
        for &(start, end) in spans {
            builder.push(Span::new(start, end));
        }
        builder.finish()
    }

    #[test]
    fn origins_hold_no_piece_that_only_touches() {
        let projection = cut("<b>bold</b> and plain", &[(3, 7), (11, 21)]);
        let origins: Vec<_> = projection.origins(Span::new(4, 8)).collect();
        assert_eq!(origins, [Span::new(11, 15)]);
    }

    #[test]
    fn pieces_that_were_adjacent_are_one() {
        let projection = cut("abcdef", &[(1, 3), (3, 5)]);
        let origins: Vec<_> = projection.origins(Span::new(0, 4)).collect();
        assert_eq!(origins, [Span::new(1, 5)]);
    }

    #[test]
    fn the_end_comes_from_the_end() {
        assert_eq!(cut("<b>bold</b>", &[(3, 7)]).start_to_origin(4), 11);
    }

    #[test]
    fn what_was_put_in_parts_pieces_that_were_adjacent() {
        let mut builder = ProjectionBuilder::new("abcdef");
        builder.push(Span::new(0, 3));
        builder.insert("--");
        builder.push(Span::new(3, 6));
        let projection = builder.finish();
        assert_eq!(projection.text(), "abc--def");
        assert_eq!(projection.to_origin(Span::new(5, 7)), Span::new(3, 5));
    }
}
