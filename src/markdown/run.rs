//! The runs of a segment: its links, code and emphasis, each with what it holds and what stands
//! beside it.

use std::borrow::Cow;

use super::inline::Inline;
use super::node::{Directive, Element, LinkForm, Node, NodeKind};
use super::raw_tag::{Tag, tags};
use super::sanitize::is_element;
use crate::text::{Span, excerpt};

/// The most nodes that a run's text is made of: in a hundred thousand runs, each in the one before, most
/// hold nearly all.
const PIECES_MAX: usize = 128;

/// An element inside a segment, with its content.
#[derive(Debug, Clone, Copy)]
pub struct Run<'f> {
    /// Its kind.
    pub element: &'f Element<'f>,
    /// The number of its `Enter` among the segment's nodes.
    pub index: usize,
    /// All of it, marks included: bytes of the side's body.
    pub span: Span,
    /// The nodes between its `Enter` and its `Exit`.
    pub content: &'f [Node<'f>],
}

/// Where a part of a segment leads, or what picture it shows.
#[derive(Debug, Clone, Copy)]
pub struct Address<'f> {
    /// As written, entities resolved; a reference to a `uid` begins with `xref:`.
    pub text: &'f str,
    /// `true` for a URL in the text that nothing marks as a link.
    pub bare: bool,
    /// `true` if it shows an image.
    pub image: bool,
    /// The whole link, image or reference: bytes of the side's body.
    pub span: Span,
}

impl<'f> Inline<'f> {
    /// Its elements, outermost first.
    pub fn runs(&self) -> impl Iterator<Item = Run<'f>> + use<'f> {
        let inline = *self;
        inline.nodes.iter().enumerate().filter_map(move |(index, node)| {
            let NodeKind::Enter(element) = &node.kind else { return None };
            Some(Run { element, index, span: node.span, content: inline.content(index) })
        })
    }

    /// Its links.
    pub fn links(&self) -> impl Iterator<Item = Run<'f>> + use<'f> {
        self.runs().filter(|run| matches!(run.element, Element::Link(_)))
    }

    /// Its bold and italic runs.
    pub fn emphases(&self) -> impl Iterator<Item = Run<'f>> + use<'f> {
        self.runs().filter(|run| matches!(run.element, Element::Strong | Element::Emphasis))
    }

    /// The addresses of its links and images, and the `uid`s that it refers to.
    pub fn addresses(&self) -> impl Iterator<Item = Address<'f>> + Clone + use<'f> {
        self.nodes.iter().filter_map(|node| {
            let text = match &node.kind {
                NodeKind::Enter(Element::Link(link) | Element::Image(link)) => &link.address,
                NodeKind::Directive(Directive::Image(image)) => &image.source,
                NodeKind::Directive(Directive::Xref(xref)) if xref.required => &xref.address,
                _ => return None,
            };
            let bare = match &node.kind {
                NodeKind::Enter(Element::Link(link)) => link.form == LinkForm::Bare,
                _ => false,
            };
            let image = matches!(
                node.kind,
                NodeKind::Enter(Element::Image(_)) | NodeKind::Directive(Directive::Image(_))
            );
            Some(Address { text, bare, image, span: node.span })
        })
    }

