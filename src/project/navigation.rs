//! The tables of contents of a project, put together: what stands above, below and beside a page.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::address::{is_navigation, split_locale};
use super::{Index, TocItem, XrefEntry, XrefMap, folder_table};
use crate::markdown::link::Address;
use crate::text::Span;

/// An entry of a table of contents, in its place.
#[derive(Debug)]
pub struct NavigationItem {
    /// Its name, if the table has one.
    pub name: Option<String>,
    /// The path of the table that it is written in.
    pub toc: Arc<str>,
    /// The file that its address is relative to, mostly that table.
    pub file: Arc<str>,
    /// Its page, as written in that file.
    pub address: Option<String>,
    /// The path of its page, if that can be an article.
    pub path: Option<Arc<str>>,
    /// `true` if it shows its entries from the start.
    pub expanded: bool,
    /// The entry above; none for a whole table, which has neither name nor page.
    pub parent: Option<usize>,
    /// The entries below.
    pub children: Vec<usize>,
    /// Its place in its file.
    pub span: Span,
}

/// All tables of contents.
#[derive(Debug, Default)]
pub struct Navigation {
    /// In the order of reading.
    items: Vec<NavigationItem>,
    /// How many of them are written; the others are folders.
    written: usize,
    /// By the paths of articles: the entry in the table that is nearest to the article.
    by_path: FxHashMap<Arc<str>, usize>,
    /// By the folders of written tables: the whole table that each is part of.
    by_folder: FxHashMap<String, usize>,
}

impl Navigation {
    /// Puts tables together; they are by their paths, relative to the content root. One that another
    /// takes in is none of its own. Uids that no article has are those of `xref_map`.
    pub fn new(tocs: &BTreeMap<String, Vec<TocItem>>, index: &Index, xref_map: &XrefMap) -> Self {
        let (items, open) = (Vec::new(), Vec::new());
        let mut builder = Builder { tocs, index, xref_map, items, open };
        let nested = builder.nested();
        // One without entries, as one that cannot be read, takes the navigation from nobody.
        let written =
            tocs.iter().filter(|(path, items)| !nested.contains(path) && !items.is_empty());
        for (path, _) in written {
            builder.add_table(path);
        }
        let written = builder.items.len();
        let (by_path, by_folder) = (FxHashMap::default(), FxHashMap::default());
        let mut navigation = Self { items: builder.items, written, by_path, by_folder };
        navigation.find_articles();
        navigation.find_folders();
        navigation
    }

    /// The same with the folders of languages in which no table counts for some article.
    #[must_use]
    pub fn with_folders(mut self, index: &Index, xref_map: &XrefMap) -> Self {
        let is_unlisted = |path: &String| {
            !self.by_path.contains_key(&**path) && self.nearest_table(path).is_none()
        };
        let lacking = index.page_locales().into_iter();
        let lacking =
            lacking.filter(|locale| folder_table::paths(index, locale).iter().any(is_unlisted));
        let mut lacking: Vec<_> = lacking.map(|it| (folder_table::place(it), it)).collect();
        lacking.sort();
        // One after the other: the table of a large project is large.
        for (place, locale) in lacking {
            let table = folder_table::table(index, locale);
            let tocs = BTreeMap::from([(place.clone(), table)]);
            let items = std::mem::take(&mut self.items);
            let mut builder = Builder { tocs: &tocs, index, xref_map, items, open: Vec::new() };
            builder.add_table(&place);
            self.items = builder.items;
        }
        for number in self.written..self.items.len() {
            let path = self.items[number].path.clone();
            if let Some(path) = path.filter(|path| self.nearest_table(path).is_none()) {
                self.by_path.entry(path).or_insert(number);
            }
        }
        self
    }

    /// Finds the whole tables that the tables of folders are part of.
    fn find_folders(&mut self) {
        for number in 0..self.items.len() {
            let folder = folder_of(&self.items[number].toc).to_owned();
            if !self.by_folder.contains_key(&folder) {
                let root = self.way_to(number)[0];
                self.by_folder.insert(folder, root);
            }
        }
    }

