//! Text of a file that is read piece by piece: UTF-8 or UTF-16, with a byte order mark or without.

use std::fmt;
use std::io::{self, BufRead, Read};

use super::returned::FormatError;
use crate::text::Position;

/// So many bytes are read at a time.
const CHUNK: usize = 1 << 16;
/// The most bytes of a line in formats that are read line by line.
const LINE_MAX: usize = 16 << 20;

/// The most bytes of a tag or a text of XML.
const PART_MAX: usize = 16 << 20;

/// A file of any size, of which little is in memory.
pub struct TextReader<'r> {
    inner: Box<dyn Read + 'r>,
    encoding: Option<Encoding>,
    /// Bytes that are not decoded yet.
    raw: Vec<u8>,
    text: String,
    /// So many bytes of the text are consumed.
    at: usize,
    /// Where what is to be consumed next begins.
    position: Position,
    /// `true` until there is text: byte order marks before it do not count, however many a tool has put there.
    is_at_start: bool,
    part: Option<Part>,
    is_at_end: bool,
    problem: Option<FormatError>,
}

/// A part of the text that is read as a whole.
#[derive(Debug, Clone, Copy)]
struct Part {
    /// Where it begins.
    start: Position,
    /// So many bytes of it are consumed.
    len: usize,
}

#[derive(Debug, Clone, Copy)]
enum Encoding {
    Utf8,
    Utf16(fn([u8; 2]) -> u16),
}

impl<'r> TextReader<'r> {
    /// Reads what `inner` gives.
    pub fn new(inner: impl Read + 'r) -> Self {
        Self {
            inner: Box::new(inner),
            encoding: None,
            raw: Vec::new(),
            text: String::new(),
            at: 0,
            position: Position { line: 0, column: 0 },
            is_at_start: true,
            part: None,
            is_at_end: false,
            problem: None,
        }
    }

    /// The line of what is to be consumed next, from 1.
    pub fn line(&self) -> usize {
        self.position.line_number() as usize
    }

    /// Where what is to be consumed next begins.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Begins a part that is read as a whole, and is an error if it is large: nobody's attribute or comment is.
    pub(super) fn begin_part(&mut self) {
        self.part = Some(Part { start: self.position, len: 0 });
    }

    /// The first bytes, before anything was decoded.
    pub fn first_bytes(&mut self) -> io::Result<&[u8]> {
        while self.raw.len() < 4 && self.encoding.is_none() && !self.is_at_end {
            self.fetch()?;
        }
        Ok(&self.raw)
    }

    /// All bytes, if nothing was decoded yet.
    pub fn into_bytes(mut self, max: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.raw;
        self.inner.by_ref().take(max).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > max {
            return Err(io::Error::other(format!("is larger than {} MiB", max >> 20)));
        }
        Ok(bytes)
    }

    /// Text that comes next, as far as so many bytes; nothing is consumed.
    pub fn peek(&mut self, len: usize) -> Result<&str, FormatError> {
        while self.text.len() - self.at < len && !self.is_done() {
            self.more().map_err(|error| self.error(self.position, &error))?;
        }
        Ok(&self.text[self.at..])
    }

    /// Reads a line, without its end; `false` behind the last one.
    pub(super) fn read_line_into(&mut self, line: &mut String) -> Result<bool, FormatError> {
        line.clear();
        let start = self.position;
        let len = self.by_ref().take(LINE_MAX as u64).read_line(line);
        let len = len.map_err(|error| self.error(start, &error))?;
        if len == LINE_MAX {
            let message = format!("a line is longer than {} MiB", LINE_MAX >> 20);
            return Err(FormatError::at(start, message));
        }
        let end = line.trim_end_matches('\n').len();
        line.truncate(end);
        if line.ends_with('\r') {
            line.pop();
        }
        Ok(len > 0)
    }

    /// An error of whoever reads the text: the text's own, if it has one.
    pub fn error(&self, position: Position, error: &dyn fmt::Display) -> FormatError {
        let own = || FormatError::at(position, error.to_string());
        self.problem.clone().unwrap_or_else(own)
    }

    fn is_done(&self) -> bool {
        self.is_at_end && self.raw.is_empty()
    }

    /// Decodes some more.
    fn more(&mut self) -> io::Result<()> {
        if self.problem.is_some() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        if self.at == self.text.len() {
            self.text.clear();
            self.at = 0;
        }
        if self.encoding.is_none() {
            self.first_bytes()?;
            self.encoding = Some(self.find_encoding()?);
        } else {
            self.fetch()?;
        }
        match self.encoding {
            Some(Encoding::Utf16(unit)) => self.decode_utf_16(unit)?,
            Some(Encoding::Utf8) | None => self.decode_utf_8()?,
        }
        if self.is_at_start {
            let len = self.text.len() - self.text.trim_start_matches('\u{feff}').len();
            self.text.drain(..len);
            self.is_at_start = self.text.is_empty();
        }
        Ok(())
    }

