//! A parsed text, and its headings.

use std::sync::OnceLock;

use super::footnote::Footnotes;
use super::node::{Element, Node, NodeKind};
use super::soft_break::is_joined;
use crate::finding::{Finding, Located};

/// A parsed text: its nodes, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Document<'t> {
    /// In order; see [`node`](super::node).
    pub nodes: Vec<Node<'t>>,
    /// Spans are bytes of the parsed text.
    pub findings: Vec<Finding>,
    /// Findings in included files.
    pub included_findings: Vec<Located>,
    /// How much included text it holds, in bytes.
    pub included_len: usize,
    /// Found when they are first asked for.
    pub footnotes: OnceLock<Footnotes>,
}

/// A heading, for a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its id on the page.
    pub id: String,
    /// Its text without markup.
    pub title: String,
}

impl Document<'_> {
    /// Its headings, in order, those of included files among them.
    pub fn headings(&self) -> Vec<Heading> {
        let headings = self.nodes.iter().enumerate().filter_map(|(index, node)| match &node.kind {
            NodeKind::Enter(Element::Heading { level, id }) => {
                let title = heading_text(&self.nodes, index);
                Some(Heading { level: *level, id: id.clone(), title })
            }
            _ => None,
        });
        headings.collect()
    }

    /// Its footnotes.
    pub(super) fn footnotes(&self) -> &Footnotes {
        self.footnotes.get_or_init(|| Footnotes::of(&self.nodes))
    }
}

/// The text of the heading, or of the title of a tab, whose `Enter` is the node `index`.
pub(super) fn heading_text(nodes: &[Node<'_>], index: usize) -> String {
    let mut text = String::new();
    for (at, node) in nodes.iter().enumerate().skip(index + 1) {
        match &node.kind {
            NodeKind::Exit(enter) if *enter == index => break,
            NodeKind::Text(piece) | NodeKind::Code(piece) => text.push_str(piece),
            NodeKind::Math { tex, .. } => text.push_str(tex),
            NodeKind::SoftBreak if is_joined(nodes, at) => {}
            NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
            NodeKind::Directive(directive) => text.push_str(directive.text()),
            _ => {}
        }
    }
    text.trim().to_owned()
}
