//! Line ends of a text that has several kinds.

/// The line end of the line that a place is in, or else of the line before: what new text there is to have.
///
/// ```
/// use diglot::text::line_end_at;
///
/// assert_eq!(line_end_at("a\r\nb\nc", 0), "\r\n");
/// assert_eq!(line_end_at("a\r\nb\nc", 3), "\n");
/// assert_eq!(line_end_at("a\r\nb", 4), "\r\n");
/// ```
pub fn line_end_at(text: &str, at: usize) -> &'static str {
    let bytes = text.as_bytes();
    let next = memchr::memchr(b'\n', &bytes[at..]).map(|end| at + end);
    let end = next.or_else(|| memchr::memrchr(b'\n', &bytes[..at]));
    match end {
        Some(end) if bytes[..end].ends_with(b"\r") => "\r\n",
        _ => "\n",
    }
}
