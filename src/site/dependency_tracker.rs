//! Files that note which of them are asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{ImageFiles, PictureSize};
use crate::article::Article;
use crate::markdown::include::Library;

/// Files with stamps, by which changes are seen.
pub trait StampedFiles: ImageFiles {
    /// The same one for a file that has not changed.
    type Stamp: Send;

    /// The stamp of the file at `path`, relative to the content root; nothing where it is missing.
    fn stamp(&self, path: &str) -> Option<Self::Stamp>;
}

/// Records the files an article reads: its build dependencies.
#[derive(Debug)]
pub struct DependencyTracker<'f, F: StampedFiles> {
    files: &'f F,
    asked: Mutex<BTreeMap<String, Option<F::Stamp>>>,
}

impl<'f, F: StampedFiles> DependencyTracker<'f, F> {
    /// Files of which none was asked for yet.
    pub fn new(files: &'f F) -> Self {
        Self { files, asked: Mutex::default() }
    }

    /// The paths that were asked for, sorted, each with the file's stamp before it was read; none
    /// where file not found.
    pub fn asked(self) -> Vec<(String, Option<F::Stamp>)> {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        asked.into_iter().collect()
    }

    fn note(&self, path: &str) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if !asked.contains_key(path) {
            asked.insert(path.to_owned(), self.files.stamp(path));
        }
    }

    fn note_with_stand_in(&self, path: &str) {
        self.note(path);
        if let Some(other) = self.files.stand_in(path) {
            self.note(&other);
        }
    }
}

impl<F: StampedFiles> Library for DependencyTracker<'_, F> {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        self.note_with_stand_in(path);
        self.files.article(path)
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        self.note_with_stand_in(path);
        self.files.text(path)
    }

    fn stand_in(&self, path: &str) -> Option<String> {
        self.files.stand_in(path)
    }
}

impl<F: StampedFiles> ImageFiles for DependencyTracker<'_, F> {
    fn picture_size(&self, path: &str) -> Option<PictureSize> {
        self.note(path);
        self.files.picture_size(path)
    }
}
