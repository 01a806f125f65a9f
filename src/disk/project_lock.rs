//! One writer a project at a time, and what a project is known by.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};

use super::{DiskError, ProjectFiles, refused, remove_left_files};
use crate::check::fingerprint::text_hash;
use crate::review::{Failure, Files as _, plain};

/// The file that is locked, and that says by whom.
const FILE: &str = ".diglot/lock";
/// The number of a project.
const ID_FILE: &str = ".diglot/id";
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
        self.ignored()?;
        // It is never empty: others read it at any moment, and only its first line.
        let line = format!("{holder}\n");
        let written =
            file.write_all(line.as_bytes()).and_then(|()| file.set_len(line.len() as u64));
        written.map_err(refused("write", &path))?;
        remove_left_files(self.root(), &["content", "review", ".diglot"]);
        Ok(ProjectLock { _file: file })
    }
}

impl ProjectFiles {
    /// Returns `true` if somebody has the right to write to the project now.
    pub fn is_locked(&self) -> bool {
        self.holder().is_some()
    }

    /// Returns who has the right to write to the project now, in their own words.
    pub fn holder(&self) -> Option<String> {
        let path = self.root().join(FILE);
        if !fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file()) {
            return None;
        }
        let mut file = File::open(path).ok()?;
        let is_held = matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock));
        is_held.then(|| said(&mut file))
    }

    /// Returns what tells this project from all others, copies of its folder too. It is of the folder
    /// itself and of a random number that is kept there, so that neither a folder that takes the
    /// place of another nor one that moves is taken for the same.
    ///
    /// # Errors
    ///
    /// If there is a number that cannot be read.
    pub fn key(&self) -> Result<String, Failure> {
        let number = self.read(ID_FILE)?.unwrap_or_else(|| self.numbered());
        let place = self.root().to_string_lossy();
        Ok(text_hash(&format!("{place}\n{}", String::from_utf8_lossy(&number))))
    }

    /// Gives the project a number. One that cannot be written to has none.
    fn numbered(&self) -> Vec<u8> {
        let Ok(number) = getrandom::u64().map(|number| format!("{number:016x}\n")) else {
            return Vec::new();
        };
        let written = self.ignored().and_then(|()| self.write(ID_FILE, Some(number.as_bytes())));
        if written.is_ok() { number.into_bytes() } else { Vec::new() }
    }

    /// Keeps our folder out of Git.
    ///
    /// # Errors
    ///
    /// If it cannot be written to.
    pub fn ignored(&self) -> Result<(), Failure> {
        match self.read(IGNORE_FILE)? {
            Some(_) => Ok(()),
            None => self.write(IGNORE_FILE, Some(b"*\n")),
        }
    }
}

/// Returns what the holder of a lock wrote, on one line and without what terminals obey.
fn said(file: &mut File) -> String {
    let mut bytes = Vec::new();
    let read = file.rewind().and_then(|()| file.take(HOLDER_MAX).read_to_end(&mut bytes));
    let text = String::from_utf8_lossy(&bytes);
    let text = plain(text.lines().next().unwrap_or_default());
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

    #[test]
    fn a_copy_of_a_project_is_another_project() {
        let ((folder, files), (other_folder, other)) = (project(), project());
        let key_of = |files: &ProjectFiles| files.key().expect("a number");
        let key = key_of(&files);
        assert_eq!(key_of(&files), key);
        fs::create_dir(other_folder.path().join(".diglot")).expect("a folder");
        let id = |folder: &tempfile::TempDir| folder.path().join(ID_FILE);
        fs::copy(id(&folder), id(&other_folder)).expect("a copy");
        assert_ne!(key_of(&other), key);
        // Another project that takes the place of the first is another one too.
        fs::remove_file(id(&folder)).expect("it is there");
        assert_ne!(key_of(&files), key);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_is_not_written_through() {
        let (folder, files) = project();
        fs::create_dir(folder.path().join(".diglot")).expect("a folder");
        fs::write(folder.path().join("a.md"), "text").expect("a file");
        std::os::unix::fs::symlink("../a.md", folder.path().join(FILE)).expect("a link");
        let error = files.lock("me").expect_err("it is a link").to_string();
        assert!(error.contains("it is a link; remove it"), "{error}");
        assert_eq!(fs::read(folder.path().join("a.md")).expect("a file"), b"text");
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_among_our_own_files_is_refused_in_words_and_never_opened() {
        let (folder, files) = project();
        fs::create_dir(folder.path().join(".diglot")).expect("a folder");
        for file in [FILE, ID_FILE, IGNORE_FILE, crate::review::JOURNAL_FILE] {
            let path = folder.path().join(file);
            let made = std::process::Command::new("mkfifo").arg(&path).status().expect("it runs");
            assert!(made.success());
            let refusals = [
                files.read(file).map(drop),
                files.write(file, Some(b"text")),
                files.append(file, b"text"),
                files.tail(file, 9).map(drop),
            ];
            for refusal in refusals {
                let error = refusal.expect_err("it is a pipe").to_string();
                assert!(error.contains("it is not a file; remove it"), "{file}: {error}");
            }
            assert!(file != ID_FILE || files.key().is_err());
            fs::remove_file(path).expect("it is there");
        }
    }
}
