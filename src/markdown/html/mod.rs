//! Nodes to an HTML fragment.

mod options;
mod escape;
mod segments;
mod sanitizing;
mod writer;
mod code;
mod directives;
mod footnotes;
mod image;
mod math;
mod raw;
mod tabs;
mod video;
mod xref;

use std::ops::Range;

use super::Document;
use super::node::{Element, NodeKind};
use super::plain_html::clean;
use crate::text::{Span, without_forbidden};
pub use options::{AltTexts, Conformance, HtmlOptions, RawHtml, SegmentMarks, Styles};
use sanitizing::block_end;
use writer::{Writer, heading_tag};

/// A block of a document that is in no other.
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

/// The document as HTML fragments, one for each block that is in no other.
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
            RawHtml::Sanitized if piece.has_raw_html => html += &clean(&writer.take()),
            _ if html.is_empty() => html = writer.take(),
            _ => html += &writer.take(),
        }
        at = piece.range.end;
    }
    without_forbidden(html)
}
