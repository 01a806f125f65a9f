//! Pages that show an article's original to readers of a language that lacks it. They are no pages of
//! their own for search engines, and say to readers what they are.

use super::links::PageLinks;
use super::navigation::Place;
use super::page::ArticleWork;
use super::side::{ParsedSide, Sides};
use super::view::{AlternateView, LanguageView};
use super::{Output, PageFormat, TemplateError};
use crate::article::Side;
use crate::locale::Locale;
use crate::project::View;

impl ArticleWork<'_> {
    /// The pages of the languages that lack the article, where the project wants them.
    pub(super) fn fallback_pages(&self, sides: &Sides<'_>) -> Result<Vec<Output>, TemplateError> {
        let site = self.site;
        let is_original = self.entry.locale == *site.index.source_locale();
        let side = if is_original { Side::Target } else { Side::Source };
        let parsed = sides[usize::from(!is_original)].as_ref();
        let is_shown = site.has(View::Side(Side::Target)) && site.has(View::Side(side));
        let Some(parsed) = parsed.filter(|_| is_shown && site.formats.contains(&PageFormat::Html))
        else {
            return Ok(Vec::new());
        };
        let pages = site.index.fallback_pages(self.entry).into_iter();
        pages.map(|(locale, path)| self.fallback_page(locale, path, side, parsed)).collect()
    }

    fn fallback_page(
        &self,
        locale: &Locale,
        path: String,
        side: Side,
        parsed: &ParsedSide<'_>,
    ) -> Result<Output, TemplateError> {
        let site = self.site;
        let links = self.links_for(locale, &path, side);
        let original = site.index.page(self.entry, View::Side(side)).unwrap_or_default();
        let mut page = self.page_view(side);
        page.kind = "article";
        page.locale = locale.tag();
        page.direction = locale.direction().name();
        page.fallback = Some(LanguageView::of(site.index.source_locale()));
        page.canonical = site.canonical(&original);
        page.edit_url = self.edit_url();
        page.alternates = self.alternates(&path, locale);
        page.alternates
            .push(AlternateView { current: true, ..self.alternate(locale, &path, &path) });
        page.alternates.sort_by(|a, b| a.locale.cmp(&b.locale));
        page.source = self.source_view(&path);
        page.headings = parsed.headings();
        page.content = parsed.html(self.form(site.index.source_locale(), &links));
        let own_path = format!("{}/{}.md", locale.folder(), self.entry.name);
        let place = Place::find(&own_path, site.navigation, self.links_for(locale, &path, side));
        page.navigation = place.as_ref().map(Place::branch).unwrap_or_default();
        page.breadcrumbs = self.breadcrumbs(&path, locale, place.as_ref());
        let neighbours = place.as_ref().map(Place::neighbours);
        [page.previous, page.next] = neighbours.unwrap_or_default();
        let html = site.templates.render("page.html", &site.context(&path, locale, &page))?;
        Ok(Output::new(path, html))
    }

    fn links_for<'l>(&'l self, reader: &'l Locale, page: &'l str, side: Side) -> PageLinks<'l> {
        let mut links = self.links(page, side);
        links.resolver.reader = Some(reader);
        links
    }
}
