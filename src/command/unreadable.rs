//! Files and folders that cannot be read, where a command goes on with the others and reports them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::disk::DiskError;
use crate::finding::{Finding, Located, Rule, Severity};
use crate::text::{Source, Span};

/// A file that is left out.
pub(super) const SKIPPED_FILE: Rule = Rule::warning("skipped-file");

/// Files and folders that could not be read, by their paths, each with the reason and the help.
#[derive(Debug, Default)]
pub(super) struct Unreadable(Mutex<BTreeMap<String, (String, String)>>);

impl Unreadable {
    /// These folders.
    pub(super) fn of_folders(folders: &[(String, DiskError)]) -> Self {
        let unreadable = Self::default();
        for (path, error) in folders {
            unreadable.add(path, error);
        }
        unreadable
    }

    /// Notes one.
    pub(super) fn add(&self, path: &str, error: &DiskError) {
        self.files().insert(path.to_owned(), error.about_file());
    }

    /// Returns `true` if a file could not be read.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.files().contains_key(path)
    }

    /// A finding about each: whatever else is found, the check was not a whole one. `name` is how people
    /// know a path.
    pub(super) fn findings(&self, name: impl Fn(&str) -> String) -> Vec<Located> {
        let finding = |(path, (message, help)): (&String, &(String, String))| {
            let mut finding = Finding::new(&SKIPPED_FILE, Span::empty(0), message.clone());
            finding.severity = Severity::Error;
            finding.with_help(help).locate(&Source::new(name(path), ""))
        };
        self.files().iter().map(finding).collect()
    }

    fn files(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, (String, String)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
