//! `diglot calibrate`: what the project's own translations teach, in one small file.

use std::path::PathBuf;

use super::analysis::{Survey, Target, Wanted, calibration_path};
use super::project::LoadedProject;
use super::{ExitStatus, Misuse, Session};
use crate::align::calibration::{PAIRS_MIN, PAIRS_THOROUGH};
use crate::disk;

/// Learns from all pairs, and writes what was learnt.
pub(super) fn calibrate(session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    let project = LoadedProject::load(session)?;
    let path = calibration_path(&project);
    let wanted = Wanted { pairs_max: PAIRS_THOROUGH, habits: false };
    for target in Target::find(&[] as &[PathBuf], &project)? {
        let survey = Survey::take(&target, &project, wanted)?;
        let learnt = survey.calibration.alignments();
        if learnt.is_empty() {
            let message =
                format!("no locale has the {PAIRS_MIN} pairs that it takes to learn from");
            return Err(Misuse::said(message, "the rules `alignment` and `length` stay silent"));
        }
        disk::replace(&path, survey.calibration.to_text().as_bytes())?;
        let locales: Vec<String> = learnt
            .iter()
            .map(|(locale, alignment)| format!("{locale} from {} pairs", alignment.pairs))
            .collect();
        session.screen.say(&format!("{}: {}", path.display(), locales.join(", ")));
    }
    Ok(ExitStatus::Done)
}
