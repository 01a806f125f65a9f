//! Finds the tags in a piece of raw HTML, with the bytes of their attributes. Enough to look at and
//! rewrite addresses; what is let through is [`sanitize`](super::sanitize)'s concern.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// A tag as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'h> {
    /// In the case of the text.
    pub name: &'h str,
    /// `</name>`
    pub is_end: bool,
    /// All of it, in bytes of the piece.
    pub range: Range<usize>,
    pub attributes: Vec<Attribute<'h>>,
}

/// An attribute of a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute<'h> {
    pub name: &'h str,
    /// As written, without its quotes.
    pub value: &'h str,
    /// Where the value stands, in bytes of the piece.
    pub range: Range<usize>,
}

impl<'h> Tag<'h> {
    /// Returns `true` if it is a tag of the element `name`.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Returns `true` if it parts no words: a tag of an element in a line of text.
    pub fn is_in_line(&self) -> bool {
        IN_LINE.iter().any(|name| self.is(name))
    }

    /// The first attribute of that name.
    pub fn attribute(&self, name: &str) -> Option<&Attribute<'h>> {
        self.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }

    /// The value of an attribute, its entities resolved.
    pub fn get(&self, name: &str) -> Option<Cow<'h, str>> {
        self.attribute(name).map(|attribute| decode(attribute.value))
    }

    /// The attributes that hold URLs which readers follow or see, in order. Browsers take the first of a
    /// name.
    pub fn urls(&self) -> impl Iterator<Item = &Attribute<'h>> {
        let names: &[&str] = match () {
            () if self.is_end => &[],
            () if self.is("a") || self.is("area") => &["href"],
            () if self.is("video") => &["src", "poster"],
            () if self.is("img") || self.is("source") => &["src"],
            () => &[],
        };
        let mut found: Vec<_> = names.iter().filter_map(|name| self.attribute(name)).collect();
        found.sort_by_key(|attribute| attribute.range.start);
        found.into_iter()
    }

    /// The attributes that name a place on the page, in order.
    pub(super) fn anchors(&self) -> impl Iterator<Item = &Attribute<'h>> {
        let name = self.attribute("name").filter(|_| self.is("a"));
        let mut found: Vec<_> = self.attribute("id").into_iter().chain(name).collect();
        found.sort_by_key(|attribute| attribute.range.start);
        found.into_iter()
    }
}

/// Elements that part no words.
const IN_LINE: [&str; 14] =
    ["a", "abbr", "b", "bdi", "code", "em", "font", "i", "kbd", "s", "span", "strong", "sub", "u"];

/// The tags in a piece of HTML, in order; comments are passed over.
pub fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += memchr::memchr(b'<', &html.as_bytes()[at..])?;
            // What looks like a tag in a comment is none.
            if html[at..].starts_with("<!--") {
                at = html[at..].find("-->").map_or(html.len(), |len| at + len + 3);
                continue;
            }
            let Some(tag) = read(html, at) else {
                at += 1;
                continue;
            };
            at = tag.range.end;
            return Some(tag);
        }
    })
}

/// The tag that begins at a byte.
pub(super) fn read(html: &str, start: usize) -> Option<Tag<'_>> {
    let is_end = html[start + 1..].starts_with('/');
    let name_start = start + 1 + usize::from(is_end);
    let name_end = end_of(html, name_start, |c| c.is_ascii_alphanumeric() || c == '-');
    if !html[name_start..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut attributes = Vec::new();
    let mut at = name_end;
    loop {
        at = end_of(html, at, |c| c.is_ascii_whitespace() || c == '/');
        if html[at..].starts_with('>') {
            let range = start..at + 1;
            return Some(Tag { name: &html[name_start..name_end], is_end, range, attributes });
        }
        let (attribute, end) = read_attribute(html, at)?;
        attributes.push(attribute);
        at = end;
    }
}

