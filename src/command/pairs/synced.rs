//! `diglot synced`: notes that translations are those of today's originals, where the notes of before are.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};

use super::noted::{Notes, hash_file, value_span};
use super::pages::Pages;
use super::versions::{hash, is_hash, is_hash_alone, versions};
use crate::align::plain::with_comments_of_today;
use crate::arguments::SyncedArguments;
use crate::article::front_matter;
use crate::command::content::pluralize;
use crate::command::project::{LoadedProject, writer_lock};
use crate::command::{ExitStatus, Session, UsageError};
use crate::disk::git::{PastFile, Refusal, head, object as object_of, refusal};
use crate::disk::{self, replace_as_writer};
use crate::project::layout::{PagePair, SyncPoint};
use crate::text::{Edit, Source, Span, apply};

/// Writes the checked out revision, or the hash of the original, to where translations note it; nothing else changes.
pub(in crate::command) fn synced(
    arguments: &SyncedArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let Some(pages) = Pages::find(&project)? else {
        let message = "`synced` requires `[layout]` in diglot.toml";
        return Err(UsageError::new(message, "`diglot init` writes it"));
    };
    let chosen = pages.chosen(&arguments.paths)?;
    let noted = note_synced(&pages, &chosen, "synced")?;
    for (path, error) in &noted.refused {
        session.screen.error(&anyhow::anyhow!("`{path}` stays as it is: {error}"));
    }
    if let Some(value) = noted.value() {
        let count = pluralize(noted.changed, "translation");
        session.screen.print(&format!("{count} set to {value}"));
    }
    Ok(if noted.refused.is_empty() { ExitStatus::Done } else { ExitStatus::Findings })
}

/// Result of noting that translations are up to date.
#[derive(Debug, Default)]
pub(in crate::command) struct Noted {
    /// How many files were changed.
    changed: usize,
    /// The values that were written.
    values: BTreeSet<Value>,
    /// Translations that stay as they are, each with why.
    refused: Vec<(String, anyhow::Error)>,
}

/// So many digits of a revision are shown.
const REVISION_LEN: usize = 12;

impl Noted {
    /// The first reason for which a translation stays as it is.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn into_result(self) -> anyhow::Result<()> {
        self.refused.into_iter().next().map_or(Ok(()), |(_, error)| Err(error))
    }

    /// The values that were written, in words.
    fn value(&self) -> Option<String> {
        let revisions = self.values.iter().filter_map(|it| match it {
            Value::Revision(revision) => revision.get(..REVISION_LEN),
            _ => None,
        });
        let revisions: Vec<&str> = revisions.collect();
        if !revisions.is_empty() {
            return Some(format!("revision {}", revisions.join(", ")));
        }
        let value = match self.values.first()? {
            Value::Revision(_) => return None,
            Value::Hash(_) => "the hash of the original",
            Value::Comments => "the original of today in its comments",
        };
        Some(value.to_owned())
    }
}

/// Notes in translations that they are those of the checked out originals, each for itself: one that cannot be written
/// keeps no other from it. `command` is who holds the project meanwhile.
pub(in crate::command) fn note_synced(
    pages: &Pages<'_>,
    chosen: &[&PagePair],
    command: &str,
) -> anyhow::Result<Noted> {
    let files = pages.project.files()?;
    let _lock = writer_lock(&files, command, None)?;
    let mut heads: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut noted = Noted::default();
    for page in chosen {
        let (folder, _) = pages.place(&page.original);
        let written = match write_comments(pages, page) {
            Ok(None) if !pages.layout.sync.is_noted() => Err(not_noted(&pages.layout.sync)),
            Ok(None) => write(pages, page, || known_head(&mut heads, folder)),
            Ok(Some(is_changed)) => Ok((is_changed, Value::Comments)),
            Err(error) => Err(error),
        };
        match written {
            Ok((is_changed, value)) => {
                noted.changed += usize::from(is_changed);
                noted.values.insert(value);
            }
            Err(error) if !pages.layout.sync.is_noted() && chosen.len() == 1 => return Err(error),
            Err(error) => noted.refused.push((page.translation.clone(), error)),
        }
    }
    Ok(noted)
}

