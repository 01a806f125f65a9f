//! What the last build left that still holds.

use std::env;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::record::{Noted, Read, Record, SearchRecord, Told};
use super::state::{Fingerprints, NextState, State, fingerprint};
use crate::arguments::BuildArguments;
use crate::command::content::Content;
use crate::command::project::LoadedProject;
use crate::disk::{self, Folder, Observed, OutputFolder, Stamp};
use crate::finding::Located;
use crate::project::{Entry, FILE_NAME, Index, is_article, is_navigation};
use crate::site::{Output, Templates};

/// What the last build left that still holds, and what is known of the files of this one.
pub(super) struct Unchanged {
    state: State,
    fingerprints: Fingerprints,
    stamps: FxHashMap<String, Stamp>,
    /// What is wrong with what the index needs of articles that were read anew.
    entry_findings: Mutex<FxHashMap<String, Vec<Located>>>,
    began: SystemTime,
}

impl Unchanged {
    /// Compares what is there with what the last build left.
    pub(super) fn find(
        arguments: &BuildArguments,
        project: &LoadedProject,
        content: &Content,
        output: &OutputFolder,
    ) -> Self {
        let began = SystemTime::now();
        let base = base_fingerprint(arguments, project);
        let mut state = State::read(output.state().as_deref());
        if state.fingerprints.base != base {
            state = State::default();
        }
        let articles = content.tree.files.par_iter().filter(|path| is_article(path));
        let stamp = |path: &String| Some((path.clone(), Stamp::of(&content.folder.path(path))?));
        let stamps = articles.filter_map(stamp).collect();
        let fingerprints = Fingerprints { base, ..Fingerprints::default() };
        Self { state, fingerprints, stamps, entry_findings: Mutex::default(), began }
    }

    /// What the index needs of an article: as noted, or else as `read` gives it.
    pub(super) fn entry(
        &self,
        path: &str,
        read: impl FnOnce() -> anyhow::Result<Read>,
    ) -> anyhow::Result<Read> {
        let noted = self.record(path).and_then(Record::read);
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
        content: &Content,
        index: &Index,
        templates: &Templates,
    ) {
        let files = &content.tree.files;
        let navigation = files.iter().filter(|path| is_navigation(path));
        let navigation = navigation.map(|path| Stamp::of(&content.folder.path(path)));
        let maps = project.configuration.xref.maps.iter();
        let maps = maps.map(|map| Stamp::of(&project.root.join(map.as_str())));
        let redirects = project.redirect_files().into_iter();
        let redirects = redirects.map(|name| Stamp::of(&project.path(name)));
        let stamps: Vec<_> = navigation.chain(maps).chain(redirects).collect();
        let base = self.fingerprints.base;
        let templates_of_articles = templates.article_fingerprint();
        let articles = fingerprint((base, templates_of_articles, files, stamps, index.entries()));
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
    ) -> Option<&Record> {
        let record = self.record(path).filter(|record| !record.tally.pages.is_empty())?;
        let mut files = record.tally.pages.iter().chain(&record.tally.search);
        let is_kept = files.all(|(file, len)| output.holds(file, *len))
            && record.needs.iter().all(|(path, stamp)| folder.stamp(path) == *stamp);
        is_kept.then_some(record)
    }

    /// Whether the pages about the whole site are as they would be written.
    pub(super) fn overview(&self, output: &OutputFolder) -> Option<&[(String, u64)]> {
        let pages = Some(&*self.state.overview).filter(|pages| !pages.is_empty())?;
        pages.iter().all(|(page, len)| output.holds(page, *len)).then_some(pages)
    }

    /// Whether a file that was copied is the same still.
    pub(super) fn is_copied(
        &self,
        path: &str,
        page: &str,
        stamp: Stamp,
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

    fn record(&self, path: &str) -> Option<&Record> {
        let record = self.state.articles.get(path)?;
        (self.stamps.get(path) == Some(&record.stamp)).then_some(record)
    }

    /// What to keep of an article that was written; nothing where a file may be changing still.
    pub(super) fn note(&self, entry: &Entry, told: &Told, library: Observed<'_>) -> Noted {
        let needs = library.asked();
        let stamp = self.stamps.get(&entry.path).copied();
        let mut stamps = needs.iter().filter_map(|(_, stamp)| *stamp).chain(stamp);
        let Some(stamp) = stamp.filter(|_| stamps.all(|stamp| stamp.is_before(self.began))) else {
            return Noted::Nothing;
        };
        let findings = self.entry_findings.lock().unwrap_or_else(PoisonError::into_inner);
        let findings = findings.get(&entry.path).cloned().unwrap_or_default();
        let mut record = Record::new(stamp, &(entry.clone(), findings), told);
        record.needs = needs;
        record.encode().map_or(Noted::Nothing, Noted::New)
    }

    /// What the next build may rely on.
    pub(super) fn next(
        self,
        noted: Vec<(String, Noted)>,
        overview: Vec<(String, u64)>,
        assets: FxHashMap<String, Stamp>,
        search: Vec<SearchRecord>,
    ) -> NextState {
        let record = |(path, noted): (String, Noted)| {
            let record = match noted {
                Noted::Kept => self.state.articles.get(&path)?.encode()?,
                Noted::New(record) => record,
                Noted::Nothing => return None,
            };
            Some((path, record))
        };
        let articles = noted.into_par_iter().filter_map(record).collect();
        NextState { fingerprints: self.fingerprints, overview, assets, search, articles }
    }
}

/// The program, what it was asked to do, and what the project says.
fn base_fingerprint(arguments: &BuildArguments, project: &LoadedProject) -> u64 {
    let BuildArguments { format, side, locale, no_search, .. } = arguments;
    let program = env::current_exe().ok().and_then(|path| Stamp::of(&path));
    let configuration = disk::read(&project.path(FILE_NAME)).ok();
    let asked = format!("{format:?} {side:?} {locale:?} {no_search}");
    fingerprint((env!("CARGO_PKG_VERSION"), program, configuration, asked))
}

/// A page's path, and its length.
pub(super) fn length(page: &Output) -> (String, u64) {
    (page.path.clone(), page.bytes.len() as u64)
}
