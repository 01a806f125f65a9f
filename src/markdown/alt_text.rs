//! The images of a document and their alternative texts.

use super::Document;
use super::node::{Directive, Element, Link, Node, NodeKind};
use crate::text::Span;

/// An image with an alternative text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AltText {
    /// Where the image stands: bytes of the parsed text.
    pub span: Span,
    /// The URL of the image, as written.
    pub url: String,
    /// The alternative text.
    pub text: String,
}

impl Document<'_> {
    /// The images with an alternative text, in order; those of included files are left out.
    pub fn alt_texts(&self) -> Vec<AltText> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(node) = self.nodes.get(at) {
            at += 1;
            match &node.kind {
                NodeKind::Enter(Element::Include(_)) => at = self.end_of(at - 1),
                NodeKind::Enter(Element::Image(link)) => {
                    let end = self.end_of(at - 1);
                    found.push(of_image(node.span, link, &self.nodes[at..end]));
                    at = end;
                }
                NodeKind::Enter(Element::ComplexImage(image))
                | NodeKind::Directive(Directive::Image(image)) => {
                    let text = image.alt_text.as_deref().unwrap_or_default().to_owned();
                    found.push(AltText { span: node.span, url: image.source.to_string(), text });
                }
                _ => {}
            }
        }
        found.retain(|image| !image.text.trim().is_empty());
        found
    }

    /// The number of the node that ends what the node `enter` begins.
    fn end_of(&self, enter: usize) -> usize {
        let is_end = |node: &Node<'_>| matches!(node.kind, NodeKind::Exit(it) if it == enter);
        let behind = self.nodes[enter..].iter().position(is_end);
        behind.map_or(self.nodes.len(), |len| enter + len)
    }
}

fn of_image(span: Span, link: &Link<'_>, content: &[Node<'_>]) -> AltText {
    let mut text = String::new();
    for node in content {
        match &node.kind {
            NodeKind::Text(part) | NodeKind::Code(part) => text.push_str(part),
            NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
            _ => {}
        }
    }
    AltText { span, url: link.address.to_string(), text }
}
