//! The parts of the previous build that are still up to date.

use std::env;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::build_cache::{BuildCache, Fingerprints, NextState, Record, fingerprint};
use super::cache_entry::{ArticleReport, CacheEntry, CacheUpdate, Read, SearchRecord};
use crate::arguments::BuildArguments;
use crate::command::content::ContentFolder;
use crate::command::project::LoadedProject;
use crate::disk::{self, FileStamp, Folder, OutputFolder, Spool};
use crate::finding::Located;
use crate::project::{ArticleEntry, FILE_NAME, Index, KeptFields, is_navigation};
use crate::site::{DependencyTracker, Output, StampedFiles, Templates};

/// The parts of the previous build that are still up to date, and the file stamps of this build.
pub(super) struct IncrementalState {
    state: BuildCache,
    fingerprints: Fingerprints,
    stamps: FxHashMap<String, FileStamp>,
    /// Findings about index entries of articles that were read again.
    entry_findings: Mutex<FxHashMap<String, Vec<Located>>>,
    began: SystemTime,
}

impl IncrementalState {
    /// Compares what is there with what the last build left.
    pub(super) fn find(
        arguments: &BuildArguments,
        project: &LoadedProject,
        content: &ContentFolder,
        output: &OutputFolder,
        kept: &KeptFields,
    ) -> Self {
        let began = SystemTime::now();
        let base = base_fingerprint(arguments, project, kept);
        let mut state = BuildCache::read(output.state().as_deref());
        if state.fingerprints.base != base {
            state = BuildCache::default();
        }
        let articles = content.tree.files.par_iter().filter(|path| content.tree.is_article(path));
        let stamp =
            |path: &String| Some((path.clone(), FileStamp::of(&content.folder.path(path))?));
        let stamps = articles.filter_map(stamp).collect();
        let fingerprints = Fingerprints { base, ..Fingerprints::default() };
        Self { state, fingerprints, stamps, entry_findings: Mutex::default(), began }
    }

    /// Returns the index entry of an article: from the cache, or else from `read`.
    pub(super) fn entry(
        &self,
        path: &str,
        read: impl FnOnce() -> anyhow::Result<Read>,
    ) -> anyhow::Result<Read> {
        let noted = self.record(path).and_then(CacheEntry::read);
        if let Some(noted) = noted {
            return Ok(noted);
        }
        let (entry, findings) = read()?;
        if !findings.is_empty() {
            let mut all = self.entry_findings.lock().unwrap_or_else(PoisonError::into_inner);
            all.insert(path.to_owned(), findings.clone());
        }
        Ok((entry, findings))
    }

    /// Takes in what pages are made of beside their articles.
    pub(super) fn compare(
        &mut self,
        project: &LoadedProject,
        content: &ContentFolder,
        index: &Index,
        templates: &Templates,
    ) {
        let files = &content.tree.files;
        let navigation = files.iter().filter(|path| is_navigation(path));
        let navigation = navigation.map(|path| FileStamp::of(&content.folder.path(path)));
        let maps = project.configuration.xref.maps.iter();
        let maps = maps.map(|map| FileStamp::of(&project.root.join(map.as_str())));
        let redirects = project.redirect_files().into_iter();
        let redirects = redirects.map(|name| FileStamp::of(&project.path(name)));
        let stamps: Vec<_> = navigation.chain(maps).chain(redirects).collect();
        let base = self.fingerprints.base;
        let templates_of_articles = templates.article_fingerprint();
        let owners: Vec<&str> = index.source_owners().map(|entry| &*entry.path).collect();
        let entries = (index.entries(), owners);
        let articles = fingerprint((base, templates_of_articles, files, stamps, entries));
        let overview = fingerprint((articles, templates.fingerprint()));
        self.fingerprints = Fingerprints { base, articles, overview };
        if self.state.fingerprints.articles != articles {
            // What is known of the articles themselves is still true.
            self.forget_pages();
        }
        if self.state.fingerprints.overview != overview {
            self.state.overview.clear();
        }
    }

    /// The record of an article whose pages are as they would be written.
    pub(super) fn pages(
        &self,
        path: &str,
        output: &OutputFolder,
        folder: &Folder,
    ) -> Option<&CacheEntry> {
        let record = self.record(path).filter(|record| !record.tally.pages.is_empty())?;
        let mut files = record.tally.pages.iter().chain(&record.tally.search);
        let is_kept = files.all(|(file, len)| output.holds(file, *len))
            && record.dependencies.iter().all(|(path, stamp)| folder.stamp(path) == *stamp);
        is_kept.then_some(record)
    }

