//! File changes, sorted by what must be reloaded.

use std::path::{Path, PathBuf};

use crate::command::content::CONTENT;
use crate::command::project::LoadedProject;
use crate::disk;
use crate::project::{FILE_NAME, FolderName, REDIRECTION_FILE_NAME};

/// The changes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(in crate::command) struct Changes {
    /// `diglot.toml`: all is read anew.
    pub(super) configuration: bool,
    /// Templates, and the data that they are filled with.
    pub(super) templates: bool,
    /// Settings of rules: glossaries, dismissals and similar files; and xref maps.
    pub(super) settings: bool,
    /// Articles and other files, relative to the content folder, sorted.
    pub(super) content: Vec<String>,
}

impl Changes {
    /// Sorts paths as the watcher tells them.
    pub(in crate::command) fn of(
        paths: impl IntoIterator<Item = PathBuf>,
        project: &LoadedProject,
    ) -> Self {
        let root = disk::real_path(&project.root).unwrap_or_else(|_| project.root.clone());
        let mut changes = Self::default();
        for path in paths {
            let Ok(path) = path.strip_prefix(&root) else { continue };
            changes.add(path, project);
        }
        changes.content.sort_unstable();
        changes.content.dedup();
        changes
    }

    fn add(&mut self, path: &Path, project: &LoadedProject) {
        let path = path.to_string_lossy().replace('\\', "/");
        let is_below = |folder: &str| {
            let rest = path.strip_prefix(folder);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if path == REDIRECTION_FILE_NAME {
            self.settings = true;
        } else if path.split('/').any(|part| part.starts_with('.')) {
            // Editors keep their own files so; they do not belong to the project.
        } else if path == FILE_NAME {
            self.configuration = true;
        } else if project.configuration.layout.is_some() {
            if named_files(project).any(|name| name == path) {
                self.configuration = true;
            } else {
                self.content.push(path);
            }
        } else if is_below("templates") || is_below("data") {
            self.templates = true;
        } else if is_below(CONTENT) {
            let within = path.strip_prefix(CONTENT).unwrap_or_default();
            self.content.push(within.trim_start_matches('/').to_owned());
        } else if named_files(project).any(|name| name == path) {
            self.settings = true;
        }
    }

    /// Returns `true` if nothing that matters has changed.
    pub(in crate::command) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns `true` if more than the pages themselves may look different.
    pub(super) fn is_about_all_pages(&self, is_article: impl Fn(&str) -> bool) -> bool {
        self.configuration || self.templates || self.content.iter().any(|path| !is_article(path))
    }
}

/// Files outside the content folder that `diglot.toml` names, or that have a name of their own.
pub(super) fn named_files(project: &LoadedProject) -> impl Iterator<Item = &str> {
    let configuration = &project.configuration;
    let glossaries = configuration.check.glossaries.iter().map(|name| name.get_ref().as_str());
    let calibration = configuration.check.calibration.iter().map(|name| name.get_ref().as_str());
    let maps = configuration.xref.maps.iter().map(FolderName::as_str);
    let redirects = configuration.site.redirects.iter().flatten().map(FolderName::as_str);
    let own = ["diglot.calibration", crate::check::dismissals::FILE_NAME];
    glossaries.chain(calibration).chain(maps).chain(redirects).chain(own)
}
