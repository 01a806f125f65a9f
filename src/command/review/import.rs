//! `diglot import`: a file of changes into the project, and what came of each.

use std::fmt::Write as _;

use super::host::failed;
use super::review_session::ReviewSession;
use crate::arguments::ImportArguments;
use crate::command::console::Console;
use crate::command::content::pluralize;
use crate::command::project::{LoadedProject, files_to_import};
use crate::command::{ExitStatus, Session, UsageError};
use crate::review::{ChangeFile, Group, GroupResult, Status, plain};

/// Makes the changes of a file, or tells what would come of them.
pub(in crate::command) fn import(
    arguments: &ImportArguments,
    text: &str,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let file = ChangeFile::from_text(text).map_err(|reason| parse_error(arguments, &reason))?;
    let project = LoadedProject::load(session)?;
    let (files, _lock) = files_to_import(&project, arguments.dry_run)?;
    let opened =
        ReviewSession { project: &project, session, files: &files, locales: &[], is_writer: true };
    let reviewer = file.reviewer.as_deref().map(str::trim).filter(|it| !it.is_empty());
    let results = opened.with(&[] as &[&str], |workbench, _| {
        workbench.save(&file.groups, reviewer).map_err(failed)
    })?;
    let lines = file.groups.iter().zip(&results).enumerate();
    let lines: String =
        lines.map(|(number, lines)| result_line(number + 1, lines, arguments.dry_run)).collect();
    Console::result(lines.as_bytes())?;
    let count = |status| results.iter().filter(|it| it.status == status).count();
    let (applied, unchanged) = (count(Status::Applied), count(Status::Unchanged));
    let verb = if arguments.dry_run { "would be applied" } else { "applied" };
    let all = pluralize(results.len(), "change");
    let rest = match unchanged {
        0 => String::new(),
        _ => format!(", {unchanged} already there"),
    };
    session.screen.print(&format!("{applied} of {all} {verb}{rest}"));
    Ok(if applied + unchanged == results.len() { ExitStatus::Done } else { ExitStatus::Findings })
}

fn parse_error(arguments: &ImportArguments, reason: &str) -> anyhow::Error {
    let message =
        format!("`{}` is not a valid change file: {}", arguments.file.display(), plain(reason));
    UsageError::new(message, "download it again from the workbench")
}

/// Formats the result of a group on one line, then the current texts.
fn result_line(number: usize, (group, result): (&Group, &GroupResult), is_dry_run: bool) -> String {
    let status = match result.status {
        Status::Applied if is_dry_run => "would be applied",
        Status::Applied => "applied",
        Status::Unchanged => "unchanged",
        Status::Conflict => "conflict",
        Status::Rejected => "rejected",
    };
    let mut places: Vec<String> = Vec::new();
    for change in &group.changes {
        let ids: Vec<&str> = change.before.keys().map(|id| &**id).collect();
        places.push(format!("{} {}", change.path, ids.join(" ")).trim_end().to_owned());
    }
    let reason = result.reason.as_ref().map(|it| format!(": {it}")).unwrap_or_default();
    let label = match group.label.trim() {
        "" => format!("change {number}"),
        label => plain(label),
    };
    places.retain(|place| !place.is_empty());
    let place = match &places[..] {
        [] => String::new(),
        places => format!(" ({})", plain(&places.join("; "))),
    };
    let mut line = format!("{status}: {label}{place}{}\n", plain(&reason));
    for (id, texts) in result.current.iter().flatten() {
        let target = texts.target.as_deref().unwrap_or("(nothing)");
        writeln!(line, "  {} is now: {}", plain(id), plain(target)).expect("a string takes all");
    }
    line
}
