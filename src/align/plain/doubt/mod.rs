//! Pairs of blocks that stand at the place of each other and do not look like translations of each other:
//! their original may have been rewritten, extended or renamed.
//!
//! With two files alone, only the other pairs of the page show which words translate which.

mod words;
mod weights;
mod page;
mod headings;

use std::collections::BTreeMap;

use self::headings::{parts_of_heading, renamed};
use self::page::Page;
use self::weights::Change;
use crate::article::{Article, BlockKind, BlockPair, Side};

/// A page with fewer pairs teaches nothing, one with more costs too much.
const PAIRS_MIN: usize = 2;
const PAIRS_MAX: usize = 600;
/// The headings of a page with fewer pairs are not judged.
const HEADINGS_MIN: usize = 6;
/// Shorter texts say too little.
const LEN_MIN: usize = 60;
/// A pair with so much less doubt is doubtful where something else speaks against it.
const SUSPECT: f32 = 2.5;
/// Texts fit each other better than their own by this where they have changed places.
const CROSSED_MIN: f32 = 4.0;
/// Pairs with more doubt than this are tried crosswise.
const CROSSED_DOUBT: f32 = -4.0;
/// More blocks do not change places at once.
const CROSSED_MAX: usize = 12;
/// A block belongs to its neighbor where that is so much too short without it, and of the right length with it, in
/// deviations from the page's other pairs.
const TOO_SHORT: f32 = 3.0;
const FITTING: f32 = 1.0;
/// And so much too short, as a logarithm.
const SHORTER: f32 = 0.35;

/// The doubts about the pairs of blocks of an article of two files.
#[derive(Debug, Default)]
pub struct Doubts {
    /// How much doubt there is about each block, by its number: above zero, it is doubtful.
    levels: BTreeMap<usize, f32>,
    /// The blocks that have changed places.
    crossed: Vec<usize>,
    /// Blocks without partners that are parts of the pairs next to them.
    parts: Vec<usize>,
}

impl Doubts {
    /// The doubts about an article's blocks.
    pub fn of(article: &Article) -> Self {
        let mut doubts = Self::by_words(article);
        for (at, is_renamed) in renamed(article) {
            doubts.levels.insert(at, if is_renamed { 1.0 } else { f32::NEG_INFINITY });
        }
        doubts
    }

    /// The blocks that do not look like translations of their originals, by their numbers.
    pub fn doubtful(&self) -> impl Iterator<Item = usize> {
        let doubtful =
            self.levels.iter().filter(|(at, level)| **level > 0.0 && !self.is_settled(**at));
        doubtful.map(|(at, _)| *at)
    }

    /// Returns `true` if a pair is doubtful where something else speaks against it, or too short to be judged.
    pub fn is_suspect(&self, at: usize) -> bool {
        self.levels.get(&at).is_none_or(|level| *level > -SUSPECT)
    }

    /// Returns `true` if blocks have changed places.
    pub fn has_crossed(&self) -> bool {
        !self.crossed.is_empty()
    }

    /// Returns `true` if it is known where the partner of a block is: it has changed places with another, or is part of
    /// its neighbor.
    pub fn is_settled(&self, at: usize) -> bool {
        self.crossed.contains(&at) || self.parts.contains(&at)
    }

    fn by_words(article: &Article) -> Self {
        let blocks = article.blocks();
        let numbers: Vec<usize> =
            (0..blocks.len()).filter(|at| is_text(blocks[*at].kind)).collect();
        let paired = numbers.iter().filter(|at| is_pair(&blocks[**at])).count();
        if !(PAIRS_MIN..=PAIRS_MAX).contains(&paired) || numbers.len() > 2 * PAIRS_MAX {
            return Self::default();
        }
        let pairs: Vec<[&str; 2]> = numbers.iter().map(|at| texts(article, *at)).collect();
        let page = Page::new(&pairs);
        let mut doubts = Self::default();
        for (place, at) in numbers.iter().enumerate().filter(|(_, at)| is_pair(&blocks[**at])) {
            let is_judged = match blocks[*at].kind {
                BlockKind::Heading(_) => paired >= HEADINGS_MIN,
                _ => pairs[place][0].len() > LEN_MIN,
            };
            let level = level(&page, blocks[*at].kind, [place, place]).filter(|_| is_judged);
            doubts.levels.extend(level.map(|level| (*at, level)));
        }
        doubts.find_crossed(blocks, &numbers, &page);
        doubts.find_parts(blocks, &numbers, &pairs, &page);
        doubts
    }

