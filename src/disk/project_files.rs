//! The files of a project, read and written by their paths in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::replacement::replace_as_writer;
use super::{DiskError, FileStamp, read, real_path, refused, sync_folder};
use crate::project::layout::LayoutConfiguration;
use crate::review::{Failure, Files, STATES_FOLDER};

/// The folder of what is only ours.
const OWN_FOLDER: &str = ".diglot";

/// The files of a project. No path leads out of it, not by a link either.
#[derive(Debug)]
pub struct ProjectFiles {
    root: PathBuf,
    /// Where the translations are, if they are files of their own.
    layout: Option<LayoutConfiguration>,
    /// In a dry run, the files that would be written: by path, and none for what would be removed.
    pretended: Option<Mutex<BTreeMap<String, Option<Vec<u8>>>>>,
}

impl ProjectFiles {
    /// The files of the project at `root`.
    pub fn open(root: &Path) -> Result<Self, DiskError> {
        Ok(Self { root: real_path(root)?, layout: None, pretended: None })
    }

    /// The same files, with the translations where a layout has them.
    #[must_use]
    pub fn with_layout(self, layout: Option<&LayoutConfiguration>) -> Self {
        Self { layout: layout.cloned(), ..self }
    }

    /// The same files, none of which will be written: what is written can only be read again from here.
    #[must_use]
    pub fn pretending(self) -> Self {
        Self { pretended: Some(Mutex::default()), ..self }
    }

    /// The folder of the project, without links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The stamp of a file; none where there is none.
    pub fn stamp(&self, file: &str) -> Option<FileStamp> {
        FileStamp::of(&self.path(file).ok()?)
    }

    /// Where a file is, or would be.
    fn path(&self, file: &str) -> Result<PathBuf, DiskError> {
        let outside = || DiskError::Outside { path: file.to_owned(), folder: self.root.clone() };
        let is_plain =
            |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']);
        if !file.split('/').all(is_plain) || Path::new(file).is_absolute() {
            return Err(outside());
        }
        let path = self.root.join(file);
        if is_in(file, OWN_FOLDER) {
            self.refuse_links(file)?;
            refuse_pipe(&path)?;
        }
        // A folder on the way may be a link, and so may the file.
        let mut there = path.ancestors().filter(|it| fs::symlink_metadata(it).is_ok());
        let real = real_path(there.next().unwrap_or(&self.root))?;
        if !real.starts_with(&self.root) {
            return Err(outside());
        }
        Ok(path)
    }

    /// Refuses a file that is a link or in a folder that is one: nobody but us has a reason to put something
    /// there, and what a link leads to is not ours to write to, wherever it is.
    fn refuse_links(&self, file: &str) -> Result<(), DiskError> {
        let path = self.root.join(file);
        let inside = path.ancestors().take_while(|it| *it != self.root);
        let is_link = |it: &&Path| fs::symlink_metadata(it).is_ok_and(|it| it.is_symlink());
        let Some(link) = inside.into_iter().find(is_link) else { return Ok(()) };
        let cause = io::Error::new(io::ErrorKind::InvalidInput, "it is a link; remove it");
        Err(refused("use", link)(cause))
    }

    /// Where a file is that will be written, in a folder that is there.
    pub(super) fn made(&self, file: &str) -> Result<PathBuf, DiskError> {
        let path = self.path(file)?;
        if is_in(file, STATES_FOLDER) {
            self.refuse_links(file)?;
        }
        refuse_pipe(&path)?;
        let folder = path.parent().unwrap_or(&self.root);
        make_folders(folder).map_err(refused("create", folder))?;
        Ok(path)
    }

