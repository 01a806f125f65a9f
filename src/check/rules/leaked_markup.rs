//! `leaked-markup`: syntax that should shape the page shows up on it as text, in the translation
//! only.

use super::Definition;
use crate::check::Bilingual;
use crate::check::side_view::SideView;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, Node, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::article(Rule::error("leaked-markup"), check);

/// Text that readers should never see, and what it is.
const MARKS: [(&str, &str); 10] = [
    (":::", "a directive's colons"),
    ("[!NOTE]", "the mark of an alert"),
    ("[!TIP]", "the mark of an alert"),
    ("[!IMPORTANT]", "the mark of an alert"),
    ("[!CAUTION]", "the mark of an alert"),
    ("[!WARNING]", "the mark of an alert"),
    ("data-ttu-id", "an annotation tag"),
    ("data-stu-id", "an annotation tag"),
    ("****", "asterisks without text between them"),
    ("|--", "a table's ruler"),
];

/// A mark that shows on a page.
struct Leak {
    mark: &'static str,
    meaning: &'static str,
    /// Bytes of the file.
    span: Span,
    /// The segment that it stands in.
    segment: Option<usize>,
}

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let leaks = leaks(&bilingual.target);
    if leaks.is_empty() {
        return;
    }
    let mut known = self::leaks(&bilingual.source);
    for leak in leaks {
        // Outside segments both sides have the same bytes; inside, the source need only have as many.
        let is_same = |other: &Leak| {
            let is_place = leak.segment.is_some() || leak.span == other.span;
            leak.mark == other.mark && leak.segment == other.segment && is_place
        };
        match known.iter().position(is_same) {
            Some(index) => drop(known.swap_remove(index)),
            None => findings.push(finding(&leak)),
        }
    }
}

fn finding(leak: &Leak) -> Finding {
    let Leak { mark, meaning, .. } = leak;
    let message = format!("readers see `{mark}` here: {meaning} became text");
    let help = "write it as the source does";
    let finding = Finding::new(&DEFINITION.rule, leak.span, message).with_help(help);
    match leak.segment {
        Some(segment) => finding.in_segment(segment),
        None => finding,
    }
}

/// The marks that show on one side's page. Code and what is no text of its own is left out.
fn leaks(side: &SideView<'_>) -> Vec<Leak> {
    let mut leaks = Vec::new();
    let mut in_code = false;
    for node in side.own_nodes() {
        match &node.kind {
            NodeKind::Enter(Element::CodeBlock(_)) => in_code = true,
            // Code blocks hold no elements: any end is theirs.
            NodeKind::Exit(_) => in_code = false,
            NodeKind::Text(text) if !in_code => push_leaks(text, node, side, &mut leaks),
            _ => {}
        }
    }
    leaks
}

fn push_leaks(text: &str, node: &Node<'_>, side: &SideView<'_>, leaks: &mut Vec<Leak>) {
    if memchr::memchr3(b':', b'[', b'*', text.as_bytes()).is_none()
        && memchr::memchr2(b'-', b'|', text.as_bytes()).is_none()
    {
        return;
    }
    for (mark, meaning) in MARKS {
        let Some(at) = text.find(mark) else { continue };
        let is_literal = text.len() == node.span.len();
        let start = node.span.start() + at;
        let span = if is_literal { Span::new(start, start + mark.len()) } else { node.span };
        let segment = side.segment_at(span.start());
        leaks.push(Leak { mark, meaning, span: side.to_file(span), segment });
    }
}
