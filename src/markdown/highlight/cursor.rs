//! A place in code that only moves forward, and what all languages have in common: words, numbers, quotes.
//!
//! It goes by bytes. All marks of code are ASCII, and other bytes are letters of words, so that it never
//! stops inside a character.

use super::token::{Kind, Tokens};

/// Quotes around a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quote {
    /// Opens and closes it.
    pub(super) mark: u8,
    /// Gives the next character another meaning.
    pub(super) escape: Option<u8>,
    /// `true` if the text may run over lines.
    pub(super) lines: bool,
}

impl Quote {
    /// A text on one line, with backslashes.
    pub(super) const fn line(mark: u8) -> Self {
        Self { mark, escape: Some(b'\\'), lines: false }
    }

    /// A text that may run over lines, with backslashes.
    pub(super) const fn lines(mark: u8) -> Self {
        Self { lines: true, ..Self::line(mark) }
    }

    /// A text on one line in which the mark itself is written twice.
    pub(super) const fn doubled(mark: u8) -> Self {
        Self { mark, escape: None, lines: false }
    }
}

/// A place in code, and the tokens up to there.
pub(super) struct Cursor<'c> {
    pub(super) code: &'c str,
    pub(super) at: usize,
    pub(super) tokens: Tokens,
    /// A text over lines that was never closed: later ones end with their line, so that no mark is looked
    /// for again and again.
    has_open_text: bool,
}

impl<'c> Cursor<'c> {
    pub(super) fn new(code: &'c str) -> Self {
        Self { code, at: 0, tokens: Tokens::default(), has_open_text: false }
    }

    pub(super) fn byte(&self) -> Option<u8> {
        self.byte_at(0)
    }

    /// The byte this far ahead.
    pub(super) fn byte_at(&self, ahead: usize) -> Option<u8> {
        self.code.as_bytes().get(self.at + ahead).copied()
    }

    pub(super) fn starts_with(&self, text: &str) -> bool {
        self.code.as_bytes()[self.at..].starts_with(text.as_bytes())
    }

    /// Returns `true` if a space, a line or the code begins here.
    pub(super) fn is_after_space(&self) -> bool {
        self.at == 0 || self.code.as_bytes()[self.at - 1].is_ascii_whitespace()
    }

    /// Moves over bytes, and returns where they began.
    pub(super) fn skip_while(&mut self, is_part: impl Fn(u8) -> bool) -> usize {
        let start = self.at;
        let rest = &self.code.as_bytes()[start..];
        self.at += rest.iter().position(|&byte| !is_part(byte)).unwrap_or(rest.len());
        start
    }

    pub(super) fn skip_spaces(&mut self) {
        self.skip_while(|byte| matches!(byte, b' ' | b'\t'));
    }

    /// The end of the line, before its line feed.
    pub(super) fn line_end(&self) -> usize {
        let rest = &self.code.as_bytes()[self.at..];
        self.at + memchr::memchr(b'\n', rest).unwrap_or(rest.len())
    }

    /// Moves to `end`; what is between is of this kind.
    pub(super) fn push_to(&mut self, end: usize, kind: Kind) {
        self.tokens.push(self.at..end, kind);
        self.at = end;
    }

    /// Moves behind a text between `open`, which is here, and `close`. A close of one character that is written
    /// twice is part of the text.
    pub(super) fn block(&mut self, open: &str, close: &str, kind: Kind) {
        let mut end = self.at + open.len();
        loop {
            let Some(found) = self.code[end..].find(close) else {
                end = self.code.len();
                break;
            };
            end += found + close.len();
            if close.len() > 1 || !self.code[end..].starts_with(close) {
                break;
            }
            end += close.len();
        }
        self.push_to(end, kind);
    }

    /// Moves behind a text in quotes, which begins here. Escapes in it are constants.
    pub(super) fn quoted(&mut self, quote: Quote) {
        let (end, is_closed) = self.quoted_end(quote);
        let end = if quote.lines && !is_closed {
            self.has_open_text = true;
            end.min(self.line_end())
        } else {
            end
        };
        let Some(escape) = quote.escape else { return self.push_to(end, Kind::String) };
        while let Some(found) = memchr::memchr(escape, &self.code.as_bytes()[self.at..end]) {
            self.push_to(self.at + found, Kind::String);
            let escape_end = self.escape_end().min(end);
            self.push_to(escape_end, Kind::Constant);
        }
        self.push_to(end, Kind::String);
    }

    /// Where a text in quotes ends, and whether its quote does that.
    fn quoted_end(&self, quote: Quote) -> (usize, bool) {
        let bytes = self.code.as_bytes();
        let over_lines = quote.lines && !self.has_open_text;
        let mut at = self.at + 1;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'\n' if !over_lines => return (at, false),
                byte if Some(byte) == quote.escape && bytes.get(at + 1) != Some(&b'\n') => at += 2,
                byte if byte == quote.mark => return (at + 1, true),
                _ => at += 1,
            }
        }
        (bytes.len(), false)
    }

    /// Where the escape ends that begins here: `\n`, `\x7f`, `\u00e9`.
    fn escape_end(&self) -> usize {
        let rest = &self.code[self.at + 1..];
        let Some(letter) = rest.chars().next() else { return self.code.len() };
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let digits = rest.bytes().skip(1).take(digits).take_while(u8::is_ascii_hexdigit).count();
        self.at + 1 + letter.len_utf8() + digits
    }

    /// Moves behind a number: `1`, `0x1F`, `1.5e3`, `10ms`. A range such as `0..9` is two.
    pub(super) fn number(&mut self) {
        let start = self.at;
        loop {
            self.skip_while(is_word_byte);
            let is_point = self.byte() == Some(b'.');
            if !(is_point && self.byte_at(1).is_some_and(|byte| byte.is_ascii_digit())) {
                break;
            }
            self.at += 1;
        }
        self.tokens.push(start..self.at, Kind::Number);
    }
}

/// Returns `true` if a byte is part of a word: a letter, a digit, `_`, or part of a character
/// beyond ASCII.
pub(super) fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}
