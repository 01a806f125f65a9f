//! Text nodes that follow each other, read as one text.

use std::borrow::Cow;
use std::ops::Range;

use crate::markdown::node::{Node, NodeKind};
use crate::text::Span;

/// A run of text nodes. CommonMark parts text at entities, so that an address may lie in several.
pub(super) struct Run<'t> {
    joined: Cow<'t, str>,
    pieces: Vec<Piece<'t>>,
}

struct Piece<'t> {
    /// Where it starts in the joined text.
    at: usize,
    text: Cow<'t, str>,
    span: Span,
}

impl<'t> Run<'t> {
    pub(super) fn new(nodes: Vec<Node<'t>>) -> Self {
        let mut pieces = Vec::with_capacity(nodes.len());
        let mut at = 0;
        for node in nodes {
            let NodeKind::Text(text) = node.kind else { continue };
            let len = text.len();
            pieces.push(Piece { at, text, span: node.span });
            at += len;
        }
        let joined = match &pieces[..] {
            [piece] => piece.text.clone(),
            pieces => Cow::Owned(pieces.iter().map(|piece| &*piece.text).collect()),
        };
        Self { joined, pieces }
    }

    pub(super) fn text(&self) -> &str {
        &self.joined
    }

    /// A part of the text, borrowed where one node lends all of it.
    pub(super) fn cut(&self, range: Range<usize>) -> Cow<'t, str> {
        let index = self.pieces.partition_point(|piece| piece.at <= range.start).saturating_sub(1);
        let piece = &self.pieces[index];
        match &piece.text {
            // Nearly every word is inside one node, and costs no copy.
            Cow::Borrowed(text) if range.end <= piece.at + text.len() => {
                Cow::Borrowed(&text[range.start - piece.at..range.end - piece.at])
            }
            _ => Cow::Owned(self.joined[range].to_owned()),
        }
    }

    /// Where a part of the text is in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let mut parts = self.parts(range);
        let first = parts.next().map_or(Span::empty(0), |(_, span)| span);
        parts.fold(first, |all, (_, span)| all.cover(span))
    }

    /// Adds a part of the text to `nodes`, as text nodes.
    pub(super) fn push(&self, range: Range<usize>, nodes: &mut Vec<Node<'t>>) {
        let parts = self.parts(range);
        nodes.extend(parts.map(|(text, span)| Node { kind: NodeKind::Text(text), span }));
    }

    /// The pieces of a part of the text. Of a piece that is not as in the file, an entity for example,
    /// each part has the bytes of all of it.
    fn parts(&self, range: Range<usize>) -> impl Iterator<Item = (Cow<'t, str>, Span)> {
        let first = self.pieces.partition_point(|piece| piece.at + piece.text.len() <= range.start);
        let end = range.end;
        let inside = self.pieces[first..].iter().take_while(move |piece| piece.at < end);
        inside.map(move |piece| {
            let from = range.start.max(piece.at) - piece.at;
            let to = (range.end - piece.at).min(piece.text.len());
            // An entity has no parts in the file: all of it stands for each part of its text.
            let is_verbatim = piece.text.len() == piece.span.len();
            let start = piece.span.start();
            let span = if is_verbatim { Span::new(start + from, start + to) } else { piece.span };
            let text = match &piece.text {
                Cow::Borrowed(text) => Cow::Borrowed(&text[from..to]),
                Cow::Owned(text) => Cow::Owned(text[from..to].to_owned()),
            };
            (text, span)
        })
    }
}
