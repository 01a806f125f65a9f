//! Which file writes which page, and what two files would write.

use rustc_hash::{FxBuildHasher, FxHashMap};

/// A page that two files would write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageConflict {
    /// The page's path in the output folder.
    pub page: String,
    /// The file that writes it.
    pub first: String,
    /// The file that does not.
    pub second: String,
    /// The page that is not written for it.
    pub skipped: Skipped,
}

/// Pages that are not written, since another file writes a page of that path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skipped {
    /// All pages of the file.
    File,
    /// Its page with both languages.
    Bilingual,
    /// Its page in the source language.
    Source,
    /// Its text in another format.
    Alternate,
}

/// Who writes which page, so that none is written twice.
pub(super) struct Claims {
    writers: FxHashMap<String, String>,
    pub(super) clashes: Vec<PageConflict>,
}

impl Claims {
    /// For about as many pages.
    pub(super) fn with_capacity(pages: usize) -> Self {
        let writers = FxHashMap::with_capacity_and_hasher(pages, FxBuildHasher);
        Self { writers, clashes: Vec::new() }
    }

    /// Claims `page` for the file; returns `false` if another file has it. Many servers and disks do
    /// not tell capitals apart.
    pub(super) fn claim(&mut self, page: String, path: &str, skipped: Skipped) -> bool {
        let key = page.to_lowercase();
        if let Some(first) = self.writers.get(&key) {
            let (first, second) = (first.clone(), path.to_owned());
            self.clashes.push(PageConflict { page, first, second, skipped });
            return false;
        }
        self.writers.insert(key, path.to_owned());
        true
    }
}
