//! `diglot review` and `diglot import`: the workbench as a page without a server, and what comes back.

mod git;
mod pace;
mod host;
mod review_session;
mod plain_host;
mod plain_session;
mod first_rows;
mod import;
#[cfg(feature = "serve")]
mod judge;
mod thread;

use std::path::Path;

use super::content::pluralize;
use super::destination::refuse_own;
use super::project::{self, LoadedProject, writer_lock};
use super::{ExitStatus, Session, UsageError};
use crate::arguments::ReviewArguments;
use crate::disk;
use crate::review;
pub(super) use git::{now, reviewer};
pub(super) use host::failed;
pub(super) use import::import;
#[cfg(feature = "serve")]
pub(super) use judge::{judge, judge_page, judgment};
pub(super) use review_session::ReviewSession;
pub(super) use thread::ReviewHandle;

/// Writes the page, or takes the last change back.
pub(super) fn review(
    arguments: &ReviewArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    match &arguments.out {
        Some(out) => write(out, arguments, &project, session),
        None => undo(&project, session),
    }
}

fn write(
    out: &Path,
    arguments: &ReviewArguments,
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    refuse_own(out, project)?;
    let locales = arguments.locale.iter().map(|tag| project::locale(tag));
    let locales = locales.collect::<anyhow::Result<Vec<_>>>()?;
    let files = project.files()?;
    // What others are changing now is theirs to finish.
    let opened =
        ReviewSession { project, session, files: &files, locales: &locales, is_writer: false };
    let (page, articles) = opened.with(&arguments.paths, |workbench, articles| {
        Ok((workbench.page().map_err(failed)?, articles))
    })?;
    if articles == 0 {
        let tags = arguments.locale.join(", ");
        let message = if tags.is_empty() {
            "found no annotated articles to review".to_owned()
        } else {
            format!("found no annotated articles in {tags}")
        };
        return Err(UsageError::new(message, "pass other locales, articles or folders"));
    }
    disk::replace(out, page.as_bytes())?;
    let articles = pluralize(articles, "article");
    session.screen.print(&format!("{}: {articles} to review", out.display()));
    Ok(ExitStatus::Done)
}

/// The first of these paths, and how many more there are: an import may have changed thousands.
fn named(paths: &[String]) -> String {
    const NAMED_MAX: usize = 5;
    let named = paths.iter().take(NAMED_MAX).map(String::as_str).collect::<Vec<_>>().join(", ");
    match paths.len().saturating_sub(NAMED_MAX) {
        0 => named,
        more => format!("{named} and {}", pluralize(more, "more article")),
    }
}

fn undo(project: &LoadedProject, session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    let files = project.files()?;
    let _lock = writer_lock(&files, "review --undo", None)?;
    let who = reviewer(&project.root);
    let undone = review::undo(&files, who, now()).map_err(failed)?;
    for line in &undone.notes {
        session.screen.print(&format!("note: {line}"));
    }
    match undone.label {
        Some(label) => {
            let places = review::plain(&named(&undone.paths));
            session.screen.print(&format!("undone: {} in {places}", review::plain(&label)));
        }
        None => session.screen.print("nothing to undo"),
    }
    Ok(ExitStatus::Done)
}
