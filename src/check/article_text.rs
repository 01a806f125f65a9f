//! The text of one language of an article, part by part, so that an article can be compared with its
//! source article: sentences, code blocks, and what localization leaves outside segments.

use std::ops::Range;

use super::abbreviations::ends_with_abbreviation;
use crate::article::Side;
use crate::markdown::node::{Directive, Element, Node, NodeKind};
use crate::markdown::raw_tag::Tag;
use crate::markdown::raw_text::{RawPart, RawText};
use crate::markdown::{Context, parse, value_span};
use crate::text::Span;

/// The parts of a Markdown text. Spans are bytes of it.
#[derive(Debug, Default)]
pub(super) struct ArticleText {
    /// Its sentences in order, each on one line, without markup.
    pub(super) sentences: Vec<Sentence>,
    /// Its code blocks in order.
    pub(super) code: Vec<CodeText>,
    /// Its blocks of raw HTML.
    pub(super) html: Vec<Span>,
    /// The alternative texts of its images, and what readers do not see of its raw HTML: localization
    /// translates them outside segments.
    pub(super) apart: Vec<Span>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Its words with one space between them.
    pub(super) text: String,
    /// The number of the block of raw HTML that it is in.
    pub(super) html: Option<usize>,
}

/// A code block.
#[derive(Debug)]
pub(super) struct CodeText {
    /// All of it, fences included.
    pub(super) span: Span,
    /// Its lines, without space at their ends.
    pub(super) lines: Vec<String>,
}

impl ArticleText {
    /// Reads the Markdown below a front matter.
    pub(super) fn read(body: &str) -> Self {
        let document = parse(body, &Context::alone("", Side::Source));
        let mut reader = Reader {
            nodes: &document.nodes,
            text: Self::default(),
            line: String::new(),
            raw: RawText::default(),
        };
        let mut at = 0;
        while at < document.nodes.len() {
            at = reader.node(at, body);
        }
        reader.end_block(None);
        reader.text
    }
}

struct Reader<'n, 't> {
    nodes: &'n [Node<'t>],
    text: ArticleText,
    /// The block of text that is open.
    line: String,
    /// The part of raw HTML that is shown.
    raw: RawText,
}

impl Reader<'_, '_> {
    /// Reads the node `at`; returns the number of the next.
    fn node(&mut self, at: usize, body: &str) -> usize {
        let node = &self.nodes[at];
        match &node.kind {
            NodeKind::Enter(Element::CodeBlock(_)) => {
                let end = self.end(at);
                self.code(at + 1..end, node.span);
                return end + 1;
            }
            NodeKind::Enter(Element::HtmlBlock) => {
                let end = self.end(at);
                self.html_block(node.span, body);
                return end + 1;
            }
            NodeKind::Enter(Element::Image(_)) => {
                let end = self.end(at);
                self.alternative(at + 1..end);
                return end + 1;
            }
            NodeKind::Enter(Element::ComplexImage(_))
            | NodeKind::Directive(Directive::Image(_)) => {
                if let Some(value) = value_span(&body[node.span.range()], "alt-text") {
                    let start = node.span.start();
                    let place = Span::new(start + value.start(), start + value.end());
                    self.text.apart.push(place);
                }
                self.end_block(None);
            }
            NodeKind::Enter(element) if !element.is_in_line() => self.end_block(None),
            NodeKind::Exit(enter) if !self.is_in_line(*enter) => self.end_block(None),
            NodeKind::Text(_) | NodeKind::Code(_) if self.raw.is_hidden() => {}
            NodeKind::Text(text) | NodeKind::Code(text) => self.line.push_str(text),
            NodeKind::Math { tex, .. } => self.line.push_str(tex),
            NodeKind::Directive(directive) => self.line.push_str(directive.text()),
            NodeKind::SoftBreak | NodeKind::HardBreak => self.line.push(' '),
            NodeKind::Html(_) => self.html(node.span, body, None),
            _ => {}
        }
        at + 1
    }

