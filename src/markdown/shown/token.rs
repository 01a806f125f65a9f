//! The pieces of a document, with the tags of its raw HTML.

use std::borrow::Cow;

use crate::markdown::raw_tag::{Tag, tags};
use crate::text::Span;

/// The segment that a place of the body is in.
pub(super) type SegmentOf<'s> = dyn Fn(Span) -> Option<usize> + 's;

/// A piece of a document.
pub(super) enum Token<'t> {
    /// The node of this number, as it was.
    Node(usize),
    /// Text of an HTML block.
    Text(Cow<'t, str>, Span),
    /// A line's end in an HTML block, with the blanks around it.
    LineEnd(Span),
    /// A tag of HTML.
    Tag(TagToken<'t>),
    /// What is no text of an HTML block, and no tag of HTML: a comment, a placeholder, a script.
    Opaque(Cow<'t, str>, Span),
}

pub(super) struct TagToken<'t> {
    pub(super) html: Cow<'t, str>,
    pub(super) span: Span,
    /// In lower case.
    pub(super) name: String,
    pub(super) is_end: bool,
    /// The token that is its end, or its start.
    pub(super) partner: Option<usize>,
}

impl<'t> TagToken<'t> {
    pub(super) fn new(html: Cow<'t, str>, span: Span, name: &str, is_end: bool) -> Self {
        Self { html, span, name: name.to_ascii_lowercase(), is_end, partner: None }
    }

    /// The tag with its attributes.
    pub(super) fn read(&self) -> Tag<'_> {
        tags(&self.html).next().expect("it was read before")
    }

    /// Where an attribute's value stands.
    pub(super) fn place(&self, range: std::ops::Range<usize>) -> Span {
        if self.html.len() != self.span.len() {
            return self.span;
        }
        let start = self.span.start();
        Span::new(start + range.start, start + range.end)
    }
}
