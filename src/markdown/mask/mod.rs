//! Hides the dialect's constructs from CommonMark.
//!
//! A directive that is a block becomes a processing instruction, one in a line of text becomes a
//! word between colons, both of the same length in bytes: CommonMark lets the first interrupt any
//! paragraph, and to the second nothing can happen. So no underscore in a path becomes emphasis, no
//! list swallows a `:::column-end:::`, and every other byte stays where it was.
//!
//! ```text
//! :::row:::                       <?xxxxx?>
//! See :::no-loc text="Find":::.   See :xxxxxxxxxxxxxxxxxxxxxx:.
//! ```
//!
//! Columns are mostly written with their content indented; that indentation is taken off, and the
//! projection knows the way back. What turns out to be code is restored.

mod emphasis;
mod masked;
mod prefix;
mod masker;

use memchr::memmem;

use super::context::Extensions;
pub(super) use masked::Masked;
use masker::Masker;

/// Hides the constructs of `text`.
pub(super) fn mask(text: &str, extensions: Extensions) -> Masked<'_> {
    // Most articles have no construct at all: they are not read line by line.
    let marks: [&[u8]; 4] = [b":::", b"[!", b"<xref:", b"<XREF:"];
    let mut masker = Masker::new(text, extensions);
    if marks.iter().any(|mark| memmem::find(text.as_bytes(), mark).is_some()) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            masker.line(start, line.trim_end_matches(['\r', '\n']));
            start += line.len();
        }
    }
    masker.finish()
}
