//! The indexes that readers search, one a language. What each page adds is kept from build to build;
//! of an index, only files that differ are written.

use std::collections::BTreeMap;

use super::build_cache::fingerprint;
use super::cache_entry::{Length, SearchRecord, Searched};
use super::incremental::{self, IncrementalState};
use crate::command::project::LoadedProject;
use crate::command::search::synonyms;
use crate::disk::OutputFolder;
use crate::locale::Locale;
use crate::passes::{page_name, search_page, search_path, search_script};
use crate::search::{Index, Language, Records, Terms};
use crate::site::{Output, SearchedPage, Site};

/// The indexes of a build, by the tags of their languages.
pub(super) struct Indexes(BTreeMap<String, LanguageIndex>);

/// The index of one language.
struct LanguageIndex {
    locale: Locale,
    language: Language,
    synonyms: Vec<Vec<String>>,
    /// `true` if its files are also scripts.
    from_disk: bool,
    records: Records,
    fingerprint: u64,
    /// What the last build left.
    known: Option<SearchRecord>,
}

impl Indexes {
    /// Gives all pages that readers find their numbers: as the last build did, if it can be.
    pub(super) fn settle(
        site: &Site<'_>,
        project: &LoadedProject,
        unchanged: &mut IncrementalState,
    ) -> Self {
        let mut known = unchanged.take_search();
        let mut indexes = BTreeMap::new();
        if site.searches.is_empty() {
            return Self(indexes);
        }
        for (locale, pages) in site.searched() {
            let pages: Vec<String> = pages.into_iter().map(|(page, _)| page).collect();
            let at = known.iter().position(|known| known.locale == locale.tag());
            let mut known = at.map(|at| known.swap_remove(at));
            let records = known
                .as_mut()
                .and_then(|known| Records::from_bytes(&std::mem::take(&mut known.records)));
            let is_lost = records.is_none();
            let mut records = records.unwrap_or_default();
            if records.settle(&pages) || is_lost {
                unchanged.forget_pages();
            }
            let synonyms = synonyms(project, locale);
            let from_disk = project.configuration.search.from_disk;
            let fingerprint = fingerprint((&pages, &synonyms, from_disk));
            let (locale, language) = (locale.clone(), Language::of(locale));
            let tag = locale.tag().to_owned();
            let index = LanguageIndex {
                locale,
                language,
                synonyms,
                from_disk,
                records,
                fingerprint,
                known,
            };
            indexes.insert(tag, index);
        }
        Self(indexes)
    }

    /// Writes the indexes, unless they would be what they are.
    pub(super) fn write(
        self,
        pages: Vec<Searched>,
        output: &OutputFolder,
    ) -> anyhow::Result<Vec<SearchRecord>> {
        let mut searched: BTreeMap<String, Vec<Searched>> = BTreeMap::new();
        for page in pages {
            searched.entry(page.locale.tag().to_owned()).or_default().push(page);
        }
        let indexes = self.0.into_iter();
        indexes
            .map(|(tag, index)| index.write(&searched.remove(&tag).unwrap_or_default(), output))
            .collect()
    }

    /// What readers have to do without.
    pub(super) fn notes(&self) -> Vec<String> {
        let without = self.0.iter().filter(|(_, index)| !index.language.finds_forms());
        let note =
            |tag: &str| format!("note: search in {tag} finds words only as they are written");
        without.map(|(tag, _)| note(tag)).collect()
    }
}

impl LanguageIndex {
    /// A file, and the same as a script where the project asks for it.
    fn forms(&self, file: Output) -> impl Iterator<Item = Output> {
        let script = self.from_disk.then(|| search_script(&file));
        std::iter::once(file).chain(script)
    }

    fn write(
        mut self,
        searched: &[Searched],
        output: &OutputFolder,
    ) -> anyhow::Result<SearchRecord> {
        for page in searched {
            self.records.put(&page.path, &page.terms);
        }
        let is_kept = |known: &SearchRecord| {
            known.fingerprint == self.fingerprint
                && searched.is_empty()
                && known.files.iter().all(|(file, len)| output.holds(file, *len))
        };
        let records = self.records.to_bytes();
        if let Some(mut known) = self.known.take_if(|known| is_kept(known)) {
            known.files.iter().for_each(|(file, _)| output.keep(file));
            known.records = records;
            return Ok(known);
        }
        let index = Index::of(&self.records, &self.language, &self.synonyms);
        let files = index.files.into_iter();
        let files: Vec<Output> = files
            .map(|file| Output::new(search_path(&self.locale, &file.name), file.bytes))
            .flat_map(|file| self.forms(file))
            .collect();
        files.iter().try_for_each(|file| output.stage_changed(file))?;
        Ok(SearchRecord {
            locale: self.locale.tag().to_owned(),
            fingerprint: self.fingerprint,
            files: files.iter().map(incremental::length).collect(),
            records,
        })
    }
}

impl Indexes {
    /// Writes what search keeps of pages; gives what they add to the index, and the files with their
    /// lengths.
    pub(super) fn write_pages(
        &self,
        pages: Vec<SearchedPage>,
        output: &OutputFolder,
    ) -> anyhow::Result<(Vec<Searched>, Vec<Length>)> {
        let (mut searched, mut files) = (Vec::new(), Vec::new());
        for own in pages {
            let Some(index) = self.0.get(own.locale.tag()) else { continue };
            let Some(number) = index.records.number(&own.path) else { continue };
            let (locale, page_path) = (own.locale.clone(), own.path.clone());
            let page = search_page(own);
            let file = Output::new(search_path(&locale, &page_name(number)), page.file());
            for file in index.forms(file) {
                output.stage_changed(&file)?;
                files.push(incremental::length(&file));
            }
            let terms = Terms::of(&page, &index.language);
            searched.push(Searched { locale, path: page_path, terms });
        }
        Ok((searched, files))
    }
}
