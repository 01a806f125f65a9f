//! Escapes in quoted texts of YAML: `\"` where the quotes are double, `''` where they are single.

use crate::text::Span;

/// A few characters of a quoted text that stand for another text.
#[derive(Debug, Clone)]
pub(super) struct Escape {
    pub(super) span: Span,
    /// As the parser reads it.
    pub(super) read: String,
}

/// The escapes between double quotes, in order. Unknown ones stay as they are.
pub(super) fn in_double_quotes(text: &str, inside: Span) -> Vec<Escape> {
    let (mut escapes, mut at) = (Vec::new(), inside.start());
    while let Some(found) = memchr::memchr(b'\\', &text.as_bytes()[at..inside.end()]) {
        let start = at + found;
        let Some(c) = text[start + 1..inside.end()].chars().next() else { break };
        at = start + 1 + c.len_utf8();
        if matches!(c, '\r' | '\n') {
            // The text goes on behind the next line's indentation.
            let rest = &text[start + 1..inside.end()];
            let behind = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
            at = inside.end() - behind.trim_start_matches([' ', '\t']).len();
            escapes.push(Escape { span: Span::new(start, at), read: String::new() });
            continue;
        }
        let digits = match c {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let end = (at + digits).min(inside.end());
        let read = if digits == 0 { meaning(c) } else { character(text.get(at..end)) };
        if let Some(read) = read {
            escapes.push(Escape { span: Span::new(start, end), read: read.to_string() });
            at = end;
        }
    }
    escapes
}

/// The escapes between single quotes, in order.
pub(super) fn in_single_quotes(text: &str, inside: Span) -> Vec<Escape> {
    let doubled = text[inside.range()].match_indices("''");
    let span = |at: usize| Span::new(inside.start() + at, inside.start() + at + 2);
    doubled.map(|(at, _)| Escape { span: span(at), read: "'".to_owned() }).collect()
}

/// The character that a letter stands for behind a backslash.
fn meaning(letter: char) -> Option<char> {
    Some(match letter {
        '"' | '\\' | '/' | ' ' | '\t' => letter,
        't' => '\t',
        'n' => '\n',
        'r' => '\r',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        _ => return None,
    })
}

/// The character that has a number of hexadecimal digits.
fn character(digits: Option<&str>) -> Option<char> {
    char::from_u32(u32::from_str_radix(digits?, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_is_read_and_what_is_unknown_is_not() {
        let text = r#"a\"b\\\u00e9\q\U0001F600\xZZ\"#;
        let escapes = in_double_quotes(text, Span::new(0, text.len()));
        let read: Vec<_> = escapes.iter().map(|it| (&text[it.span.range()], &*it.read)).collect();
        let expected =
            [(r#"\""#, "\""), (r"\\", "\\"), (r"\u00e9", "é"), (r"\U0001F600", "\u{1f600}")];
        assert_eq!(read, expected);
        let single = in_single_quotes("'''a''b", Span::new(1, 7));
        assert_eq!(single.iter().map(|it| it.span.range()).collect::<Vec<_>>(), [1..3, 4..6]);
    }
}