/// Says what to do where no file notes the sync point.
fn not_noted(sync: &SyncPoint) -> anyhow::Error {
    if matches!(sync, SyncPoint::Merge) {
        let message =
            "with `sync = \"merge\"`, the last merge of the originals is what was translated";
        return UsageError::new(message, "merge them and commit; there is nothing to write");
    }
    let message = "`[layout]` names no key for the revision of the original";
    let help = "write `sync = { key = \"default_lang_commit\" }`, or another key, under `[layout]`";
    UsageError::new(message, help)
}

/// The revision that is checked out in a folder.
fn known_head(heads: &mut BTreeMap<PathBuf, String>, folder: PathBuf) -> anyhow::Result<String> {
    match heads.entry(folder) {
        Entry::Occupied(known) => Ok(known.get().clone()),
        Entry::Vacant(entry) => {
            let revision = head(entry.key()).ok_or_else(|| no_head(entry.key()))?;
            Ok(entry.insert(revision).clone())
        }
    }
}

fn no_head(folder: &Path) -> anyhow::Error {
    let message = "`synced` requires a Git repository with a commit";
    match refusal(folder) {
        Some(Refusal::Unread { reason, command }) => {
            let help = command.map_or_else(String::new, |command| {
                format!("\nhelp: if you trust it, run `{command}`")
            });
            anyhow!("{message}, and Git says: {reason}{help}")
        }
        Some(Refusal::None) | None => anyhow!(message),
    }
}

/// A value that says of which text a translation is.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Revision(String),
    Hash(String),
    /// The text itself, in comments.
    Comments,
}

/// Writes the original of today into the comments of a translation that holds its original there; returns `true` if that
/// changed the file, and nothing for any other translation.
fn write_comments(pages: &Pages<'_>, page: &PagePair) -> anyhow::Result<Option<bool>> {
    if !page.has_original || matches!(pages.layout.sync, SyncPoint::None) {
        return Ok(None);
    }
    let [own, original] = [pages.source(&page.translation)?, pages.source(&page.original)?];
    if !own.undecodable().is_empty() {
        return Ok(None);
    }
    let synced = with_comments_of_today(own.text(), original.text(), pages.layout.profile);
    let Some(synced) = synced else { return Ok(None) };
    let help = "translate the change, with its original in a comment above";
    let synced = synced.map_err(|why| UsageError::new(why, help))?;
    if synced == own.text() {
        return Ok(Some(false));
    }
    replace_as_writer(&pages.project.path(&page.translation), synced.as_bytes())?;
    Ok(Some(true))
}

/// Writes today's value into the file that notes it for a translation; returns `true` with it if that changed the file.
fn write(
    pages: &Pages<'_>,
    page: &PagePair,
    head: impl FnOnce() -> anyhow::Result<String>,
) -> anyhow::Result<(bool, Value)> {
    if !page.has_original {
        let message = format!("its original `{}` does not exist", page.original);
        return Err(UsageError::new(message, "`diglot check` says what became of it"));
    }
    let own = pages.source(&page.translation)?;
    let notes = Notes::read(pages, &[page], None)?;
    let place = notes.find(page, &own);
    let value = today(pages, page, place.map(|(file, span)| file.slice(span)), head)?;
    let (Value::Revision(written) | Value::Hash(written)) = &value else {
        return Ok((false, value));
    };
    let (file, after) = match (&pages.layout.sync, place) {
        (SyncPoint::Key(key), _) => (&own, noted(&own, key, written)?),
        (_, Some((file, span))) if file.undecodable().is_empty() => {
            let edit = Edit::replacement(span, written.clone());
            (file, apply(file.text(), &[edit]).context("one edit overlaps nothing")?)
        }
        (_, Some((file, _))) => {
            let message = format!("`{}` is not UTF-8", file.path());
            return Err(UsageError::new(message, "save it as UTF-8 first"));
        }
        (sync, None) => return Err(no_place(pages, page, sync)),
    };
    if file.text() == after {
        return Ok((false, value));
    }
    replace_as_writer(&pages.project.path(file.path()), after.as_bytes())?;
    Ok((true, value))
}

