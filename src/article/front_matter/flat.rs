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

/// `true` if the next line may be an item of the last field's list.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::front_matter::{FrontMatter, events, read};

    /// What the quick reader reads, it reads as the parser does.
    #[track_caller]
    fn check_flat(lines: &str) -> bool {
        let flat = read_lines(lines, 4);
        let is_flat = flat.is_some();
        if let Some(flat) = flat {
            assert_eq!(Ok(flat), events::read_lines(lines, 4), "{lines:?}");
        }
        is_flat
    }

    #[test]
    fn plain_lines_are_read_as_the_parser_reads_them() {
        let kinds =
            ["a: b\n", "a: b c/d:e#f \r\nb:\nc:  'x'\n", "a:\n- x\n-  \"y # z\"\n  \nb: 1\n"];
        assert_eq!(kinds.map(check_flat), [true, true, false]);
        let mut random = Random(12);
        let flat = (0..40_000).filter(|_| check_flat(&(random.lines() + "\n"))).count();
        assert!(flat > 2_000, "{flat}");
        let flat = (0..40_000).filter(|_| check_flat(&random.plain_lines())).count();
        assert!(flat > 2_000, "{flat}");
    }

    /// Whatever the text, reading it ends, and every span cuts text out of the file.
    #[test]
    fn every_span_cuts_text() {
        let mut random = Random(11);
        for _ in 0..20_000 {
            let text = format!("---\n{}\n---\n", random.lines());
            let (front_matter, problems, body) = read(&text);
            let fields = front_matter.iter().flat_map(FrontMatter::fields);
            let spans = fields.flat_map(|field| [field.key_span, field.value_span]);
            for span in spans.chain(problems.iter().map(|problem| problem.span)) {
                assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
            }
            assert!(text.get(body..).is_some());
        }
    }

    /// A source of texts that look like front matter, the same in every run.
    struct Random(u64);

    impl Random {
        /// Lines that are plain but for a piece here and there.
        fn plain_lines(&mut self) -> String {
            const KEYS: [&str; 12] = [
                "title: ",
                "ms.date: ",
                "a-b_c:",
                "x:",
                "- ",
                "- ",
                "  - ",
                "no: ",
                "null: ",
                "n:  ",
                "1: ",
                "é: ",
            ];
            const VALUES: [&str; 40] = [
                "een",
                "04/15/2021",
                "true",
                "~",
                "12",
                "0x1F",
                "\"q\"",
                "'s'",
                "''",
                "\"a'b\"",
                "a:b",
                "http://x/y#z",
                "日本（語）",
                "é ü",
                "a, b",
                "a [b] {c}",
                "...",
                "<b>",
                "(x)",
                "/y",
                "a \"b\"",
                "it's",
                "no # no",
                "a: b",
                "a:",
                "",
                "-",
                "- x",
                "|",
                "'a''b'",
                "\"a\\nb\"",
                "\u{a0}",
                "a\u{a0}b",
                "\u{85}",
                "a\u{2028}b",
                "\u{feff}x",
                "a\tb",
                "'x' y",
                ".5",
                "_",
            ];
            const ENDS: [&str; 6] = ["\n", "\n", "\n", "\r\n", " \n", "\n\n"];
            let count = 1 + self.below(5);
            let line = |_| {
                let (key, value) = (KEYS[self.below(KEYS.len())], VALUES[self.below(VALUES.len())]);
                [key, value, ENDS[self.below(ENDS.len())]].concat()
            };
            (0..count).map(line).collect()
        }

        fn below(&mut self, limit: usize) -> usize {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).expect("31 bits fit") % limit
        }

        fn lines(&mut self) -> String {
            const PIECES: [&str; 58] = [
                "a",
                "b: ",
                "key: ",
                "ms.date: ",
                "\nc: ",
                "\nd: ",
                "\r\ne: ",
                ":",
                ": ",
                " #",
                "#",
                "# x",
                "- ",
                "\n- ",
                "\n  - ",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                " ",
                "  ",
                "\t",
                "'",
                "\"",
                "''",
                "\\",
                "x y",
                "04/15/2021",
                "0123",
                "12",
                "1.5",
                "true",
                "null",
                "~",
                "[",
                "]",
                ", ",
                "{",
                "}",
                "&a ",
                "*a",
                "!t ",
                "|",
                ">-",
                "%",
                "@",
                "`",
                "?",
                "é",
                "日本",
                "\u{feff}",
                "\u{85}",
                "\u{2028}",
                "\u{a0}",
                "...",
                "---",
                "\n: ",
                "\u{7f}",
            ];
            let count = self.below(6);
            let start = ["", "a: ", "a: b", "a:\n- "][self.below(4)];
            [start]
                .into_iter()
                .chain((0..count).map(|_| PIECES[self.below(PIECES.len())]))
                .collect()
        }
    }
}
