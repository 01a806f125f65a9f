//! Findings that are let pass: by the baseline, and because a person dismissed them.

use std::path::{Path, PathBuf};

use super::reported::{Reported, undismissed};
use crate::arguments::CheckArguments;
use crate::check::baseline::Baseline;
use crate::check::dismissals::{self, Dismissals};
use crate::command::content::pluralize;
use crate::command::finding_store::StoredFindings;
use crate::command::project::{LoadedProject, refuse_folder};
use crate::command::{Session, UsageError};
use crate::disk::{self, PathKind};
use crate::finding::{Finding, Located};
use crate::project::CONFIGURATION;
use crate::report::Causes;
use crate::text::{Source, Span};

/// The baseline of a project that names no other.
const BASELINE_FILE: &str = "diglot.baseline";

/// The baseline and the dismissals.
pub(super) struct Suppressions {
    baseline: Option<Baseline>,
    baseline_path: PathBuf,
    dismissals: Dismissals,
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

    /// Leaves what is to be reported, and writes the baseline if that was asked for.
    pub(super) fn filter<'r>(
        &'r self,
        found: StoredFindings,
        arguments: &CheckArguments,
        project: &'r LoadedProject,
        session: &Session<'_>,
    ) -> anyhow::Result<Reported<'r>> {
        let baseline = if arguments.write_baseline {
            Some(self.write(&found, session)?)
        } else {
            self.baseline.clone()
        };
        Ok(Reported::new(found, &self.dismissals, baseline, project)?)
    }

    /// Writes a first baseline, or takes out of the one that is there what is mended.
    fn write(&self, found: &StoredFindings, session: &Session<'_>) -> anyhow::Result<Baseline> {
        let (mut now, mut causes) = (Baseline::default(), Causes::default());
        undismissed(found, &self.dismissals, &mut |findings| {
            now.add(&findings);
            causes.note(&findings);
            Ok(())
        })?;
        let (next, said) = match &self.baseline {
            None => {
                let added = pluralize(causes.count(), "finding");
                (now, format!("{added} added to the baseline"))
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
