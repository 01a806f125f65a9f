//! Texts of the past, from the `git` program: all questions of a run in one process.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

/// A file at a revision.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PastFile {
    /// The revision: hexadecimal digits.
    pub revision: String,
    /// The path, relative to the folder that is asked.
    pub path: String,
}

/// The past of a folder, as its repository has it.
#[derive(Debug, Default)]
pub struct Past {
    /// The texts that are there.
    pub texts: BTreeMap<PastFile, Vec<u8>>,
    /// Revisions that the clone does not have.
    pub unknown: BTreeSet<String>,
}

/// A larger text is not a page.
const TEXT_MAX: u64 = 64 << 20;

/// Returns `true` if a text can be a revision's name.
pub fn is_revision(text: &str) -> bool {
    (7..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Past {
    /// Reads files of the past; none where `folder` is in no repository, or `git` cannot be run.
    pub fn read(folder: &Path, wanted: &[PastFile]) -> Self {
        let is_plain =
            |file: &&PastFile| is_revision(&file.revision) && !file.path.contains(['\n', '\r']);
        let wanted: Vec<&PastFile> = wanted.iter().filter(is_plain).collect();
        let mut past = Self::default();
        if wanted.is_empty() {
            return past;
        }
        let mut lacking = past.take(folder, wanted);
        if fetch(folder, &lacking) {
            lacking = past.take(folder, lacking);
        }
        let mut missing: Vec<String> = lacking.iter().map(|file| file.revision.clone()).collect();
        missing.sort();
        missing.dedup();
        let asked = missing.iter().map(|revision| format!("{revision}^{{commit}}")).collect();
        let answers = ask(folder, "--batch-check", asked);
        let unknown = missing.into_iter().zip(answers).filter(|(_, answer)| answer.is_none());
        past.unknown = unknown.map(|(revision, _)| revision).collect();
        past
    }

    /// Returns `true` if the revision of a file that was asked for exists.
    pub fn has_revision(&self, file: &PastFile) -> bool {
        is_revision(&file.revision) && !self.unknown.contains(&file.revision)
    }

    /// Takes the texts that the clone has; returns the files that it lacks.
    fn take<'f>(&mut self, folder: &Path, wanted: Vec<&'f PastFile>) -> Vec<&'f PastFile> {
        let asked = wanted.iter().map(|file| format!("{}:./{}", file.revision, file.path));
        let answers = ask(folder, "--batch", asked.collect());
        let mut lacking = Vec::new();
        for (file, answer) in wanted.into_iter().zip(answers) {
            match answer {
                Some(text) => drop(self.texts.insert(file.clone(), text)),
                None => lacking.push(file),
            }
        }
        lacking
    }
}

/// Fetches texts that a clone without texts lacks, all at once: asked for one by one, each would be a call over the
/// network. Returns `true` if there was anything to fetch.
fn fetch(folder: &Path, lacking: &[&PastFile]) -> bool {
    if lacking.is_empty() {
        return false;
    }
    let Some(remote) = promisor(folder) else { return false };
    let mut by_revision: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in lacking {
        by_revision.entry(&file.revision).or_default().push(&file.path);
    }
    let mut objects = BTreeSet::new();
    for (revision, paths) in by_revision {
        let mut listing = offline(folder);
        listing.env("GIT_LITERAL_PATHSPECS", "1").args(["ls-tree", "-z", revision, "--"]);
        let listed = output(listing.args(paths)).unwrap_or_default();
        let ids =
            listed.split('\0').filter_map(|entry| entry.split_once('\t')?.0.rsplit(' ').next());
        objects.extend(ids.map(str::to_owned));
    }
    fetch_objects(folder, &remote, &objects)
}

/// The remote from which a clone without texts gets them.
fn promisor(folder: &Path) -> Option<String> {
    let asked = ["config", "--get-regexp", r"^remote\..*\.promisor$"];
    let remotes = output(offline(folder).args(asked))?;
    let mut names = remotes.lines().filter_map(|line| line.strip_prefix("remote."));
    Some(names.next()?.split(".promisor").next()?.to_owned())
}

