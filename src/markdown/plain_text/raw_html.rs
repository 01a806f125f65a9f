//! Input of the HTML parser: the raw HTML of a document in one piece, with an empty element
//! wherever nodes of Markdown stand between. So `<td>`, some Markdown and `</td>` are one cell.
//!
//! Tags that mean nothing for text are taken off before, and so are those without a partner: what a
//! browser would make of them reaches to the end of the page. Names that are none of HTML's are
//! placeholders that authors wrote (`<name>`), and become text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

use super::elements::{ElementKind, element};
use super::tag::{Piece, pieces};
use crate::markdown::node::{Node, NodeKind};

/// The element that stands for nodes of Markdown, numbered by its attribute `n`.
pub(super) const SLOT: &str = "diglot-slot";

/// The element around what readers do not see.
pub(super) const HIDDEN: &str = "diglot-hidden";

/// Elements inside each other that a reader of HTML is given: it looks through all open elements for
/// each new one. Blocks are not nested as deeply anyway.
const DEPTH_MAX: usize = 128;

/// A document's raw HTML, and the nodes that its slots stand for.
#[derive(Debug, Default)]
pub(super) struct HtmlWithSlots {
    pub(super) html: String,
    pub(super) slots: Vec<Range<usize>>,
}

/// Returns `true` if there is raw HTML among the nodes.
pub(super) fn is_in(nodes: &[Node<'_>]) -> bool {
    nodes.iter().any(|node| matches!(node.kind, NodeKind::Html(_)))
}

/// A piece of the document, with what is known of its partner.
#[derive(Debug)]
enum Part<'h> {
    Slot(Range<usize>),
    Text(&'h str),
    Tag(Tag<'h>),
}

#[derive(Debug)]
struct Tag<'h> {
    /// All of it, as written.
    raw: &'h str,
    /// None for what is not an element of HTML.
    element: Option<(&'static str, ElementKind)>,
    is_end: bool,
    /// The part that is its end, or its start.
    partner: Option<usize>,
}

/// Raw HTML of neighbouring nodes, in one.
pub(super) enum Stretch<'n> {
    Html(Cow<'n, str>),
    Nodes(Range<usize>),
}

/// The nodes, cut into raw HTML and the nodes between.
pub(super) fn stretches<'n>(nodes: &'n [Node<'_>]) -> Vec<Stretch<'n>> {
    let mut stretches: Vec<Stretch<'n>> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match (&node.kind, stretches.last_mut()) {
            (NodeKind::Html(html), Some(Stretch::Html(before))) => before.to_mut().push_str(html),
            (NodeKind::Html(html), _) => stretches.push(Stretch::Html(Cow::Borrowed(html))),
            (_, Some(Stretch::Nodes(range))) => range.end = index + 1,
            _ => stretches.push(Stretch::Nodes(index..index + 1)),
        }
    }
    stretches
}

/// Assembles the HTML to parse.
pub(super) fn mixture(stretches: &[Stretch<'_>]) -> HtmlWithSlots {
    let mut parts = Vec::new();
    for stretch in stretches {
        match stretch {
            Stretch::Nodes(range) => parts.push(Part::Slot(range.clone())),
            Stretch::Html(html) => push_parts(html, &mut parts),
        }
    }
    find_partners(&mut parts);
    limit_depth(&mut parts);
    written(parts)
}

fn push_parts<'h>(html: &'h str, parts: &mut Vec<Part<'h>>) {
    for piece in pieces(html) {
        let (name, raw, is_end) = match piece {
            Piece::Comment => continue,
            Piece::Text(text) => {
                parts.push(Part::Text(text));
                continue;
            }
            Piece::Start(name, raw) => (name, raw, false),
            Piece::End(name, raw) => (name, raw, true),
        };
        parts.push(Part::Tag(Tag { raw, element: element(name), is_end, partner: None }));
    }
}

/// Each end tag belongs to the last start tag of its name that has none yet.
fn find_partners(parts: &mut [Part<'_>]) {
    let mut open: HashMap<&str, Vec<usize>> = HashMap::new();
    for index in 0..parts.len() {
        let Part::Tag(Tag { element: Some((name, _)), is_end, .. }) = parts[index] else {
            continue;
        };
        if !is_end {
            open.entry(name).or_default().push(index);
        } else if let Some(start) = open.get_mut(name).and_then(Vec::pop) {
            set_partner(parts, start, Some(index));
            set_partner(parts, index, Some(start));
        }
    }
}

fn set_partner(parts: &mut [Part<'_>], index: usize, partner: Option<usize>) {
    if let Part::Tag(tag) = &mut parts[index] {
        tag.partner = partner;
    }
}

/// Takes the partners from tags that are nested too deeply, so that they are left out.
fn limit_depth(parts: &mut [Part<'_>]) {
    let mut depth = 0;
    for index in 0..parts.len() {
        let Part::Tag(Tag { partner: Some(partner), is_end, .. }) = parts[index] else { continue };
        if is_end {
            depth -= 1;
        } else if depth == DEPTH_MAX {
            set_partner(parts, index, None);
            set_partner(parts, partner, None);
        } else {
            depth += 1;
        }
    }
}

fn written(parts: Vec<Part<'_>>) -> HtmlWithSlots {
    let mut mixture = HtmlWithSlots::default();
    for part in parts {
        match part {
            Part::Text(text) => mixture.html.push_str(&text.replace('<', "&lt;")),
            Part::Slot(range) => {
                let number = mixture.slots.len();
                let html = &mut mixture.html;
                write!(html, "<{SLOT} n={number}></{SLOT}>").expect("a string takes it");
                mixture.slots.push(range);
            }
            Part::Tag(tag) => mixture.html.push_str(&tag.written()),
        }
    }
    mixture
}

impl Tag<'_> {
    fn written(&self) -> Cow<'_, str> {
        // What no element is called, an author wrote for readers to see.
        let Some((name, kind)) = self.element else { return self.literal() };
        let has_partner = self.partner.is_some();
        match kind {
            ElementKind::Paired if has_partner => Cow::Borrowed(self.raw),
            // Without this, definitions between items would nest them without end.
            ElementKind::Open if name == "li" && !has_partner && !self.is_end => {
                format!("</li>{}", self.raw).into()
            }
            // Their end tags may be left out, so one without a partner still opens something.
            ElementKind::Open if has_partner || !self.is_end => Cow::Borrowed(self.raw),
            ElementKind::Void => Cow::Borrowed(self.raw),
            // It parts paragraphs, which is all that text can show of it.
            ElementKind::Block if !has_partner => Cow::Borrowed("<div></div>"),
            ElementKind::Block if self.is_end => Cow::Borrowed("</div>"),
            ElementKind::Block => Cow::Borrowed("<div>"),
            // A lone `<name>` is more often a placeholder than the element of that name.
            ElementKind::Word if !has_partner && self.is_bare() => self.literal(),
            ElementKind::Hidden if has_partner && self.is_end => format!("</{HIDDEN}>").into(),
            ElementKind::Hidden if has_partner => format!("<{HIDDEN}>").into(),
            _ => Cow::Borrowed(""),
        }
    }

    /// Returns `true` if it is nothing but a name.
    fn is_bare(&self) -> bool {
        !self.raw.contains(|character: char| character.is_whitespace() || character == '/')
    }

    /// The tag as text.
    fn literal(&self) -> Cow<'_, str> {
        self.raw.replace('&', "&amp;").replace('<', "&lt;").into()
    }
}