    fn is_in_line(&self, enter: usize) -> bool {
        matches!(&self.nodes[enter].kind, NodeKind::Enter(element) if element.is_in_line())
    }

    /// The number of the `Exit` of the element whose `Enter` is the node `start`.
    fn end(&self, start: usize) -> usize {
        let is_end = |node: &Node<'_>| matches!(node.kind, NodeKind::Exit(enter) if enter == start);
        let len = self.nodes[start..].iter().position(is_end);
        len.map_or(self.nodes.len(), |len| start + len)
    }

    fn code(&mut self, content: Range<usize>, span: Span) {
        self.end_block(None);
        let mut code = String::new();
        for node in &self.nodes[content] {
            if let NodeKind::Text(text) = &node.kind {
                code.push_str(text);
            }
        }
        let lines = code.trim_end().lines().map(|line| line.trim_end().to_owned()).collect();
        self.text.code.push(CodeText { span, lines });
    }

    fn html_block(&mut self, span: Span, body: &str) {
        self.end_block(None);
        let number = self.text.html.len();
        self.html(span, body, Some(number));
        self.end_block(Some(number));
        self.raw = RawText::default();
        self.text.html.push(span);
    }

    /// Reads raw HTML: of the block `block`, or in a line of text.
    fn html(&mut self, span: Span, body: &str, block: Option<usize>) {
        let mut raw = std::mem::take(&mut self.raw);
        let html = &body[span.range()];
        raw.read(html, |part| match part {
            RawPart::Hidden(hidden) => {
                let place = Span::of(hidden, html);
                let start = span.start();
                self.text.apart.push(Span::new(start + place.start(), start + place.end()));
            }
            RawPart::Text(text) => self.line.push_str(&text),
            RawPart::Tag(tag) => {
                if block.is_some() && !tag.is_in_line() {
                    self.end_block(block);
                }
                if tag.is("img") {
                    self.attribute(span.start(), &tag, "alt");
                }
            }
        });
        self.raw = raw;
    }

    fn alternative(&mut self, content: Range<usize>) {
        let nodes = &self.nodes[content];
        let own = nodes.iter().filter(|node| !matches!(node.kind, NodeKind::Exit(_)));
        let spans = own.map(|node| node.span);
        let whole = spans.reduce(|one, other| {
            Span::new(one.start().min(other.start()), one.end().max(other.end()))
        });
        self.text.apart.extend(whole);
    }

    /// Notes the value of an attribute of a tag; `start` is where the HTML around it starts.
    fn attribute(&mut self, start: usize, tag: &Tag<'_>, name: &str) {
        if let Some(value) = tag.attribute(name).filter(|it| !it.value.is_empty()) {
            let range = value.range.clone();
            self.text.apart.push(Span::new(start + range.start, start + range.end));
        }
    }

    /// Takes the sentences of the block of text that ends here.
    fn end_block(&mut self, html: Option<usize>) {
        let words: Vec<&str> = self.line.split_whitespace().collect();
        let mut start = 0;
        for end in 1..=words.len() {
            let next = words.get(end);
            if next.is_none_or(|next| is_sentence_end(words[end - 1], next)) {
                let text = words[start..end].join(" ");
                start = end;
                if text.contains(char::is_alphanumeric) {
                    self.text.sentences.push(Sentence { text, html });
                }
            }
        }
        self.line.clear();
    }
}

/// Returns `true` if a sentence ends with `word`, before `next`.
fn is_sentence_end(word: &str, next: &str) -> bool {
    let word = word.trim_end_matches(['"', '\'', ')', '”', '’', '»']);
    let begins = |c: char| !c.is_lowercase() && (c.is_alphanumeric() || "\"'(“‘«".contains(c));
    let is_abbreviation = ends_with_abbreviation(word) || is_initial(word);
    let is_mark = word.ends_with(['.', '!', '?']) && !is_abbreviation;
    is_mark && next.starts_with(begins)
}

/// Returns `true` for the first letter of a name: `A. Smith`.
fn is_initial(word: &str) -> bool {
    let mut letters = word.trim_end_matches('.').chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}
