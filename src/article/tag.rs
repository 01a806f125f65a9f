//! The tags of the annotated format, found by their exact shape.
//!
//! ```text
//! <span data-ttu-id="b3c0e-102">Nederlands</span><span class="sxs-lookup"><span data-stu-id="b3c0e-102">English</span></span>
//! ├─ Target ────────────────────┤          ├─ Close ─┤├─ Lookup ────────────────┤├─ Source ────────────────┤       ├─ Close ─┤├─ Close ─┤
//! ```
//!
//! Quotes may be `"`, `'` or written as `&quot;` (nine real files have these), or escaped in another way
//! (`\"`, `&#34;`), curled or doubled; names in any case, attributes in any order, with white space around
//! them. A blank before the name (`< span`) is taken for what it was meant to be, too.

use memchr::{memchr_iter, memchr2};

use crate::text::Span;

/// A `span` tag of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) kind: TagKind,
    pub(super) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `<span data-ttu-id="…">`, with the id's place.
    Target(Span),
    /// `<span class="sxs-lookup">`
    Lookup,
    /// `<span data-stu-id="…">`, with the id's place.
    Source(Span),
    /// `<span>` with anything else: content of the article.
    Plain,
    /// `</span>`
    Close,
}

impl TagKind {
    /// Returns `true` if it opens a part of a segment.
    pub(super) fn is_annotation(self) -> bool {
        matches!(self, Self::Target(_) | Self::Lookup | Self::Source(_))
    }
}

/// All `span` tags of `text` from the byte `start` on, in one pass over the `<` characters.
pub(super) fn tags(text: &str, start: usize) -> Vec<Tag> {
    let bytes = text.as_bytes();
    let mut tags = Vec::with_capacity((bytes.len() - start) / 48);
    let mut done = start;
    for at in memchr_iter(b'<', &bytes[start..]).map(|at| start + at) {
        if at < done {
            continue;
        }
        if let Some(tag) = tag_at(bytes, at) {
            done = tag.span.end();
            tags.push(tag);
        }
    }
    tags
}

fn tag_at(bytes: &[u8], at: usize) -> Option<Tag> {
    let rest = &bytes[at + 1..];
    let is_spaced = rest.first().is_some_and(u8::is_ascii_whitespace);
    let rest = skip_blanks(rest);
    // JSON, and YAML between double quotes, may escape the slash: `<\/span>`.
    let closing = rest.strip_prefix(b"\\").unwrap_or(rest);
    if let Some(rest) = closing.strip_prefix(b"/") {
        let rest = strip_name(skip_blanks(rest), b"span")?;
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let end = bytes.len() - rest.len() + blank;
        return (bytes.get(end) == Some(&b'>'))
            .then(|| Tag { kind: TagKind::Close, span: Span::new(at, end + 1) });
    }
    let attributes = bytes.len() - strip_name(rest, b"span")?.len();
    if let Some(tag) = usual_tag(bytes, at) {
        return Some(tag);
    }
    // A tag ends before the next `<`: so no byte is looked at twice, however many tags stay open.
    let end = attributes + memchr2(b'>', b'<', &bytes[attributes..])?;
    let is_tag = bytes[end] == b'>' && ends_name(bytes[attributes]);
    let kind = is_tag.then(|| opening_kind(bytes, attributes, end))?;
    // `<span id="x" />` is meant as an anchor that holds nothing: nobody wrote a closing tag for it.
    let is_anchor = bytes[end - 1] == b'/' && !kind.is_annotation();
    (kind.is_annotation() || !is_spaced && !is_anchor)
        .then(|| Tag { kind, span: Span::new(at, end + 1) })
}

/// A few blanks are passed over; more are no slip.
fn skip_blanks(bytes: &[u8]) -> &[u8] {
    let blanks = bytes.iter().take(3).take_while(|byte| byte.is_ascii_whitespace()).count();
    &bytes[blanks..]
}

