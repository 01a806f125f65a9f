//! What a block is read into: its fields, and what is wrong with them.

use super::value::Value;
use crate::finding::{Finding, Rule};
use crate::text::Span;

/// A front matter that cannot be read as it was meant.
pub const FRONT_MATTER: Rule = Rule::warning("front-matter");
/// A page in YAML that cannot be read.
pub const PAGE_SYNTAX: Rule = Rule::error("page-syntax");

/// One top-level `key: value` of the block. Both spans are bytes of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The key, without quotes.
    pub key: String,
    /// The key as written, with its quotes if it has any.
    pub key_span: Span,
    /// The value of the field.
    pub value: Value,
    /// The value as written: from its first character (a quote, tag, anchor, `-`, `>` or bracket belongs to it) to
    /// its last, without the line break. Empty, and just after the colon, where no value is written.
    pub value_span: Span,
}

/// Kinds of front matter errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The file starts like front matter, but no line `---` ends it.
    NotClosed,
    /// The block is not YAML.
    Syntax,
    /// The block is YAML, but holds a list or a text instead of fields.
    NotMapping,
    /// A field is given twice.
    DuplicateKey,
    /// The block's anchors and aliases unfold to more than an article can need.
    TooManyAliases,
    /// The file is a page in YAML, and not YAML or not a list of fields.
    Page,
}

/// Something to tell the article's writer. The block is read as far as possible all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatterError {
    /// The kind of error.
    pub kind: ProblemKind,
    /// Bytes of the file; empty where something is missing.
    pub span: Span,
    /// In a sentence.
    pub message: String,
}

impl FrontMatterError {
    /// Returns `true` if a tab is where YAML asks for spaces.
    fn is_about_tab(&self) -> bool {
        self.message.split([' ', '.']).any(|word| matches!(word, "tab" | "tabs"))
    }

    /// The finding about it.
    pub fn finding(&self) -> Finding {
        let help = match self.kind {
            ProblemKind::NotClosed => "add a line of three hyphens after it",
            ProblemKind::Syntax if self.is_about_tab() => {
                "replace tabs at the start of lines with spaces"
            }
            ProblemKind::Syntax => {
                "put a value that contains a colon or begins with a punctuation character in quotes"
            }
            ProblemKind::NotMapping => "write fields, such as `title: Welcome`",
            ProblemKind::DuplicateKey => "keep one of them",
            ProblemKind::TooManyAliases => "write the values without aliases",
            ProblemKind::Page => {
                "correct the YAML here or just before: indentation, quotes, brackets; a value with \
                a colon needs quotes"
            }
        };
        let sentence = self.message.trim_end_matches('.');
        let message = match sentence.strip_prefix("The ") {
            Some(rest) => format!("the {rest}"),
            None => sentence.to_owned(),
        };
        let rule = if self.kind == ProblemKind::Page { &PAGE_SYNTAX } else { &FRONT_MATTER };
        Finding::new(rule, self.span, message).with_help(help)
    }
}
