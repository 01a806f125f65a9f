//! Malformed annotation of an article, and how it was read.

use super::segment::Segment;
use crate::finding::{Finding, Rule, Severity};
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
pub const DAMAGED_MARKUP: Rule = Rule::warning("malformed-annotation");

/// Annotation that would stand on the page, or did: its tags are escaped.
pub const LEAKED_ANNOTATION: Rule = Rule::error("leaked-annotation");

/// A place where the annotation is not as the format has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnotationError {
    /// The kind of error.
    pub kind: AnnotationErrorKind,
    /// Where, in bytes of the article's file.
    pub span: Span,
}

/// The ways in which annotation can be damaged. Each was seen in real articles, or is what
/// unfinished work looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnnotationErrorKind {
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
    /// A tag that is escaped, or whose quotes are in a way other than `&quot;`.
    Escaped,
    /// A plain `<span>` inside a segment that is not closed in it, or a `</span>` too many.
    StraySpan,
    /// A segment that holds others.
    Nested,
    /// A source that stands before its own translation.
    SourceFirst,
}

impl AnnotationErrorKind {
    /// The rule that it breaks.
    pub fn rule(self) -> &'static Rule {
        match self {
            Self::DuplicateId => &DUPLICATE_ID,
            Self::IdMismatch => &ID_MISMATCH,
            Self::Escaped => &LEAKED_ANNOTATION,
            Self::Unclosed
            | Self::NoLookup
            | Self::TextBetween
            | Self::EntityQuotes
            | Self::StraySpan
            | Self::Nested
            | Self::SourceFirst => &DAMAGED_MARKUP,
        }
    }

    /// Severity of the finding: an error is what keeps a translation from being compared.
    pub fn severity(self) -> Severity {
        if self == Self::SourceFirst { Severity::Error } else { self.rule().severity }
    }

    /// Returns the help of the finding.
    pub fn help(self) -> &'static str {
        match self {
            Self::Unclosed => "add `</span>` after its text",
            Self::NoLookup => "put `<span class=\"sxs-lookup\">` before it and `</span>` after it",
            Self::TextBetween => "move it into the translation, or after the source",
            Self::DuplicateId => "give this segment an unused number, on both its tags",
            Self::IdMismatch => {
                "check that the two belong together, then give both tags the same id"
            }
            Self::EntityQuotes => "write the quotes as `\"`",
            Self::Escaped => "write the tags as the format has them",
            Self::StraySpan => "remove it, or add its partner",
            Self::Nested => {
                "end it before the segment inside, and begin another behind that, in both languages"
            }
            Self::SourceFirst => "move the translation with its tags before the source",
        }
    }

    /// Returns the message of the finding: the error and how it was read.
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Unclosed => "unclosed annotation tag; its text ends at the next tag or line end",
            Self::NoLookup => "source text outside an `sxs-lookup` span; treated as source",
            Self::TextBetween => {
                "text between a translation and its source; shown in both languages"
            }
            Self::DuplicateId => "duplicate segment id; both segments are kept",
            Self::IdMismatch => "translation and source have different ids; treated as one segment",
            Self::EntityQuotes => "tag uses `&quot;` as quotes; treated as annotation",
            Self::Escaped => "escaped annotation tags; treated as annotation",
            Self::StraySpan => "unmatched tag inside a segment; kept as content",
            Self::Nested => "segment holds other segments; shown in pieces, which nothing compares",
            Self::SourceFirst => "source stands before its translation; nothing compares the two",
        }
    }
}

/// Reports malformed annotation, in the order of the file.
pub(super) fn findings(
    annotation_errors: &[AnnotationError],
    segments: &[Segment],
) -> Vec<Finding> {
    let damage = |it: &AnnotationError| Finding {
        severity: it.kind.severity(),
        ..Finding::new(it.kind.rule(), it.span, it.kind.explanation())
    };
    let mut findings: Vec<_> = annotation_errors.iter().map(damage).collect();
    let parted = parted_spans(annotation_errors);
    let segments = segments.iter().enumerate();
    let segments = segments.filter(|(_, it)| !is_within(it.span(), &parted));
    findings.extend(segments.filter_map(|(index, segment)| missing(segment, index)));
    findings.sort_by_key(|finding| finding.span);
    findings
}

/// Where segments are that hold others, in the order of the file.
pub(super) fn nested_spans(annotation_errors: &[AnnotationError]) -> Vec<Span> {
    let nested = annotation_errors.iter().filter(|it| it.kind == AnnotationErrorKind::Nested);
    nested.map(|it| it.span).collect()
}

/// Where segments of one part each are pieces of others, in the order of the file.
fn parted_spans(annotation_errors: &[AnnotationError]) -> Vec<Span> {
    let kinds = [AnnotationErrorKind::Nested, AnnotationErrorKind::SourceFirst];
    annotation_errors.iter().filter(|it| kinds.contains(&it.kind)).map(|it| it.span).collect()
}

/// Returns `true` if a span is in one of those that are disjoint and in order.
pub(super) fn is_within(span: Span, spans: &[Span]) -> bool {
    let after = spans.partition_point(|it| it.start() <= span.start());
    after.checked_sub(1).is_some_and(|index| spans[index].contains(span))
}

/// The finding of a segment that lacks a part.
fn missing(segment: &Segment, index: usize) -> Option<Finding> {
    let finding = match (&segment.target, &segment.source) {
        (None, Some(source)) => {
            let message = "segment has no translation; the translated page omits it";
            Finding::new(&MISSING_TARGET, source.span(), message)
        }
        (Some(target), None) => {
            let message = "translation has no source text; the source page omits it";
            Finding::new(&MISSING_SOURCE, target.span(), message)
        }
        _ => return None,
    };
    Some(finding.in_segment(index))
}
