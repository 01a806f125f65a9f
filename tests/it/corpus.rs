//! The real articles that tests read where they are present: `DIGLOT_CORPUS`, or `../shared/corpus`
//! beside the project. They are no part of it.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Once, OnceLock};

use diglot::article::Article;
use diglot::text::Source;
use rayon::prelude::*;

/// An annotated article with the truth about it.
pub(crate) struct Entry {
    /// The set and the path in it, e.g. `seed.nl-NL/active-directory.md`.
    pub(crate) name: String,
    /// The annotated file as read.
    pub(crate) article: Article,
    /// Its target side, as its owners published it.
    pub(crate) clean: String,
    /// The English original, where the corpus has it.
    pub(crate) source: Option<String>,
}

/// Every article of the corpus, in a fixed order; none where there is no corpus, which is said once.
///
/// # Panics
///
/// When there is none although `CI` asks for it.
pub(crate) fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| root().map(|root| read(&root)).unwrap_or_default())
}

/// Every article of the corpus about programming, in a fixed order; none where it is not there.
pub(crate) fn code_entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    let folder = || root().map(|root| root.with_file_name("corpus-code"));
    let folder = move || folder().filter(|folder| folder.is_dir());
    ENTRIES.get_or_init(|| folder().map(|folder| read(&folder)).unwrap_or_default())
}

/// The corpus's folder, if it is there.
pub(crate) fn root() -> Option<PathBuf> {
    static SAID: Once = Once::new();
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let root = env::var_os("DIGLOT_CORPUS").map_or_else(beside, PathBuf::from);
    if root.is_dir() {
        return Some(root);
    }
    let shown = root.display();
    assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "no corpus at {shown}");
    SAID.call_once(|| say(&format!("skipped: no corpus at {shown}")));
    None
}

/// Says that a test does not run because a tool is not there; where `CI` asks for it, fails.
#[track_caller]
pub(crate) fn skip(why: &str) {
    assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "{why}");
    say(&format!("skipped: {why}"));
}

/// Prints a line past the test harness, which would keep it to itself.
pub(crate) fn say(line: &str) {
    let mut output = std::io::stdout().lock();
    writeln!(output, "{line}").expect("standard output takes the line");
}

fn read(root: &Path) -> Vec<Entry> {
    let mut paths = BTreeMap::new();
    for set in folders(root) {
        let annotated = set.join("annotated");
        for path in files(&annotated) {
            let relative = path.strip_prefix(&annotated).expect("a file of the folder").to_owned();
            let set_name =
                set.file_name().expect("a set has a name").to_string_lossy().into_owned();
            paths.insert(format!("{set_name}/{}", relative.display()), (set.clone(), relative));
        }
    }
    let read_entry = |(name, (set, relative)): (String, (PathBuf, PathBuf))| {
        let bytes = |side: &str| fs::read(set.join(side).join(&relative)).ok();
        let text = |side| bytes(side).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let annotated = bytes("annotated").expect("the annotated article can be read");
        Entry {
            article: Article::read(Source::from_bytes(name.clone(), annotated)),
            clean: text("clean").expect("every article has its clean one"),
            source: text("source"),
            name,
        }
    };
    paths.into_par_iter().map(read_entry).collect()
}

/// All files under a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for path in children(&folder) {
            if path.is_dir() { &mut open } else { &mut found }.push(path);
        }
    }
    found.sort();
    found
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    children(folder).into_iter().filter(|path| path.is_dir()).collect()
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    paths.sort();
    paths
}
