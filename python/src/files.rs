//! Files that articles include: in memory, or in a folder.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use diglot::article::Article;
use diglot::markdown::include::{Library, stand_in_path};
use diglot::text::Source;
use pyo3::prelude::*;

/// Files by their paths, relative to the content root.
pub(crate) struct Files {
    pub(crate) place: Place,
    /// The folder of the source locale, whose files stand in for those that others lack.
    pub(crate) originals: String,
}

/// Where they are.
#[derive(Clone, FromPyObject, IntoPyObject)]
pub(crate) enum Place {
    /// In memory, by their paths.
    Memory(BTreeMap<String, Vec<u8>>),
    /// In a folder.
    Folder(PathBuf),
}

impl Files {
    #[expect(clippy::disallowed_methods, reason = "the library is given what is read here")]
    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        match &self.place {
            Place::Memory(files) => files.get(path).cloned(),
            Place::Folder(folder) => {
                let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.');
                let root = folder.canonicalize().ok().filter(|_| path.split('/').all(is_plain))?;
                let file = root.join(path).canonicalize().ok()?;
                std::fs::read(file.strip_prefix(&root).is_ok().then_some(&file)?).ok()
            }
        }
    }

    /// The file at `path`, or the one that stands in for it, with its path.
    fn found(&self, path: &str) -> Option<(String, Vec<u8>)> {
        let own = self.bytes(path).map(|bytes| (path.to_owned(), bytes));
        own.or_else(|| {
            let other = stand_in_path(path, &self.originals)?;
            Some((other.clone(), self.bytes(&other)?))
        })
    }
}

impl Library for Files {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        let (path, bytes) = self.found(path)?;
        Some(Arc::new(Article::read(Source::from_bytes(path, bytes))))
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        Some(String::from_utf8_lossy(&self.found(path)?.1).into())
    }

    fn stand_in(&self, path: &str) -> Option<String> {
        let other = stand_in_path(path, &self.originals).filter(|_| self.bytes(path).is_none())?;
        self.bytes(&other).map(|_| other)
    }
}
