//! One side of a segment, cut into text and codes. Put together again, the parts are the Markdown byte
//! for byte, except that line ends in text are `\n`.

use super::unit::{CodeKind, Role};
use crate::markdown::inline::{Inline, text_of};
use crate::markdown::node::{Element, LinkForm, Node, NodeKind};

/// A part of a text, before codes have their final numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RawPiece {
    Text(String),
    Code(RawCode),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawCode {
    /// Both ends of a pair have the same.
    pub(super) number: usize,
    pub(super) role: Role,
    pub(super) kind: CodeKind,
    pub(super) data: String,
    pub(super) shown: String,
}

/// Cuts the text of a segment.
pub(super) fn cut(inline: &Inline<'_>) -> Vec<RawPiece> {
    let mut cutter = Cutter { inline, cursor: 0, pieces: Vec::new(), count: 0, open: Vec::new() };
    if inline.nodes.is_empty() {
        cutter.plain(inline.markdown);
        return cutter.pieces;
    }
    let mut index = 0;
    while index < inline.nodes.len() {
        index = cutter.node(index);
    }
    cutter.gap(inline.markdown.len());
    cutter.pieces
}

/// Cuts a text that holds no Markdown.
pub(super) fn cut_literal(text: &str) -> Vec<RawPiece> {
    cut(&Inline::plain(text))
}

struct Cutter<'i, 'f> {
    inline: &'i Inline<'f>,
    /// Bytes of the segment's Markdown that are cut already.
    cursor: usize,
    pieces: Vec<RawPiece>,
    count: usize,
    open: Vec<OpenPair>,
}

/// A pair whose end is yet to come. Offsets are bytes of the segment's Markdown.
struct OpenPair {
    number: usize,
    kind: CodeKind,
    close_start: usize,
    end: usize,
}

impl Cutter<'_, '_> {
    /// Takes the node `index`; returns the number of the next.
    fn node(&mut self, index: usize) -> usize {
        let node = &self.inline.nodes[index];
        if matches!(node.kind, NodeKind::Exit(_)) {
            self.exit();
            return index + 1;
        }
        let Some((start, end)) = self.place(node) else {
            self.rest(node);
            return self.hidden(index);
        };
        match &node.kind {
            NodeKind::Enter(element) => return self.enter(index, element, start, end),
            NodeKind::Text(text) => self.text(text, start, end),
            NodeKind::SoftBreak | NodeKind::HardBreak | NodeKind::Rule | NodeKind::Exit(_) => {}
            NodeKind::Code(code) => self.alone(CodeKind::Code, (start, end), code),
            NodeKind::Html(_) => self.alone(CodeKind::Html, (start, end), ""),
            NodeKind::Math { tex, .. } => self.alone(CodeKind::Construct, (start, end), tex),
            NodeKind::Directive(it) => self.alone(CodeKind::Construct, (start, end), it.text()),
            NodeKind::TaskMarker(_) | NodeKind::FootnoteReference(_) => {
                self.alone(CodeKind::Construct, (start, end), "");
            }
        }
        index + 1
    }

    /// Takes what is left of a text in which a construct ends.
    fn rest(&mut self, node: &Node<'_>) {
        let base = self.inline.span.start();
        let end = node.span.end() - base;
        let (NodeKind::Text(text), Some(written)) =
            (&node.kind, self.inline.markdown.get(self.cursor..end))
        else {
            return;
        };
        let starts_before = node.span.start() < base + self.cursor;
        if starts_before && !written.is_empty() && text.ends_with(written) {
            self.words(end);
        }
    }

    /// Where a node is in the segment's Markdown; none where that is cut already.
    fn place(&self, node: &Node<'_>) -> Option<(usize, usize)> {
        let base = self.inline.span.start();
        let start = node.span.start().checked_sub(base)?;
        let end = node.span.end() - base;
        let text = self.inline.markdown;
        let is_fit = start >= self.cursor
            && end <= text.len()
            && text.is_char_boundary(start)
            && text.is_char_boundary(end);
        is_fit.then_some((start, end))
    }

