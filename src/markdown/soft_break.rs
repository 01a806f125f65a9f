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

/// Marks that bring their own room: no blank follows them, whatever comes next.
const FULL_WIDTH_MARKS: [char; 13] =
    ['。', '！', '？', '」', '』', '）', '：', '；', '，', '、', '》', '】', '〉'];

/// Returns `true` if a mark brings its own room.
pub(super) fn has_room(character: char) -> bool {
    FULL_WIDTH_MARKS.contains(&character)
}

/// Returns `true` if the line end that is the node `index` stands between characters of scripts that
/// are written without spaces, or behind one of their marks, so that no space may take its place.
pub(super) fn is_joined(nodes: &[Node<'_>], index: usize) -> bool {
    let before = nodes[..index].iter().rev().take(NODES_MAX);
    let after = nodes[index + 1..].iter().take(NODES_MAX);
    let is_near = |edge: &Edge<'_>| !matches!(edge, Edge::Further);
    let last = before.map(|node| text(node, nodes)).find(is_near);
    let next = after.map(|node| text(node, nodes)).find(is_near);
    let (Some(Edge::Text(last)), Some(Edge::Text(next))) = (last, next) else { return false };
    let (Some(last), Some(next)) = (last.chars().next_back(), next.chars().next()) else {
        return false;
    };
    has_room(last) || is_ideographic(last) && is_ideographic(next)
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
