//! How addresses become those of the page: what whoever knows the site tells those who render.

use std::borrow::Cow;

use crate::finding::Rule;

/// A link that leads nowhere.
pub const BROKEN_LINK: Rule = Rule::error("broken-link");
/// An anchor that its page does not have.
pub const BROKEN_ANCHOR: Rule = Rule::warning("broken-anchor");

/// How addresses become those of the page.
pub trait Links: Sync {
    /// The `href` of a link from the file `from` (relative to the content root) to `address`, and
    /// further attributes of its `<a>`, escaped, with a leading space each.
    fn link<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a>;

    /// The `src` of an image in the file `from`, and further attributes: width and height.
    fn image<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a>;

    /// The page that answers to a `uid`, as the file `from` links to it. Its name is that of the
    /// `property` which is asked for, where it has that.
    fn xref(&self, from: &str, uid: &str, property: Option<&str>) -> Option<ResolvedXref>;
}

/// A page, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedXref {
    /// Not escaped yet.
    pub address: String,
    /// Its title.
    pub name: String,
    /// `true` if the name is in no language: that of an API.
    pub no_loc: bool,
    /// Further attributes of its `<a>`, escaped, with a leading space each: ` hreflang="en"`.
    pub attributes: String,
}

/// A resolved link: URL and extra attributes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResolvedLink<'a> {
    /// Not escaped yet.
    pub address: Cow<'a, str>,
    /// Escaped, with a leading space each: ` hreflang="en"`.
    pub attributes: String,
}
