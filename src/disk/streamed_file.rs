//! A file that is written piece by piece, and takes its place when it is whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::replacement::{in_place, random_name, sync_folder};
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
        if let Some(folder) = path.parent().filter(|_| fs::metadata(path).is_err()) {
            fs::create_dir_all(folder).map_err(refused("write", path))?;
        }
        Self::replace(path)
    }

    /// Begins a file in the place of another, or a new one in a folder that is there. A link is followed, and
    /// permissions stay.
    pub fn replace(path: &Path) -> Result<Self, DiskError> {
        if let Some(place) = in_place(path) {
            let file = BufWriter::new(place.map_err(refused("write", path))?);
            return Ok(Self { path: path.to_owned(), temporary: None, file, is_finished: false });
        }
        let opened = || match fs::metadata(path) {
            Ok(metadata) if metadata.permissions().readonly() => {
                Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"))
            }
            metadata => {
                let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
                let temporary = real.with_file_name(random_name("")?);
                let file = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
                if let Ok(metadata) = metadata {
                    file.set_permissions(metadata.permissions())?;
                }
                Ok((real, Some(temporary), file))
            }
        };
        let (path, temporary, file) = opened().map_err(refused("write", path))?;
        Ok(Self { path, temporary, file: BufWriter::new(file), is_finished: false })
    }

    /// Returns an error if [`replace`](Self::replace) cannot begin a file; leaves no trace. Pipes and devices are taken
    /// to be writable: opening one is seen at its other end.
    pub fn can_replace(path: &Path) -> Result<(), DiskError> {
        let is_special = fs::metadata(path).is_ok_and(|it| !it.is_file() && !it.is_dir());
        if is_special { Ok(()) } else { Self::replace(path).map(drop) }
    }

    /// Writes a piece.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), DiskError> {
        self.file.write_all(bytes).map_err(refused("write", &self.path))
    }

    /// Brings all that was written to the disk: putting it in its place needs no more room then.
    pub fn sync(&mut self) -> Result<(), DiskError> {
        let written = self.file.flush().and_then(|()| match &self.temporary {
            Some(_) => self.file.get_ref().sync_all(),
            None => Ok(()),
        });
        written.map_err(refused("write", &self.path))
    }

    /// Names what could not be written, for those who write through [`Write`].
    pub fn error(&self, cause: io::Error) -> DiskError {
        refused("write", &self.path)(cause)
    }

    /// Puts the file in its place.
    pub fn finish(mut self) -> Result<(), DiskError> {
        self.sync()?;
        let finished = match &self.temporary {
            Some(temporary) => {
                fs::rename(temporary, &self.path).and_then(|()| sync_folder(&self.path))
            }
            None => Ok(()),
        };
        self.is_finished = finished.is_ok();
        finished.map_err(refused("write", &self.path))
    }
}

impl Write for StreamedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
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
