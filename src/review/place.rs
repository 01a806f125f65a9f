//! Facts by which the page that needs no server refuses what an import would: where each segment is in its
//! article, and the words of the refusals.

use serde::{Serialize, Serializer};

use super::merge_split::{
    MARKED_BADLY, ONE_SIDED, PAIRED, PARTED, TWO_BLOCKS, blocks_of, both_parts,
};
use super::retext::{self, continuation};
use crate::article::{Article, Side, SideText};
use crate::markdown::node::{Element, Node, NodeKind};
use crate::project::Dialect;
use crate::text::Span;

/// The words of the refusals, so that page and import have the same.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Refusals {
    two_blocks: &'static str,
    one_sided: &'static str,
    marked_badly: &'static str,
    paired: &'static str,
    empty_half: &'static str,
    parted: &'static str,
    tags: &'static str,
    unmatched: &'static str,
    structure: &'static str,
    /// With `{}` for the code of a character.
    unseen: &'static str,
    /// With `{}` for the id of another segment.
    spills: &'static str,
}

/// The refusals of this program.
pub(super) const REFUSALS: Refusals = Refusals {
    two_blocks: TWO_BLOCKS,
    one_sided: ONE_SIDED,
    marked_badly: MARKED_BADLY,
    paired: PAIRED,
    empty_half: super::merge_split::EMPTY_HALF,
    parted: PARTED,
    tags: retext::TAGS,
    unmatched: retext::UNMATCHED,
    structure: retext::STRUCTURE,
    unseen: retext::UNSEEN,
    spills: retext::SPILLS,
};

/// Position of a segment in its article, as far as that decides what may be done to it. The page gets a letter
/// for each part: there are as many places as segments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct SegmentPlace {
    /// It is in another block than the next segment.
    apart: bool,
    /// Text of its line follows it.
    inside: bool,
    /// Why it cannot be merged or split at all.
    flaw: Option<Flaw>,
    /// The block or line that it begins.
    begins: Option<Begins>,
    /// Its block, if no line may end in it.
    holder: Option<Holder>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flaw {
    OneSided,
    MarkedBadly,
    /// Its borders are those of a pair of plain files.
    Paired,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// A block of text: whatever starts a list or another block would start one.
    Block,
    /// A line of it.
    Line,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder {
    Heading,
    Cell,
}

impl Serialize for SegmentPlace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let letters = [
            self.apart.then_some('a'),
            self.inside.then_some('i'),
            self.flaw.map(|flaw| match flaw {
                Flaw::OneSided => 'o',
                Flaw::MarkedBadly => 'm',
                Flaw::Paired => 'p',
            }),
            self.begins.map(|begins| match begins {
                Begins::Block => 'b',
                Begins::Line => 'l',
            }),
            self.holder.map(|holder| match holder {
                Holder::Heading => 'h',
                Holder::Cell => 'c',
            }),
        ];
        serializer.collect_str(&letters.into_iter().flatten().collect::<String>())
    }
}

/// The places of all segments of an article.
pub(super) fn places(article: &Article, dialect: Dialect<'_>) -> Vec<SegmentPlace> {
    let side = article.side(Side::Target);
    let document = dialect.parse_whole(article, &side);
    let blocks: Vec<Vec<Option<usize>>> =
        (0..side.segments().len()).map(|it| blocks_of(&document.nodes, &side, it)).collect();
    let place = |index: usize| SegmentPlace {
        apart: is_apart(article, index, &blocks, &side),
        flaw: match both_parts(&article.segments()[index]) {
            Ok(_) => None,
            Err(ONE_SIDED) => Some(Flaw::OneSided),
            Err(PAIRED) => Some(Flaw::Paired),
            Err(_) => Some(Flaw::MarkedBadly),
        },
        ..place_in_block(&document.nodes, &side, index, &blocks[index])
    };
    (0..article.segments().len()).map(place).collect()
}

/// Returns `true` if a segment and the next one are in two blocks.
fn is_apart(
    article: &Article,
    index: usize,
    blocks: &[Vec<Option<usize>>],
    side: &SideText,
) -> bool {
    let Some(next) = article.segments().get(index + 1) else { return true };
    let in_body = |index: usize| side.segments()[index].span.start() >= side.body_start();
    let all = || blocks[index].iter().chain(&blocks[index + 1]);
    let is_one_block = all().all(|it| Some(it) == all().next());
    let gap = Span::new(article.segments()[index].span().end(), next.span().start());
    let lines = article.source().slice(gap).matches('\n').count();
    !in_body(index) || !in_body(index + 1) || !is_one_block || lines > 1
}

fn place_in_block(
    nodes: &[Node<'_>],
    side: &SideText,
    index: usize,
    blocks: &[Option<usize>],
) -> SegmentPlace {
    let nothing = SegmentPlace::default();
    let Some(number) = blocks.first().copied().flatten() else { return nothing };
    let NodeKind::Enter(element) = &nodes[number].kind else { return nothing };
    let holder = match element {
        Element::Heading { .. } => Some(Holder::Heading),
        Element::TableCell(_) => Some(Holder::Cell),
        _ => None,
    };
    let is_text = matches!(element, Element::Paragraph | Element::Item);
    let start = side.segments()[index].span.start();
    let before = &side.text()[side.body_start()..start];
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    // Only marks of lists and quotes, and blanks, are consumed whole.
    let head = &before[line..];
    let is_line_start = is_text && continuation(head).len() == head.len();
    let begins = is_line_start
        .then(|| if nodes[number].span.start() >= line { Begins::Block } else { Begins::Line });
    let behind = &side.text()[side.segments()[index].span.end()..];
    let inside = !behind.lines().next().unwrap_or_default().trim().is_empty();
    SegmentPlace { inside, begins, holder, ..nothing }
}
