//! Nodes to text that is made to be read.

use super::Document;

/// How the text is laid out.
#[derive(Debug, Clone, Copy)]
pub struct TextOptions {
    /// The most columns of a line; none for a line a paragraph.
    pub width: Option<usize>,
    /// Where the addresses of links go.
    pub links: TextLinks,
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

/// The document as plain text.
pub fn render(_document: &Document<'_>, _options: &TextOptions) -> String {
    String::new()
}
