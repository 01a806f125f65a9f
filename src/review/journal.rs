//! Write-ahead journal: lets an interrupted change be completed or rolled back, and the last change
//! be undone.
//!
//! A line of JSON each. A change of a file is what goes at one place of it and what comes there, so that
//! it can be made in either direction.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde::{Deserialize, Serialize};

use super::host::{Failure, Files};
use super::states::SegmentReview;
use crate::check::fingerprint::text_hash;

/// The journal of a project. It is one person's and need not be committed: what locks the
/// project keeps its folder out of Git.
pub const FILE: &str = ".diglot/review-journal.jsonl";
/// As many files are written by several threads.
const MANY_FILES: usize = 16;
/// How many there are then.
const WRITERS: usize = 16;

/// The text of a file; none where there is no file.
pub(super) type FileText = Option<String>;

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub(super) enum Line {
    /// This will be written now.
    Begin(Box<Entry>),
    /// All of it was.
    Done(Closed),
    /// Nothing of it is.
    TakenBack(Closed),
}

/// The end of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Closed {
    pub(super) number: u64,
    /// Others that are left open, so that who wants to know reads the last line alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) open: Vec<u64>,
}

/// A group of changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) number: u64,
    pub(super) label: String,
    #[serde(flatten)]
    pub(super) author: Author,
    /// The numbers of the groups that this one undoes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) undoes: Vec<u64>,
    pub(super) files: Vec<FileChange>,
}

/// Who changes something, when, and as a part of what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Author {
    pub(super) who: Option<String>,
    pub(super) when: String,
    /// The window of the workbench.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) window: Option<String>,
    /// The act of that window that the group is a part of: an act is undone whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) act: Option<String>,
    /// Who imports it, if somebody else made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) importer: Option<String>,
    /// The ids of the imported groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) groups: Vec<String>,
}

/// A value before a change and after it, as far as there is one.
pub(super) type Change<T> = [Option<T>; 2];

/// Change of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileChange {
    pub(super) file: String,
    /// The hash of the whole text before, and after; nothing where the file is missing.
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    /// The byte at which they differ first.
    at: usize,
    removed: String,
    inserted: String,
    #[serde(flatten)]
    pub(super) details: Details,
}

/// Details of a change of a file, so that it can be undone although others have changed the
/// file since.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Details {
    /// Translations, by segment id, of an article that is otherwise as it was.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) targets: BTreeMap<String, Change<String>>,
    /// Reviews, by segment id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) reviews: BTreeMap<String, Change<SegmentReview>>,
}

/// A file's text before a group of changes and after it; nothing where it is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileWrite {
    pub(super) file: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) details: Details,
}

