//! The other language of what is pointed at.

use super::segments::{part_text, segment_at, side_at, touches};
use crate::article::{Article, Part, Side};
use crate::text::Span;

/// A text that is shown about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// Its subject, in bytes of the file.
    pub span: Span,
    /// The segment's number.
    pub segment: usize,
    /// The text, as Markdown.
    pub markdown: String,
    /// The same without marks.
    pub text: String,
}

/// The other language of the segment at the byte `offset`; none outside of all segments.
pub fn hover(article: &Article, offset: usize) -> Option<Hover> {
    let index = segment_at(article, offset)?;
    let segment = &article.segments()[index];
    let side = side_at(segment, offset).other();
    let span = segment.part(side.other()).map_or(segment.span(), |part| part.text);
    let title = match side {
        Side::Source => "Source",
        Side::Target => "Translation",
    };
    let [markdown, text] = match part_text(article, index, side) {
        Some(text) if !text.trim().is_empty() => {
            [format!("**{title}**\n\n{}", quoted(&text)), format!("{title}:\n\n{}", text.trim())]
        }
        _ => [format!("**{title}**: none"), format!("{title}: none")],
    };
    Some(Hover { span, segment: index, markdown, text })
}

/// A text to be read as it is written: fenced, since it may hold any Markdown, and HTML of strangers.
fn quoted(text: &str) -> String {
    let mut longest = 2;
    let mut run = 0;
    for char in text.chars() {
        run = if char == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    format!("{fence}markdown\n{}\n{fence}", text.trim())
}

/// Where the translation of the place at the byte `offset` of the original stands, in an article of two files.
pub fn translation_of(article: &Article, offset: usize) -> Option<Span> {
    let mut segments = article.segments().iter();
    let is_there = |part: Option<&Part>| part.is_some_and(|part| touches(part.text, offset));
    let segment = segments.find(|segment| is_there(segment.part(Side::Source)))?;
    segment.part(Side::Target).map(|part| part.text)
}

/// Where the other language of the place at the byte `offset` stands: from a translation to its source and
/// back. In an article of two files the source's place is in bytes of the original.
pub fn counterpart(article: &Article, offset: usize) -> Option<(Side, Span)> {
    let segment = &article.segments()[segment_at(article, offset)?];
    let side = side_at(segment, offset).other();
    segment.part(side).map(|part| (side, part.text))
}