    /// Goes on behind a node that stands where something was cut before.
    fn hidden(&self, index: usize) -> usize {
        match self.inline.nodes[index].kind {
            NodeKind::Enter(_) => self.inline.element_end(index),
            _ => index + 1,
        }
    }

    fn enter(&mut self, index: usize, element: &Element<'_>, start: usize, end: usize) -> usize {
        let (kind, marks) = marks(element, &self.inline.markdown[start..end]);
        let content_end = self.content_end(index).unwrap_or(start);
        let Some((open, close)) = marks else {
            let shown = text_of(&self.inline.nodes[index..self.inline.element_end(index)]);
            self.alone(kind, (start, end), &shown);
            return self.inline.element_end(index);
        };
        let close_start = close.map_or(content_end.max(start + open), |len| end - len);
        self.gap(start);
        let number = self.next_number();
        self.push_code(number, (Role::Open, kind), start + open, "");
        self.open.push(OpenPair { number, kind, close_start, end });
        index + 1
    }

    /// Where the last node inside an element ends.
    fn content_end(&self, index: usize) -> Option<usize> {
        let inside = index + 1..self.inline.element_end(index).saturating_sub(1).max(index + 1);
        let base = self.inline.span.start();
        let ends = self.inline.nodes[inside].iter();
        let ends = ends.filter(|node| !matches!(node.kind, NodeKind::Exit(_)));
        ends.map(|node| node.span.end().saturating_sub(base)).max()
    }

    fn exit(&mut self) {
        let Some(OpenPair { number, kind, close_start, end }) = self.open.pop() else { return };
        self.gap(close_start.max(self.cursor));
        self.push_code(number, (Role::Close, kind), end.max(self.cursor), "");
    }

    fn text(&mut self, text: &str, start: usize, end: usize) {
        let markdown = self.inline.markdown;
        let mut text = text;
        let escaped = markdown[start..end].chars().next().filter(char::is_ascii_punctuation);
        if let Some(escaped) = escaped
            && markdown[self.cursor..start].ends_with('\\')
            && text.starts_with(escaped)
        {
            self.gap(start - 1);
            let number = self.next_number();
            let shown = escaped.to_string();
            self.push_code(number, (Role::Alone, CodeKind::Character), start + 1, &shown);
            text = &text[1..];
        } else {
            self.gap(start);
        }
        let written = &markdown[self.cursor..end];
        if written == text {
            self.words(end);
        } else {
            self.alone(CodeKind::Character, (self.cursor, end), text);
        }
    }

    /// Takes text as it is written. A construct in it is a code, also where it is shown as text: because its file
    /// is missing, or because it needs a line of its own.
    fn words(&mut self, end: usize) {
        let markdown = self.inline.markdown;
        while self.cursor < end {
            let text = &markdown[self.cursor..end];
            let starts = text.match_indices(['[', ':']).map(|(at, _)| self.cursor + at);
            let mut found =
                starts.filter_map(|at| Some((at, at + construct_len(&markdown[at..])?)));
            let (from, to) = match found.next() {
                Some(found) if !self.inline.place.code => found,
                _ => (end, end),
            };
            self.plain(&markdown[self.cursor..from]);
            self.cursor = from;
            self.alone(CodeKind::Construct, (from, to), "");
        }
    }

    fn alone(&mut self, kind: CodeKind, (start, end): (usize, usize), shown: &str) {
        self.gap(start);
        if start < end {
            let number = self.next_number();
            self.push_code(number, (Role::Alone, kind), end, shown);
        }
    }

    /// Takes what no node covers: line ends, prefixes of lines, marks of what begins or ends elsewhere.
    fn gap(&mut self, end: usize) {
        let markdown = self.inline.markdown;
        if end <= self.cursor {
            return;
        }
        let gap = &markdown[self.cursor..end];
        let is_blank = |c: char| matches!(c, ' ' | '\t');
        if matches!(gap, "\n" | "\r\n") || gap.chars().all(is_blank) {
            self.plain(gap);
            self.cursor = end;
            return;
        }
        let is_prefix = |c: char| is_blank(c) || matches!(c, '>' | '\n' | '\r' | '\\');
        let is_break = gap.contains(['\n', '>']) && gap.chars().all(is_prefix);
        let (kind, shown) =
            if is_break { (CodeKind::Break, "\n") } else { (CodeKind::Construct, "") };
        let number = self.next_number();
        self.push_code(number, (Role::Alone, kind), end, shown);
    }

