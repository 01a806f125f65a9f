//! Source articles: in the folder that `--source-tree` names, or those that the project itself has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::article::Side;
use crate::command::UsageError;
use crate::command::content::ContentFolder;
use crate::command::unreadable::Unreadable;
use crate::disk::{self, PathKind, Tree};
use crate::finding::Located;
use crate::project::{ArticleEntry, Index, stem};
use crate::text::Source;

/// The originals that articles were translated from.
pub(in crate::command) struct SourceTree {
    folder: PathBuf,
    /// Their paths by the names that they share with their translations.
    originals: BTreeMap<String, String>,
    /// Originals that could not be read.
    unreadable: Unreadable,
}

impl SourceTree {
    /// The originals below a folder.
    pub(in crate::command) fn find(folder: &Path) -> anyhow::Result<Self> {
        if disk::kind(folder) != PathKind::Folder {
            let message = format!("`{}` is not a folder", folder.display());
            let help = "pass the folder of source articles with --source-tree";
            return Err(UsageError::new(message, help));
        }
        let tree = Tree::walk(folder, folder)?;
        let articles = tree.files.iter().filter(|path| tree.is_article(path));
        let originals = articles.map(|path| (stem(path).to_owned(), path.clone())).collect();
        let unreadable = Unreadable::default();
        Ok(Self { folder: folder.to_owned(), originals, unreadable })
    }

    /// A finding about each original that could not be read: nothing was compared with it.
    pub(in crate::command) fn unread(&self) -> Vec<Located> {
        self.unreadable.findings(|path| self.folder.join(path).display().to_string())
    }

    /// The folder itself.
    pub(in crate::command) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The original of a name, if there is one.
    fn original(&self, name: &str) -> Option<Source> {
        let path = self.originals.get(name)?;
        let full = self.folder.join(path);
        match disk::read(&full) {
            Ok(bytes) => Some(Source::from_bytes(full.display().to_string(), bytes)),
            Err(error) => {
                self.unreadable.add(path, &error);
                None
            }
        }
    }

    /// The names of all originals.
    fn names(&self) -> BTreeSet<String> {
        self.originals.keys().cloned().collect()
    }
}

/// The source articles of a project.
#[derive(Clone, Copy)]
pub(in crate::command) struct SourceArticles<'s> {
    /// The folder that was named.
    pub(in crate::command) tree: Option<&'s SourceTree>,
    /// The project's own articles, some of which may be in the source locale.
    pub(in crate::command) index: &'s Index,
    /// Where those are read.
    pub(in crate::command) content: &'s ContentFolder,
}

impl SourceArticles<'_> {
    /// The text that an article was translated from, front matter included; none where that is
    /// nowhere but in the article.
    pub(in crate::command) fn of(&self, entry: &ArticleEntry) -> anyhow::Result<Option<String>> {
        if entry.locale == *self.index.source_locale() {
            return Ok(None);
        }
        self.text(&entry.name)
    }

    /// The text of the source article of this name.
    pub(in crate::command) fn text(&self, name: &str) -> anyhow::Result<Option<String>> {
        if let Some(tree) = self.tree {
            return Ok(tree.original(name).map(|source| source.text().to_owned()));
        }
        let mut translations = self.index.translations(name);
        let own = translations.find(|it| it.locale == *self.index.source_locale());
        let Some(own) = own else { return Ok(None) };
        let article = self.content.article(&own.path)?;
        Ok(Some(article.side(Side::Target).text().to_owned()))
    }

    /// The names of all articles of the source tree, if one was named.
    pub(in crate::command) fn names(&self) -> Option<BTreeSet<String>> {
        self.tree.map(SourceTree::names)
    }
}
