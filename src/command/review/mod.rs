//! `diglot review` and `diglot import`: the workbench as a page without a server, and what comes back.

mod identity;
mod desk;
mod opened;
mod import;
mod thread;

use std::path::Path;

use super::content::counted;
use super::project::LoadedProject;
use super::{ExitStatus, Misuse, Session};
use crate::arguments::ReviewArguments;
use crate::disk::{self, ProjectFiles};
use crate::locale::Locale;
use crate::review;
use desk::failed;
pub(super) use import::import;
use opened::Opened;
pub(super) use thread::Reviewing;

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
    let locales = arguments.locale.iter().map(|tag| {
        Locale::parse(tag).ok_or_else(|| {
            let message = format!("`{tag}` is no locale");
            Misuse::said(message, "write a BCP 47 tag such as `nl-NL`")
        })
    });
    let locales = locales.collect::<anyhow::Result<Vec<_>>>()?;
    let files = ProjectFiles::open(&project.root)?;
    let opened = Opened { project, session, files: &files, locales: &locales };
    let (page, articles) = opened.with(&arguments.paths, |workbench, articles| {
        Ok((workbench.page().map_err(failed)?, articles))
    })?;
    disk::replace(out, page.as_bytes())?;
    let articles = counted(articles, "article");
    session.screen.say(&format!("{}: {articles} to review", out.display()));
    Ok(ExitStatus::Done)
}

fn undo(project: &LoadedProject, session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    let files = ProjectFiles::open(&project.root)?;
    let who = identity::reviewer(&project.root);
    let undone = review::undo(&files, who, identity::now()).map_err(failed)?;
    for line in &undone.recovered {
        session.screen.say(&format!("note: {line}"));
    }
    match undone.label {
        Some(label) => session.screen.say(&format!("taken back: {label}")),
        None => session.screen.say("there is nothing to take back"),
    }
    Ok(ExitStatus::Done)
}
