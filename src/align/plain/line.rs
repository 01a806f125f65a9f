//! Markers at the start of a line of Markdown.

/// The level of a heading, and where its text starts.
pub(super) fn heading(content: &str) -> Option<(u8, usize)> {
    let level = content.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &content[level..];
    let is_heading = (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_heading.then(|| (level as u8, content.len() - rest.trim_start().len()))
}

/// A marker of a list's item: where its text starts, and whether it may interrupt a paragraph.
pub(super) fn item(content: &str) -> Option<(usize, bool)> {
    let bytes = content.as_bytes();
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let marker = match bytes.get(digits)? {
        b'-' | b'*' | b'+' if digits == 0 => 1,
        b'.' | b')' if (1..=9).contains(&digits) => digits + 1,
        _ => return None,
    };
    let rest = &content[marker..];
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return None;
    }
    let text = rest.trim_start();
    let task = ["[ ] ", "[x] ", "[X] "].iter().any(|it| text.starts_with(it));
    let start = content.len() - text.len() + if task { 4 } else { 0 };
    let interrupts = !text.is_empty() && (digits == 0 || &content[..digits] == "1");
    Some((start, interrupts))
}

/// The length of an alert's marker, or of another piece in such brackets, at the start of a line: `[!NOTE]`,
/// `[!VIDEO …]`.
pub(super) fn marker(content: &str) -> Option<usize> {
    let inner = content.strip_prefix("[!")?;
    let name = inner.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_named = name > 0 && inner[name..].starts_with([']', ' ', '-']);
    let end = inner.find(']').filter(|_| is_named)?;
    let len = "[!".len() + end + 1;
    // A link has a URL behind its brackets.
    (!content[len..].starts_with(['(', '['])).then_some(len)
}

/// The mark and the length of a code fence.
pub(super) fn fence(content: &str) -> Option<(u8, usize)> {
    let mark = *content.as_bytes().first().filter(|it| matches!(it, b'`' | b'~'))?;
    let len = content.bytes().take_while(|byte| *byte == mark).count();
    let is_code_span = mark == b'`' && content[len..].contains('`');
    (len >= 3 && !is_code_span).then_some((mark, len))
}

/// Returns `true` for a thematic break.
pub(super) fn is_rule(content: &str) -> bool {
    let marks = || content.bytes().filter(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
    let Some(first) = marks().next().filter(|it| matches!(it, b'-' | b'*' | b'_')) else {
        return false;
    };
    marks().count() >= 3 && marks().all(|byte| byte == first)
}

/// The level of the heading that an underline makes of the paragraph above it.
pub(super) fn underline(content: &str) -> Option<u8> {
    let line = content.trim_end();
    let is_all = |mark: char| !line.is_empty() && line.chars().all(|c| c == mark);
    if is_all('=') {
        return Some(1);
    }
    is_all('-').then_some(2)
}

/// Returns `true` for the line between a table's head and its body.
pub(super) fn is_delimiter_row(content: &str) -> bool {
    content.contains('-')
        && content.contains('|')
        && content.bytes().all(|byte| matches!(byte, b'|' | b':' | b'-' | b' ' | b'\t' | b'\r'))
}

/// Where the definition of a footnote or of a link's label starts, and whether it is a footnote.
pub(super) fn definition(content: &str) -> Option<(usize, bool)> {
    let inner = content.strip_prefix('[')?;
    let end = inner.find("]:")?;
    let is_label = !inner[..end].contains(['[', ']']) && end > 0;
    is_label.then(|| {
        let rest = &content[end + 3..];
        (content.len() - rest.trim_start().len(), inner.starts_with('^'))
    })
}

/// The cells of a table's row, as places in it.
pub(super) fn cells(content: &str) -> Vec<(usize, usize)> {
    let (mut cells, mut start, mut is_code) = (Vec::new(), 0, false);
    let bytes = content.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'`' => is_code = !is_code,
            b'|' if at == 0 || bytes[at - 1] != b'\\' && !is_code => {
                cells.push((start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    cells.push((start, content.len()));
    cells
}

/// Returns `true` if nothing but HTML tags is on a line.
pub(super) fn is_tags(content: &str) -> bool {
    let mut rest = content.trim();
    while let Some(inner) = rest.strip_prefix('<') {
        let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let Some(end) = inner.find('>').filter(|_| is_tag) else { return false };
        // An address in angle brackets is text.
        if inner[..end].contains("://") && !inner[..end].contains([' ', '"']) {
            return false;
        }
        rest = inner[end + 1..].trim_start();
    }
    rest.is_empty()
}

/// Returns `true` if a line opens an HTML tag that ends on another line.
pub(super) fn is_open_tag(content: &str) -> bool {
    let Some(inner) = content.strip_prefix('<') else { return false };
    let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic());
    is_tag && !content.contains('>') && !inner.starts_with("http")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marker_of_an_alert_is_no_text() {
        assert_eq!(marker("[!NOTE]"), Some(7));
        assert_eq!(marker("[!tip] Text"), Some(6));
        assert_eq!(marker("[!VIDEO https://a.b/c]"), Some(22));
        assert_eq!(marker("[![badge](a.svg)](b)"), None);
        assert_eq!(marker("[!important](a.md)"), None);
    }
}
