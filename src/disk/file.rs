//! Single files: what stands at a path, reading, and writing so that what was there is whole at every
//! moment.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::text::printable;

/// The file system would not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// It refused.
    #[error("cannot {action} `{}`: {}", shown(path), reason(action, cause))]
    Refused {
        /// The failed action: a verb.
        action: &'static str,
        /// Of which file or folder.
        path: PathBuf,
        /// The error of the system.
        cause: io::Error,
    },
    /// Standard output would not take a result.
    #[error("cannot write to standard output: {}", reason("write", cause))]
    Output {
        /// The error of the system.
        cause: io::Error,
    },
    /// A folder to write into that holds what we did not write.
    #[error(
        "`{}` contains files that diglot did not write, such as `{example}`; nothing was written\n\
         help: choose another folder with --out, or empty this one",
        shown(path)
    )]
    Foreign {
        /// The folder.
        path: PathBuf,
        /// One of the files.
        example: String,
    },
    /// A file that is too large to be read as a whole.
    #[error(
        "`{}` is larger than {max} bytes, the maximum size of a file\n\
         help: divide it, or keep it out of the folder",
        shown(path)
    )]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that it may hold.
        max: u64,
    },
    /// A project that somebody else writes to.
    #[error(
        "{holder} is changing this project\n\
         help: end it first, or work there; only one program may change a project at a time"
    )]
    Held {
        /// Who does.
        holder: String,
    },
    /// A path that leads out of the folder that it should be in.
    #[error("`{path}` points outside `{}`; nothing was written", folder.display())]
    Outside {
        /// The path.
        path: String,
        /// The folder.
        folder: PathBuf,
    },
}

impl DiskError {
    /// Returns what is wrong, said of the file that it is about, and what to do.
    pub fn about_file(&self) -> (String, String) {
        let text = match self {
            Self::Refused { action, cause, .. } => {
                format!("cannot {action} it: {}", reason(action, cause))
            }
            Self::TooLarge { max, .. } => format!(
                "larger than {max} bytes, the maximum size of a file\n\
                 help: divide it, or keep it out of the folder"
            ),
            Self::Foreign { .. }
            | Self::Held { .. }
            | Self::Outside { .. }
            | Self::Output { .. } => self.to_string(),
        };
        match text.split_once("\nhelp: ") {
            Some((message, help)) => (message.to_owned(), help.to_owned()),
            None => (text, String::new()),
        }
    }
}

/// A path as a terminal may show it.
fn shown(path: &Path) -> String {
    printable(&path.display().to_string()).into_owned()
}

/// Why the system would not do it, and what to do about that: the system's own words help few.
fn reason(action: &str, cause: &io::Error) -> String {
    let is_reading = matches!(action, "read" | "find");
    let (reason, help) = match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            (None, "free some space, or write to another disk")
        }
        io::ErrorKind::PermissionDenied => (None, "check its owner and permissions"),
        io::ErrorKind::ReadOnlyFilesystem => (None, "write to another folder"),
        io::ErrorKind::NotFound if is_reading => {
            (Some("it does not exist"), "check the path; a link may point to a file that is gone")
        }
        io::ErrorKind::NotFound => (Some("its folder does not exist"), "create the folder first"),
        io::ErrorKind::IsADirectory => {
            (Some("it is a folder, not a file"), "choose another path, or remove the folder")
        }
        io::ErrorKind::NotADirectory => {
            (Some("a part of its path is a file, not a folder"), "choose another path")
        }
        io::ErrorKind::InvalidInput if is_reading => (None, "pass a file"),
        io::ErrorKind::AlreadyExists => (Some("it exists"), "choose another path, or remove it"),
        _ => (None, "check the path, its permissions and the disk"),
    };
    let reason = reason.map_or_else(|| cause.to_string(), str::to_owned);
    format!("{reason}\nhelp: {help}")
}

/// Kind of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathKind {
    /// A file, or something that can be read like one.
    File,
    /// A folder.
    Folder,
    /// Nothing.
    Missing,
}

/// Returns the kind of a path; links are followed.
pub fn kind(path: &Path) -> PathKind {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => PathKind::Folder,
        Ok(_) => PathKind::File,
        Err(_) => PathKind::Missing,
    }
}

/// The most bytes of a file. A byte that is not UTF-8 becomes three, and spans end at 4 GiB.
const FILE_MAX: u64 = 1 << 30;

/// The bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    let file = open_to_read(path).map_err(refused("read", path))?;
    let len = file.metadata().map_or(0, |metadata| metadata.len());
    read_within(FILE_MAX, file, path, Vec::with_capacity(len.min(FILE_MAX) as usize + 1))
}

/// The bytes of standard input.
pub fn read_standard_input() -> Result<Vec<u8>, DiskError> {
    read_within(FILE_MAX, io::stdin().lock(), Path::new("<stdin>"), Vec::new())
}

