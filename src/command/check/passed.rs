//! Findings that are let pass: by the baseline, and because a person dismissed them.

use std::path::{Path, PathBuf};

use crate::arguments::CheckArguments;
use crate::check::baseline::Baseline;
use crate::check::dismissals::{self, Dismissals};
use crate::command::content::counted;
use crate::command::project::LoadedProject;
use crate::command::{Misuse, Session};
use crate::disk::{self, PathKind};
use crate::finding::{Finding, Located};
use crate::project::CONFIGURATION;
use crate::text::{Source, Span};

/// The baseline of a project that names no other.
const BASELINE_FILE: &str = "diglot.baseline";

/// What is let pass.
pub(super) struct Passed {
    baseline: Option<Baseline>,
    baseline_path: PathBuf,
    dismissals: Dismissals,
}

/// What is left to be told.
pub(super) struct Told {
    pub(super) findings: Vec<Located>,
    pub(super) in_baseline: usize,
    pub(super) dismissed: usize,
}

impl Passed {
    /// Reads what the project lets pass.
    pub(super) fn read(
        arguments: &CheckArguments,
        project: &LoadedProject,
        session: &Session<'_>,
    ) -> anyhow::Result<Self> {
        let named = arguments.baseline.clone();
        let is_there = |path: &PathBuf| disk::kind(path) == PathKind::File;
        if let Some(path) =
            named.as_ref().filter(|path| !is_there(path) && !arguments.write_baseline)
        {
            let message = format!("there is no baseline `{}`", path.display());
            return Err(Misuse::said(message, "write one with --write-baseline"));
        }
        let baseline_path = named.unwrap_or_else(|| project.path(BASELINE_FILE));
        let baseline = match is_there(&baseline_path).then(|| baseline(&baseline_path)) {
            Some(Err(_)) if arguments.write_baseline => {
                let path = baseline_path.display();
                session.screen.say(&format!("note: `{path}` cannot be read: it is written anew"));
                None
            }
            read => read.transpose()?,
        };
        Ok(Self { baseline, baseline_path, dismissals: read_dismissals(project)? })
    }

    /// Leaves out what was dismissed.
    pub(super) fn without_dismissed(&self, findings: Vec<Located>) -> Vec<Located> {
        self.dismissals.sort(findings).left
    }

    /// Leaves what is to be told, and writes the baseline if that was asked for.
    pub(super) fn filter(
        &self,
        findings: Vec<Located>,
        arguments: &CheckArguments,
        session: &Session<'_>,
    ) -> anyhow::Result<Told> {
        let sorted = self.dismissals.sort(findings);
        let dismissed = sorted.dismissed.len();
        let baseline = if arguments.write_baseline {
            Some(self.write(&sorted.left, session)?)
        } else {
            self.baseline.clone()
        };
        let all = sorted.left.len();
        let findings = match &baseline {
            Some(baseline) => baseline.new_findings(sorted.left),
            None => sorted.left,
        };
        let in_baseline = all - findings.len();
        Ok(Told { findings, in_baseline, dismissed })
    }

    /// Writes a first baseline, or takes out of the one that is there what is mended.
    fn write(&self, findings: &[Located], session: &Session<'_>) -> anyhow::Result<Baseline> {
        let now = Baseline::of(findings);
        let (next, said) = match &self.baseline {
            None => {
                (now.clone(), format!("{} let pass from now on", counted(now.len(), "finding")))
            }
            Some(before) => {
                let next = before.shrink(&now);
                let gone = before.len() - next.len();
                let verb = if gone == 1 { "is" } else { "are" };
                (next, format!("{} of the baseline {verb} mended", counted(gone, "finding")))
            }
        };
        disk::replace(&self.baseline_path, next.to_text().as_bytes())?;
        session.screen.say(&format!("{}: {said}", self.baseline_path.display()));
        Ok(next)
    }
}

fn baseline(path: &Path) -> anyhow::Result<Baseline> {
    let source = Source::from_bytes(path.display().to_string(), disk::read(path)?);
    Baseline::from_text(source.text()).map_err(|misread| {
        let lines = source.text().split_inclusive('\n');
        let start: usize = lines.clone().take(misread.line).map(str::len).sum();
        let line = lines.clone().nth(misread.line).unwrap_or_default().trim_end();
        let message = "this is no line of a baseline";
        let help = "a line has a path, a rule, a segment, a hash and a count, parted by tabs; \
                    write the file anew with --write-baseline";
        let span = Span::new(start, start + line.len());
        let finding = Finding::new(&CONFIGURATION, span, message).with_help(help);
        Misuse::Found(Box::new(finding.locate(&source))).into()
    })
}

/// The dismissals of a project; none where it has no file of them.
pub(in crate::command) fn read_dismissals(project: &LoadedProject) -> anyhow::Result<Dismissals> {
    let path = project.path(dismissals::FILE_NAME);
    if disk::kind(&path) != PathKind::File {
        return Ok(Dismissals::default());
    }
    let source = Source::from_bytes(path.display().to_string(), disk::read(&path)?);
    Dismissals::from_text(source.text()).map_err(|error| {
        let range = error.span().unwrap_or(0..0);
        let finding =
            Finding::new(&CONFIGURATION, Span::new(range.start, range.end), error.message());
        Misuse::Found(Box::new(finding.locate(&source))).into()
    })
}