/// The attribute that begins at a byte, and where it ends.
fn read_attribute(html: &str, start: usize) -> Option<(Attribute<'_>, usize)> {
    let is_name = |c: char| !c.is_ascii_whitespace() && !matches!(c, '=' | '>' | '/' | '<');
    let name_end = end_of(html, start, is_name);
    if name_end == start {
        return None;
    }
    let name = &html[start..name_end];
    let equals = end_of(html, name_end, |c| c.is_ascii_whitespace());
    if !html[equals..].starts_with('=') {
        return Some((Attribute { name, value: "", range: name_end..name_end }, name_end));
    }
    let at = end_of(html, equals + 1, |c| c.is_ascii_whitespace());
    let quote = html[at..].chars().next().filter(|c| matches!(c, '"' | '\''));
    let range = match quote {
        Some(quote) => at + 1..at + 1 + html[at + 1..].find(quote)?,
        None => at..end_of(html, at, |c| !c.is_ascii_whitespace() && c != '>'),
    };
    let end = range.end + usize::from(quote.is_some());
    Some((Attribute { name, value: &html[range.clone()], range }, end))
}

/// Where the characters of a kind that begin at a byte end.
fn end_of(html: &str, start: usize, is_part: impl Fn(char) -> bool) -> usize {
    html[start..].find(|c| !is_part(c)).map_or(html.len(), |len| start + len)
}

/// The entities that writers put into attributes.
const ENTITIES: [(&str, &str); 6] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&amp;", "&"),
];

/// Text without the entities of markup.
pub fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let (mut decoded, mut rest) = (text[..first].to_owned(), &text[first..]);
    while let Some(start) = rest.find('&') {
        decoded.push_str(&rest[..start]);
        rest = &rest[start..];
        let (len, plain) = entity(rest).unwrap_or((1, Cow::Borrowed("&")));
        decoded.push_str(&plain);
        rest = &rest[len..];
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The length of the entity that a text begins with, and what it stands for.
fn entity(text: &str) -> Option<(usize, Cow<'static, str>)> {
    if let Some(&(written, plain)) = ENTITIES.iter().find(|(it, _)| text.starts_with(it)) {
        return Some((written.len(), Cow::Borrowed(plain)));
    }
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let len = 1 + text.bytes().skip(1).take(NAME_MAX).take_while(is_part).count();
    if !text[len..].starts_with(';') {
        return None;
    }
    let written = &text[..=len];
    // CommonMark knows the same names and numbers as HTML; an unknown name stays as it is written.
    let texts = Parser::new(written).filter_map(|event| match event {
        Event::Text(decoded) => Some(decoded.into_string()),
        _ => None,
    });
    let decoded: String = texts.collect();
    (decoded != written).then_some((written.len(), Cow::Owned(decoded)))
}

/// No name of an entity is longer.
const NAME_MAX: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_have_their_bytes() {
        let html = r#"x <A Href = "b&amp;c" hidden>y</a><!-- <i> --><img src=a.png/>"#;
        let found: Vec<_> = tags(html).collect();
        let names: Vec<_> = found.iter().map(|tag| (tag.name, tag.is_end)).collect();
        assert_eq!(names, [("A", false), ("a", true), ("img", false)]);
        assert_eq!(found[0].get("href").as_deref(), Some("b&c"));
        assert_eq!(&html[found[0].attributes[0].range.clone()], "b&amp;c");
        assert_eq!(&html[found[1].range.clone()], "</a>");
    }

    #[test]
    fn characters_by_number_are_decoded_once() {
        assert_eq!(
            decode("a&#46;md &#x2E; &amp;lt; &amp;#46; &#xZ; & &#38; &no; &#0;"),
            "a.md . &lt; &#46; &#xZ; & & &no; \u{FFFD}"
        );
    }

    #[test]
    fn the_first_attribute_of_a_name_counts_and_they_are_in_order() {
        let html = "<video poster=a src=b SRC=c POSTER=d><a name=a id=b ID=c Name=d>";
        let found: Vec<_> = tags(html).collect();
        let values =
            |found: Vec<&Attribute<'_>>| found.iter().map(|it| it.value).collect::<String>();
        assert_eq!(values(found[0].urls().collect()), "ab");
        assert_eq!(values(found[1].anchors().collect()), "ab");
        assert_eq!(found[0].anchors().count(), 0);
    }

    #[test]
    fn what_is_no_tag_is_passed_over() {
        assert_eq!(tags("a < b, <1>, <a href=\"x").count(), 0);
    }
}
