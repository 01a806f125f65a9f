//! The beginning of a text, to be named in a message.

use std::borrow::Cow;

/// In characters: no excerpt is longer.
const LEN_MAX: usize = 60;

/// The beginning of a text; `…` stands for the rest.
///
/// ```
/// use diglot::text::excerpt;
///
/// assert_eq!(excerpt("hello"), "hello");
/// assert_eq!(excerpt(&"ha ".repeat(40)).len(), 59 + "…".len());
/// ```
pub fn excerpt(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LEN_MAX) {
        Some((end, _)) => Cow::Owned(format!("{}…", text[..end].trim_end())),
        None => Cow::Borrowed(text),
    }
}
