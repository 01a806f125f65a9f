//! The changes that a command would make to a file, for people and `patch`.

use crate::text::{self, Source, printable};

/// The difference between two texts of a file, as a unified diff.
pub(super) fn unified_diff(old: &Source, new: &Source) -> String {
    named_diff(old.path(), old.text(), new.text())
}

/// The same of texts, with the path of their file.
pub(super) fn named_diff(path: &str, old: &str, new: &str) -> String {
    let path = printable(path);
    let (from, to) = (format!("a/{path}"), format!("b/{path}"));
    text::unified_diff(old, new, [&from, &to], 1)
}
