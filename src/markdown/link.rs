//! Links: parses destinations without knowing which files exist.
//!
//! ```text
//! ../a%20b.md?view=x#y    a file: its path from the content root, and `?view=x#y`
//! #y   ?q   (nothing)     the page itself
//! /a                      a path on the host
//! https://…  mailto:…     elsewhere
//! ```

use super::path;

/// Where an address leads, as far as it tells by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address<'a> {
    /// The page that it stands on, with a query, a bookmark, both or neither.
    Here(Suffix<'a>),
    /// A file of the project.
    File {
        /// Relative to the content root, as [`path::resolve`] gives it.
        path: String,
        /// Query and fragment.
        suffix: Suffix<'a>,
    },
    /// A path that begins at the host's root: `/a`.
    Site(&'a str),
    /// It has a scheme or a host: `https:…`, `mailto:…`, `//host`.
    Elsewhere(&'a str),
    /// A file on the author's own machine: `C:\a.png`.
    Local,
    /// It leads out of the content root.
    Outside,
}

/// Query and fragment of a destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Suffix<'a> {
    /// `?view=x`, or nothing.
    pub query: &'a str,
    /// `#y`, or nothing.
    pub bookmark: &'a str,
}

impl Suffix<'_> {
    /// The id that the bookmark names; none for `#` and `#top`, which every page has.
    pub fn id(&self) -> Option<&str> {
        let id = self.bookmark.strip_prefix('#')?;
        (!id.is_empty() && !id.eq_ignore_ascii_case("top")).then_some(id)
    }
}

impl std::fmt::Display for Suffix<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.query, self.bookmark)
    }
}

impl<'a> Address<'a> {
    /// Reads an address that is written in the file `from`.
    ///
    /// ```
    /// use diglot::markdown::link::Address;
    ///
    /// let Address::File { path, suffix } = Address::read("nl-nl/a/b.md", r"..\c%20d.md?x=1#y") else { panic!() };
    /// assert_eq!((path.as_str(), suffix.query, suffix.id()), ("nl-nl/c d.md", "?x=1", Some("y")));
    /// ```
    pub fn read(from: &str, address: &'a str) -> Self {
        let address = address.trim();
        let (path, suffix) = split(address);
        if path.is_empty() {
            return Self::Here(suffix);
        }
        if path.starts_with(['/', '\\']) {
            let is_host = path[1..].starts_with(['/', '\\']);
            return if is_host { Self::Elsewhere(address) } else { Self::Site(address) };
        }
        match scheme(path) {
            Some(scheme) if scheme.len() == 1 => Self::Local,
            Some(_) => Self::Elsewhere(address),
            None => match path::resolve(from, path) {
                Some(path) => Self::File { path, suffix },
                None => Self::Outside,
            },
        }
    }
}

/// Parts an address into its path and what stands behind it.
pub fn split(address: &str) -> (&str, Suffix<'_>) {
    let (rest, bookmark) = address.split_at(address.find('#').unwrap_or(address.len()));
    let (path, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
    (path, Suffix { query, bookmark })
}

/// The scheme of an address: `https`, `mailto`, or the letter of a drive.
fn scheme(path: &str) -> Option<&str> {
    let (scheme, _) = path.split_once(':')?;
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let is_name = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (is_name && scheme.bytes().all(is_scheme)).then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_told_apart() {
        let read = |address| Address::read("nl-nl/a/b.md", address);
        assert!(matches!(read("https://example.com/a.md#x"), Address::Elsewhere(_)));
        assert!(matches!(read("tel:+31"), Address::Elsewhere(_)));
        assert!(matches!(read("mailto:a@example.com"), Address::Elsewhere(_)));
        assert_eq!(read("/a.md"), Address::Site("/a.md"));
        assert!(matches!(read("../a b.md"), Address::File { .. }));
        assert_eq!(split("a.md?x#y"), ("a.md", Suffix { query: "?x", bookmark: "#y" }));
        assert!(matches!(read("//example.com"), Address::Elsewhere(_)));
        assert_eq!(read(" /a "), Address::Site("/a"));
        assert_eq!(read(r"C:\a.png"), Address::Local);
        assert_eq!(read("../../../a.md"), Address::Outside);
        assert_eq!(read(" "), Address::Here(Suffix::default()));
        assert_eq!(read("#a?b"), Address::Here(Suffix { query: "", bookmark: "#a?b" }));
        assert!(matches!(read("a?b:c"), Address::File { .. }));
    }

    #[test]
    fn every_page_has_a_top() {
        let id = |bookmark| Suffix { query: "", bookmark }.id().map(str::to_owned);
        assert_eq!((id("#"), id("#top"), id("#x")), (None, None, Some("x".to_owned())));
    }
}
