//! Tables of contents of languages that have none written: their folders, and the articles in each.

use std::collections::BTreeMap;

use super::address::{article_path, relative};
use super::{ArticleEntry, Index, TocItem};
use crate::locale::Locale;

/// A folder, and what is in it.
#[derive(Default)]
struct Folder<'e> {
    /// Its own page.
    index: Option<Page<'e>>,
    /// By name.
    articles: Vec<Page<'e>>,
    folders: BTreeMap<&'e str, Folder<'e>>,
}

/// A page of the language.
#[derive(Clone, Copy)]
struct Page<'e> {
    /// The article that it shows.
    entry: &'e ArticleEntry,
    /// Its title, where that is not the article's own: an original's.
    title: Option<&'e str>,
}

impl<'e> Page<'e> {
    fn own(entry: &'e ArticleEntry) -> Self {
        Self { entry, title: None }
    }

    fn of_original(entry: &'e ArticleEntry) -> Self {
        Self { entry, title: Some(entry.source_title.as_ref().unwrap_or(&entry.title)) }
    }
}

/// The pages of a language, by name: of its own articles, of originals that translations hold, and
/// of those that it shows for want of its own.
fn pages<'e>(index: &'e Index, locale: &Locale) -> Vec<Page<'e>> {
    let own = index.entries().iter().filter(|entry| entry.locale == *locale).map(Page::own);
    let is_source = locale == index.source_locale();
    let sources = index.source_owners().filter(|_| is_source).map(Page::of_original);
    let lacking = index.fallbacks_in(locale).map(|(entry, _)| Page::of_original(entry));
    let mut pages: Vec<Page<'e>> = own.chain(sources).chain(lacking).collect();
    pages.retain(|page| page.entry.is_listed());
    pages.sort_by(|a, b| a.entry.name.cmp(&b.entry.name));
    pages
}

/// Where an article of the language is, or would be.
fn path(page: &Page<'_>, locale: &Locale) -> String {
    match page.title {
        None => page.entry.path.clone(),
        Some(_) => article_path(locale, &page.entry.name),
    }
}

/// The paths of all pages of a language.
pub(super) fn paths(index: &Index, locale: &Locale) -> Vec<String> {
    pages(index, locale).iter().map(|page| path(page, locale)).collect()
}

/// Where the table of a language without one would be.
pub(super) fn place(locale: &Locale) -> String {
    format!("{}/toc.yml", locale.folder())
}

/// The table of the pages of a language, by their names: those of a folder, then its folders.
pub(super) fn table(index: &Index, locale: &Locale) -> Vec<TocItem> {
    let mut root = Folder::default();
    for page in pages(index, locale) {
        let (folders, _) = page.entry.name.rsplit_once('/').unwrap_or_default();
        let names = folders.split('/').filter(|name| !name.is_empty());
        let folder = names.fold(&mut root, |folder, name| folder.folders.entry(name).or_default());
        if page.entry.is_folder_index() {
            folder.index = Some(page);
        } else {
            folder.articles.push(page);
        }
    }
    root.items(locale)
}

impl Folder<'_> {
    fn items(&self, locale: &Locale) -> Vec<TocItem> {
        let from = place(locale);
        let item = |page: &Page<'_>| TocItem {
            name: page.title.map(str::to_owned),
            href: Some(relative(&from, &path(page, locale))),
            ..TocItem::default()
        };
        let folder = |(name, folder): (&&str, &Self)| {
            let own = folder.index.as_ref().map(item);
            let named = || TocItem { name: Some(readable(name)), ..TocItem::default() };
            TocItem { items: folder.items(locale), ..own.unwrap_or_else(named) }
        };
        let articles = self.articles.iter().map(item);
        articles.chain(self.folders.iter().map(folder)).collect()
    }
}

/// The name of a folder as people would write it: `get-started` is `Get started`.
pub fn readable(name: &str) -> String {
    let spaced = name.replace(['-', '_'], " ");
    let mut letters = spaced.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().chars()).collect()
}
