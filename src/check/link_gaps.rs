//! Links that show as text, as a space stands between their text and their address.

use crate::markdown::inline::Inline;
use crate::markdown::node::NodeKind;
use crate::text::Span;

/// How the destination of a link begins. Other words in parentheses are prose.
const DESTINATION_STARTS: [&str; 8] =
    ["https://", "http://", "mailto:", "/", "#", "./", "../", "xref:"];

/// How the files end that articles link to.
const FILE_ENDS: [&str; 3] = [".md", ".html", ".yml"];

/// The spaces between `]` and `(` before a destination, where both show as text.
pub(super) fn gaps(inline: &Inline<'_>) -> Vec<Span> {
    let (text, start) = (inline.markdown, inline.span.start());
    let brackets = memchr::memchr_iter(b']', text.as_bytes());
    let gaps = brackets.filter_map(|at| {
        let rest = &text[at + 1..];
        let destination = rest.trim_start_matches([' ', '\u{a0}']).strip_prefix('(')?;
        let len = rest.len() - destination.len() - 1;
        let gap = Span::new(start + at + 1, start + at + 1 + len);
        let is_link = len > 0 && is_destination(destination) && text[..at].contains('[');
        (is_link && shows_as_text(inline, gap.start() - 1)).then_some(gap)
    });
    gaps.collect()
}

fn is_destination(text: &str) -> bool {
    let Some((destination, _)) = text.split_once(')') else { return false };
    let path = destination.split(['#', '?']).next().unwrap_or_default();
    let is_one_word = !destination.contains(char::is_whitespace);
    let is_known = DESTINATION_STARTS.iter().any(|start| destination.starts_with(start));
    is_one_word && (is_known || FILE_ENDS.iter().any(|end| path.ends_with(end)))
}

/// Returns `true` if a byte of the body is text that readers see.
fn shows_as_text(inline: &Inline<'_>, offset: usize) -> bool {
    let holds = |span: Span| span.start() <= offset && offset < span.end();
    inline.nodes.iter().any(|node| matches!(node.kind, NodeKind::Text(_)) && holds(node.span))
}