/// An annotation's opening tag at the byte `at`, if it is written as nearly all are: that is quick to
/// tell. Any other is read attribute by attribute.
fn usual_tag(bytes: &[u8], at: usize) -> Option<Tag> {
    let rest = &bytes[at..];
    let tag = |kind, len| Some(Tag { kind, span: Span::new(at, at + len) });
    if rest.starts_with(LOOKUP) {
        return tag(TagKind::Lookup, LOOKUP.len());
    }
    let kind = match rest.get(..TARGET.len())? {
        TARGET => TagKind::Target,
        SOURCE => TagKind::Source,
        _ => return None,
    };
    let id = &rest[TARGET.len()..];
    let is_plain = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
    let id_len = id.iter().take_while(is_plain).count();
    let id_start = at + TARGET.len();
    let end = TARGET.len() + id_len + 2;
    let is_closed = id[id_len..].starts_with(b"\">");
    is_closed.then(|| tag(kind(Span::new(id_start, id_start + id_len)), end))?
}

const TARGET: &[u8] = b"<span data-ttu-id=\"";
const SOURCE: &[u8] = b"<span data-stu-id=\"";
const LOOKUP: &[u8] = b"<span class=\"sxs-lookup\">";

/// Whether the opening tags of a part have the length that they have where they are written as nearly all
/// are, for the length of their id.
pub(super) fn is_usual_len(open: usize, id: usize) -> bool {
    let target = TARGET.len() + id + 2;
    open == target || open == LOOKUP.len() + target
}

/// Returns `true` for a closing tag whose slash is escaped: `<\/span>`.
pub(super) fn is_escaped_close(tag: &str) -> bool {
    tag.contains("\\/")
}

/// Finds a blank before the name in one of some tags: `< span`, `</ span>`.
pub(super) fn is_spaced(tags: &str) -> bool {
    let is_spaced = |at: usize| {
        let name = tags[at + 1..].strip_prefix('/').unwrap_or(&tags[at + 1..]);
        name.starts_with(|c: char| c.is_ascii_whitespace())
    };
    memchr_iter(b'<', tags.as_bytes()).any(is_spaced)
}

fn strip_name<'t>(bytes: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let (head, rest) = bytes.split_at_checked(name.len())?;
    head.eq_ignore_ascii_case(name).then_some(rest)
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'>' || byte == b'/'
}

/// Reads the attributes between the bytes `at` and `end`.
fn opening_kind(bytes: &[u8], mut at: usize, end: usize) -> TagKind {
    let mut kind = TagKind::Plain;
    while let Some(attribute) = attribute_at(bytes, at, end) {
        let name = &bytes[attribute.name.range()];
        let value = attribute.value;
        if name.eq_ignore_ascii_case(b"data-ttu-id") {
            return TagKind::Target(value);
        } else if name.eq_ignore_ascii_case(b"data-stu-id") {
            return TagKind::Source(value);
        } else if name.eq_ignore_ascii_case(b"class") && is_lookup(&bytes[value.range()]) {
            kind = TagKind::Lookup;
        }
        at = attribute.end;
    }
    kind
}

fn is_lookup(classes: &[u8]) -> bool {
    classes.split(u8::is_ascii_whitespace).any(|class| class == b"sxs-lookup")
}

struct Attribute {
    name: Span,
    value: Span,
    end: usize,
}

fn attribute_at(bytes: &[u8], at: usize, end: usize) -> Option<Attribute> {
    let skip_blank = |at: usize| {
        at + bytes[at..end].iter().take_while(|byte| byte.is_ascii_whitespace()).count()
    };
    let name_start = skip_blank(at);
    let in_name = |byte: &&u8| !byte.is_ascii_whitespace() && **byte != b'=';
    let name_end = name_start + bytes[name_start..end].iter().take_while(in_name).count();
    if name_start == name_end
        && bytes.get(name_end).is_none_or(|&byte| byte != b'=' || name_end == end)
    {
        return None;
    }
    let name = Span::new(name_start, name_end);
    let equals = skip_blank(name_end);
    if equals == end || bytes[equals] != b'=' {
        return Some(Attribute { name, value: Span::empty(name_end), end: name_end });
    }
    let (value, end) = value_at(bytes, skip_blank(equals + 1), end);
    Some(Attribute { name, value, end })
}

