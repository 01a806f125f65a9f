//! Where the links and images of an article lead on its page.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::article::Side;
use crate::locale::Locale;
use crate::markdown::html::{Links, Named, Target};
use crate::markdown::path::resolve;
use crate::project::{Entry, Index, View, relative};

/// The links of one page: relative to it, and in its language.
pub(super) struct PageLinks<'l> {
    /// What there is to link to.
    pub(super) index: &'l Index,
    /// The page that is written, relative to the output folder.
    pub(super) page: &'l str,
    /// The side whose pages are linked to.
    pub(super) side: Side,
    /// The locale of the article.
    pub(super) locale: &'l Locale,
}

impl Links for PageLinks<'_> {
    fn link<'a>(&self, from: &str, address: &'a str) -> Target<'a> {
        Target { address: self.address(from, address), attributes: String::new() }
    }

    fn image<'a>(&self, from: &str, address: &'a str) -> Target<'a> {
        Target { address: self.address(from, address), attributes: String::new() }
    }

    fn xref(&self, _from: &str, uid: &str, _property: Option<&str>) -> Option<Named> {
        let entry = self.index.by_uid(uid, self.locale)?;
        let address = relative(self.page, &self.page_of_entry(entry)?);
        let name = match self.side {
            Side::Target => &entry.title,
            Side::Source => entry.source_title.as_ref().unwrap_or(&entry.title),
        };
        Some(Named { address, name: name.clone(), no_loc: false, attributes: String::new() })
    }
}

impl PageLinks<'_> {
    /// What is no file of the project stays as it is written.
    fn address<'a>(&self, from: &str, address: &'a str) -> Cow<'a, str> {
        let (path, suffix) = split_suffix(address);
        if path.trim().is_empty() || is_elsewhere(path) {
            return address.into();
        }
        let page = resolve(from, path).and_then(|path| self.page_of(&path));
        page.map_or(address.into(), |page| (relative(self.page, &page) + suffix).into())
    }

    /// The page or copied file for a path of the content folder.
    fn page_of(&self, path: &str) -> Option<String> {
        match self.index.entry(path) {
            Some(entry) => self.page_of_entry(entry),
            None => self.index.asset_page(path),
        }
    }

    fn page_of_entry(&self, entry: &Entry) -> Option<String> {
        let page = self.index.page(entry, View::Side(self.side));
        page.or_else(|| self.index.page(entry, View::Side(Side::Target)))
    }
}

/// The links among articles that are each written beside the others, with another extension.
pub struct MirrorLinks<'l> {
    /// The paths of the articles.
    pub articles: &'l BTreeSet<String>,
}

impl Links for MirrorLinks<'_> {
    fn link<'a>(&self, from: &str, address: &'a str) -> Target<'a> {
        let (path, suffix) = split_suffix(address);
        let is_known = !is_elsewhere(path)
            && resolve(from, path).is_some_and(|path| self.articles.contains(&path));
        let stem = path.rsplit_once('.').map(|(stem, _)| stem).filter(|_| is_known);
        let address = stem.map_or(address.into(), |stem| format!("{stem}.html{suffix}").into());
        Target { address, attributes: String::new() }
    }

    fn image<'a>(&self, _from: &str, address: &'a str) -> Target<'a> {
        Target { address: address.into(), attributes: String::new() }
    }

    fn xref(&self, _from: &str, _uid: &str, _property: Option<&str>) -> Option<Named> {
        None
    }
}

/// The path, and `?query#fragment`.
fn split_suffix(address: &str) -> (&str, &str) {
    address.split_at(address.find(['?', '#']).unwrap_or(address.len()))
}

/// Whether an address has a scheme (`https:`), a host (`//`), or begins at a host's root.
fn is_elsewhere(path: &str) -> bool {
    let scheme = path.split_once(':').map_or("", |(scheme, _)| scheme.trim_start());
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    path.starts_with('/') || !scheme.is_empty() && scheme.bytes().all(is_scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_are_looked_up() {
        for elsewhere in ["https://example.com/a.md", "mailto:a@example.com", "/a.md", "//x/a.md"] {
            assert!(is_elsewhere(elsewhere), "{elsewhere}");
        }
        assert!(!is_elsewhere("../a b.md"));
        assert_eq!(split_suffix("a.md?x#y"), ("a.md", "?x#y"));
    }
}
