//! Single pages, made when they are asked for: which page an address is, and nothing else of the site.

use super::image_files::ImageFiles;
use super::page::ArticleWork;
use super::rows::segment_names;
use super::side::texts;
use super::{Output, PageFormat, Site, TemplateError, home};
use crate::article::{Article, Side};
use crate::project::{ArticleEntry, View};

/// Kind of a URL of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preview<'s> {
    /// A page of an article.
    Article {
        /// The article.
        entry: &'s ArticleEntry,
        /// How it is shown; none for the original in a language that lacks the article.
        view: Option<View>,
    },
    /// A page of an article in another form than HTML.
    Twin {
        /// The article.
        entry: &'s ArticleEntry,
        /// Whose text it is.
        side: Side,
        /// Its form.
        format: PageFormat,
    },
    /// A file that is copied, by its path in the content folder.
    Asset(&'s str),
    /// A page or file about the whole site.
    Overview,
}

impl Site<'_> {
    /// Returns the input of the page at `path`, relative to the site's root; `None` if a build
    /// would not write it. Pages about the whole site are not told apart from those that do not
    /// exist: see [`overview_page`](Self::overview_page).
    pub fn preview(&self, path: &str) -> Preview<'_> {
        if let Some((entry, view)) = self.article_at(path) {
            return Preview::Article { entry, view };
        }
        if let Some(alternate_format) = self.twin_at(path) {
            return alternate_format;
        }
        let is_it = |asset: &&str| self.index.asset_page(asset).as_deref() == Some(path);
        self.index.assets().find(is_it).map_or(Preview::Overview, Preview::Asset)
    }

    /// The article that a page is of. Names are guessed from the path, and the page of each is
    /// compared with it.
    fn article_at(&self, path: &str) -> Option<(&ArticleEntry, Option<View>)> {
        let stem = path.strip_suffix(".html")?;
        let endings = ["", "/index", ".bilingual", "/bilingual/index", "/bilingual"];
        let names = endings.iter().filter_map(|ending| stem.strip_suffix(ending));
        let all = [View::Side(Side::Target), View::Side(Side::Source), View::Bilingual];
        for name in names.filter_map(|name| Some(name.split_once('/')?.1)) {
            for entry in self.index.translations(name) {
                let is_it = |view: &View| self.index.page(entry, *view).as_deref() == Some(path);
                let views = all.into_iter().filter(|view| self.has(*view)).filter(is_it);
                // The page in the source language may be another translation's.
                let mut own = views.filter(|view| match view {
                    View::Side(Side::Source) => self.index.owns_source(entry),
                    View::Side(Side::Target) => true,
                    View::Bilingual => entry.is_listed(),
                });
                if let Some(view) = own.next() {
                    return Some((entry, Some(view)));
                }
            }
            let original = self.index.original(name);
            let shown = original.map(|original| self.index.fallback_pages(original));
            if shown.is_some_and(|pages| pages.iter().any(|(_, page)| page == path)) {
                return Some((original?, None));
            }
        }
        None
    }

    fn twin_at(&self, path: &str) -> Option<Preview<'_>> {
        let (stem, extension) = path.rsplit_once('.')?;
        let format = self.formats.iter().find(|it| it.extension() == Some(extension))?;
        let (_, name) = stem.split_once('/')?;
        let twin_of = |entry| {
            let is_it = |side: &Side| {
                self.has(View::Side(*side))
                    && self.index.alternate_format(entry, *side, extension) == path
            };
            let is_own = |side: &Side| *side == Side::Target || self.index.owns_source(entry);
            let side = [Side::Target, Side::Source].into_iter().filter(is_own).find(is_it)?;
            Some(Preview::Twin { entry, side, format: *format })
        };
        self.index.translations(name).filter(|entry| entry.is_listed()).find_map(twin_of)
    }

    /// The text of an article's page in another form.
    pub fn article_twin(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
        side: Side,
        format: PageFormat,
    ) -> Result<Option<Output>, TemplateError> {
        let work = ArticleWork { site: self, entry, article, pictures: library, marks: false };
        let view = View::Side(side);
        let texts = texts(article, &[view]);
        let sides = work.parse(&texts);
        work.page(view, format, &sides)
    }

    /// One page of an article, its segments marked by their numbers.
    pub fn article_page(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
        view: Option<View>,
        path: &str,
    ) -> Result<Option<Output>, TemplateError> {
        let work = ArticleWork { site: self, entry, article, pictures: library, marks: true };
        let texts = texts(article, &[view.unwrap_or(View::Bilingual)]);
        let sides = work.parse(&texts);
        match view {
            Some(view) => work.page(view, PageFormat::Html, &sides),
            None => Ok(work.fallback_pages(&sides)?.into_iter().find(|page| page.path == path)),
        }
    }

    /// The page or file about the whole site at `path`; the most asked for are made alone.
    pub fn overview_page(&self, path: &str) -> Result<Option<Output>, TemplateError> {
        if let Some(file) = self.templates.files().iter().find(|file| file.path == path) {
            return Ok(Some(file.clone()));
        }
        let locales = self.locales();
        if path == "index.html" {
            return self.languages_page(&locales).map(Some);
        }
        if let Some(locale) = locales.keys().find(|locale| home(locale) == path) {
            return self.index_page(locale).map(Some);
        }
        if let Some(page) = self.taxonomy_page_at(path)? {
            return Ok(Some(page));
        }
        Ok(self.overview()?.into_iter().find(|page| page.path == path))
    }

    /// The page for addresses that do not exist.
    pub fn missing_page(&self) -> Result<Output, TemplateError> {
        self.not_found_page(&self.locales())
    }

    /// The names by which an article's segments are marked on the page with both languages, by their
    /// numbers.
    pub fn bilingual_names(article: &Article) -> Vec<String> {
        segment_names(article).into_iter().map(|segment| segment.name).collect()
    }
}
