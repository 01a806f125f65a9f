//! What all pages of a site share.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use tera::Context;

use super::digits::numbering_system;
use super::image_files::ImageFiles;
use super::language::{full_name, own_name};
use super::number_text::NumberLocale;
use super::output::home;
use super::pages_function::PAGES;
use super::side::RenderContext;
use super::tables::SiteTables;
use super::templates::Templates;
use super::view::{GENERATOR, PageView, SiteView};

use crate::locale::Locale;
use crate::markdown::html::{Conformance, Styles};
use crate::project::{
    Configuration, Dialect, HtmlTrust, Index, Navigation, PageFormat, View, XrefMap,
};

/// Content security policy of pages: scripts and styles of the site alone, none of them inside the
/// page, and pictures and films from anywhere. Pages that are opened from the disk have no host of
/// their own, thus `file:`.
const POLICY: &str = "default-src 'none'; script-src 'self' file:; \
    style-src 'self' file:; img-src 'self' data: https: file:; media-src 'self' https: file:; \
    font-src 'self' file:; frame-src https:; connect-src 'self' file:; \
    manifest-src 'self'; base-uri 'none'; form-action 'self' https:";

/// A site to be built: all that its pages share.
pub struct Site<'s> {
    /// Settings of the project.
    pub configuration: &'s Configuration,
    /// Its articles.
    pub index: &'s Index,
    /// Uids of other sites.
    pub xref_map: &'s XrefMap,
    /// Its tables of contents.
    pub navigation: &'s Navigation,
    /// Templates of the pages.
    pub templates: &'s Templates,
    /// The forms in which articles are shown.
    pub views: &'s [View],
    /// The forms in which pages are written.
    pub formats: &'s [PageFormat],
    /// The languages that readers can search; see [`searched`](Self::searched).
    pub searches: BTreeSet<Locale>,
    /// Results that hold for all pages; empty at first.
    pub tables: Arc<SiteTables>,
}

impl Site<'_> {
    /// The site's name on pages in `locale`; without a setting, the title of its front page.
    pub(super) fn title(&self, locale: &Locale) -> &str {
        let title = self.configuration.title.as_ref();
        let title = title.and_then(|title| title.of(locale, self.index.source_locale()));
        title.or_else(|| self.index.front_title(locale)).unwrap_or("Help")
    }

    /// The native name of a locale's language, with its region if the site has several.
    pub(super) fn language_name(&self, locale: &Locale) -> String {
        if self.index.is_one_of_several(locale) {
            full_name(locale)
        } else {
            own_name(locale).to_owned()
        }
    }

    /// Returns the content security policy, or `None` if HTML in articles is trusted.
    pub(super) fn csp(&self) -> Option<Cow<'static, str>> {
        let is_strict = self.configuration.markdown.html == HtmlTrust::Sanitized;
        is_strict.then(|| self.configuration.site.csp.extend(POLICY))
    }

    /// Returns `true` if articles are shown this way.
    pub(super) fn has(&self, view: View) -> bool {
        self.views.contains(&view)
    }

    /// What the article at `path` is parsed with.
    pub fn dialect<'d>(&'d self, path: &'d str, library: &'d dyn ImageFiles) -> Dialect<'d> {
        Dialect { configuration: self.configuration, library: Some(library), path }
    }

    /// How the HTML of a page in `locale` is said.
    pub(super) fn form(&self, locale: &Locale) -> RenderContext<'_> {
        let words = self.templates.dictionary().words(locale);
        RenderContext {
            words,
            words_language: self.templates.foreign_strings(locale).map(|_| "en"),
            links: None,
            styles: Styles::Classes,
            conformance: Conformance::Standard,
            highlight: self.configuration.highlight.code,
        }
    }

    /// The digits that pages in a locale have.
    pub(super) fn digits(&self, locale: &Locale) -> &'static str {
        numbering_system(locale, self.configuration.site.digits_in(locale))
    }

    /// The way that dates and numbers are written among the UI strings of pages in a locale.
    pub(super) fn number_locale(&self, locale: &Locale) -> NumberLocale {
        let shown = self.templates.dictionary().strings_locale(locale);
        let digits = self.digits(&shown);
        if shown == *locale {
            NumberLocale::new(&shown, digits)
        } else {
            NumberLocale::gregorian(&shown, digits)
        }
    }

    /// Returns the context of every template.
    pub(super) fn context(&self, path: &str, locale: &Locale, page: &PageView<'_>) -> Context {
        let root = "../".repeat(path.matches('/').count());
        let home = self.index.address(path, &home(locale));
        self.context_at(&root, home, locale, page)
    }

    /// The same, for a page from which the site's root is at `root`.
    pub(super) fn context_at(
        &self,
        root: &str,
        home: String,
        locale: &Locale,
        page: &PageView<'_>,
    ) -> Context {
        let csp = self.csp();
        let configured = &self.configuration.site;
        let site = SiteView {
            title: self.title(locale),
            root,
            digits: self.digits(locale),
            home: Some(home),
            generator: GENERATOR,
            stylesheets: self.templates.stylesheets(),
            search: self.searches.contains(locale),
            csp: csp.as_deref(),
            favicon: self.templates.favicon(),
            logo: configured.logo.as_ref().map(|logo| logo.get_ref().as_str()),
            banner: configured.banner_in(locale),
            social: configured.social.iter().map(|(name, url)| (&**name, url.as_str())).collect(),
            style: None,
        };
        let mut context = Context::new();
        context.insert("site", &site);
        context.insert_value("strings", self.templates.dictionary().words(locale).value());
        context.insert("page", page);
        if self.templates.lists_pages() {
            context.insert_value(PAGES, self.listed_pages());
        }
        context
    }
}