    /// The files that were only pretended to be written, if that is so.
    fn pretended(&self) -> Option<std::sync::MutexGuard<'_, BTreeMap<String, Option<Vec<u8>>>>> {
        Some(self.pretended.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// So many bytes of a file from one on, or as many as there are.
fn part(path: &Path, start: u64, len: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut opened = fs::File::open(path)?;
    opened.seek(SeekFrom::Start(start))?;
    opened.take(len as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns `true` if a file does not exist, also where its folder would have to be a file.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

impl Files for ProjectFiles {
    fn read(&self, file: &str) -> Result<Option<Vec<u8>>, Failure> {
        if let Some(bytes) = self.pretended().and_then(|files| files.get(file).cloned()) {
            return Ok(bytes);
        }
        let path = self.path(file)?;
        match fs::metadata(&path) {
            Err(error) if is_missing(&error) => Ok(None),
            // Who opens a pipe waits until somebody writes to it.
            Ok(metadata) if !metadata.is_file() && !metadata.is_dir() => {
                let cause = "it is not a regular file, but a pipe or a device; replace it";
                let cause = io::Error::new(io::ErrorKind::InvalidInput, cause);
                Err(refused("read", &path)(cause).into())
            }
            _ => Ok(Some(read(&path)?)),
        }
    }

    fn write(&self, file: &str, bytes: Option<&[u8]>) -> Result<(), Failure> {
        if let Some(mut files) = self.pretended() {
            files.insert(file.to_owned(), bytes.map(<[u8]>::to_vec));
            return Ok(());
        }
        if let Some(bytes) = bytes {
            return Ok(replace_as_writer(&self.made(file)?, bytes)?);
        }
        let path = self.path(file)?;
        match fs::remove_file(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                Err(refused("remove", &path)(cause).into())
            }
            Ok(()) => Ok(sync_folder(&path).map_err(refused("remove", &path))?),
            Err(_) => Ok(()),
        }
    }

    fn append(&self, file: &str, bytes: &[u8]) -> Result<(), Failure> {
        if let Some(mut files) = self.pretended() {
            files.entry(file.to_owned()).or_default().get_or_insert_default().extend(bytes);
            return Ok(());
        }
        let path = self.made(file)?;
        let is_new = fs::symlink_metadata(&path).is_err();
        let opened = fs::OpenOptions::new().create(true).append(true).open(&path);
        let written = opened.and_then(|mut opened| {
            opened.write_all(bytes)?;
            opened.sync_data()?;
            if is_new { sync_folder(&path) } else { Ok(()) }
        });
        Ok(written.map_err(refused("write", &path))?)
    }

    fn size(&self, file: &str) -> Result<Option<u64>, Failure> {
        if self.pretended().is_some() {
            return Ok(self.read(file)?.map(|bytes| bytes.len() as u64));
        }
        match fs::metadata(self.path(file)?) {
            Err(error) if is_missing(&error) => Ok(None),
            metadata => Ok(Some(metadata.map_err(refused("read", Path::new(file)))?.len())),
        }
    }

    fn tail(&self, file: &str, max: usize) -> Result<Vec<u8>, Failure> {
        // What is short, missing or no file at all is read as any other.
        let size = self.size(file)?.unwrap_or_default();
        let start = size.saturating_sub(max as u64);
        let path = self.path(file)?;
        if start == 0 || self.pretended().is_some() || !path.is_file() {
            let bytes = self.read(file)?.unwrap_or_default();
            return Ok(bytes[bytes.len().saturating_sub(max)..].to_vec());
        }
        Ok(part(&path, start, max).map_err(refused("read", &path))?)
    }

    fn part(&self, file: &str, start: u64, len: usize) -> Result<Vec<u8>, Failure> {
        if self.pretended().is_some() {
            let bytes = self.read(file)?.unwrap_or_default();
            let rest = bytes.into_iter().skip(usize::try_from(start)?);
            return Ok(rest.take(len).collect());
        }
        let path = self.path(file)?;
        Ok(part(&path, start, len).map_err(refused("read", &path))?)
    }

    fn is_article(&self, file: &str) -> bool {
        match &self.layout {
            Some(layout) => layout.is_translation(file),
            None => file.starts_with("content/"),
        }
    }

    fn set_aside(&self, file: &str, name: &str) -> Result<(), Failure> {
        if self.pretended().is_some() {
            return self.write(file, None);
        }
        // The file itself may be a link to anywhere; its folder is not.
        let (folder, own) = file.rsplit_once('/').unwrap_or((".", file));
        let path = self.path(folder)?.join(own);
        Ok(fs::rename(&path, self.path(name)?).map_err(refused("rename", &path))?)
    }
}

/// Returns `true` if a file is in a folder of the project.
fn is_in(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Refuses what is neither a file nor a folder: who opens a pipe waits until somebody opens its other
/// end.
fn refuse_pipe(path: &Path) -> Result<(), DiskError> {
    match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() && !metadata.is_dir() => {
            let cause = io::Error::new(io::ErrorKind::InvalidInput, "it is not a file; remove it");
            Err(refused("use", path)(cause))
        }
        _ => Ok(()),
    }
}

/// Makes a folder and those around it, and waits until the disk knows them.
fn make_folders(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        make_folders(parent)?;
    }
    match fs::create_dir(folder) {
        Err(error) if !folder.is_dir() => Err(error),
        _ => sync_folder(folder),
    }
}
