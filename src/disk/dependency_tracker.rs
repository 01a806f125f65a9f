//! A folder that notes which of its files are asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{FileStamp, Folder};
use crate::article::Article;
use crate::markdown::include::Library;
use crate::site::{ImageFiles, PictureSize};

/// Records the files an article reads: its build dependencies.
#[derive(Debug)]
pub struct DependencyTracker<'f> {
    folder: &'f Folder,
    asked: Mutex<BTreeMap<String, Option<FileStamp>>>,
}

impl<'f> DependencyTracker<'f> {
    /// A folder of which nothing was asked yet.
    pub fn new(folder: &'f Folder) -> Self {
        Self { folder, asked: Mutex::default() }
    }

    /// The paths that were asked for, sorted, each with the file's stamp before it was read; none
    /// where file not found.
    pub fn asked(self) -> Vec<(String, Option<FileStamp>)> {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        asked.into_iter().collect()
    }

    fn note(&self, path: &str) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if !asked.contains_key(path) {
            asked.insert(path.to_owned(), self.folder.stamp(path));
        }
    }

    fn note_with_stand_in(&self, path: &str) {
        self.note(path);
        if let Some(other) = self.folder.stand_in(path) {
            self.note(&other);
        }
    }
}

impl Library for DependencyTracker<'_> {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        self.note_with_stand_in(path);
        self.folder.article(path)
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        self.note_with_stand_in(path);
        self.folder.text(path)
    }

    fn stand_in(&self, path: &str) -> Option<String> {
        self.folder.stand_in(path)
    }
}

impl ImageFiles for DependencyTracker<'_> {
    fn picture_size(&self, path: &str) -> Option<PictureSize> {
        self.note(path);
        self.folder.picture_size(path)
    }
}
