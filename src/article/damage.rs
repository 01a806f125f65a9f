//! What is wrong with an article's annotation, and what the reader did about it.

use super::segment::Segment;
use crate::finding::{Finding, Rule};
use crate::text::Span;

/// A source segment has no translation.
pub const MISSING_TARGET: Rule = Rule::error("missing-target");
/// A translation has no source.
pub const MISSING_SOURCE: Rule = Rule::error("missing-source");
/// Two segments of an article have one id.
pub const DUPLICATE_ID: Rule = Rule::error("duplicate-id");
/// The two parts of a segment have different ids.
pub const ID_MISMATCH: Rule = Rule::error("id-mismatch");
/// The annotation is not as the format has it.
pub const DAMAGED_MARKUP: Rule = Rule::warning("damaged-markup");

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
    /// The rule that it breaks.
    pub fn rule(self) -> &'static Rule {
        match self {
            Self::DuplicateId => &DUPLICATE_ID,
            Self::IdMismatch => &ID_MISMATCH,
            Self::Unclosed
            | Self::NoLookup
            | Self::TextBetween
            | Self::EntityQuotes
            | Self::StraySpan => &DAMAGED_MARKUP,
        }
    }

    /// What to do about it.
    pub fn help(self) -> &'static str {
        match self {
            Self::Unclosed => "close it with `</span>` behind its text",
            Self::NoLookup => "put `<span class=\"sxs-lookup\">` before it and `</span>` behind it",
            Self::TextBetween => "put it into the translation, or behind the source",
            Self::DuplicateId => "give one of them another number",
            Self::IdMismatch => "see whether they belong together, and give both the same id",
            Self::EntityQuotes => "write the quotes as `\"`",
            Self::StraySpan => "take it out, or write its partner",
        }
    }

    /// What is wrong and what the reader did about it, in a sentence.
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Unclosed => {
                "this annotation tag is never closed; its text is read up to the next tag or the end of the line"
            }
            Self::NoLookup => {
                "this source stands in no lookup; it is read as a source all the same"
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

/// What is wrong with an article's annotation, in the order of the file.
pub(super) fn findings(damages: &[Damage], segments: &[Segment]) -> Vec<Finding> {
    let damage = |it: &Damage| Finding::new(it.kind.rule(), it.span, it.kind.explanation());
    let mut findings: Vec<_> = damages.iter().map(damage).collect();
    let segments = segments.iter().enumerate();
    findings.extend(segments.filter_map(|(index, segment)| missing(segment, index)));
    findings.sort_by_key(|finding| finding.span);
    findings
}

/// The finding of a segment that lacks a part.
fn missing(segment: &Segment, index: usize) -> Option<Finding> {
    let finding = match (&segment.target, &segment.source) {
        (None, Some(source)) => {
            let message = "this text is not translated; the translated page leaves it out";
            Finding::new(&MISSING_TARGET, source.span(), message)
        }
        (Some(target), None) => {
            let message = "this translation has no source; the source page leaves it out";
            Finding::new(&MISSING_SOURCE, target.span(), message)
        }
        _ => return None,
    };
    Some(finding.in_segment(index))
}
