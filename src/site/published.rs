//! The pages of an article in all languages, and the whole addresses that the world knows them by.

use super::Site;
use crate::article::Side;
use crate::locale::Locale;
use crate::project::{Entry, View};

/// An article's page in one language.
pub(super) struct Version<'v> {
    pub(super) locale: &'v Locale,
    /// Relative to the site's root.
    pub(super) page: String,
}

impl Site<'_> {
    /// The pages that truly are in their language, of all that translate the same article, by locale.
    pub(super) fn versions(&self, entry: &Entry) -> Vec<Version<'_>> {
        let (index, target) = (self.index, View::Side(Side::Target));
        let translations = index.translations(&entry.name).filter(|_| self.has(target));
        let mut versions: Vec<Version<'_>> = translations
            .filter_map(|entry| {
                let (locale, page) = (&entry.locale, index.page(entry, target)?);
                Some(Version { locale, page })
            })
            .collect();
        let (source, view) = (index.source_locale(), View::Side(Side::Source));
        if self.has(view) && versions.iter().all(|version| version.locale != source) {
            let page = index.page(entry, view);
            versions.extend(page.map(|page| Version { locale: source, page }));
        }
        versions.sort_by(|a, b| a.locale.cmp(b.locale));
        versions
    }

    /// The whole address of a page; none where the project does not say where the site is published.
    pub(super) fn canonical(&self, page: &str) -> Option<String> {
        let url = self.configuration.site.url.as_ref()?;
        Some(url.of(self.index.served(page)))
    }
}
