//! The world of the workbench: the disk, the rules, the clock.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use super::git;
use super::git::versions;
use crate::article::Article;
use crate::check::fingerprint::text_hash;
use crate::command::analysis::CheckPass;
use crate::command::memory_files::MemoryFiles;
use crate::disk::{FileStamp, ProjectFiles};
use crate::exchange;
use crate::markdown::html::Block;
use crate::project::{ArticleEntry, Dialect};
use crate::review::{Examined, Failure, FileVersion, Files, MemoryMatch, ReviewHost};
use crate::site::StampedFiles;

/// State of a file when it was last read.
type Stamps = [Option<FileStamp>; 2];

/// A project on the disk.
pub(super) struct CommandDesk<'d> {
    pub(super) examination: &'d CheckPass<'d>,
    pub(super) files: &'d ProjectFiles,
    /// By path.
    pub(super) known: BTreeMap<String, ArticleEntry>,
    /// Findings of the first check of all articles, each with the hash of the article's text; it is
    /// taken out by who needs it.
    pub(super) first: Mutex<HashMap<String, (String, Examined)>>,
    /// Of each article and of what is known of its review.
    pub(super) stamps: Mutex<HashMap<String, Stamps>>,
    pub(super) reviewer: Option<String>,
    pub(super) memory: MemoryFiles<'d>,
}

/// Matches as the workbench shows them.
pub(super) fn shown(matches: Vec<exchange::MemoryMatch>) -> Vec<MemoryMatch> {
    let shown = matches.into_iter().map(|it| {
        let exchange::MemoryMatch { source, target, score } = it;
        MemoryMatch { source, target, score }
    });
    shown.collect()
}

impl ReviewHost for CommandDesk<'_> {
    fn files(&self) -> &dyn Files {
        self.files
    }

    fn examine(&self, path: &str, article: &Article) -> Result<Examined, Failure> {
        let first = self.first.lock().unwrap_or_else(PoisonError::into_inner).remove(path);
        if let Some(examined) = known(first, article) {
            return Ok(examined);
        }
        let examined = self.examination.examine_with_scores(path, article)?;
        Ok(Examined { findings: examined.findings, scores: examined.seen })
    }

    fn blocks(
        &self,
        path: &str,
        article: &Article,
        name: &dyn Fn(usize) -> String,
    ) -> [Vec<Block>; 2] {
        let Some(entry) = self.known.get(path) else { return [Vec::new(), Vec::new()] };
        let folder = &self.examination.target.content.folder;
        self.examination.site.marked_blocks(entry, article, folder, name)
    }

    fn dialect<'d>(&'d self, path: &'d str) -> Dialect<'d> {
        self.examination.site.dialect(path, &self.examination.target.content.folder)
    }

    fn matches(&self, path: &str, source: &str) -> Result<Vec<MemoryMatch>, Failure> {
        let Some(entry) = self.known.get(path) else { return Ok(Vec::new()) };
        Ok(shown(self.memory.matches(&entry.locale, source)?))
    }

    fn versions(&self, file: &str) -> Vec<FileVersion> {
        versions(self.files.root(), file)
    }

    fn changed(&self) -> Vec<String> {
        let folder = &self.examination.target.content.folder;
        let mut stamps = self.stamps.lock().unwrap_or_else(PoisonError::into_inner);
        let mut changed = Vec::new();
        for (path, entry) in &self.known {
            let states = self.files.stamp(&crate::review::states_file(path, &entry.locale));
            let now = [folder.stamp(path), states];
            if stamps.insert(path.clone(), now).is_some_and(|before| before != now) {
                folder.forget(path);
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

/// The same article as it is now: what was known of it from the first look, as long as that is true.
fn known(first: Option<(String, Examined)>, article: &Article) -> Option<Examined> {
    let (hash, examined) = first?;
    (hash == text_hash(article.source().text())).then_some(examined)
}

/// Converts a failure of the library to an error.
pub(in crate::command) fn failed(failure: Failure) -> anyhow::Error {
    anyhow::Error::from_boxed(failure)
}
