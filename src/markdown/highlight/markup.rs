//! Tokens of XML and HTML: tags, attributes, comments, entities.
//!
//! ```text
//! <!-- … -->  <![CDATA[ … ]]>  <?a b="c"?>  <a b="c" d='e' f>  </a>  &amp;
//! ```
//!
//! In HTML, scripts and styles are read as what they are.

use super::cursor::{Cursor, Quote, is_word_byte};
use super::grammar::Language;
use super::token::{Kind, Token};

/// An element whose text is another language, such as `script`.
pub(super) type Embedded = (&'static str, &'static Language);

/// Texts between two marks, and what they are.
const BLOCKS: [(&str, &str, Kind); 3] = [
    ("<!--", "-->", Kind::Comment),
    ("<![CDATA[", "]]>", Kind::String),
    ("<!", ">", Kind::Keyword),
];

/// The tokens of XML or HTML.
pub(super) fn tokens(code: &str, embedded: &[Embedded]) -> Vec<Token> {
    let mut cursor = Cursor::new(code);
    while let Some(found) = memchr::memchr2(b'<', b'&', &code.as_bytes()[cursor.at..]) {
        cursor.at += found;
        if cursor.byte() == Some(b'&') {
            entity(&mut cursor);
        } else if let Some((open, close, kind)) =
            BLOCKS.iter().find(|(open, ..)| cursor.starts_with(open))
        {
            cursor.block(open, close, *kind);
        } else {
            tag(&mut cursor, embedded);
        }
    }
    cursor.tokens.0
}

/// Moves behind `&amp;` or `&#160;`, or behind a `&` on its own.
fn entity(cursor: &mut Cursor<'_>) {
    let start = cursor.at;
    cursor.at += 1;
    cursor.skip_while(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    if cursor.byte() == Some(b';') && cursor.at > start + 1 {
        cursor.at += 1;
        cursor.tokens.push(start..cursor.at, Kind::Constant);
    }
}

fn is_name_byte(byte: u8) -> bool {
    is_word_byte(byte) || matches!(byte, b':' | b'-' | b'.')
}

/// Moves behind a tag, or behind a `<` that begins none.
fn tag(cursor: &mut Cursor<'_>, embedded: &[Embedded]) {
    let start = cursor.at;
    cursor.at += 1;
    let is_closing = cursor.byte() == Some(b'/');
    cursor.at += usize::from(matches!(cursor.byte(), Some(b'/' | b'?')));
    let name_start = cursor.skip_while(is_name_byte);
    let name = &cursor.code[name_start..cursor.at];
    if name.is_empty() {
        return;
    }
    cursor.tokens.push(start..cursor.at, Kind::Tag);
    if attributes(cursor) && !is_closing {
        let is_it = |(element, _): &&Embedded| name.eq_ignore_ascii_case(element);
        if let Some((element, language)) = embedded.iter().find(is_it) {
            embed(cursor, element, language);
        }
    }
}

/// Moves behind attributes and the end of their tag; whether text follows.
fn attributes(cursor: &mut Cursor<'_>) -> bool {
    while let Some(byte) = cursor.byte() {
        match byte {
            b'>' => {
                cursor.push_to(cursor.at + 1, Kind::Tag);
                return true;
            }
            b'/' | b'?' if cursor.byte_at(1) == Some(b'>') => {
                cursor.push_to(cursor.at + 2, Kind::Tag);
                return false;
            }
            // The tag was not closed.
            b'<' => return false,
            b'"' | b'\'' => {
                cursor.quoted(Quote { mark: byte, escape: None, lines: true });
            }
            byte if is_name_byte(byte) => {
                let start = cursor.skip_while(is_name_byte);
                cursor.tokens.push(start..cursor.at, Kind::Attribute);
            }
            b'=' => {
                cursor.at += 1;
                let is_bare = |byte: u8| {
                    !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'"' | b'\'' | b'<')
                };
                let start = cursor.skip_while(is_bare);
                cursor.tokens.push(start..cursor.at, Kind::String);
            }
            _ => cursor.at += 1,
        }
    }
    false
}

/// Reads what is up to the closing tag of an element in another language.
fn embed(cursor: &mut Cursor<'_>, element: &str, language: &'static Language) {
    let rest = &cursor.code[cursor.at..];
    let closes = |&at: &usize| {
        let name = rest.as_bytes().get(at + 2..at + 2 + element.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(element.as_bytes()))
    };
    let end = memchr::memmem::find_iter(rest.as_bytes(), "</").find(closes).unwrap_or(rest.len());
    for Token { range, kind } in language.tokens(&rest[..end]) {
        cursor.tokens.push(cursor.at + range.start..cursor.at + range.end, kind);
    }
    cursor.at += end;
}
