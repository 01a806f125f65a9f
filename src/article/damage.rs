//! What is wrong with an article's annotation, and what the reader did about it.

use crate::text::Span;

/// A place where the annotation is not as the format has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// What is wrong.
    pub kind: DamageKind,
    /// Where, in bytes of the article's file.
    pub span: Span,
}

/// The ways in which annotation can be damaged. Each was seen in real articles, or is what
/// unfinished work looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DamageKind {
    /// A tag that no closing tag belongs to.
    Unclosed,
    /// A source tag outside a lookup.
    NoLookup,
    /// Text between a target and its lookup.
    TextBetween,
    /// An id that an earlier segment of the article has.
    DuplicateId,
    /// A target followed by the lookup of another id.
    IdMismatch,
    /// Quotes of an annotation tag written as `&quot;`.
    EntityQuotes,
    /// A plain `<span>` inside a segment that is not closed in it, or a `</span>` too many.
    StraySpan,
}

impl DamageKind {
    /// What is wrong and what the reader did about it, in a sentence.
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Unclosed => "this annotation tag is never closed; the tag is left out",
            Self::NoLookup => {
                "this source text stands in no lookup; it is read as a source all the same"
            }
            Self::TextBetween => {
                "this text stands between a translation and its source; it is kept in both languages"
            }
            Self::DuplicateId => "an earlier segment has this id too; both are kept",
            Self::IdMismatch => {
                "the translation and the source behind it have different ids; they are read as a pair"
            }
            Self::EntityQuotes => {
                "the quotes of this tag are written as `&quot;`; it is read as annotation"
            }
            Self::StraySpan => {
                "this tag inside a segment has no partner there; it is kept as content"
            }
        }
    }
}
