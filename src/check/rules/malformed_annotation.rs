//! `malformed-annotation`: the annotation is not as the format has it. Several tags of one place are one
//! finding.

use std::collections::HashSet;

use super::Definition;
use crate::article::{AnnotationError, AnnotationErrorKind, DAMAGED_MARKUP};
use crate::check::Bilingual;
use crate::check::side_view::SideView;
use crate::finding::Finding;
use crate::markdown::node::{Element, LinkForm, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::article(DAMAGED_MARKUP, check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let is_ours = |error: &&AnnotationError| error.kind.rule().name == DEFINITION.rule.name;
    let all = bilingual.article.annotation_errors();
    // Of a segment whose tags are escaped, `leaked-annotation` says so.
    let segment = |error: &AnnotationError| bilingual.segment_at(error.span.start());
    let is_escaped = |error: &&AnnotationError| error.kind == AnnotationErrorKind::Escaped;
    let escaped: HashSet<usize> = all.iter().filter(is_escaped).filter_map(segment).collect();
    let has_one_cause = |error: &&AnnotationError| {
        error.kind == AnnotationErrorKind::StraySpan
            || segment(error).is_none_or(|it| !escaped.contains(&it))
    };
    let annotation_errors: Vec<_> = all.iter().filter(is_ours).filter(has_one_cause).collect();
    let places = annotation_errors.chunk_by(|first, second| is_one_place(bilingual, first, second));
    findings.extend(places.map(|place| finding(place, bilingual)));
    let sides = [&bilingual.target, &bilingual.source];
    let mut crossing: Vec<_> = sides.into_iter().flat_map(crossing_segments).collect();
    crossing.sort_unstable();
    crossing.dedup_by_key(|(segment, _)| *segment);
    findings.extend(crossing.into_iter().map(crossing_finding));
}

/// Returns `true` if two damages are one place: in one segment, or, where an editor turned the
/// quotes of a whole stretch into entities, in segments that follow each other.
fn is_one_place(
    bilingual: &Bilingual<'_>,
    first: &AnnotationError,
    second: &AnnotationError,
) -> bool {
    let segment = |error: &AnnotationError| bilingual.segment_at(error.span.start());
    let is_stretch =
        matches!(first.kind, AnnotationErrorKind::EntityQuotes | AnnotationErrorKind::SourceFirst);
    // What stands the other way round is two segments of one part each.
    let step = if first.kind == AnnotationErrorKind::SourceFirst { 2 } else { 1 };
    let (one, other) = (segment(first), segment(second));
    let follows = || one.map(|it| it + step) == other;
    first.kind == second.kind && (one == other || is_stretch && follows())
}

fn finding(place: &[&AnnotationError], bilingual: &Bilingual<'_>) -> Finding {
    let AnnotationError { kind, span } = place[0];
    let written = bilingual.article.source().slice(*span);
    let is_blank = *kind == AnnotationErrorKind::TextBetween && written.trim().is_empty();
    let (explanation, help) = if is_blank {
        let what = if written.contains('\n') { "a line end" } else { "a space" };
        (
            format!("{what} between a translation and its source; kept in both languages"),
            "write the source's tags right behind the translation's",
        )
    } else {
        (kind.explanation().to_owned(), kind.help())
    };
    let segment = |error: &AnnotationError| bilingual.segment_at(error.span.start());
    let segments = place.chunk_by(|one, other| segment(one) == segment(other)).count();
    let message = match (explanation, place.len(), segments) {
        (explanation, 1, _) => explanation,
        (explanation, tags, 1) => format!("{explanation} ({tags} such tags in this segment)"),
        (explanation, pairs, _) if *kind == AnnotationErrorKind::SourceFirst => {
            format!("{explanation} ({pairs} such pairs)")
        }
        (explanation, tags, _) => {
            format!("{explanation} ({tags} such tags in {segments} segments)")
        }
    };
    let finding = Finding::new(&DEFINITION.rule, *span, message).with_help(help);
    let finding = Finding { severity: kind.severity(), ..finding };
    match segment(place[0]) {
        Some(segment) => finding.in_segment(segment),
        None => finding,
    }
}

/// The segments that begin inside an image or a link and end behind it, or begin before it and end
/// inside, each with the place of that element in the file.
fn crossing_segments(side: &SideView<'_>) -> Vec<(usize, Span)> {
    let mut crossing = Vec::new();
    for node in side.own_nodes() {
        let mark_len = match &node.kind {
            NodeKind::Enter(Element::Image(_)) => "![".len(),
            NodeKind::Enter(Element::Link(link)) if link.form == LinkForm::Marked => "[".len(),
            _ => continue,
        };
        let (start, end) = (node.span.start(), node.span.end());
        let inner = Span::new(start + mark_len, end);
        let at_edges = [side.segment_at(start), side.segment_at(end - 1)];
        let is_cut = |index: &usize| {
            let segment = side.segment_span(*index);
            !segment.contains(node.span) && !inner.contains(segment)
        };
        let cut = at_edges.into_iter().flatten().filter(is_cut);
        crossing.extend(cut.map(|index| (index, side.to_file(node.span))));
    }
    crossing
}

fn crossing_finding((segment, span): (usize, Span)) -> Finding {
    let message =
        "a segment begins or ends inside this construct; its tags are removed, its text is kept";
    let help = "put the segment's tags around the whole construct, or inside its text";
    Finding::new(&DEFINITION.rule, span, message).with_help(help).in_segment(segment)
}
