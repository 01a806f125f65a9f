//! Bounds the attributes of raw tags. The parser of HTML compares each attribute of a tag with all before,
//! so without a limit its work would grow with the square of a tag.

use std::borrow::Cow;

/// A tag keeps this many attributes. Nobody writes more.
pub(super) const ATTRIBUTES_MAX: usize = 256;

/// Elements whose content is text up to their end tag.
const TEXT_ELEMENTS: [&[u8]; 9] = [
    b"iframe",
    b"noembed",
    b"noframes",
    b"noscript",
    b"script",
    b"style",
    b"textarea",
    b"title",
    b"xmp",
];

/// The fragment without those attributes of a tag that come after the first [`ATTRIBUTES_MAX`].
pub(super) fn limit_attributes(html: &str) -> Cow<'_, str> {
    // An attribute and the blank before it are two bytes.
    if html.len() < 2 * ATTRIBUTES_MAX {
        return Cow::Borrowed(html);
    }
    let bytes = html.as_bytes();
    let (mut limited, mut done) = (String::new(), 0);
    let mut tags = Tags { bytes, at: 0, text_end: None };
    while let Some(mut attributes) = tags.next_tag() {
        if let Some(start) = attributes.nth(ATTRIBUTES_MAX) {
            limited.push_str(&html[done..start]);
            while attributes.next().is_some() {}
            done = attributes.at;
        }
        tags.at = attributes.at;
    }
    if done == 0 {
        return Cow::Borrowed(html);
    }
    limited.push_str(&html[done..]);
    Cow::Owned(limited)
}

/// Finds tags where the parser of HTML does.
struct Tags<'h> {
    bytes: &'h [u8],
    at: usize,
    /// Where the content of a [text element](TEXT_ELEMENTS) ends. Inside of formulas and drawings it would
    /// hold tags; so they are looked for, too.
    text_end: Option<usize>,
}

impl<'h> Tags<'h> {
    /// The attributes of the next tag.
    fn next_tag(&mut self) -> Option<Attributes<'h>> {
        loop {
            let end = self.text_end.unwrap_or(self.bytes.len());
            let Some(len) = memchr::memchr(b'<', self.bytes.get(self.at..end).unwrap_or_default())
            else {
                self.at = self.text_end.take()?;
                continue;
            };
            let start = self.at + len;
            let is_end = self.bytes[start + 1..].starts_with(b"/");
            let name = start + 1 + usize::from(is_end);
            let first = self.bytes.get(name).copied().unwrap_or_default();
            if first.is_ascii_alphabetic() {
                return Some(self.attributes(name, end, is_end));
            }
            let is_comment = is_end || matches!(first, b'!' | b'?');
            self.at = if is_comment { comment_end(&self.bytes[..end], start) } else { name };
        }
    }

    fn attributes(&mut self, name: usize, end: usize, is_end: bool) -> Attributes<'h> {
        let mut attributes = Attributes { bytes: &self.bytes[..end], at: name };
        attributes.pass(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>'));
        let name = &self.bytes[name..attributes.at];
        let is_text = !is_end && TEXT_ELEMENTS.iter().any(|it| name.eq_ignore_ascii_case(it));
        if is_text && self.text_end.is_none() {
            self.text_end = text_end(self.bytes, attributes.at, name);
        }
        attributes
    }
}

/// Where the end tag of that name begins, which is in no quotes as these mean nothing in text.
fn text_end(bytes: &[u8], start: usize, name: &[u8]) -> Option<usize> {
    let mut tag = Attributes { bytes, at: start };
    while tag.next().is_some() {}
    let is_end = |at: &usize| {
        let behind = bytes[*at..].strip_prefix(b"</").unwrap_or_default();
        behind.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name))
    };
    memchr::memchr_iter(b'<', &bytes[tag.at..]).map(|len| tag.at + len).find(is_end)
}

/// Behind the comment, or what counts as one, that begins at a byte.
fn comment_end(bytes: &[u8], start: usize) -> usize {
    let is_comment = bytes[start..].starts_with(b"<!--");
    let is_end = |end: &usize| {
        let inner = &bytes[start + 2..*end];
        !is_comment || inner.ends_with(b"--") || inner.len() > 4 && inner.ends_with(b"--!")
    };
    let mut ends = memchr::memchr_iter(b'>', &bytes[start + 2..]).map(|len| start + 2 + len);
    ends.find(is_end).map_or(bytes.len(), |end| end + 1)
}

/// The attributes of a tag, by where they begin; at the end, `at` is where the tag ends.
struct Attributes<'h> {
    bytes: &'h [u8],
    at: usize,
}

impl Attributes<'_> {
    fn pass(&mut self, is_part: impl Fn(u8) -> bool) {
        let len = self.bytes[self.at..].iter().position(|byte| !is_part(*byte));
        self.at = len.map_or(self.bytes.len(), |len| self.at + len);
    }

    fn skip_value(&mut self) {
        self.pass(|byte| byte.is_ascii_whitespace());
        match self.bytes.get(self.at) {
            Some(quote @ (b'"' | b'\'')) => {
                let start = self.at + 1;
                let len = memchr::memchr(*quote, &self.bytes[start..]);
                self.at = len.map_or(self.bytes.len(), |len| start + len + 1);
            }
            _ => self.pass(|byte| !byte.is_ascii_whitespace() && byte != b'>'),
        }
    }
}

impl Iterator for Attributes<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.pass(|byte| byte.is_ascii_whitespace() || byte == b'/');
        let start = self.at;
        if self.bytes.get(start).is_none_or(|byte| *byte == b'>') {
            return None;
        }
        // A name may begin with an equals sign.
        self.at += 1;
        self.pass(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>' | b'='));
        self.pass(|byte| byte.is_ascii_whitespace());
        if self.bytes.get(self.at) == Some(&b'=') {
            self.at += 1;
            self.skip_value();
        }
        Some(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many different attributes.
    fn many(count: usize) -> String {
        (0..count)
            .flat_map(|number| [" a".to_owned(), number.to_string(), "='>'".to_owned()])
            .collect()
    }

    #[test]
    fn a_tag_has_its_first_attributes() {
        let (all, kept) = (many(1000), many(ATTRIBUTES_MAX));
        let limited = limit_attributes(&format!("<p>x</p><b{all}>y</b{all}/>")).into_owned();
        assert_eq!(limited, format!("<p>x</p><b{kept} >y</b{kept} >"));
        assert_eq!(limit_attributes(&format!("<b{all}")), format!("<b{kept} "));
        assert_eq!(limit_attributes(&limited), limited);
    }

    #[test]
    fn tags_are_found_where_quotes_mean_nothing() {
        let (all, kept) = (many(1000), many(ATTRIBUTES_MAX));
        for before in [
            "<!-- <i x=\" -->",
            "<!--><i>",
            "<!x \">",
            "<? \">",
            "</ \">",
            "< \"",
            "<3 x='",
            "<script><i x=\"</SCRIPT >",
            "<textarea a='</textarea>'>\"</textarea>",
            "<svg><title>",
            "<iframe a=>\"",
        ] {
            let limited = limit_attributes(&format!("{before}<b{all}>\"")).into_owned();
            assert_eq!(limited, format!("{before}<b{kept} >\""));
        }
    }
}
