//! Where commands put files that they change: in their places, or into another folder.

use std::path::Path;

use super::project::{LoadedProject, writer_lock};
use crate::disk::{self, OutputFolder, ProjectFiles, ProjectLock, StaleFilePolicy};
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
        let files = ProjectFiles::open(&project.root)?;
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
