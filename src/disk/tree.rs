//! The files below a folder.

use std::collections::BTreeSet;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{DiskError, open_to_read, real_path, refused};
use crate::article::{is_yaml, yaml_page_kind};
use crate::project::{is_article, is_navigation};
use crate::text::Source;

/// The files below a folder, sorted. Hidden files, and those that links outside lead to, are none.
#[derive(Debug, Default)]
pub struct Tree {
    /// Paths relative to the folder, with `/` between folders.
    pub files: Vec<String>,
    /// Skipped files, to be reported.
    pub skipped: Vec<Skipped>,
    /// Files and folders that could not be looked into, each with why.
    pub unreadable: Vec<(String, DiskError)>,
    /// The pages in YAML among the files.
    pub yaml_pages: BTreeSet<String>,
}

/// A file or folder that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Relative to the folder.
    pub path: String,
    /// Its kind.
    pub cause: SkipCause,
    /// Why, without a full stop.
    pub reason: &'static str,
}

/// A kind of thing that is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipCause {
    /// A symbolic link.
    Link,
    /// A pipe, a socket or a device.
    NotFile,
    /// A file whose name cannot be read.
    Name,
}

impl Tree {
    /// Walks `folder`. Links that lead out of `bounds` are not followed.
    ///
    /// # Errors
    ///
    /// Where a folder cannot be read.
    pub fn walk(folder: &Path, bounds: &Path) -> Result<Self, DiskError> {
        let mut tree = Self::walk_readable(folder, bounds)?;
        match tree.unreadable.pop() {
            Some((_, error)) => Err(error),
            None => Ok(tree),
        }
    }

    /// Walks what can be read of `folder` in the same way.
    ///
    /// # Errors
    ///
    /// Where the folder itself cannot be read.
    pub fn walk_readable(folder: &Path, bounds: &Path) -> Result<Self, DiskError> {
        let bounds = real_path(bounds)?;
        let mut tree = Self::default();
        let mut entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    tree.skip_link(folder, error)?;
                    continue;
                }
            };
            if let Err(reason) = check(&entry, &bounds) {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
                if let Some(reason) = reason {
                    tree.skip(folder, entry.path(), SkipCause::Link, reason);
                }
            } else if entry.file_type().is_file() {
                tree.add(folder, entry.path());
            } else if is_article(&entry.file_name().to_string_lossy())
                && !entry.file_type().is_dir()
            {
                let reason = "not a regular file; skipped";
                tree.skip(folder, entry.path(), SkipCause::NotFile, reason);
            }
        }
        Ok(tree)
    }

    /// The tree of one file, by its name in its folder.
    pub fn of_file(path: &Path, name: &str) -> Self {
        let yaml_pages = is_page_file(path, name).then(|| name.to_owned());
        let files = vec![name.to_owned()];
        Self { files, yaml_pages: yaml_pages.into_iter().collect(), ..Self::default() }
    }

    /// Returns `true` if one of the files is an article: Markdown, or a page in YAML.
    pub fn is_article(&self, path: &str) -> bool {
        is_article(path) || self.yaml_pages.contains(path)
    }

    fn add(&mut self, folder: &Path, path: &Path) {
        let relative = relative_to(folder, path);
        match relative.to_str() {
            Some(relative) => {
                let name = with_slashes(relative);
                if is_page_file(path, &name) {
                    self.yaml_pages.insert(name.clone());
                }
                self.files.push(name);
            }
            None => {
                self.skip(folder, path, SkipCause::Name, "file name is not UTF-8; skipped");
            }
        }
    }

    fn skip(&mut self, folder: &Path, path: &Path, cause: SkipCause, reason: &'static str) {
        let path = with_slashes(&relative_to(folder, path).to_string_lossy());
        self.skipped.push(Skipped { path, cause, reason });
    }

    /// A link that leads nowhere, or in a circle, is left out; what else goes wrong is noted, and an error
    /// where it is the whole folder.
    fn skip_link(&mut self, folder: &Path, error: walkdir::Error) -> Result<(), DiskError> {
        let path = error.path().unwrap_or(folder).to_owned();
        if error.loop_ancestor().is_some() {
            let reason = "symbolic link points to a folder that contains it; skipped";
            self.skip(folder, &path, SkipCause::Link, reason);
        } else if path.is_symlink() {
            self.skip(folder, &path, SkipCause::Link, "broken symbolic link; skipped");
        } else {
            let depth = error.depth();
            let cause = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
            let refused = refused("read", &path)(cause);
            if depth == 0 {
                return Err(refused);
            }
            let path = with_slashes(&relative_to(folder, &path).to_string_lossy());
            self.unreadable.push((path, refused));
        }
        Ok(())
    }
}

/// Fails if an entry is skipped, with the reason if it must be reported.
fn check(entry: &DirEntry, bounds: &Path) -> Result<(), Option<&'static str>> {
    let name = entry.file_name().to_string_lossy();
    // Packages of generators hold thousands of pages of their own.
    let is_hidden = name.starts_with('.') || name == "node_modules";
    if entry.depth() > 0 && is_hidden {
        return Err(None);
    }
    let leads_out = || real_path(entry.path()).is_ok_and(|real| !real.starts_with(bounds));
    if entry.path_is_symlink() && leads_out() {
        return Err(Some("symbolic link points outside the project; skipped"));
    }
    Ok(())
}

/// Returns `true` if a file is a page in YAML.
fn is_page_file(path: &Path, name: &str) -> bool {
    is_yaml(name) && !is_navigation(name) && is_yaml_page(path)
}

/// Returns `true` if the first line of a file says that it is a page. Who reads it all reports what is
/// wrong with the file.
fn is_yaml_page(path: &Path) -> bool {
    let mut line = Vec::new();
    let read = open_to_read(path).and_then(|file| file.take(FIRST_LINE_MAX).read_to_end(&mut line));
    read.is_ok() && yaml_page_kind(Source::from_bytes("", line).text()).is_some()
}

/// Bytes of the line that says what a file in YAML is, in UTF-8 or UTF-16.
const FIRST_LINE_MAX: u64 = 128;

fn relative_to(folder: &Path, path: &Path) -> PathBuf {
    path.strip_prefix(folder).unwrap_or(path).to_owned()
}

fn with_slashes(path: &str) -> String {
    if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() }
}
