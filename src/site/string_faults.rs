//! Faults in the UI strings of a project, where they stand and what to write.

use std::collections::BTreeSet;

use crate::finding::{Finding, Located};
use crate::project::CONFIGURATION;
use crate::text::{Source, Span};

/// How such a file is written, for those who have made a slip.
pub(super) const FORM: &str =
    "write `note = Note`, with variables in braces, as in `{ $count } articles`";

/// Where the words of a key begin.
pub(super) fn line_of(key: &str, text: &str) -> Option<Span> {
    let mut at = 0;
    text.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        let rest = line.trim_start_matches('\u{feff}').strip_prefix(key)?;
        let start = start + line.len() - rest.len() - key.len();
        rest.trim_start().starts_with('=').then(|| Span::new(start, start + key.len()))
    })
}

/// Where a text stands in the words of a key.
pub(super) fn place_of(key: &str, part: &str, text: &str) -> Option<Span> {
    let start = line_of(key, text)?.start();
    // Blanks may stand in the brackets of a form.
    let name = part.trim_matches(['[', ']']);
    let found = text[start..].find(part).map(|at| (at, part));
    let (at, found) = found.or_else(|| Some((text[start..].find(name)?, name)))?;
    Some(Span::new(start + at, start + at + found.len()))
}

/// Says which parameters a string has, in place of one that it lacks.
pub(super) fn wrong_parameter(key: &str, name: &str, own: &BTreeSet<String>) -> String {
    let own: Vec<String> = own.iter().map(|it| format!("`${it}`")).collect();
    let has = if own.is_empty() {
        "has no parameters".to_owned()
    } else {
        format!("has {}", own.join(", "))
    };
    format!("`{key}` has no parameter `${name}`; it {has}")
}

/// Says which plural categories a language has, in place of one that it lacks.
pub(super) fn wrong_category(name: &str, language: &str, known: &BTreeSet<&str>) -> String {
    let known: Vec<String> = known.iter().map(|it| format!("`{it}`")).collect();
    format!("`{name}` is not a plural category of `{language}`, which has {}", known.join(", "))
}

/// The finding at a place of a file, with what to write.
pub(super) fn fault(source: &Source, span: Span, message: &str, help: &str) -> Box<Located> {
    Box::new(Finding::new(&CONFIGURATION, span, message).with_help(help).locate(source))
}

/// A text with its first letter in lower case.
pub(super) fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
}
