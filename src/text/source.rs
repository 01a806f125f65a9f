//! One file as it was read: its path, its text, and where its lines are.

use std::sync::{Arc, OnceLock};

use super::Span;

/// A file's text, byte for byte: byte order mark and line ends are kept.
///
/// ```
/// use diglot::text::Source;
///
/// let source = Source::new("a.md", "één\ntwee");
/// let position = source.position("één\ntw".len());
/// assert_eq!((position.line_number(), position.column_number()), (2, 3));
/// ```
#[derive(Debug, Clone)]
pub struct Source {
    path: Arc<str>,
    text: String,
    undecodable: Vec<Span>,
    is_utf_16: bool,
    line_starts: OnceLock<Vec<u32>>,
    /// How many characters begin before each multiple of [`STRIDE`].
    counts: OnceLock<Vec<u32>>,
    /// How many of them are two code units of UTF-16.
    pair_counts: OnceLock<Vec<u32>>,
}

/// So many bytes are counted at most to find a column.
const STRIDE: usize = 1024;

/// A place for people: counted in lines and characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Lines before this one.
    pub line: u32,
    /// Characters (Unicode scalar values) before this one on its line; the byte order mark that a file
    /// may begin with is none.
    pub column: u32,
}

impl Position {
    /// The line as people count, from one.
    pub fn line_number(self) -> u32 {
        self.line + 1
    }

    /// The column as people count, from one.
    pub fn column_number(self) -> u32 {
        self.column + 1
    }
}

impl Source {
    /// A source from text that is already decoded. `path` is how people know the file: relative to
    /// the project, with `/` between folders.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into().into(),
            text: text.into(),
            undecodable: Vec::new(),
            is_utf_16: false,
            line_starts: OnceLock::new(),
            counts: OnceLock::new(),
            pair_counts: OnceLock::new(),
        }
    }

    /// A source from the bytes of a file. What is not UTF-8 becomes U+FFFD, and its place is kept in
    /// [`undecodable`](Self::undecodable): nothing is dropped in silence. A file of
    /// UTF-16, with its mark or without, is read as that; its first character is the place that is kept.
    pub fn from_bytes(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        if let Some(text) = utf_16(&bytes) {
            let first = text.chars().next().map_or(0, char::len_utf8);
            let undecodable = vec![Span::new(0, first)];
            return Self { undecodable, is_utf_16: true, ..Self::new(path, text) };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(path, text),
            Err(error) => Self::decode(path.into(), error.as_bytes()),
        }
    }

    fn decode(path: String, bytes: &[u8]) -> Self {
        let mut source = Self::new(path, String::with_capacity(bytes.len() + 16));
        for chunk in bytes.utf8_chunks() {
            source.text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                let start = source.text.len();
                source.text.push(char::REPLACEMENT_CHARACTER);
                source.undecodable.push(Span::new(start, source.text.len()));
            }
        }
        source
    }

    /// How people know the file.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same, for who keeps it longer than the file.
    pub fn shared_path(&self) -> Arc<str> {
        Arc::clone(&self.path)
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// Where U+FFFD stands for bytes that are not UTF-8. Such a file is read but never written back.
    pub fn undecodable(&self) -> &[Span] {
        &self.undecodable
    }

    /// Returns `true` if the file is UTF-16.
    pub fn is_utf_16(&self) -> bool {
        self.is_utf_16
    }

    /// The place of a byte, for people. An offset inside a character counts as that character.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_at(offset);
        let start = self.line_starts()[line] as usize;
        let end = self.text.floor_char_boundary(offset);
        let start = if line == 0 { start.max(self.mark_len()).min(end) } else { start };
        Position { line: line as u32, column: self.chars(start, end) as u32 }
    }

    /// The line that a byte is on, without the line feed or lone carriage return at its end.
    pub fn line_span(&self, offset: usize) -> Span {
        let (line, starts) = (self.line_at(offset), self.line_starts());
        let end = starts.get(line + 1).map_or(self.text.len(), |&next| next as usize - 1);
        Span::new(starts[line] as usize, end)
    }

    /// The line of this number, from zero, without the line feed or lone carriage return at its end; none
    /// behind the last.
    pub fn line(&self, number: u32) -> Option<Span> {
        let start = *self.line_starts().get(number as usize)?;
        Some(self.line_span(start as usize))
    }

    /// The length of the byte order mark that the text begins with.
    pub fn mark_len(&self) -> usize {
        if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
    }

    fn line_at(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|&start| start as usize <= offset) - 1
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| line_starts(&self.text))
    }

    /// Code units of UTF-16 before a byte on its line. An offset inside a character counts as that character.
    pub fn utf_16_column(&self, offset: usize) -> usize {
        let start = self.line_span(offset).start();
        let end = self.text.floor_char_boundary(offset).max(start);
        self.chars(start, end) + self.count(start, end, &self.pair_counts, pair_count)
    }

    /// How many characters begin in a range of bytes.
    fn chars(&self, start: usize, end: usize) -> usize {
        self.count(start, end, &self.counts, char_count)
    }

    /// How many bytes of a kind there are in a range. A line may be as long as the file, and hold as many
    /// findings: none may cost a walk along the whole line.
    fn count(
        &self,
        start: usize,
        end: usize,
        counts: &OnceLock<Vec<u32>>,
        of: fn(&[u8]) -> usize,
    ) -> usize {
        let count = |start, end| of(&self.text.as_bytes()[start..end]);
        if end - start <= STRIDE {
            return count(start, end);
        }
        let counts = counts.get_or_init(|| totals(&self.text, of));
        let before = |at: usize| counts[at / STRIDE] as usize + count(at - at % STRIDE, at);
        before(end) - before(start)
    }
}

