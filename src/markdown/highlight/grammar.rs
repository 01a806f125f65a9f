//! Tokens by a grammar of a few lines: most languages need no more.
//!
//! It looks at each place for what may begin there, in this order: what only the start of a line has, texts
//! and comments between two marks, comments to the end of the line, quotes, numbers, words. Each byte is
//! looked at a fixed number of times.

use std::sync::OnceLock;

use super::cursor::{Cursor, Quote, is_word_byte};
use super::token::{Kind, Token};
use super::words::{WordLists, Words};

/// Keywords and delimiters of a language.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of a table")]
pub(super) struct Grammar {
    /// Marks that make the rest of a line a comment.
    pub(super) line_comments: &'static [&'static str],
    /// `true` if such a mark counts only at the start of a line or after a space.
    pub(super) spaced_comments: bool,
    /// Delimiters of multi-line tokens, with their kind.
    pub(super) blocks: &'static [(&'static str, &'static str, Kind)],
    /// The quotes of texts.
    pub(super) quotes: &'static [Quote],
    /// `true` if `'` encloses one character, and is part of a name or a lifetime elsewhere.
    pub(super) characters: bool,
    /// The language's words.
    pub(super) words: WordLists,
    /// `true` if case matters.
    pub(super) case_sensitive: bool,
    /// Words of the language before a name that is of a kind: `class`, `def`.
    pub(super) names: WordLists,
    /// Characters that begin a word of a kind, such as the `$` of a variable.
    pub(super) sigils: &'static [(u8, Kind)],
    /// `true` if words with a hyphen are functions, as `Get-Item` is, rather than differences.
    pub(super) hyphens: bool,
    /// `true` if a word before `(` is a function.
    pub(super) calls: bool,
    /// `true` if a word with a capital before `<` or another word is a type: `List<Blog> blogs`.
    pub(super) types: bool,
    /// How keys are reported.
    pub(super) keys: Keys,
    /// Beginnings that tell what a whole line is.
    pub(super) lines: &'static [(&'static str, Kind)],
}

/// How the keys of values are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// There are none.
    None,
    /// Words and texts before a colon: JSON.
    BeforeColon,
    /// What begins a line and ends with a colon and a space: YAML, CSS.
    LineColon,
    /// What begins a line and ends with `=`: TOML.
    LineEquals,
}

/// Nothing at all: what grammars start from.
pub(super) const EMPTY: Grammar = Grammar {
    line_comments: &[],
    spaced_comments: false,
    blocks: &[],
    quotes: &[],
    characters: false,
    words: &[],
    case_sensitive: true,
    names: &[],
    sigils: &[],
    hyphens: false,
    calls: false,
    types: false,
    keys: Keys::None,
    lines: &[],
};

/// A grammar, and what is worked out from it when it is first used.
#[derive(Debug)]
pub(super) struct Language {
    grammar: Grammar,
    prepared: OnceLock<Prepared>,
}

#[derive(Debug)]
struct Prepared {
    words: Words,
    names: Words,
    /// The ASCII characters that something other than a word or a number begins with.
    marks: [bool; 128],
}

impl Language {
    pub(super) const fn new(grammar: Grammar) -> Self {
        Self { grammar, prepared: OnceLock::new() }
    }

    /// The tokens of code.
    pub(super) fn tokens(&'static self, code: &str) -> Vec<Token> {
        let prepared = self.prepared.get_or_init(|| Prepared::of(&self.grammar));
        let grammar = &self.grammar;
        let cursor = Cursor::new(code);
        let mut scanner =
            Scanner { grammar, prepared, cursor, is_after_word: false, expected: None };
        scanner.line_start();
        while scanner.cursor.at < code.len() {
            scanner.next();
        }
        scanner.cursor.tokens.0
    }

    #[cfg(test)]
    pub(super) fn longest_word(&self) -> usize {
        Prepared::of(&self.grammar).words.longest()
    }
}

