//! One view of a segment for all who look at it: the nodes of its text, as the page shows them.
//!
//! A document's nodes, its raw HTML read, are sorted by segment, text that runs over several is parted, and an element
//! that begins in one segment and ends outside it is left out: its text stays. So a rule, an exchange
//! format and the review page see the same links, code and emphasis, and none strips markup itself.

use std::borrow::Cow;
use std::ops::Range;

use super::node::{Element, Node, NodeKind};
use crate::article::{Article, SideText};
use crate::text::Span;

/// The segments of one side of an article, each with its nodes.
#[derive(Debug)]
pub struct SegmentNodes<'t> {
    nodes: Vec<Node<'t>>,
    /// Of each `Enter` the number of its `Exit` in the segment's own slice.
    exits: Vec<usize>,
    segments: Vec<Flat>,
}

#[derive(Debug, Clone, Default)]
struct Flat {
    nodes: Range<usize>,
    place: Place,
}

/// Where a segment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a segment can stand in several at once")]
pub struct Place {
    /// In a heading.
    pub heading: bool,
    /// In a code block.
    pub code: bool,
    /// In the text of a link or the alternative text of an image that is larger than the segment.
    pub link: bool,
    /// In a table's cell.
    pub cell: bool,
    /// In raw HTML that stands on lines of its own.
    pub html: bool,
}

/// One side of a segment.
#[derive(Debug, Clone, Copy)]
pub struct Inline<'f> {
    /// Its nodes; each `Exit` holds the number of its `Enter` in this slice. Spans are bytes of the
    /// side's body.
    pub nodes: &'f [Node<'f>],
    exits: &'f [usize],
    /// Its Markdown as written.
    pub markdown: &'f str,
    /// Where that stands, in bytes of the side's body.
    pub span: Span,
    /// Where the segment stands.
    pub place: Place,
}

impl<'t> SegmentNodes<'t> {
    /// Sorts nodes, which were parsed from the body of `side`, by segment: those that
    /// [`shown`](super::shown::shown) gives.
    pub fn new(nodes: &[Node<'t>], side: &SideText, article: &Article) -> Self {
        let mut sorter = Sorter {
            side,
            nodes: Vec::with_capacity(nodes.len()),
            numbers: Vec::with_capacity(nodes.len()),
            counts: vec![0; article.segments().len()],
            places: vec![Place::default(); article.segments().len()],
            open: Vec::new(),
            includes: 0,
        };
        for (index, node) in nodes.iter().enumerate() {
            sorter.node(index, node, nodes);
        }
        sorter.finish()
    }

    /// The segment of this number.
    pub fn segment<'f>(&'f self, index: usize, side: &'f SideText) -> Inline<'f> {
        let flat = &self.segments[index];
        let span = side.segments()[index].span;
        Inline {
            nodes: &self.nodes[flat.nodes.clone()],
            exits: &self.exits[flat.nodes.clone()],
            markdown: &side.text()[span.range()],
            span: in_body(span, side),
            place: flat.place,
        }
    }
}

fn in_body(span: Span, side: &SideText) -> Span {
    let start = side.body_start();
    Span::new(span.start().max(start) - start, span.end().max(start) - start)
}

struct Sorter<'s, 't> {
    side: &'s SideText,
    nodes: Vec<Node<'t>>,
    /// Of each node the number of its segment.
    numbers: Vec<usize>,
    /// How many nodes each segment has.
    counts: Vec<usize>,
    places: Vec<Place>,
    /// The elements that are open: their number, the segment that holds all of them, and the number
    /// of their `Enter` among its nodes.
    open: Vec<(usize, Option<(usize, usize)>)>,
    includes: usize,
}

impl<'t> Sorter<'_, 't> {
    fn node(&mut self, index: usize, node: &Node<'t>, nodes: &[Node<'t>]) {
        match &node.kind {
            NodeKind::Enter(Element::Include(_)) => self.includes += 1,
            NodeKind::Exit(enter) if is_include(&nodes[*enter]) => self.includes -= 1,
            _ if self.includes > 0 => {}
            NodeKind::Enter(element) => {
                let held = element.is_in_line().then(|| self.segment_of(node.span)).flatten();
                let held = held.map(|segment| {
                    self.add(segment, node.clone());
                    (segment, self.counts[segment] - 1)
                });
                self.open.push((index, held));
            }
            NodeKind::Exit(_) => self.exit(node.span),
            NodeKind::Text(text) => self.text(text, node.span, nodes),
            _ => {
                if let Some(segment) = self.segment_of(node.span) {
                    self.push(segment, node.clone(), nodes);
                }
            }
        }
    }

    fn exit(&mut self, span: Span) {
        if let Some((_, Some((segment, enter)))) = self.open.pop() {
            self.add(segment, Node { kind: NodeKind::Exit(enter), span });
        }
    }

    /// The segment that holds all of a span of the body.
    fn segment_of(&self, span: Span) -> Option<usize> {
        let start = span.start() + self.side.body_start();
        let index = self.side.segment_at(start)?;
        let end = span.end() + self.side.body_start();
        (end <= self.side.segments()[index].span.end()).then_some(index)
    }

    /// Parts text at the edges of segments.
    #[expect(clippy::ptr_arg, reason = "borrowed text is parted without a copy")]
    fn text(&mut self, text: &Cow<'t, str>, span: Span, nodes: &[Node<'t>]) {
        let body_start = self.side.body_start();
        let (start, end) = (span.start() + body_start, span.end() + body_start);
        let segments = self.side.segments();
        let first = segments.partition_point(|segment| segment.span.end() <= start);
        let reached = segments[first..].iter().take_while(|segment| segment.span.start() < end);
        for segment in reached.filter(|segment| !segment.span.is_empty()) {
            let piece = Span::new(segment.span.start().max(start), segment.span.end().min(end));
            let kind = match text {
                Cow::Borrowed(text) if text.len() == span.len() => {
                    NodeKind::Text(Cow::Borrowed(&text[piece.start() - start..piece.end() - start]))
                }
                whole => NodeKind::Text(whole.clone()),
            };
            let span = Span::new(piece.start() - body_start, piece.end() - body_start);
            self.push(segment.index, Node { kind, span }, nodes);
        }
    }

    fn push(&mut self, segment: usize, node: Node<'t>, nodes: &[Node<'t>]) {
        if self.counts[segment] == 0 {
            self.places[segment] = self.place(nodes);
        }
        self.add(segment, node);
    }

    fn add(&mut self, segment: usize, node: Node<'t>) {
        self.counts[segment] += 1;
        self.nodes.push(node);
        self.numbers.push(segment);
    }

    /// Returns the elements that are open at the current node.
    fn place(&self, nodes: &[Node<'t>]) -> Place {
        let mut place = Place::default();
        for (index, held) in &self.open {
            match &nodes[*index].kind {
                NodeKind::Enter(Element::Heading { .. }) => place.heading = true,
                NodeKind::Enter(Element::CodeBlock(_)) => place.code = true,
                NodeKind::Enter(Element::TableCell(_)) => place.cell = true,
                NodeKind::Enter(Element::HtmlBlock) => place.html = true,
                NodeKind::Enter(Element::Link(_) | Element::Image(_)) if held.is_none() => {
                    place.link = true;
                }
                _ => {}
            }
        }
        place
    }

    fn finish(self) -> SegmentNodes<'t> {
        let nodes = if self.numbers.is_sorted() {
            self.nodes
        } else {
            // Footnotes alone stand elsewhere than in the order of segments.
            let mut sorted: Vec<_> = self.numbers.into_iter().zip(self.nodes).collect();
            sorted.sort_by_key(|(segment, _)| *segment);
            sorted.into_iter().map(|(_, node)| node).collect()
        };
        let mut start = 0;
        let flats = self.counts.into_iter().zip(self.places).map(|(count, place)| {
            start += count;
            Flat { nodes: start - count..start, place }
        });
        let segments: Vec<Flat> = flats.collect();
        let exits = exits(&nodes, &segments);
        SegmentNodes { nodes, exits, segments }
    }
}

