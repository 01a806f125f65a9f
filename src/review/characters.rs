//! Characters that nobody sees: what terminals obey, and what turns a line around.

use crate::text::is_turning;

/// Text of somebody else on one line, without what terminals obey or what turns a line around.
pub fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || is_turning(c) { ' ' } else { c }).collect()
}

/// The first character of a text that must not come into an article unseen, unless `known` has it.
/// Marks and joiners that languages need are text, and so are tabs and line ends.
pub(super) fn first_unseen(text: &str, known: &str) -> Option<char> {
    let text = text.replace("\r\n", "\n");
    let is_unseen =
        |c: char| c.is_control() && !matches!(c, '\t' | '\n') || is_turning(c) || c == '\u{feff}';
    text.chars().find(|&c| is_unseen(c) && !known.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_keep_what_they_need() {
        for text in ["a\tb\nc\r\nd", "\u{a0}\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}"]
        {
            assert_eq!(first_unseen(text, ""), None, "{text:?}");
        }
        assert_eq!(first_unseen("a\rb", ""), Some('\r'));
        assert_eq!(first_unseen("a\rb", "\r"), None);
    }
}
