//! `diglot dismiss`: findings that are none, with the reason; the list of them, and taking them back.

use std::path::PathBuf;

use anyhow::Context as _;

use super::analysis::Work;
use super::check::read_dismissals;
use super::content::counted;
use super::explain::unknown_rule;
use super::project::LoadedProject;
use super::screen::Screen;
use super::{ExitStatus, Misuse, Session};
use crate::arguments::DismissArguments;
use crate::check::dismissals::{Dismissal, Dismissals, FILE_NAME};
use crate::disk;
use crate::finding::{Located, Severity};
use crate::report::catalogue;

/// Adds, lists or revokes dismissals.
pub(super) fn dismiss(
    arguments: &DismissArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
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
    if catalogue::find(rule).is_none() {
        return Err(unknown_rule(rule));
    }
    let reason = arguments.reason.as_deref().unwrap_or_default().trim();
    if reason.is_empty() {
        return Err(Misuse::said("there is no reason", "say with --reason why it is no fault"));
    }
    let is_meant = |located: &Located| {
        let id = located.segment.as_ref().map(|segment| &segment.id);
        let is_there = arguments.segment.as_ref().is_none_or(|wanted| id == Some(wanted));
        located.finding.rule.name == rule && is_there
    };
    let found = findings(&[path], project, session)?;
    let before = dismissals.dismissed.len();
    for located in dismissals.sort(found).left.iter().filter(|it| is_meant(it)) {
        dismissals.dismissed.push(Dismissal::of(located, reason));
    }
    let added = dismissals.dismissed.len() - before;
    if added == 0 {
        let message = format!("`{rule}` finds nothing there that is not dismissed");
        return Err(Misuse::said(message, "see what is found with: diglot check --severity info"));
    }
    // One entry is for all findings of a rule in a segment.
    dismissals.dismissed.sort();
    dismissals.dismissed.dedup();
    write(&dismissals, project)?;
    session.screen.say(&format!("{} dismissed", counted(added, "finding")));
    Ok(ExitStatus::Done)
}

fn findings(
    paths: &[PathBuf],
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<Vec<Located>> {
    Work::new(project, session, Some(Severity::Info), None)?.findings(paths)
}

fn revoke(
    rule: &str,
    mut dismissals: Dismissals,
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let before = dismissals.dismissed.len();
    dismissals.dismissed.retain(|it| it.rule != rule);
    let gone = before - dismissals.dismissed.len();
    if gone == 0 {
        let message = format!("no finding of `{rule}` is dismissed");
        return Err(Misuse::said(message, "`diglot dismiss --list` shows what is"));
    }
    write(&dismissals, project)?;
    session.screen.say(&format!("{} taken back", counted(gone, "dismissal")));
    Ok(ExitStatus::Done)
}

/// Tells all dismissals, by rule, and which of them no longer fit anything.
fn list(
    dismissals: &Dismissals,
    project: &LoadedProject,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let dead = dismissals.sort(findings(&[], project, session)?).dead;
    let mut lines: Vec<(&str, String)> = Vec::new();
    for (number, it) in dismissals.dismissed.iter().enumerate() {
        let Dismissal { path, rule, segment, reason, .. } = it;
        let is_dead = if dead.contains(&number) { " (dead: nothing fits it any more)" } else { "" };
        let at = if segment.is_empty() { String::new() } else { format!(" {segment}") };
        lines.push((rule, format!("{rule}: {path}{at}: {reason}{is_dead}\n")));
    }
    lines.sort();
    let text: String = lines.into_iter().map(|(_, line)| line).collect();
    Screen::result(text.as_bytes()).context("cannot write to standard output")?;
    let all = counted(dismissals.dismissed.len(), "dismissal");
    session.screen.say(&format!("{all}, {} dead", dead.len()));
    Ok(ExitStatus::Done)
}

fn write(dismissals: &Dismissals, project: &LoadedProject) -> anyhow::Result<()> {
    Ok(disk::replace(&project.path(FILE_NAME), dismissals.to_text().as_bytes())?)
}
