//! A segment: one translation unit, in one or both languages.

use crate::text::{Source, Span};

/// One of the two languages of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The translation.
    Target,
    /// What was translated: English, in the articles known so far.
    Source,
}

impl Side {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Target => Self::Source,
            Self::Source => Self::Target,
        }
    }

    /// `target` or `source`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Source => "source",
        }
    }
}

/// One side of a segment, with its tags. All spans are bytes of the article's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The opening tag; with the lookup's tag before it on the source side.
    pub open: Span,
    /// The id inside the opening tag.
    pub id: Span,
    /// Text between the tags.
    pub text: Span,
    /// The closing tag or tags; empty where none was found.
    pub close: Span,
}

impl Part {
    /// From the first byte of its tags to the last.
    pub fn span(&self) -> Span {
        self.open.cover(self.close)
    }
}

/// A translated piece of an article: usually a sentence, with its source.
///
/// A published article has both parts of every segment; unfinished work may lack one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The translation, if it is there.
    pub target: Option<Part>,
    /// The source, if it is there.
    pub source: Option<Part>,
}

impl Segment {
    /// All of it, tags included, in bytes of the article's file.
    pub fn span(&self) -> Span {
        match (&self.target, &self.source) {
            (Some(target), Some(source)) => target.span().cover(source.span()),
            (Some(part), None) | (None, Some(part)) => part.span(),
            (None, None) => unreachable!("a segment has at least one part"),
        }
    }

    /// Its part on one side.
    pub fn part(&self, side: Side) -> Option<&Part> {
        match side {
            Side::Target => self.target.as_ref(),
            Side::Source => self.source.as_ref(),
        }
    }

    /// Its id as the file has it, e.g. `b3c0e-102`; the target's where the two differ.
    pub fn id<'s>(&self, source: &'s Source) -> &'s str {
        let part = self.target.as_ref().or(self.source.as_ref());
        source.slice(part.expect("a segment has at least one part").id)
    }

    /// Text that stands between the target and its lookup: it belongs to neither side, and is kept
    /// on both. Empty in every article seen so far.
    pub fn between(&self) -> Span {
        match (&self.target, &self.source) {
            (Some(target), Some(source)) => Span::new(target.close.end(), source.open.start()),
            _ => Span::empty(self.span().end()),
        }
    }
}
