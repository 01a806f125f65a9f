//! Putting a file in the place of another, so that what was there is whole at every moment, and what
//! was left by a program that was killed meanwhile.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use walkdir::{DirEntry, WalkDir};

use super::{DiskError, given_open, refused};

/// Start and end of the names of temporary files.
const TEMPORARY: (&str, &str) = (".diglot-", ".tmp");
/// What the name of one begins with behind that if only the writer of the project makes it.
const OF_WRITER: &str = "writer-";
/// How many characters are between them.
const RANDOM_LEN: usize = 16;
/// After so long nobody writes a file any more.
const LEFT_AFTER: Duration = Duration::from_mins(1);

/// Writes a file, new or not: next to its place first, then renamed. When it returns, the file is on
/// the disk. A link is followed, and permissions stay. What is there and no file, such as `/dev/null`
/// or a pipe, is written to.
///
/// That file is always a new one, under a name that nobody can foretell: what somebody put
/// there, such as a link to elsewhere, is never written to.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    replace_as(path, bytes, "")
}

/// Writes a file of a project in the same way, as its only writer: what is left of it if the program
/// is killed can be removed by the next writer at once.
pub fn replace_as_writer(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    replace_as(path, bytes, OF_WRITER)
}

fn replace_as(path: &Path, bytes: &[u8], kind: &str) -> Result<(), DiskError> {
    if let Some(place) = in_place(path) {
        return place.and_then(|mut place| place.write_all(bytes)).map_err(refused("write", path));
    }
    match fs::metadata(path) {
        Ok(metadata) if metadata.permissions().readonly() => {
            let cause = io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only");
            return Err(refused("write", path)(cause));
        }
        _ => {}
    }
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let replaced = random_name(kind).and_then(|name| put(&real, &real.with_file_name(name), bytes));
    replaced.map_err(refused("write", path))
}

/// Opens what stands at a path to be written to where it is: a pipe or a device, or what the program was given
/// open, such as `/dev/stdout`, which may be a file that others write to. Nothing for other files.
pub(super) fn in_place(path: &Path) -> Option<io::Result<File>> {
    let metadata = fs::metadata(path).ok()?;
    let open = given_open(path);
    if let Some(stream) = open.as_deref().and_then(stream) {
        return Some(stream);
    }
    let mut options = OpenOptions::new();
    options.write(true).append(open.is_some() && metadata.is_file());
    (open.is_some() || !metadata.is_file()).then(|| options.open(path))
}

