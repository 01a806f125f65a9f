//! Recovery at a start: completes or rolls back changes that were cut off, as by a machine that went off.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::characters::plain;
use super::host::{Failure, Files};
use super::journal::{Closed, Entry, FILE, Journal, Line, Unfit};
use super::streamed_entry::RESERVE;

/// A journal that cannot be read.
const ASIDE_FILE: &str = ".diglot/review-journal.unreadable";

/// As much of the end of a journal holds a line that closes a change.
const TAIL: usize = 4096;

/// The head of a line, which shows the open changes.
#[derive(Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum LineHead {
    Begin {
        number: u64,
        #[serde(default)]
        label: String,
    },
    Done(Closed),
    TakenBack(Closed),
}

/// Opens the journal. Finishes what was begun and cut off; where a file has changed since, takes it
/// back instead. Says what came of each. A journal that cannot be read is put aside.
pub(super) fn open(files: &dyn Files) -> Result<(Journal, Vec<String>), Failure> {
    let mut said = Vec::new();
    // A program that was killed has left it.
    if files.size(RESERVE)?.is_some() {
        files.write(RESERVE, None)?;
    }
    let mut journal = match Journal::read(files) {
        Ok(journal) => journal,
        Err(reason) => {
            let name = free_name(files);
            files.set_aside(FILE, &name)?;
            said.push(format!("the journal was moved to `{name}`: {reason}"));
            Journal::read(files)?
        }
    };
    if let Some((count, first)) = journal.unreadable {
        let lines = if count == 1 { "a line" } else { "lines" };
        said.push(format!(
            "{lines} of `{FILE}` cannot be read, the first in line {first}: the changes there can no \
             longer be undone; articles and reviews are not affected"
        ));
    }
    for number in journal.open.clone() {
        let entry = journal.entries[&number].clone();
        let label = &entry.label;
        let closed = journal.closed(number);
        let (settled, word) = match entry.settle(files) {
            Ok(Settled::Completed) => {
                (Line::Done(closed), format!("completed the interrupted change `{label}`"))
            }
            Ok(Settled::Nothing) => (
                Line::TakenBack(closed),
                format!(
                    "discarded the interrupted change `{label}`: its files are as they were before it"
                ),
            ),
            Ok(Settled::RolledBack) => (
                Line::TakenBack(closed),
                format!(
                    "rolled back the interrupted change `{label}`: an article has changed since"
                ),
            ),
            // Nobody is locked out by what another program, or nobody at all, once wrote.
            Err(reason) if reason.is::<Unfit>() => (
                Line::TakenBack(closed),
                format!("left the interrupted change `{label}` as it is: {reason}"),
            ),
            // A disk that refuses now may not at the next start.
            Err(reason) => {
                said.push(format!("left the interrupted change `{label}` for later: {reason}"));
                continue;
            }
        };
        journal.append(files, settled)?;
        said.push(word);
    }
    for (number, (label, file)) in journal.foreign.clone() {
        said.push(format!(
            "left the interrupted change `{label}` as it is: the journal names `{file}`, which no \
             review changes"
        ));
        let closed = journal.closed(number);
        journal.append(files, Line::TakenBack(closed))?;
    }
    // The journal may be anybody's, and so may the names in it.
    Ok((journal, said.iter().map(|line| plain(line)).collect()))
}

/// The labels of changes that were begun, and that nobody has completed or rolled back. Nothing is
/// written.
///
/// # Errors
///
/// When the journal cannot be read.
pub fn interrupted(files: &dyn Files) -> Result<Vec<String>, Failure> {
    if is_closed(&files.tail(FILE, TAIL)?) {
        return Ok(Vec::new());
    }
    let bytes = files.read(FILE)?.unwrap_or_default();
    let mut open = BTreeMap::new();
    for line in String::from_utf8_lossy(&bytes).lines() {
        match serde_json::from_str::<LineHead>(line) {
            Ok(LineHead::Begin { number, label }) => drop(open.insert(number, plain(&label))),
            Ok(LineHead::Done(closed) | LineHead::TakenBack(closed)) => {
                drop(open.remove(&closed.number));
            }
            Err(_) => {}
        }
    }
    Ok(open.into_values().collect())
}

/// Returns `true` if the end of a journal shows that no change is open. What follows the last line end
/// was cut off, before anything was written.
fn is_closed(tail: &[u8]) -> bool {
    let Some(end) = tail.iter().rposition(|byte| *byte == b'\n') else { return tail.is_empty() };
    let start = tail[..end].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    match serde_json::from_slice(&tail[start..end]) {
        Ok(LineHead::Done(closed) | LineHead::TakenBack(closed)) => closed.open.is_empty(),
        Ok(LineHead::Begin { .. }) | Err(_) => false,
    }
}

/// Completes interrupted changes, or rolls them back. Says what came of each.
///
/// # Errors
///
/// When the journal cannot be read or written.
pub fn recover(files: &dyn Files) -> Result<Vec<String>, Failure> {
    Ok(open(files)?.1)
}

/// A name for a journal that cannot be read; an earlier one keeps its own.
fn free_name(files: &dyn Files) -> String {
    let others = (2..100).map(|number| format!("{ASIDE_FILE}-{number}"));
    let mut names = std::iter::once(ASIDE_FILE.to_owned()).chain(others);
    let free = names.find(|name| matches!(files.size(name), Ok(None)));
    free.unwrap_or_else(|| ASIDE_FILE.to_owned())
}

/// Outcome of an interrupted change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Settled {
    Completed,
    /// Nothing of it is there: nothing was written, or somebody has undone it since. Nobody was told
    /// that it was made, since that is said behind its last line.
    Nothing,
    /// A file is neither as it was nor as it would be.
    RolledBack,
}

impl Entry {
    /// Finishes the changes, or undoes them.
    fn settle(&self, files: &dyn Files) -> Result<Settled, Failure> {
        let hashes = self.files.iter().map(|change| change.hash_now(files));
        let hashes = hashes.collect::<Result<Vec<_>, _>>()?;
        let now = || self.files.iter().zip(&hashes);
        if now().all(|(change, now)| *now == change.before) {
            return Ok(Settled::Nothing);
        }
        if !now().all(|(change, now)| *now == change.before || *now == change.after) {
            for change in &self.files {
                change.reversed().make(files)?;
            }
            return Ok(Settled::RolledBack);
        }
        for change in &self.files {
            change.make(files)?;
            // What was not written by us may claim anything.
            if change.hash_now(files)? != change.after {
                return Err(Unfit("the journal does not fit the file".to_owned()).into());
            }
        }
        Ok(Settled::Completed)
    }
}
