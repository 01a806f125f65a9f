//! An HTML block cut into tags and text.

use std::borrow::Cow;
use std::ops::Range;

use super::entity::entity;
use super::token::{TagToken, Token};
use crate::markdown::node::{Node, NodeKind};
use crate::markdown::raw_tag;
use crate::markdown::sanitize::is_element;
use crate::text::Span;

/// Adds what the lines of a block hold: the nodes of a range, each a line.
pub(super) fn push<'t>(
    nodes: &[Node<'t>],
    range: Range<usize>,
    body: &'t str,
    tokens: &mut Vec<Token<'t>>,
) {
    match Joined::new(&nodes[range.clone()], body) {
        Some(joined) => Cutter { joined, tokens }.cut(),
        // Where indentation was taken off, no byte has its place.
        None => tokens.extend(range.map(Token::Node)),
    }
}

/// The lines of a block in one, without what stands before them in a list or quote.
struct Joined<'t> {
    text: Cow<'t, str>,
    /// Where each line begins in the text, and in the body.
    lines: Vec<(usize, usize)>,
    body: &'t str,
}

impl<'t> Joined<'t> {
    fn new(nodes: &[Node<'t>], body: &'t str) -> Option<Self> {
        let (first, last) = (nodes.first()?, nodes.last()?);
        let mut lines: Vec<(usize, usize)> = Vec::new();
        let (mut at, mut end) = (0, None);
        for node in nodes {
            let NodeKind::Html(html) = &node.kind else { return None };
            if html.len() != node.span.len() {
                return None;
            }
            if end != Some(node.span.start()) {
                lines.push((at, node.span.start()));
            }
            end = Some(node.span.end());
            at += html.len();
        }
        let text = if lines.len() == 1 {
            Cow::Borrowed(&body[first.span.cover(last.span).range()])
        } else {
            Cow::Owned(nodes.iter().map(|node| &body[node.span.range()]).collect())
        };
        Some(Self { text, lines, body })
    }

    /// Where a byte of the text is in the body.
    fn place_of(&self, at: usize) -> usize {
        let behind = self.lines.partition_point(|(start, _)| *start <= at);
        let (start, place) = self.lines[behind - 1];
        place + at - start
    }

    /// Where a range that is not empty is in the body.
    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.place_of(range.start), self.place_of(range.end - 1) + 1)
    }

    fn slice(&self, range: &Range<usize>) -> Cow<'t, str> {
        let span = self.span(range);
        if span.len() == range.len() {
            Cow::Borrowed(&self.body[span.range()])
        } else {
            Cow::Owned(self.text[range.clone()].to_owned())
        }
    }
}

struct Cutter<'t, 'k> {
    joined: Joined<'t>,
    tokens: &'k mut Vec<Token<'t>>,
}

impl Cutter<'_, '_> {
    fn cut(mut self) {
        let (mut at, mut done) = (0, 0);
        while let Some(len) = memchr::memchr(b'<', &self.joined.text.as_bytes()[at..]) {
            let start = at + len;
            let Some((end, name)) = piece(&self.joined.text, start) else {
                at = start + 1;
                continue;
            };
            self.text(done..start);
            let (html, span) = (self.joined.slice(&(start..end)), self.joined.span(&(start..end)));
            self.tokens.push(match name {
                Some((name, is_end)) => Token::Tag(TagToken::new(html, span, &name, is_end)),
                None => Token::Opaque(html, span),
            });
            (at, done) = (end, end);
        }
        self.text(done..self.joined.text.len());
    }

    /// The lines of a text.
    fn text(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.joined.text[at..range.end];
            let Some(line_end) = memchr::memchr(b'\n', rest.as_bytes()) else {
                return self.words(at..range.end);
            };
            let words = rest[..line_end].trim_end().len();
            // A browser shows one blank for all white space around a line end.
            let behind = rest[line_end..].trim_start().len();
            let next = range.end - behind;
            self.words(at..at + words);
            self.tokens.push(Token::LineEnd(self.joined.span(&(at + words..next))));
            at = next;
        }
    }

    /// A part of a line, its entities apart.
    fn words(&mut self, range: Range<usize>) {
        let (mut at, mut done) = (range.start, range.start);
        while let Some(len) = memchr::memchr(b'&', &self.joined.text.as_bytes()[at..range.end]) {
            let start = at + len;
            at = start + 1;
            if let Some((len, decoded)) = entity(&self.joined.text[start..range.end]) {
                at = start + len;
                self.literal(done..start);
                let span = self.joined.span(&(start..at));
                self.tokens.push(Token::Text(decoded, span));
                done = at;
            }
        }
        self.literal(done..range.end);
    }

    fn literal(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            let (text, span) = (self.joined.slice(&range), self.joined.span(&range));
            self.tokens.push(Token::Text(text, span));
        }
    }
}

/// Where what begins with the `<` at a byte ends, and the name of the tag if it is one of HTML's, and
/// whether it is an end tag; nothing where the `<` is text.
fn piece(html: &str, start: usize) -> Option<(usize, Option<(String, bool)>)> {
    let rest = &html[start..];
    let end_with = |mark: &str| rest.find(mark).map_or(html.len(), |at| start + at + mark.len());
    if rest.starts_with("<!--") {
        return Some((end_with("-->"), None));
    }
    if rest.starts_with("<!") || rest.starts_with("<?") {
        return Some((end_with(">"), None));
    }
    let tag = raw_tag::read(html, start)?;
    if !is_element(tag.name) {
        return Some((tag.range.end, None));
    }
    // What is inside these is not HTML, and shows nowhere.
    if !tag.is_end && (tag.is("script") || tag.is("style")) {
        return Some((end_with(&format!("</{}>", tag.name)), None));
    }
    Some((tag.range.end, Some((tag.name.to_owned(), tag.is_end))))
}
