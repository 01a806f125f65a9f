//! Links that show as text, as a space stands between their text and their URL.

use crate::markdown::inline::Inline;
use crate::markdown::node::NodeKind;
use crate::text::Span;

/// How the destination of a link begins. Other words in parentheses are prose.
const DESTINATION_STARTS: [&str; 8] =
    ["https://", "http://", "mailto:", "/", "#", "./", "../", "xref:"];

/// How the files end that articles link to.
const FILE_ENDS: [&str; 3] = [".md", ".html", ".yml"];

/// A longer destination is none, in bytes.
const DESTINATION_MAX: usize = 2048;

/// The spaces between `]` and `(` before a destination, where both show as text.
pub(super) fn gaps(inline: &Inline<'_>) -> Vec<Span> {
    let (text, start) = (inline.markdown, inline.span.start());
    let Some(open) = text.find('[') else { return Vec::new() };
    let mut shown: Option<Vec<Span>> = None;
    let brackets = memchr::memchr_iter(b']', text.as_bytes());
    let gaps = brackets.filter_map(|at| {
        let rest = &text[at + 1..];
        let destination = rest.trim_start_matches([' ', '\u{a0}']).strip_prefix('(')?;
        let len = rest.len() - destination.len() - 1;
        let gap = Span::new(start + at + 1, start + at + 1 + len);
        let is_link = len > 0 && open < at && is_destination(destination);
        let shown = shown.get_or_insert_with(|| texts(inline));
        (is_link && holds(shown, gap.start() - 1)).then_some(gap)
    });
    gaps.collect()
}

fn is_destination(text: &str) -> bool {
    let near = &text[..text.floor_char_boundary(DESTINATION_MAX)];
    let Some((destination, _)) = near.split_once(')') else { return false };
    let path = destination.split(['#', '?']).next().unwrap_or_default();
    let is_one_word = !destination.contains(char::is_whitespace);
    let is_known = DESTINATION_STARTS.iter().any(|start| destination.starts_with(start));
    is_one_word && (is_known || FILE_ENDS.iter().any(|end| path.ends_with(end)))
}

/// Where text stands that readers see, in order.
fn texts(inline: &Inline<'_>) -> Vec<Span> {
    let is_text = |kind: &NodeKind<'_>| matches!(kind, NodeKind::Text(_));
    inline.nodes.iter().filter(|node| is_text(&node.kind)).map(|node| node.span).collect()
}

/// Returns `true` if one of some spans, in order, holds a byte of the body.
fn holds(spans: &[Span], offset: usize) -> bool {
    let next = spans.partition_point(|span| span.start() <= offset);
    next > 0 && offset < spans[next - 1].end()
}
