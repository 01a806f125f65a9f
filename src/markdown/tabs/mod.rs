//! Tabs: headings that only hold a link to a tab.
//!
//! ```text
//! # [Title](#tab/id)          also `#tab/a+b`: a tab that answers to both ids
//! Markdown
//! ## [Title](#tab/b/cond)     shown while the tab `cond` of an earlier group is chosen
//! Markdown
//! ***
//! ```
//!
//! A group ends with a thematic break, or where the block ends that it stands in; other headings
//! belong to their tab. Emits `<div class="tabGroup">` with a `<ul role="tablist">` of titles and a
//! `<section role="tabpanel">` for each tab.

mod resolve;

use super::Document;
use super::heading::leading_anchor;
use super::node::{Element, Link, Node, NodeKind, Tab};
use crate::text::Span;
use resolve::resolve;

/// Puts tab headings and what follows them into groups.
pub(super) fn group(document: &mut Document<'_>) {
    let is_tab = |node: &Node<'_>| match &node.kind {
        NodeKind::Enter(Element::Link(link)) => read_address(&link.address).is_some(),
        _ => false,
    };
    // Nearly all documents have none, and copying nodes is not free.
    if !document.nodes.iter().any(is_tab) {
        return;
    }
    let nodes = std::mem::take(&mut document.nodes);
    let len = nodes.len();
    let mut grouper = Grouper {
        nodes: Vec::with_capacity(len + len / 8),
        places: vec![0; len],
        blocks: vec![Block::default()],
        count: 0,
    };
    grouper.group(nodes);
    document.nodes = grouper.nodes;
    resolve(document);
}

/// The ids and the condition of a tab's address: `#tab/a+b/c`.
fn read_address(address: &str) -> Option<(&str, Option<&str>)> {
    let rest = address.strip_prefix("#tab/")?;
    let (ids, condition) = rest.split_once('/').unwrap_or((rest, ""));
    let is_id =
        |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let is_tab = ids.split('+').all(is_id) && (condition.is_empty() || is_id(condition));
    is_tab.then_some((ids, Some(condition).filter(|condition| !condition.is_empty())))
}

/// The group and the tab that are open in a block.
#[derive(Clone, Copy, Default)]
struct Block {
    /// The numbers of their `Enter`s.
    open: Option<(usize, usize)>,
}

/// Copies nodes into groups.
struct Grouper<'t> {
    nodes: Vec<Node<'t>>,
    /// Where each node went to, by its old number.
    places: Vec<usize>,
    /// The blocks around the present place; the first is the document.
    blocks: Vec<Block>,
    /// The groups so far.
    count: usize,
}

/// A heading that is a tab's.
struct TabHeading {
    /// The link's content.
    title: std::ops::Range<usize>,
    /// The heading's last node.
    end: usize,
}

impl<'t> Grouper<'t> {
    fn group(&mut self, nodes: Vec<Node<'t>>) {
        let mut nodes = nodes.into_iter().map(Some).collect::<Vec<_>>();
        let mut at = 0;
        while at < nodes.len() {
            if let Some(heading) = tab_heading(&nodes, at) {
                self.tab(&mut nodes, at, &heading);
                at = heading.end + 1;
                continue;
            }
            let node = nodes[at].take().expect("each node is taken once");
            self.node(at, node);
            at += 1;
        }
        let end = self.nodes.last().map_or(0, |node| node.span.end());
        self.end_group(end);
    }

    fn node(&mut self, index: usize, node: Node<'t>) {
        let is_in_group = self.blocks.last().is_some_and(|block| block.open.is_some());
        match node.kind {
            NodeKind::Enter(_) => self.blocks.push(Block::default()),
            NodeKind::Exit(_) => {
                // A group cannot outlive the block that it stands in: HTML would not nest.
                self.end_group(node.span.end());
                self.blocks.pop();
            }
            // The break that ends a group is a mark of it, and does not show.
            NodeKind::Rule if is_in_group => return self.end_group(node.span.end()),
            _ => {}
        }
        self.push(index, node);
    }

