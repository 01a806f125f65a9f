//! The ids of headings.
//!
//! `# <a name="x"></a>Text` and `# <a id="x"></a>Text`: the anchor becomes the heading's id and is
//! removed; localization puts the English slug there, so that English bookmarks work in every
//! language. Without one, the id is GitHub's slug of the heading's text. Every id is unique.

use rustc_hash::FxHashMap;

use super::document::heading_text;
use super::node::{Element, Node, NodeKind};
use crate::text::is_alphanumeric;

/// Settles the id of each heading, and of each long description.
pub(super) fn settle_ids(nodes: &mut Vec<Node<'_>>) {
    let is_heading =
        |node: &Node<'_>| matches!(node.kind, NodeKind::Enter(Element::Heading { .. }));
    let headings: Vec<usize> =
        (0..nodes.len()).filter(|&index| is_heading(&nodes[index])).collect();
    let mut ids = Ids::default();
    let mut anchors = Vec::with_capacity(headings.len());
    // Anchors come first: a bookmark to one must not lead to a heading that only sounds like it.
    for &index in &headings {
        let anchor = leading_anchor(|at| nodes.get(index + 1 + at).map(|node| &node.kind));
        let start = index + 1;
        // An empty range keeps its place in the list, and is in order with those that hold
        // something.
        anchors.push(anchor.as_ref().map_or(start..start, |(_, len)| start..start + len));
        if let Some((wanted, _)) = anchor {
            resolve(&mut nodes[index], ids.unique(wanted));
        }
    }
    for (&index, anchor) in headings.iter().zip(&anchors) {
        if anchor.is_empty() {
            let wanted = slug(&heading_text(nodes, index));
            resolve(&mut nodes[index], ids.unique(wanted));
        }
    }
    for node in &mut *nodes {
        if let NodeKind::Enter(Element::ComplexImage(image)) = &mut node.kind {
            // Descriptions come last: readers link to headings, so a clash must not change
            // those.
            image.description_id = image.description_id.take().map(|id| ids.unique(id));
        }
    }
    remove(nodes, &anchors);
}

fn resolve(node: &mut Node<'_>, settled: String) {
    if let NodeKind::Enter(Element::Heading { id, .. }) = &mut node.kind {
        *id = settled;
    }
}

/// Hands out ids, each once.
#[derive(Default)]
struct Ids {
    /// How often each id was wanted.
    seen: FxHashMap<String, usize>,
}

impl Ids {
    /// The id that was wanted, or with the first free number behind it.
    fn unique(&mut self, wanted: String) -> String {
        let Some(&times) = self.seen.get(&wanted) else {
            self.seen.insert(wanted.clone(), 1);
            return wanted;
        };
        let numbered = |number: usize| format!("{wanted}-{number}");
        let mut number = times;
        // A heading may be called `a-1` by its author: its number is taken then.
        while self.seen.contains_key(&numbered(number)) {
            number += 1;
        }
        // The next search goes on from here: equal headings cost no more than different ones.
        self.seen.insert(wanted.clone(), number + 1);
        self.seen.insert(numbered(number), 1);
        numbered(number)
    }
}

/// The id of an anchor that a heading's content starts with, and how many nodes it is. `kind` gives
/// the nodes of the content by their number in it.
pub(super) fn leading_anchor<'n>(
    kind: impl Fn(usize) -> Option<&'n NodeKind<'n>>,
) -> Option<(String, usize)> {
    let is_blank = matches!(kind(0)?, NodeKind::Text(text) if text.trim().is_empty());
    let at = usize::from(is_blank);
    let NodeKind::Html(tag) = kind(at)? else { return None };
    let id = anchor_id(tag)?;
    let is_closed = match kind(at + 1) {
        Some(NodeKind::Html(tag)) => tag.trim().eq_ignore_ascii_case("</a>"),
        _ => false,
    };
    // HTML does not close `<a/>`, but authors mean it so, and nothing of the heading is in it.
    let is_empty = tag.trim_end().ends_with("/>");
    (is_closed || is_empty).then_some((id, at + 1 + usize::from(is_closed)))
}

/// The `name` or `id` of an `<a>` that has nothing else.
fn anchor_id(tag: &str) -> Option<String> {
    let inner = tag.trim().strip_prefix("<a")?.strip_suffix('>')?.trim_end_matches('/');
    let (name, value) = inner.split_once('=')?;
    let value = value.trim();
    let is_id = matches!(name.trim().to_ascii_lowercase().as_str(), "name" | "id");
    let quote = value.chars().next().filter(|&quote| quote == '"' || quote == '\'')?;
    let id = value.strip_prefix(quote)?.strip_suffix(quote)?;
    // A second quote means a second attribute: such a link is more than an anchor, and stays.
    (is_id && !id.trim().is_empty() && !id.contains(quote)).then(|| id.to_owned())
}

/// GitHub's slug: letters, digits, `-` and `_` of any script, lower-cased; spaces become `-`; all
/// else is dropped.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' => slug.push('-'),
            '-' | '_' => slug.push(c),
            // Combining marks stay: without them, words of Hindi or Thai would be other words.
            c if is_alphanumeric(c) || is_mark(c) => slug.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if slug.is_empty() { "section".to_owned() } else { slug }
}

/// Vowel signs and the like, which are part of a word in Indic and Southeast Asian scripts, and
/// Arabic and Hebrew points.
fn is_mark(c: char) -> bool {
    use unicode_normalization::char::is_combining_mark;
    !c.is_ascii() && is_combining_mark(c)
}

/// Takes nodes out; each `Exit` keeps its `Enter`. `ranges` are in order.
fn remove(nodes: &mut Vec<Node<'_>>, ranges: &[std::ops::Range<usize>]) {
    if ranges.iter().all(std::ops::Range::is_empty) {
        return;
    }
    let mut ranges = ranges.iter().filter(|range| !range.is_empty()).peekable();
    let mut moved = vec![0; nodes.len()];
    let mut index = 0;
    let mut kept = 0;
    nodes.retain_mut(|node| {
        let at = index;
        index += 1;
        // Nodes and ranges are both in order: one pass is enough for any number of headings.
        while ranges.next_if(|range| range.end <= at).is_some() {}
        if ranges.peek().is_some_and(|range| range.contains(&at)) {
            return false;
        }
        moved[at] = kept;
        kept += 1;
        if let NodeKind::Exit(enter) = &mut node.kind {
            // An `Enter` comes before its `Exit`, so where it went is known by now.
            *enter = moved[*enter];
        }
        true
    });
}