    /// Returns the index pages of the last build if they are up to date.
    pub(super) fn overview(&self, output: &OutputFolder) -> Option<&[(String, u64)]> {
        let pages = Some(&*self.state.overview).filter(|pages| !pages.is_empty())?;
        pages.iter().all(|(page, len)| output.holds(page, *len)).then_some(pages)
    }

    /// Returns `true` if a file that was copied is the same still.
    pub(super) fn is_copied(
        &self,
        path: &str,
        page: &str,
        stamp: FileStamp,
        output: &OutputFolder,
    ) -> bool {
        self.state.assets.get(path) == Some(&stamp) && output.holds(page, stamp.len)
    }

    /// The indexes that readers search; they are given away.
    pub(super) fn take_search(&mut self) -> Vec<SearchRecord> {
        std::mem::take(&mut self.state.search)
    }

    /// Has all pages written anew.
    pub(super) fn forget_pages(&mut self) {
        self.state.articles.values_mut().for_each(|record| record.tally.pages.clear());
    }

    fn record(&self, path: &str) -> Option<&CacheEntry> {
        let record = self.state.articles.get(path)?;
        (self.stamps.get(path) == Some(&record.stamp)).then_some(record)
    }

    /// Returns the cache entry of a written article, or `None` if a file may still be changing.
    pub(super) fn note(
        &self,
        entry: &ArticleEntry,
        told: &ArticleReport,
        library: DependencyTracker<'_, Folder>,
        records: &Spool,
    ) -> anyhow::Result<CacheUpdate> {
        let dependencies = library.asked();
        let stamp = self.stamps.get(&entry.path).copied();
        let mut stamps = dependencies.iter().filter_map(|(_, stamp)| *stamp).chain(stamp);
        let Some(stamp) = stamp.filter(|_| stamps.all(|stamp| stamp.is_before(self.began))) else {
            return Ok(CacheUpdate::Nothing);
        };
        let findings = self.entry_findings.lock().unwrap_or_else(PoisonError::into_inner);
        let findings = findings.get(&entry.path).cloned().unwrap_or_default();
        let mut record = CacheEntry::new(stamp, &(entry.clone(), findings), told);
        record.dependencies = dependencies;
        let Some(record) = record.encode() else { return Ok(CacheUpdate::Nothing) };
        Ok(CacheUpdate::New(records.put(&record)?))
    }

    /// Returns the cache for the next build. `noted` are the updates of the index's articles, in its order.
    pub(super) fn next<'s>(
        &'s self,
        index: &'s Index,
        noted: &[CacheUpdate],
        written: Written<'s>,
    ) -> NextState<'s> {
        let record = |(entry, noted): (&'s ArticleEntry, &CacheUpdate)| {
            let record = match noted {
                CacheUpdate::Kept => Record::Kept(self.state.articles.get(&entry.path)?),
                CacheUpdate::New(record) => Record::New(*record),
                CacheUpdate::Nothing => return None,
            };
            Some((&*entry.path, record))
        };
        let articles = index.entries().iter().zip(noted).filter_map(record).collect();
        let Written { overview, assets, search, records } = written;
        let fingerprints = self.fingerprints;
        NextState { fingerprints, overview, assets, search, records, articles }
    }
}

/// Files that a build has written besides the pages of articles, and where the records of those are.
pub(super) struct Written<'w> {
    pub(super) overview: Vec<(String, u64)>,
    pub(super) assets: FxHashMap<String, FileStamp>,
    pub(super) search: Vec<SearchRecord>,
    pub(super) records: &'w Spool,
}

/// The program, what it was asked to do, and what the project says.
fn base_fingerprint(arguments: &BuildArguments, project: &LoadedProject, kept: &KeptFields) -> u64 {
    let BuildArguments { format, side, locale, no_search, .. } = arguments;
    let program = env::current_exe().ok().and_then(|path| FileStamp::of(&path));
    let configuration = disk::read(&project.path(FILE_NAME)).ok();
    let asked = format!("{format:?} {side:?} {locale:?} {no_search}");
    fingerprint((env!("CARGO_PKG_VERSION"), program, configuration, asked, kept))
}

/// A page's path, and its length.
pub(super) fn length(page: &Output) -> (String, u64) {
    (page.path.clone(), page.bytes.len() as u64)
}
