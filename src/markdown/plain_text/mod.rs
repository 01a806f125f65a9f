//! Nodes to text that is made to be read: nodes become blocks, blocks become lines.
//! Raw HTML takes the same way: it is read with the nodes around it, and becomes blocks as they do.

mod addresses;
mod block;
mod builder;
mod cells;
mod columns;
mod elements;
mod finish;
mod frame;
mod inline;
mod layout;
mod nodes;
mod raw_html;
mod table;
mod tag;
mod walk;
mod wrap;

use super::Document;
use super::links::Links;
use builder::Builder;
use layout::Page;

/// How the text is laid out.
pub struct TextOptions<'o> {
    /// The most columns of a line; none for a line a paragraph.
    pub width: Option<usize>,
    /// Where the addresses of links go.
    pub addresses: TextLinks,
    /// The path of the document's file, relative to the content root.
    pub path: &'o str,
    /// How links are resolved; without it they stay as written.
    pub links: Option<&'o dyn Links>,
    /// The words for alerts in the text's language, by key: `note`, `tip`, …
    pub words: &'o dyn Fn(&str) -> String,
}

/// Where the addresses of links go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextLinks {
    /// `text (address)`
    Inline,
    /// `text [1]`, and a list at the end.
    Footnotes,
    /// Left out.
    Hidden,
}

/// The document as plain text. It ends with one line end.
pub fn render(document: &Document<'_>, options: &TextOptions<'_>) -> String {
    let mut builder = Builder::new(&document.nodes, options);
    if raw_html::is_in(&document.nodes) {
        walk::feed(&document.nodes, &mut builder);
    } else {
        builder.nodes(0..document.nodes.len());
    }
    let mut page = Page::new(options.width);
    page.blocks(&builder.finish());
    page.finish()
}
