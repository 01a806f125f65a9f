//! Links whose brackets are of full width, so that they show as text: `［text］（URL）`.

use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, NodeKind};
use crate::text::{Span, has_pair};

/// In bytes: no destination is longer.
const DESTINATION_MAX: usize = 2048;

/// A link that shows as text: its four brackets, and its destination.
pub(super) struct WideLink<'f> {
    pub(super) brackets: [Span; 4],
    pub(super) url: &'f str,
}

impl WideLink<'_> {
    /// All of it.
    pub(super) fn span(&self) -> Span {
        self.brackets[0].cover(self.brackets[3])
    }
}

/// The links of a translation with brackets of full width, where its source links to the same URL.
pub(super) fn wide_links<'f>(inline: &Inline<'f>, source: &Inline<'_>) -> Vec<WideLink<'f>> {
    // All four begin with the same two bytes.
    let may_be = |first, second| first == 0xef && second == 0xbc;
    if !has_pair(inline.markdown, may_be) {
        return Vec::new();
    }
    let is_link = |url: &str| source.addresses().any(|it| it.text == url && !it.bare);
    let (text, start) = (inline.markdown, inline.span.start());
    let middles = text.match_indices(['］', ']']);
    let found = middles.filter_map(|(at, close)| {
        let behind = &text[at + close.len()..];
        let open = behind.chars().next().filter(|c| matches!(c, '(' | '（'))?;
        let destination = &behind[open.len_utf8()..];
        let destination = &destination[..destination.floor_char_boundary(DESTINATION_MAX)];
        let end = destination.find([')', '）', ' ', '\n'])?;
        let last = destination[end..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
        let first = text[..at].rfind(['［', '['])?;
        let opening = text[first..].chars().next()?;
        let url_at = at + close.len() + open.len_utf8();
        let span = |at: usize, len: usize| Span::new(start + at, start + at + len);
        let brackets = [
            span(first, opening.len_utf8()),
            span(at, close.len()),
            span(at + close.len(), open.len_utf8()),
            span(url_at + end, last.len_utf8()),
        ];
        let is_wide = brackets.iter().any(|bracket| bracket.len() > 1);
        let link = WideLink { brackets, url: &destination[..end] };
        (is_wide && is_link(link.url) && !is_read(inline, link.span())).then_some(link)
    });
    found.collect()
}

/// Returns `true` if a span is that of a link, as Markdown reads it.
fn is_read(inline: &Inline<'_>, span: Span) -> bool {
    let is_link = |kind: &NodeKind<'_>| {
        matches!(kind, NodeKind::Enter(Element::Link(_) | Element::Image(_)) | NodeKind::Code(_))
    };
    let covers = |node: Span| node.start() <= span.start() && node.end() >= span.end();
    inline.nodes.iter().any(|node| is_link(&node.kind) && covers(node.span))
}
