//! XML, written straight to a string: a project has a million units.

/// Writes text between tags.
pub(super) fn push_text(out: &mut String, text: &str) {
    push(out, text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '\r' => Some("&#13;"),
        _ if is_illegal(c) => Some("\u{fffd}"),
        _ => None,
    });
}

/// Writes an attribute with a blank before it.
pub(super) fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push(out, value, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        '\t' => Some("&#9;"),
        _ if is_illegal(c) => Some("\u{fffd}"),
        _ => None,
    });
    out.push('"');
}

fn is_illegal(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

fn push(out: &mut String, text: &str, escape: impl Fn(char) -> Option<&'static str>) {
    let mut done = 0;
    for (at, c) in text.char_indices() {
        if let Some(escaped) = escape(c) {
            out.push_str(&text[done..at]);
            out.push_str(escaped);
            done = at + c.len_utf8();
        }
    }
    out.push_str(&text[done..]);
}
