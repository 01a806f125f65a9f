//! Tokens of command lines: bash and its kin, and the batch files of Windows.
//!
//! ```text
//! NAME=value command --option argument "text" $name | command # comment
//! ```

use std::sync::OnceLock;

use super::cursor::{Cursor, Quote};
use super::token::{Kind, Token};
use super::words::{WordLists, Words};

/// What the words and marks of a shell are.
#[derive(Debug)]
pub(super) struct Shell {
    /// Makes the rest of a line a comment, where a word may begin.
    comments: &'static [&'static str],
    quotes: &'static [Quote],
    /// Makes the next character part of a word, or a line end part of the line.
    escape: u8,
    /// Begins a variable: `$a` or `%a%`.
    variable: u8,
    /// Begin an option.
    options: &'static [u8],
    /// The words that may be where a command is expected.
    words: WordLists,
    case_sensitive: bool,
    prepared: OnceLock<Words>,
}

pub(super) static BASH: Shell = Shell {
    comments: &["#"],
    quotes: &[Quote::lines(b'"'), Quote { mark: b'\'', escape: None, lines: true }],
    escape: b'\\',
    variable: b'$',
    options: b"-",
    words: &[(
        "if then else elif fi for while until do done case esac function select time return break \
         continue export local readonly declare unset in ! [ [[ ] ]]",
        Kind::Keyword,
    )],
    case_sensitive: true,
    prepared: OnceLock::new(),
};

pub(super) static BATCH: Shell = Shell {
    comments: &["::", "rem ", "REM ", "Rem "],
    quotes: &[Quote::doubled(b'"')],
    escape: b'^',
    variable: b'%',
    options: b"/-",
    words: &[(
        "call do else errorlevel exist exit for goto if in not pause set setlocal endlocal shift",
        Kind::Keyword,
    )],
    case_sensitive: false,
    prepared: OnceLock::new(),
};

/// The tokens of command lines.
pub(super) fn tokens(shell: &'static Shell, code: &str) -> Vec<Token> {
    let words = shell.prepared.get_or_init(|| Words::new(shell.words, shell.case_sensitive));
    let mut reader = Reader { shell, words, cursor: Cursor::new(code), expects_command: true };
    while let Some(byte) = reader.cursor.byte() {
        reader.next(byte);
    }
    reader.cursor.tokens.0
}

struct Reader<'c> {
    shell: &'static Shell,
    words: &'static Words,
    cursor: Cursor<'c>,
    /// `true` if the next word is a command.
    expects_command: bool,
}

impl Reader<'_> {
    fn next(&mut self, byte: u8) {
        let shell = self.shell;
        if let Some(quote) = shell.quotes.iter().find(|quote| quote.mark == byte) {
            self.expects_command = false;
            return self.cursor.quoted(*quote);
        }
        match byte {
            b'\n' | b'|' | b';' | b'&' | b'(' | b'{' => {
                self.expects_command = true;
                self.cursor.at += 1;
            }
            // In shells of Unix a backtick begins a command, in batch files it only quotes one.
            b'`' => {
                self.expects_command = shell.variable == b'$';
                self.cursor.at += 1;
            }
            _ if byte == shell.variable => self.variable(),
            _ if byte == shell.escape => self.escaped(),
            _ if byte.is_ascii_whitespace() || is_separator(byte) => self.cursor.at += 1,
            _ if self.is_comment() => self.cursor.push_to(self.cursor.line_end(), Kind::Comment),
            _ => self.word(),
        }
    }

    fn is_comment(&self) -> bool {
        self.cursor.is_after_space()
            && self.shell.comments.iter().any(|mark| self.cursor.starts_with(mark))
    }

    /// Moves behind an escape and what it escapes.
    fn escaped(&mut self) {
        let rest = &self.cursor.code[self.cursor.at + 1..];
        let rest = rest.strip_prefix('\r').filter(|rest| rest.starts_with('\n')).unwrap_or(rest);
        let next = rest.chars().next().map_or(0, char::len_utf8);
        self.cursor.at = self.cursor.code.len() - rest.len() + next;
    }

    /// Moves behind `$a`, `${a}`, `$1`, `%a%`, `%1` or `%%a`.
    fn variable(&mut self) {
        let start = self.cursor.at;
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        self.cursor.at += 1;
        if self.shell.variable == b'%' {
            self.cursor.at += usize::from(self.cursor.byte() == Some(b'%'));
            self.cursor.skip_while(is_name);
            self.cursor.at += usize::from(self.cursor.byte() == Some(b'%'));
        } else if self.cursor.byte() == Some(b'{') {
            self.cursor.skip_while(|byte| !matches!(byte, b'}' | b'\n'));
            self.cursor.at += usize::from(self.cursor.byte() == Some(b'}'));
        } else if self.cursor.skip_while(is_name) == self.cursor.at {
            // `$(` opens a command, `$?` is a variable.
            let is_special =
                matches!(self.cursor.byte(), Some(b'?' | b'@' | b'#' | b'*' | b'$' | b'!'));
            self.cursor.at += usize::from(is_special);
        }
        if self.cursor.at > start + 1 {
            self.cursor.tokens.push(start..self.cursor.at, Kind::Variable);
            self.expects_command = false;
        }
    }

    fn word(&mut self) {
        let start = self.cursor.at;
        self.skip_word();
        let word = &self.cursor.code[start..self.cursor.at];
        let is_option = word.len() > 1 && self.shell.options.contains(&word.as_bytes()[0]);
        if is_option && self.cursor.code[..start].ends_with([' ', '\t', '\n', '[']) {
            // Also where a command is expected: `[ -f` asks for none.
            self.expects_command = false;
            let name = word.find(['=', ':']).unwrap_or(word.len());
            self.cursor.tokens.push(start..start + name, Kind::Attribute);
        } else if self.expects_command {
            self.command(start, word);
        } else if word.bytes().all(|byte| byte.is_ascii_digit()) {
            self.cursor.tokens.push(start..self.cursor.at, Kind::Number);
        }
    }

    /// Tells what the first word of a command is, which ends here.
    fn command(&mut self, start: usize, word: &str) {
        if let Some(kind) = self.words.kind(word) {
            self.cursor.tokens.push(start..self.cursor.at, kind);
        } else if let Some(name) = word.find('=') {
            self.cursor.tokens.push(start..start + name, Kind::Variable);
        } else {
            self.expects_command = false;
            self.cursor.tokens.push(start..self.cursor.at, Kind::Function);
        }
    }

    fn skip_word(&mut self) {
        let (escape, variable) = (self.shell.escape, self.shell.variable);
        let quotes = self.shell.quotes;
        self.cursor.skip_while(|byte| {
            let is_end = byte.is_ascii_whitespace()
                || is_separator(byte)
                || matches!(byte, b'|' | b';' | b'&' | b'(' | b'{' | b'`');
            let is_mark = byte == variable || quotes.iter().any(|quote| quote.mark == byte);
            // A path with backslashes is one word.
            !is_end && !is_mark && (byte != escape || escape == b'\\')
        });
    }
}

fn is_separator(byte: u8) -> bool {
    matches!(byte, b')' | b'}' | b'<' | b'>')
}
