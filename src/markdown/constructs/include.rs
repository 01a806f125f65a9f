//! Includes: what another file holds.
//!
//! ```text
//! [!INCLUDE[title](path)]
//! ```
//!
//! On a line of its own it is the file's blocks, in a line of text its lines.

use std::borrow::Cow;

use super::mark::strip_mark;

/// `[!INCLUDE[title](path)]`
#[derive(Debug, Clone)]
pub(in crate::markdown) struct Reference<'t> {
    /// The address as written.
    pub(in crate::markdown) address: Cow<'t, str>,
}

/// Reads an include at the start of `text`: the mark in any case, `+` or `-` behind it as docfx
/// allows, a path that may be in `<…>` and have a title.
pub(in crate::markdown) fn read(text: &str) -> Option<(usize, Reference<'_>)> {
    let rest = strip_mark(text, "include")?;
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest).trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix('[')?;
    let rest = &rest[closing_bracket(rest)? + 1..];
    let rest = rest.strip_prefix('(')?;
    let (inside, behind) = split_address(rest)?;
    let behind = behind.strip_prefix(']')?;
    let address = inside.trim();
    let address = match address.strip_prefix('<').and_then(|inner| inner.split_once('>')) {
        Some((inner, _)) => inner,
        None => address.split([' ', '\t']).next().unwrap_or_default(),
    };
    let address = if address.contains('\\') { unescape(address) } else { address.into() };
    (!address.is_empty()).then(|| (text.len() - behind.len(), Reference { address }))
}

/// Takes away the backslashes that CommonMark would: `\(`. Others part folders, as on Windows.
fn unescape(address: &str) -> Cow<'_, str> {
    address.replace("\\(", "(").replace("\\)", ")").into()
}

/// The bracket that closes one right before `text`.
fn closing_bracket(text: &str) -> Option<usize> {
    // A line may hold very many beginnings: each is not walked along for an end that never comes.
    memchr::memchr(b']', text.as_bytes())?;
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'[' => depth += 1,
            b']' if depth == 0 => return Some(at),
            b']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Parts `path)behind` at the parenthesis that closes; pairs inside the path stay.
fn split_address(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = matches!(text.as_bytes().get(at + 1), Some(b'(' | b')')),
            b'(' => depth += 1,
            b')' if depth == 0 => return Some((&text[..at], &text[at + 1..])),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}
