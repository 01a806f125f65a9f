//! `diglot synced`: notes that translations are those of today's originals.

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
use crate::text::{Edit, apply};

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
    let (changed, revisions) = note_synced(&pages, &chosen)?;
    let note = format!("{} set to revision {revisions}", pluralize(changed, "translation"));
    session.screen.print(&note);
    Ok(ExitStatus::Done)
}

/// Notes in translations that they are those of the checked out originals. Returns how many files were changed, and
/// the beginnings of the revisions.
pub(in crate::command) fn note_synced(
    pages: &Pages<'_>,
    chosen: &[&PagePair],
) -> anyhow::Result<(usize, String)> {
    let SyncPoint::Key(key) = &pages.layout.sync else {
        let message = "`[layout]` names no key for the revision of the original";
        let help =
            "write `sync = { key = \"default_lang_commit\" }`, or another key, under `[layout]`";
        return Err(UsageError::new(message, help));
    };
    let project = pages.project;
    let mut heads: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut texts = Vec::new();
    for page in chosen.iter().filter(|page| page.has_original) {
        let (folder, _) = pages.place(&page.original);
        if !heads.contains_key(&folder) {
            let revision = head(&folder);
            let revision = revision.context("`synced` requires a Git repository with a commit")?;
            heads.insert(folder.clone(), revision);
        }
        let revision = &heads[&folder];
        assert_committed(pages, page, revision)?;
        texts.push((*page, noted(pages, page, key, revision)?));
    }
    let mut changed = 0;
    for (page, (before, after)) in texts {
        if before != after {
            replace(&project.path(&page.translation), after.as_bytes())?;
            changed += 1;
        }
    }
    let revisions: BTreeSet<&str> = heads.values().map(|revision| &revision[..12]).collect();
    Ok((changed, revisions.into_iter().collect::<Vec<_>>().join(", ")))
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
    let (front_matter, problems, _) = front_matter::read(text);
    let Some(front_matter) =
        front_matter.filter(|_| source.undecodable().is_empty() && problems.is_empty())
    else {
        let message = format!("`{}` has no front matter that can be read", page.translation);
        return Err(UsageError::new(
            message,
            "fix its front matter first: `diglot check` says what is wrong",
        ));
    };
    let edit = match (front_matter.get(key), sync::value(text, key)) {
        (Some(field), _) => Edit::replacement(field.value_span, revision),
        (None, Some(old)) if !old.is_empty() => {
            let start = text.find(&old).unwrap_or_default();
            Edit::replacement(crate::text::Span::new(start, start + old.len()), revision)
        }
        _ => {
            let end = front_matter.span().end() - "---".len();
            let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
            Edit::insertion(end, format!("{key}: {revision}{line_end}"))
        }
    };
    let after = apply(text, &[edit]).context("one edit overlaps nothing")?;
    Ok((text.to_owned(), after))
}
