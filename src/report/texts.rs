//! The texts of segments, as far as reports have them.

use std::borrow::Cow;

/// The most bytes of a text that a report has. Segments are sentences; one that is as long as a file, with
/// as many findings, would fill the disk.
pub(super) const TEXT_MAX: usize = 2048;

/// The text, or the start of a long one and `…`.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    match text.floor_char_boundary(TEXT_MAX) {
        end if end == text.len() => text.into(),
        end => (text[..end].to_owned() + "…").into(),
    }
}
