//! The front matter that nearly all articles have: each line a key and a text, or an item of a list of
//! texts. It is read line by line; whatever could mean more in YAML is left to the parser.

use super::Field;
use super::Value;
use super::events::USUAL_FIELDS;
use crate::text::Span;

/// YAML looks for the colon of a key so far only.
const KEY_MAX: usize = 1000;

/// Reads whole lines of YAML that start at byte `base` of the file, exactly as the parser would.
/// Nothing if they are not all of the simplest kind.
pub(super) fn read_lines(lines: &str, base: usize) -> Option<Vec<Field>> {
    let mut reader = Reader { fields: Vec::with_capacity(USUAL_FIELDS), list: List::Closed };
    let mut at = base;
    for line in lines.split_inclusive('\n') {
        let text = line.strip_suffix('\n')?;
        let text = text.strip_suffix('\r').unwrap_or(text).trim_end_matches(' ');
        reader.line(text, at)?;
        at += line.len();
    }
    (!reader.fields.is_empty()).then_some(reader.fields)
}

struct Reader {
    fields: Vec<Field>,
    list: List,
}

/// Whether the next line may be an item of the last field's list.
#[derive(Clone, Copy)]
enum List {
    /// The field has a text.
    Closed,
    /// The field has nothing yet.
    Empty,
    /// It has items, so far to the right.
    Open(usize),
}

impl Reader {
    /// Reads a line that starts at byte `at` of the file.
    fn line(&mut self, line: &str, at: usize) -> Option<()> {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if let Some(item) = line[indent..].strip_prefix("- ") {
            return self.item(item, at + indent, indent);
        }
        let colon = line.bytes().position(|byte| !is_of_key(byte))?;
        let is_key = (1..KEY_MAX).contains(&colon) && line.as_bytes()[0].is_ascii_alphabetic();
        let rest = line[colon..].strip_prefix(':').filter(|_| is_key)?;
        let after_colon = at + colon + 1;
        let (value, value_span) = match rest {
            "" => (Value::Null, Span::empty(after_colon)),
            _ => scalar(rest.strip_prefix(' ')?, after_colon + 1)?,
        };
        self.list = if rest.is_empty() { List::Empty } else { List::Closed };
        let key = line[..colon].to_owned();
        let key_span = Span::new(at, at + colon);
        self.fields.push(Field { key, key_span, value, value_span });
        Some(())
    }

    /// Reads an item, what stands behind a `-` at byte `dash` of the file.
    fn item(&mut self, item: &str, dash: usize, indent: usize) -> Option<()> {
        let (value, span) = scalar(item, dash + 2)?;
        let field = self.fields.last_mut()?;
        match (self.list, &mut field.value) {
            (List::Empty, _) => {
                field.value = Value::List(vec![value]);
                field.value_span = Span::new(dash, span.end());
                self.list = List::Open(indent);
            }
            (List::Open(first), Value::List(items)) if first == indent => {
                items.push(value);
                field.value_span = Span::new(field.value_span.start(), span.end());
            }
            _ => return None,
        }
        Some(())
    }
}

fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

/// A text on one line, in quotes or without: what it means, and its place. `text` begins at byte `at`
/// of the file, and does not end in spaces.
fn scalar(text: &str, at: usize) -> Option<(Value, Span)> {
    let written = text.trim_start_matches(' ');
    let start = at + text.len() - written.len();
    let span = Span::new(start, start + written.len());
    let value = match *written.as_bytes().first()? {
        quote @ (b'"' | b'\'') => {
            let inside = &written[1..];
            let len = memchr::memchr2(quote, b'\\', inside.as_bytes())?;
            let is_whole = len + 1 == inside.len() && inside.ends_with(char::from(quote));
            is_whole.then(|| Value::String(inside[..len].to_owned()))?
        }
        _ => is_plain(written).then(|| Value::from_plain(written))?,
    };
    has_text_only(written).then_some((value, span))
}

/// Returns `true` if a text without quotes means just itself.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let starts_text = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || !byte.is_ascii()
            || matches!(byte, b'/' | b'(' | b'.' | b'<' | b'_')
    };
    let is_mark = |at: usize| match bytes[at] {
        b':' => bytes.get(at + 1).is_none_or(|&next| next == b' '),
        _ => bytes[at - 1] == b' ',
    };
    starts_text(bytes[0]) && !memchr::memchr2_iter(b':', b'#', bytes).any(is_mark)
}

/// Returns `true` if there are no characters that YAML forbids, or takes for the end of a line.
fn has_text_only(text: &str) -> bool {
    let is_text = |char: char| {
        !char.is_control()
            && !matches!(char, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    };
    let is_ascii_text = |byte: &u8| matches!(byte, b' '..=b'~');
    text.as_bytes().iter().all(is_ascii_text) || text.chars().all(is_text)
}
