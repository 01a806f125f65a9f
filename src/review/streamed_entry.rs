//! An entry of the journal for more files than memory is to hold: their changes are written to the journal as they
//! come, and made when the line is whole. One that is cut off before that says nothing, and nothing was written.

use std::sync::Mutex;

use serde::Serialize;

use super::host::{Failure, Files};
use super::journal::{Author, FILE, FileChange, FileWrite, Journal, Line, Refusal, in_parallel};

/// The beginning of the line.
const HEAD: &str = r#"{"event":"begin","files":["#;

/// The fields behind the changes of the files.
#[derive(Serialize)]
struct Facts<'f> {
    number: u64,
    label: &'f str,
    #[serde(flatten)]
    author: &'f Author,
}

/// An entry that is being written.
pub(super) struct StreamedEntry<'e> {
    journal: Journal,
    files: &'e dyn Files,
    /// Where the change of each file begins in the journal, and how long it is.
    places: Vec<(u64, usize)>,
}

impl<'e> StreamedEntry<'e> {
    /// An entry that changes nothing yet.
    pub(super) fn new(journal: Journal, files: &'e dyn Files) -> Self {
        Self { journal, files, places: Vec::new() }
    }

    /// Adds changes of files, which are not made yet.
    pub(super) fn add(&mut self, writes: &[FileWrite]) -> Result<(), Failure> {
        if writes.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        if self.places.is_empty() {
            self.journal.refresh(self.files)?;
            text.push_str(self.journal.separator());
            text.push_str(HEAD);
        }
        for write in writes {
            if !self.places.is_empty() {
                text.push(',');
            }
            let change = serde_json::to_string(&FileChange::of(write))?;
            self.places.push((self.journal.len() + text.len() as u64, change.len()));
            text.push_str(&change);
        }
        self.journal.append_raw(self.files, &text)
    }

    /// Makes all changes, or none of them.
    pub(super) fn finish(mut self, label: &str, author: &Author) -> Result<(), Refusal> {
        if self.places.is_empty() {
            return Ok(());
        }
        let changed = Mutex::new(None);
        self.each(&|change| {
            if change.hash_now(self.files)? != change.before {
                *changed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) =
                    Some(change.file);
            }
            Ok(())
        })?;
        if let Some(file) = changed.into_inner().unwrap_or_default() {
            return Err(Refusal::Changed(file));
        }
        let number = self.journal.next_number();
        let facts = serde_json::to_string(&Facts { number, label, author });
        let facts = facts.map_err(Failure::from)?;
        let rest = facts.trim_start_matches('{');
        self.journal.append_raw(self.files, &format!("],{rest}\n"))?;
        let closed = self.journal.closed(number);
        if let Err(failure) = self.each(&|change| change.make(self.files).map(drop)) {
            // What cannot be undone now is at the next start: the entry stays open then.
            if self.each(&|change| change.reversed().make(self.files).map(drop)).is_ok() {
                self.journal.append(self.files, Line::TakenBack(closed))?;
            }
            return Err(Refusal::Failed(failure));
        }
        Ok(self.journal.append(self.files, Line::Done(closed))?)
    }

    /// Does something with the change of each file, several at a time.
    fn each(
        &self,
        act: &(dyn Fn(FileChange) -> Result<(), Failure> + Sync),
    ) -> Result<(), Failure> {
        in_parallel(&self.places, &|&(start, len): &(u64, usize)| {
            let bytes = self.files.part(FILE, start, len)?;
            act(serde_json::from_slice(&bytes)?)
        })
    }
}
