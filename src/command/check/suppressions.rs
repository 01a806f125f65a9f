//! Findings that are let pass: by the baseline, and because a person dismissed them.

use std::path::{Path, PathBuf};

use crate::arguments::CheckArguments;
use crate::check::baseline::Baseline;
use crate::check::dismissals::{self, Dismissals};
use crate::command::content::pluralize;
use crate::command::project::{LoadedProject, refuse_folder};
use crate::command::{Session, UsageError};
use crate::disk::{self, PathKind};
use crate::finding::{Finding, Located};
use crate::project::CONFIGURATION;
use crate::report::joined;
use crate::text::{Source, Span};

/// The baseline of a project that names no other.
const BASELINE_FILE: &str = "diglot.baseline";

/// The baseline and the dismissals.
pub(super) struct Suppressions {
    baseline: Option<Baseline>,
    baseline_path: PathBuf,
    dismissals: Dismissals,
}

/// Findings that are not suppressed, and counts of those that are.
pub(super) struct Filtered {
    pub(super) findings: Vec<Located>,
    pub(super) in_baseline: usize,
    pub(super) dismissed: usize,
}

impl Suppressions {
    /// Reads what the project lets pass.
    pub(super) fn read(
        arguments: &CheckArguments,
        project: &LoadedProject,
        session: &Session<'_>,
    ) -> anyhow::Result<Self> {
        let named = arguments.baseline.clone();
        let is_there = |path: &PathBuf| disk::kind(path) == PathKind::File;
        refuse_folder(arguments.baseline.as_ref().unwrap_or(&project.path(BASELINE_FILE)))?;
        if let Some(path) =
            named.as_ref().filter(|path| !is_there(path) && !arguments.write_baseline)
        {
            let message = format!("baseline file `{}` does not exist", path.display());
            return Err(UsageError::new(message, "create it with --write-baseline"));
        }
        let baseline_path = named.unwrap_or_else(|| project.path(BASELINE_FILE));
        let baseline = match is_there(&baseline_path).then(|| baseline(&baseline_path)) {
            Some(Err(_)) if arguments.write_baseline => {
                let path = baseline_path.display();
                session.screen.print(&format!("note: cannot read `{path}`; it is recreated"));
                None
            }
            read => read.transpose()?,
        };
        Ok(Self { baseline, baseline_path, dismissals: read_dismissals(project)? })
    }

    /// Dismissed findings.
    pub(super) fn dismissals(&self) -> &Dismissals {
        &self.dismissals
    }

    /// Leaves out what was dismissed.
    pub(super) fn without_dismissed(&self, findings: Vec<Located>) -> Vec<Located> {
        self.dismissals.sort(findings).remaining
    }

    /// Leaves what is to be told, and writes the baseline if that was asked for.
    pub(super) fn filter(
        &self,
        findings: Vec<Located>,
        arguments: &CheckArguments,
        session: &Session<'_>,
    ) -> anyhow::Result<Filtered> {
        let sorted = self.dismissals.sort(findings);
        let dismissed = sorted.dismissed.len();
        let baseline = if arguments.write_baseline {
            Some(self.write(&sorted.remaining, session)?)
        } else {
            self.baseline.clone()
        };
        let Some(baseline) = baseline else {
            return Ok(Filtered { findings: sorted.remaining, in_baseline: 0, dismissed });
        };
        // What has one cause counts once, as in the report.
        let all = joined(sorted.remaining.clone()).len();
        let findings = baseline.new_findings(sorted.remaining);
        let in_baseline = all - joined(findings.clone()).len();
        Ok(Filtered { findings, in_baseline, dismissed })
    }

    /// Writes a first baseline, or takes out of the one that is there what is mended.
    fn write(&self, findings: &[Located], session: &Session<'_>) -> anyhow::Result<Baseline> {
        let now = Baseline::of(findings);
        let (next, said) = match &self.baseline {
            None => {
                let added = joined(findings.to_vec()).len();
                (now.clone(), format!("{} added to the baseline", pluralize(added, "finding")))
            }
            Some(before) => {
                let next = before.prune(&now);
                let removed = before.len() - next.len();
                (next, format!("{} removed from the baseline", pluralize(removed, "fixed finding")))
            }
        };
        disk::replace(&self.baseline_path, next.to_text().as_bytes())?;
        session.screen.print(&format!("{}: {said}", self.baseline_path.display()));
        Ok(next)
    }
}

fn baseline(path: &Path) -> anyhow::Result<Baseline> {
    let source = Source::from_bytes(path.display().to_string(), disk::read(path)?);
    Baseline::from_text(source.text()).map_err(|parse_error| {
        let lines = source.text().split_inclusive('\n');
        let start: usize = lines.clone().take(parse_error.line).map(str::len).sum();
        let line = lines.clone().nth(parse_error.line).unwrap_or_default().trim_end();
        let message = "invalid baseline entry";
        let help = "expected tab-separated path, rule, segment, hash and count; run \
        `--write-baseline` to recreate the file";
        let span = Span::new(start, start + line.len());
        let finding = Finding::new(&CONFIGURATION, span, message).with_help(help);
        UsageError::Found(Box::new(finding.locate(&source))).into()
    })
}

/// The dismissals of a project; none where it has no file of them.
pub(in crate::command) fn read_dismissals(project: &LoadedProject) -> anyhow::Result<Dismissals> {
    let path = project.path(dismissals::FILE_NAME);
    refuse_folder(&path)?;
    if disk::kind(&path) != PathKind::File {
        return Ok(Dismissals::default());
    }
    let source = Source::from_bytes(path.display().to_string(), disk::read(&path)?);
    Dismissals::from_text(source.text()).map_err(|error| {
        let range = error.span().unwrap_or(0..0);
        let finding =
            Finding::new(&CONFIGURATION, Span::new(range.start, range.end), error.message());
        UsageError::Found(Box::new(finding.locate(&source))).into()
    })
}