/// The text of a file in UTF-16: one that begins with its mark, or has the zeros of it.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let (units, read): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xff, 0xfe, units @ ..] => (units, u16::from_le_bytes),
        [0xfe, 0xff, units @ ..] => (units, u16::from_be_bytes),
        units => match zeros(units) {
            [0, odd] if is_utf_16(units, odd) => (units, u16::from_le_bytes),
            [even, 0] if is_utf_16(units, even) => (units, u16::from_be_bytes),
            _ => return None,
        },
    };
    let units = units.chunks_exact(2).map(|unit| read([unit[0], unit[1]]));
    let chars = char::decode_utf16(units);
    Some(chars.map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// Number of bytes that tell whether a text without a mark is UTF-16.
const ENCODING_SAMPLE: usize = 1024;

/// Number of zeros at even and at odd places at the start of a file. ASCII in UTF-16 is half zeros.
fn zeros(bytes: &[u8]) -> [usize; 2] {
    let sample = &bytes[..bytes.len().min(ENCODING_SAMPLE)];
    let mut zeros = [0; 2];
    for at in memchr::memchr_iter(0, sample) {
        zeros[at % 2] += 1;
    }
    zeros
}

/// Returns `true` if a file with so many zeros, all at every other place, is UTF-16: tags and fields alone are
/// a good part of an article in any language.
fn is_utf_16(bytes: &[u8], zeros: usize) -> bool {
    const ZEROS_MIN: usize = 8;
    zeros >= ZEROS_MIN.max(bytes.len().min(ENCODING_SAMPLE) / 8)
}

/// How many characters begin in these bytes.
fn char_count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// How many characters of two code units of UTF-16 begin in these bytes.
fn pair_count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xf0).count()
}

/// How many bytes of a kind there are before each multiple of [`STRIDE`].
fn totals(text: &str, of: fn(&[u8]) -> usize) -> Vec<u32> {
    let strides = text.as_bytes().chunks(STRIDE).map(|bytes| of(bytes) as u32);
    let totals = strides.scan(0, |total, count| {
        *total += count;
        Some(*total)
    });
    std::iter::once(0).chain(totals).collect()
}

/// Lines end as in Markdown and in editors: with a line feed, a carriage return, or both.
fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes);
    let ends = ends.filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
    std::iter::once(0).chain(ends.map(|at| at as u32 + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_utf_8_are_replaced_and_their_place_is_kept() {
        let source = Source::from_bytes("a.md", b"caf\xe9 au lait".to_vec());
        assert_eq!(source.text(), "caf\u{fffd} au lait");
        let undecodable: Vec<_> = source.undecodable().iter().map(|&s| source.slice(s)).collect();
        assert_eq!(undecodable, ["\u{fffd}"]);
    }

    #[test]
    fn utf_16_is_read_and_known() {
        let units =
            |read: fn(u16) -> [u8; 2]| "\u{feff}één 😀".encode_utf16().flat_map(read).collect();
        for bytes in [units(u16::to_le_bytes), units(u16::to_be_bytes)] {
            let source = Source::from_bytes("a.md", bytes);
            assert_eq!((source.text(), source.is_utf_16()), ("één 😀", true));
            assert_eq!(source.undecodable().len(), 1, "it is never written back");
        }
        assert_eq!(Source::from_bytes("a.md", vec![0xff, 0xfe, 0, 0xd8]).text(), "\u{fffd}");
    }

    #[test]
    fn utf_16_is_known_without_its_mark() {
        let text = "---\ntitle: ランプ\n---\n# ランプ\n";
        let units = |read: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(read).collect();
        for bytes in [units(u16::to_le_bytes), units(u16::to_be_bytes)] {
            let source = Source::from_bytes("a.md", bytes);
            assert_eq!((source.text(), source.is_utf_16()), (text, true));
        }
        let zeros = "a\0".to_owned() + &"b".repeat(1000);
        assert!(!Source::from_bytes("a.md", zeros.into_bytes()).is_utf_16());
    }

    #[test]
    fn a_line_ends_with_a_line_feed_a_carriage_return_or_both() {
        let source = Source::new("a.md", "a\rb\r\nc\n\rd");
        let lines: Vec<&str> =
            (0..).map_while(|it| source.line(it)).map(|it| source.slice(it)).collect();
        assert_eq!(lines, ["a", "b\r", "c", "", "d"]);
        assert_eq!(source.position("a\rb\r\nc\n\r".len()).line, 4);
    }

    #[test]
    fn a_byte_order_mark_counts_as_no_column() {
        let source = Source::new("a.md", "\u{feff}abc");
        assert_eq!(source.position("\u{feff}a".len()).column, 1);
    }

    #[test]
    fn columns_of_a_long_line_are_those_that_counting_gives() {
        let line = "één ⟶ 😀 twee, ".repeat(400);
        let source = Source::new("a.md", format!("\u{feff}{line}\n{line}"));
        for (offset, _) in source.text().char_indices() {
            let before = &source.text()[..offset];
            let line = before.rsplit('\n').next().unwrap_or_default();
            let column = line.trim_start_matches('\u{feff}').chars().count();
            let lines = before.matches('\n').count();
            let position = source.position(offset);
            assert_eq!((position.line as usize, position.column as usize), (lines, column));
            let units = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
            assert_eq!(source.utf_16_column(offset), units);
        }
    }

    #[test]
    fn a_line_is_without_its_line_feed() {
        let source = Source::new("a.md", "één\ntwee");
        assert_eq!(source.slice(source.line_span(0)), "één");
        assert_eq!(source.slice(source.line_span("één\ntw".len())), "twee");
    }
}
