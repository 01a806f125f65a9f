//! `diglot import`: a file of changes into the project, and what came of each.

use std::fmt::Write as _;

use super::host::failed;
use super::review_session::ReviewSession;
use crate::arguments::ImportArguments;
use crate::command::console::Console;
use crate::command::content::pluralize;
use crate::command::project::{LoadedProject, files_to_import};
use crate::command::{ExitStatus, Session, UsageError};
use crate::review::{ChangeFile, Group, GroupResult, Operation, Status, plain};

/// The reviewer of changes that nobody has put a name to.
const UNKNOWN: &str = "unknown";

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
    for note in notes(&file, reviewer) {
        session.screen.print(&format!("note: {note}"));
    }
    // Whoever imports work of somebody else has not made it.
    let reviewer = reviewer.or(Some(UNKNOWN));
    let results = opened.with(&[] as &[&str], |workbench, _| {
        workbench.save(&file.groups, reviewer).map_err(failed)
    })?;
    let is_told = |result: &GroupResult| !session.screen.is_quiet() || !is_well(result);
    let lines = file.groups.iter().zip(&results).enumerate().filter(|(_, (_, it))| is_told(it));
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

/// The lines about a file before its changes.
fn notes(file: &ChangeFile, reviewer: Option<&str>) -> Vec<String> {
    let mut notes = Vec::new();
    if !file.unknown.is_empty() {
        let names: Vec<String> = file.unknown.iter().map(|it| format!("`{}`", plain(it))).collect();
        let names = names.join(", ");
        notes.push(format!(
            "the file has fields that this diglot does not know, and does not read: {names}"
        ));
    }
    if reviewer.is_none() && !file.groups.is_empty() {
        notes.push(format!(
            "the file does not name its reviewer: its changes are by `{UNKNOWN}`, imported by you"
        ));
    }
    notes
}

fn is_well(result: &GroupResult) -> bool {
    matches!(result.status, Status::Applied | Status::Unchanged)
}

/// The segments that had a translation before a group of changes, and have none after it.
fn emptied(group: &Group) -> Vec<&str> {
    let is_blank = |text: &str| text.trim().is_empty();
    let mut emptied = Vec::new();
    for change in &group.changes {
        let Operation::Target(texts) = &change.act else { continue };
        for id in texts.iter().filter(|(_, text)| is_blank(text)).map(|(id, _)| id) {
            let before = change.before.get(id).and_then(|texts| texts.target.as_deref());
            if before.is_some_and(|text| !is_blank(text)) {
                emptied.push(id.as_str());
            }
        }
    }
    emptied
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
    let emptied = emptied(group).join(", ");
    let reason = match &result.reason {
        Some(reason) => format!(": {reason}"),
        None if result.status == Status::Applied && !emptied.is_empty() => {
            format!(": without a translation now: {emptied}")
        }
        None => String::new(),
    };
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
