//! Units: what every exchange format carries of a segment.

use crate::locale::Locale;
use crate::text::stable_hash;

/// The units of an article, in its order.
#[derive(Debug, Clone)]
pub struct ArticleUnits {
    /// The article's path, relative to the content root.
    pub path: String,
    /// The language that was translated.
    pub source_locale: Locale,
    /// The language of the translation.
    pub target_locale: Locale,
    /// A unit for each segment that has a source.
    pub units: Vec<Unit>,
}

/// A segment as translation tools see it.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Number of the segment in its article.
    pub index: usize,
    /// Unique in its article: the segment's id, where that is.
    pub id: String,
    /// The source as written.
    pub source_markdown: String,
    /// The translation as written; none where it is missing.
    pub target_markdown: Option<String>,
    /// The source.
    pub source: Vec<Piece>,
    /// The translation.
    pub target: Option<Vec<Piece>>,
    /// The last heading before it, in the source language.
    pub heading: Option<String>,
    /// How far the translation is.
    pub state: State,
    /// Information for the translator.
    pub notes: Vec<Note>,
    /// `true` if Markdown's marks are plain characters here: in a code block or raw HTML.
    pub is_literal: bool,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text that a translator writes; line ends are `\n`.
    Text(String),
    /// Markdown that a translator may move, but not change.
    Code(Code),
}

/// Markdown that a translator must not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Number in its unit, from 1. Both ends of a pair have the same, and so has the code of the
    /// other language that it belongs to.
    pub id: usize,
    /// One end of a pair, or alone.
    pub role: Role,
    /// Its kind.
    pub kind: CodeKind,
    /// The Markdown as written.
    pub data: String,
    /// Its text as a reader sees it.
    pub shown: String,
}

/// One end of a pair, or alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The beginning of a pair.
    Open,
    /// Its end.
    Close,
    /// By itself.
    Alone,
}

/// Kinds of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CodeKind {
    /// `**…**`
    Strong,
    /// `*…*`
    Emphasis,
    /// `~~…~~`
    Strikethrough,
    /// `[…](…)`, or a bare URL.
    Link,
    /// `![…](…)`
    Image,
    /// A code span.
    Code,
    /// A tag, or a comment.
    Html,
    /// The end of a line with what the next line begins with. A translator may add or drop it.
    Break,
    /// A character that is not written as itself: `\*` or `&amp;`.
    Character,
    /// A construct of the dialect, such as `<xref:…>` or an include.
    Construct,
}

/// How far a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Without a translation.
    New,
    /// A machine made it.
    Machine,
    /// A person made it.
    Translated,
    /// A reviewer approved it.
    Approved,
}

/// Information for the translator about a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who says so: the name of a rule, or `review`.
    pub from: String,
    /// Message.
    pub text: String,
}

impl State {
    /// Its name in JSON lines and sheets.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Machine => "machine",
            Self::Translated => "translated",
            Self::Approved => "approved",
        }
    }
}

impl CodeKind {
    /// Its name in a word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Strong => "bold",
            Self::Emphasis => "italic",
            Self::Strikethrough => "strikethrough",
            Self::Link => "link",
            Self::Image => "image",
            Self::Code => "code",
            Self::Html => "html",
            Self::Break => "line-break",
            Self::Character => "character",
            Self::Construct => "construct",
        }
    }
}

impl Unit {
    /// Hashes of the two texts as written: by them a unit that comes back is known to be current.
    pub fn fingerprint(&self) -> String {
        let target = self.target_markdown.as_deref().unwrap_or_default();
        format!("{}-{}", stable_hash(&[&self.source_markdown]), stable_hash(&[target]))
    }

    /// The code with this number and role: that of the translation, else that of the source.
    pub(super) fn code(&self, id: usize, role: Role) -> Option<&Code> {
        let all = self.target.iter().flatten().chain(&self.source);
        let mut codes = all.filter_map(Piece::code);
        codes.find(|code| code.id == id && code.role == role)
    }
}

impl Piece {
    /// The code that it is.
    pub fn code(&self) -> Option<&Code> {
        match self {
            Self::Code(code) => Some(code),
            Self::Text(_) => None,
        }
    }
}
