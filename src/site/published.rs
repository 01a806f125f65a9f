//! The pages of an article in all languages, and the whole addresses that the world knows them by.

use super::{PageFormat, Site};
use crate::article::Side;
use crate::locale::Locale;
use crate::project::{ArticleEntry, View};

/// An article's page in one language.
pub(super) struct LocalizedPage<'v> {
    /// The article that it is made of: for the page in the source language, a translation may be.
    pub(super) entry: &'v ArticleEntry,
    pub(super) locale: &'v Locale,
    /// Relative to the site's root.
    pub(super) page: String,
}

impl Site<'_> {
    /// The pages that truly are in their language, of all that translate the same article, by locale.
    /// An article that has moved has none.
    pub(super) fn versions(&self, name: &str) -> Vec<LocalizedPage<'_>> {
        let (index, source) = (self.index, self.index.source_locale());
        let translations = index.translations(name).filter(|entry| entry.is_listed());
        let mut versions: Vec<LocalizedPage<'_>> = translations
            .flat_map(|entry| {
                let owned = index.owns_source(entry).then_some((source, Side::Source));
                let sides = [Some((&entry.locale, Side::Target)), owned];
                sides.into_iter().flatten().filter_map(move |(locale, side)| {
                    let view = View::Side(side);
                    let page = index.page(entry, view).filter(|_| self.has(view))?;
                    Some(LocalizedPage { entry, locale, page })
                })
            })
            .collect();
        versions.sort_by(|a, b| a.locale.cmp(b.locale));
        versions
    }

    /// The pages that show the original of an article to readers of languages that lack it.
    pub(super) fn fallback_versions(&self, name: &str) -> Vec<(&Locale, String)> {
        let original = self.index.original(name);
        let shown = original.filter(|it| self.shows_fallbacks(self.side_of_original(it)));
        shown.map(|it| self.index.fallback_pages(it)).unwrap_or_default()
    }

    /// The side of an article that holds the text in the source language.
    pub(super) fn side_of_original(&self, original: &ArticleEntry) -> Side {
        let is_written = original.locale == *self.index.source_locale();
        if is_written { Side::Target } else { Side::Source }
    }

    /// Returns `true` if the site has pages of this side and of translations, as HTML.
    pub(super) fn shows_fallbacks(&self, side: Side) -> bool {
        [Side::Target, side].into_iter().all(|side| self.has(View::Side(side)))
            && self.formats.contains(&PageFormat::Html)
    }

    /// The whole address of the site's own image.
    pub(super) fn image(&self) -> Option<String> {
        self.canonical(self.configuration.site.image.as_ref()?.get_ref().as_str())
    }

    /// The whole address of a page; none where the project does not say where the site is published.
    pub(super) fn canonical(&self, page: &str) -> Option<String> {
        let url = self.configuration.site.url.as_ref()?;
        Some(url.of(self.index.served(page)))
    }
}
