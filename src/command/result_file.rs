//! The file that a result is written to, which is none of the project's own.

use std::path::Path;

use super::UsageError;
use super::content::CONTENT;
use super::project::LoadedProject;
use crate::check::dismissals;
use crate::disk::{self, PathKind};
use crate::project::FILE_NAME;
use crate::review::STATES_FOLDER;

/// Refuses to write a result in the place of content or of a file that the project is set up with.
pub(super) fn refuse_own(out: &Path, project: &LoadedProject) -> anyhow::Result<()> {
    // What is not there yet replaces nothing.
    let Ok(path) = disk::real_path(out) else { return Ok(()) };
    if disk::kind(out) != PathKind::File {
        return Ok(());
    }
    let check = &project.configuration.check;
    let named = check.glossaries.iter().chain(&check.calibration);
    let named = named.map(|name| name.get_ref().as_str());
    let own = [FILE_NAME, dismissals::FILE_NAME, CONTENT, "templates", STATES_FOLDER];
    let own = own.into_iter().chain(named).map(|name| disk::real_path(&project.path(name)));
    if own.flatten().any(|own| path.starts_with(own)) {
        let message = format!("`{}` is a file of the project", out.display());
        return Err(UsageError::new(message, "write the result to another file"));
    }
    Ok(())
}
