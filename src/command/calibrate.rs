//! `diglot calibrate`: what the project's own translations teach, in one small file.

use std::path::PathBuf;

use super::analysis::{ProjectScan, ScanOptions, Target, calibration_path};
use super::project::LoadedProject;
use super::{ExitStatus, Session, UsageError};
use crate::align::calibration::{PAIRS_MIN, PAIRS_THOROUGH};
use crate::disk;

/// Learns from all pairs, and writes what was learnt.
pub(super) fn calibrate(session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let path = calibration_path(&project);
    let requested = ScanOptions { pairs_max: PAIRS_THOROUGH, variants: false };
    for target in Target::find(&[] as &[PathBuf], &project)? {
        let survey = ProjectScan::take(&target, &project, requested)?;
        let learnt = survey.calibration.alignments();
        if learnt.is_empty() {
            let message = format!("not enough data: no locale has {PAIRS_MIN} translated segments");
            return Err(UsageError::new(
                message,
                "`alignment` and `length` report nothing until one has",
            ));
        }
        disk::replace(&path, survey.calibration.to_text().as_bytes())?;
        let locales: Vec<String> = learnt
            .iter()
            .map(|(locale, alignment)| format!("{locale}: trained on {} segments", alignment.pairs))
            .collect();
        session.screen.print(&format!("{}: {}", path.display(), locales.join(", ")));
    }
    Ok(ExitStatus::Done)
}