/// Says where to write a value once by hand.
fn no_place(pages: &Pages<'_>, page: &PagePair, sync: &SyncPoint) -> anyhow::Error {
    let help = "write it once by hand, with any value";
    match sync {
        SyncPoint::Hashes(pattern) => {
            let file = hash_file(pages, pattern, page).unwrap_or_default();
            UsageError::new(format!("`{file}` has no hash for it"), help)
        }
        SyncPoint::Comment(name) => {
            UsageError::new(format!("it has no comment `<!-- {name}: ... -->`"), help)
        }
        _ => UsageError::new("it has no place for a revision", help),
    }
}

/// The value of today's original, of the kind that was noted before.
fn today(
    pages: &Pages<'_>,
    page: &PagePair,
    old: Option<&str>,
    head: impl FnOnce() -> anyhow::Result<String>,
) -> anyhow::Result<Value> {
    if let Some(old) = old.filter(|old| is_hash_alone(old)) {
        let text = disk::read(&pages.file_path(&page.original))?;
        return Ok(Value::Hash(hash(&text, old.len()).unwrap_or_default()));
    }
    let revision = head()?;
    assert_committed(pages, page, &revision)?;
    let is_object = |old: &str| {
        let file = PastFile { revision: old.to_owned(), path: page.original.clone() };
        let is_unknown = pages.past(std::slice::from_ref(&file)).unknown.contains(old);
        is_unknown && !versions(pages, &BTreeSet::from([&file])).is_empty()
    };
    let (folder, within) = pages.place(&page.original);
    let object = old.filter(|old| is_hash(old) && is_object(old));
    let object = object.and_then(|_| object_of(&folder, within));
    Ok(object.map_or(Value::Revision(revision), Value::Hash))
}

/// A revision that lacks the original as it is would say something false.
fn assert_committed(pages: &Pages<'_>, page: &PagePair, revision: &str) -> anyhow::Result<()> {
    let file = PastFile { revision: revision.to_owned(), path: page.original.clone() };
    let past = pages.past(std::slice::from_ref(&file));
    let now = pages.source(&page.original)?;
    let committed = past.texts.get(&file).map(|text| String::from_utf8_lossy(text).into_owned());
    let same = |text: &str| text.replace("\r\n", "\n") == now.text().replace("\r\n", "\n");
    if committed.as_deref().is_some_and(same) {
        return Ok(());
    }
    let message = format!("`{}` has changes that are not committed", page.original);
    Err(UsageError::new(message, "commit the original first"))
}

/// The text of a translation with this value in its front matter.
fn noted(source: &Source, key: &str, revision: &str) -> anyhow::Result<String> {
    let text = source.text();
    let (yaml, problems, _) = front_matter::read(text);
    let toml = front_matter::read_toml(text);
    let is_toml = yaml.is_none() && toml.is_some();
    let is_whole = source.undecodable().is_empty() && problems.is_empty();
    let Some(front_matter) = yaml.or(toml).filter(|_| is_whole) else {
        let message = "it has no front matter that can be read";
        let help = "fix its front matter first: `diglot check` says what is wrong";
        return Err(UsageError::new(message, help));
    };
    let edit = match value_span(text, key) {
        Some(span) => Edit::replacement(span, value(text, span, revision, is_toml)),
        None if key.contains('.') => {
            let message = format!("its front matter has no `{key}`");
            return Err(UsageError::new(message, "write the key once by hand, with any value"));
        }
        None => {
            let end = front_matter.span().end() - "---".len();
            let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
            let field = if is_toml {
                format!("{key} = \"{revision}\"{line_end}")
            } else {
                format!("{key}: {revision}{line_end}")
            };
            Edit::insertion(end, field)
        }
    };
    let after = apply(text, &[edit]).context("one edit overlaps nothing")?;
    if value_span(&after, key).map(|it| &after[it.range()]) != Some(revision) {
        let message = format!("`{key}` would not be read back from its front matter");
        return Err(UsageError::new(message, "write the revision by hand"));
    }
    Ok(after)
}

/// The revision as it is written in the place of a former value, inside of its quotes if it has any.
fn value(text: &str, old: Span, revision: &str, is_toml: bool) -> String {
    let before = &text[..old.start()];
    let has_quotes = before.ends_with(['"', '\'']);
    let space = if before.ends_with(':') { " " } else { "" };
    if is_toml && !has_quotes { format!("\"{revision}\"") } else { format!("{space}{revision}") }
}
