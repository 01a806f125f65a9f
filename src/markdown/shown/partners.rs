//! Which tags belong together: in one block, or one line of text, and in one segment.

use super::token::{SegmentOf, TagToken, Token};
use crate::markdown::node::{Node, NodeKind};

/// What is open.
enum Open {
    /// An element of Markdown: no tag outside it is ended inside.
    Element,
    /// The tag that this token is.
    Tag(usize),
}

/// An end tag's start is looked for among this many: so the work stays linear.
const DEPTH_MAX: usize = 64;

/// Gives tags their partners. Two that stand in different segments, or one of them in none, get none:
/// each is a tag too many in its segment, as far as that goes.
pub(super) fn find(tokens: &mut [Token<'_>], nodes: &[Node<'_>], segment_of: &SegmentOf<'_>) {
    let mut open = Vec::new();
    for index in 0..tokens.len() {
        match &tokens[index] {
            Token::Node(node) => match &nodes[*node].kind {
                NodeKind::Enter(_) => open.push(Open::Element),
                NodeKind::Exit(_) => while let Some(Open::Tag(_)) = open.pop() {},
                _ => {}
            },
            Token::Tag(tag) if !tag.is_end => open.push(Open::Tag(index)),
            Token::Tag(tag) => {
                let Some(place) = place_of_start(tag, tokens, &open) else { continue };
                let Some(Open::Tag(start)) = open.drain(place..).next() else { continue };
                join(tokens, start, index, segment_of);
            }
            _ => {}
        }
    }
}

/// Where the tag that an end tag ends stands among what is open.
fn place_of_start(end: &TagToken<'_>, tokens: &[Token<'_>], open: &[Open]) -> Option<usize> {
    for (place, it) in open.iter().enumerate().rev().take(DEPTH_MAX) {
        let Open::Tag(index) = it else { return None };
        if matches!(&tokens[*index], Token::Tag(start) if start.name == end.name) {
            return Some(place);
        }
    }
    None
}

fn join(tokens: &mut [Token<'_>], start: usize, end: usize, segment_of: &SegmentOf<'_>) {
    let segment = |index: usize| match &tokens[index] {
        Token::Tag(tag) => segment_of(tag.span),
        _ => None,
    };
    if segment(start) != segment(end) {
        return;
    }
    for (index, partner) in [(start, end), (end, start)] {
        if let Token::Tag(tag) = &mut tokens[index] {
            tag.partner = Some(partner);
        }
    }
}
