//! Nodes to an HTML fragment.

use std::borrow::Cow;

use super::Document;
use crate::article::SideText;

/// How addresses become those of the page.
pub trait Links: Sync {
    /// The `href` of a link from the file `from` (relative to the content root) to `address`, and
    /// further attributes of its `<a>`, escaped, with a leading space each.
    fn link<'a>(&self, from: &str, address: &'a str) -> Target<'a>;

    /// The `src` of an image in the file `from`, and further attributes: width and height.
    fn image<'a>(&self, from: &str, address: &'a str) -> Target<'a>;
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target<'a> {
    /// Not escaped yet.
    pub address: Cow<'a, str>,
    /// Escaped, with a leading space each: ` hreflang="en"`.
    pub attributes: String,
}

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
}

/// How segments are marked: `<span class="segment" id="t-102" data-segment="102">`.
pub struct SegmentMarks<'o> {
    /// The side that was parsed.
    pub side_text: &'o SideText,
    /// The short id of a segment by its number, e.g. `102` or `p12`.
    pub name: &'o dyn Fn(usize) -> String,
}

/// The document as an HTML fragment.
pub fn render(_document: &Document<'_>, _options: &HtmlOptions<'_>) -> String {
    String::new()
}
