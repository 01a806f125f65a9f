//! The texts that search gets of pages, in our own terms: which there are, and what each says.

use std::collections::BTreeMap;

use super::image_files::ImageFiles;
use super::side::{ParsedSide, Sides, parse_sides, texts};
use super::{Output, Site};
use crate::article::{Article, FrontMatter, Side};
use crate::locale::Locale;
use crate::markdown::Passage;
use crate::project::{ArticleEntry, Dialect, View, article_path};

/// A page that readers can find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchedPage {
    /// The language that it is found in.
    pub locale: Locale,
    /// Its path in the output folder.
    pub path: String,
    /// Where it is served, relative to the site's root.
    pub url: String,
    /// Its name in lists.
    pub title: String,
    /// Its first heading.
    pub heading: String,
    /// Its description, in a sentence.
    pub description: String,
    /// The keywords of its front matter.
    pub keywords: Vec<String>,
    /// The part of the site that it is in; empty for none.
    pub section: String,
    /// The monikers that it is for; empty for all.
    pub versions: Vec<String>,
    /// The same as readers call them.
    pub version_label: String,
    /// Its text; the first heading is none of it.
    pub passages: Vec<Passage>,
}

impl Site<'_> {
    /// The script that looks into indexes in the form that pages opened from the disk can load: no module.
    pub(super) fn search_from_disk(&self) -> Option<Output> {
        let is_asked = self.configuration.search.from_disk && !self.searches.is_empty();
        let mut files = self.templates.files().iter().filter(|_| is_asked);
        let module = files.find(|file| file.path == "find.js")?;
        let text =
            String::from_utf8_lossy(&module.bytes).replacen("export const open", "const open", 1);
        let script = format!("globalThis.diglotFile=(()=>{{\n{text}\nreturn{{open}}}})()");
        Some(Output::new("search/find.js", script))
    }

    /// The pages that readers find with their articles, by language: those that truly are in it. What
    /// other sites' engines may show is another matter.
    pub fn searched(&self) -> BTreeMap<&Locale, Vec<(String, &ArticleEntry)>> {
        let mut pages: BTreeMap<&Locale, Vec<(String, &ArticleEntry)>> = BTreeMap::new();
        for entry in self.index.entries() {
            for (locale, side) in self.searched_sides(entry) {
                let page = self.index.page(entry, View::Side(side));
                pages.entry(locale).or_default().extend(page.map(|page| (page, entry)));
            }
        }
        pages
    }

    /// The sides of an article that are found.
    fn searched_sides<'e>(
        &'e self,
        entry: &'e ArticleEntry,
    ) -> impl Iterator<Item = (&'e Locale, Side)> {
        let index = self.index;
        let source = index.owns_source(entry).then_some((index.source_locale(), Side::Source));
        let sides = [Some((&entry.locale, Side::Target)), source].into_iter().flatten();
        let is_searched = entry.is_listed() && entry.is_searched;
        sides.filter(move |(_, side)| is_searched && self.has(View::Side(*side)))
    }

    /// The texts that search gets of an article's pages.
    pub fn searched_pages(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
    ) -> Vec<SearchedPage> {
        let sides: Vec<View> =
            self.searched_sides(entry).map(|(_, side)| View::Side(side)).collect();
        let texts = texts(article, &sides);
        let sides = parse_sides(article, &texts, self.dialect(&entry.path, library));
        self.searched_of(entry, article, &sides)
    }

    /// The same, of sides that are parsed; nothing where readers do not search.
    pub(super) fn searched_of(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        sides: &Sides<'_>,
    ) -> Vec<SearchedPage> {
        let parsed = sides;
        let page = |(locale, side): (&Locale, Side)| {
            let parsed = parsed[usize::from(side == Side::Source)].as_ref()?;
            self.searched_page(entry, article, locale, parsed)
        };
        let sides = self.searched_sides(entry).filter(|_| !self.searches.is_empty());
        sides.filter_map(page).collect()
    }

    fn searched_page(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        locale: &Locale,
        parsed: &ParsedSide<'_>,
    ) -> Option<SearchedPage> {
        let side = parsed.side();
        let path = self.index.page(entry, View::Side(side))?;
        let mut passages = parsed.document().passages();
        let first = passages.iter_mut().find(|passage| passage.level == 1);
        let heading = first.map(|first| {
            first.id.clear();
            std::mem::take(&mut first.heading)
        });
        let front_matter = article.front_matter();
        let own = (side == Side::Target).then_some(entry);
        let title = own.map_or(entry.source_title.as_ref().unwrap_or(&entry.title), |it| &it.title);
        let versions = self.versions_of(entry, article);
        Some(SearchedPage {
            url: self.index.served(&path).to_owned(),
            path,
            locale: locale.clone(),
            title: title.clone(),
            heading: heading.unwrap_or_default(),
            description: own.and_then(|entry| entry.description.clone()).unwrap_or_default(),
            keywords: front_matter.map(keywords).unwrap_or_default(),
            section: self.section(entry, locale, side),
            version_label: self.version_label(&versions),
            versions,
            passages,
        })
    }

    /// The monikers that the front matter of an article names; empty where it is for all.
    fn versions_of(&self, entry: &ArticleEntry, article: &Article) -> Vec<String> {
        let dialect =
            Dialect { configuration: self.configuration, library: None, path: &entry.path };
        let names = dialect.page_monikers(article).ok().flatten().unwrap_or_default();
        let list = self.configuration.monikers.list.as_ref();
        let is_some = list.is_some_and(|list| names.len() < list.monikers().len());
        if is_some { names } else { Vec::new() }
    }

    fn version_label(&self, versions: &[String]) -> String {
        let Some(list) = &self.configuration.monikers.list else { return String::new() };
        versions.iter().map(|name| list.title(name)).collect::<Vec<_>>().join(", ")
    }

    /// The entry at the top of the table of contents that has the page below it, or is it.
    pub(super) fn section(&self, entry: &ArticleEntry, locale: &Locale, side: Side) -> String {
        let source = || article_path(locale, &entry.name);
        let path = if side == Side::Target { entry.path.clone() } else { source() };
        let Some(number) = self.navigation.of_article(&path) else { return String::new() };
        let top = self.navigation.way_to(number).get(1).map(|&top| &self.navigation.items()[top]);
        let top = top.filter(|top| !top.children.is_empty());
        top.and_then(|top| top.name.clone()).unwrap_or_default()
    }
}

/// The keywords of a front matter: a list, or words between commas.
fn keywords(front_matter: &FrontMatter) -> Vec<String> {
    let fields = ["keywords", "ms.keywords"].into_iter().filter_map(|key| front_matter.get(key));
    let texts = fields.flat_map(|field| field.value.texts());
    texts.flat_map(|text| text.split([',', ';'])).map(|word| word.trim().to_owned()).collect()
}
