//! The words of the glossary, kept by a ceiling for each that it replaces: a ceiling only goes down.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

use crate::corpus::files;

/// What the project does not write, and how often it still does. Lower a figure when you can, and never raise it.
const CEILINGS: [(&str, usize); 12] = [
    (r"\b(tell|tells|told)\b", 125),
    (r"\b(mend|mends|mended|mending)\b", 20),
    (r"\banew\b", 13),
    (r"\blets? (\w+ )?pass\b", 8),
    (r"\bleads? on\b", 9),
    (r"\b(take|takes|took|taken) (it |them )?(back|off|in|out)\b", 56),
    (r"\b(is|are|was|were) no\b", 60),
    (r"\b(is|are) none\b", 51),
    (r"\b(stand|stands|stood) (in|at|for)\b", 121),
    (r"\bbeside\b", 34),
    (r"\baddress(es)?\b", 167),
    (r"\b(bookmark|hint|twin|picture|colour|behaviour|licence)s?\b", 58),
];
/// Documentation comments that begin with a clause instead of a verb or a noun.
const CLAUSES_MAX: usize = 118;

/// The texts of the project that people read: string literals and documentation comments of the program,
/// and Markdown outside of code.
fn texts() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src", "docs", "tests/spec"].map(|folder| files(&root.join(folder)));
    let own = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root.join(name));
    let all = folders.into_iter().flatten().chain(own);
    let read = |path: PathBuf| {
        let extension = path.extension()?.to_str()?;
        let is_rust = match extension {
            "rs" => true,
            "md" => false,
            _ => return None,
        };
        let text = fs::read_to_string(&path).expect("a text");
        let text = if is_rust { prose_of_rust(&text) } else { prose_of_markdown(&text) };
        Some((path, text))
    };
    all.filter_map(read).collect()
}

fn prose_of_rust(text: &str) -> String {
    let literal = Regex::new(r#""(?:[^"\\]|\\.)*""#).expect("a pattern");
    let mut prose = String::new();
    for line in text.lines() {
        match doc_comment(line) {
            Some(comment) => prose.push_str(comment),
            None => literal.find_iter(line).for_each(|found| prose.push_str(found.as_str())),
        }
        prose.push('\n');
    }
    prose
}

fn doc_comment(line: &str) -> Option<&str> {
    let line = line.trim_start();
    line.strip_prefix("///").or_else(|| line.strip_prefix("//!"))
}

/// Without fenced blocks and code spans.
fn prose_of_markdown(text: &str) -> String {
    let without_blocks: String = text.split("```").step_by(2).collect();
    without_blocks.split('`').step_by(2).collect()
}

#[test]
fn replaced_words_do_not_come_back() {
    let texts = texts();
    let mut wrong = Vec::new();
    for (pattern, ceiling) in CEILINGS {
        let pattern = Regex::new(&format!("(?i){pattern}")).expect("a pattern");
        let counts = texts.iter().map(|(path, text)| (path, pattern.find_iter(text).count()));
        let mut counts: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        if all > ceiling {
            counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            let most: Vec<_> = counts.iter().take(5).collect();
            wrong.push(format!("{pattern}: {all}, at most {ceiling}: {most:?}"));
        }
    }
    assert!(wrong.is_empty(), "see docs/reference/glossary.md:\n{}", wrong.join("\n"));
}

#[test]
fn documentation_comments_begin_with_a_verb_or_a_noun() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rust = files(&root.join("src")).into_iter();
    let mut clauses = Vec::new();
    for path in rust.filter(|path| path.extension().is_some_and(|it| it == "rs")) {
        let text = fs::read_to_string(&path).expect("a text");
        let mut is_first = true;
        for (number, line) in (1..).zip(text.lines()) {
            let comment = doc_comment(line);
            let begins = |word: &str| comment.is_some_and(|it| it.trim_start().starts_with(word));
            if is_first && ["What ", "Whether ", "Those "].into_iter().any(begins) {
                clauses.push(format!("{}:{number}", path.display()));
            }
            is_first = comment.is_none();
        }
    }
    assert!(clauses.len() <= CLAUSES_MAX, "{} > {CLAUSES_MAX}: {clauses:#?}", clauses.len());
}
