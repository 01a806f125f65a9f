//! Write-ahead journal: lets an interrupted change be completed or rolled back, and the last change
//! be undone.
//!
//! A line of JSON each. A change of a file is what goes at one place of it and what comes there, so that
//! it can be made in either direction.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::host::{Failure, Files};
use crate::check::fingerprint::text_hash;

/// The journal of a project. It is one person's and need not be committed: the file beside it says so.
pub const FILE: &str = ".diglot/review-journal.jsonl";
const IGNORE_FILE: &str = ".diglot/.gitignore";

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Line {
    /// This will be written now.
    Begin(Entry),
    /// All of it was.
    Done { number: u64 },
    /// Nothing of it is.
    TakenBack { number: u64 },
}

/// A group of changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    number: u64,
    pub(super) label: String,
    who: Option<String>,
    when: String,
    /// The number of the group that this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undoes: Option<u64>,
    files: Vec<FileChange>,
}

/// Change of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct FileChange {
    file: String,
    /// The hash of the whole text before, and after; none where there is no file then.
    before: Option<String>,
    after: Option<String>,
    /// The byte at which they differ first.
    at: usize,
    removed: String,
    inserted: String,
}

/// A file's text before a group of changes and after it; none where there is no file then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileWrite {
    pub(super) file: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// Why a group was not written.
pub(super) enum Refusal {
    /// A file is no longer what the change was made from.
    Changed(String),
    Failed(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Parsed journal.
#[derive(Default)]
struct Journal {
    entries: BTreeMap<u64, Entry>,
    /// The entries that were begun and neither done nor taken back.
    open: Vec<u64>,
    /// The entries that can be undone, the last one last.
    undoable: Vec<u64>,
    next: u64,
    /// `true` if the last line was cut off.
    is_cut: bool,
}

/// Writes a group of changes: all of them, or none.
pub(super) fn write(
    files: &dyn Files,
    label: &str,
    (who, when): (Option<String>, String),
    rewrites: &[FileWrite],
) -> Result<(), Refusal> {
    let journal = Journal::read(files)?;
    let changes = rewrites.iter().map(FileChange::of).collect();
    let label = label.to_owned();
    let entry = Entry { number: journal.next, label, who, when, undoes: None, files: changes };
    journal.write(files, &entry)
}

/// Takes back the last group that was not taken back yet; none where there is none. Gives its label and
/// the files that changed.
pub(super) fn undo_last(
    files: &dyn Files,
    (who, when): (Option<String>, String),
) -> Result<Option<(String, Vec<String>)>, Refusal> {
    let journal = Journal::read(files)?;
    let Some(last) = journal.undoable.last().map(|number| &journal.entries[number]) else {
        return Ok(None);
    };
    let changes = last.files.iter().rev().map(FileChange::reversed).collect();
    let (number, undoes) = (journal.next, Some(last.number));
    let label = last.label.clone();
    let entry = Entry { number, label: label.clone(), who, when, undoes, files: changes };
    journal.write(files, &entry)?;
    Ok(Some((label, last.files.iter().map(|change| change.file.clone()).collect())))
}

/// Result of an undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoResult {
    /// Messages about interrupted groups that were recovered.
    pub recovered: Vec<String>,
    /// Label of the undone group; `None` if there was nothing to undo.
    pub label: Option<String>,
}

/// Takes the last group of changes of a project back: `who` does, and `when`.
///
/// # Errors
///
/// When a file of it has changed since, or cannot be written; nothing was taken back then.
pub fn undo(files: &dyn Files, who: Option<String>, when: String) -> Result<UndoResult, Failure> {
    let recovered = recover(files)?;
    match undo_last(files, (who, when)) {
        Ok(undone) => Ok(UndoResult { recovered, label: undone.map(|(label, _)| label) }),
        Err(refusal) => Err(refusal.into()),
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Changed(file) => format!("nothing undone: `{file}` has changed since").into(),
            Refusal::Failed(failure) => failure,
        }
    }
}

/// Finishes what was begun and cut off; where a file has changed since, takes it back instead. Says what
/// came of each.
pub(super) fn recover(files: &dyn Files) -> Result<Vec<String>, Failure> {
    let journal = Journal::read(files)?;
    let mut message = Vec::new();
    for number in &journal.open {
        let entry = &journal.entries[number];
        let label = &entry.label;
        let is_known = |change: &FileChange| {
            let now = text(files, &change.file)?.as_deref().map(text_hash);
            Ok::<_, Failure>(now == change.before || now == change.after)
        };
        let is_whole =
            entry.files.iter().map(is_known).collect::<Result<Vec<_>, _>>()?.iter().all(|it| *it);
        if is_whole {
            entry.files.iter().try_for_each(|change| change.make(files).map(drop))?;
            journal.append(files, &Line::Done { number: *number })?;
            message.push(format!("completed the interrupted change `{label}`"));
        } else {
            for change in &entry.files {
                change.reversed().make(files)?;
            }
            journal.append(files, &Line::TakenBack { number: *number })?;
            message.push(format!(
                "rolled back the interrupted change `{label}`: an article has changed since"
            ));
        }
    }
    Ok(message)
}

