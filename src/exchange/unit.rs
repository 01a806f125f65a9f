//! Units: what every exchange format carries of a segment.

use serde::{Deserialize, Serialize};

use crate::finding::Severity;
use crate::locale::Locale;
use crate::text::stable_hash;

/// In a fingerprint: the export put the source in the place of the translation.
pub(super) const SOURCE_MARK: &str = "source";

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
    /// Words of the source that stay as they are in the translation.
    pub fixed_words: Vec<String>,
    /// How many characters the translation may have.
    pub max_length: Option<usize>,
    /// The match of a memory, if it is to be filled in.
    pub suggestion: Option<Suggestion>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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

/// A match of a memory for a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The translation, with the codes of the unit.
    pub pieces: Vec<Piece>,
    /// The source in the memory, as Markdown.
    pub source: String,
    /// In percent: 101 for the same source in the same context, 100 for the same source.
    pub score: u8,
    /// The translation as Markdown: what was plain text is escaped where it would be read as marks.
    pub(super) markdown: String,
    /// By them a text that comes back is known to be this one.
    pub(super) hashes: String,
}

impl Suggestion {
    /// Returns `true` if the memory's source is only close to that of the unit.
    pub fn is_fuzzy(&self) -> bool {
        self.score < 100
    }
}

/// Information for the translator about a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who says so: the name of a rule, `review`, or what it is about.
    pub from: String,
    /// Message.
    pub text: String,
    /// How much it matters, if it is a finding.
    pub severity: Option<Severity>,
}

impl Note {
    /// A note apart from findings.
    pub fn new(from: &str, text: String) -> Self {
        Self { from: from.to_owned(), text, severity: None }
    }
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
    const ALL: [Self; 10] = [
        Self::Strong,
        Self::Emphasis,
        Self::Strikethrough,
        Self::Link,
        Self::Image,
        Self::Code,
        Self::Html,
        Self::Break,
        Self::Character,
        Self::Construct,
    ];

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

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
    /// Hashes of the two texts as written: by them a unit that comes back is known to be current. Two more
    /// are those of a fuzzy match that was filled in: by them it is known that nobody has touched it.
    pub fn fingerprint(&self) -> String {
        let own = self.own_fingerprint();
        match &self.suggestion {
            Some(it) if it.is_fuzzy() => format!("{own}-{}", it.hashes),
            _ => own,
        }
    }

    /// The same without those of a match.
    pub(super) fn own_fingerprint(&self) -> String {
        let target = self.target_markdown.as_deref().unwrap_or_default();
        format!("{}-{}", stable_hash(&[&self.source_markdown]), stable_hash(&[target]))
    }

    /// Returns `true` if there is a translation that is not blank.
    pub fn is_translated(&self) -> bool {
        self.target_markdown.as_deref().is_some_and(|it| !it.trim().is_empty())
    }

    /// The translation that a tool gets: what was filled in, or else that of the article.
    pub(super) fn outgoing(&self) -> Option<&[Piece]> {
        self.suggestion.as_ref().map(|it| &*it.pieces).or(self.target.as_deref())
    }

    /// The same as Markdown.
    pub(super) fn outgoing_markdown(&self) -> Option<&str> {
        let suggested = self.suggestion.as_ref().map(|it| &*it.markdown);
        suggested.or(self.target_markdown.as_deref())
    }

    /// How far the translation is that a tool gets, in a word.
    pub(super) fn state_name(&self) -> &'static str {
        match &self.suggestion {
            Some(it) if it.is_fuzzy() => "fuzzy",
            Some(_) => "exact",
            None => self.state.name(),
        }
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

/// The Markdown of pieces.
pub(super) fn markdown(pieces: &[Piece]) -> String {
    let mut markdown = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => markdown.push_str(text),
            Piece::Code(code) => markdown.push_str(&code.data),
        }
    }
    markdown
}
