//! One writer a project at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};

use super::{DiskError, ProjectFiles, refused, remove_left_files};
use crate::review::{Failure, Files as _};

/// The file that is locked, and that says by whom.
const FILE: &str = ".diglot/lock";
/// Keeps what is in that folder out of Git.
const IGNORE_FILE: &str = ".diglot/.gitignore";
/// The most that is read of what the file says: anybody may have written it.
const HOLDER_MAX: u64 = 500;

/// The right to write to a project. It ends with this value, and with the process, however that ends.
#[derive(Debug)]
pub struct ProjectLock {
    /// Kept, since the lock is on it.
    _file: File,
}

impl ProjectFiles {
    /// Takes the right to write to the project, for `holder`: words that others are told. What
    /// writers left that were killed is removed. Where locks are unknown, there is none to wait for.
    ///
    /// # Errors
    ///
    /// When somebody else has it, or the file cannot be written.
    pub fn lock(&self, holder: &str) -> Result<ProjectLock, Failure> {
        let path = self.made(FILE)?;
        if fs::symlink_metadata(&path).is_ok_and(|metadata| !metadata.is_file()) {
            let cause = io::Error::new(io::ErrorKind::InvalidInput, "it is not a file; remove it");
            return Err(refused("lock", &path)(cause).into());
        }
        let mut options = OpenOptions::new();
        let opened = options.read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = opened.map_err(refused("lock", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(DiskError::Held { holder: said(&mut file) }.into());
            }
            Err(TryLockError::Error(cause)) if cause.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(cause)) => return Err(refused("lock", &path)(cause).into()),
        }
        if self.read(IGNORE_FILE)?.is_none() {
            self.write(IGNORE_FILE, Some(b"*\n"))?;
        }
        let written = file.set_len(0).and_then(|()| file.write_all(holder.as_bytes()));
        written.map_err(refused("write", &path))?;
        remove_left_files(self.root(), &["content", "review", ".diglot"]);
        Ok(ProjectLock { _file: file })
    }
}

/// What the holder of a lock wrote, on one line and without what terminals obey.
fn said(file: &mut File) -> String {
    let mut bytes = Vec::new();
    let read = file.rewind().and_then(|()| file.take(HOLDER_MAX).read_to_end(&mut bytes));
    let text = String::from_utf8_lossy(&bytes);
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match read {
        Ok(_) if !text.trim().is_empty() => text.trim().to_owned(),
        // Some systems do not let a locked file be read.
        _ => "another diglot process".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> (tempfile::TempDir, ProjectFiles) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let files = ProjectFiles::open(folder.path()).expect("a project");
        (folder, files)
    }

    #[test]
    fn the_second_writer_is_told_of_the_first_until_that_has_ended() {
        let (_folder, files) = project();
        let first = files.lock("`diglot import` (process 1)").expect("nobody writes");
        let error = files.lock("the second").expect_err("somebody writes").to_string();
        assert!(
            error.contains("`diglot import` (process 1)") && error.contains("help: "),
            "{error}"
        );
        drop(first);
        drop(files.lock("the third").expect("nobody writes"));
        assert_eq!(files.read(IGNORE_FILE).expect("a file").as_deref(), Some(&b"*\n"[..]));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_is_not_written_through() {
        let (folder, files) = project();
        fs::create_dir(folder.path().join(".diglot")).expect("a folder");
        fs::write(folder.path().join("a.md"), "text").expect("a file");
        std::os::unix::fs::symlink("../a.md", folder.path().join(FILE)).expect("a link");
        let error = files.lock("me").expect_err("it is a link").to_string();
        assert!(error.contains("remove it"), "{error}");
        assert_eq!(fs::read(folder.path().join("a.md")).expect("a file"), b"text");
    }
}
