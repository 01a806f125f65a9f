//! A folder of pages that is changed as a whole.
//!
//! Pages are first written to a hidden folder inside it. Only when all are there are they renamed
//! into place; a build that fails before leaves the last good pages. A manifest lists what we wrote:
//! nothing else is ever written over or removed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{DiskError, refused};
use crate::site::Output;

/// The name of the file that lists what we wrote.
pub const MANIFEST: &str = ".diglot-manifest.json";

/// The name of the folder that pages are first written to.
const STAGING: &str = ".diglot-staging";

/// What happens to files of ours that were not written again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// Their articles are gone: they go too.
    Removed,
    /// Others may still want them.
    Kept,
}

/// A folder that pages are written to.
#[derive(Debug)]
pub struct OutputFolder {
    root: PathBuf,
    /// What we wrote earlier.
    owned: BTreeSet<String>,
    /// What is written now; a file's number is its name in the staging folder.
    staged: Mutex<Vec<String>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Manifest {
    files: BTreeSet<String>,
}

impl OutputFolder {
    /// Opens a folder that is missing, empty, or ours.
    pub fn open(root: &Path) -> Result<Self, DiskError> {
        let owned = owned_files(root)?;
        let folder = Self { root: root.to_owned(), owned, staged: Mutex::default() };
        folder.remove_staging();
        let staging = folder.staging();
        fs::create_dir_all(&staging).map_err(refused("create", &staging))?;
        Ok(folder)
    }

    /// Writes a file, not yet in its place.
    pub fn stage(&self, output: &Output) -> Result<(), DiskError> {
        let temporary = self.reserve(&output.path)?;
        fs::write(&temporary, &output.bytes).map_err(refused("write", &temporary))
    }

    /// Copies a file, not yet to its place.
    pub fn stage_copy(&self, from: &Path, path: &str) -> Result<(), DiskError> {
        let temporary = self.reserve(path)?;
        fs::copy(from, &temporary).map(drop).map_err(refused("copy", from))
    }

    /// A temporary name for the file at `path`.
    fn reserve(&self, path: &str) -> Result<PathBuf, DiskError> {
        let is_plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\\');
        if !path.split('/').all(is_plain) || Path::new(path).is_absolute() {
            let (path, folder) = (path.to_owned(), self.root.clone());
            return Err(DiskError::Outside { path, folder });
        }
        let mut staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        staged.push(path.to_owned());
        Ok(self.temporary(staged.len() - 1))
    }

    fn staging(&self) -> PathBuf {
        self.root.join(STAGING)
    }

    fn temporary(&self, number: usize) -> PathBuf {
        self.staging().join(number.to_string())
    }

    /// Puts all files in their places; gives their number.
    pub fn commit(self, stale: Stale) -> Result<usize, DiskError> {
        let staged =
            std::mem::take(&mut *self.staged.lock().unwrap_or_else(PoisonError::into_inner));
        self.check_places(&staged)?;
        let files: BTreeSet<String> = staged.iter().cloned().collect();
        // Should the machine stop half-way, the next build knows all files as ours.
        self.write_manifest(self.owned.union(&files).cloned().collect())?;
        for folder in staged.iter().map(|path| self.folder_of(path)).collect::<BTreeSet<_>>() {
            fs::create_dir_all(&folder).map_err(refused("create", &folder))?;
            self.check_inside(&folder)?;
        }
        let numbered = staged.par_iter().enumerate();
        numbered.try_for_each(|(number, path)| self.put_in_place(number, path))?;
        if stale == Stale::Removed {
            for path in self.owned.difference(&files) {
                self.remove(path)?;
            }
            self.write_manifest(files)?;
        }
        Ok(staged.len())
    }

    /// Whether each place is free, or holds a file of ours.
    fn check_places(&self, staged: &[String]) -> Result<(), DiskError> {
        let is_foreign = |path: &&String| {
            !self.owned.contains(*path) && fs::symlink_metadata(self.root.join(path)).is_ok()
        };
        match staged.par_iter().find_first(is_foreign) {
            Some(path) => Err(self.foreign(path)),
            None => Ok(()),
        }
    }

    fn foreign(&self, example: &str) -> DiskError {
        DiskError::Foreign { path: self.root.clone(), example: example.to_owned() }
    }

    fn folder_of(&self, path: &str) -> PathBuf {
        let place = self.root.join(path);
        place.parent().map_or(self.root.clone(), Path::to_owned)
    }

    fn put_in_place(&self, number: usize, path: &str) -> Result<(), DiskError> {
        let place = self.root.join(path);
        fs::rename(self.temporary(number), &place).map_err(refused("write", &place))
    }

    /// A folder of ours may have become a link to elsewhere.
    fn check_inside(&self, folder: &Path) -> Result<(), DiskError> {
        let real = |path: &Path| fs::canonicalize(path).map_err(refused("find", path));
        if real(folder)?.starts_with(real(&self.root)?) {
            return Ok(());
        }
        Err(DiskError::Outside { path: folder.display().to_string(), folder: self.root.clone() })
    }

    /// Removes a file of ours, and the folders that are empty then.
    fn remove(&self, path: &str) -> Result<(), DiskError> {
        let place = self.root.join(path);
        if let Err(cause) = fs::remove_file(&place)
            && cause.kind() != io::ErrorKind::NotFound
        {
            return Err(refused("remove", &place)(cause));
        }
        let folders = place.ancestors().skip(1).take_while(|folder| *folder != self.root);
        let mut emptied = folders.map(fs::remove_dir).take_while(Result::is_ok);
        emptied.by_ref().for_each(drop);
        Ok(())
    }

    fn write_manifest(&self, files: BTreeSet<String>) -> Result<(), DiskError> {
        let place = self.root.join(MANIFEST);
        let temporary = self.staging().join("manifest");
        let text = serde_json::to_string_pretty(&Manifest { files }).expect("strings are JSON");
        fs::write(&temporary, text + "\n").map_err(refused("write", &temporary))?;
        fs::rename(&temporary, &place).map_err(refused("write", &place))
    }

    fn remove_staging(&self) {
        // What is left of it does no harm: it is hidden, and goes with the next build.
        fs::remove_dir_all(self.staging()).ok();
    }
}

impl Drop for OutputFolder {
    fn drop(&mut self) {
        self.remove_staging();
        // A folder that was made for nothing goes again; one that holds pages is not empty.
        fs::remove_dir(&self.root).ok();
    }
}

/// What we wrote to a folder earlier; an error if the folder holds other files and none of ours.
fn owned_files(root: &Path) -> Result<BTreeSet<String>, DiskError> {
    let manifest = root.join(MANIFEST);
    match fs::read(&manifest) {
        Ok(bytes) => {
            let manifest: Manifest = serde_json::from_slice(&bytes)
                .map_err(|error| refused("read", &manifest)(error.into()))?;
            Ok(manifest.files)
        }
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => check_empty(root),
        Err(cause) => Err(refused("read", &manifest)(cause)),
    }
}

fn check_empty(root: &Path) -> Result<BTreeSet<String>, DiskError> {
    let entries = match fs::read_dir(root) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(cause) => return Err(refused("read", root)(cause)),
    };
    let names =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    match names.filter(|name| name != STAGING).min() {
        Some(example) => Err(DiskError::Foreign { path: root.to_owned(), example }),
        None => Ok(BTreeSet::new()),
    }
}
