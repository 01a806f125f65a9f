//! Rules about a page as a whole: `conflict-marker`, and `unclosed-code-block` where translation and original are two
//! files.

use super::Definition;
use crate::article::{BlockKind, BlockPair, Side};
use crate::check::Bilingual;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static CONFLICT: Definition =
    Definition::article(Rule::error("conflict-marker"), conflict);
pub(super) static UNCLOSED: Definition =
    Definition::article(Rule::error("unclosed-code-block"), unclosed);

fn conflict(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let text = bilingual.article.source().text();
    // Nearly no file has any.
    if !text.contains("<<<<<<< ") && !text.contains(">>>>>>> ") {
        return;
    }
    let [starts, ends] = ["<<<<<<< ", ">>>>>>> "].map(|mark| marked(text, mark));
    let blocks = code_blocks(bilingual);
    let is_whole = !starts.is_empty() && !ends.is_empty();
    // Half a conflict in a block of code may be what the block shows.
    let examples = if is_whole { conflict_examples(blocks, &starts, &ends) } else { blocks };
    let is_real = |(start, _): &&(usize, &str)| !examples.iter().any(|it| it.holds(*start));
    let [start, end] = [&starts, &ends].map(|marks| marks.iter().find(is_real));
    if is_whole && (start.is_none() || end.is_none()) {
        return;
    }
    if let Some(&(start, line)) = start.or(end) {
        let message = "the file has a conflict of a merge that nobody has resolved";
        let span = Span::new(start, start + line.len());
        let finding = Finding::new(&CONFLICT.rule, span, message);
        findings.push(finding.with_help("keep one of the two versions, and delete the markers"));
    }
}

/// The lines that begin with a marker.
fn marked<'t>(text: &'t str, mark: &'static str) -> Vec<(usize, &'t str)> {
    lines(text).filter(|(_, line)| line.starts_with(mark)).collect()
}

/// The blocks of code that hold conflicts from the first marker to the last. Articles about Git show them so, and
/// nothing tells such an example from a merge of the block itself.
fn conflict_examples(
    mut blocks: Vec<Span>,
    starts: &[(usize, &str)],
    ends: &[(usize, &str)],
) -> Vec<Span> {
    blocks.retain(|block| {
        let count =
            |marks: &[(usize, &str)]| marks.iter().filter(|(start, _)| block.holds(*start)).count();
        count(starts) > 0 && count(starts) == count(ends)
    });
    blocks
}

fn code_blocks(bilingual: &Bilingual<'_>) -> Vec<Span> {
    let side = &bilingual.target;
    let is_code = |kind: &NodeKind<'_>| matches!(kind, NodeKind::Enter(Element::CodeBlock(_)));
    let blocks = side.own_nodes().filter(|node| is_code(&node.kind));
    blocks.map(|node| side.to_file(node.span)).collect()
}

fn unclosed(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let blocks = bilingual.article.blocks();
    let open = |side: Side| {
        let text = bilingual.article.file_of(side).text();
        let span = |block: &BlockPair| match side {
            Side::Target => block.target,
            Side::Source => block.source,
        };
        let code = blocks.iter().filter(|block| block.kind == BlockKind::Code);
        let spans = code.filter_map(span);
        spans.max_by_key(|span| span.start()).filter(|span| is_open(&text[span.range()]))
    };
    let (Some(span), None) = (open(Side::Target), open(Side::Source)) else { return };
    let text = &bilingual.article.source().text()[span.range()];
    let first_line = text.find('\n').unwrap_or(text.len());
    let span = Span::new(span.start(), span.start() + first_line);
    let message = "the code block has no closing fence; all that follows is code";
    let finding = Finding::new(&UNCLOSED.rule, span, message);
    findings.push(finding.with_help("close it with a line that holds nothing but the fence"));
}

/// Returns `true` if a fenced block has no closing fence.
fn is_open(block: &str) -> bool {
    let mark = block.chars().next().unwrap_or_default();
    let len = block.chars().take_while(|c| *c == mark).count();
    // The block ends before its last line feed, but a carriage return there is still its own.
    let last = block.lines().last().unwrap_or_default().trim_matches([' ', '\t', '\r', '>']);
    let is_fence = last.chars().all(|c| c == mark) && last.chars().count() >= len;
    matches!(mark, '`' | '~') && (block.lines().count() < 2 || !is_fence)
}

/// The lines of a text, each with where it starts.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end())
    })
}
