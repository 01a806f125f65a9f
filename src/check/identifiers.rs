//! Names of code in running text: `DbContext`, `System.Data`, `max_size`, `.NET`, `Q#`.

use super::prose::Prose;
use super::terms::{find_in_any_case, is_word};
use crate::text::{Span, has_pair};

/// The names of code in a text, each where it stands.
pub(super) fn identifiers(text: &str) -> impl Iterator<Item = &str> {
    let text = if may_hold(text) { text } else { "" };
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        at += bytes[at..].iter().take_while(|byte| !is_part(**byte)).count();
        let start = at;
        at += bytes[at..].iter().take_while(|byte| is_part(**byte)).count();
        (at > start).then(|| own_part(text, start, at))
    })
    .flatten()
}

/// Returns `false` for most texts: a capital inside a word, a dot before one, `_` or `#` is rare.
fn may_hold(text: &str) -> bool {
    has_pair(text, |first, second| {
        first.is_ascii_lowercase() && second.is_ascii_uppercase()
            || first == b'.' && second.is_ascii_alphabetic()
            || matches!(second, b'_' | b'#')
    })
}

fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'#')
}

/// The name between two bytes, if it is one, and not a part of a path or a URL.
fn own_part(text: &str, start: usize, end: usize) -> Option<&str> {
    let name = text[start..end].trim_end_matches('.');
    if !may_hold(name) {
        return None;
    }
    let is_around = |c: char| "/\\@%$<>{}=:&".contains(c) || !c.is_ascii() && c.is_alphanumeric();
    let before = text[..start].chars().next_back().filter(|c| is_around(*c));
    let behind = text[start + name.len()..].chars().next().filter(|c| is_around(*c) && *c != ':');
    let is_free = before.is_none() && behind.is_none();
    (is_free && is_identifier(name)).then_some(name)
}

fn is_identifier(name: &str) -> bool {
    if let Some(rest) = name.strip_prefix('.') {
        return rest.starts_with("NET");
    }
    if name.ends_with('#') {
        return name.len() == 2 && name.as_bytes()[0].is_ascii_uppercase();
    }
    let is_word = |part: &str| part.len() > 1 && part.as_bytes()[0].is_ascii_alphabetic();
    let is_joined = |mark| name.contains(mark) && name.split(mark).all(is_word);
    let has_hump =
        |part: &str| has_pair(part, |a, b| a.is_ascii_lowercase() && b.is_ascii_uppercase());
    !name.contains('#') && (is_joined('.') || is_joined('_') || name.split('.').all(has_hump))
}

/// Returns `true` if a part of a name can be no word: `Db` in `DbContext` has no vowel.
pub(super) fn has_abbreviation(name: &str) -> bool {
    let is_vowel = |c: char| "aeiouyAEIOUY".contains(c);
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let is_lower = |c: char| c.is_ascii_lowercase();
        let end = rest[first.len_utf8()..].find(|c| !is_lower(c)).map(|at| at + first.len_utf8());
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        if part.len() > 1
            && part.bytes().all(|it| it.is_ascii_alphabetic())
            && !part.contains(is_vowel)
        {
            return true;
        }
        rest = behind;
    }
    false
}

/// Where a text has a name without its marks: `C` for `C#`, `max size` for `max_size`.
pub(super) fn without_marks<'t>(text: &'t str, name: &str) -> impl Iterator<Item = Span> + use<'t> {
    let plain = match name.strip_suffix('#') {
        Some(letter) => letter.to_owned(),
        None if name.contains('_') => name.replace('_', " "),
        None => String::new(),
    };
    let is_letter = plain.len() == 1;
    let found: Vec<Span> = match plain.len() {
        0 => Vec::new(),
        1 => text.match_indices(&plain).map(|(at, it)| Span::new(at, at + it.len())).collect(),
        _ => find_in_any_case(text, &plain).collect(),
    };
    let is_whole = move |span: &Span| {
        let (before, behind) = (&text[..span.start()], &text[span.end()..]);
        let next = behind.trim_start_matches([' ', '\u{a0}', '-']);
        // `C++`, `C-sharp`, `C:\`.
        let is_other = next.starts_with(['+', '#', '♯', '＃', ':', '.', '\''])
            || next.get(..5).is_some_and(|it| it.eq_ignore_ascii_case("sharp"));
        is_word(text, *span)
            && !before.ends_with(['.', '-', '/', '_', '°', '&'])
            && !(is_letter && is_other && !is_end(behind))
    };
    found.into_iter().filter(is_whole)
}

