//! One file as it was read: its path, its text, and where its lines are.

use std::sync::OnceLock;

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
    path: String,
    text: String,
    undecodable: Vec<Span>,
    line_starts: OnceLock<Vec<u32>>,
}

/// A place for people: counted in lines and characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Lines before this one.
    pub line: u32,
    /// Characters (Unicode scalar values) before this one on its line; a byte order mark is none.
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
            path: path.into(),
            text: text.into(),
            undecodable: Vec::new(),
            line_starts: OnceLock::new(),
        }
    }

    /// A source from the bytes of a file. What is not UTF-8 becomes U+FFFD, and its place is kept in
    /// [`undecodable`](Self::undecodable): nothing is dropped in silence.
    pub fn from_bytes(path: impl Into<String>, bytes: Vec<u8>) -> Self {
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

    /// The place of a byte, for people. An offset inside a character counts as that character.
    pub fn position(&self, offset: usize) -> Position {
        let starts = self.line_starts.get_or_init(|| line_starts(&self.text));
        let line = starts.partition_point(|&start| start as usize <= offset) - 1;
        let start = starts[line] as usize;
        let end = self.text.floor_char_boundary(offset.min(self.text.len()));
        let before = self.text[start..end].trim_start_matches('\u{feff}');
        Position { line: line as u32, column: before.chars().count() as u32 }
    }
}

fn line_starts(text: &str) -> Vec<u32> {
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
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
    fn a_byte_order_mark_counts_as_no_column() {
        let source = Source::new("a.md", "\u{feff}abc");
        assert_eq!(source.position("\u{feff}a".len()).column, 1);
    }
}
