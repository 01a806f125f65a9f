//! Pages that show an article's original to readers of a language that lacks it. They are no pages of
//! their own for search engines, and say to readers what they are.

use super::date_text::date_view;
use super::links::PageLinks;
use super::navigation::Place;
use super::page::ArticleWork;
use super::side::{ParsedSide, Sides};
use super::view::LanguageView;
use super::{Output, Site, TemplateError};
use crate::article::Side;
use crate::locale::Locale;
use crate::project::{View, article_path};

impl ArticleWork<'_> {
    /// The pages of the languages that lack the article, where the project wants them.
    pub(super) fn fallback_pages(&self, sides: &Sides<'_>) -> Result<Vec<Output>, TemplateError> {
        let Site { index, .. } = self.site;
        let side = self.site.side_of_original(self.entry);
        let parsed = sides[usize::from(side == Side::Source)].as_ref();
        let Some(parsed) = parsed.filter(|_| self.site.shows_fallbacks(side)) else {
            return Ok(Vec::new());
        };
        let pages = index.fallback_pages(self.entry).into_iter();
        pages.map(|(locale, path)| self.fallback_page(locale, path, side, parsed)).collect()
    }

    fn fallback_page(
        &self,
        locale: &Locale,
        path: String,
        side: Side,
        parsed: &ParsedSide<'_>,
    ) -> Result<Output, TemplateError> {
        let Site { index, templates, navigation, .. } = self.site;
        let links = self.links_for(locale, &path, side);
        let original = index.page(self.entry, View::Side(side)).unwrap_or_default();
        let mut page = self.page_view(side);
        page.kind = "article";
        page.locale = locale.tag();
        page.og_locale = locale.language_and_region();
        page.strings_locale = self.site.templates.foreign_strings(locale);
        page.direction = locale.direction().name();
        let updated = self.entry.updated_in(index.source_locale());
        page.updated = updated.map(|date| date_view(date, &self.site.number_locale(locale)));
        page.fallback = Some(LanguageView::of(index.source_locale()));
        page.canonical = self.site.canonical(&original);
        page.edit_url = self.edit_url();
        page.alternates = self.alternates(&path, locale);
        page.source = self.source_view(&path);
        page.headings = parsed.headings();
        page.content = parsed.html(self.form(index.source_locale(), &links));
        let own_path = article_path(locale, &self.entry.name);
        let place = Place::find(&own_path, navigation, self.links_for(locale, &path, side));
        if let Some(place) = &place {
            page.navigation = place.branch(self.site, locale)?;
        }
        page.breadcrumbs = self.breadcrumbs(&path, locale, place.as_ref());
        let prev_next = place.as_ref().map(Place::prev_next);
        [page.previous, page.next] = prev_next.unwrap_or_default();
        let html = templates.page("page.html", &self.site.context(&path, locale, &page))?;
        Ok(Output::new(path, html))
    }

    fn links_for<'l>(&'l self, reader: &'l Locale, page: &'l str, side: Side) -> PageLinks<'l> {
        let mut links = self.links(page, side);
        links.resolver.reader = Some(reader);
        links
    }
}
