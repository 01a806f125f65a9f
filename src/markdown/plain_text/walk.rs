//! Raw HTML as `scraper` reads it, and the nodes that stand between, to blocks.

use scraper::Html;
use scraper::node::{Element, Node as HtmlNode};

use super::block::Owner;
use super::builder::Builder;
use super::cells::CellShape;
use super::frame::FrameKind;
use super::inline::Shift;
use super::raw_html::{HIDDEN, HtmlWithSlots, SLOT, mixture, stretches};
use crate::markdown::attribute_limit::limit_attributes;
use crate::markdown::node::Node;

/// Gives the builder all nodes and the raw HTML among them.
pub(super) fn feed(nodes: &[Node<'_>], builder: &mut Builder<'_>) {
    let mixture = mixture(&stretches(nodes));
    let html = Html::parse_fragment(&limit_attributes(&mixture.html));
    let mut walk = Walk { mixture: &mixture, builder, elements: 0, open: Vec::new() };
    let mut node = html.tree.root();
    // No recursion, so that depth costs no stack.
    loop {
        walk.open(node.value());
        if let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        walk.close(node.value());
        while node.next_sibling().is_none() {
            let Some(parent) = node.parent() else { return };
            walk.close(parent.value());
            node = parent;
        }
        node = node.next_sibling().expect("there is one, or the loop above goes on");
    }
}

struct Walk<'w, 'b> {
    mixture: &'w HtmlWithSlots,
    builder: &'w mut Builder<'b>,
    /// How many elements there were.
    elements: usize,
    /// Numbers of the open frames.
    open: Vec<usize>,
}

impl Walk<'_, '_> {
    fn open(&mut self, node: &HtmlNode) {
        match node {
            HtmlNode::Text(text) => self.builder.text(text),
            HtmlNode::Element(element) => {
                let owner = Owner::Html(self.elements);
                self.open.push(self.elements);
                self.elements += 1;
                self.open_element(owner, element);
            }
            _ => {}
        }
    }

    fn close(&mut self, node: &HtmlNode) {
        if let HtmlNode::Element(element) = node
            && let Some(number) = self.open.pop()
        {
            self.close_element(Owner::Html(number), element);
        }
    }

    fn open_element(&mut self, owner: Owner, element: &Element) {
        let attribute = |name| element.attr(name).unwrap_or_default();
        match element.name() {
            "br" => self.builder.hard_break(),
            "hr" => self.builder.rule(),
            "img" => self.builder.image(attribute("alt"), ""),
            "video" | "iframe" => {
                self.builder.address_line(attribute("title"), attribute("src"));
            }
            "a" if element.attr("href").is_some() => {
                self.builder.open_link(owner, attribute("href"));
            }
            "sup" => self.builder.shift(Some(Shift::Raised)),
            "sub" => self.builder.shift(Some(Shift::Lowered)),
            "pre" => self.builder.open_code(owner),
            // The nodes of Markdown open and close frames right among those of HTML.
            SLOT => self.slot(element),
            "p" | "div" | "details" | "summary" | "caption" | "h1" | "h2" | "h3" | "h4" | "h5"
            | "h6" => self.builder.end_block(),
            _ => {
                if let Some(kind) = frame_kind(element) {
                    self.builder.open_frame(owner, kind);
                }
            }
        }
    }

    fn slot(&mut self, element: &Element) {
        let number = element.attr("n").and_then(|number| number.parse::<usize>().ok());
        if let Some(range) = number.and_then(|number| self.mixture.slots.get(number)) {
            self.builder.nodes(range.clone());
        }
    }

    fn close_element(&mut self, owner: Owner, element: &Element) {
        match element.name() {
            "a" => self.builder.close_mark(owner),
            "sup" | "sub" => self.builder.shift(None),
            "pre" => self.builder.close_code(owner),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = element.name().as_bytes()[1] - b'0';
                self.builder.end_heading(level);
            }
            "p" | "div" | "details" | "summary" | "caption" => self.builder.end_block(),
            _ if frame_kind(element).is_some() => self.builder.close_frame(owner),
            _ => {}
        }
    }
}

/// The frame of an element, if it has one.
fn frame_kind(element: &Element) -> Option<FrameKind> {
    let number = |name| element.attr(name).and_then(|value| value.trim().parse().ok());
    Some(match element.name() {
        "ul" => FrameKind::list(None, true),
        "ol" => FrameKind::list(Some(number("start").unwrap_or(1)), true),
        "li" => FrameKind::ListItem,
        "dl" => FrameKind::Definitions(Vec::new()),
        "dt" => FrameKind::Term,
        "dd" => FrameKind::Definition,
        "blockquote" => FrameKind::Quote,
        "table" => FrameKind::table(Vec::new()),
        "tr" => FrameKind::row(false),
        "th" | "td" => FrameKind::Cell(CellShape {
            is_head: element.name() == "th",
            columns: number("colspan").map_or(1, |columns| columns as usize),
            rows: number("rowspan").map_or(1, |rows| rows as usize),
        }),
        HIDDEN => FrameKind::Hidden,
        _ => return None,
    })
}
