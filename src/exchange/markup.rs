//! XML, written straight to a string, since a project has a million units; and what all readers of it need.

use quick_xml::Reader;
use quick_xml::events::{BytesDecl, BytesStart, Event};

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

/// Keeps a document to what XML asks for, and its reader does not: one root element with nothing but white space
/// outside of it, which ends; no attribute twice. Elements are not too deep.
#[derive(Debug, Default)]
pub(super) struct Outline {
    depth: usize,
    has_root: bool,
}

impl Outline {
    /// Takes the next event.
    ///
    /// # Errors
    ///
    /// What is not well-formed.
    pub(super) fn check(&mut self, event: &Event<'_>) -> Result<(), String> {
        let is_outside = self.depth == 0;
        match event {
            Event::Start(_) if is_outside && self.has_root => {
                return Err("a second root element: two files are in one".to_owned());
            }
            Event::Start(_) if self.depth >= DEPTH_MAX => {
                return Err("elements are too deep".to_owned());
            }
            Event::Start(element) => {
                self.depth += 1;
                self.has_root = true;
                for attribute in element.attributes() {
                    attribute.map_err(|error| error.to_string())?;
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Text(text) if is_outside && !text.trim().is_empty() => {
                return Err(OUTSIDE.to_owned());
            }
            Event::CData(_) | Event::GeneralRef(_) if is_outside => return Err(OUTSIDE.to_owned()),
            Event::Eof if !is_outside => return Err("the file is cut off".to_owned()),
            _ => {}
        }
        Ok(())
    }
}

const OUTSIDE: &str = "text outside of the root element";

/// The name of a document's root element, without its prefix, if a part of the document that it is in is
/// well-formed.
///
/// ```
/// use diglot::exchange::root_name;
///
/// assert_eq!(root_name("<?xml version=\"1.0\"?><x:xliff>").as_deref(), Some("xliff"));
/// assert_eq!(root_name("a < b"), None);
/// ```
pub fn root_name(head: &str) -> Option<String> {
    let mut reader = Reader::from_str(head);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                return Some(element.local_name().as_ref().to_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}