impl Journal {
    fn read(files: &dyn Files) -> Result<Self, Failure> {
        let bytes = files.read(FILE)?.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let is_cut = !text.is_empty() && !text.ends_with('\n');
        let mut journal = Self { is_cut, next: 1, ..Self::default() };
        // A line that was cut off stood before anything was written.
        for line in text.lines().filter_map(|line| serde_json::from_str(line).ok()) {
            journal.add(line);
        }
        Ok(journal)
    }

    fn add(&mut self, line: Line) {
        match line {
            Line::Begin(entry) if entry.files.iter().all(|it| is_of_review(&it.file)) => {
                self.next = self.next.max(entry.number.saturating_add(1));
                self.open.push(entry.number);
                self.entries.insert(entry.number, entry);
            }
            Line::Begin(_) => {}
            Line::Done { number } => {
                self.open.retain(|it| *it != number);
                match self.entries.get(&number).map(|entry| entry.undoes) {
                    Some(Some(undone)) => self.undoable.retain(|it| *it != undone),
                    Some(None) => self.undoable.push(number),
                    None => {}
                }
            }
            Line::TakenBack { number } => self.open.retain(|it| *it != number),
        }
    }

    /// Makes the changes of an entry, or none of them.
    fn write(&self, files: &dyn Files, entry: &Entry) -> Result<(), Refusal> {
        for change in &entry.files {
            if text(files, &change.file)?.as_deref().map(text_hash) != change.before {
                return Err(Refusal::Changed(change.file.clone()));
            }
        }
        if files.read(IGNORE_FILE)?.is_none() {
            files.write(IGNORE_FILE, Some(b"*\n"))?;
        }
        self.append(files, &Line::Begin(entry.clone()))?;
        for (done, change) in entry.files.iter().enumerate() {
            if let Err(failure) = change.make(files) {
                // What cannot be taken back now is at the next start: the entry stays open then.
                let mut written = entry.files[..done].iter();
                if written.all(|change| change.reversed().make(files).is_ok()) {
                    self.append(files, &Line::TakenBack { number: entry.number })?;
                }
                return Err(Refusal::Failed(failure));
            }
        }
        Ok(self.append(files, &Line::Done { number: entry.number })?)
    }

    fn append(&self, files: &dyn Files, line: &Line) -> Result<(), Failure> {
        let line = serde_json::to_string(line)?;
        let before = if self.is_cut { "\n" } else { "" };
        files.append(FILE, format!("{before}{line}\n").as_bytes())
    }
}

impl FileChange {
    /// Computes the change from the old to the new text.
    fn of(rewrite: &FileWrite) -> Self {
        let FileWrite { file, before, after } = rewrite;
        let [old, new] = [before, after].map(|text| text.as_deref().unwrap_or_default());
        let start = old.bytes().zip(new.bytes()).take_while(|(one, other)| one == other).count();
        let start = old.floor_char_boundary(start).min(new.floor_char_boundary(start));
        let (old, new) = (&old[start..], &new[start..]);
        let tail = old.bytes().rev().zip(new.bytes().rev());
        let tail = tail.take_while(|(one, other)| one == other).count();
        let old_end = old.ceil_char_boundary(old.len() - tail);
        let tail = old.len() - old_end;
        let new_end = new.len() - tail;
        debug_assert!(new.is_char_boundary(new_end), "both ends are the same characters");
        Self {
            file: file.clone(),
            before: before.as_deref().map(text_hash),
            after: after.as_deref().map(text_hash),
            at: start,
            removed: old[..old_end].to_owned(),
            inserted: new[..new_end].to_owned(),
        }
    }

    fn reversed(&self) -> Self {
        let Self { file, before, after, at, removed, inserted } = self.clone();
        Self { file, before: after, after: before, at, removed: inserted, inserted: removed }
    }

    /// Makes the change, if the file is what it was made from; tells whether it was.
    fn make(&self, files: &dyn Files) -> Result<bool, Failure> {
        let now = text(files, &self.file)?;
        if now.as_deref().map(text_hash) != self.before {
            return Ok(false);
        }
        let now = now.unwrap_or_default();
        let end = self.at.saturating_add(self.removed.len());
        let [Some(head), Some(tail)] = [now.get(..self.at), now.get(end..)] else {
            return Ok(false);
        };
        let next = [head, &self.inserted, tail].concat();
        let next = self.after.as_ref().map(|_| next.as_bytes());
        files.write(&self.file, next).map(|()| true)
    }
}

fn text(files: &dyn Files, file: &str) -> Result<Option<String>, Failure> {
    let bytes = files.read(file)?;
    Ok(bytes.map(String::from_utf8).transpose().map_err(|_| format!("`{file}` is not UTF-8"))?)
}

/// Returns `true` if a file is one that reviews change. The journal lies in the project and may be
/// anybody's.
fn is_of_review(file: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
    let is_ours = ["content/", "review/"].iter().any(|folder| file.starts_with(folder))
        || file == crate::check::dismissals::FILE_NAME;
    is_ours && file.split('/').all(is_plain)
}
