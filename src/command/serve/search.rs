//! Search in what is served: indexes in memory, made when somebody searches first, and again where
//! something has changed since.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::command::content::ContentFolder;
use crate::command::project::LoadedProject;
use crate::command::search::synonyms;
use crate::locale::Locale;
use crate::passes::{page_number, search_name, search_page};
use crate::project::ArticleEntry;
use crate::search::{Index, Language, Page, Records, Terms};
use crate::site::{Output, Site};

/// The indexes of all languages that were asked for, by their folders.
#[derive(Default)]
pub(super) struct Indexes(Mutex<BTreeMap<String, LanguageIndex>>);

/// What is known of the project while a question is answered.
#[derive(Clone, Copy)]
pub(super) struct ArticleMeta<'k> {
    pub(super) site: &'k Site<'k>,
    pub(super) project: &'k LoadedProject,
    pub(super) content: &'k ContentFolder,
}

#[derive(Default)]
struct LanguageIndex {
    records: Records,
    /// Articles that have changed since they were read.
    stale: FxHashSet<String>,
    is_current: bool,
    /// By name.
    files: FxHashMap<String, Vec<u8>>,
}

impl Indexes {
    /// Takes in that articles have changed.
    pub(super) fn change(&mut self, articles: &[String]) {
        let indexes = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        for index in indexes.values_mut() {
            index.stale.extend(articles.iter().cloned());
            index.is_current = false;
        }
    }

    /// The file at `path`, relative to the site's root; nothing where it is none of an index.
    pub(super) fn file(
        &self,
        path: &str,
        known: ArticleMeta<'_>,
    ) -> anyhow::Result<Option<Output>> {
        let Some((folder, name)) = search_name(path) else { return Ok(None) };
        let is_it = |locale: &&Locale| locale.folder() == folder;
        let Some(locale) = known.site.searches.iter().find(is_it) else { return Ok(None) };
        let mut indexes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let index = indexes.entry(folder.to_owned()).or_default();
        if !index.is_current {
            index.refresh(locale, known)?;
        }
        let file = match page_number(name) {
            Some(number) => index.page(number, locale, known)?,
            None => index.files.get(name).cloned(),
        };
        Ok(file.map(|bytes| Output::new(path, bytes)))
    }
}

impl LanguageIndex {
    /// Reads what has changed, and makes the index anew.
    fn refresh(&mut self, locale: &Locale, known: ArticleMeta<'_>) -> anyhow::Result<()> {
        let language = Language::of(locale);
        let pages = known.site.searched().remove(locale).unwrap_or_default();
        let paths: Vec<String> = pages.iter().map(|(path, _)| path.clone()).collect();
        self.records.settle(&paths);
        let is_unread = |path: &str, entry: &ArticleEntry| {
            !self.records.knows(path) || self.stale.contains(&entry.path)
        };
        let unread = pages.par_iter().filter(|(path, entry)| is_unread(path, entry));
        let read = unread.map(|(path, entry)| {
            let page = known.page(path, entry)?;
            anyhow::Ok(page.map(|page| (path, Terms::of(&page, &language))))
        });
        for (path, terms) in read.collect::<anyhow::Result<Vec<_>>>()?.into_iter().flatten() {
            self.records.put(path, &terms);
        }
        let index = Index::of(&self.records, &language, &synonyms(known.project, locale));
        self.files = index.files.into_iter().map(|file| (file.name, file.bytes)).collect();
        self.stale.clear();
        self.is_current = true;
        Ok(())
    }

    /// The file of a page.
    fn page(
        &self,
        number: u32,
        locale: &Locale,
        known: ArticleMeta<'_>,
    ) -> anyhow::Result<Option<Vec<u8>>> {
        let pages = known.site.searched().remove(locale).unwrap_or_default();
        let found = pages.iter().find(|(path, _)| self.records.number(path) == Some(number));
        let Some((path, entry)) = found else { return Ok(None) };
        Ok(known.page(path, entry)?.map(|page| page.file()))
    }
}

impl ArticleMeta<'_> {
    /// The text that search gets of a page of an article.
    fn page(self, path: &str, entry: &ArticleEntry) -> anyhow::Result<Option<Page>> {
        let article = self.content.article(&entry.path)?;
        let pages = self.site.searched_pages(entry, &article, &self.content.folder);
        Ok(pages.into_iter().find(|page| page.path == path).map(search_page))
    }
}
