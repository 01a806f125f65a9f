//! Where commands put files that they change: in their places, or into another folder.

use std::path::Path;

use super::UsageError;
use super::content::CONTENT;
use super::project::{LoadedProject, writer_lock};
use crate::check::dismissals;
use crate::disk::{self, OutputFolder, PathKind, ProjectLock, StaleFilePolicy};
use crate::project::FILE_NAME;
use crate::project::layout::is_page;
use crate::review::STATES_FOLDER;
use crate::site::Output;

/// Where changed files go.
pub(super) enum Destination {
    /// Into a folder.
    Folder(OutputFolder),
    /// Where they are; nobody else writes to the project meanwhile.
    InPlace(#[expect(dead_code, reason = "held until all is written")] ProjectLock),
}

impl Destination {
    /// A folder, or the files' own places where none is named.
    pub(super) fn open(
        project: &LoadedProject,
        out: Option<&Path>,
        command: &str,
    ) -> anyhow::Result<Self> {
        if let Some(out) = out {
            return Ok(Self::Folder(OutputFolder::open(out)?));
        }
        let files = project.files()?;
        Ok(Self::InPlace(writer_lock(&files, command, None)?))
    }

    /// Writes a file with another text.
    pub(super) fn write(&self, file: &Path, name: &str, bytes: Vec<u8>) -> anyhow::Result<()> {
        match self {
            Self::Folder(folder) => folder.stage(&Output::new(name, bytes))?,
            Self::InPlace(_) => disk::replace(file, &bytes)?,
        }
        Ok(())
    }

    /// Leaves a file as it is; a folder gets a copy.
    pub(super) fn keep(&self, file: &Path, name: &str) -> anyhow::Result<()> {
        if let Self::Folder(folder) = self {
            folder.stage_copy(file, name)?;
        }
        Ok(())
    }

    /// Brings all files to their places.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        if let Self::Folder(folder) = self {
            folder.commit(StaleFilePolicy::Kept, None)?;
        }
        Ok(())
    }
}

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
    if own.flatten().any(|own| path.starts_with(own)) || is_of_pair(&path, project) {
        let message = format!("`{}` is a file of the project", out.display());
        return Err(UsageError::new(message, "write the result to another file"));
    }
    Ok(())
}

/// Returns `true` for a translation that is a file of its own, and for an original.
fn is_of_pair(path: &Path, project: &LoadedProject) -> bool {
    let Some(layout) = &project.configuration.layout else { return false };
    let root = disk::real_path(&project.path("")).or_else(|_| disk::real_path(Path::new(".")));
    let Ok(root) = root else { return false };
    let Ok(within) = path.strip_prefix(root) else { return false };
    let file = within.to_string_lossy().replace('\\', "/");
    layout.is_translation(&file) || layout.is_original(&file) && is_page(&file)
}
