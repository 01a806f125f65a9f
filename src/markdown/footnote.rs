//! Footnotes.
//!
//! ```text
//! Text[^name].
//!
//! [^name]: Markdown
//! ```
//!
//! Emits `<sup class="footnote-reference"><a href="#footnote-1" id="footnote-reference-1" role="doc-noteref">1</a></sup>`
//! and, where the note stands, `<div class="footnote-definition" id="footnote-1" role="doc-footnote">…</div>` with a
//! link back. Notes are numbered as they are first referred to, then as they stand.

use std::collections::HashMap;

use super::node::{Element, Node, NodeKind};

/// The footnotes of a document, by name.
#[derive(Debug, Default)]
pub struct Footnotes(HashMap<String, Footnote>);

/// A footnote: its number, and the nodes that can be linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Footnote {
    /// From one.
    pub number: usize,
    /// The first reference to it.
    pub reference: Option<usize>,
    /// The first note of its name.
    pub definition: Option<usize>,
}

impl Footnotes {
    /// The footnotes among nodes.
    pub(super) fn of(nodes: &[Node<'_>]) -> Self {
        let mut footnotes = Self::default();
        for (index, node) in nodes.iter().enumerate() {
            if let NodeKind::FootnoteReference(name) = &node.kind {
                footnotes.add(name).reference.get_or_insert(index);
            }
        }
        for (index, node) in nodes.iter().enumerate() {
            if let NodeKind::Enter(Element::FootnoteDefinition(name)) = &node.kind {
                footnotes.add(name).definition.get_or_insert(index);
            }
        }
        footnotes
    }

    fn add(&mut self, name: &str) -> &mut Footnote {
        let number = self.0.len() + 1;
        let footnote = Footnote { number, reference: None, definition: None };
        self.0.entry(name.to_owned()).or_insert(footnote)
    }

    /// The footnote of a name that one of the nodes has.
    pub(super) fn get(&self, name: &str) -> Footnote {
        *self.0.get(name).expect("every name among the nodes is listed")
    }
}