    /// The whole table that counts for a path though it does not list it: that of the nearest folder
    /// upwards.
    pub fn nearest_table(&self, path: &str) -> Option<usize> {
        let folders = std::iter::successors(Some(folder_of(path)), |folder| {
            (!folder.is_empty()).then(|| folder_of(folder))
        });
        folders.into_iter().find_map(|folder| self.by_folder.get(folder)).copied()
    }

    /// The whole written tables below a folder, in the order of their paths.
    pub fn tables_below<'n>(&'n self, folder: &'n str) -> impl Iterator<Item = usize> + 'n {
        let items = self.written_items().iter().enumerate();
        let is_below = move |toc: &str| {
            toc.get(..folder.len()).is_some_and(|it| it.eq_ignore_ascii_case(folder))
                && toc[folder.len()..].starts_with('/')
        };
        let tables = items.filter(move |(_, item)| item.parent.is_none() && is_below(&item.toc));
        tables.map(|(number, _)| number)
    }

    fn find_articles(&mut self) {
        let nearness = |path: &str, item: &NavigationItem| {
            let folder = folder_of(&item.toc);
            if path.starts_with(folder) { folder.len() + 1 } else { 0 }
        };
        for (number, item) in self.items.iter().enumerate() {
            let Some(path) = &item.path else { continue };
            let other = self.by_path.get(path).map(|&other| &self.items[other]);
            if other.is_none_or(|other| nearness(path, other) < nearness(path, item)) {
                self.by_path.insert(Arc::clone(path), number);
            }
        }
    }

    /// All entries, in the order of reading.
    pub fn items(&self) -> &[NavigationItem] {
        &self.items
    }

    /// Returns the items of written tables of contents.
    pub fn written_items(&self) -> &[NavigationItem] {
        &self.items[..self.written]
    }

    /// The number of the entry of an article.
    pub fn of_article(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    /// The entry and those above it, outermost first; the whole table comes before all.
    pub fn way_to(&self, number: usize) -> Vec<usize> {
        let above = |&number: &usize| self.items[number].parent;
        let mut way: Vec<usize> = std::iter::successors(Some(number), above).collect();
        way.reverse();
        way
    }

    /// The articles before and after an entry, in the order of reading.
    pub fn prev_next(&self, number: usize) -> [Option<usize>; 2] {
        if self.items[number].parent.is_none() {
            return [None; 2];
        }
        let path = &self.items[number].path;
        let is_other =
            |other: &usize| self.items[*other].path.is_some() && self.items[*other].path != *path;
        let is_table = |other: &usize| self.items[*other].parent.is_none();
        let before = (0..number).rev().take_while(|it| !is_table(it)).find(is_other);
        let after = number + 1..self.items.len();
        [before, after.into_iter().take_while(|it| !is_table(it)).find(is_other)]
    }

    /// The first entry with a page at or below this one.
    pub fn first_page(&self, number: usize) -> Option<usize> {
        let item = &self.items[number];
        let own = item.address.as_ref().map(|_| number);
        own.or_else(|| item.children.iter().find_map(|&child| self.first_page(child)))
    }

    /// How many entries lie below, as far as `max`.
    pub fn count_below(&self, number: usize, max: usize) -> usize {
        let mut count = 0;
        for &child in &self.items[number].children {
            if count >= max {
                break;
            }
            count += 1 + self.count_below(child, max - count);
        }
        count
    }
}

/// Puts tables together.
struct Builder<'b> {
    tocs: &'b BTreeMap<String, Vec<TocItem>>,
    index: &'b Index,
    xref_map: &'b XrefMap,
    items: Vec<NavigationItem>,
    /// The tables that are being taken in, lest one take in itself.
    open: Vec<String>,
}

