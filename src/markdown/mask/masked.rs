//! A text with the dialect's constructs hidden, and the way back.

use std::borrow::Cow;

use crate::finding::Finding;
use crate::markdown::dialect::Construct;
use crate::text::{MappedText, ProjectionBuilder, Span};

/// A text with the dialect's constructs hidden.
#[derive(Debug)]
pub(in crate::markdown) struct Masked<'t> {
    pub(super) original: &'t str,
    pub(super) text: Cow<'t, str>,
    /// The way back, where indentation was taken off.
    pub(super) projection: Option<MappedText>,
    /// Masked constructs, in order.
    pub(super) tokens: Vec<Token<'t>>,
    /// Findings about constructs left as text; dropped if the construct turns out to be code.
    pub(in crate::markdown) findings: Vec<Finding>,
}

/// A construct that was hidden.
#[derive(Debug)]
pub(in crate::markdown) struct Token<'t> {
    /// Bytes of the original text.
    pub(in crate::markdown) span: Span,
    pub(in crate::markdown) construct: Construct<'t>,
    /// It has its line for itself, and is a block.
    pub(super) is_block: bool,
}

impl<'t> Masked<'t> {
    /// The text for CommonMark.
    pub(in crate::markdown) fn text(&self) -> &str {
        self.projection.as_ref().map_or(&self.text, MappedText::text)
    }

    /// The span of the original text that a span of [`text`](Self::text) came from.
    pub(in crate::markdown) fn origin(&self, span: Span) -> Span {
        self.projection.as_ref().map_or(span, |projection| projection.to_origin(span))
    }

    /// The first construct that was hidden inside a span of the original text.
    pub(in crate::markdown) fn token_in(&self, span: Span) -> Option<&Token<'t>> {
        // Tokens do not overlap, so the first that starts in the span is the only one that can
        // be all in it from its beginning.
        let index = self.tokens.partition_point(|token| token.span.start < span.start);
        self.tokens.get(index).filter(|token| token.span.end <= span.end)
    }

    /// A piece of [`text`](Self::text) as the author wrote it: what was hidden in it is back,
    /// indentation that was taken off is not.
    pub(in crate::markdown) fn restore(&self, piece: &str) -> Cow<'t, str> {
        // CommonMark's events borrow from the text, so their place in it tells where they are from.
        let place = Span::of(piece, self.text());
        let span = self.origin(place);
        if span.len() == piece.len() {
            return Cow::Borrowed(&self.original[span.range()]);
        }
        // Indentation was taken off inside the piece: it is put together from what stands between.
        let projection = self.projection.as_ref().expect("only indentation makes lengths differ");
        let kept = projection.origins(place);
        let restored = kept.map(|span| &self.original[span.range()]).collect();
        Cow::Owned(restored)
    }

    /// Returns `true` if `piece` is a slice of [`text`](Self::text).
    pub(in crate::markdown) fn borrows_from(&self, piece: &str) -> bool {
        let text = self.text().as_bytes().as_ptr_range();
        let piece = piece.as_bytes().as_ptr_range();
        text.start <= piece.start && piece.end <= text.end
    }
}

/// The text with each construct replaced by as many bytes that CommonMark passes through.
pub(super) fn hide<'t>(text: &'t str, tokens: &[Token<'_>]) -> Cow<'t, str> {
    if tokens.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut hidden = String::with_capacity(text.len());
    let mut done = 0;
    for token in tokens {
        hidden.push_str(&text[done..token.span.start()]);
        // A processing instruction interrupts any paragraph, and ends with its line. Colons mean
        // nothing to CommonMark: a word between them stays text wherever it stands.
        let (open, close) = if token.is_block { ("<?", "?>") } else { (":", ":") };
        hidden.push_str(open);
        hidden.extend(std::iter::repeat_n('x', token.span.len() - open.len() - close.len()));
        hidden.push_str(close);
        done = token.span.end();
    }
    hidden.push_str(&text[done..]);
    Cow::Owned(hidden)
}

pub(super) fn without(text: &str, dedents: &[Span]) -> MappedText {
    let mut builder = ProjectionBuilder::new(text);
    let mut done = 0;
    for dedent in dedents {
        builder.push(Span::new(done, dedent.start()));
        done = dedent.end();
    }
    builder.push(Span::new(done, text.len()));
    builder.finish()
}