/// A file, to be read piece by piece.
pub fn open(path: &Path) -> Result<impl io::Read + use<>, DiskError> {
    open_to_read(path).map_err(refused("read", path))
}

/// Opens a file, but no pipe that has a name: nobody may ever write to that.
pub(super) fn open_to_read(path: &Path) -> io::Result<fs::File> {
    if is_pipe(path) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is a pipe, not a file"));
    }
    fs::File::open(path)
}

/// Returns `true` if a path is that of a pipe or a socket, apart from those that a shell hands over.
pub fn is_pipe(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        let is_pipe = |it: fs::Metadata| it.file_type().is_fifo() || it.file_type().is_socket();
        fs::metadata(path).is_ok_and(is_pipe) && given_open(path).is_none()
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// The most links that are followed to such a path.
const LINKS_MAX: usize = 8;

/// The path of a file that the program was given open, such as `/dev/stdout` or `/dev/fd/63`, where a path is
/// that or a link to it.
pub(super) fn given_open(path: &Path) -> Option<PathBuf> {
    let folders = ["/dev/fd", "/dev/stdin", "/dev/stdout", "/dev/stderr", "/proc"];
    let mut path = path.to_owned();
    for _ in 0..LINKS_MAX {
        if folders.iter().any(|folder| path.starts_with(folder)) {
            return Some(path);
        }
        let next = fs::read_link(&path).ok()?;
        path = path.parent().unwrap_or(Path::new("")).join(next);
    }
    None
}

/// Standard input, to be read piece by piece.
pub fn standard_input() -> impl io::Read {
    io::stdin().lock()
}

/// What there is to read, unless it is more than `max` bytes. It is counted, since not every file tells
/// how large it is.
fn read_within(
    max: u64,
    file: impl io::Read,
    path: &Path,
    mut bytes: Vec<u8>,
) -> Result<Vec<u8>, DiskError> {
    let count = file.take(max + 1).read_to_end(&mut bytes).map_err(refused("read", path))?;
    if count as u64 > max {
        return Err(DiskError::TooLarge { path: path.to_owned(), max });
    }
    Ok(bytes)
}

/// The folder with links resolved.
pub fn real_path(path: &Path) -> Result<PathBuf, DiskError> {
    fs::canonicalize(path).map_err(refused("find", path))
}

/// Returns `true` if a process of this number runs; nothing where the system does not show that in files.
pub fn is_running(process: u32) -> Option<bool> {
    let shows = Path::new("/proc/self/stat").exists();
    shows.then(|| Path::new(&format!("/proc/{process}")).exists())
}

/// The nearest folder, from `start` upwards, that holds a file of this name.
pub fn find_upwards(start: &Path, name: &str) -> Option<PathBuf> {
    if start.join(name).is_file() {
        return Some(start.to_owned());
    }
    let start = fs::canonicalize(start).ok()?;
    start.ancestors().find(|folder| folder.join(name).is_file()).map(Path::to_owned)
}

/// Writes files that are not there yet: all of them, or none.
pub fn create(folder: &Path, files: &[(&str, &str)]) -> Result<(), DiskError> {
    for (path, _) in files {
        if fs::symlink_metadata(folder.join(path)).is_ok() {
            let cause = io::Error::from(io::ErrorKind::AlreadyExists);
            return Err(refused("create", &folder.join(path))(cause));
        }
    }
    for (path, text) in files {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(refused("create", parent))?;
        fs::write(&path, text).map_err(refused("write", &path))?;
    }
    Ok(())
}

/// Makes a folder and its parents, unless they exist.
pub fn create_folder(path: &Path) -> Result<(), DiskError> {
    fs::create_dir_all(path).map_err(refused("create", path))
}

/// Writes to the end of a file, which need not be there.
pub fn append(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let file = fs::OpenOptions::new().create(true).append(true).open(path);
    file.and_then(|mut file| file.write_all(bytes)).map_err(refused("write", path))
}

/// Names what was asked, and of which path.
pub(super) fn refused(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> DiskError {
    move |cause| DiskError::Refused { action, path: path.to_owned(), cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_is_refused_and_what_just_fits_is_read() {
        let read = |max| read_within(max, &b"12345"[..], Path::new("a.md"), Vec::new());
        assert_eq!(read(5).expect("it fits"), b"12345");
        let error = read(4).expect_err("it is too large").to_string();
        assert!(error.starts_with("`a.md` is larger than 4 bytes"), "{error}");
    }

    #[test]
    fn a_file_that_fits_has_no_byte_beyond_the_last_span() {
        let longest = FILE_MAX as usize * char::REPLACEMENT_CHARACTER.len_utf8();
        assert_eq!(crate::text::Span::empty(longest).end(), longest);
    }
}
