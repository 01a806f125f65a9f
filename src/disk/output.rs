//! A folder of pages that is changed as a whole.
//!
//! Pages are first written to a hidden folder inside it. Only when all are there are they renamed
//! into place, a whole folder at a time where there is none yet, in [turns](Turn), and what is gone is
//! removed last; a build that fails before leaves the last good pages. A manifest lists what we wrote: nothing else is ever written over or removed.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::turn::Turn;
use super::{DiskError, FileStamp, refused};
use crate::site::Output;

/// The name of the file that lists what we wrote.
pub const MANIFEST: &str = ".diglot-manifest.json";

/// The name of the file that tells the next build what it need not do again.
pub const STATE: &str = ".diglot-state";

/// The name of the folder that pages are first written to.
const STAGING: &str = ".diglot-staging";

/// How to treat files of an earlier build that this build did not write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaleFilePolicy {
    /// Their articles are gone: they go too.
    Removed,
    /// Others may still want them.
    Kept,
}

/// Writes the state of a build to a file.
pub type WriteState<'w> = &'w dyn Fn(&mut dyn Write) -> io::Result<()>;

/// A folder that pages are written to.
#[derive(Debug)]
pub struct OutputFolder {
    root: PathBuf,
    /// Files of earlier builds.
    owned: BTreeSet<String>,
    /// Files written by this build.
    staged: Mutex<Staged>,
}

#[derive(Debug, Default)]
struct Staged {
    files: BTreeSet<String>,
    /// Files that stay as they are.
    kept: BTreeSet<String>,
    /// Folders of the files, with all parents.
    folders: BTreeSet<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Manifest<Path: Ord> {
    files: BTreeSet<Path>,
}

impl OutputFolder {
    /// Opens a folder that is missing, empty, or ours.
    pub fn open(root: &Path) -> Result<Self, DiskError> {
        let owned = owned_files(root)?;
        let folder = Self { root: root.to_owned(), owned, staged: Mutex::default() };
        folder.remove_staging();
        let staging = folder.staged_pages();
        fs::create_dir_all(&staging).map_err(refused("create", &staging))?;
        Ok(folder)
    }

    /// Returns the state that the last build saved.
    pub fn state(&self) -> Option<Vec<u8>> {
        fs::read(self.root.join(STATE)).ok()
    }

    /// Returns `true` if a file of ours is in its place, as long as it was written.
    pub fn holds(&self, path: &str, len: u64) -> bool {
        let is_there = |place: &Path| FileStamp::of(place).is_some_and(|stamp| stamp.len == len);
        self.owned.contains(path) && is_there(&self.root.join(path))
    }

    /// The bytes of a file that was staged or is kept.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, DiskError> {
        let is_staged = {
            let staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
            staged.files.contains(path)
        };
        let folder = if is_staged { self.staged_pages() } else { self.root.clone() };
        super::read(&folder.join(path))
    }

    /// Leaves a file of ours as it is.
    pub fn keep(&self, path: &str) {
        let mut staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        staged.kept.insert(path.to_owned());
    }

    /// How many files are left as they are.
    pub fn kept(&self) -> usize {
        self.staged.lock().unwrap_or_else(PoisonError::into_inner).kept.len()
    }

    /// Writes a file, not yet in its place.
    pub fn stage(&self, output: &Output) -> Result<(), DiskError> {
        let temporary = self.reserve(&output.path)?;
        fs::write(&temporary, &output.bytes).map_err(refused("write", &temporary))
    }

    /// The same, unless a file of ours in its place holds just that.
    pub fn stage_changed(&self, output: &Output) -> Result<(), DiskError> {
        let is_same = || fs::read(self.root.join(&output.path)).is_ok_and(|it| it == output.bytes);
        if self.holds(&output.path, output.bytes.len() as u64) && is_same() {
            self.keep(&output.path);
            return Ok(());
        }
        self.stage(output)
    }

    /// Copies a file, not yet to its place, unless a copy of ours there holds the same.
    pub fn stage_copy(&self, from: &Path, path: &str) -> Result<(), DiskError> {
        let is_same = || {
            let own = fs::read(self.root.join(path));
            own.is_ok_and(|own| fs::read(from).is_ok_and(|other| other == own))
        };
        if FileStamp::of(from).is_some_and(|stamp| self.holds(path, stamp.len)) && is_same() {
            self.keep(path);
            return Ok(());
        }
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
        let temporary = self.staged_pages().join(path);
        let mut staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((folder, _)) = path.rsplit_once('/')
            && !staged.folders.contains(folder)
        {
            let place = self.staged_pages().join(folder);
            fs::create_dir_all(&place).map_err(refused("create", &place))?;
            let ends = folder.match_indices('/').map(|(end, _)| end).chain([folder.len()]);
            staged.folders.extend(ends.map(|end| folder[..end].to_owned()));
        }
        staged.files.insert(path.to_owned());
        Ok(temporary)
    }

