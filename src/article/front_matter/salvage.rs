//! A block that is not YAML, read field by field.

use super::events::read_lines;
use super::{Field, Value};
use crate::text::Span;

/// Reads a broken block: each field by itself, so that a fault stays in the field that has it.
pub(super) fn salvage(lines: &str, base: usize) -> Vec<Field> {
    let starts = field_starts(lines);
    let ends = starts.iter().skip(1).map(|next| next.0).chain([lines.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(&(start, colon), end)| salvage_field(&lines[start..end], colon, base + start))
        .collect()
}

/// Where each field of a broken block seems to start, and how many bytes after that its colon is.
fn field_starts(lines: &str) -> Vec<(usize, usize)> {
    let mut line_start = 0;
    let mut starts = Vec::new();
    for line in lines.split_inclusive('\n') {
        starts.extend(field_colon(line).map(|colon| (line_start, colon)));
        line_start += line.len();
    }
    starts
}

/// The byte of the colon, if the line starts with a key made of letters, digits, `_`, `-` and `.`.
pub(super) fn field_colon(line: &str) -> Option<usize> {
    let in_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let colon = line.find(|c| !in_key(c))?;
    let after = line[colon..].strip_prefix(':')?;
    (colon > 0 && (after.is_empty() || after.starts_with([' ', '\t', '\r', '\n']))).then_some(colon)
}

/// Reads `lines` as one field, or else takes the rest of its first line for the value.
fn salvage_field(lines: &str, colon: usize, base: usize) -> Field {
    if let Ok(mut fields) = read_lines(lines, base)
        && fields.len() == 1
    {
        return fields.remove(0);
    }
    let rest = lines[colon + 1..].lines().next().unwrap_or_default();
    let value = rest.trim();
    let start =
        base + colon + 1 + if value.is_empty() { 0 } else { rest.len() - rest.trim_start().len() };
    Field {
        key: lines[..colon].to_owned(),
        key_span: Span::new(base, base + colon),
        value: if value.is_empty() { Value::Null } else { Value::String(value.to_owned()) },
        value_span: Span::new(start, start + value.len()),
    }
}
