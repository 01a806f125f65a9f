//! Renames of files, as Git sees them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use super::git::offline;

/// A change of the name of a file, or its end or beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// The revision that did it.
    pub revision: String,
    /// Its other name; none where it was deleted, or new.
    pub other: Option<String>,
}

/// The direction in which renames are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the names of files that are gone to those that they have got.
    Later,
    /// From the names of files to those that they had before.
    Earlier,
}

/// So many paths are asked for at once: a command line has a limit.
const CHUNK: usize = 200;
/// So many percent of two files are the same where they have different names; Git itself asks for 50.
const ALIKE_MIN: u32 = 80;

/// Looks for the last renames of these files, whose paths are relative to the folder. Nothing is known of a file that
/// is not in the history of the clone.
pub fn renames(
    folder: &Path,
    paths: &BTreeSet<&str>,
    direction: Direction,
) -> BTreeMap<String, Rename> {
    let paths: Vec<&str> = paths.iter().copied().collect();
    let mut renames: BTreeMap<String, Rename> = BTreeMap::new();
    for chunk in paths.chunks(CHUNK) {
        for (path, revision) in revisions(folder, chunk, direction) {
            renames.entry(path).or_insert(Rename { revision, other: None });
        }
    }
    let revisions: BTreeSet<&str> = renames.values().map(|it| &*it.revision).collect();
    let by_commit = renamed(folder, &revisions, direction);
    for (path, rename) in &mut renames {
        let other = by_commit.get(&(rename.revision.clone(), path.clone()));
        rename.other = other.cloned();
    }
    renames
}

/// The revision that took each file away last, or made it.
fn revisions(folder: &Path, paths: &[&str], direction: Direction) -> Vec<(String, String)> {
    let filter = match direction {
        Direction::Later => "--diff-filter=D",
        Direction::Earlier => "--diff-filter=A",
    };
    let mut command = offline(folder);
    command.env("GIT_LITERAL_PATHSPECS", "1");
    command.args(["log", "--no-renames", filter, "--format=%x01%H", "--name-only", "--relative"]);
    let output = command.args(["HEAD", "--"]).args(paths).stderr(Stdio::null()).output();
    let Some(output) = output.ok().filter(|it| it.status.success()) else { return Vec::new() };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let commits = text.split('\u{1}').skip(1).filter_map(|commit| commit.split_once('\n'));
    let files = commits.flat_map(|(revision, files)| {
        let files = files.lines().filter(|line| !line.is_empty());
        files.map(|file| (file.to_owned(), revision.to_owned()))
    });
    files.collect()
}

/// The other names of the files that these revisions rename, by revision and name.
fn renamed(
    folder: &Path,
    revisions: &BTreeSet<&str>,
    direction: Direction,
) -> BTreeMap<(String, String), String> {
    // In a clone without texts only files that stay the same are known to be renamed.
    let text = log(folder, revisions, "-M").or_else(|| log(folder, revisions, "-M100%"));
    let mut renamed = BTreeMap::new();
    for commit in text.unwrap_or_default().split('\u{1}').skip(1) {
        let mut lines = commit.lines();
        let revision = lines.next().unwrap_or_default();
        for (old, new) in lines.filter_map(rename) {
            let (from, to) = match direction {
                Direction::Later => (old, new),
                Direction::Earlier => (new, old),
            };
            renamed.insert((revision.to_owned(), from.to_owned()), to.to_owned());
        }
    }
    renamed
}

/// The names in a line of a score and two names, if the two files are one.
fn rename(line: &str) -> Option<(&str, &str)> {
    let mut fields = line.split('\t');
    let alike = fields.next()?.strip_prefix('R')?.parse::<u32>().ok()?;
    let (old, new) = (fields.next()?, fields.next()?);
    let name = |path| str::rsplit(path, '/').next();
    // Folders have files of these names that are much alike.
    let is_own_name =
        name(old) == name(new) && !name(old)?.trim_start_matches('_').starts_with("index.");
    (alike >= ALIKE_MIN || is_own_name).then_some((old, new))
}

/// The renames of some revisions, in lines; none where Git fails.
fn log(folder: &Path, revisions: &BTreeSet<&str>, detection: &str) -> Option<String> {
    let mut command = offline(folder);
    command.args(["log", "--no-walk=unsorted", "--stdin", detection, "--diff-filter=R"]);
    command.args(["--name-status", "--format=%x01%H", "--relative"]);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    if revisions.is_empty() {
        return None;
    }
    let mut child = command.spawn().ok()?;
    let mut input = child.stdin.take()?;
    let lines: String = revisions.iter().flat_map(|it| [it, "\n"]).collect();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().ok()?;
    // Git may have ended before it read all.
    drop(writer.join());
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
