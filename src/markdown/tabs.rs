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

use std::collections::{HashMap, HashSet};

use super::Document;
use super::heading::leading_anchor;
use super::include::{self, Included};
use super::node::{Element, Link, Node, NodeKind, Tab};
use crate::finding::{Finding, Rule};
use crate::text::Span;

static INVALID_TAB_GROUP: Rule = Rule::warning("invalid-tab-group");

/// Puts tab headings and what follows them into groups.
pub(super) fn group(document: &mut Document<'_>) {
    let is_tab = |node: &Node<'_>| match &node.kind {
        NodeKind::Enter(Element::Link(link)) => read_address(&link.address).is_some(),
        _ => false,
    };
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
    settle(document);
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
                self.end_group(node.span.end());
                self.blocks.pop();
            }
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
        let group = match block.open {
            Some((group, tab)) => {
                self.end(tab, span.start());
                group
            }
            None => {
                self.count += 1;
                self.enter(Element::TabGroup { number: self.count }, span)
            }
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
    let link_end = (link + 1..nodes.len()).find(is_link_end)?;
    let is_whole = matches!(kind(link_end + 1)?, NodeKind::Exit(enter) if *enter == index);
    is_whole.then_some(TabHeading { title: link + 1..link_end, end: link_end + 1 })
}

/// Settles which tabs show at first, group by group, and reports groups that do not fit together.
fn settle(document: &mut Document<'_>) {
    let mut chosen = Chosen::default();
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut groups = Vec::new();
    for (index, node) in document.nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Enter(Element::TabGroup { .. }) => open.push((index, Vec::new())),
            NodeKind::Enter(Element::Tab(_)) => {
                open.last_mut().expect("a tab stands in a group").1.push(index);
            }
            NodeKind::Exit(enter) if open.last().is_some_and(|(group, _)| group == enter) => {
                groups.extend(open.pop());
            }
            _ => {}
        }
    }
    groups.sort_unstable_by_key(|(group, _)| *group);
    let mut messages = Vec::new();
    for (group, tabs) in groups {
        let found = chosen.settle(&mut document.nodes, &tabs);
        messages.extend(found.into_iter().map(|message| (group, message)));
    }
    report(document, messages);
}

/// Reports what is wrong with groups, in the files that they stand in.
fn report(document: &mut Document<'_>, messages: Vec<(usize, String)>) {
    let mut messages = messages.into_iter().peekable();
    let mut files: Vec<(usize, std::sync::Arc<Included>)> = Vec::new();
    for (index, node) in document.nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Enter(Element::Include(included)) => files.push((index, included.clone())),
            NodeKind::Exit(enter) if files.last().is_some_and(|(include, _)| include == enter) => {
                files.pop();
            }
            _ => {}
        }
        while let Some((_, message)) = messages.next_if(|(group, _)| *group == index) {
            let finding = Finding::new(&INVALID_TAB_GROUP, node.span, message);
            match files.last() {
                None => document.findings.push(finding),
                Some((_, file)) => document.included_findings.push(include::located(finding, file)),
            }
        }
        if messages.peek().is_none() {
            return;
        }
    }
}

/// The sets of tabs that groups so far offer a choice of. The first tab of each set is the one that
/// is chosen at first.
#[derive(Default)]
struct Chosen {
    sets: Vec<HashSet<String>>,
    /// The first set that has a tab, by its id.
    holding: HashMap<String, usize>,
    /// The first set that a tab leads, by its id.
    led: HashMap<String, usize>,
}

impl Chosen {
    /// Settles the tabs of a group, and gives what is wrong with it.
    fn settle(&mut self, nodes: &mut [Node<'_>], tabs: &[usize]) -> Vec<String> {
        let mut messages = Vec::new();
        let mut ids: Vec<String> = Vec::new();
        let mut doubled: Vec<String> = Vec::new();
        let mut seen = HashMap::new();
        let mut first_visible = None;
        for (place, &index) in tabs.iter().enumerate() {
            let tab = tab_mut(&mut nodes[index]);
            tab.visible = tab.condition.as_deref().is_none_or(|it| self.led.contains_key(it));
            if tab.visible {
                first_visible = first_visible.or(Some(place));
                for id in tab.id.split('+') {
                    if seen.insert(id.to_owned(), place).is_some() {
                        doubled.push(format!("`{id}`"));
                    } else {
                        ids.push(id.to_owned());
                    }
                }
            }
        }
        if !doubled.is_empty() {
            messages.push(format!("two tabs of one group have the id {}", doubled.join(", ")));
        }
        let (active, differs) = self.find(&ids);
        if differs {
            messages.push("an earlier group has some of these tabs, but not the same ones".into());
        }
        let place = match (active, first_visible) {
            (Some(id), _) => place_of(nodes, tabs, &id),
            (None, Some(place)) => {
                self.add(ids);
                place
            }
            (None, None) => {
                messages.push("all tabs of this group are hidden".into());
                0
            }
        };
        tab_mut(&mut nodes[tabs[place]]).active = true;
        messages
    }

    /// The id of the tab that an earlier group made the chosen one, and whether an earlier group has
    /// some of the tabs but not the same set of them.
    fn find(&self, ids: &[String]) -> (Option<String>, bool) {
        let led = ids.iter().filter_map(|id| Some((*self.led.get(id)?, id))).min();
        let holding = ids.iter().filter_map(|id| self.holding.get(id)).min();
        let differs = match led {
            None => holding.is_some(),
            Some((set, _)) => {
                let set_ids = &self.sets[set];
                let is_same =
                    set_ids.len() == ids.len() && ids.iter().all(|id| set_ids.contains(id));
                !is_same || holding.is_some_and(|&first| first < set)
            }
        };
        (led.map(|(_, id)| id.clone()), differs)
    }

    fn add(&mut self, ids: Vec<String>) {
        let set = self.sets.len();
        if let Some(first) = ids.first() {
            self.led.entry(first.clone()).or_insert(set);
        }
        for id in &ids {
            self.holding.entry(id.clone()).or_insert(set);
        }
        self.sets.push(ids.into_iter().collect());
    }
}

/// The first visible tab that answers to an id.
fn place_of(nodes: &mut [Node<'_>], tabs: &[usize], id: &str) -> usize {
    let mut answers = |index: usize| {
        let tab = tab_mut(&mut nodes[index]);
        tab.visible && tab.id.split('+').any(|it| it == id)
    };
    tabs.iter().position(|&index| answers(index)).unwrap_or(0)
}

fn tab_mut<'n, 't>(node: &'n mut Node<'t>) -> &'n mut Tab<'t> {
    match &mut node.kind {
        NodeKind::Enter(Element::Tab(tab)) => tab,
        _ => unreachable!("only tabs are listed"),
    }
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
