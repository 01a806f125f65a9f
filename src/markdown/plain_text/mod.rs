//! Nodes to text that is made to be read: nodes become blocks, blocks become lines.
//! Raw HTML takes the same way: it is read with the nodes around it, and becomes blocks as they do.

mod options;
mod wrap;
mod block;
mod addresses;
mod inline;
mod cells;
mod frame;
mod builder;
mod nodes;
mod tag;
mod elements;
mod raw_html;
mod walk;
mod columns;
mod table;
mod layout;

use super::Document;
use builder::Builder;
use layout::Page;
pub use options::{TextLinks, TextOptions};

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
