//! A patch that undoes an import.

use std::path::Path;

use crate::disk::StreamedFile;
use crate::text::unified_diff;

/// Lines around each change, as Git has them.
const CONTEXT: usize = 3;

/// A patch that is being written.
pub(super) struct ReversePatch {
    file: StreamedFile,
}

impl ReversePatch {
    /// Begins a patch.
    pub(super) fn create(path: &Path) -> anyhow::Result<Self> {
        Ok(Self { file: StreamedFile::create(path)? })
    }

    /// Adds the way back of a file.
    pub(super) fn add(&mut self, name: &str, before: &str, after: &str) -> anyhow::Result<()> {
        let names = [format!("a/{name}"), format!("b/{name}")];
        let diff = unified_diff(after, before, [&names[0], &names[1]], CONTEXT);
        Ok(self.file.write(diff.as_bytes())?)
    }

    /// Brings all of it to the disk, but not yet to its place.
    pub(super) fn complete(&mut self) -> anyhow::Result<()> {
        Ok(self.file.sync()?)
    }

    /// Puts the patch in its place.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        Ok(self.file.finish()?)
    }
}
