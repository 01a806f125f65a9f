//! How a text is laid out.

use crate::markdown::links::Links;

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