    fn staging(&self) -> PathBuf {
        self.root.join(STAGING)
    }

    fn staged_pages(&self) -> PathBuf {
        self.staging().join("pages")
    }

    /// Puts all files in their places, and what the `next` build may know, which is written piece by piece;
    /// gives the number of files, those that stay as they are among them.
    pub fn commit(
        self,
        stale: StaleFilePolicy,
        next: Option<WriteState<'_>>,
    ) -> Result<usize, DiskError> {
        let Staged { mut files, mut kept, folders } =
            std::mem::take(&mut *self.staged.lock().unwrap_or_else(PoisonError::into_inner));
        // What it tells of pages is not true while they are changed.
        self.remove(STATE)?;
        let new_folders = self.new_folders(&folders)?;
        let is_single = |path: &&String| !has_one_around(path, &new_folders);
        let single: Vec<&String> = files.iter().filter(is_single).collect();
        self.check_places(&single)?;
        // Should the machine stop half-way, the next build knows all files as ours.
        if !files.is_subset(&self.owned) {
            self.write_manifest(self.owned.union(&files).collect())?;
        }
        for turn in Turn::ALL {
            let mut folders = new_folders.iter().filter(|it| Turn::of_folder(it, &files) == turn);
            folders.try_for_each(|folder| self.move_into_place(folder))?;
            let paths = single.par_iter().filter(|path| Turn::of(path) == turn);
            paths.try_for_each(|path| self.move_into_place(path))?;
        }
        files.append(&mut kept);
        if stale == StaleFilePolicy::Removed && !self.owned.is_subset(&files) {
            for path in self.owned.difference(&files) {
                self.remove(path)?;
            }
            self.write_manifest(files.iter().collect())?;
        }
        next.map_or(Ok(()), |write| self.write_hidden(STATE, write))?;
        Ok(files.len())
    }

    /// The outermost of these folders that there are not yet; the others must be inside ours.
    fn new_folders<'f>(
        &self,
        folders: &'f BTreeSet<String>,
    ) -> Result<BTreeSet<&'f str>, DiskError> {
        let mut new_folders = BTreeSet::new();
        for folder in folders {
            let place = self.root.join(folder);
            if has_one_around(folder, &new_folders) {
                continue;
            }
            if fs::symlink_metadata(&place).is_ok() {
                self.check_inside(&place)?;
            } else {
                new_folders.insert(&**folder);
            }
        }
        Ok(new_folders)
    }

    /// Fails if a path is taken by a file that diglot did not write.
    fn check_places(&self, paths: &[&String]) -> Result<(), DiskError> {
        let is_foreign = |path: &&&String| {
            !self.owned.contains(**path) && fs::symlink_metadata(self.root.join(path)).is_ok()
        };
        match paths.par_iter().find_first(is_foreign) {
            Some(path) => Err(self.foreign(path)),
            None => Ok(()),
        }
    }

    fn foreign(&self, example: &str) -> DiskError {
        DiskError::Foreign { path: self.root.clone(), example: example.to_owned() }
    }

    fn move_into_place(&self, path: &str) -> Result<(), DiskError> {
        let place = self.root.join(path);
        let staged = self.staged_pages().join(path);
        fs::rename(staged, &place).map_err(refused("write", &place))
    }

    /// A folder of ours may have become a link to elsewhere, or a file.
    fn check_inside(&self, folder: &Path) -> Result<(), DiskError> {
        fs::create_dir_all(folder).map_err(refused("create", folder))?;
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

    fn write_manifest(&self, files: BTreeSet<&String>) -> Result<(), DiskError> {
        let manifest = Manifest { files };
        self.write_hidden(MANIFEST, &|file| {
            serde_json::to_writer_pretty(&mut *file, &manifest)?;
            writeln!(file)
        })
    }

    /// Writes a file about the pages.
    fn write_hidden(&self, name: &str, write: WriteState<'_>) -> Result<(), DiskError> {
        let place = self.root.join(name);
        let temporary = self.staging().join(name);
        let file = fs::File::create(&temporary).map_err(refused("write", &temporary))?;
        let mut file = BufWriter::new(file);
        write(&mut file).and_then(|()| file.flush()).map_err(refused("write", &temporary))?;
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

/// Returns `true` if one of the folders is around this path.
fn has_one_around(path: &str, folders: &BTreeSet<&str>) -> bool {
    path.match_indices('/').any(|(end, _)| folders.contains(&path[..end]))
}

/// Returns the files of earlier builds in a folder; an error if the folder holds other files and
/// none of ours.
fn owned_files(root: &Path) -> Result<BTreeSet<String>, DiskError> {
    let manifest = root.join(MANIFEST);
    match fs::read(&manifest) {
        Ok(bytes) => {
            let manifest: Manifest<String> = serde_json::from_slice(&bytes)
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
