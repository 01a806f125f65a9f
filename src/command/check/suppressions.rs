//! Findings that are let pass: by the baseline, and because a person dismissed them; and those that a check
//! reports: all others, those of one cause as one.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::pruning::Pruning;
use crate::arguments::CheckArguments;
use crate::check::baseline::Baseline;
use crate::check::dismissals::{self, Dismissals};
use crate::check::{Causes, SeenCauses, without_explained};
use crate::command::content::{CONTENT, pluralize};
use crate::command::finding_store::StoredFindings;
use crate::command::project::{LoadedProject, refuse_folder};
use crate::command::unreadable::SKIPPED_FILE;
use crate::command::{Session, UsageError};
use crate::disk::{self, PathKind};
use crate::finding::{Finding, Located, Severity};
use crate::project::CONFIGURATION;
use crate::report::Findings;
use crate::text::{Source, Span};

/// The baseline of a project that names no other.
pub(in crate::command) const BASELINE_FILE: &str = "diglot.baseline";

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
            Some(Err(error)) if arguments.write_baseline && !is_conflict(&error) => {
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
        pruning: Option<Pruning<'_>>,
        project: &'r LoadedProject,
        session: &Session<'_>,
    ) -> anyhow::Result<Reported<'r>> {
        let baseline = if let Some(mut pruning) = pruning {
            Some(self.write(&found, &mut pruning, session)?)
        } else {
            self.baseline.clone()
        };
        Ok(Reported::new(found, &self.dismissals, baseline, project)?)
    }

    /// Writes a first baseline, or takes out of the one that is there what is fixed.
    fn write(
        &self,
        found: &StoredFindings,
        pruning: &mut Pruning<'_>,
        session: &Session<'_>,
    ) -> anyhow::Result<Baseline> {
        let (now, count) = self.as_baseline(found)?;
        let (next, said) = match &self.baseline {
            None => (now, format!("{} added to the baseline", pluralize(count, "finding"))),
            Some(before) => self.pruned(before, &now, pruning)?,
        };
        disk::replace(&self.baseline_path, next.to_text().as_bytes())?;
        session.screen.print(&format!("{}: {said}", self.baseline_path.display()));
        Ok(next)
    }

    /// Findings as a baseline, and how many there are of those of one cause as one.
    fn as_baseline(&self, found: &StoredFindings) -> anyhow::Result<(Baseline, usize)> {
        let (mut now, mut causes) = (Baseline::default(), Causes::default());
        undismissed(found, &self.dismissals, &mut |mut findings| {
            // Nobody knows what is in a file that cannot be read: that must not pass as known.
            findings.retain(|it| !is_unread(it));
            now.add(&findings);
            causes.note(&without_explained(findings));
            Ok(())
        })?;
        Ok((now, causes.count()))
    }

    /// A baseline without what is fixed, and what that is in words. What this run does not look for stays.
    fn pruned(
        &self,
        before: &Baseline,
        now: &Baseline,
        pruning: &mut Pruning<'_>,
    ) -> anyhow::Result<(Baseline, String)> {
        let mut next = before.prune(now, |_| false);
        let mut kept = 0;
        if next.len() < before.len() {
            // The report may leave out what is there, by its severity.
            let (all, _) = self.as_baseline(&pruning.all_findings()?)?;
            let fixed = before.prune(&all, |_| false);
            next = before.prune(&all, |entry| !pruning.could_find(entry));
            kept = next.len() - fixed.len();
        }
        let removed = pluralize(before.len() - next.len(), "fixed finding");
        let kept = match kept {
            0 => String::new(),
            count => format!("; {count} kept, which this run does not look for"),
        };
        Ok((next, format!("{removed} removed from the baseline{kept}")))
    }
}

/// Returns `true` for a finding about a file that cannot be read.
fn is_unread(located: &Located) -> bool {
    located.finding.rule.name == SKIPPED_FILE.name && located.finding.severity == Severity::Error
}

/// Returns `true` if a baseline could not be read for the marks of a merge: its entries are all there.
fn is_conflict(error: &anyhow::Error) -> bool {
    let found = error.downcast_ref::<UsageError>();
    matches!(found, Some(UsageError::Found(found)) if found.finding.message == CONFLICT)
}

const CONFLICT: &str = "unresolved merge conflict in the baseline";