    fn push(&mut self, index: usize, mut node: Node<'t>) {
        self.places[index] = self.nodes.len();
        if let NodeKind::Exit(enter) = &mut node.kind {
            *enter = self.places[*enter];
        }
        self.nodes.push(node);
    }

    /// Begins a tab with the heading at a node.
    fn tab(&mut self, nodes: &mut [Option<Node<'t>>], index: usize, heading: &TabHeading) {
        let span = nodes[index].as_ref().expect("not taken yet").span;
        let link = nodes[heading.title.start - 1].take();
        let Some(Node { kind: NodeKind::Enter(Element::Link(link)), .. }) = link else { return };
        let block = self.blocks.last().copied().unwrap_or_default();
        let group = if let Some((group, tab)) = block.open {
            self.end(tab, span.start());
            group
        } else {
            self.count += 1;
            self.enter(Element::TabGroup { number: self.count }, span)
        };
        let tab = self.enter(Element::Tab(tab_of(&link)), span);
        self.blocks.last_mut().expect("the document is a block").open = Some((group, tab));
        let title = self.enter(Element::TabTitle, span);
        for inner in heading.title.clone() {
            let node = nodes[inner].take().expect("each node is taken once");
            self.push(inner, node);
        }
        self.end(title, span.end());
    }

    fn enter(&mut self, element: Element<'t>, span: Span) -> usize {
        self.nodes.push(Node { kind: NodeKind::Enter(element), span });
        self.nodes.len() - 1
    }

    fn end(&mut self, enter: usize, end: usize) {
        let span = &mut self.nodes[enter].span;
        *span = span.cover(Span::empty(end.max(span.start())));
        let span = Span::empty(span.end());
        self.nodes.push(Node { kind: NodeKind::Exit(enter), span });
    }

    fn end_group(&mut self, end: usize) {
        let block = self.blocks.last_mut().expect("the document is a block");
        if let Some((group, tab)) = block.open.take() {
            self.end(tab, end);
            self.end(group, end);
        }
    }
}

fn tab_of<'t>(link: &Link<'t>) -> Tab<'t> {
    let (id, condition) = read_address(&link.address).expect("the heading was a tab's");
    let (id, condition) = (id.to_owned().into(), condition.map(|it| it.to_owned().into()));
    Tab { id, condition, visible: true, active: false }
}

/// The heading at a node, if its link to a tab is all it holds, an anchor before it aside.
fn tab_heading(nodes: &[Option<Node<'_>>], index: usize) -> Option<TabHeading> {
    let kind = |at: usize| nodes.get(at)?.as_ref().map(|node| &node.kind);
    if !matches!(kind(index)?, NodeKind::Enter(Element::Heading { .. })) {
        return None;
    }
    let anchor = leading_anchor(|at| kind(index + 1 + at)).map_or(0, |(_, len)| len);
    let after = index + 1 + anchor;
    let is_blank = matches!(kind(after)?, NodeKind::Text(text) if text.trim().is_empty());
    let link = after + usize::from(is_blank);
    let NodeKind::Enter(Element::Link(Link { address, .. })) = kind(link)? else { return None };
    read_address(address)?;
    let is_link_end =
        |at: &usize| matches!(kind(*at), Some(NodeKind::Exit(enter)) if *enter == link);
    // A link is closed within its heading, so this looks no further than the heading's end.
    let link_end = (link + 1..nodes.len()).find(is_link_end)?;
    let is_whole = matches!(kind(link_end + 1)?, NodeKind::Exit(enter) if *enter == index);
    is_whole.then_some(TabHeading { title: link + 1..link_end, end: link_end + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_tabs_are_told_from_others() {
        assert_eq!(read_address("#tab/a+b"), Some(("a+b", None)));
        assert_eq!(read_address("#tab/a/c-1"), Some(("a", Some("c-1"))));
        assert_eq!(read_address("#tab/a/"), Some(("a", None)));
        for other in ["#tab/", "#tab/a b", "#tab/a+", "#tab/a/b/c", "#table/a", "tab/a"] {
            assert_eq!(read_address(other), None, "{other}");
        }
    }
}
