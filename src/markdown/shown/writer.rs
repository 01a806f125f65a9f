//! From tags with their partners to nodes.

use std::borrow::Cow;

use super::token::{SegmentOf, TagToken, Token};
use crate::markdown::node::{Element, Link, LinkForm, Node, NodeKind};
use crate::text::Span;

/// The nodes of a document whose tags have partners.
pub(super) fn write<'t>(
    nodes: &[Node<'t>],
    tokens: &[Token<'t>],
    segment_of: &SegmentOf<'_>,
) -> Vec<Node<'t>> {
    let written = Vec::with_capacity(tokens.len());
    let (places, enters) = (vec![0; nodes.len()], vec![None; tokens.len()]);
    let mut writer = Writer { nodes, segment_of, written, places, enters, code_end: 0 };
    let mut index = 0;
    while index < tokens.len() {
        index = writer.token(index, tokens);
    }
    writer.written
}

struct Writer<'n, 't> {
    nodes: &'n [Node<'t>],
    segment_of: &'n SegmentOf<'n>,
    written: Vec<Node<'t>>,
    /// Where each node went to, by its old number.
    places: Vec<usize>,
    /// The `Enter` that a tag became.
    enters: Vec<Option<usize>>,
    /// Text before this token is code.
    code_end: usize,
}

impl<'t> Writer<'_, 't> {
    /// Writes a token, or several that are one thing, and tells the next.
    fn token(&mut self, index: usize, tokens: &[Token<'t>]) -> usize {
        match &tokens[index] {
            Token::Node(node) => self.node(*node, index),
            Token::Text(text, span) => self.text(text.clone(), *span, index),
            Token::LineEnd(span) => self.push(NodeKind::SoftBreak, *span),
            Token::Opaque(html, span) => self.push(NodeKind::Html(html.clone()), *span),
            Token::Tag(tag) => return self.tag(tag, index, tokens),
        }
        index + 1
    }

    fn push(&mut self, kind: NodeKind<'t>, span: Span) {
        self.written.push(Node { kind, span });
    }

    fn node(&mut self, number: usize, index: usize) {
        let Node { kind, span } = self.nodes[number].clone();
        self.places[number] = self.written.len();
        match kind {
            NodeKind::Exit(enter) => self.push(NodeKind::Exit(self.places[enter]), span),
            NodeKind::Text(text) => self.text(text, span, index),
            kind => self.push(kind, span),
        }
    }

    fn text(&mut self, text: Cow<'t, str>, span: Span, index: usize) {
        let is_code = index < self.code_end && !text.trim().is_empty();
        self.push(if is_code { NodeKind::Code(text) } else { NodeKind::Text(text) }, span);
    }

    fn tag(&mut self, tag: &TagToken<'t>, index: usize, tokens: &[Token<'t>]) -> usize {
        match (tag.partner, &tag.name[..]) {
            (_, "br") => self.push(NodeKind::HardBreak, tag.span),
            (_, "img") if !tag.is_end => self.image(tag),
            (Some(end), "code") if !tag.is_end && (self.segment_of)(tag.span).is_some() => {
                return self.code(index, end, tokens);
            }
            (Some(end), _) if !tag.is_end => self.start(tag, index, &tokens[end]),
            (Some(start), _) if self.enters[start].is_some() => {
                let enter = self.enters[start].expect("just looked");
                self.push(NodeKind::Exit(enter), Span::empty(tag.span.end()));
            }
            // The pieces of code between were written as code one by one.
            (Some(_), "code") if tag.is_end => {}
            _ => self.push(NodeKind::Html(tag.html.clone()), tag.span),
        }
        index + 1
    }

    fn start(&mut self, tag: &TagToken<'t>, index: usize, end: &Token<'t>) {
        let Some(element) = self.element(tag) else {
            return self.push(NodeKind::Html(tag.html.clone()), tag.span);
        };
        let Token::Tag(end) = end else { return };
        self.enters[index] = Some(self.written.len());
        self.push(NodeKind::Enter(element), tag.span.cover(end.span));
    }

    /// What a tag with a partner begins.
    fn element(&self, tag: &TagToken<'t>) -> Option<Element<'t>> {
        Some(match &tag.name[..] {
            "b" | "strong" => Element::Strong,
            "i" | "em" => Element::Emphasis,
            "del" | "s" | "strike" => Element::Strikethrough,
            "a" => Element::Link(link(tag, "href")?),
            // What stands in it, segment by segment, is code.
            "code" | "pre" if (self.segment_of)(tag.span).is_none() => {
                Element::CodeBlock(Box::default())
            }
            _ => return None,
        })
    }

    fn image(&mut self, tag: &TagToken<'t>) {
        let Some(image) = link(tag, "src") else {
            return self.push(NodeKind::Html(tag.html.clone()), tag.span);
        };
        let enter = self.written.len();
        self.push(NodeKind::Enter(Element::Image(image)), tag.span);
        let read = tag.read();
        if let Some(alt) = read.attribute("alt").filter(|alt| !alt.value.is_empty()) {
            let text = read.get("alt").expect("it has one").into_owned();
            self.push(NodeKind::Text(text.into()), tag.place(alt.range.clone()));
        }
        self.push(NodeKind::Exit(enter), Span::empty(tag.span.end()));
    }

    /// Code that is in a segment: one piece where it is nothing but text.
    fn code(&mut self, start: usize, end: usize, tokens: &[Token<'t>]) -> usize {
        let texts: Option<Vec<_>> =
            tokens[start + 1..end].iter().map(|token| self.plain(token)).collect();
        let (Token::Tag(first), Token::Tag(last)) = (&tokens[start], &tokens[end]) else {
            return start + 1;
        };
        match texts.as_deref() {
            None => {
                // It holds more than text, so each text in it becomes a code span of its own.
                self.code_end = self.code_end.max(end);
                return start + 1;
            }
            // There is nothing to compare in an empty one: its tags stay HTML.
            Some([]) => {
                self.push(NodeKind::Html(first.html.clone()), first.span);
                self.push(NodeKind::Html(last.html.clone()), last.span);
            }
            Some([text]) => self.push(NodeKind::Code(text.clone()), first.span.cover(last.span)),
            Some(texts) => {
                let text = Cow::Owned(texts.concat());
                self.push(NodeKind::Code(text), first.span.cover(last.span));
            }
        }
        end + 1
    }

    fn plain(&self, token: &Token<'t>) -> Option<Cow<'t, str>> {
        match token {
            Token::Text(text, _) => Some(text.clone()),
            Token::LineEnd(_) => Some(" ".into()),
            Token::Node(number) => match &self.nodes[*number].kind {
                NodeKind::Text(text) => Some(text.clone()),
                NodeKind::SoftBreak | NodeKind::HardBreak => Some(" ".into()),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The address of a tag, if it has one.
fn link<'t>(tag: &TagToken<'t>, attribute: &str) -> Option<Link<'t>> {
    let read = tag.read();
    let address = read.get(attribute)?.trim().to_owned();
    let title = read.get("title").map(Cow::into_owned).unwrap_or_default();
    let form = if address.starts_with("xref:") { LinkForm::Xref } else { LinkForm::Marked };
    Some(Link { address: address.into(), title: title.into(), form })
}
