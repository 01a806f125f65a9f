//! Which blocks of a page are sanitized, and which together.
//!
//! Sanitizing reads HTML as a browser does, which costs more than writing it. So only those blocks pay
//! that hold raw HTML, with those that stand between its tags.

use std::borrow::Cow;
use std::ops::Range;

use crate::markdown::node::{Node, NodeKind};
use crate::markdown::raw_tag::tags;
use crate::markdown::sanitize::{is_element, is_harmless, nests};

/// Blocks that are written together.
pub(super) struct Piece {
    /// Their nodes.
    pub(super) range: Range<usize>,
    /// `true` if they hold raw HTML that has to be sanitized.
    pub(super) has_raw_html: bool,
}

/// The blocks at the start of the range that are written together: all before the next raw HTML; or
/// where the first has some, those up to the end of its elements.
pub(super) fn next_piece(nodes: &[Node<'_>], range: Range<usize>) -> Piece {
    let end_of = |start| block_end(nodes, start).min(range.end);
    let has_raw = |block: Range<usize>| nodes[block].iter().any(|it| raw_html(it).is_some());
    let mut end = end_of(range.start);
    let has_raw_html = has_raw(range.start..end);
    if has_raw_html {
        let mut open = open_behind(&nodes[range.start..end], Some(0));
        // Where nobody can tell what is open, all that follows may be inside it.
        while end < range.end && open != Some(0) {
            let start = end;
            end = end_of(start);
            open = open_behind(&nodes[start..end], open);
        }
    } else {
        while end < range.end && !has_raw(end..end_of(end)) {
            end = end_of(end);
        }
    }
    Piece { range: range.start..end, has_raw_html }
}

/// How many elements are open behind a block, as far as its raw HTML tells.
fn open_behind(block: &[Node<'_>], before: Option<usize>) -> Option<usize> {
    let mut open = before?;
    // A tag or a comment can run over several lines, each of which is a node.
    let html: String = block.iter().filter_map(raw_html).collect();
    let html = without_comments(&html)?;
    let mut brackets = memchr::memchr_iter(b'<', html.as_bytes()).count();
    for tag in tags(&html) {
        brackets -= 1;
        if is_element(tag.name) && nests(tag.name) {
            open = if tag.is_end { open.saturating_sub(1) } else { open + 1 };
        }
    }
    // What is no plain tag may end anywhere.
    (brackets == 0).then_some(open)
}

/// Nothing where a comment does not end.
fn without_comments(html: &str) -> Option<Cow<'_, str>> {
    let Some((mut kept, mut rest)) = html.split_once("<!--").map(|(a, b)| (a.to_owned(), b)) else {
        return Some(Cow::Borrowed(html));
    };
    loop {
        let (_, behind) = rest.split_once("-->")?;
        let Some((text, next)) = behind.split_once("<!--") else {
            kept += behind;
            return Some(Cow::Owned(kept));
        };
        kept += text;
        rest = next;
    }
}

/// The raw HTML that a node has to be sanitized for.
fn raw_html<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.kind {
        NodeKind::Html(html) if !is_harmless(html) => Some(html),
        _ => None,
    }
}

/// Behind the last node of the block that begins at `start`.
pub(super) fn block_end(nodes: &[Node<'_>], start: usize) -> usize {
    if !matches!(nodes[start].kind, NodeKind::Enter(_)) {
        return start + 1;
    }
    let is_exit = |node: &Node<'_>| matches!(node.kind, NodeKind::Exit(enter) if enter == start);
    let len = nodes[start..].iter().position(is_exit);
    start + len.expect("every element that is entered is left") + 1
}
