//! The folder of originals that `--source-tree` names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::command::UsageError;
use crate::disk::{self, PathKind, Tree};
use crate::project::{is_article, stem};
use crate::text::Source;

/// The originals that articles were translated from.
pub(in crate::command) struct SourceTree {
    folder: PathBuf,
    /// Their paths by the names that they share with their translations.
    originals: BTreeMap<String, String>,
}

impl SourceTree {
    /// The originals below a folder.
    pub(in crate::command) fn find(folder: &Path) -> anyhow::Result<Self> {
        if disk::kind(folder) != PathKind::Folder {
            let message = format!("`{}` is not a folder", folder.display());
            let help = "pass the folder of source articles with --source-tree";
            return Err(UsageError::new(message, help));
        }
        let files = Tree::walk(folder, folder)?.files.into_iter();
        let articles = files.filter(|path| is_article(path));
        let originals = articles.map(|path| (stem(&path).to_owned(), path)).collect();
        Ok(Self { folder: folder.to_owned(), originals })
    }

    /// The original of a name, if there is one.
    pub(in crate::command) fn original(&self, name: &str) -> anyhow::Result<Option<Source>> {
        let Some(path) = self.originals.get(name) else { return Ok(None) };
        let path = self.folder.join(path);
        Ok(Some(Source::from_bytes(path.display().to_string(), disk::read(&path)?)))
    }

    /// The names of all originals.
    pub(in crate::command) fn names(&self) -> BTreeSet<String> {
        self.originals.keys().cloned().collect()
    }
}
