//! Text written as XML 1.0.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// XML that is being written, to memory.
pub type Xml = Writer<Vec<u8>>;

/// A document, with its declaration; `write` writes the root. Ends with a line end.
///
/// ```
/// use diglot::text::xml;
///
/// let document = xml::document(|xml| xml::text(xml, "a", "b < c\u{1}"));
/// assert_eq!(document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>b &lt; c\u{fffd}</a>\n");
/// ```
pub fn document(write: impl FnOnce(&mut Xml) -> io::Result<()>) -> String {
    let mut text = Vec::new();
    document_to(&mut text, |xml, _| write(xml)).expect("memory takes all");
    String::from_utf8(text).expect("it was made of text")
}

/// Writes the same to `out`, which `write` may hand to [`drain`] meanwhile.
///
/// # Errors
///
/// When `write` fails, or `out` does not take it.
pub fn document_to(
    out: &mut dyn Write,
    write: impl FnOnce(&mut Xml, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    write(&mut xml, out)?;
    drain(&mut xml, out)?;
    out.write_all(b"\n")
}

/// Hands on what was written so far, so that memory need not hold all of a long document.
///
/// # Errors
///
/// When `out` does not take it.
pub fn drain(xml: &mut Xml, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(xml.get_ref())?;
    xml.get_mut().clear();
    Ok(())
}

/// Writes an element that holds a text.
pub fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&legal(text))).map(drop)
}

/// The text with U+FFFD for what XML cannot hold, not even escaped (XML 1.0, section 2.2).
pub fn legal(text: &str) -> Cow<'_, str> {
    let is_illegal = |c: char| {
        (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    if !text.contains(is_illegal) {
        return Cow::Borrowed(text);
    }
    text.replace(is_illegal, "\u{fffd}").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(legal("a\t\n\u{fffd}é"), "a\t\n\u{fffd}é");
        assert_eq!(legal("a\0\u{1f}\u{fffe}\u{ffff}"), "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}");
    }
}
