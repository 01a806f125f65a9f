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
    /// Where the two languages are two files: where the translation belongs in its file. None in
    /// annotated articles.
    pub gap: Option<u32>,
}

impl Segment {
    /// A segment of two annotated parts, at least one of which is there.
    pub(super) fn annotated(target: Option<Part>, source: Option<Part>) -> Self {
        Self { target, source, gap: None }
    }

    /// A segment of a translation and an original that are two files, each text in bytes of its own.
    /// Without a translation, one belongs at the byte `gap` of its file.
    pub fn found(target: Option<Span>, source: Option<Span>, gap: usize) -> Self {
        let part = |text: Span| Part {
            open: Span::empty(text.start()),
            id: Span::empty(text.start()),
            text,
            close: Span::empty(text.end()),
        };
        let gap = target.map_or(gap, Span::start);
        let gap = Some(Span::empty(gap).start);
        Self { target: target.map(part), source: source.map(part), gap }
    }

    /// All of it, tags included, in bytes of the article's file: of a segment whose source is another
    /// file, the translation alone.
    pub fn span(&self) -> Span {
        if let Some(gap) = self.gap {
            return self.target.map_or(Span::empty(gap as usize), |part| part.text);
        }
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
            (Some(target), Some(source)) if self.gap.is_none() => {
                Span::new(target.close.end(), source.open.start())
            }
            _ => Span::empty(self.span().end()),
        }
    }
}
