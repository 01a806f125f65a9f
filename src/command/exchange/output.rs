//! Where an export is written to.

use std::path::{Path, PathBuf};

use crate::command::UsageError;
use crate::command::console::Console;
use crate::command::destination::refuse_own;
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind, StreamedFile};

/// Where an export is written to.
pub(super) enum OutputPlace {
    /// All in one file.
    File(PathBuf),
    /// A file an article.
    Folder(PathBuf),
    /// Standard output.
    Standard,
}

impl OutputPlace {
    /// The place that the user named.
    pub(super) fn new(out: &Path) -> Self {
        let is_folder = out.as_os_str().to_string_lossy().ends_with(['/', '\\']);
        if out == Path::new("-") {
            Self::Standard
        } else if is_folder || disk::kind(out) == PathKind::Folder {
            Self::Folder(out.to_owned())
        } else {
            Self::File(out.to_owned())
        }
    }

    /// The file that the user named; none for standard output.
    ///
    /// # Errors
    ///
    /// If it is a folder.
    pub(super) fn file(out: &Path) -> anyhow::Result<Option<PathBuf>> {
        match Self::new(out) {
            Self::Folder(folder) => {
                let message = format!("`{}` is a folder", folder.display());
                Err(UsageError::new(message, "pass the name of a file with --out"))
            }
            Self::File(file) => Ok(Some(file)),
            Self::Standard => Ok(None),
        }
    }
}

/// A document that is being written.
pub(super) enum DocumentWriter {
    /// To a file.
    File(StreamedFile),
    /// To standard output.
    Standard,
}

impl DocumentWriter {
    /// Begins a document in a file, but not in the place of the project's own; none for standard output.
    pub(super) fn create(path: Option<&Path>, project: &LoadedProject) -> anyhow::Result<Self> {
        let Some(path) = path else { return Ok(Self::Standard) };
        refuse_own(path, project)?;
        Ok(Self::File(StreamedFile::create(path)?))
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        match self {
            Self::File(file) => Ok(file.write(bytes)?),
            Self::Standard => Ok(Console::result(bytes)?),
        }
    }

    pub(super) fn finish(self) -> anyhow::Result<()> {
        match self {
            Self::File(file) => Ok(file.finish()?),
            Self::Standard => Ok(()),
        }
    }
}
