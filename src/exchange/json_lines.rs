//! JSON lines: everything about a unit on a line, for scripts and data sets.

use serde::{Deserialize, Serialize};

use super::returned::{Content, FormatError, Returned};
use super::text_reader::{TextReader, behind};
use super::unit::{ArticleUnits, Note};
use crate::text::Position;

#[derive(Serialize)]
struct Line<'u> {
    path: &'u str,
    id: &'u str,
    source_locale: &'u str,
    target_locale: &'u str,
    state: &'u str,
    source: &'u str,
    target: Option<&'u str>,
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    score: Option<u8>,
    heading: Option<&'u str>,
    notes: Vec<NoteView<'u>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct NoteView<'u> {
    from: &'u str,
    text: &'u str,
}

/// A line that came back. Fields that are not ours are let be.
#[derive(Deserialize)]
struct ReturnedLine {
    path: String,
    #[serde(default)]
    id: String,
    target_locale: Option<String>,
    source: Option<String>,
    target: Option<String>,
    fingerprint: Option<String>,
}

/// The units of an article, a line each.
pub fn lines(article: &ArticleUnits) -> String {
    let mut lines = String::new();
    for unit in &article.units {
        let note = |note: &'_ Note| (note.from.clone(), note.text.clone());
        let notes: Vec<(String, String)> = unit.notes.iter().map(note).collect();
        let line = Line {
            path: &article.path,
            id: &unit.id,
            source_locale: article.source_locale.tag(),
            target_locale: article.target_locale.tag(),
            state: unit.state_name(),
            source: &unit.source_markdown,
            target: unit.outgoing_markdown(),
            score: unit.suggestion.as_ref().map(|it| it.score),
            heading: unit.heading.as_deref(),
            notes: notes.iter().map(|(from, text)| NoteView { from, text }).collect(),
            fingerprint: unit.fingerprint(),
        };
        lines.push_str(&serde_json::to_string(&line).expect("it is made of texts"));
        lines.push('\n');
    }
    lines
}

/// Reads lines; `each` gets their units in order.
///
/// # Errors
///
/// When a line is not JSON, or has no path.
pub fn read(mut text: TextReader<'_>, each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
    let mut json = String::new();
    loop {
        let start = text.position();
        if !text.read_line_into(&mut json)? {
            return Ok(());
        }
        if json.trim().is_empty() {
            continue;
        }
        let read: ReturnedLine =
            serde_json::from_str(&json).map_err(|error| fault(&error, &json, start))?;
        each(Returned {
            path: read.path,
            id: read.id,
            locale: read.target_locale,
            source: read.source.map(Content::Markdown),
            target: read.target.map(Content::Markdown),
            fingerprint: read.fingerprint,
            line: start.line_number() as usize,
            problem: None,
        });
    }
}

/// The fault of a line, which serde counts in bytes from the beginning of the line.
fn fault(error: &serde_json::Error, line: &str, start: Position) -> FormatError {
    let before = &line.as_bytes()[..error.column().saturating_sub(1).min(line.len())];
    let text = error.to_string();
    let message = text.rsplit_once(" at line ").map_or(&*text, |(message, _)| message);
    FormatError::at(behind(start, before), message)
}