/// The value that starts at the byte `at`, and where it ends. Any quote may close: damaged files
/// open with `"` and close with `&quot;`.
fn value_at(bytes: &[u8], at: usize, end: usize) -> (Span, usize) {
    let rest = &bytes[at..end];
    let mut start = at + quote_len(rest);
    // Two quotes are an empty value, unless it follows.
    let doubled = quote_len(&bytes[start..end]);
    let is_followed =
        bytes[start + doubled..end].first().is_some_and(|it| !it.is_ascii_whitespace());
    if start > at && doubled > 0 && is_followed {
        start += doubled;
    }
    let inside = &bytes[start..end];
    let len = if start == at {
        inside.iter().position(u8::is_ascii_whitespace)
    } else {
        (0..inside.len()).find(|&at| quote_len(&inside[at..]) > 0)
    };
    let stop = start + len.unwrap_or(inside.len());
    let mut after = stop;
    while let len @ 1.. = quote_len(&bytes[after..end]) {
        after += len;
    }
    (Span::new(start, stop), after)
}

/// What stands for a quote in damaged files.
const QUOTES: [&[u8]; 14] = [
    b"\"",
    b"'",
    b"&quot;",
    b"&#34;",
    b"&#x22;",
    b"&apos;",
    b"&#39;",
    b"&#x27;",
    "“".as_bytes(),
    "”".as_bytes(),
    "„".as_bytes(),
    "‘".as_bytes(),
    "’".as_bytes(),
    "″".as_bytes(),
];

/// The length of the quote that some bytes begin with, backslashes before it included.
fn quote_len(bytes: &[u8]) -> usize {
    // Bytes of no quote are quick to tell.
    if !bytes.first().is_some_and(|byte| matches!(byte, b'"' | b'\'' | b'&' | b'\\' | 0xe2)) {
        return 0;
    }
    let slashes = bytes.iter().take(8).take_while(|byte| **byte == b'\\').count();
    let quote = QUOTES.iter().find(|quote| bytes[slashes..].starts_with(quote));
    quote.map_or(0, |quote| slashes + quote.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let show = |tag: Tag| match tag.kind {
            TagKind::Target(id) => format!("target {}", &text[id.range()]),
            TagKind::Source(id) => format!("source {}", &text[id.range()]),
            other => format!("{other:?}").to_lowercase(),
        };
        let found: Vec<_> = tags(text, 0).into_iter().map(show).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn tags_are_known_by_their_attribute() {
        check(
            r#"<span data-ttu-id="a-1">x</span><span class="sxs-lookup"><span data-stu-id="a-1">"#,
            &["target a-1", "close", "lookup", "source a-1"],
        );
    }

    #[test]
    fn quotes_may_be_entities_on_either_side() {
        check(
            r#"<span data-ttu-id="a-1&quot;><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;a-1">"#,
            &["target a-1", "lookup", "source a-1"],
        );
    }

    #[test]
    fn case_white_space_order_and_single_quotes_do_not_matter() {
        check(
            "<SPAN\n lang='nl' DATA-TTU-ID = 'a-1' ></SPAN ><span hidden class='x sxs-lookup'>",
            &["target a-1", "close", "lookup"],
        );
    }

    #[test]
    fn quotes_may_be_escaped_curled_or_doubled() {
        for [open, close] in
            [[r#"\""#, r#"\""#], ["&#34;", "&#34;"], ["“", "”"], [r#""""#, r#""""#]]
        {
            let tags =
                "<span data-ttu-id=(a-1)><span class=(x sxs-lookup)>< span data-stu-id=(a-1)>";
            let text = tags.replace('(', open).replace(')', close) + "</ span>";
            check(&text, &["target a-1", "lookup", "source a-1", "close"]);
        }
        check(r#"<span class="" data-ttu-id="a-1">"#, &["target a-1"]);
        check(r#"<span data-ttu-id=\\\"a-1\\\">"#, &["target a-1"]);
    }

    #[test]
    fn other_spans_are_plain_and_other_tags_are_none() {
        check("<span><spanner><span class=x>< span></span x><span", &["plain", "plain"]);
        check("<span id='x' /><span/>", &[]);
    }

    #[test]
    fn a_few_blanks_before_a_name_are_a_slip_and_more_are_none() {
        check("<  span data-ttu-id=\"a-1\">x<\n /  span>", &["target a-1", "close"]);
        check("<   span data-ttu-id=\"a-1\">x", &["target a-1"]);
        check("<    span data-ttu-id=\"a-1\">x", &[]);
    }
}
