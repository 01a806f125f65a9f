//! One side of an article, as rules see it: its nodes, its blocks, and the way back to the file.

use crate::article::SideText;
use crate::finding::{Finding, Fix, Rule, Safety};
use crate::markdown::Document;
use crate::markdown::inline::SegmentNodes;
use crate::markdown::node::{Element, Node, NodeKind};
use crate::text::{Edit, Span};

/// One side of an article.
pub struct SideView<'a> {
    /// Its plain Markdown.
    pub text: &'a SideText,
    /// Its nodes.
    pub document: &'a Document<'a>,
    /// Its nodes with raw HTML read.
    pub shown: &'a [Node<'a>],
    /// Those by segment.
    pub flattened: &'a SegmentNodes<'a>,
}

/// Where something begins: the same on both sides for what is the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the segment of this number.
    Segment(usize),
    /// At this byte of the file.
    File(usize),
}

/// A heading of one side.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text without markup.
    pub title: String,
    /// Where it begins.
    pub place: Place,
    /// Bytes of the side's body.
    pub span: Span,
}

impl<'a> SideView<'a> {
    /// Its nodes without those of included files.
    pub fn own_nodes(&self) -> impl Iterator<Item = &'a Node<'a>> + use<'a> {
        without_includes(&self.document.nodes)
    }

    /// The same with raw HTML read, as segments have them.
    pub fn shown_nodes(&self) -> impl Iterator<Item = &'a Node<'a>> + use<'a> {
        without_includes(self.shown)
    }

    /// Its headings in order.
    pub fn headings(&self) -> Vec<Heading> {
        let mut headings: Vec<Heading> = Vec::new();
        let mut is_open = false;
        for node in self.own_nodes() {
            match &node.kind {
                NodeKind::Enter(Element::Heading { level, .. }) => {
                    is_open = true;
                    let place = self.place(node.span.start());
                    let (level, title, span) = (*level, String::new(), node.span);
                    headings.push(Heading { level, title, place, span });
                }
                NodeKind::Exit(enter) if self.is_heading(*enter) => is_open = false,
                NodeKind::Text(text) | NodeKind::Code(text) if is_open => {
                    let heading = headings.last_mut().expect("one is open");
                    heading.title.push_str(text);
                }
                _ => {}
            }
        }
        headings
    }

    fn is_heading(&self, enter: usize) -> bool {
        matches!(self.document.nodes[enter].kind, NodeKind::Enter(Element::Heading { .. }))
    }

    /// The Markdown at a span of the body.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.text.body()[span.range()]
    }

    /// The number of the segment whose text covers a byte of the body.
    pub fn segment_at(&self, offset: usize) -> Option<usize> {
        self.text.segment_at(offset + self.text.body_start())
    }

    /// The text of a segment, in bytes of the body.
    pub fn segment_span(&self, index: usize) -> Span {
        let (span, start) = (self.text.segments()[index].span, self.text.body_start());
        Span::new(span.start().max(start) - start, span.end().max(start) - start)
    }

    /// Where a byte of the body is, whichever side it is on.
    pub fn place(&self, offset: usize) -> Place {
        match self.segment_at(offset) {
            Some(index) => Place::Segment(index),
            None => Place::File(self.to_file(Span::empty(offset)).start()),
        }
    }

    /// Where in the article's file a span of this side's body stands.
    pub fn to_file(&self, span: Span) -> Span {
        let start = self.text.body_start();
        self.text.to_file(Span::new(span.start() + start, span.end() + start))
    }

    /// The part of a span of the body up to the end of its first line.
    pub fn first_line(&self, span: Span) -> Span {
        let len = memchr::memchr2(b'\r', b'\n', self.slice(span).as_bytes());
        Span::new(span.start(), len.map_or(span.end(), |len| span.start() + len))
    }

    /// A finding at a span of the body, about the segment that holds all of it, if one does.
    pub fn finding(&self, rule: &'static Rule, span: Span, message: impl Into<String>) -> Finding {
        let finding = Finding::new(rule, self.to_file(span), message);
        match self.segment_at(span.start()) {
            Some(index) if self.segment_span(index).contains(span) => finding.in_segment(index),
            _ => finding,
        }
    }

    /// A fix that keeps the meaning: `edits` are spans of the body and their new texts.
    pub fn safe_fix(&self, title: &str, edits: Vec<(Span, String)>) -> Fix {
        let edits =
            edits.into_iter().map(|(span, text)| Edit::replacement(self.edit_place(span), text));
        Fix { title: title.to_owned(), edits: edits.collect(), safety: Safety::Safe }
    }

    /// Where in the file an edit is made. An insertion at the end of a segment belongs to it: in the
    /// file its tags and the other language stand between it and what comes next.
    fn edit_place(&self, span: Span) -> Span {
        let before = span.start().checked_sub(1).filter(|_| span.is_empty());
        match before.filter(|&before| self.segment_at(before).is_some()) {
            Some(before) => Span::empty(self.to_file(Span::new(before, span.start())).end()),
            None => self.to_file(span),
        }
    }
}

fn without_includes<'a>(nodes: &'a [Node<'a>]) -> impl Iterator<Item = &'a Node<'a>> + use<'a> {
    let is_include = |node: &Node<'_>| matches!(node.kind, NodeKind::Enter(Element::Include(_)));
    let mut depth = 0_usize;
    nodes.iter().filter(move |node| match node.kind {
        NodeKind::Enter(Element::Include(_)) => {
            depth += 1;
            false
        }
        NodeKind::Exit(enter) if depth > 0 && is_include(&nodes[enter]) => {
            depth -= 1;
            false
        }
        _ => depth == 0,
    })
}