/// Why a group was not written.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A file is not what the change was made from any more.
    Changed(String),
    Failed(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// The journal, as it was read and as far as it was written since.
#[derive(Default)]
pub(super) struct Journal {
    pub(super) entries: BTreeMap<u64, Entry>,
    /// The entries that were begun and neither done nor undone.
    pub(super) open: Vec<u64>,
    /// The entries that were begun and name a file that no review changes: label and file.
    pub(super) foreign: BTreeMap<u64, (String, String)>,
    /// The entries that are done, in that order.
    pub(super) done: Vec<u64>,
    next: u64,
    /// `true` if the last line was cut off.
    is_cut: bool,
    /// How many bytes the file has, as far as we know.
    len: u64,
    /// How many lines cannot be read, and the number of the first.
    pub(super) unreadable: Option<(usize, usize)>,
}

impl Journal {
    pub(super) fn read(files: &dyn Files) -> Result<Self, Failure> {
        let bytes = files.read(FILE)?.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let is_cut = !text.is_empty() && !text.ends_with('\n');
        let mut journal = Self { is_cut, next: 1, len: bytes.len() as u64, ..Self::default() };
        for (number, line) in text.lines().enumerate() {
            match serde_json::from_str::<Line>(line) {
                Ok(line) => journal.add(files, line),
                // A line that was cut off stood before anything was written.
                Err(error) if error.is_eof() => {}
                Err(_) => journal.unreadable.get_or_insert((0, number + 1)).0 += 1,
            }
        }
        Ok(journal)
    }

    /// Reads the journal again if somebody else has written to it.
    pub(super) fn refresh(&mut self, files: &dyn Files) -> Result<(), Failure> {
        if files.size(FILE)?.unwrap_or_default() != self.len {
            *self = Self::read(files)?;
        }
        Ok(())
    }

    fn add(&mut self, files: &dyn Files, line: Line) {
        match line {
            Line::Begin(entry) => {
                self.next = self.next.max(entry.number.saturating_add(1));
                let foreign = entry.files.iter().find(|it| !is_of_review(files, &it.file));
                if let Some(change) = foreign {
                    let named = (entry.label.clone(), change.file.clone());
                    self.foreign.insert(entry.number, named);
                } else {
                    self.open.push(entry.number);
                    self.entries.insert(entry.number, *entry);
                }
            }
            Line::Done(Closed { number, .. }) => {
                self.foreign.remove(&number);
                self.open.retain(|it| *it != number);
                if self.entries.contains_key(&number) {
                    self.done.push(number);
                }
            }
            Line::TakenBack(Closed { number, .. }) => {
                self.foreign.remove(&number);
                self.open.retain(|it| *it != number);
            }
        }
    }

    /// Writes a group of changes: all of them, or none.
    pub(super) fn write(
        &mut self,
        files: &dyn Files,
        (label, author, undoes): (&str, &Author, Vec<u64>),
        rewrites: &[FileWrite],
    ) -> Result<(), Refusal> {
        self.refresh(files)?;
        let changes = rewrites.iter().map(FileChange::of).collect();
        let (label, author) = (label.to_owned(), author.clone());
        self.make(files, Entry { number: self.next, label, author, undoes, files: changes })
    }

    /// Makes the changes of an entry, or none of them.
    fn make(&mut self, files: &dyn Files, entry: Entry) -> Result<(), Refusal> {
        for change in &entry.files {
            if change.hash_now(files)? != change.before {
                return Err(Refusal::Changed(change.file.clone()));
            }
        }
        let (number, changes) = (entry.number, entry.files.clone());
        self.append(files, Line::Begin(Box::new(entry)))?;
        if let Err(failure) = make_all(files, &changes) {
            // What cannot be undone now is at the next start: the entry stays open then.
            if !changes.iter().all(|change| change.reversed().make(files).is_ok()) {
                return Err(Unfinished::of(failure).into());
            }
            self.append(files, Line::TakenBack(self.closed(number)))?;
            return Err(Refusal::Failed(failure));
        }
        let done = self.append(files, Line::Done(self.closed(number)));
        done.map_err(|failure| Unfinished::of(failure).into())
    }

    /// The end of this change, with what else is open.
    pub(super) fn closed(&self, number: u64) -> Closed {
        let all = self.open.iter().chain(self.foreign.keys());
        Closed { number, open: all.copied().filter(|it| *it != number).collect() }
    }

    pub(super) fn append(&mut self, files: &dyn Files, line: Line) -> Result<(), Failure> {
        let text = format!("{}{}\n", self.separator(), serde_json::to_string(&line)?);
        self.append_raw(files, &text)?;
        self.add(files, line);
        Ok(())
    }

    /// Writes text to the end, which need not be a whole line.
    pub(super) fn append_raw(&mut self, files: &dyn Files, text: &str) -> Result<(), Failure> {
        files.append(FILE, text.as_bytes())?;
        self.is_cut = !text.ends_with('\n');
        self.len += text.len() as u64;
        Ok(())
    }

    /// The text between the last line and the next one.
    pub(super) fn separator(&self) -> &'static str {
        if self.is_cut { "\n" } else { "" }
    }

    /// The number of the next entry.
    pub(super) fn next_number(&self) -> u64 {
        self.next
    }

    /// How many bytes the file has.
    pub(super) fn len(&self) -> u64 {
        self.len
    }
}

/// Makes changes of files.
fn make_all(files: &dyn Files, changes: &[FileChange]) -> Result<(), Failure> {
    in_parallel(changes, &|change: &FileChange| change.make(files).map(drop))
}