/// Standard output or standard error, by its path.
#[cfg(unix)]
fn stream(path: &Path) -> Option<io::Result<File>> {
    use std::os::fd::AsFd as _;
    let is_one_of = |paths: [&str; 3]| paths.iter().any(|it| path == Path::new(it));
    let stream = if is_one_of(["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]) {
        io::stdout().as_fd().try_clone_to_owned()
    } else if is_one_of(["/dev/stderr", "/dev/fd/2", "/proc/self/fd/2"]) {
        io::stderr().as_fd().try_clone_to_owned()
    } else {
        return None;
    };
    Some(stream.map(File::from))
}

#[cfg(not(unix))]
fn stream(_path: &Path) -> Option<io::Result<File>> {
    None
}

/// Writes the temporary file and renames it.
fn put(real: &Path, temporary: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(temporary)?;
    let written = (|| {
        if let Ok(metadata) = fs::metadata(real) {
            file.set_permissions(metadata.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(temporary, real)
    })();
    if written.is_err() {
        // It is ours: it was not there before.
        fs::remove_file(temporary).ok();
    }
    written?;
    sync_folder(real)
}

/// Waits until the disk knows the name of a file.
pub(super) fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if cfg!(unix) { File::open(folder.unwrap_or(Path::new(".")))?.sync_all() } else { Ok(()) }
}

/// A name of a temporary file: short enough wherever the name of its target is as long as it can be.
pub(super) fn random_name(kind: &str) -> io::Result<String> {
    let number = getrandom::u64().map_err(io::Error::other)?;
    Ok(format!("{}{kind}{number:016x}{}", TEMPORARY.0, TEMPORARY.1))
}

/// Returns `true` if a file has the name of a temporary one.
fn is_temporary(name: &str) -> bool {
    let random = name.strip_prefix(TEMPORARY.0).and_then(|name| name.strip_suffix(TEMPORARY.1));
    let random = random.map(|it| it.strip_prefix(OF_WRITER).unwrap_or(it));
    random.is_some_and(|it| it.len() == RANDOM_LEN && it.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Removes temporary files that programs left in a project when they were killed: all of those
/// in `folders`, where only the caller writes, next to them old ones, and those of writers wherever they are.
pub fn remove_left_files(root: &Path, folders: &[&str]) {
    let below = folders.iter().flat_map(|folder| WalkDir::new(root.join(folder)));
    let next_to = WalkDir::new(root).max_depth(1).into_iter();
    let anywhere = WalkDir::new(root).into_iter().filter_entry(may_hold_pages);
    let is_of_writer = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        name.strip_prefix(TEMPORARY.0).is_some_and(|it| it.starts_with(OF_WRITER))
    };
    let is_old = |entry: &DirEntry| {
        let modified = entry.metadata().ok().and_then(|it| it.modified().ok());
        let age = modified.and_then(|it| SystemTime::now().duration_since(it).ok());
        age.is_some_and(|age| age > LEFT_AFTER)
    };
    let left = below.flatten().chain(next_to.flatten().filter(is_old));
    let left = left.chain(anywhere.flatten().filter(is_of_writer));
    let is_left = |entry: &DirEntry| {
        !entry.file_type().is_dir() && entry.file_name().to_str().is_some_and(is_temporary)
    };
    let left: Vec<PathBuf> = left.filter(is_left).map(DirEntry::into_path).collect();
    for path in left {
        // One that stays does no harm.
        fs::remove_file(path).ok();
    }
}

/// Returns `true` for what a project's writer may write to: not the files of other programs, nor another project,
/// which has a writer of its own.
fn may_hold_pages(entry: &DirEntry) -> bool {
    let is_other = || {
        let name = entry.file_name();
        name == ".git" || name == "node_modules" || entry.path().join(".diglot").exists()
    };
    entry.depth() == 0 || !entry.file_type().is_dir() || !is_other()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> tempfile::TempDir {
        tempfile::tempdir().expect("a temporary folder")
    }

    #[cfg(unix)]
    #[test]
    fn what_somebody_put_at_a_temporary_name_is_not_written_to() {
        let (ours, outside) = (place(), place());
        let [target, planted] =
            ["a.md", ".diglot-0000000000000000.tmp"].map(|it| ours.path().join(it));
        fs::write(&target, "old").expect("a file");
        let stolen = outside.path().join("stolen");
        std::os::unix::fs::symlink(&stolen, &planted).expect("a link");
        let error = put(&target, &planted, b"new").expect_err("something is there");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert!(!stolen.exists() && planted.is_symlink(), "nothing is written, nothing removed");
        assert_eq!(fs::read(&target).expect("a file"), b"old");
        let names: Vec<String> = (0..3).map(|_| random_name("").expect("a number")).collect();
        assert!(names[0] != names[1] && names.iter().all(|name| is_temporary(name)), "{names:?}");
    }

    #[test]
    fn a_file_with_the_longest_name_is_replaced() {
        let folder = place();
        let path = folder.path().join(format!("{}.md", "x".repeat(252)));
        replace(&path, b"one").expect("it is new");
        replace(&path, b"two").expect("it is there");
        assert_eq!(fs::read(&path).expect("a file"), b"two");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn a_read_only_file_is_left_alone() {
        let folder = place();
        let path = folder.path().join("a.md");
        fs::write(&path, "old").expect("a file");
        let mut permissions = fs::metadata(&path).expect("a file").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("they are set");
        let error = replace(&path, b"new").expect_err("it may not be written").to_string();
        assert!(error.contains("the file is read-only"), "{error}");
        assert_eq!(fs::read(&path).expect("a file"), b"old");
    }

    #[test]
    fn files_that_were_left_are_removed_and_no_others() {
        let folder = place();
        let left = ".diglot-0123456789abcdef.tmp";
        let others =
            ["content/.diglot-1.tmp", "content/a.md", "other/.diglot-0123456789abcdef.tmp"];
        for name in ["content/nl-nl", "other", "site/.diglot"] {
            fs::create_dir_all(folder.path().join(name)).expect("a folder");
        }
        let path = |name: &str| folder.path().join(name);
        let inside = path(&format!("content/nl-nl/{left}"));
        let of_writer = path(&random_name(OF_WRITER).expect("a number"));
        let name = random_name(OF_WRITER).expect("a number");
        let [in_pages, in_project] =
            ["other", "site"].map(|folder| path(&format!("{folder}/{name}")));
        let all =
            [inside.clone(), path(left), of_writer.clone(), in_pages.clone(), in_project.clone()];
        for file in others.iter().map(|name| path(name)).chain(all) {
            fs::write(file, "x").expect("a file");
        }
        remove_left_files(folder.path(), &["content", "review"]);
        assert!(!inside.exists() && !of_writer.exists() && !in_pages.exists());
        assert!(in_project.exists(), "another project has its own writer");
        assert!(path(left).exists(), "somebody may be writing it");
        assert!(others.iter().all(|name| path(name).exists()));
        let old = SystemTime::now() - 2 * LEFT_AFTER;
        let file = OpenOptions::new().write(true).open(path(left)).expect("a file");
        file.set_modified(old).expect("a time");
        remove_left_files(folder.path(), &["content"]);
        assert!(!path(left).exists());
    }
}
