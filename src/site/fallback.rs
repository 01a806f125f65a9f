//! Pages that show an article's original to readers of a language that lacks it. They are no pages of
//! their own for search engines, and say to readers what they are.

use super::date_text::date_view;
use super::links::PageLinks;
use super::navigation::Place;
use super::page::ArticleWork;
use super::side::{ParsedSide, Sides};
use super::view::{AlternateView, LanguageView};
use super::{Output, PageFormat, Site, TemplateError};
use crate::article::Side;
use crate::locale::Locale;
use crate::project::{View, article_path};

impl ArticleWork<'_> {
    /// The pages of the languages that lack the article, where the project wants them.
    pub(super) fn fallback_pages(&self, sides: &Sides<'_>) -> Result<Vec<Output>, TemplateError> {
        let is_original = self.entry.locale == *self.site.index.source_locale();
        let side = if is_original { Side::Target } else { Side::Source };
        let parsed = sides[usize::from(!is_original)].as_ref();
        let Site { index, formats, .. } = self.site;
        let is_shown = self.site.has(View::Side(Side::Target))
            && self.site.has(View::Side(side))
            && formats.contains(&PageFormat::Html);
        let Some(parsed) = parsed.filter(|_| is_shown) else {
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
        page.direction = locale.direction().name();
        page.updated = self.entry.updated.map(|date| date_view(date, locale));
        page.fallback = Some(LanguageView::of(index.source_locale()));
        page.canonical = self.site.canonical(&original);
        page.edit_url = self.edit_url();
        page.alternates = self.alternates(&path, locale);
        page.alternates
            .push(AlternateView { current: true, ..self.alternate(locale, &path, &path) });
        page.alternates.sort_by(|a, b| a.locale.cmp(&b.locale));
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
