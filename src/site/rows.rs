//! Both languages of an article side by side: which blocks are in one row.
//!
//! A segment is the measure: rows are as short as they can be with both sides of each segment in the
//! same one. Segments are in the same order on both sides, so one pass finds them.

use rustc_hash::FxHashSet;

use super::view::RowView;
use crate::article::{Article, Part, Side, SideText};
use crate::markdown::html::Block;

/// A block with the segments that it holds.
#[derive(Debug)]
pub(super) struct MarkedBlock {
    block: Block,
    /// The numbers of its first and its last segment.
    segments: Option<(usize, usize)>,
    /// The number of the first segment in it, or else behind it.
    next: Option<usize>,
}

/// Finds the segments of each block of a side.
pub(super) fn mark(blocks: Vec<Block>, side_text: &SideText) -> Vec<MarkedBlock> {
    let mark = |block: Block| {
        let numbers = segments_of(&block, side_text);
        MarkedBlock { segments: numbers, next: None, block }
    };
    let mut marked: Vec<MarkedBlock> = blocks.into_iter().map(mark).collect();
    find_next(&mut marked);
    marked
}

/// Finds the pairs of blocks that each block of a side is of, in an article whose languages are two files:
/// their numbers keep the order of both. A block that has moved counts by itself.
pub(super) fn mark_pairs(
    blocks: Vec<Block>,
    article: &Article,
    side_text: &SideText,
) -> Vec<MarkedBlock> {
    let side = side_text.side();
    let mut end = 0;
    let mut places = Vec::new();
    for (number, pair) in article.blocks().iter().enumerate() {
        let span = match side {
            Side::Target => pair.target,
            Side::Source => pair.source,
        };
        if let Some(span) = span.filter(|span| span.start() >= end) {
            end = span.end();
            places.push((span, number));
        }
    }
    let mark = |block: Block| {
        let (start, end) = (block.span.start(), block.span.end());
        let [start, end] = [start, end].map(|at| at + side_text.body_start());
        let first = places.partition_point(|(span, _)| span.end() <= start);
        let rest = places.partition_point(|(span, _)| span.start() < end);
        let segments = (first < rest).then(|| (places[first].1, places[rest - 1].1));
        MarkedBlock { block, segments, next: None }
    };
    let mut marked: Vec<MarkedBlock> = blocks.into_iter().map(mark).collect();
    find_next(&mut marked);
    marked
}

fn find_next(marked: &mut [MarkedBlock]) {
    let mut next = None;
    for block in marked.iter_mut().rev() {
        next = block.segments.map(|(first, _)| first).or(next);
        block.next = next;
    }
}

/// A segment that this side lacks has an empty place, which can be the very end of its block.
fn segments_of(block: &Block, side_text: &SideText) -> Option<(usize, usize)> {
    let start = block.span.start() + side_text.body_start();
    let end = block.span.end() + side_text.body_start();
    let segments = side_text.segments();
    let first = segments.partition_point(|segment| segment.span.start() < start);
    let rest = segments.partition_point(|segment| {
        let at = segment.span.start();
        at < end || at == end && segment.span.is_empty()
    });
    (first < rest).then(|| (segments[first].index, segments[rest - 1].index))
}

/// A segment, as the links between the sides need it.
pub(super) struct SegmentName {
    /// A short id, unique on the page: `102` for `b3c0e-102`.
    pub(super) name: String,
    /// `true` if both sides have text.
    pub(super) is_pair: bool,
}

/// The names of an article's segments, by their numbers.
pub(super) fn segment_names(article: &Article) -> Vec<SegmentName> {
    let mut used = FxHashSet::default();
    let segments = article.segments().iter().enumerate();
    let names = segments.map(|(index, segment)| {
        let id = article.id(index);
        let short = id.rsplit('-').next().unwrap_or_default();
        let is_plain = !short.is_empty() && short.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_free = is_plain && used.insert(short);
        let name = if is_free { short.to_owned() } else { format!("n{index}") };
        let has_text = |part: &Option<Part>| part.is_some_and(|part| !part.text.is_empty());
        SegmentName { name, is_pair: has_text(&segment.target) && has_text(&segment.source) }
    });
    names.collect()
}

/// Puts the blocks of both sides into rows, each with the number of the last segment, or pair of blocks, in it.
pub(super) fn rows(
    targets: Vec<MarkedBlock>,
    sources: Vec<MarkedBlock>,
) -> Vec<(RowView, Option<usize>)> {
    let (mut target, mut source) = (Column::new(targets), Column::new(sources));
    let mut rows = Vec::new();
    loop {
        let (begins_target, begins_source) = match begin(target.next(), source.next()) {
            Begin::Both => (true, true),
            Begin::Target => (true, false),
            Begin::Source => (false, true),
            Begin::Nothing => return rows,
        };
        let first = if begins_target { target.next() } else { source.next() };
        let kind = first.map_or("block", |marked| row_kind(&marked.block));
        target.take_if(begins_target);
        source.take_if(begins_source);
        // One side can hold in a block what the other holds in several.
        while target.take_if(target.continues(&source)) || source.take_if(source.continues(&target))
        {
        }
        let last = target.last.max(source.last);
        rows.push((RowView { kind, target: target.end_row(), source: source.end_row() }, last));
    }
}

