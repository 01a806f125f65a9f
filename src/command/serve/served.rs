//! A project as it is served: a site of annotated articles, or translations next to their originals.

use std::sync::Arc;

use super::changes::Changes;
use super::pairs::ServedPairs;
use super::preview::{Page, ServedProject};
use crate::article::Article;
use crate::command::Session;
use crate::command::console::Console;
use crate::command::project::LoadedProject;
use crate::finding::Located;

/// A project as it is served.
pub(super) enum ServedContent {
    /// The site of a project, as it would be built.
    Site(Box<ServedProject>),
    /// Translations that are files of their own.
    Pairs(Box<ServedPairs>),
}

impl ServedContent {
    /// Reads the whole project.
    pub(super) fn load(session: &Session<'_>) -> anyhow::Result<Self> {
        Self::of(LoadedProject::load(session)?)
    }

    fn of(project: LoadedProject) -> anyhow::Result<Self> {
        Ok(if project.configuration.layout.is_some() {
            Self::Pairs(Box::new(ServedPairs::of(project)?))
        } else {
            Self::Site(Box::new(ServedProject::of(project)?))
        })
    }

    /// Reads the whole project anew.
    pub(super) fn reload(&self) -> anyhow::Result<Self> {
        Self::of(self.project().reload()?)
    }

    /// Reads what has changed.
    pub(super) fn update(&mut self, changes: &Changes) -> anyhow::Result<()> {
        let is_other_kind = changes.configuration;
        let is_whole = match self {
            Self::Site(site) if !is_other_kind => return site.update(changes),
            Self::Site(_) => false,
            Self::Pairs(pairs) => pairs.update(changes)?,
        };
        if !is_whole {
            *self = self.reload()?;
        }
        Ok(())
    }

    pub(super) fn project(&self) -> &LoadedProject {
        match self {
            Self::Site(site) => &site.project,
            Self::Pairs(pairs) => pairs.project(),
        }
    }

    /// The number of articles, in words.
    pub(super) fn count(&self) -> usize {
        match self {
            Self::Site(site) => site.articles(),
            Self::Pairs(pairs) => pairs.len(),
        }
    }

    /// The page or file at `path`, relative to the root.
    pub(super) fn page(&self, path: &str) -> anyhow::Result<Page> {
        match self {
            Self::Site(site) => site.page(path),
            Self::Pairs(pairs) => pairs.page(path),
        }
    }

    /// Returns `true` if there is a page or file at `path`.
    pub(super) fn has_page(&self, path: &str) -> anyhow::Result<bool> {
        Ok(!matches!(self.page(path)?, Page::Missing(_)))
    }

    /// The article at a path, as pages name it.
    pub(super) fn article(&self, path: &str) -> Option<Arc<Article>> {
        match self {
            Self::Site(site) => site.article(path),
            Self::Pairs(pairs) => pairs.article(path),
        }
    }

    /// How people know the file of an article.
    pub(super) fn name(&self, path: &str) -> String {
        match self {
            Self::Site(site) => site.name(path),
            Self::Pairs(_) => path.to_owned(),
        }
    }

    /// Returns the findings of one article, without dismissed ones.
    pub(super) fn findings(&self, path: &str, screen: &Console) -> anyhow::Result<Vec<Located>> {
        match self {
            Self::Site(site) => site.findings(path, screen),
            Self::Pairs(pairs) => pairs.findings(path),
        }
    }
}