fn baseline(path: &Path) -> anyhow::Result<Baseline> {
    let source = Source::from_bytes(path.display().to_string(), disk::read(path)?);
    if let Some(place) = source.undecodable().first() {
        // It may be read as an empty one.
        let help = "save it as UTF-8, or run `--write-baseline` to recreate the file";
        let finding = Finding::new(&CONFIGURATION, *place, "the baseline is not UTF-8");
        return Err(UsageError::Found(Box::new(finding.with_help(help).locate(&source))).into());
    }
    Baseline::from_text(source.text()).map_err(|parse_error| {
        let lines = source.text().split_inclusive('\n');
        let start: usize = lines.clone().take(parse_error.line).map(str::len).sum();
        let line = lines.clone().nth(parse_error.line).unwrap_or_default().trim_end();
        let (message, help) = if parse_error.is_conflict {
            let help = "keep the entries of both sides and delete the lines with `<<<<<<<`, `=======` and \
            `>>>>>>>`; then `diglot check --write-baseline` removes what is fixed";
            (CONFLICT, help)
        } else {
            let help = "expected tab-separated path, rule, segment, hash and count; run \
            `--write-baseline` to recreate the file";
            ("invalid baseline entry", help)
        };
        let span = Span::new(start, start + line.len());
        let finding = Finding::new(&CONFIGURATION, span, message).with_help(help);
        UsageError::Found(Box::new(finding.locate(&source))).into()
    })
}

/// The baseline of a project that names no other; an empty one where it has no file of that.
pub(in crate::command) fn read_baseline(project: &LoadedProject) -> anyhow::Result<Baseline> {
    let path = project.path(BASELINE_FILE);
    refuse_folder(&path)?;
    if disk::kind(&path) == PathKind::File { baseline(&path) } else { Ok(Baseline::default()) }
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

/// Findings that are not suppressed. They are read and filtered whenever a report asks for them: no more than
/// those of one file are held.
pub(super) struct Reported<'r> {
    found: StoredFindings,
    dismissals: &'r Dismissals,
    baseline: Option<Baseline>,
    project: &'r LoadedProject,
    causes: Causes,
    /// How many are in the baseline.
    pub(super) in_baseline: usize,
    /// How many were dismissed.
    pub(super) dismissed: usize,
}

impl<'r> Reported<'r> {
    /// The findings that are left of these.
    pub(super) fn new(
        found: StoredFindings,
        dismissals: &'r Dismissals,
        baseline: Option<Baseline>,
        project: &'r LoadedProject,
    ) -> io::Result<Self> {
        let (causes, in_baseline, dismissed) = (Causes::default(), 0, 0);
        let reported =
            Self { found, dismissals, baseline, project, causes, in_baseline, dismissed };
        let (mut all, mut causes) = (Causes::default(), Causes::default());
        let mut baseline = reported.baseline.clone();
        let dismissed = undismissed(&reported.found, dismissals, &mut |findings| {
            let Some(baseline) = &mut baseline else {
                causes.note(&reported.shown(findings));
                return Ok(());
            };
            all.note(&without_explained(findings.clone()));
            causes.note(&reported.shown(baseline.take_new(findings)));
            Ok(())
        })?;
        // What has one cause counts once, as in the report.
        let in_baseline = all.count().saturating_sub(causes.count());
        Ok(Self { causes, in_baseline, dismissed, ..reported })
    }

    /// The findings of a file as they are shown: one for each cause. Paths are known from the project's folder;
    /// where that was named, those who read a report need them from where they are.
    fn shown(&self, findings: Vec<Located>) -> Vec<Located> {
        let mut findings = without_explained(findings);
        let (root, layout) = (&self.project.root, &self.project.configuration.layout);
        let Some(path) = findings.first().map(|first| Arc::clone(&first.location.path)) else {
            return findings;
        };
        let is_named = root.is_relative() && root != Path::new(".");
        let is_of_project = layout.is_some() || path.starts_with(&format!("{CONTENT}/"));
        if is_named && is_of_project {
            let root = root.to_string_lossy().replace('\\', "/");
            let path: Arc<str> = format!("{}/{path}", root.trim_end_matches('/')).into();
            for it in &mut findings {
                it.location.path = Arc::clone(&path);
            }
        }
        findings
    }
}

impl Findings for Reported<'_> {
    fn by_file(&self, look: &mut dyn FnMut(&[Located]) -> io::Result<()>) -> io::Result<()> {
        let (mut baseline, mut seen) = (self.baseline.clone(), SeenCauses::default());
        let look = &mut |findings: Vec<Located>| {
            let new = match &mut baseline {
                Some(baseline) => baseline.take_new(findings),
                None => findings,
            };
            let mut shown = self.shown(new);
            self.causes.join(&mut seen, &mut shown);
            if shown.is_empty() { Ok(()) } else { look(&shown) }
        };
        undismissed(&self.found, self.dismissals, look).map(drop)
    }
}

/// Shows `look` the findings of each file that were not dismissed; gives how many were.
pub(super) fn undismissed(
    found: &StoredFindings,
    dismissals: &Dismissals,
    look: &mut dyn FnMut(Vec<Located>) -> io::Result<()>,
) -> io::Result<usize> {
    let (mut sorter, mut count) = (dismissals.sorter(), 0);
    found.each_file(&mut |findings| {
        let (remaining, dismissed) = sorter.sort(findings);
        count += dismissed.len();
        look(remaining)
    })?;
    Ok(count)
}
