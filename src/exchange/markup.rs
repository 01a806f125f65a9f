//! XML, written straight to a string, since a project has a million units; and what all readers of it need.

use quick_xml::events::{BytesDecl, BytesStart};

/// How deep elements may be.
pub(super) const DEPTH_MAX: usize = 200;

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

/// Fails where a document says that it is in another encoding.
pub(super) fn check_encoding(declaration: &BytesDecl<'_>) -> Result<(), String> {
    let known = ["utf-8", "utf8", "utf-16", "us-ascii"];
    match declaration.encoding() {
        Some(Ok(name)) if !known.iter().any(|it| name.eq_ignore_ascii_case(it)) => {
            Err(format!("is in {name}; save it as UTF-8 first"))
        }
        _ => Ok(()),
    }
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, String> {
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.key.local_name().as_ref() == name {
            let value = quick_xml::escape::unescape(&attribute.value);
            let value = value.map_err(|error| error.to_string())?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}
