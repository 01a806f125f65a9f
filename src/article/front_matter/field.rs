//! What a block is read into: its fields, and what is wrong with them.

use super::value::Value;
use crate::text::Span;

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