    /// Takes text. A character that XML cannot hold becomes a code.
    fn plain(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n");
        let mut rest = &*text;
        while let Some((at, illegal)) = rest.char_indices().find(|(_, c)| is_illegal(*c)) {
            self.push_text(&rest[..at]);
            let number = self.next_number();
            let data = illegal.to_string();
            let shown = String::from('\u{fffd}');
            let (role, kind) = (Role::Alone, CodeKind::Character);
            self.pieces.push(RawPiece::Code(RawCode { number, role, kind, data, shown }));
            rest = &rest[at + illegal.len_utf8()..];
        }
        self.push_text(rest);
    }

    fn push_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some(RawPiece::Text(last)) => last.push_str(text),
            _ => self.pieces.push(RawPiece::Text(text.to_owned())),
        }
    }

    fn push_code(&mut self, number: usize, what: (Role, CodeKind), end: usize, shown: &str) {
        let (role, kind) = what;
        let (data, shown) = (self.inline.markdown[self.cursor..end].to_owned(), shown.to_owned());
        self.pieces.push(RawPiece::Code(RawCode { number, role, kind, data, shown }));
        self.cursor = end;
    }

    fn next_number(&mut self) -> usize {
        self.count += 1;
        self.count
    }
}

/// How long the construct is that a text begins with: `[!INCLUDE …]`, `[!VIDEO …]`, `[!code-…]` or `:::image …:::`.
fn construct_len(text: &str) -> Option<usize> {
    let line = text.lines().next()?;
    if let Some(rest) = line.strip_prefix(":::image ") {
        return rest.find(":::").map(|at| at + ":::image :::".len());
    }
    let name = line.strip_prefix("[!")?.to_ascii_lowercase();
    if !["include", "video", "code"].iter().any(|it| name.starts_with(it)) {
        return None;
    }
    let mut depth = 0_usize;
    let end = line.char_indices().find(|(_, c)| {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    end.map(|(at, _)| at + 1)
}

/// Characters that XML 1.0 cannot hold, or gives back as others.
fn is_illegal(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Lengths of the marks that begin and end an element; where the second is none, the end begins
/// behind the content.
type Marks = (usize, Option<usize>);

/// The kind of an element's codes, and how long they are; none where it is one code as a whole.
fn marks(element: &Element<'_>, text: &str) -> (CodeKind, Option<Marks>) {
    let fixed = |len: usize| Some((len, Some(len))).filter(|_| text.len() >= 2 * len);
    let (kind, marks) = match element {
        Element::Emphasis => (CodeKind::Emphasis, fixed(1)),
        Element::Strong => (CodeKind::Strong, fixed(2)),
        Element::Strikethrough => {
            (CodeKind::Strikethrough, fixed(if text.starts_with("~~") { 2 } else { 1 }))
        }
        Element::Link(link) => {
            let is_marked = matches!(link.form, LinkForm::Marked | LinkForm::Xref);
            (CodeKind::Link, (is_marked && text.starts_with('[')).then_some((1, None)))
        }
        Element::Image(_) => (CodeKind::Image, text.starts_with("![").then_some((2, None))),
        _ => (CodeKind::Construct, None),
    };
    if text.starts_with('<') && kind != CodeKind::Image {
        return (kind, tags(text));
    }
    (kind, marks)
}

/// Lengths of the tags around an element of raw HTML.
fn tags(text: &str) -> Option<Marks> {
    let open = text.find('>')? + 1;
    let close = text.len() - text.rfind("</")?;
    (open + close <= text.len()).then_some((open, Some(close)))
}
