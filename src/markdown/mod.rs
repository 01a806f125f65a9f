//! The Learn dialect of Markdown, on pulldown-cmark: text to nodes, nodes to HTML and plain text.

pub mod html;
pub mod include;
pub mod node;
pub mod plain_text;

use crate::article::Side;
use crate::finding::Finding;
use include::Library;
use node::Node;

/// What parsing needs to know beside the text.
pub struct Context<'c> {
    /// The path of the text's file, relative to the content root.
    pub path: &'c str,
    /// The side that is parsed: includes are cut to the same one.
    pub side: Side,
    /// The project's other files; without it, includes and snippets stay literal.
    pub library: Option<&'c dyn Library>,
}

/// A parsed text: its nodes, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Document<'t> {
    /// In order; see [`node`].
    pub nodes: Vec<Node<'t>>,
    /// Spans are bytes of the parsed text.
    pub findings: Vec<Finding>,
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
        Vec::new()
    }
}

/// Parses the Markdown of one side (front matter already taken off).
pub fn parse<'t>(_text: &'t str, _context: &Context<'_>) -> Document<'t> {
    Document::default()
}
