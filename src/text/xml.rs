//! Text written as XML 1.0.

use std::borrow::Cow;
use std::io;

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
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let declaration = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None));
    let written = xml.write_event(declaration).and_then(|()| write(&mut xml));
    written.expect("memory takes all");
    String::from_utf8(xml.into_inner()).expect("it was made of text") + "\n"
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