impl Builder<'_> {
    /// The tables that others take in.
    fn nested(&self) -> Vec<String> {
        let mut nested = Vec::new();
        for (path, items) in self.tocs {
            let mut waiting: Vec<&TocItem> = items.iter().collect();
            while let Some(item) = waiting.pop() {
                let is_below = |other: &String| other != path && depth(other) >= depth(path);
                nested.extend(self.table_of(item, path).filter(is_below));
                waiting.extend(&item.items);
            }
        }
        nested
    }

    /// The table that an entry takes in: `x/toc.yml`.
    fn table_of(&self, item: &TocItem, from: &str) -> Option<String> {
        let Address::File { path, .. } = Address::read(from, item.href.as_deref()?) else {
            return None;
        };
        (is_navigation(&path) && self.tocs.contains_key(&path)).then_some(path)
    }

    /// The table that an entry only leads to: `x/`.
    fn referenced(&self, item: &TocItem, from: &str) -> Option<String> {
        let href = item.href.as_deref().filter(|href| href.ends_with(['/', '\\']))?;
        let Address::File { path, .. } = Address::read(from, href) else { return None };
        let names = ["toc.yml", "TOC.yml", "TOC.md", "toc.md", "toc.json"];
        let mut paths = names.iter().map(|name| format!("{path}/{name}"));
        paths.find(|path| self.tocs.contains_key(path))
    }

    fn add_table(&mut self, path: &str) {
        let root = self.add(&TocItem::default(), &path.into(), None);
        self.add_toc(path, root);
    }

    fn add_toc(&mut self, path: &str, parent: usize) {
        if self.open.iter().any(|open| open == path) {
            return;
        }
        self.open.push(path.to_owned());
        let items = self.tocs.get(path).map_or(&[][..], Vec::as_slice);
        self.add_all(items, &path.into(), parent);
        self.open.pop();
    }

    fn add_all(&mut self, items: &[TocItem], file: &Arc<str>, parent: usize) {
        for item in items {
            let number = self.add(item, file, Some(parent));
            if let Some(table) = self.table_of(item, file) {
                self.add_toc(&table, number);
            }
            self.add_all(&item.items, file, number);
        }
    }

    /// Adds an entry without those below it.
    fn add(&mut self, item: &TocItem, toc: &Arc<str>, parent: Option<usize>) -> usize {
        let number = self.items.len();
        let (file, address) = self.page_of(item, toc);
        let path = address.as_deref().and_then(|address| match Address::read(&file, address) {
            Address::File { path, .. }
                if super::is_article(&path) || self.index.entry(&path).is_some() =>
            {
                Some(path)
            }
            _ => None,
        });
        let title = || self.index.entry(path.as_deref()?).map(|entry| entry.title.clone());
        let external_xref = || self.external_xref(item)?.name(None).map(str::to_owned);
        let name = item.name.clone().or_else(title).or_else(external_xref);
        let (expanded, span) = (item.expanded, item.span);
        let (toc, children) = (Arc::clone(toc), Vec::new());
        self.items.push(NavigationItem {
            name,
            toc,
            file,
            address,
            path: path.map(Arc::from),
            expanded,
            parent,
            children,
            span,
        });
        if let Some(parent) = parent {
            self.items[parent].children.push(number);
        }
        number
    }

    /// The page of an entry: an address, and the file that it is in.
    fn page_of(&self, item: &TocItem, file: &Arc<str>) -> (Arc<str>, Option<String>) {
        let own = |address: Option<&String>| (Arc::clone(file), address.cloned());
        if item.topic_href.is_some() {
            return own(item.topic_href.as_ref());
        }
        if self.table_of(item, file).is_some() {
            return own(None);
        }
        if let Some(table) = self.referenced(item, file) {
            let first = self.tocs[&table].iter().find_map(first_address);
            return (table.into(), first);
        }
        if item.href.is_some() {
            return own(item.href.as_ref());
        }
        let locale = split_locale(file, None).map(|(locale, _)| locale);
        let locale = locale.as_ref().unwrap_or(self.index.source_locale());
        let uid = item.uid.as_deref().and_then(|uid| self.index.by_uid(uid, locale));
        match uid {
            // Addresses are read from a file of the content root there.
            Some(entry) => ("".into(), Some(entry.path.clone())),
            None => own(self.external_xref(item).map(|page| &page.href)),
        }
    }

    /// Returns the page of an entry's uid on another site.
    fn external_xref(&self, item: &TocItem) -> Option<&XrefEntry> {
        self.xref_map.get(item.uid.as_deref()?)
    }
}

/// The folder of a file or of a folder.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// How many folders a file lies in.
fn depth(path: &str) -> usize {
    path.matches('/').count()
}

/// The first page of an entry and those below it.
fn first_address(item: &TocItem) -> Option<String> {
    let own = item.topic_href.clone().or_else(|| item.href.clone());
    let own = own.filter(|address| !is_navigation(address));
    own.or_else(|| item.items.iter().find_map(first_address))
}