/// Returns `true` if these objects were fetched.
fn fetch_objects(folder: &Path, remote: &str, objects: &BTreeSet<String>) -> bool {
    if objects.is_empty() {
        return false;
    }
    let mut fetching = command(folder);
    fetching.args(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--filter=blob:none"]);
    fetching.args(["--recurse-submodules=no", "--stdin", remote]).stdin(Stdio::piped());
    let Ok(mut child) = fetching.stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        return false;
    };
    let lines: String = objects.iter().flat_map(|id| [id, "\n"]).collect();
    let is_written =
        child.stdin.take().is_some_and(|mut it| it.write_all(lines.as_bytes()).is_ok());
    child.wait().is_ok_and(|status| status.success()) && is_written
}

/// The output of a call of Git, if it succeeds.
fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The answers of `git cat-file`, one for each line; none for an object that is not there, and none at all where
/// `folder` is in no repository, or `git` cannot be run.
fn ask(folder: &Path, mode: &str, lines: Vec<String>) -> Vec<Option<Vec<u8>>> {
    let count = lines.len();
    let mut answers = answers(folder, mode, lines).unwrap_or_default();
    answers.resize(count, None);
    answers
}

fn answers(folder: &Path, mode: &str, lines: Vec<String>) -> Option<Vec<Option<Vec<u8>>>> {
    let mut child = offline(folder)
        .args(["cat-file", mode])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = child.stdin.take()?;
    let count = lines.len();
    let writer = std::thread::spawn(move || {
        for line in lines {
            if writeln!(input, "{line}").is_err() {
                break;
            }
        }
    });
    let mut output = BufReader::new(child.stdout.take()?);
    let answers: Vec<_> = (0..count).map_while(|_| answer(&mut output, mode).ok()).collect();
    writer.join().ok()?;
    child.wait().ok()?;
    Some(answers)
}

/// The next answer; none for an object that is not there or is not text.
fn answer(output: &mut impl BufRead, mode: &str) -> io::Result<Option<Vec<u8>>> {
    let mut line = String::new();
    if output.read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let mut words = line.trim_end().rsplit(' ');
    let Some(size) = words.next().and_then(|size| size.parse::<u64>().ok()) else {
        return Ok(None);
    };
    if mode == "--batch-check" {
        return Ok(Some(Vec::new()));
    }
    let is_text = words.next() == Some("blob") && size <= TEXT_MAX;
    let mut object = output.by_ref().take(size);
    let mut text = Vec::new();
    if is_text {
        object.read_to_end(&mut text)?;
    } else {
        io::copy(&mut object, &mut io::sink())?;
    }
    // A line end follows each.
    io::copy(&mut output.by_ref().take(1), &mut io::sink())?;
    Ok(is_text.then_some(text))
}

/// A change of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The revision that made it.
    pub revision: Arc<str>,
    /// The objects of the file before and after; none before in the revision that made the file.
    pub objects: [Option<String>; 2],
    /// How many files the revision changed.
    pub files: usize,
}

/// All changes of files, the latest first, by the paths that they have now, relative to the folder. A file that was only
/// given another name is followed. Later changes than `until` do not count.
pub fn changes(
    folder: &Path,
    until: Option<&str>,
    is_wanted: impl Fn(&str) -> bool,
) -> BTreeMap<String, Vec<FileChange>> {
    let mut all: BTreeMap<String, Vec<FileChange>> = BTreeMap::new();
    // The names that files had, with those that they have now.
    let mut later_names: BTreeMap<String, String> = BTreeMap::new();
    let arguments = ["--raw", "--no-abbrev", "--find-renames=100%"];
    each_commit(folder, "%H", &arguments, until, |revision, lines| {
        let revision: Arc<str> = revision.into();
        for line in lines {
            let Some(RawChange { objects, path, former }) = RawChange::read(line) else { continue };
            let now = later_names.get(path).cloned().unwrap_or_else(|| path.to_owned());
            if !is_wanted(&now) {
                continue;
            }
            if let Some(former) = former {
                later_names.insert(former.to_owned(), now);
                continue;
            }
            // An older file of the same name is another one.
            if objects[0].is_none() {
                later_names.remove(path);
            }
            let files = lines.len();
            let of_file = all.entry(now).or_default();
            if of_file.last().is_none_or(|later| later.objects[0].is_some()) {
                of_file.push(FileChange { revision: revision.clone(), objects, files });
            }
        }
    });
    all
}

