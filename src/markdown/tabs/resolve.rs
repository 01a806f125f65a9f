//! Which tabs show at first, and whether the groups of a document fit together.
//!
//! Groups with the same tabs share one choice. What a reader chooses in one is chosen in all.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

static INVALID_TAB_GROUP: Rule = Rule::warning("invalid-tab-group");

use crate::finding::{Finding, Rule};
use crate::markdown::Document;
use crate::markdown::include::Included;
use crate::markdown::node::{Element, Node, NodeKind, Tab};

/// Settles which tabs show at first, group by group, and reports groups that do not fit together.
pub(super) fn resolve(document: &mut Document<'_>) {
    let mut chosen = ActiveTabs::default();
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
    // A group ends after those inside it: choices are made in the order in which readers meet
    // them.
    groups.sort_unstable_by_key(|(group, _)| *group);
    let mut messages = Vec::new();
    for (group, tabs) in groups {
        let found = chosen.resolve(&mut document.nodes, &tabs);
        messages.extend(found.into_iter().map(|message| (group, message)));
    }
    report(document, messages);
}

/// Reports what is wrong with groups, in the files that they are in.
fn report(document: &mut Document<'_>, messages: Vec<(usize, String)>) {
    let mut messages = messages.into_iter().peekable();
    let mut files: Vec<(usize, Arc<Included>)> = Vec::new();
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
                Some((_, file)) => document.included_findings.push(file.located(finding)),
            }
        }
        // What follows the last group at fault needs no look.
        if messages.peek().is_none() {
            return;
        }
    }
}

/// The sets of tabs that groups so far offer a choice of. The first tab of each set is the one that
/// is chosen at first.
#[derive(Default)]
struct ActiveTabs {
    sets: Vec<HashSet<String>>,
    /// The first set that has a tab, by its id.
    holding: HashMap<String, usize>,
    /// The first set that a tab leads, by its id.
    led: HashMap<String, usize>,
}

impl ActiveTabs {
    /// Settles the tabs of a group, and gives what is wrong with it.
    fn resolve(&mut self, nodes: &mut [Node<'_>], tabs: &[usize]) -> Vec<String> {
        let mut messages = Vec::new();
        let mut ids: Vec<String> = Vec::new();
        let mut doubled: Vec<String> = Vec::new();
        let mut seen = HashMap::new();
        let mut first_visible = None;
        for (place, &index) in tabs.iter().enumerate() {
            let tab = tab_mut(&mut nodes[index]);
            // Conditions ask for what an earlier group shows at first.
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
            messages.push(
                "tabs differ from those of an earlier group with some of the same ids".into(),
            );
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
