//! What readers find: built indexes, asked with the very script that browsers get.

mod corpus;
mod folding;
mod quality;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use flate2::read::DeflateDecoder;
use serde_json::Value;

use crate::corpus::skip;

/// A built index of a language.
pub(crate) struct Index {
    folder: PathBuf,
}

/// What was found for a query: addresses and titles, the best first.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) count: usize,
    /// Of at most twenty pages.
    pub(crate) pages: Vec<Hit>,
}

/// A page that was found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) url: String,
    pub(crate) title: String,
    /// With `[` and `]` around what is marked.
    pub(crate) excerpt: String,
}

impl Index {
    /// The index in a folder of a site.
    pub(crate) fn at(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn inflated(&self, name: &str) -> String {
        let bytes = fs::read(self.folder.join(name)).expect("a file of the index");
        let mut text = String::new();
        DeflateDecoder::new(&bytes[..]).read_to_string(&mut text).expect("deflated text");
        text
    }

    /// How many pages it has.
    pub(crate) fn pages(&self) -> u64 {
        let entry: Value = serde_json::from_str(&self.inflated("entry")).expect("JSON");
        entry["pages"].as_u64().expect("a number")
    }

    /// The addresses of its pages, by number.
    pub(crate) fn urls(&self) -> BTreeMap<u32, String> {
        let files = fs::read_dir(self.folder.join("d")).expect("pages");
        let numbers = files.map(|file| file.expect("a file").file_name());
        let numbers = numbers.map(|name| name.to_string_lossy().parse().expect("a number"));
        numbers.map(|number: u32| (number, self.url(number))).collect()
    }

    /// The first cell: others say which versions the page is for.
    fn url(&self, number: u32) -> String {
        self.line(number, 0).split('\t').next().expect("a cell").to_owned()
    }

    /// The titles of its pages, by number.
    fn titles(&self) -> BTreeMap<u32, String> {
        self.urls().into_keys().map(|number| (number, self.line(number, 1))).collect()
    }

    fn line(&self, number: u32, line: usize) -> String {
        let page = self.inflated(&format!("d/{number}"));
        page.lines().nth(line).expect("an address and a title").to_owned()
    }

    /// Asks it, as browsers do; nothing where node is not there.
    pub(crate) fn ask(&self, queries: &[String]) -> Option<Vec<Found>> {
        let folder = self.folder.to_str().expect("a path of text");
        let answer = node(&["search", folder], &serde_json::to_string(queries).expect("JSON"))?;
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let hit = |hit: &Value| Hit {
            url: text(&hit["url"]),
            title: text(&hit["title"]),
            excerpt: text(&hit["excerpt"]),
        };
        let found = |found: &Value| Found {
            count: usize::try_from(found["count"].as_u64().expect("a number"))
                .expect("it is small"),
            pages: found["pages"].as_array().expect("a list").iter().map(hit).collect(),
        };
        Some(answer.as_array().expect("a list").iter().map(found).collect())
    }
}

/// What the script says, run by node.
fn node(arguments: &[&str], input: &str) -> Option<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new("node");
    command.arg(root.join("tests/it/searching/ask.mjs")).arg(root.join("templates/find.js"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let Ok(mut child) = command.spawn() else {
        skip("node is not there");
        return None;
    };
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "the script fails");
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}
