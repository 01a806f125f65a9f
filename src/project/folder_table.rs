//! Tables of contents of languages that have none written: their folders, and the articles in each.

use std::collections::BTreeMap;

use super::address::relative;
use super::{Entry, Index, TocItem};
use crate::locale::Locale;

/// A folder, and what is in it.
#[derive(Default)]
struct Folder<'e> {
    /// Its own page.
    index: Option<&'e Entry>,
    /// By path.
    articles: Vec<&'e Entry>,
    folders: BTreeMap<&'e str, Folder<'e>>,
}

/// Where the table of a language without one would be.
pub(super) fn place(locale: &Locale) -> String {
    format!("{}/toc.yml", locale.folder())
}

/// The table of the articles of a language, by their names: those of a folder, then its folders.
pub(super) fn table(index: &Index, locale: &Locale) -> Vec<TocItem> {
    let mut root = Folder::default();
    let own = index.entries().iter().filter(|entry| entry.locale == *locale);
    for entry in own.filter(|entry| entry.is_listed()) {
        let (folders, _) = entry.name.rsplit_once('/').unwrap_or_default();
        let names = folders.split('/').filter(|name| !name.is_empty());
        let folder = names.fold(&mut root, |folder, name| folder.folders.entry(name).or_default());
        if entry.is_folder_index() {
            folder.index = Some(entry);
        } else {
            folder.articles.push(entry);
        }
    }
    root.items(&place(locale))
}

impl Folder<'_> {
    fn items(&self, from: &str) -> Vec<TocItem> {
        let href = |entry: &Entry| Some(relative(from, &entry.path));
        let article = |entry: &&Entry| TocItem { href: href(entry), ..TocItem::default() };
        let folder = |(name, folder): (&&str, &Self)| TocItem {
            name: folder.index.is_none().then(|| readable(name)),
            href: folder.index.and_then(href),
            items: folder.items(from),
            ..TocItem::default()
        };
        let articles = self.articles.iter().map(article);
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
