//! `leaked-annotation`: tags of the annotated format that stand on a page, or would but for being read
//! as what they were meant to be.

use std::collections::HashSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;

use super::Definition;
use crate::article::{AnnotationError, LEAKED_ANNOTATION};
use crate::check::Bilingual;
use crate::check::side_view::SideView;
use crate::finding::Finding;
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::article(LEAKED_ANNOTATION, check);

/// In bytes: the beginning of a tag, up to the value of its attribute, is no longer.
const TAG_MAX: usize = 72;

static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(["ttu-id", "stu-id", "sxs-lookup"]).expect("a few short marks")
});

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    findings.extend(escaped(bilingual));
    let mut told = HashSet::new();
    let sides = [(&bilingual.target, &bilingual.source), (&bilingual.source, &bilingual.target)];
    for (side, other) in sides {
        for span in left_over(side, other) {
            // What stands in no segment is on both sides.
            let line = bilingual.article.source().line_span(side.to_file(span).start()).start();
            if told.insert(line) {
                let finding = left_finding(side, span);
                let segment = finding.segment.or_else(|| torn_segment(bilingual, &finding));
                findings.push(Finding { segment, ..finding });
            }
        }
    }
}

/// Segments that follow each other are one place.
fn escaped(bilingual: &Bilingual<'_>) -> Vec<Finding> {
    let is_ours = |error: &&AnnotationError| error.kind.rule().name == DEFINITION.rule.name;
    let errors: Vec<_> = bilingual.article.annotation_errors().iter().filter(is_ours).collect();
    let segment = |error: &AnnotationError| bilingual.segment_at(error.span.start());
    let is_near = |first: &&AnnotationError, second: &&AnnotationError| {
        let (first, second) = (segment(first), segment(second));
        first == second || first.map(|it| it + 1) == second
    };
    let places = errors.chunk_by(is_near).map(|place| {
        let AnnotationError { kind, span } = place[0];
        let segments = place.chunk_by(|one, other| segment(one) == segment(other)).count();
        let message = match segments {
            1 => kind.explanation().to_owned(),
            _ => format!("{} ({segments} segments)", kind.explanation()),
        };
        let finding = Finding::new(&DEFINITION.rule, *span, message).with_help(kind.help());
        match segment(place[0]) {
            Some(segment) => finding.in_segment(segment),
            None => finding,
        }
    });
    places.collect()
}

fn left_finding(side: &SideView<'_>, span: Span) -> Finding {
    let message = "unreadable annotation tag; shown on the page";
    let help = "write both tags of the segment as the format has them, or remove the rest";
    side.finding(&DEFINITION.rule, span, message).with_help(help)
}

/// The segment that lacks a part behind what is left of that part's tag.
fn torn_segment(bilingual: &Bilingual<'_>, finding: &Finding) -> Option<usize> {
    let (segments, start) = (bilingual.article.segments(), finding.span.start());
    let index = segments.partition_point(|segment| segment.span().start() < start);
    let next = segments.get(index)?;
    let between = Span::new(start, next.span().start());
    let is_of_line = !bilingual.article.source().slice(between).contains(['\n', '\r']);
    (is_of_line && (next.target.is_none() || next.source.is_none())).then_some(index)
}

/// The places of one side where annotation is left that is no example of it.
fn left_over(side: &SideView<'_>, other: &SideView<'_>) -> Vec<Span> {
    let body = side.text.body();
    let marks: Vec<Span> =
        FINDER.find_iter(body).map(|it| Span::new(it.start(), it.end())).collect();
    if marks.is_empty() {
        return marks;
    }
    let code = code(side);
    let in_code = |mark: &Span| {
        let behind = code.partition_point(|span| span.start() <= mark.start());
        behind > 0 && code[behind - 1].contains(*mark)
    };
    // A segment may hold many, and the text of the other language is looked through once for each kind.
    let mut known: FxHashMap<(usize, &str), bool> = FxHashMap::default();
    let is_left = |mark: &Span| match side.segment_at(mark.start()) {
        // Who writes of the format does so in both languages.
        Some(segment) => {
            let written = &body[mark.range()];
            let is_there = *known
                .entry((segment, written))
                .or_insert_with(|| other.slice(other.segment_span(segment)).contains(written));
            !is_there && !in_code(mark)
        }
        None => is_raw_tag(&body[..mark.start()]) && !in_code(mark),
    };
    marks.into_iter().filter(is_left).collect()
}

/// The code of a side, in order.
fn code(side: &SideView<'_>) -> Vec<Span> {
    let is_code = |kind: &NodeKind<'_>| {
        matches!(kind, NodeKind::Code(_) | NodeKind::Enter(Element::CodeBlock(_)))
    };
    side.shown_nodes().filter(|node| is_code(&node.kind)).map(|node| node.span).collect()
}

/// Whether a text ends in the beginning of a tag, up to the name or the value of its attribute: with a
/// bracket that is not escaped, as it would be in an example.
fn is_raw_tag(before: &str) -> bool {
    let near = before.ceil_char_boundary(before.len().saturating_sub(TAG_MAX));
    let Some(at) = before[near..].rfind('<').map(|at| near + at) else { return false };
    let tag = before[at + 1..].trim_start();
    !before[..at].ends_with('\\') && tag.starts_with("span") && !tag.contains('>')
}
