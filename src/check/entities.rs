//! Entities that are broken, and show as text; and the `;` that belongs to one.

use std::borrow::Cow;

use crate::markdown::inline::Inline;
use crate::markdown::shown::entity;
use crate::text::Span;

/// The entities that show where something went wrong with them.
const ENTITIES: [&str; 8] = ["nbsp", "lt", "gt", "amp", "quot", "apos", "mdash", "ndash"];

/// In bytes: no name of an entity is longer.
const NAME_MAX: usize = 40;

/// Finds malformed entities: `&nbsp`, `& nbsp;`, and those whose ampersand is an entity itself: `&amp;lt;`.
pub(super) fn shown_entities<'f>(
    inline: &Inline<'f>,
) -> impl Iterator<Item = (&'f str, Span)> + use<'f> {
    let markdown = *inline;
    inline.prose().filter_map(move |(text, span)| {
        let at = text.find('&')?;
        let is_literal = text.len() == span.len();
        if !is_literal && text == "&" {
            let span = Span::new(span.start(), span.end() + escaped_len(&markdown, span)?);
            return Some((markdown.slice(span), span));
        }
        let len = entity_len(&text[at..])?;
        let start = span.start() + at;
        let span = if is_literal { Span::new(start, start + len) } else { span };
        Some((markdown.slice(span), span))
    })
}

/// The length of what is behind an ampersand that is written as an entity, where both show an entity: `lt;`
/// behind `&amp;`.
fn escaped_len(inline: &Inline<'_>, ampersand: Span) -> Option<usize> {
    let behind = inline.after(ampersand.end());
    let len = behind.bytes().take(NAME_MAX).take_while(|byte| is_of_name(*byte)).count();
    let is_closed = behind[len..].starts_with(';');
    is_closed.then(|| entity(&format!("&{};", &behind[..len]))).flatten()?;
    Some(len + 1)
}

/// The length of something like an entity at the start of `text`.
fn entity_len(text: &str) -> Option<usize> {
    let name = text[1..].trim_start_matches(' ');
    let blanks = text.len() - 1 - name.len();
    let len = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_closed = name[len..].starts_with(';');
    let is_known = ENTITIES.contains(&&name[..len]);
    (is_known && blanks < 2 && (is_closed || blanks == 0))
        .then(|| 1 + blanks + len + usize::from(is_closed))
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'#'
}

/// Returns the entity that a text ends with, known or not, without its `;`: `&nbps` of `5&nbps;`.
pub(super) fn entity_at_end(text: &str) -> Option<&str> {
    let text = text.strip_suffix(';')?;
    let len = text.bytes().rev().take(NAME_MAX).take_while(|byte| is_of_name(*byte)).count();
    let start = text.len() - len;
    (len > 0 && text[..start].ends_with('&')).then(|| &text[start - 1..])
}

/// Something like an entity that no browser knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unknown {
    /// Its name is that of no entity: `&foo;`.
    Name,
    /// A number without its semicolon: `&#8217`.
    Open,
}

/// Finds what a text has of entities that no browser knows, as they show on the page.
pub(super) fn unknown_entities(text: &str) -> impl Iterator<Item = (Span, Unknown)> + '_ {
    memchr::memchr_iter(b'&', text.as_bytes()).filter_map(|at| {
        let behind = &text[at + 1..];
        let len = behind.bytes().take(NAME_MAX + 1).take_while(|byte| is_of_name(*byte)).count();
        let (name, is_closed) = (&behind[..len], behind[len..].starts_with(';'));
        let span = Span::new(at, at + 1 + len + usize::from(is_closed));
        let is_escaped = text[..at].ends_with('\\');
        if len == 0 || len > NAME_MAX || is_escaped || is_in_url(&text[..at]) {
            return None;
        }
        if is_closed {
            let is_known = entity(&text[span.range()]).is_some();
            let has_letter = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#');
            return (has_letter && !is_known).then_some((span, Unknown::Name));
        }
        let len = number_len(name)?;
        entity(&format!("&{};", &name[..len]))?;
        Some((Span::new(at, at + 1 + len), Unknown::Open))
    })
}

/// The length of a number that a name begins with, as entities have them: `#8217`, `#x2019`.
fn number_len(name: &str) -> Option<usize> {
    let number = name.strip_prefix('#')?;
    let digits = number.strip_prefix(['x', 'X']).unwrap_or(number);
    let is_decimal = digits.len() == number.len();
    let is_digit = |byte: &u8| byte.is_ascii_digit() || !is_decimal && byte.is_ascii_hexdigit();
    let len = digits.bytes().take_while(is_digit).count();
    (len > 1).then_some(name.len() - digits.len() + len)
}

/// Returns `true` if a text ends inside a URL, where `&` parts the values.
fn is_in_url(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.contains("www.") || word.contains('?')
}

/// The first code point beyond those of Latin letters and their punctuation.
const NUMBER_MAX: u32 = 0x2200;

/// Characters that are written by their number in code, and show as such: `\u003c`.
pub(super) fn code_escapes(text: &str) -> impl Iterator<Item = (Span, Cow<'static, str>)> + '_ {
    text.match_indices("\\u").filter_map(|(at, mark)| {
        let start = at + mark.len();
        let digits = text.get(start..start + 4)?;
        let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = is_number.then(|| u32::from_str_radix(digits, 16).ok()).flatten()?;
        // Words of paths can look so, but for letters and marks of Latin.
        let character = char::from_u32(number).filter(|_| number < NUMBER_MAX)?;
        let character = Some(character).filter(|c| !c.is_control());
        let shown = character.filter(|c| !c.is_whitespace()).map(|c| format!("`{c}`"));
        let shown = shown.map_or(Cow::Borrowed("a character"), Cow::Owned);
        Some((Span::new(at, start + 4), shown))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_an_entity_is_known_whether_the_entity_is_or_not() {
        assert_eq!(entity_at_end("grote&nbps;"), Some("&nbps"));
        assert_eq!(entity_at_end("a&#59;"), Some("&#59"));
        assert_eq!(entity_at_end("R & D;"), None);
        assert_eq!(entity_at_end("a&;"), None);
    }

    #[test]
    fn entities_that_browsers_know_are_not_unknown() {
        let found = |text| unknown_entities(text).collect::<Vec<_>>();
        assert_eq!(found("&nbsp; &#59; &#x2019; R&D R&amp;D \\&foo; https://a.example/?b&c;"), []);
        assert_eq!(found("a &foo; b"), [(Span::new(2, 7), Unknown::Name)]);
        assert_eq!(found("het&#8217 b"), [(Span::new(3, 9), Unknown::Open)]);
        assert_eq!(found("z&#8217n"), [(Span::new(1, 7), Unknown::Open)]);
    }
}
