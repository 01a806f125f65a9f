//! The world of the workbench where translations are files of their own: the disk, the pairs, the clock.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use super::git;
use super::git::versions;
use super::host::shown;
use crate::article::Article;
use crate::command::memory_files::MemoryFiles;
use crate::command::pairs::{PageCheck, Pages, SyncPoints};
use crate::disk::{self, FileStamp, PathKind, ProjectFiles};
use crate::markdown::html::Block;
use crate::project::Dialect;
use crate::project::layout::PagePair;
use crate::review::{Examined, Failure, FileVersion, Files, MemoryMatch, ReviewHost, states_file};
use crate::site::plain_blocks;
use crate::text::Source;

/// State of a translation, its original and its review when they were last read.
type Stamps = [Option<FileStamp>; 3];

/// A project whose translations are files of their own, on the disk.
pub(super) struct PlainDesk<'d> {
    pub(super) pages: &'d Pages<'d>,
    pub(super) check: &'d PageCheck<'d, 'd>,
    pub(super) points: &'d SyncPoints,
    pub(super) files: &'d ProjectFiles,
    /// By the paths of the translations.
    pub(super) known: BTreeMap<String, &'d PagePair>,
    pub(super) stamps: Mutex<HashMap<String, Stamps>>,
    pub(super) reviewer: Option<String>,
    pub(super) memory: MemoryFiles<'d>,
}

impl PlainDesk<'_> {
    /// The original of a page as it is now.
    fn original(&self, page: &PagePair) -> Result<Option<Source>, Failure> {
        match disk::kind(&self.pages.file_path(&page.original)) {
            PathKind::File => Ok(Some(self.pages.source(&page.original)?)),
            _ => Ok(None),
        }
    }
}

impl ReviewHost for PlainDesk<'_> {
    fn files(&self) -> &dyn Files {
        self.files
    }

    fn read_article(&self, path: &str, source: Source) -> Article {
        let Some(page) = self.known.get(path) else { return Article::read(source) };
        let then = self.points.then(page).cloned();
        match then.or_else(|| self.original(page).ok().flatten()) {
            Some(original) => self.pages.paired(source, original, page).article,
            None => Article::read(source),
        }
    }

    fn examine(&self, path: &str, article: &Article) -> Result<Examined, Failure> {
        let Some(page) = self.known.get(path) else { return Ok(Examined::default()) };
        let Some(original) = self.original(page)? else { return Ok(Examined::default()) };
        let findings = self.check.judged(page, article, &original);
        Ok(Examined { findings, scores: Vec::new() })
    }

    fn blocks(
        &self,
        path: &str,
        article: &Article,
        name: &dyn Fn(usize) -> String,
    ) -> [Vec<Block>; 2] {
        plain_blocks(article, self.pages.dialect(path), name)
    }

    fn matches(&self, path: &str, source: &str) -> Result<Vec<MemoryMatch>, Failure> {
        let Some(page) = self.known.get(path) else { return Ok(Vec::new()) };
        Ok(shown(self.memory.matches(&page.locale, source)?))
    }

    fn dialect<'d>(&'d self, path: &'d str) -> Dialect<'d> {
        self.pages.dialect(path)
    }

    fn versions(&self, file: &str) -> Vec<FileVersion> {
        versions(self.files.root(), file)
    }

    fn changed(&self) -> Vec<String> {
        let mut stamps = self.stamps.lock().unwrap_or_else(PoisonError::into_inner);
        let mut changed = Vec::new();
        for (path, page) in &self.known {
            let states = states_file(path, &page.locale);
            let original = FileStamp::of(&self.pages.file_path(&page.original));
            let now = [self.files.stamp(path), original, self.files.stamp(&states)];
            if stamps.insert(path.clone(), now).is_some_and(|before| before != now) {
                changed.push(path.clone());
            }
        }
        changed
    }

    fn reviewer(&self) -> Option<String> {
        self.reviewer.clone()
    }

    fn now(&self) -> String {
        git::now()
    }
}