/// Where each element of each segment ends: looking for it each time takes as long as the elements are deep.
fn exits(nodes: &[Node<'_>], segments: &[Flat]) -> Vec<usize> {
    let mut exits = Vec::with_capacity(nodes.len());
    for segment in segments {
        let (start, nodes) = (segment.nodes.start, &nodes[segment.nodes.clone()]);
        exits.resize(start + nodes.len(), nodes.len());
        for (number, node) in nodes.iter().enumerate() {
            if let NodeKind::Exit(enter) = node.kind {
                exits[start + enter] = number;
            }
        }
    }
    exits
}

fn is_include(node: &Node<'_>) -> bool {
    matches!(node.kind, NodeKind::Enter(Element::Include(_)))
}

/// The text of nodes as a reader sees it: code included, HTML and the addresses of links left out.
pub fn text_of(nodes: &[Node<'_>]) -> String {
    let mut text = String::new();
    for node in nodes {
        match &node.kind {
            NodeKind::Text(piece) | NodeKind::Code(piece) => text.push_str(piece),
            NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
            NodeKind::Math { tex, .. } => text.push_str(tex),
            NodeKind::Directive(directive) => text.push_str(directive.text()),
            _ => {}
        }
    }
    text
}

impl<'f> Inline<'f> {
    /// A text without Markdown, such as a field of the front matter.
    pub fn plain(text: &'f str) -> Self {
        let (span, place) = (Span::new(0, text.len()), Place::default());
        Self { nodes: &[], exits: &[], markdown: text, span, place }
    }

    /// Its text as a reader sees it: code included, HTML and the addresses of links left out.
    pub fn text(&self) -> String {
        text_of(self.nodes)
    }

    /// Its words alone: the text nodes that are prose, with their place.
    pub fn prose(&self) -> impl Iterator<Item = (&'f str, Span)> + use<'f> {
        self.nodes.iter().filter_map(|node| match &node.kind {
            NodeKind::Text(text) => Some((&**text, node.span)),
            _ => None,
        })
    }

    /// The number behind the `Exit` of the element whose `Enter` is `nodes[enter]`.
    pub fn element_end(&self, enter: usize) -> usize {
        (self.exits[enter] + 1).min(self.nodes.len())
    }

    /// What the element whose `Enter` is `nodes[enter]` holds.
    pub(super) fn content(&self, enter: usize) -> &'f [Node<'f>] {
        &self.nodes[enter + 1..self.exits[enter]]
    }
}
