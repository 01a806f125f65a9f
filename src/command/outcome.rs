//! How a command ends.

use crate::finding::Located;

/// What the program tells whoever called it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// All is done.
    Done = 0,
    /// There are findings, or a gate did not open.
    Findings = 1,
    /// The command line, the configuration or a template is wrong: nothing was done.
    Misuse = 2,
    /// The program could not do it: a full disk, a file that cannot be read.
    Failed = 3,
}

/// What is wrong with what the user asked, rather than with the world.
#[derive(Debug, thiserror::Error)]
pub(super) enum Misuse {
    /// Said in words; what to do stands on a line of its own.
    #[error("{0}")]
    Said(String),
    /// Found in a file.
    #[error("{}", .0.finding.message)]
    Found(Box<Located>),
}

impl Misuse {
    /// The error, and what to do about it.
    pub(super) fn said(message: impl Into<String>, help: &str) -> anyhow::Error {
        Self::Said(format!("{}\nhelp: {help}", message.into())).into()
    }
}

/// Leaves what a command is done with to the system, which takes memory back far quicker than it can be
/// freed piece by piece. Only for the end of the program: nothing that has to be closed may be in it.
pub(super) fn leave<T>(done: T) {
    std::mem::forget(done);
}
