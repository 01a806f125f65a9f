//! The changes that a command would make to a file, for people and `patch`.

use similar::TextDiff;

use crate::text::{Source, printable};

/// The difference between two texts of a file, as a unified diff.
pub(super) fn unified_diff(old: &Source, new: &Source) -> String {
    let path = printable(old.path());
    let (from, to) = (format!("a/{path}"), format!("b/{path}"));
    let diff = TextDiff::from_lines(old.text(), new.text());
    diff.unified_diff().context_radius(1).header(&from, &to).to_string()
}
