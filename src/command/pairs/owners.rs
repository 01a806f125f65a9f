//! The owners of a project's translations, as its repository names them.

use std::path::Path;

use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind};
use crate::project::{OWNERS_FILES, Owners};

/// The owners of the files of a project.
pub(super) struct ProjectOwners {
    owners: Owners,
    /// The path of the project in its repository, with a `/` at its end if it has one.
    prefix: String,
}

impl ProjectOwners {
    /// Reads the owners that the repository around the project names; none where it names none.
    pub(super) fn read(project: &LoadedProject) -> Self {
        let root = disk::real_path(&project.root).unwrap_or_else(|_| project.root.clone());
        let has_git = |folder: &&Path| disk::kind(&folder.join(".git")) != PathKind::Missing;
        let repository = root.ancestors().find(has_git).unwrap_or(&root);
        let prefix = root.strip_prefix(repository).unwrap_or(Path::new(""));
        let mut prefix = prefix.to_string_lossy().replace('\\', "/");
        if !prefix.is_empty() {
            prefix.push('/');
        }
        let read = |name: &str| disk::read(&repository.join(name)).ok();
        let text = OWNERS_FILES.iter().find_map(|name| read(name)).unwrap_or_default();
        Self { owners: Owners::read(&String::from_utf8_lossy(&text)), prefix }
    }

    /// The owners of a file of the project, in words; none where it has none.
    pub(super) fn words(&self, path: &str) -> Option<String> {
        let path = format!("{}{path}", self.prefix);
        let owners = self.owners.of(&path);
        (!owners.is_empty()).then(|| owners.join(", "))
    }
}