/// A line of `git log --raw`.
struct RawChange<'l> {
    objects: [Option<String>; 2],
    path: &'l str,
    /// Its name before, where that alone has changed.
    former: Option<&'l str>,
}

impl<'l> RawChange<'l> {
    fn read(line: &'l str) -> Option<Self> {
        let mut parts = line.strip_prefix(':')?.split('\t');
        let mut words = parts.next()?.split(' ').skip(2);
        let object = |id: &str| id.contains(|c| c != '0').then(|| id.to_owned());
        let objects = [object(words.next()?), object(words.next()?)];
        let [first, second] = [parts.next()?, parts.next().unwrap_or_default()];
        let is_renamed = words.next()?.starts_with('R');
        let (path, former) = if is_renamed { (second, Some(first)) } else { (first, None) };
        Some(Self { objects, path, former })
    }
}

/// The texts of objects, by their ids: those that the clone has, or can fetch.
pub fn texts(folder: &Path, ids: &BTreeSet<&str>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut take = |wanted: &BTreeSet<String>| -> BTreeSet<String> {
        let answers = ask(folder, "--batch", wanted.iter().cloned().collect());
        let mut lacking = BTreeSet::new();
        for (id, answer) in wanted.iter().zip(answers) {
            match answer {
                Some(text) => {
                    found.insert(id.clone(), String::from_utf8_lossy(&text).into_owned());
                }
                None => drop(lacking.insert(id.clone())),
            }
        }
        lacking
    };
    let lacking = take(&ids.iter().map(|id| (*id).to_owned()).collect());
    if let Some(remote) = promisor(folder).filter(|_| !lacking.is_empty())
        && fetch_objects(folder, &remote, &lacking)
    {
        take(&lacking);
    }
    found
}

/// Changes of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileHistory {
    /// The day of the last, as `2024-05-06`.
    pub day: String,
    /// Who made them, the latest first.
    pub authors: Vec<String>,
}

/// The most authors of a file that are kept.
const AUTHORS_MAX: usize = 12;

/// Returns the history of each file, by one walk of the log: the days in the same way, and all authors
/// but those of such large changes.
pub fn history(folder: &Path, mass: usize) -> BTreeMap<String, FileHistory> {
    let (mut histories, mut in_mass) = (BTreeMap::<String, FileHistory>::new(), BTreeMap::new());
    each_commit(folder, "%cs%x02%aN", &["--name-only", "--no-renames"], None, |commit, paths| {
        let (day, author) = commit.split_once('\u{2}').unwrap_or((commit, ""));
        for path in paths {
            if paths.len() > mass {
                in_mass.entry((*path).to_owned()).or_insert_with(|| day.to_owned());
                continue;
            }
            let own = histories.entry((*path).to_owned()).or_default();
            if own.day.is_empty() {
                day.clone_into(&mut own.day);
            }
            let is_known = author.is_empty() || own.authors.iter().any(|it| it == author);
            if !is_known && own.authors.len() < AUTHORS_MAX {
                own.authors.push(author.to_owned());
            }
        }
    });
    for (path, day) in in_mass {
        histories.entry(path).or_insert_with(|| FileHistory { day, authors: Vec::new() });
    }
    histories
}

/// Returns `true` if the folder is in a repository that has all of its history.
pub fn has_whole_history(folder: &Path) -> bool {
    let asked = offline(folder).args(["rev-parse", "--is-shallow-repository"]).output();
    asked.is_ok_and(|output| output.status.success() && output.stdout.starts_with(b"false"))
}

