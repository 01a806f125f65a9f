//! A file that is written piece by piece, and takes its place when it is whole.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use super::replacement::{random_name, sync_folder};
use super::{DiskError, refused};

/// A file that is being written: what was there before stays until [`finish`](Self::finish).
pub struct StreamedFile {
    path: PathBuf,
    /// Where it is written meanwhile; none for what is not a regular file, such as a pipe.
    temporary: Option<PathBuf>,
    file: BufWriter<File>,
    is_finished: bool,
}

impl StreamedFile {
    /// Begins a file; folders on the way to it are made.
    pub fn create(path: &Path) -> Result<Self, DiskError> {
        let opened = || {
            if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
                let file = OpenOptions::new().write(true).open(path)?;
                return Ok((None, file));
            }
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            let temporary = path.with_file_name(random_name("")?);
            let file = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
            Ok((Some(temporary), file))
        };
        let (temporary, file) = opened().map_err(refused("write", path))?;
        let file = BufWriter::new(file);
        Ok(Self { path: path.to_owned(), temporary, file, is_finished: false })
    }

    /// Writes a piece.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), DiskError> {
        self.file.write_all(bytes).map_err(refused("write", &self.path))
    }

    /// Puts the file in its place.
    pub fn finish(mut self) -> Result<(), DiskError> {
        let finished = self.file.flush().and_then(|()| match &self.temporary {
            Some(temporary) => {
                self.file.get_ref().sync_all()?;
                fs::rename(temporary, &self.path)?;
                sync_folder(&self.path)
            }
            None => Ok(()),
        });
        self.is_finished = finished.is_ok();
        finished.map_err(refused("write", &self.path))
    }
}

impl Drop for StreamedFile {
    fn drop(&mut self) {
        if let Some(temporary) = self.temporary.as_ref().filter(|_| !self.is_finished) {
            // It is ours: it was not there before.
            fs::remove_file(temporary).ok();
        }
    }
}