impl Prepared {
    fn of(grammar: &Grammar) -> Self {
        let mut marks = [false; 128];
        let texts = grammar.blocks.iter().map(|(open, ..)| *open);
        let starts =
            texts.chain(grammar.line_comments.iter().copied()).map(|text| text.as_bytes()[0]);
        let quotes = grammar.quotes.iter().map(|quote| quote.mark);
        for byte in starts.chain(quotes).chain(grammar.sigils.iter().map(|(sigil, _)| *sigil)) {
            marks[usize::from(byte)] = true;
        }
        marks[usize::from(b'\'')] |= grammar.characters;
        Self {
            words: Words::new(grammar.words, grammar.case_sensitive),
            names: Words::new(grammar.names, grammar.case_sensitive),
            marks,
        }
    }
}

struct Scanner<'c> {
    grammar: &'static Grammar,
    prepared: &'static Prepared,
    cursor: Cursor<'c>,
    /// `true` if a word or a closing bracket is right before: a sign there is an operator.
    is_after_word: bool,
    /// What the next word is, if the language does not know it.
    expected: Option<Kind>,
}

impl Scanner<'_> {
    /// Moves behind what is here, and tells what it is.
    fn next(&mut self) {
        let Some(byte) = self.cursor.byte() else { return };
        let is_mark = self.prepared.marks.get(usize::from(byte)).is_some_and(|is_mark| *is_mark);
        if is_mark && self.marked(byte) {
            return;
        }
        if byte.is_ascii_digit() {
            self.cursor.number();
            self.is_after_word = true;
        } else if is_word_byte(byte) {
            self.word();
        } else {
            self.cursor.at += 1;
            self.is_after_word = matches!(byte, b')' | b']' | b'}');
            if byte == b'\n' {
                self.line_start();
            } else if !matches!(byte, b' ' | b'\t') {
                self.expected = None;
            }
        }
    }

    /// What only the start of a line has: keys, and lines that are one token.
    fn line_start(&mut self) {
        self.expected = None;
        let grammar = self.grammar;
        if let Some((_, kind)) =
            grammar.lines.iter().find(|(mark, _)| self.cursor.starts_with(mark))
        {
            return self.cursor.push_to(self.cursor.line_end(), *kind);
        }
        match grammar.keys {
            Keys::LineColon => self.line_key(b':'),
            Keys::LineEquals => self.line_key(b'='),
            Keys::None | Keys::BeforeColon => {}
        }
    }

    /// Moves behind a key at the start of a line, if there is one: `a-b.c: `, `a_b =`.
    fn line_key(&mut self, separator: u8) {
        let line_start = self.cursor.at;
        self.cursor.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'-'));
        let start = self.cursor.skip_while(|byte| {
            is_word_byte(byte) || matches!(byte, b'-' | b'.' | b'/' | b'$' | b' ')
        });
        let is_spaced = self.cursor.byte_at(1).is_none_or(|next| next.is_ascii_whitespace());
        let ends = self.cursor.byte() == Some(separator) && (separator == b'=' || is_spaced);
        let key = self.cursor.code[start..self.cursor.at].trim_end();
        if ends && !key.is_empty() {
            self.cursor.tokens.push(start..start + key.len(), Kind::Attribute);
        } else {
            self.cursor.at = line_start;
        }
    }

    /// Moves behind what begins with a mark, if something does.
    fn marked(&mut self, byte: u8) -> bool {
        let grammar = self.grammar;
        let start = self.cursor.at;
        let is_after_word = self.is_after_word;
        let is_block = |(open, ..): &&(&str, &str, Kind)| self.cursor.starts_with(open);
        if let Some(&(open, close, kind)) = grammar.blocks.iter().find(is_block) {
            self.cursor.block(open, close, kind);
        } else if self.is_comment() {
            self.cursor.push_to(self.cursor.line_end(), Kind::Comment);
        } else if grammar.characters && byte == b'\'' {
            return self.character();
        } else if let Some(quote) = grammar.quotes.iter().find(|quote| quote.mark == byte) {
            self.cursor.quoted(*quote);
            self.key_before_colon(start);
        } else {
            let sigil = grammar.sigils.iter().find(|(sigil, _)| *sigil == byte);
            return sigil.is_some_and(|&(_, kind)| !is_after_word && self.sigil(kind));
        }
        self.is_after_word = false;
        true
    }

    fn is_comment(&self) -> bool {
        let grammar = self.grammar;
        (!grammar.spaced_comments || self.cursor.is_after_space())
            && grammar.line_comments.iter().any(|mark| self.cursor.starts_with(mark))
    }

    /// Moves behind a character in quotes: `'a'`, `'\n'`.
    fn character(&mut self) -> bool {
        let rest = &self.cursor.code[self.cursor.at + 1..];
        let mut letters = rest.char_indices();
        let is_escape = letters.next().is_some_and(|(_, letter)| letter == '\\');
        let closes = |&(at, letter): &(usize, char)| letter == '\'' && !(is_escape && at == 1);
        let longest = if is_escape { 10 } else { 1 };
        let Some((at, _)) = letters.take(longest).find(closes) else { return false };
        if rest[..at].contains('\n') {
            return false;
        }
        self.cursor.quoted(Quote::line(b'\''));
        true
    }

    /// Moves behind `$name` or `${name}`.
    fn sigil(&mut self, kind: Kind) -> bool {
        let start = self.cursor.at;
        self.cursor.at += 1;
        if self.cursor.byte() == Some(b'{') && kind == Kind::Variable {
            self.cursor.skip_while(|byte| !matches!(byte, b'}' | b'\n'));
            self.cursor.at += usize::from(self.cursor.byte() == Some(b'}'));
        } else if self.cursor.skip_while(is_word_byte) == self.cursor.at {
            self.is_after_word = false;
            return true;
        }
        self.cursor.tokens.push(start..self.cursor.at, kind);
        self.is_after_word = false;
        true
    }

    fn word(&mut self) {
        let start = self.cursor.skip_while(is_word_byte);
        // A hyphen counts where a letter follows it.
        while self.grammar.hyphens
            && self.cursor.byte() == Some(b'-')
            && self.cursor.byte_at(1).is_some_and(is_word_byte)
        {
            self.cursor.at += 1;
            self.cursor.skip_while(is_word_byte);
        }
        self.is_after_word = true;
        let word = &self.cursor.code[start..self.cursor.at];
        let kind = self.prepared.words.kind(word);
        let expected = self.expected.take();
        self.expected = self.prepared.names.kind(word);
        if let Some(kind) = kind.or(expected).or_else(|| self.guess(word)) {
            self.cursor.tokens.push(start..self.cursor.at, kind);
        }
        self.key_before_colon(start);
    }

    /// What a word is that the language does not know, by what is around it.
    fn guess(&self, word: &str) -> Option<Kind> {
        let grammar = self.grammar;
        if grammar.calls && self.cursor.byte() == Some(b'(') {
            return Some(Kind::Function);
        }
        let is_capital = word.as_bytes()[0].is_ascii_uppercase();
        if grammar.types && is_capital {
            let next = self.cursor.byte();
            let after = self.cursor.byte_at(1);
            let is_before_word = next == Some(b' ')
                && after.is_some_and(|byte| is_word_byte(byte) && !byte.is_ascii_digit());
            if next == Some(b'<') || is_before_word {
                return Some(Kind::Type);
            }
        }
        (grammar.hyphens && word.contains('-')).then_some(Kind::Function)
    }

    /// Calls what begins at `start` and ends here a key, if a colon follows.
    fn key_before_colon(&mut self, start: usize) {
        if self.grammar.keys != Keys::BeforeColon {
            return;
        }
        let end = self.cursor.at;
        self.cursor.skip_spaces();
        if self.cursor.byte() == Some(b':') {
            self.cursor.tokens.replace_from(start, end, Kind::Attribute);
        }
    }
}