    fn fetch(&mut self) -> io::Result<()> {
        let before = self.raw.len();
        self.raw.resize(before + CHUNK, 0);
        let read = loop {
            match self.inner.read(&mut self.raw[before..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.raw.truncate(before + read.as_ref().copied().unwrap_or_default());
        self.is_at_end = matches!(read, Ok(0));
        if let Err(error) = &read {
            let message = format!("cannot be read: {error}");
            self.problem = Some(FormatError::at(self.position, message));
        }
        read.map(drop)
    }

    /// Finds the encoding by the byte order mark, or by the zeros between the first characters, which are ASCII in
    /// every format.
    fn find_encoding(&mut self) -> io::Result<Encoding> {
        match *self.raw {
            [0xff, 0xfe, 0, 0, ..]
            | [0, 0, 0xfe, 0xff, ..]
            | [_, 0, 0, 0, ..]
            | [0, 0, 0, _, ..] => self.fail(self.position, "is in UTF-32; save it as UTF-8 first"),
            [0xff, 0xfe, ..] | [1..=255, 0, 1..=255, 0, ..] => {
                Ok(Encoding::Utf16(u16::from_le_bytes))
            }
            [0xfe, 0xff, ..] | [0, 1..=255, 0, 1..=255, ..] => {
                Ok(Encoding::Utf16(u16::from_be_bytes))
            }
            _ => Ok(Encoding::Utf8),
        }
    }

    /// Keeps a fault: nothing is read behind it.
    fn fail<T>(&mut self, position: Position, message: &str) -> io::Result<T> {
        self.problem = Some(FormatError::at(position, message));
        Err(io::ErrorKind::InvalidData.into())
    }

    /// Where what is to be decoded next begins.
    fn decoded_position(&self) -> Position {
        behind(self.position, &self.text.as_bytes()[self.at..])
    }

    fn decode_utf_8(&mut self) -> io::Result<()> {
        let (valid, is_cut) = match str::from_utf8(&self.raw) {
            Ok(text) => (text, false),
            Err(error) => {
                let valid = &self.raw[..error.valid_up_to()];
                let valid = str::from_utf8(valid).expect("that far it is valid");
                (valid, error.error_len().is_some() || self.is_at_end)
            }
        };
        if is_cut {
            let position = behind(self.decoded_position(), valid.as_bytes());
            return self.fail(position, "not UTF-8; save it as UTF-8 first");
        }
        self.text.push_str(valid);
        let len = valid.len();
        self.raw.drain(..len);
        Ok(())
    }

    fn decode_utf_16(&mut self, unit: fn([u8; 2]) -> u16) -> io::Result<()> {
        let units = self.raw.chunks_exact(2).map(|it| unit([it[0], it[1]]));
        let mut units: Vec<u16> = units.collect();
        let is_high = |unit: &u16| (0xd800..0xdc00).contains(unit);
        if !self.is_at_end && units.last().is_some_and(is_high) {
            units.pop();
        }
        self.raw.drain(..units.len() * 2);
        for decoded in char::decode_utf16(units) {
            let Ok(c) = decoded else {
                let position = self.decoded_position();
                return self.fail(position, "half a character of UTF-16; export again");
            };
            self.text.push(c);
        }
        if self.is_at_end && !self.raw.is_empty() {
            let position = self.decoded_position();
            return self.fail(position, "half a character of UTF-16: the file is cut off");
        }
        Ok(())
    }
}

/// The place behind bytes of text that begin at a place.
pub(super) fn behind(start: Position, bytes: &[u8]) -> Position {
    let is_begin = |byte: &&u8| **byte & 0xc0 != 0x80;
    let count = |bytes: &[u8]| bytes.iter().filter(is_begin).count() as u32;
    match memchr::memrchr(b'\n', bytes) {
        Some(at) => {
            let lines = memchr::memchr_iter(b'\n', bytes).count() as u32;
            Position { line: start.line + lines, column: count(&bytes[at + 1..]) }
        }
        None => Position { line: start.line, column: start.column + count(bytes) },
    }
}

impl<'t> From<&'t str> for TextReader<'t> {
    fn from(text: &'t str) -> Self {
        Self::new(text.as_bytes())
    }
}

impl BufRead for TextReader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if let Some(Part { start, .. }) = self.part.filter(|part| part.len > PART_MAX) {
            let message = format!("a tag or a text is larger than {} MiB", PART_MAX >> 20);
            self.problem = Some(FormatError::at(start, message));
            return Err(io::ErrorKind::InvalidData.into());
        }
        while self.at == self.text.len() && !self.is_done() {
            self.more()?;
        }
        Ok(&self.text.as_bytes()[self.at..])
    }

