//! `diglot dismiss`: findings that are none, with the reason; the list of them, and taking them back.

use std::path::PathBuf;

use super::analysis::CheckRun;
use super::check::read_dismissals;
use super::console::Console;
use super::content::pluralize;
use super::explain::unknown_rule;
use super::project::{LoadedProject, writer_lock};
use super::{ExitStatus, Session, UsageError};
use crate::arguments::DismissArguments;
use crate::check::dismissals::{Dismissal, Dismissals, FILE_NAME};
use crate::disk;
use crate::finding::{Located, Severity};
use crate::report::catalog;

/// Adds, lists or revokes dismissals.
pub(super) fn dismiss(
    arguments: &DismissArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let is_writer =
        arguments.revoke.is_some() || arguments.path.is_some() && arguments.rule.is_some();
    // Held from before the file is read: what the workbench dismisses meanwhile would be lost.
    let files = project.files()?;
    let _lock = is_writer.then(|| writer_lock(&files, "dismiss", None)).transpose()?;
    let dismissals = read_dismissals(&project)?;
    match (arguments, &arguments.revoke) {
        (_, Some(rule)) => revoke(rule, dismissals, &project, session),
        (DismissArguments { path: Some(path), rule: Some(rule), .. }, None) => {
            add(path.clone(), rule, arguments, dismissals, &project, session)
        }
        _ => list(&dismissals, &project, session),
    }
}

fn add(
    path: PathBuf,
    rule: &str,
    arguments: &DismissArguments,
    mut dismissals: Dismissals,
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    if catalog::find(rule).is_none() {
        return Err(unknown_rule(rule));
    }
    let reason = arguments.reason.as_deref().unwrap_or_default().trim();
    if reason.is_empty() {
        return Err(UsageError::new(
            "a reason is required",
            "explain with --reason why this is a false positive",
        ));
    }
    let is_meant = |located: &Located| {
        let id = located.segment.as_ref().map(|segment| &segment.id);
        let is_there = arguments.segment.as_ref().is_none_or(|requested| id == Some(requested));
        located.finding.rule.name == rule && is_there
    };
    let found = findings(&[path], project, session)?;
    let remaining = dismissals.sort(found).remaining;
    let meant = remaining.iter().filter(|it| is_meant(it));
    let new: Vec<Dismissal> = meant.map(|it| Dismissal::of(it, reason)).collect();
    let added = new.len();
    if added == 0 {
        let message = format!("no `{rule}` findings left to dismiss there");
        return Err(UsageError::new(
            message,
            "list all findings with `diglot check --severity info`",
        ));
    }
    // One entry is for all findings of a rule in a segment.
    dismissals.add(new);
    write_dismissals(&dismissals, project)?;
    session.screen.print(&format!("{} dismissed", pluralize(added, "finding")));
    Ok(ExitStatus::Done)
}

fn findings(
    paths: &[PathBuf],
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<Vec<Located>> {
    CheckRun::new(project, session, Some(Severity::Info), None)?.findings(paths)
}

fn revoke(
    rule: &str,
    mut dismissals: Dismissals,
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let before = dismissals.dismissed.len();
    dismissals.dismissed.retain(|it| it.rule != rule);
    let removed = before - dismissals.dismissed.len();
    if removed == 0 {
        let message = format!("no dismissals of `{rule}`");
        return Err(UsageError::new(message, "list all dismissals with `diglot dismiss --list`"));
    }
    write_dismissals(&dismissals, project)?;
    session.screen.print(&format!("removed {}", pluralize(removed, "dismissal")));
    Ok(ExitStatus::Done)
}

/// Tells all dismissals, by rule, and which of them no longer fit anything.
fn list(
    dismissals: &Dismissals,
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let expired = dismissals.sort(findings(&[], project, session)?).expired;
    let mut lines: Vec<(&str, String)> = Vec::new();
    for (number, it) in dismissals.dismissed.iter().enumerate() {
        let Dismissal { path, rule, segment, reason, .. } = it;
        let is_expired =
            if expired.contains(&number) { " (expired: its text has changed)" } else { "" };
        let at = if segment.is_empty() { String::new() } else { format!(" {segment}") };
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        lines.push((rule, format!("{rule}: {path}{at}: {reason}{is_expired}\n")));
    }
    lines.sort();
    let text: String = lines.into_iter().map(|(_, line)| line).collect();
    Console::result(text.as_bytes())?;
    let all = pluralize(dismissals.dismissed.len(), "dismissal");
    session.screen.print(&format!("{all}, {} expired", expired.len()));
    Ok(ExitStatus::Done)
}

/// Puts the dismissals of a project in their place.
pub(super) fn write_dismissals(
    dismissals: &Dismissals,
    project: &LoadedProject,
) -> anyhow::Result<()> {
    Ok(disk::replace(&project.path(FILE_NAME), dismissals.to_text().as_bytes())?)
}