/// Gives `look` what a format says of each commit, the latest first, and the lines about the files that it changed.
fn each_commit(
    folder: &Path,
    format: &str,
    arguments: &[&str],
    until: Option<&str>,
    mut look: impl FnMut(&str, &[&str]),
) {
    let format = format!("--format=%x01{format}");
    let until = until.unwrap_or("HEAD");
    let mut command = offline(folder);
    command.args(["log", &format]).args(arguments).args(["--relative", until, "--", "."]);
    let output = command.stderr(Stdio::null()).output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else { return };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    for commit in text.split('\u{1}').skip(1) {
        let mut lines = commit.lines();
        let said = lines.next().unwrap_or_default();
        let paths: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        look(said, &paths);
    }
}

/// The commit from which the checked out branch leaves another; nothing for a branch that is not there.
pub fn merge_base(folder: &Path, revision: &str) -> Option<String> {
    if revision.starts_with('-') {
        return None;
    }
    let asked = ["merge-base", revision, "HEAD"];
    let output = offline(folder).args(asked).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text).filter(|it| is_revision(it))
}

/// The last commit that a revision of one checkout has in common with what is checked out in another: that which was
/// merged last from there. The two may be of one repository, or of two.
pub fn last_common(folder: &Path, revision: &str, other: &Path) -> Option<String> {
    let theirs = head(other)?;
    let asked = ["merge-base", revision, &theirs];
    if let Some(base) = output(offline(folder).args(asked)) {
        return Some(base.trim().to_owned()).filter(|it| is_revision(it));
    }
    // Their latest commits are not here: of ours, the first that is there was merged.
    let ours = output(offline(folder).args(["rev-list", "--topo-order", revision]))?;
    let ours: Vec<String> = ours.lines().map(str::to_owned).collect();
    let answers = ask(other, "--batch-check", ours.clone());
    ours.into_iter().zip(answers).find_map(|(id, answer)| answer.map(|_| id))
}

/// The object of a file in the revision that is checked out.
pub fn object(folder: &Path, path: &str) -> Option<String> {
    let asked = ["rev-parse", "--verify", "--quiet", &format!("HEAD:./{path}")];
    Some(output(offline(folder).args(asked))?.trim().to_owned())
}

/// Why Git reads no repository in a folder, in its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The folder is in none.
    None,
    /// It is in one that Git does not read, such as one of another user.
    Unread {
        /// The first line that Git says.
        reason: String,
        /// The command that would change that, where Git names one.
        command: Option<String>,
    },
}

/// Returns why Git reads no repository in a folder; none where it reads one, or cannot be run.
pub fn refusal(folder: &Path) -> Option<Refusal> {
    let asked = offline(folder).env("LC_ALL", "C").args(["rev-parse", "--git-dir"]).output();
    let said = asked.ok().filter(|output| !output.status.success())?.stderr;
    let said = String::from_utf8_lossy(&said);
    let reason = said.lines().next().unwrap_or_default().trim_start_matches("fatal: ");
    if reason.starts_with("not a git repository") {
        return Some(Refusal::None);
    }
    let command = said.lines().map(str::trim).find(|line| line.starts_with("git config "));
    let command = command.map(str::to_owned);
    Some(Refusal::Unread { reason: reason.to_owned(), command })
}

/// The revision that is checked out; none in no repository.
pub fn head(folder: &Path) -> Option<String> {
    let output = offline(folder).args(["rev-parse", "HEAD"]).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text).filter(|it| is_revision(it))
}

/// Returns a call of `git` in a folder, which starts no program that the folder's own settings name for
/// watching files, and takes no lock.
#[expect(
    clippy::disallowed_methods,
    reason = "only git knows the past, and who works on a project"
)]
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder);
    command.args(["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"]);
    command.env("GIT_OPTIONAL_LOCKS", "0");
    command
}

/// The same, which fetches nothing: a text that is not in the clone is one that is missing.
pub(super) fn offline(folder: &Path) -> Command {
    let mut command = command(folder);
    command.env("GIT_NO_LAZY_FETCH", "1");
    command
}
