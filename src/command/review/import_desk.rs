//! The project as an import needs it: articles and the journal. Nobody looks at pages or asks for findings.

use super::git;
use crate::command::analysis::Target;
use crate::command::project::LoadedProject;
use crate::disk::ProjectFiles;
use crate::project::{Configuration, Dialect};
use crate::review::{Files, ReviewHost};

/// A project that an import writes to.
pub(in crate::command) struct ImportDesk<'d> {
    configuration: &'d Configuration,
    files: &'d ProjectFiles,
    target: &'d Target,
    reviewer: Option<String>,
}

impl<'d> ImportDesk<'d> {
    /// The articles of `target`, by whoever works here.
    pub(in crate::command) fn new(
        project: &'d LoadedProject,
        files: &'d ProjectFiles,
        target: &'d Target,
    ) -> Self {
        let reviewer = git::reviewer(&project.root);
        Self { configuration: &project.configuration, files, target, reviewer }
    }
}

impl ReviewHost for ImportDesk<'_> {
    fn files(&self) -> &dyn Files {
        self.files
    }

    fn dialect<'a>(&'a self, path: &'a str) -> Dialect<'a> {
        let library = Some(&self.target.content.folder as _);
        Dialect { configuration: self.configuration, library, path }
    }

    fn reviewer(&self) -> Option<String> {
        self.reviewer.clone()
    }

    fn now(&self) -> String {
        git::now()
    }
}
