//! An entry of the journal for more files than memory is to hold: their changes are written to the journal as they
//! come, and made when the line is whole. One that is cut off before that says nothing, and nothing was written.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use super::host::{Failure, Files};
use super::journal::{
    Author, FILE, FileChange, FileWrite, Journal, Line, Refusal, Unfinished, in_parallel, text,
};
use crate::check::fingerprint::text_hash;

/// The beginning of the line.
const HEAD: &str = r#"{"event":"begin","files":["#;

/// Room on the disk that is kept while files are written, so that they can be written back.
pub(super) const RESERVE: &str = ".diglot/review-reserve";
/// Bytes for folders and the journal itself besides.
const RESERVE_MIN: usize = 1 << 17;

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
        let longest = self.check()?;
        // A disk that is full when some files are written has to hold them again as they were.
        self.files.write(RESERVE, Some(&vec![0; longest * 2 + RESERVE_MIN]))?;
        let number = self.journal.next_number();
        let facts = serde_json::to_string(&Facts { number, label, author });
        let facts = facts.map_err(Failure::from)?;
        let rest = facts.trim_start_matches('{');
        self.journal.append_raw(self.files, &format!("],{rest}\n"))?;
        let closed = self.journal.closed(number);
        let made = self.each(&|change| change.make(self.files).map(drop));
        let freed = self.files.write(RESERVE, None);
        if let Err(failure) = made {
            // What cannot be undone now is at the next start: the entry stays open then. One at a time, so that
            // one file's room is enough.
            let mut places = self.places.iter();
            let take_back = |place| self.change(place)?.reversed().make(self.files).map(drop);
            if places.try_for_each(take_back).is_err() {
                return Err(Unfinished::of(failure).into());
            }
            self.journal.append(self.files, Line::TakenBack(closed))?;
            return Err(Refusal::Failed(failure));
        }
        freed
            .and_then(|()| self.journal.append(self.files, Line::Done(closed)))
            .map_err(|failure| Unfinished::of(failure).into())
    }

    /// Checks that all files are as they were read. Returns how many bytes the longest has, before or after.
    fn check(&self) -> Result<usize, Refusal> {
        let (changed, longest) = (Mutex::new(None), AtomicUsize::new(0));
        self.each(&|change| {
            let now = text(self.files, &change.file)?;
            longest.fetch_max(change.room(now.as_deref()), Ordering::Relaxed);
            if now.as_deref().map(text_hash) != change.before {
                *changed.lock().unwrap_or_else(PoisonError::into_inner) = Some(change.file);
            }
            Ok(())
        })?;
        match changed.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Some(file) => Err(Refusal::Changed(file)),
            None => Ok(longest.into_inner()),
        }
    }

    /// The change of a file, from the journal.
    fn change(&self, &(start, len): &(u64, usize)) -> Result<FileChange, Failure> {
        Ok(serde_json::from_slice(&self.files.part(FILE, start, len)?)?)
    }

    /// Does something with the change of each file, several at a time.
    fn each(
        &self,
        act: &(dyn Fn(FileChange) -> Result<(), Failure> + Sync),
    ) -> Result<(), Failure> {
        in_parallel(&self.places, &|place: &(u64, usize)| act(self.change(place)?))
    }
}
