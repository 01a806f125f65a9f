//! Where the block is in the file.

use super::salvage::{field_colon, salvage};
use super::{Field, FrontMatterError, ProblemKind, events, flat};
use crate::text::Span;

/// Where the lines of the block are. All positions are bytes of the file.
pub(super) struct Block<'a> {
    text: &'a str,
    /// From the opening `---` to the closing `---` or `...`.
    pub(super) span: Span,
    /// The lines between them.
    lines: Span,
    pub(super) body_start: usize,
}

impl<'a> Block<'a> {
    pub(super) fn find(text: &'a str, opening: Span) -> Option<Self> {
        // Includes the opening line's own break, so that a block without lines is found as well.
        let after = &text[opening.end()..];
        let first_break = opening.end() + after.find('\n')?;
        let closing = closing_line(text, first_break)?;
        let end = closing + "---".len();
        Some(Self {
            text,
            span: Span::new(opening.start(), end),
            lines: Span::new(first_break + 1, closing),
            body_start: text[end..].find('\n').map_or(text.len(), |at| end + at + 1),
        })
    }

    /// Its fields, a repeated key's all, and what is wrong.
    pub(super) fn fields(&self) -> (Vec<Field>, Vec<FrontMatterError>) {
        let lines = &self.text[self.lines.range()];
        if let Some(fields) = flat::read_lines(lines, self.lines.start()) {
            return (fields, Vec::new());
        }
        match events::read_lines(lines, self.lines.start()) {
            Ok(fields) => (fields, Vec::new()),
            Err(problem) => (salvage(lines, self.lines.start()), vec![problem]),
        }
    }
}

/// Where the line begins that closes a block: `---`, or `...` as YAML has it.
fn closing_line(text: &str, first_break: usize) -> Option<usize> {
    let breaks = memchr::memchr_iter(b'\n', &text.as_bytes()[first_break..]);
    let mut lines = breaks.map(|at| first_break + at + 1);
    lines.find(|&line| {
        let marker = text[line..].strip_prefix("---").or_else(|| text[line..].strip_prefix("..."));
        marker.is_some_and(line_is_blank)
    })
}

/// The `---` that opens a block, if the line at `top` is one.
pub(super) fn opening_line(text: &str, top: usize) -> Option<Span> {
    let rest = text[top..].strip_prefix("---")?;
    line_is_blank(rest).then_some(Span::new(top, top + "---".len()))
}

/// Returns `true` if nothing but blanks comes before the line's end.
pub(super) fn line_is_blank(rest: &str) -> bool {
    let end = rest.bytes().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
    matches!(end, None | Some(b'\n'))
}

/// A `---` that nothing closes may be a rule above a paragraph; only one above a field was meant as front matter.
pub(super) fn not_closed(text: &str, opening: Span) -> Option<FrontMatterError> {
    let next_line = text[opening.end()..].split_once('\n')?.1;
    field_colon(next_line)?;
    let message = "The front matter has no closing line `---`.".to_owned();
    Some(FrontMatterError { kind: ProblemKind::NotClosed, span: opening, message })
}
