//! Front matter in TOML, between two lines `+++`: never text of the article, and its plain fields are read.

use super::block::line_is_blank;
use super::{Field, Value};
use crate::text::Span;

/// The line that opens and closes it.
const MARKER: &str = "+++";

/// From the opening to the closing line, and where the body starts.
pub(super) fn find(text: &str, top: usize) -> Option<(Span, usize)> {
    text[top..].strip_prefix(MARKER).filter(|rest| line_is_blank(rest))?;
    let breaks = memchr::memchr_iter(b'\n', &text.as_bytes()[top..]);
    let mut lines = breaks.map(|at| top + at + 1);
    let closing =
        lines.find(|&line| text[line..].strip_prefix(MARKER).is_some_and(line_is_blank))?;
    let end = closing + MARKER.len();
    let body_start = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    Some((Span::new(top, end), body_start))
}

/// Reads the fields above its tables; `span` is from the opening to the closing line.
pub(super) fn fields(text: &str, span: Span) -> Vec<Field> {
    let (mut fields, mut at) = (Vec::new(), span.start());
    let mut string_end = None;
    for line in text[span.range()].split_inclusive('\n') {
        let start = at;
        at += line.len();
        // A string over several lines may hold what looks like a field.
        if let Some(end) = string_end {
            string_end = string_end.filter(|_| !line.contains(end));
            continue;
        }
        if is_table(line) {
            break;
        }
        string_end = [r#"""""#, "'''"].into_iter().find(|mark| line.matches(mark).count() == 1);
        fields.extend(field(line, start));
    }
    fields
}

/// Returns `true` for the head of a table; other lines in brackets belong to a list.
fn is_table(line: &str) -> bool {
    let name = line.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    name.is_some_and(|name| {
        name.trim_matches(['[', ']']).bytes().all(|b| b == b'.' || is_of_key(b))
    })
}

/// Reads a line of a key and a value; the line starts at byte `start` of the file.
fn field(line: &str, start: usize) -> Option<Field> {
    let (key, rest) = line.split_once('=')?;
    let key_start = start + key.len() - key.trim_start().len();
    let value_start = start + line.len() - rest.trim_start().len();
    let (key, rest) = (key.trim(), rest.trim());
    if key.is_empty() || !key.bytes().all(is_of_key) {
        return None;
    }
    let (value, len) = value(rest);
    Some(Field {
        key: key.to_owned(),
        key_span: Span::new(key_start, key_start + key.len()),
        value,
        value_span: Span::new(value_start, value_start + len),
    })
}

/// A value and its length as written. All but texts, numbers and truths are null.
fn value(rest: &str) -> (Value, usize) {
    for quote in ['"', '\''] {
        let Some(inner) = rest.strip_prefix(quote) else { continue };
        let end = inner.find(quote).filter(|&end| !inner[..end].contains('\\') && end > 0);
        return end.map_or((Value::Null, rest.len()), |end| {
            (Value::String(inner[..end].to_owned()), end + 2)
        });
    }
    let plain = rest.split('#').next().unwrap_or_default().trim_end();
    let is_plain = !plain.starts_with(['[', '{']);
    (if is_plain { Value::from_plain(plain) } else { Value::Null }, plain.len())
}

fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}
