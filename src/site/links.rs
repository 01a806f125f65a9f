//! Where the links and images of an article lead on its page.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::destination::{Destination, Resolved, Resolver};
use super::image_files::{ImageFiles, PictureSize};
use crate::article::Side;
use crate::locale::Locale;
use crate::markdown::link::{Address, split};
use crate::markdown::links::{Links, ResolvedLink, ResolvedXref};
use crate::project::{ArticleEntry, XrefMap};

/// Attribute of images further down the page.
const LAZY: &str = " loading=\"lazy\"";

/// The links of one page: relative to it, and in its language.
pub(super) struct PageLinks<'l> {
    pub(super) resolver: Resolver<'l>,
    /// The page that is written, relative to the output folder.
    pub(super) page: &'l str,
    /// Uids of other sites.
    pub(super) xref_map: &'l XrefMap,
    /// Where the sizes of pictures are known.
    pub(super) pictures: &'l dyn ImageFiles,
}

impl Links for PageLinks<'_> {
    fn link<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a> {
        self.target(&self.resolver.resolve(from, address), address)
    }

    fn image<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a> {
        let resolved = self.resolver.resolve(from, address);
        let lazy = |address| ResolvedLink { address, attributes: LAZY.to_owned() };
        let path = match resolved.destination {
            Destination::File(path) => path,
            Destination::Host(address) => return lazy(address.into()),
            Destination::Elsewhere => return lazy(address.into()),
            _ => return lazy(with_slashes(address)),
        };
        let size =
            self.resolver.index.asset(path).and_then(|path| self.pictures.picture_size(path));
        let attributes = size.map(PictureSize::attributes).unwrap_or_default() + LAZY;
        let address = format!("{}{}", self.file(path), resolved.suffix).into();
        ResolvedLink { address, attributes }
    }

    fn xref(&self, _from: &str, uid: &str, property: Option<&str>) -> Option<ResolvedXref> {
        let entry = self.resolver.index.by_uid(uid, self.resolver.locale);
        entry.and_then(|entry| self.own_uid(entry)).or_else(|| self.other_uid(uid, property))
    }
}

impl PageLinks<'_> {
    /// Converts a resolved link for this page.
    pub(super) fn target<'a>(
        &self,
        resolved: &Resolved<'_, '_>,
        address: &'a str,
    ) -> ResolvedLink<'a> {
        let Some(written) = self.resolver.address_on(self.page, resolved) else {
            return ResolvedLink { address: address.trim().into(), attributes: String::new() };
        };
        let attributes = match &resolved.destination {
            Destination::Page { locale, .. } => self.language_mark(locale),
            _ => String::new(),
        };
        ResolvedLink { address: written.into(), attributes }
    }

    /// The address of another page, as written on this one.
    pub(super) fn address(&self, page: &str) -> String {
        self.resolver.index.address(self.page, page)
    }

    fn file(&self, path: &str) -> String {
        let page = self.resolver.index.asset_page(path).expect("it is one of the assets");
        self.address(&page)
    }

    /// Says that a page is in another language than this one.
    fn language_mark(&self, locale: &Locale) -> String {
        if locale == self.resolver.language() {
            return String::new();
        }
        format!(" class=\"other-language\" hreflang=\"{}\"", locale.tag())
    }

    fn own_uid(&self, entry: &ArticleEntry) -> Option<ResolvedXref> {
        let Destination::Page { page, locale, .. } = self.resolver.page_of(entry) else {
            return None;
        };
        let name = match self.resolver.side {
            Side::Target => &entry.title,
            Side::Source => entry.source_title.as_ref().unwrap_or(&entry.title),
        };
        let attributes = self.language_mark(&locale);
        Some(ResolvedXref {
            address: self.address(&page),
            name: name.clone(),
            no_loc: false,
            attributes,
        })
    }

    /// The page of an API, or another site's.
    fn other_uid(&self, uid: &str, property: Option<&str>) -> Option<ResolvedXref> {
        let entry = self.xref_map.get(uid)?;
        let name = entry.name(property).unwrap_or(uid).to_owned();
        let (address, attributes) = (entry.href.clone(), String::new());
        Some(ResolvedXref { address, name, no_loc: true, attributes })
    }
}

/// An address whose path has `/` for each backslash, as browsers do not read it by themselves where
/// that is percent-encoded.
fn with_slashes(address: &str) -> Cow<'_, str> {
    let (path, suffix) = split(address);
    if path.contains('\\') {
        format!("{}{suffix}", path.replace('\\', "/")).into()
    } else {
        address.into()
    }
}

/// The links among articles that are each written beside the others, with another extension.
pub struct MirrorLinks<'l> {
    /// The paths of the articles.
    pub articles: &'l BTreeSet<String>,
}

impl Links for MirrorLinks<'_> {
    fn link<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a> {
        let page = match Address::read(from, address) {
            Address::File { path, suffix } if self.articles.contains(&path) => {
                let written = split(address).0;
                written.rsplit_once('.').map(|(stem, _)| format!("{stem}.html{suffix}"))
            }
            _ => None,
        };
        let address = page.map_or(address.into(), Cow::Owned);
        ResolvedLink { address, attributes: String::new() }
    }

    fn image<'a>(&self, _from: &str, address: &'a str) -> ResolvedLink<'a> {
        ResolvedLink { address: address.into(), attributes: String::new() }
    }

    fn xref(&self, _from: &str, _uid: &str, _property: Option<&str>) -> Option<ResolvedXref> {
        None
    }
}