    /// Its code spans and formulas.
    pub fn codes(&self) -> impl Iterator<Item = (&'f str, Span)> + use<'f> {
        self.nodes.iter().filter_map(|node| match &node.kind {
            NodeKind::Code(code) | NodeKind::Math { tex: code, .. } => Some((&**code, node.span)),
            _ => None,
        })
    }

    /// Its pieces of raw HTML.
    pub fn html(&self) -> impl Iterator<Item = (&'f str, Span)> + use<'f> {
        self.nodes.iter().filter_map(|node| match &node.kind {
            NodeKind::Html(html) => Some((&**html, node.span)),
            _ => None,
        })
    }

    /// Returns `true` if a tag of one of some elements that are shown as links, code or emphasis is
    /// left over, because it has no partner here.
    pub fn has_stray_tag(&self, names: &[&str]) -> bool {
        let is_named = |tag: &Tag<'_>| names.iter().any(|name| tag.is(name));
        let is_anchor = |tag: &Tag<'_>| tag.is("a") && tag.attribute("href").is_none();
        let mut anchors = 0_i32;
        for tag in self.html().flat_map(|(html, _)| tags(html)).filter(is_named) {
            match (is_anchor(&tag), tag.is_end) {
                // Anchors (`<a name>`) may come in any number, but each end needs its beginning.
                (true, true) => anchors -= 1,
                (true, false) => anchors += 1,
                (false, _) => return true,
            }
        }
        anchors < 0
    }

    /// The tags of HTML that became nodes of another kind, each with that kind.
    pub fn opening_tags(
        &self,
    ) -> impl Iterator<Item = (&'f NodeKind<'f>, Tag<'f>, Span)> + use<'f> {
        let inline = *self;
        self.nodes.iter().filter_map(move |node| {
            if !matches!(node.kind, NodeKind::Enter(_) | NodeKind::Code(_) | NodeKind::HardBreak) {
                return None;
            }
            let written = inline.slice(node.span);
            // The node was read from a tag only if its text begins with one; otherwise it is
            // Markdown.
            let tag = tags(written).next().filter(|tag| tag.range.start == 0)?;
            let start = node.span.start();
            let span = Span::new(start, start + tag.range.end);
            is_element(tag.name).then_some((&node.kind, tag, span))
        })
    }

    /// Its words alone, pieces that touch joined.
    pub fn prose_text(&self) -> String {
        let mut text = String::with_capacity(self.markdown.len());
        for node in self.nodes {
            match &node.kind {
                NodeKind::Text(piece) => text.push_str(piece),
                _ => text.push(' '),
            }
        }
        text
    }

    /// Its Markdown up to a byte of the body.
    pub fn before(&self, offset: usize) -> &'f str {
        &self.markdown[..offset - self.span.start()]
    }

    /// Its Markdown from a byte of the body on.
    pub fn after(&self, offset: usize) -> &'f str {
        &self.markdown[offset - self.span.start()..]
    }

    /// Its Markdown at a span of the body.
    pub fn slice(&self, span: Span) -> &'f str {
        let start = self.span.start();
        &self.markdown[span.start() - start..span.end() - start]
    }

    /// Where `text` stands as written, in bytes of the side's body.
    pub fn find(&self, text: &str) -> Option<Span> {
        let start = self.span.start() + self.markdown.find(text)?;
        Some(Span::new(start, start + text.len()))
    }

    /// Its first words, to be named in a message.
    pub fn excerpt(&self) -> Cow<'f, str> {
        let line = self.markdown.trim().lines().next().unwrap_or_default();
        excerpt(line)
    }

    /// Returns `true` if a reader sees nothing of it: an anchor alone is not text.
    pub fn is_blank(&self) -> bool {
        let is_seen = |node: &Node<'_>| match &node.kind {
            NodeKind::Text(text) => !text.trim().is_empty(),
            NodeKind::Html(_) | NodeKind::SoftBreak | NodeKind::HardBreak | NodeKind::Exit(_) => {
                false
            }
            NodeKind::Enter(element) => matches!(element, Element::Image(_)),
            _ => true,
        };
        // A segment in an attribute or behind a link's definition has no nodes of its own.
        if self.nodes.is_empty() {
            without_tags(self.markdown)
        } else {
            !self.nodes.iter().any(is_seen)
        }
    }
}

/// Returns `true` if there is nothing but tags and white space.
fn without_tags(mut text: &str) -> bool {
    while let Some(tag) = text.trim_start().strip_prefix('<') {
        let Some(end) = tag.find('>') else { return false };
        text = &tag[end + 1..];
    }
    text.trim().is_empty()
}

impl<'f> Run<'f> {
    /// Its text as a reader sees it, or the start of one that is made of very many nodes.
    pub fn text(&self) -> Cow<'f, str> {
        let mut pieces = self.content.iter().take(PIECES_MAX).filter_map(piece);
        let Some(first) = pieces.next() else { return Cow::Borrowed("") };
        pieces.fold(Cow::Borrowed(first), |text, piece| text + piece)
    }

    /// Returns `true` if it is an address that is in the text as it is.
    pub fn is_bare_address(&self) -> bool {
        let Element::Link(link) = self.element else { return false };
        matches!(link.form, LinkForm::Autolink | LinkForm::Email | LinkForm::Bare)
    }

    /// Returns its name for readers.
    pub fn name(&self) -> &'static str {
        match self.element {
            Element::Strong => "bold text",
            Element::Emphasis => "italic text",
            Element::Strikethrough => "struck text",
            Element::Image(_) => "image",
            _ => "link",
        }
    }
}

fn piece<'f>(node: &'f Node<'_>) -> Option<&'f str> {
    match &node.kind {
        NodeKind::Text(text) | NodeKind::Code(text) => Some(text),
        NodeKind::SoftBreak | NodeKind::HardBreak => Some(" "),
        NodeKind::Math { tex, .. } => Some(tex),
        NodeKind::Directive(directive) => Some(directive.text()),
        _ => None,
    }
}