    /// Finds blocks that fit each other far better crosswise.
    fn find_crossed(&mut self, blocks: &[BlockPair], numbers: &[usize], page: &Page<'_>) {
        let is_open = |at: usize| {
            let level = self.levels.get(&at);
            !is_pair(&blocks[at]) || level.is_some_and(|level| *level > CROSSED_DOUBT)
        };
        let is_movable = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::Item);
        let open = (0..numbers.len()).filter(|place| is_open(numbers[*place]));
        let open: Vec<usize> =
            open.filter(|place| is_movable(blocks[numbers[*place]].kind)).collect();
        if open.len() < 2 || open.len() > CROSSED_MAX {
            return;
        }
        let level =
            |places: [usize; 2]| level(page, BlockKind::Paragraph, places).unwrap_or(f32::MAX);
        let mut steps = Vec::new();
        for &source in open.iter().filter(|place| blocks[numbers[**place]].source.is_some()) {
            for &target in open.iter().filter(|place| blocks[numbers[**place]].target.is_some()) {
                let kinds = [source, target].map(|place| blocks[numbers[place]].kind);
                let crosswise = level([source, target]);
                let own =
                    |place: usize| self.levels.get(&numbers[place]).copied().unwrap_or(f32::MAX);
                let is_better = crosswise + CROSSED_MIN < own(source).min(own(target));
                if source != target && kinds[0] == kinds[1] && crosswise < 0.0 && is_better {
                    steps.push((crosswise, source, target));
                }
            }
        }
        steps.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (mut sources, mut targets) = (Vec::new(), Vec::new());
        for (_, source, target) in steps {
            if !sources.contains(&source) && !targets.contains(&target) {
                sources.push(source);
                targets.push(target);
            }
        }
        let is_found = |place: &usize| {
            let block = &blocks[numbers[*place]];
            (block.source.is_none() || sources.contains(place))
                && (block.target.is_none() || targets.contains(place))
        };
        self.crossed =
            open.iter().filter(|place| is_found(place)).map(|place| numbers[*place]).collect();
    }

    /// Finds blocks without partners whose neighbor is a pair that lacks just them: one side has two paragraphs where
    /// the other has one.
    fn find_parts(
        &mut self,
        blocks: &[BlockPair],
        numbers: &[usize],
        pairs: &[[&str; 2]],
        page: &Page<'_>,
    ) {
        let alone = |place: usize| !is_pair(&blocks[numbers[place]]);
        let mut at = 0;
        while at < numbers.len() {
            let len = (at..numbers.len()).take_while(|place| alone(*place)).count();
            let side = usize::from(blocks[numbers[at]].source.is_none());
            let run = at..at + len;
            let is_one_sided = run.clone().all(|place| pairs[place][1 - side].is_empty());
            let is_text = run.clone().all(|place| !is_heading(blocks[numbers[place]].kind));
            // A paragraph may have become a list, but the last item of a list is one more.
            let is_paragraphs =
                run.clone().all(|place| blocks[numbers[place]].kind == BlockKind::Paragraph);
            if len > 0 && is_one_sided && is_text {
                let neighbors =
                    [at.checked_sub(1), Some(at + len).filter(|it| *it < numbers.len())];
                let lacks = |place: &usize| {
                    let mut pair = pairs[*place];
                    let is_open = match blocks[numbers[*place]].kind {
                        _ if alone(*place) => false,
                        BlockKind::Paragraph => is_paragraphs || *place < at,
                        kind => is_paragraphs && !is_heading(kind),
                    };
                    let sign = if side == 0 { 1.0 } else { -1.0 };
                    let is_short = sign * page.deviation(pair) > TOO_SHORT
                        && sign * page.length(pair) > SHORTER;
                    let joined: String =
                        run.clone().map(|place| pairs[place][side]).chain([pair[side]]).collect();
                    pair[side] = &joined;
                    is_open && is_short && page.deviation(pair).abs() < FITTING
                };
                if let Some(place) = neighbors.into_iter().flatten().find(lacks) {
                    self.parts.extend(run.chain([place]).map(|place| numbers[place]));
                }
            }
            at += len.max(1);
        }
    }
}

/// How much doubt there is about two texts: above zero, they are doubtful.
fn level(page: &Page<'_>, kind: BlockKind, [source, target]: [usize; 2]) -> Option<f32> {
    let signs = page.signs(source, target);
    let changes: &[Change] = match kind {
        BlockKind::Heading(1) => &[],
        BlockKind::Heading(_) => &[Change::Renamed],
        _ => &[Change::Rewritten, Change::Extended],
    };
    let levels = changes.iter().map(|change| change.log_odds(&signs) - change.least());
    levels.max_by(f32::total_cmp)
}

fn is_text(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Code | BlockKind::Image | BlockKind::Cell)
}

fn is_heading(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Heading(_))
}

fn is_pair(block: &BlockPair) -> bool {
    block.source.is_some() && block.target.is_some()
}

/// The text of the original and that of the translation of a block; empty where it has no partner.
fn texts(article: &Article, at: usize) -> [&str; 2] {
    let block = &article.blocks()[at];
    let sides = [(Side::Source, block.source), (Side::Target, block.target)];
    sides.map(|(side, span)| {
        let text = span.map_or("", |span| article.file_of(side).slice(span));
        if is_heading(block.kind) { parts_of_heading(text).0 } else { text }
    })
}
