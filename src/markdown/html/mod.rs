//! Nodes to an HTML fragment.

mod code;
mod directives;
mod escape;
mod footnotes;
mod image;
mod math;
mod raw;
mod sanitizing;
mod segments;
mod tabs;
mod video;
mod writer;
mod xref;

use std::ops::Range;

use super::Document;
use super::links::Links;
use super::node::{Element, Node, NodeKind};
use super::sanitize::sanitize;
use crate::article::SideText;
use crate::text::Span;
use writer::Writer;

/// What a fragment is rendered with.
pub struct HtmlOptions<'o> {
    /// The path of the document's file, relative to the content root.
    pub path: &'o str,
    /// How links are resolved; without it they stay as written.
    pub links: Option<&'o dyn Links>,
    /// The page's own words in its language, by key: `note`, `tip`, …
    pub words: &'o dyn Fn(&str) -> String,
    /// Marks each segment of this side, for the bilingual page; see [`SegmentMarks`].
    pub segments: Option<SegmentMarks<'o>>,
    /// What happens to raw HTML.
    pub raw_html: RawHtml,
    /// How alignment and widths are said.
    pub styles: Styles,
    /// Which HTML counts where the dialect's and the standard differ.
    pub conformance: Conformance,
    /// Whether the tokens of code are told; else it stays plain.
    pub highlight: bool,
}

impl<'o> HtmlOptions<'o> {
    /// Options for a fragment on its own: addresses as written, raw HTML sanitized.
    pub fn fragment(path: &'o str, words: &'o dyn Fn(&str) -> String) -> Self {
        Self {
            path,
            links: None,
            words,
            segments: None,
            raw_html: RawHtml::default(),
            styles: Styles::default(),
            conformance: Conformance::default(),
            highlight: false,
        }
    }

    /// Whether browsers and screen readers come first.
    pub(super) fn is_standard(&self) -> bool {
        self.conformance == Conformance::Standard
    }
}

/// Which HTML counts where the dialect's and the standard differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Conformance {
    /// What other builders of the dialect write, to the letter, also where it is not valid: for
    /// fragments that take the place of theirs.
    #[default]
    Dialect,
    /// Valid HTML, which screen readers can read without scripts: for pages.
    Standard,
}

/// How alignment and widths are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Styles {
    /// `style="text-align: left;"`: needs no style sheet.
    #[default]
    Attributes,
    /// `class="align-left"`: for pages whose content security policy forbids style attributes.
    Classes,
}

/// What happens to raw HTML in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// It is let through by list; scripts and the like are taken out.
    #[default]
    Sanitized,
    /// It stays as it is: the project vouches for its articles.
    Trusted,
}

/// How segments are marked: `<span class="segment" id="t-102" data-segment="102">`.
pub struct SegmentMarks<'o> {
    /// The side that was parsed.
    pub side_text: &'o SideText,
    /// The short id of a segment by its number, e.g. `102` or `p12`.
    pub name: &'o dyn Fn(usize) -> String,
    /// What the link to the partner is called, by the segment's number; none where there is none.
    pub label: &'o dyn Fn(usize) -> Option<String>,
}

/// A block of a document that stands in no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it stands: bytes of the parsed text.
    pub span: Span,
    /// Its element's name, to compare the two sides: `p`, `h2`, `table`.
    pub kind: String,
    /// Its HTML.
    pub html: String,
}

/// The document as an HTML fragment.
pub fn render(document: &Document<'_>, options: &HtmlOptions<'_>) -> String {
    let mut writer = Writer::new(document, options);
    render_nodes(document, 0..document.nodes.len(), &mut writer, options.raw_html)
}

/// The document as HTML fragments, one for each block that stands in no other.
pub fn render_blocks(document: &Document<'_>, options: &HtmlOptions<'_>) -> Vec<Block> {
    let mut writer = Writer::new(document, options);
    let mut blocks = Vec::new();
    let mut start = 0;
    while start < document.nodes.len() {
        let end = block_end(&document.nodes, start);
        blocks.push(Block {
            span: document.nodes[start].span,
            kind: block_kind(&document.nodes[start].kind).to_owned(),
            html: render_nodes(document, start..end, &mut writer, options.raw_html),
        });
        start = end;
    }
    blocks
}

fn block_end(nodes: &[Node<'_>], start: usize) -> usize {
    if !matches!(nodes[start].kind, NodeKind::Enter(_)) {
        return start + 1;
    }
    let is_exit = |node: &Node<'_>| matches!(node.kind, NodeKind::Exit(enter) if enter == start);
    let len = nodes[start..].iter().position(is_exit);
    start + len.expect("every element that is entered is left") + 1
}

fn block_kind(kind: &NodeKind<'_>) -> &'static str {
    match kind {
        NodeKind::Enter(Element::Heading { level, .. }) => heading_tag(*level),
        NodeKind::Enter(Element::Paragraph) => "p",
        NodeKind::Enter(Element::List { start: Some(_), .. }) => "ol",
        NodeKind::Enter(Element::List { .. }) => "ul",
        NodeKind::Enter(Element::Table(_)) => "table",
        NodeKind::Enter(Element::CodeBlock(_)) => "pre",
        NodeKind::Enter(Element::HtmlBlock) => "html",
        NodeKind::Enter(Element::BlockQuote { .. }) => "blockquote",
        NodeKind::Enter(Element::Alert(kind)) => kind.name(),
        NodeKind::Enter(Element::Include(_)) => "include",
        NodeKind::Enter(Element::TabGroup { .. }) => "tabs",
        NodeKind::Rule => "hr",
        _ => "block",
    }
}

fn heading_tag(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1]
}

/// The HTML of some of the nodes, by the writer of all of them.
fn render_nodes(
    document: &Document<'_>,
    range: Range<usize>,
    writer: &mut Writer<'_, '_>,
    raw_html: RawHtml,
) -> String {
    let mut html = String::new();
    let mut at = range.start;
    while at < range.end {
        let piece = sanitizing::next_piece(&document.nodes, at..range.end);
        writer.nodes(piece.range.clone());
        match raw_html {
            RawHtml::Sanitized if piece.has_raw_html => html += &sanitize(&writer.take()),
            _ if html.is_empty() => html = writer.take(),
            _ => html += &writer.take(),
        }
        at = piece.range.end;
    }
    html
}
