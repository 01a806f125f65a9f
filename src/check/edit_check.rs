//! Edit checks: detect changes to other text: to other segments, or to the blocks of the page.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::mem::{Discriminant, discriminant};

use crate::article::{Article, Side, SideText};
use crate::markdown::inline::{Inline, SegmentNodes};
use crate::markdown::node::{Element, Node, NodeKind};
use crate::markdown::shown::shown;
use crate::project::Dialect;

/// Returns `true` if both articles have the same segments, ignoring the translations of the
/// segments in `changed`.
pub fn same_except(before: &Article, after: &Article, named: &BTreeSet<usize>) -> bool {
    let is_same = |index: usize| {
        let sides = [Side::Target, Side::Source].into_iter();
        let mut sides = sides.filter(|side| *side == Side::Source || !named.contains(&index));
        before.id(index) == after.id(index)
            && sides.all(|side| before.text(index, side) == after.text(index, side))
    };
    let len = before.segments().len();
    len == after.segments().len() && (0..len).all(is_same)
}

/// Returns `true` if both sides consist of the same blocks as before.
pub fn same_structure(before: &Article, after: &Article, dialect: Dialect<'_>) -> bool {
    let is_alike = |side| compare([before, after], side, dialect, |old, new| old == new);
    [Side::Target, Side::Source].into_iter().all(is_alike)
}

/// Returns `true` if both sides consist of the same blocks as before, except that some of the
/// translation have come or some have gone: an empty text makes no paragraph.
pub fn is_built_alike_but_for_gaps(
    before: &Article,
    after: &Article,
    dialect: Dialect<'_>,
) -> bool {
    compare([before, after], Side::Source, dialect, |old, new| old == new)
        && compare([before, after], Side::Target, dialect, |old, new| {
            is_within(old, new) || is_within(new, old)
        })
}

fn is_within<T: PartialEq>(few: &[T], many: &[T]) -> bool {
    let mut many = many.iter();
    few.iter().all(|kind| many.any(|it| it == kind))
}

type Kind<'t> = Discriminant<Element<'t>>;

/// Compares the blocks of a side.
fn compare(
    articles: [&Article; 2],
    side: Side,
    dialect: Dialect<'_>,
    compare: for<'t> fn(&[Kind<'t>], &[Kind<'t>]) -> bool,
) -> bool {
    let texts = articles.map(|article| article.side(side));
    // Whoever edits translations changes no source: there is nothing to parse.
    if texts[0].text() == texts[1].text() {
        return true;
    }
    let [old, new] = [0, 1].map(|place| dialect.parse_whole(articles[place], &texts[place]));
    compare(&blocks(&old.nodes), &blocks(&new.nodes))
}

/// The number of the first segment, of those that are not named, whose translation a reader would see
/// otherwise than before, though it is the same text: a code span that was opened before it, say.
pub fn first_changed_reading(
    before: &Article,
    after: &Article,
    named: &BTreeSet<usize>,
    dialect: Dialect<'_>,
) -> Option<usize> {
    let articles = [before, after];
    let texts = articles.map(|article| article.side(Side::Target));
    let [old, new] = [0, 1].map(|place| dialect.parse_whole(articles[place], &texts[place]));
    let [old, new] = [shown(&old.nodes, &texts[0]), shown(&new.nodes, &texts[1])];
    let flattened =
        [SegmentNodes::new(&old, &texts[0], before), SegmentNodes::new(&new, &texts[1], after)];
    let reading = |place: usize, index: usize| -> String {
        let (flattened, text): (&SegmentNodes<'_>, &SideText) = (&flattened[place], &texts[place]);
        reading(&flattened.segment(index, text))
    };
    let mut others = (0..before.segments().len()).filter(|index| !named.contains(index));
    others.find(|&index| reading(0, index) != reading(1, index))
}

/// Returns the visible text of a segment, for comparison.
fn reading(inline: &Inline<'_>) -> String {
    let mut reading = format!("{:?}", inline.place);
    for node in inline.nodes {
        match &node.kind {
            // Where a text is parted does not show.
            NodeKind::Text(text) => reading.push_str(text),
            NodeKind::Exit(_) => reading.push('\0'),
            kind => write!(reading, "\0{kind:?}").expect("a string takes all"),
        }
    }
    reading
}

fn blocks<'t>(nodes: &[Node<'t>]) -> Vec<Kind<'t>> {
    let elements = nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Enter(
            Element::Emphasis
            | Element::Strong
            | Element::Strikethrough
            | Element::Link(_)
            | Element::Image(_),
        ) => None,
        NodeKind::Enter(element) => Some(discriminant(element)),
        _ => None,
    });
    elements.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::project::Configuration;
    use crate::text::Source;

    #[test]
    fn where_emphasis_ends_is_a_part_of_how_a_text_is_read() {
        let pair = |target: &str| {
            let source = r#"<span class="sxs-lookup"><span data-stu-id="a-1">one</span></span>"#;
            let text = format!("<span data-ttu-id=\"a-1\">{target}</span>{source}\n");
            Article::read(Source::new("a.md", text))
        };
        let configuration = Configuration::default();
        let dialect = Dialect { configuration: &configuration, library: None, path: "a.md" };
        let changed = |before: &str, after: &str| {
            first_changed_reading(&pair(before), &pair(after), &BTreeSet::new(), dialect)
        };
        assert_eq!(changed("**een twee**", "**een** twee"), Some(0));
        assert_eq!(changed("**een** twee", "__een__ twee"), None);
    }

    #[test]
    fn a_few_blocks_are_within_many_in_the_same_order_alone() {
        assert!(is_within(&[1, 3], &[1, 2, 3]) && is_within(&[], &[1]));
        assert!(!is_within(&[3, 1], &[1, 2, 3]) && !is_within(&[1, 1], &[1, 2]));
    }
}
