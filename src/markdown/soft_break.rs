//! Line ends inside a paragraph: a space in scripts that have spaces, and nothing in others.

use super::node::{Node, NodeKind};

/// Number of nodes that are looked at on either side of a line end.
const NODES_MAX: usize = 16;

/// Characters of the scripts that are written without blanks between words, and their punctuation.
/// Korean is not among them: it has blanks.
pub(super) fn is_ideographic(character: char) -> bool {
    matches!(u32::from(character),
        0x2e80..=0x312f | 0x31a0..=0x31ff | 0x3400..=0xa4cf | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f | 0xff00..=0xff9f | 0x20000..=0x3ffff)
}

/// Returns `true` if the line end that is the node `index` stands between characters of scripts that
/// are written without spaces, so that no space may take its place.
pub(super) fn is_joined(nodes: &[Node<'_>], index: usize) -> bool {
    let before = nodes[..index].iter().rev().take(NODES_MAX);
    let after = nodes[index + 1..].iter().take(NODES_MAX);
    let is_near = |edge: &Edge<'_>| !matches!(edge, Edge::Further);
    let last = before.map(|node| text(node, nodes)).find(is_near);
    let next = after.map(|node| text(node, nodes)).find(is_near);
    let is_wide = |edge: Option<Edge<'_>>, end: fn(&str) -> Option<char>| matches!(edge, Some(Edge::Text(text)) if end(text).is_some_and(is_ideographic));
    is_wide(last, |text| text.chars().next_back()) && is_wide(next, |text| text.chars().next())
}

/// The text next to a line end.
enum Edge<'n> {
    /// Markup: the text is further on.
    Further,
    Text(&'n str),
    /// Something else.
    Other,
}

fn text<'n>(node: &'n Node<'_>, nodes: &'n [Node<'_>]) -> Edge<'n> {
    match &node.kind {
        NodeKind::Text(text) if text.is_empty() => Edge::Further,
        NodeKind::Text(text) => Edge::Text(text),
        NodeKind::Enter(element) if element.is_in_line() => Edge::Further,
        NodeKind::Exit(enter) => match &nodes[*enter].kind {
            NodeKind::Enter(element) if element.is_in_line() => Edge::Further,
            _ => Edge::Other,
        },
        _ => Edge::Other,
    }
}
