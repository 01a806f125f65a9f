//! The files of a store, with a note of those that an article asks for.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use diglot::article::Article;
use diglot::markdown::include::Library;
use diglot::site::{ImageFiles, PictureSize};

use crate::store::Store;

/// The files of a store, as one article asks for them.
pub(crate) struct Observed<'s> {
    store: &'s Store,
    asked: Mutex<BTreeSet<String>>,
}

impl<'s> Observed<'s> {
    pub(crate) fn new(store: &'s Store) -> Self {
        Self { store, asked: Mutex::default() }
    }

    /// The paths of the files that were asked for and are there: includes, snippets and pictures.
    pub(crate) fn asked(self) -> BTreeSet<String> {
        self.asked.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, path: &str) {
        let path = self.store.stand_in(path).unwrap_or_else(|| path.to_owned());
        // A file that comes is seen by the names of all.
        if self.store.number(&path).is_some() {
            self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(path);
        }
    }
}

impl Library for Observed<'_> {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        self.note(path);
        self.store.article(path)
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        self.note(path);
        Library::text(self.store, path)
    }

    fn stand_in(&self, path: &str) -> Option<String> {
        self.store.stand_in(path)
    }
}

impl ImageFiles for Observed<'_> {
    fn picture_size(&self, path: &str) -> Option<PictureSize> {
        self.note(path);
        self.store.picture_size(path)
    }
}