/// The sides whose next block begins a row.
enum Begin {
    Both,
    Target,
    Source,
    Nothing,
}

/// A block without segments waits for its like; so does one whose segments come later.
fn begin(target: Option<&MarkedBlock>, source: Option<&MarkedBlock>) -> Begin {
    let (target, source) = match (target, source) {
        (Some(target), Some(source)) => (target, source),
        (Some(_), None) => return Begin::Target,
        (None, Some(_)) => return Begin::Source,
        (None, None) => return Begin::Nothing,
    };
    match (target.segments, source.segments) {
        (Some((_, last)), Some((first, _))) if last < first => Begin::Target,
        (Some((first, _)), Some((_, last))) if last < first => Begin::Source,
        (Some(_), Some(_)) => Begin::Both,
        (None, None) if target.block.kind == source.block.kind => Begin::Both,
        (None, _) => Begin::Target,
        (Some(_), None) => Begin::Source,
    }
}

/// The class of a row that begins with this block.
fn row_kind(block: &Block) -> &'static str {
    match &*block.kind {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "heading",
        _ => "block",
    }
}

/// One side: the blocks that are in no row yet, and its half of the row that grows.
struct Column {
    blocks: std::vec::IntoIter<MarkedBlock>,
    html: String,
    /// The number of the last segment in the row.
    last: Option<usize>,
}

impl Column {
    fn new(blocks: Vec<MarkedBlock>) -> Self {
        Self { blocks: blocks.into_iter(), html: String::new(), last: None }
    }

    fn next(&self) -> Option<&MarkedBlock> {
        self.blocks.as_slice().first()
    }

    /// Puts the next block into the row, if it belongs there.
    fn take_if(&mut self, belongs: bool) -> bool {
        let Some(marked) = belongs.then(|| self.blocks.next()).flatten() else { return false };
        self.html.push_str(&marked.block.html);
        self.last = marked.segments.map(|(_, last)| last).or(self.last);
        true
    }

    /// Returns `true` if the row's other half holds the next segment of this side already.
    fn continues(&self, other: &Self) -> bool {
        let next = self.next().and_then(|marked| marked.next);
        next.is_some_and(|next| other.last.is_some_and(|last| next <= last))
    }

    fn end_row(&mut self) -> String {
        self.last = None;
        std::mem::take(&mut self.html)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// Blocks from `p1-2 pre p3`: a kind, and the numbers of the first and last segment.
    fn blocks(text: &str) -> Vec<MarkedBlock> {
        let block = |word: &str| {
            let digits = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
            let (kind, numbers) = word.split_at(digits);
            let mut numbers = numbers.split('-').filter_map(|number| number.parse().ok());
            let first = numbers.next();
            let segments = first.map(|first| (first, numbers.next().unwrap_or(first)));
            let block =
                Block { span: Span::empty(0), kind: kind.to_owned(), html: format!("{word} ") };
            MarkedBlock { block, segments, next: None }
        };
        let mut blocks: Vec<MarkedBlock> = text.split_whitespace().map(block).collect();
        find_next(&mut blocks);
        blocks
    }

    #[track_caller]
    fn check(target: &str, source: &str, expected: &[(&str, &str)]) {
        let rows = rows(blocks(target), blocks(source));
        let rows: Vec<_> =
            rows.iter().map(|(row, _)| (row.target.trim(), row.source.trim())).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn blocks_with_the_same_segments_share_a_row() {
        check("p1 p2-3", "p1 p2-3", &[("p1", "p1"), ("p2-3", "p2-3")]);
    }

    #[test]
    fn a_block_without_segments_pairs_with_its_like() {
        check("p1 pre p2", "p1 pre p2", &[("p1", "p1"), ("pre", "pre"), ("p2", "p2")]);
        check("p1 p2", "p1 pre p2", &[("p1", "p1"), ("", "pre"), ("p2", "p2")]);
    }

    #[test]
    fn a_block_can_stand_beside_several() {
        check("list1-3 p4", "p1 pre p2 p3 p4", &[("list1-3", "p1 pre p2 p3"), ("p4", "p4")]);
        check("p1-2 p3-4", "p1 p2-3 p4", &[("p1-2 p3-4", "p1 p2-3 p4")]);
    }

    #[test]
    fn what_one_side_lacks_leaves_its_half_empty() {
        check("p1 p3", "p1 p2 p3", &[("p1", "p1"), ("", "p2"), ("p3", "p3")]);
        check("", "p1", &[("", "p1")]);
    }

    use crate::article::Side;
    use crate::text::Source;

    const LONE: &str = r#"<span class="sxs-lookup"><span data-stu-id="a-1">One</span></span>"#;

    #[test]
    fn an_empty_segment_at_its_end_is_a_part_of_a_block() {
        let article = Article::read(Source::new("a.md", format!("# {LONE}\n\nx\n")));
        let text = article.side(Side::Target);
        let block = |start: usize, end: usize| Block {
            span: Span::new(start, end),
            kind: "h1".to_owned(),
            html: String::new(),
        };
        assert_eq!(segments_of(&block(0, 2), &text), Some((0, 0)));
        assert_eq!(segments_of(&block(0, 1), &text), None);
    }
}
