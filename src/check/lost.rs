//! Words of a segment that do not reach the page.
//!
//! Whatever swallowed them, they stand in no node: the bytes between nodes are marks of Markdown, and hold
//! letters only by mistake. What such a text would show on its own tells mistakes from marks.

use rustc_hash::FxHashMap;

use super::side_view::SideView;
use crate::article::Side;
use crate::markdown::inline::text_of;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::markdown::{Context, parse};
use crate::text::{Span, has_byte};

/// Words of one segment.
#[derive(Debug, Clone)]
pub(super) struct Lost {
    /// The segment's number.
    pub(super) segment: usize,
    /// Where they stand: bytes of the side's body.
    pub(super) span: Span,
    /// Where what swallowed them begins: of one cause the same.
    pub(super) gap: usize,
    /// `true` if nothing of the segment reaches the page.
    pub(super) is_all: bool,
}

/// The words of one side that its page does not show, in order.
pub(super) fn lost(side: &SideView<'_>) -> Vec<Lost> {
    let mut lost: Vec<Lost> = Vec::new();
    // A segment with many gaps is read once for all of them.
    let mut hidden: Option<(usize, FxHashMap<String, i32>)> = None;
    for gap in gaps(side) {
        for (segment, piece) in pieces(side, gap) {
            if lost.last().is_some_and(|last| last.segment == segment) {
                continue;
            }
            if hidden.as_ref().is_none_or(|(of, _)| *of != segment) {
                hidden = Some((segment, hidden_words(side, segment)));
            }
            let words = hidden.as_ref().map(|(_, words)| words).expect("just filled in");
            if is_lost(side, segment, piece, words) {
                let inline = side.flattened.segment(segment, side.text);
                let is_text =
                    |node: &Node<'_>| matches!(node.kind, NodeKind::Text(_) | NodeKind::Code(_));
                let is_all = !inline.nodes.iter().any(is_text);
                lost.push(Lost { segment, span: piece, gap: gap.start(), is_all });
            }
        }
    }
    lost
}

/// The parts of the body that have letters or digits and are in no node.
fn gaps(side: &SideView<'_>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(side.shown.len());
    let mut includes = 0_usize;
    let is_include = |node: &Node<'_>| matches!(node.kind, NodeKind::Enter(Element::Include(_)));
    for node in side.shown {
        match &node.kind {
            NodeKind::Exit(enter) if is_include(&side.shown[*enter]) => includes -= 1,
            NodeKind::Enter(Element::Include(_)) => {
                if includes == 0 {
                    spans.push(node.span);
                }
                includes += 1;
            }
            kind if includes == 0 && is_seen(kind) => spans.push(node.span),
            _ => {}
        }
    }
    if !spans.is_sorted_by_key(|span| span.start()) {
        spans.sort_by_key(|span| span.start());
    }
    let body = side.text.body();
    let mut gaps = Vec::new();
    let mut done = 0;
    for span in spans.into_iter().chain([Span::empty(body.len())]) {
        if done < span.start() && has_letter(&body[done..span.start()]) {
            gaps.push(Span::new(done, span.start()));
        }
        done = done.max(span.end());
    }
    gaps
}

fn has_letter(text: &str) -> bool {
    has_byte(text, |byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

/// Returns `true` if a node shows, or is a tag or an address, which have rules of their own.
fn is_seen(kind: &NodeKind<'_>) -> bool {
    match kind {
        NodeKind::Enter(element) => matches!(element, Element::Link(_) | Element::Image(_)),
        NodeKind::Html(html) => !html.starts_with("<!"),
        NodeKind::Exit(_) => false,
        _ => true,
    }
}

/// What of a gap is in segments.
fn pieces(side: &SideView<'_>, gap: Span) -> Vec<(usize, Span)> {
    let (segments, start) = (side.text.segments(), side.text.body_start());
    let first = segments.partition_point(|it| it.span.end() <= gap.start() + start);
    let reached = segments[first..].iter().take_while(|it| it.span.start() < gap.end() + start);
    let pieces = reached.filter_map(|it| {
        let span = side.segment_span(it.index);
        let (from, to) = (span.start().max(gap.start()), span.end().min(gap.end()));
        let text = side.text.body().get(from..to)?;
        let from = from + text.len() - text.trim_start().len();
        let to = from + text.trim().len();
        (from < to && has_letter(&side.text.body()[from..to]))
            .then(|| (it.index, Span::new(from, to)))
    });
    pieces.collect()
}

/// Words that a segment would show if it stood alone, and how much more often than it does now.
fn hidden_words(side: &SideView<'_>, segment: usize) -> FxHashMap<String, i32> {
    let inline = side.flattened.segment(segment, side.text);
    // A word before it keeps it from being read as a block.
    let alone = format!("a {}", inline.markdown);
    let alone = text_of(&parse(&alone, &Context::alone("", Side::Target)).nodes);
    let mut more: FxHashMap<String, i32> = FxHashMap::default();
    for word in words(&alone).skip(1) {
        *more.entry(word.to_owned()).or_default() += 1;
    }
    for word in words(&inline.text()) {
        *more.entry(word.to_owned()).or_default() -= 1;
    }
    more
}

/// Returns `true` if words of a piece are among those that the segment hides.
fn is_lost(
    side: &SideView<'_>,
    segment: usize,
    piece: Span,
    hidden: &FxHashMap<String, i32>,
) -> bool {
    let has_nodes = !side.flattened.segment(segment, side.text).nodes.is_empty();
    let is_whole = |word: &&str| word.chars().any(char::is_alphabetic) || !has_nodes;
    let mut words = words(side.slice(piece)).filter(is_whole);
    words.any(|word| hidden.get(word).is_some_and(|it| *it > 0))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
