//! `diglot import`: a file of changes into the project, and what came of each.

use std::fmt::Write as _;

use anyhow::Context as _;

use super::desk::failed;
use super::opened::Opened;
use crate::arguments::ImportArguments;
use crate::command::content::counted;
use crate::command::project::LoadedProject;
use crate::command::screen::Screen;
use crate::command::{ExitStatus, Misuse, Session};
use crate::disk::{self, PathKind, ProjectFiles};
use crate::review::{ChangeFile, Group, GroupResult, Status};

/// Makes the changes of a file, or tells what would come of them.
pub(in crate::command) fn import(
    arguments: &ImportArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let path = &arguments.file;
    if disk::kind(path) == PathKind::Missing {
        let message = format!("`{}` does not exist", path.display());
        return Err(Misuse::said(message, "name the file that the review page has given you"));
    }
    let text = String::from_utf8(disk::read(path)?).map_err(|_| misread(arguments, "not UTF-8"))?;
    let file = ChangeFile::from_text(&text).map_err(|reason| misread(arguments, &reason))?;
    let project = LoadedProject::load(session)?;
    let files = ProjectFiles::open(&project.root)?;
    let files = if arguments.dry_run { files.pretending() } else { files };
    let opened = Opened { project: &project, session, files: &files, locales: &[] };
    let reviewer = file.reviewer.as_deref().map(str::trim).filter(|it| !it.is_empty());
    let results = opened.with(&[] as &[&str], |workbench, _| {
        workbench.save(&file.groups, reviewer).map_err(failed)
    })?;
    let lines: String =
        file.groups.iter().zip(&results).map(|(one, other)| told(one, other)).collect();
    Screen::result(lines.as_bytes()).context("cannot write to standard output")?;
    let is_made = |it: &&GroupResult| matches!(it.status, Status::Applied | Status::Unchanged);
    let made = results.iter().filter(is_made).count();
    let verb = if arguments.dry_run { "would be made" } else { "made" };
    let all = counted(results.len(), "change");
    session.screen.say(&format!("{made} of {all} {verb}"));
    Ok(if made == results.len() { ExitStatus::Done } else { ExitStatus::Findings })
}

fn misread(arguments: &ImportArguments, reason: &str) -> anyhow::Error {
    let message = format!("`{}` is no file of changes: {reason}", arguments.file.display());
    Misuse::said(message, "save it anew on the review page")
}

/// What came of a group, on a line; what stands there now, on more.
fn told(group: &Group, result: &GroupResult) -> String {
    let status = match result.status {
        Status::Applied => "applied",
        Status::Unchanged => "unchanged",
        Status::Stale => "stale",
        Status::Refused => "refused",
    };
    let mut places: Vec<String> = Vec::new();
    for change in &group.changes {
        let ids: Vec<&str> = change.before.keys().map(|id| &**id).collect();
        places.push(format!("{} {}", change.path, ids.join(" ")).trim_end().to_owned());
    }
    let reason = result.reason.as_ref().map(|it| format!(": {it}")).unwrap_or_default();
    let label = plain(&group.label);
    let mut line = format!("{status}: {label} ({}){}\n", plain(&places.join("; ")), plain(&reason));
    for (id, texts) in result.current.iter().flatten() {
        let target = texts.target.as_deref().unwrap_or("(nothing)");
        writeln!(line, "  {} is now: {}", plain(id), plain(target)).expect("a string takes all");
    }
    line
}

/// A text of somebody else on one line, without what terminals obey.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
