//! Units as they come back from a translation tool.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::unit::{Piece, Role};
use crate::text::Position;

/// A unit of a file that came back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// The article's path, relative to the content root, as the file has it.
    pub path: String,
    /// The unit's id; empty where a tool has dropped it.
    pub id: String,
    /// The language of the translation, if the file says so.
    pub locale: Option<String>,
    /// The source, if the file has it.
    pub source: Option<Content>,
    /// The translation, if there is one.
    pub target: Option<Content>,
    /// [`Unit::fingerprint`](super::Unit::fingerprint) at the time of the export.
    pub fingerprint: Option<String>,
    /// Line in the file, from 1.
    pub line: usize,
    /// Why it cannot be used.
    pub problem: Option<String>,
}

/// A text of a unit that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Text and codes.
    Pieces(Vec<ReturnedPiece>),
    /// Markdown.
    Markdown(String),
}

/// A part of a text that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReturnedPiece {
    /// Text.
    Text(String),
    /// A code, known by its number alone.
    Code(String, Role),
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}{message}")]
pub struct FormatError {
    /// Where the fault is.
    pub place: Place,
    /// Message: the fault.
    pub message: String,
}

/// A place in a file that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    Whole,
    /// A place in its text.
    Text(Position),
    /// A row of a sheet of a workbook, from 1, by the sheet's name.
    Row(String, usize),
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Text(at) => {
                write!(out, "line {}, column {}: ", at.line_number(), at.column_number())
            }
            Self::Row(sheet, row) => write!(out, "sheet `{sheet}`, row {row}: "),
        }
    }
}

impl FormatError {
    /// A fault of the file as a whole.
    pub fn whole(message: impl Into<String>) -> Self {
        Self { place: Place::Whole, message: message.into() }
    }

    /// A fault at a place of its text.
    pub(super) fn at(position: Position, message: impl Into<String>) -> Self {
        Self { place: Place::Text(position), message: message.into() }
    }
}

impl Content {
    /// For people: codes as `{1}`, `{2>` and `<2}`.
    pub fn shown(&self) -> String {
        let pieces = match self {
            Self::Markdown(text) => return text.clone(),
            Self::Pieces(pieces) => pieces,
        };
        let shown = pieces.iter().map(|piece| match piece {
            ReturnedPiece::Text(text) => text.clone(),
            ReturnedPiece::Code(id, Role::Open) => format!("{{{id}>"),
            ReturnedPiece::Code(id, Role::Close) => format!("<{id}}}"),
            ReturnedPiece::Code(id, Role::Alone) => format!("{{{id}}}"),
        });
        shown.collect()
    }

    /// Returns `true` if there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Markdown(text) => text.trim().is_empty(),
            Self::Pieces(pieces) => pieces.iter().all(|piece| match piece {
                ReturnedPiece::Text(text) => text.trim().is_empty(),
                ReturnedPiece::Code(..) => false,
            }),
        }
    }

    /// Returns `true` if it is a text of an article, but for white space around it.
    pub(super) fn is_same(&self, markdown: &str, pieces: &[Piece]) -> bool {
        match self {
            Self::Markdown(text) => {
                text.replace("\r\n", "\n").trim() == markdown.replace("\r\n", "\n").trim()
            }
            Self::Pieces(own) => trimmed(own.clone()) == trimmed(as_returned(pieces)),
        }
    }
}

/// Pieces as a tool that changes nothing gives them back.
pub(super) fn as_returned(pieces: &[Piece]) -> Vec<ReturnedPiece> {
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => ReturnedPiece::Text(text.clone()),
        Piece::Code(code) => ReturnedPiece::Code(code.id.to_string(), code.role),
    });
    pieces.collect()
}

/// Pieces without white space around them, texts in a row as one.
fn trimmed(pieces: Vec<ReturnedPiece>) -> Vec<ReturnedPiece> {
    let mut joined = joined(pieces);
    if let Some(ReturnedPiece::Text(text)) = joined.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(ReturnedPiece::Text(text)) = joined.last_mut() {
        *text = text.trim_end().to_owned();
    }
    joined.retain(|piece| !matches!(piece, ReturnedPiece::Text(text) if text.is_empty()));
    joined
}

/// Texts in a row as one.
pub(super) fn joined(pieces: Vec<ReturnedPiece>) -> Vec<ReturnedPiece> {
    let mut joined: Vec<ReturnedPiece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (Some(ReturnedPiece::Text(last)), ReturnedPiece::Text(text)) => last.push_str(&text),
            (_, piece) => joined.push(piece),
        }
    }
    joined
}
