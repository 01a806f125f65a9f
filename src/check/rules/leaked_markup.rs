//! `leaked-markup`: syntax that should shape the page shows up on it as text, in the translation
//! only.

use std::collections::HashSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use memchr::memmem;

use super::Definition;
use crate::check::Bilingual;
use crate::check::side_view::SideView;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, Node, NodeKind};
use crate::text::{Span, has_byte};

pub(super) static DEFINITION: Definition = Definition::article(Rule::error("leaked-markup"), check);

/// Text that readers should never see, and what it is.
const MARKS: [(&str, &str); 8] = [
    (":::", "a directive's colons"),
    ("[!NOTE]", "an alert marker"),
    ("[!TIP]", "an alert marker"),
    ("[!IMPORTANT]", "an alert marker"),
    ("[!CAUTION]", "an alert marker"),
    ("[!WARNING]", "an alert marker"),
    ("**", "the delimiters of bold text"),
    ("|--", "a table's delimiter row"),
];

static FINDER: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::new(MARKS.map(|(mark, _)| mark)).expect("a few short marks"));

/// Returns `true` if a byte is one that every mark has, and few texts.
fn is_of_mark(byte: u8) -> bool {
    matches!(byte, b':' | b'[' | b'*' | b'|' | b'-')
}

/// A mark that shows on a page.
struct Leak {
    mark: &'static str,
    meaning: &'static str,
    /// Bytes of the file.
    span: Span,
    /// The segment that it is in.
    segment: Option<usize>,
}

/// Names of constructs that begin like an alert.
const OTHER_NAMES: [&str; 4] = ["CODE", "DIV", "INCLUDE", "VIDEO"];

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    findings.extend(translated_alerts(&bilingual.target));
    let mut leaks = leaks(&bilingual.target);
    leaks.retain(|leak| leak.segment.is_none_or(|it| !bilingual.is_unreadable(it)));
    if leaks.is_empty() {
        return;
    }
    let known = self::leaks(&bilingual.source);
    // Outside segments both sides have the same bytes; inside, the source need only have as many.
    // Of two files, only how many there are can be compared: a mark may be in no segment of one.
    let is_plain = bilingual.article.is_plain();
    let key = |leak: &Leak| {
        let segment = leak.segment.filter(|_| !is_plain);
        let is_outside = leak.segment.is_none() && !is_plain;
        (leak.mark, segment, is_outside.then_some(leak.span))
    };
    let mut reported = HashSet::new();
    for leak in unmatched(leaks, known.iter().map(key), key) {
        // Several in one segment are one problem.
        if leak.segment.is_none() || reported.insert((leak.mark, leak.segment)) {
            findings.push(finding(&leak));
        }
    }
}

fn finding(leak: &Leak) -> Finding {
    let Leak { mark, meaning, .. } = leak;
    let message = format!("`{mark}` appears as text on the page: not recognized as {meaning}");
    let help = "write it as in the source";
    let finding = Finding::new(&DEFINITION.rule, leak.span, message).with_help(help);
    match leak.segment {
        Some(segment) => finding.in_segment(segment),
        None => finding,
    }
}

/// Quotations that begin with a word in the form of an alert's marker. Outside segments both sides have it.
fn translated_alerts(side: &SideView<'_>) -> Vec<Finding> {
    if memmem::find(side.text.body().as_bytes(), b"[!").is_none() {
        return Vec::new();
    }
    let nodes: Vec<&Node<'_>> = side.own_nodes().collect();
    let begins = |window: &[&Node<'_>]| {
        matches!(window[0].kind, NodeKind::Enter(Element::BlockQuote { .. }))
            && matches!(window[1].kind, NodeKind::Enter(Element::Paragraph))
    };
    let found = nodes.windows(3).filter(|window| begins(window)).filter_map(|window| {
        let start = window[2].span.start();
        let marker = alert_marker(side.first_line(window[0].span), start, side)?;
        // In a segment, the source need not have it.
        side.segment_at(start).is_none().then_some(marker)
    });
    let finding = |span: Span| {
        let marker = side.slice(span);
        let message =
            format!("`{marker}` appears as text on the page: not recognized as an alert marker");
        let help = "write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!CAUTION]` or `[!WARNING]`; the \
                    page translates them";
        side.finding(&DEFINITION.rule, span, message).with_help(help)
    };
    found.map(finding).collect()
}

/// Finds an alert's marker that is all of a line from `start` on: `[!OPMERKING]`.
fn alert_marker(line: Span, start: usize, side: &SideView<'_>) -> Option<Span> {
    let text = side.slice(Span::new(start, line.end().max(start))).trim_end();
    let name = text.strip_prefix("[!")?.strip_suffix(']')?;
    let is_name = name.chars().nth(1).is_some()
        && name.chars().all(|c| c.is_alphabetic() && !c.is_lowercase() || c == ' ' || c == '-');
    let is_other = OTHER_NAMES.contains(&name) || MARKS.iter().any(|(mark, _)| *mark == text);
    (is_name && !is_other).then_some(Span::new(start, start + text.len()))
}

/// The marks that show on one side's page. Code is left out.
fn leaks(side: &SideView<'_>) -> Vec<Leak> {
    let mut leaks = Vec::new();
    let mut text = Shown::default();
    let mut in_code = false;
    for node in side.shown_nodes() {
        match &node.kind {
            NodeKind::Text(piece) if !in_code => text.push(piece, node.span),
            kind => {
                text.push_leaks(side, &mut leaks);
                in_code = match kind {
                    NodeKind::Enter(Element::CodeBlock(_)) => true,
                    NodeKind::Exit(enter) if is_code_block(&side.shown[*enter].kind) => false,
                    _ => in_code,
                };
            }
        }
    }
    text.push_leaks(side, &mut leaks);
    leaks
}

fn is_code_block(kind: &NodeKind<'_>) -> bool {
    matches!(kind, NodeKind::Enter(Element::CodeBlock(_)))
}

/// Text nodes that touch, joined: escapes part `\*\*` in two.
#[derive(Default)]
struct Shown {
    text: String,
    /// Where each piece begins in the text, and its place in the body.
    pieces: Vec<(usize, Span)>,
}

impl Shown {
    fn push(&mut self, piece: &str, span: Span) {
        self.pieces.push((self.text.len(), span));
        self.text.push_str(piece);
    }

    fn push_leaks(&mut self, side: &SideView<'_>, leaks: &mut Vec<Leak>) {
        let found = has_byte(&self.text, is_of_mark).then(|| FINDER.find_iter(&self.text));
        leaks.extend(found.into_iter().flatten().map(|found| {
            let (mark, meaning) = MARKS[found.pattern().as_usize()];
            let span = self.place(found.start()).cover(self.place(found.end() - 1));
            let segment = side.segment_at(span.start());
            Leak { mark, meaning, span: side.to_file(span), segment }
        }));
        self.text.clear();
        self.pieces.clear();
    }

    /// The place of one byte of the text: that of its whole piece where it was written otherwise.
    fn place(&self, at: usize) -> Span {
        let index = self.pieces.partition_point(|(start, _)| *start <= at) - 1;
        let (start, span) = self.pieces[index];
        let end = self.pieces.get(index + 1).map_or(self.text.len(), |(end, _)| *end);
        if end - start != span.len() {
            return span;
        }
        Span::new(span.start() + at - start, span.start() + at - start + 1)
    }
}
