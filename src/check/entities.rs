//! Entities that are broken, and show as text.

use crate::markdown::inline::Inline;
use crate::text::Span;

/// The entities that show where something went wrong with them.
const ENTITIES: [&str; 8] = ["nbsp", "lt", "gt", "amp", "quot", "apos", "mdash", "ndash"];

/// Finds malformed entities: `&nbsp`, `& nbsp;`.
pub(super) fn shown_entities<'f>(
    inline: &Inline<'f>,
) -> impl Iterator<Item = (&'f str, Span)> + use<'f> {
    let markdown = *inline;
    inline.prose().filter_map(move |(text, span)| {
        let at = text.find('&')?;
        let len = entity_len(&text[at..])?;
        let is_literal = text.len() == span.len();
        let start = span.start() + at;
        let span = if is_literal { Span::new(start, start + len) } else { span };
        Some((markdown.slice(span), span))
    })
}

/// The length of something like an entity at the start of `text`.
fn entity_len(text: &str) -> Option<usize> {
    let name = text[1..].trim_start_matches(' ');
    let blanks = text.len() - 1 - name.len();
    let len = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_closed = name[len..].starts_with(';');
    let is_known = ENTITIES.contains(&&name[..len]);
    (is_known && blanks < 2 && (is_closed || blanks == 0))
        .then(|| 1 + blanks + len + usize::from(is_closed))
}
