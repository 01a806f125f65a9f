//! Tokens by a grammar of a few lines, for languages that need no more.

use std::ops::Range;

use super::{Kind, Token};

/// What a language's words and marks are.
#[derive(Debug)]
pub(super) struct Grammar {
    /// As behind a fence.
    pub(super) names: &'static [&'static str],
    /// Marks that make the rest of a line a comment.
    pub(super) line_comments: &'static [&'static str],
    /// What opens and closes a text that may run over lines, and what it is.
    pub(super) blocks: &'static [(&'static str, &'static str, Kind)],
    /// The quotes of texts on one line.
    pub(super) quotes: &'static [char],
    /// What makes the next character of such a text mean itself.
    pub(super) escape: Option<char>,
    /// The language's words, in lower case where case does not matter, parted by blanks.
    pub(super) words: &'static [(&'static str, Kind)],
    /// Whether case matters.
    pub(super) case_sensitive: bool,
    /// Letters that begin a word of a kind, such as the `$` of a variable.
    pub(super) sigils: &'static [(char, Kind)],
    /// Whether words with a hyphen are functions, as `Get-Item` is, rather than differences.
    pub(super) hyphens: bool,
    /// Whether a word before `(` is a function.
    pub(super) calls: bool,
}

/// The tokens of code.
pub(super) fn tokens(grammar: &Grammar, code: &str) -> Vec<Token> {
    let mut scanner = Scanner { grammar, code, at: 0, after_word: false };
    let mut tokens = Vec::new();
    while scanner.at < code.len() {
        let start = scanner.at;
        if let Some(kind) = scanner.next() {
            tokens.push(Token { range: start..scanner.at, kind });
        }
    }
    tokens
}

struct Scanner<'c> {
    grammar: &'c Grammar,
    code: &'c str,
    at: usize,
    /// Whether a word or a closing bracket stands right before: a sign there is an operator.
    after_word: bool,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.code[self.at..]
    }

    /// Moves behind what stands at the present place, and tells what it is.
    fn next(&mut self) -> Option<Kind> {
        let first = self.rest().chars().next()?;
        let after_word = std::mem::replace(&mut self.after_word, false);
        let kind = self.block().or_else(|| self.comment()).or_else(|| self.quoted(first));
        if kind.is_some() {
            return kind;
        }
        if first.is_ascii_digit() {
            return Some(self.number());
        }
        let sigil = self.grammar.sigils.iter().find(|(sigil, _)| *sigil == first && !after_word);
        match sigil {
            Some(&(_, kind)) => {
                self.at += first.len_utf8();
                let len = self.word_len(false);
                self.at += len;
                (len > 0).then_some(kind)
            }
            None if is_word_letter(first) => self.word(),
            None => {
                self.at += first.len_utf8();
                self.after_word = matches!(first, ')' | ']' | '}');
                None
            }
        }
    }

    fn block(&mut self) -> Option<Kind> {
        let opens = |(open, _, _): &&(&str, &str, Kind)| self.rest().starts_with(open);
        let &(open, close, kind) = self.grammar.blocks.iter().find(opens)?;
        let inner = self.at + open.len();
        let end = self.code[inner..].find(close).map(|end| inner + end + close.len());
        self.at = end.unwrap_or(self.code.len());
        Some(kind)
    }

    fn comment(&mut self) -> Option<Kind> {
        let is_comment =
            self.grammar.line_comments.iter().any(|mark| self.rest().starts_with(mark));
        is_comment.then(|| {
            self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            Kind::Comment
        })
    }

    fn quoted(&mut self, quote: char) -> Option<Kind> {
        self.grammar.quotes.contains(&quote).then(|| {
            let mut letters = self.code[self.at + 1..].char_indices();
            let mut end = None;
            while let Some((at, letter)) = letters.next() {
                match letter {
                    letter if Some(letter) == self.grammar.escape => drop(letters.next()),
                    '\n' => end = Some(at),
                    letter if letter == quote => end = Some(at + 1),
                    _ => continue,
                }
                if end.is_some() {
                    break;
                }
            }
            self.at = end.map_or(self.code.len(), |end| self.at + 1 + end);
            Kind::String
        })
    }

    fn number(&mut self) -> Kind {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
        let len = self.rest().find(|c| !is_part(c)).unwrap_or(self.rest().len());
        // A range such as `0..9` is two numbers.
        let len = self.rest()[..len].find("..").unwrap_or(len);
        self.at += len;
        self.after_word = true;
        Kind::Number
    }

    fn word(&mut self) -> Option<Kind> {
        let range = self.at..self.at + self.word_len(self.grammar.hyphens);
        self.at = range.end;
        self.after_word = true;
        let is_call = self.grammar.calls && self.rest().starts_with('(');
        let has_hyphen = self.grammar.hyphens && self.code[range.clone()].contains('-');
        self.known_word(range).or((is_call || has_hyphen).then_some(Kind::Function))
    }

    fn known_word(&self, range: Range<usize>) -> Option<Kind> {
        let word = &self.code[range];
        let is_it = |known: &str| {
            let is_same =
                if self.grammar.case_sensitive { str::eq } else { str::eq_ignore_ascii_case };
            is_same(known, word)
        };
        let mut lists = self.grammar.words.iter();
        lists.find(|(words, _)| words.split_ascii_whitespace().any(is_it)).map(|&(_, kind)| kind)
    }

    /// The length of the word at the present place; a hyphen counts where a letter follows.
    fn word_len(&self, with_hyphens: bool) -> usize {
        let rest = self.rest();
        let mut letters = rest.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next_is_letter = letters.peek().is_some_and(|(_, next)| is_word_letter(*next));
            let is_hyphen = with_hyphens && letter == '-' && at > 0 && next_is_letter;
            if !is_word_letter(letter) && !is_hyphen {
                return at;
            }
        }
        rest.len()
    }
}

fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::highlight::grammars;

    fn shown(language: &str, code: &str) -> String {
        let grammar = grammars::find(language).expect("a grammar");
        let show = |token: &Token| format!("{:?}={}", token.kind, &code[token.range.clone()]);
        tokens(grammar, code).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn powershell_is_told_apart() {
        let code =
            "Get-Item -Path \"a`\"b\" | Where-Object {$_.Length -gt 1KB} # big\n<# and\nmore #>";
        let expected = "Function=Get-Item Attribute=-Path String=\"a`\"b\" Function=Where-Object \
            Variable=$_ Attribute=-gt Number=1KB Comment=# big Comment=<# and\nmore #>";
        assert_eq!(shown("powershell", code), expected);
        assert_eq!(shown("powershell", "$a-$b"), "Variable=$a Variable=$b");
    }

    #[test]
    fn texts_that_are_not_closed_end_with_their_line_or_the_code() {
        assert_eq!(
            shown("kusto", "where a == 'b\ntake 1"),
            "Keyword=where String='b Keyword=take Number=1"
        );
        assert_eq!(shown("powershell", "@\"\na"), "String=@\"\na");
        assert_eq!(
            shown("qsharp", "for (i in 0..9) { X(q) }"),
            "Keyword=for Keyword=in Number=0 Number=9 Function=X"
        );
    }
}
