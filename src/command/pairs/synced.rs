//! `diglot synced`: notes that translations are those of today's originals.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Context as _;

use super::pages::Pages;
use super::sync;
use crate::arguments::SyncedArguments;
use crate::article::front_matter;
use crate::command::content::pluralize;
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session, UsageError};
use crate::disk::git::{PastFile, head};
use crate::disk::replace;
use crate::project::layout::{PagePair, SyncPoint};
use crate::text::{Edit, Span, apply};

/// Writes the checked out revision into the front matter of translations; nothing else changes.
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
    let noted = note_synced(&pages, &chosen)?;
    for (path, error) in &noted.refused {
        session.screen.error(&anyhow::anyhow!("`{path}` stays as it is: {error}"));
    }
    let (count, revisions) = (pluralize(noted.changed, "translation"), &noted.revisions);
    if !revisions.is_empty() {
        session.screen.print(&format!("{count} set to revision {revisions}"));
    }
    Ok(if noted.refused.is_empty() { ExitStatus::Done } else { ExitStatus::Findings })
}

/// Result of noting that translations are up to date.
#[derive(Debug, Default)]
pub(in crate::command) struct Noted {
    /// How many files were changed.
    changed: usize,
    /// The beginnings of the revisions that were written.
    revisions: String,
    /// Translations that stay as they are, each with why.
    refused: Vec<(String, anyhow::Error)>,
}

impl Noted {
    /// The first reason for which a translation stays as it is.
    #[cfg(feature = "serve")]
    pub(in crate::command) fn into_result(self) -> anyhow::Result<()> {
        self.refused.into_iter().next().map_or(Ok(()), |(_, error)| Err(error))
    }
}

/// Notes in translations that they are those of the checked out originals, each for itself: one that cannot be written
/// keeps no other from it.
pub(in crate::command) fn note_synced(
    pages: &Pages<'_>,
    chosen: &[&PagePair],
) -> anyhow::Result<Noted> {
    let SyncPoint::Key(key) = &pages.layout.sync else {
        let message = "`[layout]` names no key for the revision of the original";
        let help =
            "write `sync = { key = \"default_lang_commit\" }`, or another key, under `[layout]`";
        return Err(UsageError::new(message, help));
    };
    let mut heads: BTreeMap<PathBuf, String> = BTreeMap::new();
    for page in chosen {
        let (folder, _) = pages.place(&page.original);
        if let Entry::Vacant(entry) = heads.entry(folder) {
            let revision = head(entry.key());
            entry.insert(revision.context("`synced` requires a Git repository with a commit")?);
        }
    }
    let mut noted = Noted::default();
    let mut written: BTreeSet<&str> = BTreeSet::new();
    for page in chosen {
        let revision = &heads[&pages.place(&page.original).0];
        match write(pages, page, key, revision) {
            Ok(is_changed) => {
                noted.changed += usize::from(is_changed);
                written.insert(&revision[..12]);
            }
            Err(error) => noted.refused.push((page.translation.clone(), error)),
        }
    }
    noted.revisions = written.into_iter().collect::<Vec<_>>().join(", ");
    Ok(noted)
}

/// Writes a revision into one translation; returns `true` if that changed it.
fn write(pages: &Pages<'_>, page: &PagePair, key: &str, revision: &str) -> anyhow::Result<bool> {
    if !page.has_original {
        let message = format!("its original `{}` does not exist", page.original);
        return Err(UsageError::new(message, "`diglot check` says what became of it"));
    }
    assert_committed(pages, page, revision)?;
    let (before, after) = noted(pages, page, key, revision)?;
    if before == after {
        return Ok(false);
    }
    replace(&pages.project.path(&page.translation), after.as_bytes())?;
    Ok(true)
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

/// The text of a translation before and after.
fn noted(
    pages: &Pages<'_>,
    page: &PagePair,
    key: &str,
    revision: &str,
) -> anyhow::Result<(String, String)> {
    let source = pages.source(&page.translation)?;
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
    let edit = match sync::value_span(text, key) {
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
    if sync::value(&after, key).as_deref() != Some(revision) {
        let message = format!("`{key}` would not be read back from its front matter");
        return Err(UsageError::new(message, "write the revision by hand"));
    }
    Ok((text.to_owned(), after))
}

/// The revision as it is written in the place of a former value, inside of its quotes if it has any.
fn value(text: &str, old: Span, revision: &str, is_toml: bool) -> String {
    let before = &text[..old.start()];
    let has_quotes = before.ends_with(['"', '\'']);
    let space = if before.ends_with(':') { " " } else { "" };
    if is_toml && !has_quotes { format!("\"{revision}\"") } else { format!("{space}{revision}") }
}