/// Does something about each file; of many, several at a time, since each waits for the disk.
pub(super) fn in_parallel<T: Sync>(
    all: &[T],
    act: &(dyn Fn(&T) -> Result<(), Failure> + Sync),
) -> Result<(), Failure> {
    if all.len() < MANY_FILES {
        return all.iter().try_for_each(act);
    }
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            act(one)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS).map(|_| scope.spawn(work)).collect();
        let results = writers.into_iter().map(|writer| match writer.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        results.collect::<Vec<Result<(), Failure>>>().into_iter().collect()
    })
}

impl FileChange {
    /// Computes the change from the old to the new text.
    pub(super) fn of(rewrite: &FileWrite) -> Self {
        let FileWrite { file, before, after, details } = rewrite;
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
            details: details.clone(),
        }
    }

    pub(super) fn reversed(&self) -> Self {
        let Self { file, before, after, at, removed, inserted, details } = self.clone();
        let (before, after, removed, inserted) = (after, before, inserted, removed);
        Self { file, before, after, at, removed, inserted, details: details.reversed() }
    }

    /// Text of the file without the change, if it is as the change left it: none then where there was
    /// no file.
    pub(super) fn taken_from(&self, now: Option<&str>) -> Option<FileText> {
        if now.map(text_hash) != self.after {
            return None;
        }
        self.reversed().applied(now.unwrap_or_default())
    }

    /// Text after the change; nothing if the change is not of this text.
    fn applied(&self, now: &str) -> Option<FileText> {
        let end = self.at.saturating_add(self.removed.len());
        let next = [now.get(..self.at)?, &self.inserted, now.get(end..)?].concat();
        let is_whole = now.get(self.at..end) == Some(&*self.removed);
        match &self.after {
            Some(hash) => (is_whole && text_hash(&next) == *hash).then_some(Some(next)),
            None => (is_whole && next.is_empty()).then_some(None),
        }
    }

    /// The hash of the file as it is now.
    pub(super) fn hash_now(&self, files: &dyn Files) -> Result<Option<String>, Failure> {
        Ok(text(files, &self.file)?.as_deref().map(text_hash))
    }

    /// How many bytes the file has at most, before the change or after it.
    pub(super) fn room(&self, now: Option<&str>) -> usize {
        now.map_or(0, str::len) + self.inserted.len()
    }

    /// Makes the change, if the file is what it was made from; tells whether it was.
    pub(super) fn make(&self, files: &dyn Files) -> Result<bool, Failure> {
        let now = text(files, &self.file)?;
        if now.as_deref().map(text_hash) != self.before {
            return Ok(false);
        }
        // A journal may be anybody's: what it says must be so.
        let Some(next) = self.applied(&now.unwrap_or_default()) else { return Ok(false) };
        files.write(&self.file, next.as_deref().map(str::as_bytes)).map(|()| true)
    }
}

impl Details {
    pub(super) fn reversed(self) -> Self {
        let targets = self.targets.into_iter().map(|(id, [before, after])| (id, [after, before]));
        let reviews = self.reviews.into_iter().map(|(id, [before, after])| (id, [after, before]));
        Self { targets: targets.collect(), reviews: reviews.collect() }
    }
}

/// Why some files of a change are made and others are not; the entry stays open, and the next start finishes it.
#[derive(Debug, thiserror::Error)]
#[error(
    "{0}; files have been changed already, and cannot be changed back now: the next command that writes to the \
     project completes the change, and `diglot review --undo` takes it back then"
)]
pub struct Unfinished(Failure);

impl Unfinished {
    pub(super) fn of(failure: Failure) -> Failure {
        Box::new(Self(failure))
    }
}

/// Why a change can never be finished: what the journal says of it is not so.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unfit(pub(super) String);

pub(super) fn text(files: &dyn Files, file: &str) -> Result<Option<String>, Failure> {
    let bytes = files.read(file)?;
    let text = bytes.map(String::from_utf8).transpose();
    Ok(text.map_err(|_| Unfit(format!("`{file}` is not UTF-8")))?)
}

/// Returns `true` if a file is one that reviews change. The journal lies in the project and may be
/// anybody's.
fn is_of_review(files: &dyn Files, file: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
    let is_ours = files.is_article(file)
        || file.starts_with("review/")
        || file == crate::check::dismissals::FILE_NAME;
    is_ours && file.split('/').all(is_plain)
}
