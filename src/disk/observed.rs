//! A folder that notes which of its files are asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Folder, Stamp};
use crate::article::Article;
use crate::markdown::include::Library;
use crate::site::{PictureSize, Pictures};

/// A folder, and what one article asked of it: the files that its pages depend on.
#[derive(Debug)]
pub struct Observed<'f> {
    folder: &'f Folder,
    asked: Mutex<BTreeMap<String, Option<Stamp>>>,
}

impl<'f> Observed<'f> {
    /// A folder of which nothing was asked yet.
    pub fn new(folder: &'f Folder) -> Self {
        Self { folder, asked: Mutex::default() }
    }

    /// The paths that were asked for, sorted, each with the file's stamp before it was read; none
    /// where there is no such file.
    pub fn asked(self) -> Vec<(String, Option<Stamp>)> {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        asked.into_iter().collect()
    }

    fn note(&self, path: &str) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if !asked.contains_key(path) {
            asked.insert(path.to_owned(), self.folder.stamp(path));
        }
    }
}

impl Library for Observed<'_> {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        self.note(path);
        self.folder.article(path)
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        self.note(path);
        self.folder.text(path)
    }
}

impl Pictures for Observed<'_> {
    fn picture_size(&self, path: &str) -> Option<PictureSize> {
        self.note(path);
        self.folder.picture_size(path)
    }
}
