//! Tells which entries of a baseline a run could have found: only those may go that it did not find.

use crate::arguments::CheckArguments;
use crate::check::fingerprint::Fingerprint;
use crate::check::levels::Levels;
use crate::check::project_rules::{MISSING_ARTICLE, STALE_SOURCE};
use crate::command::analysis::Target;
use crate::command::content::{CONTENT, ContentFolder};
use crate::command::finding_store::StoredFindings;
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind};
use crate::locale::Locale;
use crate::report::catalog;
use crate::site::BROKEN_EXTERNAL_LINK;

/// The rules that a run looked for, and the files.
pub(super) struct Pruning<'p> {
    project: &'p LoadedProject,
    levels: Levels<'p>,
    arguments: &'p CheckArguments,
    /// The articles; nothing where translations are files of their own.
    content: Option<&'p ContentFolder>,
    /// Paths of what could not be read.
    unread: Vec<String>,
    /// Finds all that is there, of any severity.
    look: Box<dyn FnMut() -> anyhow::Result<StoredFindings> + 'p>,
}

impl<'p> Pruning<'p> {
    /// A run with these arguments over `target`, or over translations that are files of their own; `look`
    /// finds all that is there, of any severity.
    pub(super) fn new(
        project: &'p LoadedProject,
        arguments: &'p CheckArguments,
        target: Option<&'p Target>,
        unread: Vec<String>,
        look: impl FnMut() -> anyhow::Result<StoredFindings> + 'p,
    ) -> Self {
        let levels = Levels { configuration: &project.configuration.check, least: None };
        let content = target.map(|target| &*target.content);
        Self { project, levels, arguments, content, unread, look: Box::new(look) }
    }

    /// All that is there, of any severity.
    pub(super) fn all_findings(&mut self) -> anyhow::Result<StoredFindings> {
        (self.look)()
    }

    /// Returns `true` if the run would have found an entry that is still there.
    pub(super) fn could_find(&self, entry: &Fingerprint) -> bool {
        let rule = &*entry.rule;
        if catalog::find(rule).is_none() {
            return true;
        }
        let within = entry.path.strip_prefix(CONTENT).and_then(|path| path.strip_prefix('/'));
        let path = within.unwrap_or(&entry.path);
        let locale = path.split('/').find_map(Locale::parse);
        !self.levels.may_be_off(rule, path, locale.as_ref())
            && (rule != BROKEN_EXTERNAL_LINK.name || self.arguments.external)
            && !self.unread.iter().any(|unread| is_below(&entry.path, unread))
            && within.zip(self.content).is_none_or(|(path, content)| {
                self.is_looked_at(path, content) && self.has_source(rule, path, content)
            })
    }

    /// Returns `true` if a file is one of those looked at, or not there any more.
    fn is_looked_at(&self, path: &str, content: &ContentFolder) -> bool {
        has(content, path) || disk::kind(&self.project.path(CONTENT).join(path)) != PathKind::File
    }

    /// Returns `true` if a rule that compares articles with those of the source language could.
    fn has_source(&self, rule: &str, path: &str, content: &ContentFolder) -> bool {
        let is_solved = if rule == MISSING_ARTICLE.name {
            has(content, path)
        } else if rule == STALE_SOURCE.name {
            !has(content, path)
        } else {
            true
        };
        if is_solved || self.arguments.source_tree.is_some() {
            return true;
        }
        let Some((_, name)) = path.split_once('/') else { return false };
        let source = Some(&self.project.configuration.locales.source);
        let files = content.tree.files.iter().filter_map(|file| file.split_once('/'));
        let mut others = files.filter(|(_, other)| *other == name);
        others.any(|(folder, _)| Locale::parse(folder).as_ref() == source)
    }
}

fn has(content: &ContentFolder, path: &str) -> bool {
    content.tree.files.binary_search_by(|file| (**file).cmp(path)).is_ok()
}

/// Returns `true` if a path is that of a file, or of one in that folder.
fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
