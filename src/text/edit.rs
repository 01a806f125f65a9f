//! Changes to a text, as data, applied in one sweep.

use super::Span;

/// One change: the bytes of `span` become `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The replaced span; empty for an insertion.
    pub span: Span,
    /// The new text; empty for a deletion.
    pub text: String,
}

impl Edit {
    /// Puts `text` in place of what is at `span`.
    pub fn replacement(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Puts `text` before the byte at `offset`.
    pub fn insertion(offset: usize, text: impl Into<String>) -> Self {
        Self::replacement(Span::empty(offset), text)
    }
}

/// Two edits wanted the same bytes: neither was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The edit that starts first.
    pub first: Edit,
    /// The edit that starts before the first one ends.
    pub second: Edit,
}

impl std::fmt::Display for Overlap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (first, second) = (self.first.span, self.second.span);
        write!(f, "two changes overlap: bytes {}–{} and ", first.start, first.end)?;
        write!(f, "{}–{}", second.start, second.end)
    }
}

impl std::error::Error for Overlap {}

/// The text with all edits made. Their order does not matter, except that insertions at one place
/// come in the order given. Every byte outside the edits' spans stays.
///
/// ```
/// use diglot::text::{Edit, Span, apply};
///
/// let edits = [Edit::replacement(Span::new(5, 11), ""), Edit::replacement(Span::new(0, 1), "H")];
/// assert_eq!(apply("hello world", &edits).expect("they are disjoint"), "Hello");
/// ```
///
/// # Errors
///
/// When two edits overlap; nothing is changed then.
///
/// # Panics
///
/// When an edit lies outside the text or cuts a character.
pub fn apply(text: &str, edits: &[Edit]) -> Result<String, Overlap> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.span);
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    let mut previous: Option<&Edit> = None;
    for edit in sorted {
        if let Some(first) = previous.filter(|_| edit.span.start() < done) {
            return Err(Overlap { first: first.clone(), second: edit.clone() });
        }
        result.push_str(&text[done..edit.span.start()]);
        result.push_str(&edit.text);
        done = edit.span.end();
        previous = Some(edit);
    }
    result.push_str(&text[done..]);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_that_overlap_change_nothing() {
        let first = Edit::replacement(Span::new(0, 3), "");
        let second = Edit::replacement(Span::new(2, 4), "");
        let overlap = apply("abcdef", &[second.clone(), first.clone()]);
        assert_eq!(overlap, Err(Overlap { first, second }));
    }

    #[test]
    fn insertions_at_one_place_keep_their_order() {
        let edits = [Edit::insertion(1, "x"), Edit::insertion(1, "y")];
        assert_eq!(apply("ab", &edits).as_deref(), Ok("axyb"));
    }
}
