//! Text of a file that is read piece by piece: UTF-8, or UTF-16 with a byte order mark.

use std::fmt;
use std::io::{self, BufRead, Read};

use super::returned::FormatError;

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
    line: usize,
    part: Option<Part>,
    is_at_end: bool,
    problem: Option<FormatError>,
}

/// A part of the text that is read as a whole.
#[derive(Debug, Clone, Copy)]
struct Part {
    /// The line that it begins in.
    line: usize,
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
            line: 1,
            part: None,
            is_at_end: false,
            problem: None,
        }
    }

    /// The line of what is to be consumed next, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Begins a part that is read as a whole, and is an error if it is large: nobody's attribute or comment is.
    pub(super) fn begin_part(&mut self) {
        self.part = Some(Part { line: self.line, len: 0 });
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
            self.more().map_err(|error| self.error(self.line, &error))?;
        }
        Ok(&self.text[self.at..])
    }

    /// Reads a line, without its end; `false` behind the last one.
    pub(super) fn read_line_into(&mut self, line: &mut String) -> Result<bool, FormatError> {
        line.clear();
        let number = self.line;
        let len = self.by_ref().take(LINE_MAX as u64).read_line(line);
        let len = len.map_err(|error| self.error(number, &error))?;
        if len == LINE_MAX {
            let message = format!("a line is longer than {} MiB", LINE_MAX >> 20);
            return Err(FormatError { line: number, message });
        }
        let end = line.trim_end_matches('\n').len();
        line.truncate(end);
        if line.ends_with('\r') {
            line.pop();
        }
        Ok(len > 0)
    }

    /// An error of whoever reads the text: the text's own, if it has one.
    pub fn error(&self, line: usize, error: &dyn fmt::Display) -> FormatError {
        let own = || FormatError { line, message: error.to_string() };
        self.problem.clone().unwrap_or_else(own)
    }

    fn is_done(&self) -> bool {
        self.is_at_end && self.raw.is_empty()
    }

    /// Decodes some more.
    fn more(&mut self) -> io::Result<()> {
        if self.at == self.text.len() {
            self.text.clear();
            self.at = 0;
        }
        if self.encoding.is_none() {
            self.first_bytes()?;
            self.begin();
        } else {
            self.fetch()?;
        }
        match self.encoding {
            Some(Encoding::Utf16(unit)) => {
                self.decode_utf_16(unit);
                Ok(())
            }
            Some(Encoding::Utf8) | None => self.decode_utf_8(),
        }
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
            self.problem = Some(FormatError { line: self.line, message });
        }
        read.map(drop)
    }

    /// Finds the encoding by the byte order mark, and takes that away.
    fn begin(&mut self) {
        let (encoding, mark) = match &*self.raw {
            [0xff, 0xfe, ..] => (Encoding::Utf16(u16::from_le_bytes), 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16(u16::from_be_bytes), 2),
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            _ => (Encoding::Utf8, 0),
        };
        self.encoding = Some(encoding);
        self.raw.drain(..mark);
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
            let before = self.text.as_bytes()[self.at..].iter().chain(valid.as_bytes());
            let line = self.line + before.filter(|byte| **byte == b'\n').count();
            let message = "not UTF-8; save it as UTF-8 first".to_owned();
            self.problem = Some(FormatError { line, message });
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.text.push_str(valid);
        let len = valid.len();
        self.raw.drain(..len);
        Ok(())
    }

    /// Halves of characters become U+FFFD.
    fn decode_utf_16(&mut self, unit: fn([u8; 2]) -> u16) {
        let units = self.raw.chunks_exact(2).map(|it| unit([it[0], it[1]]));
        let mut units: Vec<u16> = units.collect();
        let is_high = |unit: &u16| (0xd800..0xdc00).contains(unit);
        if !self.is_at_end && units.last().is_some_and(is_high) {
            units.pop();
        }
        let len = if self.is_at_end { self.raw.len() } else { units.len() * 2 };
        self.raw.drain(..len);
        let chars = char::decode_utf16(units);
        self.text.extend(chars.map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)));
    }
}

impl<'t> From<&'t str> for TextReader<'t> {
    fn from(text: &'t str) -> Self {
        Self::new(text.as_bytes())
    }
}

impl BufRead for TextReader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if let Some(Part { line, .. }) = self.part.filter(|part| part.len > PART_MAX) {
            let message = format!("a tag or a text is larger than {} MiB", PART_MAX >> 20);
            self.problem = Some(FormatError { line, message });
            return Err(io::ErrorKind::InvalidData.into());
        }
        while self.at == self.text.len() && !self.is_done() {
            self.more()?;
        }
        Ok(&self.text.as_bytes()[self.at..])
    }

    fn consume(&mut self, len: usize) {
        let consumed = &self.text.as_bytes()[self.at..self.at + len];
        self.line += memchr::memchr_iter(b'\n', consumed).count();
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
            Err(error) => Err(reader.error(reader.line(), &error).to_string()),
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
        let message = "line 2: not UTF-8; save it as UTF-8 first";
        assert_eq!(all(b"a\nb\xffc\n").unwrap_err(), message);
        assert_eq!(all("a\né".as_bytes()[..3].as_ref()).unwrap_err(), message);
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
