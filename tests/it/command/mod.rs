//! The program as a user meets it: what it prints where, what it writes, and its exit status.

mod annotate;
mod bad_input;
mod bad_locales;
mod baseline;
mod book;
mod build;
mod check;
mod check_arguments;
mod external_links;
mod one_cause;
mod only_changed;
mod page_links;
mod page_lists;
mod since_plain;
pub(crate) use only_changed::{commit, git};
mod corpus_project;
mod fallback_pages;
mod gates;
mod help_center;
mod incremental;
mod machine_readable;
mod monikers;
pub(crate) mod plain;
mod plain_alone;
mod plain_comments;
mod plain_damage;
mod plain_history;
mod plain_layouts;
mod plain_owes;
mod plain_sync;
mod precedence;
mod suppressions;
mod published;
mod redirects;
mod render;
mod search;
mod alternate_formats;
mod site_files;
mod special_files;
mod navigation;
mod themes;
mod unreadable;
mod usage;
mod yaml_pages;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::corpus::files;

/// What the program did.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A folder to work in, which goes away with the test.
pub(crate) struct Workplace {
    folder: tempfile::TempDir,
}

impl Workplace {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A folder with these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let workplace = Self::new();
        for (path, text) in files {
            workplace.write(path, text.as_bytes());
        }
        workplace
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("the file was there");
    }

    /// The program, to be run here.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diglot"));
        command.args(arguments).current_dir(self.folder.path()).env_remove("NO_COLOR");
        command
    }

    /// Runs the program here, with nothing to read.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        finish(self.command(arguments), b"")
    }

    /// Runs the program here, with this to read.
    #[track_caller]
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Run {
        finish(self.command(arguments), input)
    }

    /// Runs the program, which must do what it is told, and gives what it wrote to standard output.
    #[track_caller]
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.status, 0, "{}", run.stderr);
        run.stdout
    }

    /// All files below a folder, with their bytes.
    pub(crate) fn contents(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let root = self.path(folder);
        let relative = |path: &Path| path.strip_prefix(&root).expect("a file of it").to_owned();
        let read = |path: PathBuf| (relative(&path), fs::read(&path).expect("a file"));
        let mut contents: Vec<_> = files(&root).into_iter().map(read).collect();
        contents.sort();
        contents
    }

    /// The paths of all files below a folder.
    pub(crate) fn list(&self, folder: &str) -> Vec<String> {
        let paths = self.contents(folder).into_iter().map(|(path, _)| path);
        paths.map(|path| path.to_string_lossy().into_owned()).collect()
    }
}

#[track_caller]
fn finish(mut command: Command, input: &[u8]) -> Run {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(input).expect("the program reads");
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
    let status = output.status.code().expect("the program is not killed");
    Run { status, stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// A small article: a heading and a sentence, in both languages.
pub(crate) const ARTICLE: &str = "\
---
title: Hallo
ms.contentlocale: nl-NL
---
# <a name=\"hello\"></a><span data-ttu-id=\"1a2b3-101\">Hallo</span><span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-101\">Hello</span></span>

<span data-ttu-id=\"1a2b3-102\">Tot ziens.</span><span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-102\">Goodbye.</span></span>
";
