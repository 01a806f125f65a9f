//! `diglot check`: what is missing, broken and doubtful in translations.

mod passed;
mod mend;
mod outputs;

use std::path::Path;

use crate::arguments::{CheckArguments, Least};
use crate::command::analysis::{SourceTree, Target, Work};
use crate::command::content::{CONTENT, in_order};
use crate::command::project::LoadedProject;
use crate::command::{ExitStatus, Session, leave};
use crate::finding::{Located, Severity};
use crate::report::Report;

use passed::Passed;
pub(super) use passed::read_dismissals;

/// Checks articles.
pub(super) fn check(
    arguments: &CheckArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let outputs = outputs::Outputs::choose(&arguments.output)?;
    let passed = Passed::read(arguments, &project, session)?;
    let source_tree = arguments.source_tree.as_deref().map(SourceTree::find).transpose()?;
    let mut targets = Target::find(&arguments.paths, &project)?;
    let mut work = Work::new(&project, session, least(arguments), source_tree.as_ref())?;
    if let Some(revision) = &arguments.only_changed {
        targets.iter_mut().try_for_each(|target| target.only_changed(revision))?;
    }
    if arguments.fix {
        let mut changed = 0;
        for target in &targets {
            let analyzed = work.analyze(target)?;
            changed += mend::mend(&work.examination(&analyzed), &passed, arguments.diff, session)?;
        }
        if arguments.diff {
            let is_clean = changed == 0;
            return Ok(if is_clean { ExitStatus::Done } else { ExitStatus::Findings });
        }
    }
    let mut findings = Vec::new();
    let mut articles = 0;
    for target in &targets {
        articles += target.files().count();
        findings.extend(work.examine(target)?);
    }
    let mut is_covered = true;
    if let Some(percent) = arguments.min_coverage {
        for target in targets.iter().filter(|target| target.is_project) {
            is_covered &= work.is_covered(target, percent)?;
        }
    }
    let mut told = passed.filter(in_order(findings), arguments, session)?;
    told.findings.iter_mut().for_each(|located| seen_from_here(located, &project));
    let report = Report {
        findings: &told.findings,
        articles,
        in_baseline: told.in_baseline,
        dismissed: told.dismissed,
    };
    outputs.write(&report, session)?;
    let status = if is_covered { verdict(&report, arguments) } else { ExitStatus::Findings };
    leave((told, targets, work));
    Ok(status)
}

fn least(arguments: &CheckArguments) -> Option<Severity> {
    arguments.severity.map(|least| match least {
        Least::Error => Severity::Error,
        Least::Warning => Severity::Warning,
        Least::Info => Severity::Info,
    })
}

/// Paths are known from the project's folder; where that was named, those who read a report need them
/// from where they are.
fn seen_from_here(located: &mut Located, project: &LoadedProject) {
    let path = &located.location.path;
    let is_named = project.root.is_relative() && project.root != Path::new(".");
    if is_named && path.starts_with(&format!("{CONTENT}/")) {
        let root = project.root.to_string_lossy().replace('\\', "/");
        located.location.path = format!("{}/{path}", root.trim_end_matches('/')).into();
    }
}

/// Whether the gate opens: no errors, and no more warnings than are allowed.
fn verdict(report: &Report<'_>, arguments: &CheckArguments) -> ExitStatus {
    let errors = report.count(Severity::Error);
    let is_open = errors == 0 && report.count(Severity::Warning) <= arguments.max_warnings;
    if is_open { ExitStatus::Done } else { ExitStatus::Findings }
}
