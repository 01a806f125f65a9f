//! How a command ends.

use crate::finding::Located;

/// Exit status of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// All is done.
    Done = 0,
    /// There are findings, or a gate did not open.
    Findings = 1,
    /// The command line, the configuration or a template is wrong: nothing was done.
    UsageError = 2,
    /// The program could not do it: a full disk, a file that cannot be read.
    Failed = 3,
}

/// A usage or configuration error (exit status 2), as opposed to an I/O failure (3).
#[derive(Debug, thiserror::Error)]
pub(super) enum UsageError {
    /// Said in words; what to do stands on a line of its own.
    #[error("{0}")]
    Said(String),
    /// Found in a file.
    #[error("{}:{}: {}", .0.location.path, .0.location.start.line_number(), .0.finding.message)]
    Found(Box<Located>),
}

impl UsageError {
    /// The error, and what to do about it.
    #[expect(clippy::new_ret_no_self, reason = "callers only need the error that they return")]
    pub(super) fn new(message: impl Into<String>, help: &str) -> anyhow::Error {
        Self::Said(format!("{}\nhelp: {help}", message.into())).into()
    }
}

/// Leaks `value`: the process is about to exit, and the system frees memory faster than `drop`
/// does. Do not pass anything that must be closed.
pub(super) fn leak<T>(done: T) {
    std::mem::forget(done);
}
