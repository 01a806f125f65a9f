//! A document's nodes with its raw HTML read: what the page shows of it, for who looks at segments.
//!
//! Text in an HTML block is text, and Markdown's marks in it are just characters, as CommonMark has
//! it. `<b>` is bold, `<i>` italic, `<a href>` a link, `<code>` code, `<img>` an image with its
//! alternative text, `<br>` a break, an entity a character. A tag without a partner, one that means
//! none of these, a comment and a placeholder stay [`NodeKind::Html`].

mod token;
mod entity;
mod block;
mod partners;
mod writer;

use std::borrow::Cow;

use super::node::{Element, Node, NodeKind};
use super::raw_tag::tags;
use crate::article::SideText;
use crate::text::Span;
pub use entity::entity;
use token::{TagToken, Token};

/// The nodes that were parsed from the body of `side`, with raw HTML read. What files hold that are
/// included stays as it is.
pub fn shown<'n, 't>(nodes: &'n [Node<'t>], side: &'t SideText) -> Cow<'n, [Node<'t>]> {
    if !nodes.iter().any(|node| matches!(node.kind, NodeKind::Html(_))) {
        return Cow::Borrowed(nodes);
    }
    let mut tokens = tokens(nodes, side.body());
    let segment_of = |span: Span| side.segment_at(span.start() + side.body_start());
    partners::find(&mut tokens, nodes, &segment_of);
    Cow::Owned(writer::write(nodes, &tokens, &segment_of))
}

fn tokens<'t>(nodes: &[Node<'t>], body: &'t str) -> Vec<Token<'t>> {
    let mut tokens = Vec::with_capacity(nodes.len());
    let mut includes = 0_usize;
    let mut index = 0;
    while index < nodes.len() {
        let is_include = |at: usize| matches!(nodes[at].kind, NodeKind::Enter(Element::Include(_)));
        let mut next = index + 1;
        match &nodes[index].kind {
            NodeKind::Enter(Element::Include(_)) => includes += 1,
            NodeKind::Exit(enter) if is_include(*enter) => includes -= 1,
            NodeKind::Enter(Element::HtmlBlock) if includes == 0 => {
                let is_line = |node: &&Node<'_>| matches!(node.kind, NodeKind::Html(_));
                next += nodes[next..].iter().take_while(is_line).count();
                tokens.push(Token::Node(index));
                block::push(nodes, index + 1..next, body, &mut tokens);
                index = next;
                continue;
            }
            NodeKind::Html(html) if includes == 0 => {
                tokens.push(in_line(html, nodes[index].span, index));
                index = next;
                continue;
            }
            _ => {}
        }
        tokens.push(Token::Node(index));
        index = next;
    }
    tokens
}

/// Raw HTML in a line of text: one tag, or a comment.
fn in_line<'t>(html: &Cow<'t, str>, span: Span, index: usize) -> Token<'t> {
    match tags(html).next() {
        Some(tag) if tag.range == (0..html.len()) && super::sanitize::is_element(tag.name) => {
            Token::Tag(TagToken::new(html.clone(), span, tag.name, tag.is_end))
        }
        _ => Token::Node(index),
    }
}
