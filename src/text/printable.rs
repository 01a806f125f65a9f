//! Text that is not ours, such as the name of a file, as a terminal may show it.

use std::borrow::Cow;

/// The text with its control characters written as escapes: a terminal would obey them, and a line feed
/// would make a line of its own.
///
/// ```
/// use diglot::text::printable;
///
/// assert_eq!(printable("a\nb\u{1b}[2J.md"), "a\\nb\\u{1b}[2J.md");
/// assert_eq!(printable("é\u{9b}2J.md"), "é\\u{9b}2J.md");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    let mut written = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if c.is_control() { written.extend(c.escape_default()) } else { written.push(c) }
    }
    written.into()
}

/// Returns `true` for separators of lines, and for what turns the direction of what follows.
pub(crate) fn is_turning(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_beyond_ascii_are_escaped_too() {
        assert_eq!(printable("é\u{9b}2J"), "é\\u{9b}2J");
    }
}
