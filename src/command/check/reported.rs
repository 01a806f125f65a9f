//! The findings that a check reports: all but those that are suppressed, those of one cause as one.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::check::baseline::Baseline;
use crate::check::dismissals::Dismissals;
use crate::check::without_explained;
use crate::command::content::CONTENT;
use crate::command::finding_store::StoredFindings;
use crate::command::project::LoadedProject;
use crate::finding::Located;
use crate::report::{Causes, Findings, SeenCauses};

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
