//! Faults in the UI strings of a project, where they stand and what to write.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_syntax::ast::Entry;

use crate::finding::{Finding, Located};
use crate::project::CONFIGURATION;
use crate::text::{Source, Span};

/// How such a file is written, for those who have made a slip.
pub(super) const FORM: &str =
    "write `note = Note`, with variables in braces, as in `{ $count } articles`";

/// Most braces and parentheses of one string. The parser of Fluent goes a level deeper on the stack with each
/// that it opens.
const OPEN_MAX: usize = 400;

/// Reads a file of strings. An error has its place, and a sentence about it.
pub(super) fn read(text: &str) -> Result<FluentResource, (Span, String)> {
    let fluent = text.trim_start_matches('\u{feff}');
    if let Some(at) = too_many_open(text) {
        let message = format!("a string has more than {OPEN_MAX} braces and parentheses");
        return Err((Span::new(at, at + 1), message));
    }
    FluentResource::try_new(fluent.to_owned()).map_err(|(_, errors)| {
        let error = errors.into_iter().next().expect("there is one");
        let mark = text.len() - fluent.len();
        let at = |offset: usize| text.floor_char_boundary((mark + offset).min(text.len()));
        let span = Span::new(at(error.pos.start), at(error.pos.end));
        (span, lower_first(&error.kind.to_string()))
    })
}

/// Where a string opens too many braces and parentheses.
fn too_many_open(text: &str) -> Option<usize> {
    let (mut at, mut open) = (0, 0);
    for line in text.split_inclusive('\n') {
        if defined(line).is_some() {
            open = 0;
        }
        let is_comment = line.starts_with('#');
        for (offset, _) in line.match_indices(['{', '(']).filter(|_| !is_comment) {
            open += 1;
            if open > OPEN_MAX {
                return Some(at + offset);
            }
        }
        at += line.len();
    }
    None
}

/// The key that a line begins to define: `note = …`.
fn defined(line: &str) -> Option<&str> {
    let (key, _) = line.trim_start_matches('\u{feff}').split_once('=')?;
    let key = key.trim_end_matches([' ', '\t']);
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    (!key.is_empty() && key.chars().all(is_part)).then_some(key)
}

/// The keys of a file in its order, each where it is.
pub(super) fn definitions(text: &str) -> impl Iterator<Item = (&str, Span)> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let mark = line.len() - line.trim_start_matches('\u{feff}').len();
        let start = at + mark;
        at += line.len();
        defined(line).map(|key| (key, Span::new(start, start + key.len())))
    })
}

/// Where the words of a key begin.
pub(super) fn line_of(key: &str, text: &str) -> Option<Span> {
    definitions(text).find(|(own, _)| *own == key).map(|(_, span)| span)
}

/// The first string that a file defines again: its key, and where it is for the second time.
pub(super) fn defined_again(resource: &FluentResource, text: &str) -> Option<(String, Span)> {
    let mut known = BTreeSet::new();
    let again = resource.entries().find_map(|entry| {
        let key = match entry {
            Entry::Message(message) => message.id.name.to_owned(),
            Entry::Term(term) => format!("-{}", term.id.name),
            _ => return None,
        };
        (!known.insert(key.clone())).then_some(key)
    })?;
    let span = definitions(text).filter(|(key, _)| *key == again).nth(1)?.1;
    Some((again, span))
}

/// The reason why a string has no text, and what to do.
pub(super) fn unresolved_text(key: &str, error: &ResolverError) -> (String, String) {
    let named = |name: &str| {
        (
            format!("`{key}` refers to `{name}`, which does not exist"),
            format!("define `{name}` in this file, or write its text here"),
        )
    };
    let full = |id: &str, attribute: &Option<String>| {
        attribute.as_ref().map_or_else(|| id.to_owned(), |it| format!("{id}.{it}"))
    };
    match error {
        ResolverError::Reference(ReferenceKind::Message { id, attribute }) => {
            named(&full(id, attribute))
        }
        ResolverError::Reference(ReferenceKind::Term { id, attribute }) => {
            named(&format!("-{}", full(id, attribute)))
        }
        ResolverError::Reference(ReferenceKind::Variable { id }) => named(&format!("${id}")),
        ResolverError::Reference(ReferenceKind::Function { id }) => (
            format!("`{key}` calls `{id}`, which does not exist; there is `NUMBER`"),
            "write the variable alone: `{ $count }`".to_owned(),
        ),
        ResolverError::NoValue(id) => (
            format!("`{key}` refers to `{id}`, which has no text"),
            format!("write `{id} = …` with a text"),
        ),
        ResolverError::Cyclic => (
            format!("`{key}` refers to itself, or to a string that refers to it"),
            "write its text here".to_owned(),
        ),
        ResolverError::MissingDefault | ResolverError::TooManyPlaceables => (
            format!("`{key}` has too many parts in braces"),
            "write some of their texts here".to_owned(),
        ),
    }
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