    fn consume(&mut self, len: usize) {
        let consumed = &self.text.as_bytes()[self.at..self.at + len];
        self.position = behind(self.position, consumed);
        self.at += len;
        if let Some(part) = &mut self.part {
            part.len += len;
        }
    }
}

impl Read for TextReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let len = self.fill_buf()?.read(buffer)?;
        self.consume(len);
        Ok(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a byte at a time.
    struct Slow<'b>(&'b [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let len = self.0.len().min(buffer.len()).min(1);
            buffer[..len].copy_from_slice(&self.0[..len]);
            self.0 = &self.0[len..];
            Ok(len)
        }
    }

    fn all(bytes: &[u8]) -> Result<String, String> {
        let mut reader = TextReader::new(Slow(bytes));
        let mut text = String::new();
        match reader.read_to_string(&mut text) {
            Ok(_) => Ok(text),
            Err(error) => Err(reader.error(reader.position(), &error).to_string()),
        }
    }

    #[test]
    fn characters_that_are_cut_between_two_pieces_come_whole() {
        let text = "één 😀\nдва\n";
        assert_eq!(all(text.as_bytes()).as_deref(), Ok(text));
        assert_eq!(all(format!("\u{feff}{text}").as_bytes()).as_deref(), Ok(text));
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes = format!("\u{feff}{text}").encode_utf16().flat_map(unit).collect::<Vec<_>>();
            assert_eq!(all(&bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_named_by_their_line() {
        let message =
            |column| format!("line 2, column {column}: not UTF-8; save it as UTF-8 first");
        assert_eq!(all("a\né".as_bytes()[..3].as_ref()).unwrap_err(), message(1));
        assert_eq!(all(b"a\n\xc3\xa9b\xffc\n").unwrap_err(), message(3));
    }

    #[test]
    fn half_a_character_of_utf_16_is_named_and_never_replaced() {
        let bytes =
            |units: &[u16]| units.iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<_>>();
        let half = [0xfeff, u16::from(b'a'), 0xd800, u16::from(b'b')];
        let said = "line 1, column 2: half a character of UTF-16; export again";
        assert_eq!(all(&bytes(&half)).unwrap_err(), said);
        let cut = &bytes(&[0xfeff, u16::from(b'a'), u16::from(b'b')])[..5];
        let said = "line 1, column 2: half a character of UTF-16: the file is cut off";
        assert_eq!(all(cut).unwrap_err(), said);
        assert_eq!(
            all(&bytes(&half[..3])).unwrap_err(),
            "line 1, column 2: half a character of UTF-16; export again"
        );
    }

    #[test]
    fn marks_may_be_missing_or_doubled_and_utf_32_is_named() {
        assert_eq!(all("\u{feff}\u{feff}een".as_bytes()).as_deref(), Ok("een"));
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes = |text: &str| text.encode_utf16().flat_map(unit).collect::<Vec<_>>();
            assert_eq!(all(&bytes("<één>")).as_deref(), Ok("<één>"));
            assert_eq!(all(&bytes("\u{feff}\u{feff}een")).as_deref(), Ok("een"));
        }
        for unit in [u32::to_le_bytes, u32::to_be_bytes] {
            let bytes =
                |text: &str| text.chars().flat_map(|c| unit(u32::from(c))).collect::<Vec<_>>();
            for text in ["<a>", "\u{feff}<a>"] {
                let said = "line 1, column 1: is in UTF-32; save it as UTF-8 first";
                assert_eq!(all(&bytes(text)).unwrap_err(), said);
            }
        }
    }

    #[test]
    fn looking_ahead_consumes_nothing() {
        let mut reader = TextReader::new(Slow("een\ntwee".as_bytes()));
        assert_eq!(reader.peek(5), Ok("een\nt"));
        let mut line = String::new();
        assert_eq!(reader.read_line_into(&mut line), Ok(true));
        assert_eq!((&*line, reader.line()), ("een", 2));
        assert_eq!(reader.read_line_into(&mut line), Ok(true));
        assert_eq!(reader.read_line_into(&mut line), Ok(false));
    }
}
