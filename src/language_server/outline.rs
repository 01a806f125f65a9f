//! The headings of an article, with the segments below each.

use crate::article::{Article, Side};
use crate::markdown::node::{Element, Node, NodeKind};
use crate::markdown::{Context, parse};
use crate::text::{Span, excerpt};

/// Kind of an entry of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolKind {
    /// A heading of this level.
    Heading(u8),
    /// A segment.
    Segment,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    /// The heading's text, or the beginning of the segment's.
    pub name: String,
    /// Its kind.
    pub kind: SymbolKind,
    /// All that belongs to it, in bytes of the file.
    pub span: Span,
    /// The place to go to.
    pub selection: Span,
    /// The entries below it.
    pub children: Vec<Symbol>,
}

/// The most entries: nobody looks at more, and editors take long to show them.
const SYMBOLS_MAX: usize = 10_000;

/// The outline of an article's translation; of one with too many entries the headings, and of those the first.
pub fn outline(article: &Article) -> Vec<Symbol> {
    let mut entries = headings(article);
    if entries.len() + article.segments().len() <= SYMBOLS_MAX {
        entries.extend(segments(article));
    }
    entries.sort_by_key(|entry| (entry.selection.start, entry.kind == SymbolKind::Segment));
    entries.truncate(SYMBOLS_MAX);
    let mut entries = entries.into_iter().peekable();
    let end = article.source().text().len();
    let mut roots = Vec::new();
    while let Some(entry) = entries.next() {
        roots.push(with_children(entry, &mut entries, end));
    }
    roots
}

/// An entry with all that is below it.
fn with_children(
    mut entry: Symbol,
    rest: &mut std::iter::Peekable<impl Iterator<Item = Symbol>>,
    end: usize,
) -> Symbol {
    let SymbolKind::Heading(level) = entry.kind else { return entry };
    let is_below = |next: &Symbol| match next.kind {
        SymbolKind::Heading(other) => other > level,
        SymbolKind::Segment => true,
    };
    while let Some(next) = rest.next_if(is_below) {
        entry.children.push(with_children(next, rest, end));
    }
    let next = rest.peek().map_or(end, |next| next.selection.start());
    entry.span = Span::new(entry.selection.start(), next.max(entry.selection.end()));
    entry
}

fn headings(article: &Article) -> Vec<Symbol> {
    let side = article.side(Side::Target);
    let document = parse(side.body(), &Context::alone(article.source().path(), Side::Target));
    let nodes = document.nodes.iter().enumerate();
    let heading = |(index, node): (usize, &Node<'_>)| {
        let NodeKind::Enter(Element::Heading { level, .. }) = node.kind else { return None };
        let start = side.body_start();
        let own = Span::new(node.span.start() + start, node.span.end() + start);
        let selection = side.to_file(own);
        let name = heading_name(&document.nodes, index);
        let kind = SymbolKind::Heading(level);
        Some(Symbol { name, kind, span: selection, selection, children: Vec::new() })
    };
    nodes.filter_map(heading).collect()
}

fn heading_name(nodes: &[Node<'_>], index: usize) -> String {
    let is_end = |node: &&Node<'_>| !matches!(node.kind, NodeKind::Exit(enter) if enter == index);
    let text = nodes[index..].iter().take_while(is_end).filter_map(|node| match &node.kind {
        NodeKind::Text(text) | NodeKind::Code(text) => Some(&**text),
        _ => None,
    });
    let name: String = text.collect();
    // An editor refuses an entry without a name.
    if name.trim().is_empty() { "…".to_owned() } else { name }
}

fn segments(article: &Article) -> Vec<Symbol> {
    let side = article.side(Side::Target);
    let segments = side.segments().iter().map(|place| {
        let segment = &article.segments()[place.index];
        let text = excerpt(side.text()[place.span.range()].trim());
        let name = if text.is_empty() { "…".into() } else { text.replace(['\n', '\r'], " ") };
        let span = segment.span();
        let selection = segment.target.map_or(span, |part| part.text);
        Symbol { name, kind: SymbolKind::Segment, span, selection, children: Vec::new() }
    });
    segments.collect()
}
