//! Notes: what tasks hand on to others, as rows of bytes that this version alone reads.

use arrow_array::{Array, BinaryArray, RecordBatch, StringArray};

use crate::table::Table;

/// A kind of note.
pub(crate) type Kind = &'static str;
/// Findings about one file.
pub(crate) const FINDINGS: Kind = "findings";
/// Properties and dependencies of an article.
pub(crate) const JUDGED: Kind = "judged";
/// A text that findings about other articles name.
pub(crate) const TEXT: Kind = "text";
/// Why an article was not worked on.
pub(crate) const FAILED: Kind = "failed";
/// A file of the site.
pub(crate) const PAGE: Kind = "page";
/// A file that a page uses.
pub(crate) const ASSET: Kind = "asset";
/// A file that was read for a page.
pub(crate) const USED: Kind = "used";
/// What a page adds to the search of its language.
pub(crate) const TERMS: Kind = "terms";

/// Notes that are being made.
#[derive(Default)]
pub(crate) struct Notes(Vec<Note>);

pub(crate) struct Note {
    pub(crate) kind: Kind,
    pub(crate) path: String,
    pub(crate) order: i64,
    pub(crate) record: Vec<u8>,
}

impl Notes {
    pub(crate) fn push(
        &mut self,
        kind: Kind,
        path: impl Into<String>,
        order: i64,
        record: Vec<u8>,
    ) {
        self.0.push(Note { kind, path: path.into(), order, record });
    }

    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    pub(crate) fn batch(self) -> Result<RecordBatch, String> {
        let notes = &self.0;
        Table::default()
            .text("kind", notes.iter().map(|note| Some(note.kind)))?
            .text("path", notes.iter().map(|note| Some(&*note.path)))?
            .large_numbers("order", notes.iter().map(|note| note.order))
            .bytes("record", notes.iter().map(|note| Some(&*note.record)))?
            .batch()
    }
}

/// The paths and records of a batch of notes of one kind, or of leftovers.
pub(crate) struct Records<'b> {
    pub(crate) kinds: Option<&'b StringArray>,
    pub(crate) paths: &'b StringArray,
    pub(crate) bytes: &'b BinaryArray,
}

impl<'b> Records<'b> {
    pub(crate) fn of(batch: &'b RecordBatch) -> Result<Self, String> {
        let missing = || "expected the columns path (string) and record (binary)".to_owned();
        let column = |name: &str| batch.column_by_name(name).map(Array::as_any);
        Ok(Self {
            kinds: column("kind").and_then(|it| it.downcast_ref()),
            paths: column("path").and_then(|it| it.downcast_ref()).ok_or_else(missing)?,
            bytes: column("record").and_then(|it| it.downcast_ref()).ok_or_else(missing)?,
        })
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Option<&'b str>, &'b str, &'b [u8])> {
        let (kinds, paths, bytes) = (self.kinds, self.paths, self.bytes);
        (0..paths.len())
            .map(move |row| (kinds.map(|it| it.value(row)), paths.value(row), bytes.value(row)))
    }
}