/// Returns `true` if a sentence ends at the full stop that a text begins with.
fn is_end(text: &str) -> bool {
    text.strip_prefix('.')
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// A text without blanks and in lower case, with the way back.
pub(super) struct Squeezed {
    text: String,
    /// Of each byte the one of the original that it came of.
    places: Vec<usize>,
}

impl Squeezed {
    pub(super) fn new(text: &str) -> Self {
        let mut squeezed = Self { text: String::new(), places: Vec::new() };
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            squeezed.text.push(c.to_ascii_lowercase());
            squeezed.places.resize(squeezed.text.len(), at);
        }
        squeezed
    }

    /// Where the letters of a name stand in a text, which this was made of, as a word but otherwise
    /// written: in another case, or with blanks inside. A word ends with the link or emphasis that it ends.
    pub(super) fn mangled<'s>(
        &'s self,
        prose: &'s Prose,
        name: &'s str,
    ) -> impl Iterator<Item = Span> + use<'s> {
        let text = prose.text();
        let wanted = name.to_ascii_lowercase();
        let mut at = 0;
        std::iter::from_fn(move || {
            let start = at + self.text[at..].find(&wanted)?;
            at = start + wanted.len();
            Some(Span::new(self.places[start], self.places[at - 1] + 1))
        })
        .filter(move |span| is_mangled(&text[..word_limit(prose, *span)], *span, name))
    }
}

/// The end of a name where markup ends behind it, otherwise the end of the text.
fn word_limit(prose: &Prose, name: Span) -> usize {
    let behind = &prose.text()[name.end()..];
    let next = behind.chars().next().filter(|c| c.is_alphanumeric()).map_or(0, char::len_utf8);
    let joint = Span::new(name.end() - 1, name.end() + next);
    if next > 0 && !prose.is_verbatim(joint) { name.end() } else { prose.text().len() }
}

fn is_mangled(text: &str, span: Span, name: &str) -> bool {
    let written = &text[span.range()];
    let before = text[..span.start()].chars().next_back();
    let behind = text[span.end()..].chars().next();
    // `net` can be a word that begins a sentence.
    let starts = !name.starts_with('.') || before.is_none_or(|c| c != '.' && !c.is_alphanumeric());
    let ends = !matches!(behind, Some('_' | '#'));
    let has_space = written.contains(char::is_whitespace);
    // `Windows10` may well become `Windows 10`.
    let is_number = has_space && written.trim_end_matches(is_digit).ends_with(char::is_whitespace);
    // Hosts are the same in any case: `github.com` for `GitHub.com`.
    let is_plain = is_host(name) || !has_capital(name) && !name.contains('_');
    let is_same = written[1..] == name[1..] || !has_space && is_plain;
    is_word(text, span) && starts && ends && !is_same && !is_number
}

fn is_host(name: &str) -> bool {
    let domain = name.rsplit_once('.').map_or("", |(_, domain)| domain);
    ["com", "org", "net", "io", "dev", "edu", "gov", "app"].contains(&domain)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Returns `true` for a capital behind the first letter: what is in lower case alone may begin a sentence.
fn has_capital(name: &str) -> bool {
    name[1..].bytes().any(|byte| byte.is_ascii_uppercase())
}
