//! What a highlighter tells: pieces of code, and what they are.

use std::ops::Range;

/// Kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A remark for people.
    Comment,
    /// A word of the language itself.
    Keyword,
    /// Text in quotes.
    String,
    /// A number.
    Number,
    /// A value that has a name in the language: `true`, `\n`.
    Constant,
    /// A function name.
    Function,
    /// A type, a class, a namespace.
    Type,
    /// An element of XML or HTML.
    Tag,
    /// An attribute, a parameter, the key of a value.
    Attribute,
    /// A variable that is marked as one.
    Variable,
    /// A line that a change adds.
    Inserted,
    /// A line that a change takes away.
    Deleted,
}

impl Kind {
    /// The class of its `<span>`.
    pub fn class(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Keyword => "keyword",
            Self::String => "string",
            Self::Number => "number",
            Self::Constant => "constant",
            Self::Function => "function",
            Self::Type => "type",
            Self::Tag => "tag",
            Self::Attribute => "attribute-name",
            Self::Variable => "variable",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
        }
    }
}

/// A piece of code with a color of its own; the rest has the color of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the code; it may run over line ends.
    pub range: Range<usize>,
    /// Its kind.
    pub kind: Kind,
}

/// Tokens in the order of the code.
#[derive(Debug, Default)]
pub(super) struct Tokens(pub(super) Vec<Token>);

impl Tokens {
    /// Adds a piece that follows all others, to the last token where it continues it.
    pub(super) fn push(&mut self, range: Range<usize>, kind: Kind) {
        match self.0.last_mut() {
            _ if range.is_empty() => {}
            Some(last) if last.kind == kind && last.range.end == range.start => {
                last.range.end = range.end;
            }
            _ => self.0.push(Token { range, kind }),
        }
    }

    /// Makes what was told from `start` on one token, which ends at `end`: what follows shows what it is.
    pub(super) fn replace_from(&mut self, start: usize, end: usize, kind: Kind) {
        while self.0.last().is_some_and(|token| token.range.start >= start) {
            self.0.pop();
        }
        if let Some(last) = self.0.last_mut() {
            last.range.end = last.range.end.min(start);
        }
        self.push(start..end, kind);
    }
}
