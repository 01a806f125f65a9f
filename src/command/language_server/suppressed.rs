//! Suppressed findings of a project, by its files as they are now: the baseline and the dismissals.

use std::path::Path;

use crate::check::baseline::Baseline;
use crate::check::dismissals::{self, Dismissals};
use crate::command::check::{BASELINE_FILE, read_baseline, read_dismissals};
use crate::command::project::LoadedProject;
use crate::disk::FileStamp;
use crate::finding::Located;

/// The suppressed findings of a project.
#[derive(Default)]
pub(super) struct Suppressed {
    baseline: Followed<Baseline>,
    dismissals: Followed<Dismissals>,
}

/// A file as it was when it could last be read.
#[derive(Default)]
struct Followed<T> {
    stamp: Option<FileStamp>,
    value: T,
}

impl<T> Followed<T> {
    /// Reads the file again if it is another. Returns why it cannot be read: until it can, what it was counts.
    fn follow(
        &mut self,
        path: &Path,
        read: impl FnOnce() -> anyhow::Result<T>,
    ) -> Result<(), anyhow::Error> {
        let stamp = FileStamp::of(path);
        if stamp != self.stamp {
            self.stamp = stamp;
            self.value = read()?;
        }
        Ok(())
    }
}

impl Suppressed {
    /// Reads again the files that have changed. Returns what is wrong with those that cannot be read, in words: of each
    /// once.
    pub(super) fn follow(&mut self, project: &LoadedProject) -> Vec<String> {
        let (baseline, dismissals) =
            (project.path(BASELINE_FILE), project.path(dismissals::FILE_NAME));
        let read = [
            self.baseline.follow(&baseline, || read_baseline(project)),
            self.dismissals.follow(&dismissals, || read_dismissals(project)),
        ];
        read.into_iter().filter_map(Result::err).map(|error| format!("{error:#}")).collect()
    }

    /// The findings that nobody dismissed.
    pub(super) fn without_dismissed(&self, findings: Vec<Located>) -> Vec<Located> {
        self.dismissals.value.sort(findings).remaining
    }

    /// Of those about one file, the ones that `check` reports.
    pub(super) fn reported(&self, name: &str, findings: Vec<Located>) -> Vec<Located> {
        self.baseline.value.of_file(name).take_new(self.without_dismissed(findings))
    }
}

/// Returns `true` if a file of the project is the baseline or has the dismissals: it is read at each look.
pub(super) fn is_suppression(name: &str) -> bool {
    name == BASELINE_FILE || name == dismissals::FILE_NAME
}
