//! Pairs a translation with its original: blocks, then sentences.

use std::ops::Range;
use std::sync::Arc;

use super::atom::Atom;
use super::block::Block;
use super::fit::Fit;
use super::group::groups;
use super::lexicon::PairLexicon;
use super::path::{Step, best};
use super::scan::blocks;
use super::sentence::sentences;
use super::wide::Wide;
use crate::align::model1::{WORDS_MAX, WordPair};
use crate::article::{BlockKind, BlockPair, Pairing, Segment, Side, front_matter};
use crate::locale::Locale;
use crate::markdown::Profile;
use crate::text::Span;

/// A file, cut into blocks.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// Its text with what is opaque masked.
    masked: String,
    text: String,
    body_start: usize,
    blocks: Vec<Block>,
    atoms: Vec<Atom>,
}

/// A translation and its original, cut into blocks.
#[derive(Debug, Clone)]
pub struct PlainPair {
    target: Prepared,
    source: Prepared,
    is_spaceless: bool,
}

/// The blocks of two files that are pairs, by their numbers.
#[derive(Debug, Default)]
struct Found {
    steps: Vec<Step>,
    /// Pairs that stand elsewhere than their neighbors.
    moved: Vec<Step>,
}

impl Prepared {
    /// Cuts a file into blocks.
    pub fn new(text: &str, profile: Profile) -> Self {
        let body_start = front_matter::read(text).2;
        let masked = profile.mask(text);
        let blocks = blocks(&masked, body_start);
        let atoms = blocks.iter().map(|block| Atom::of(&masked[block.span.range()])).collect();
        Self { masked, text: text.to_owned(), body_start, blocks, atoms }
    }

    /// Its text with what is opaque masked.
    pub fn masked(&self) -> &str {
        &self.masked
    }

    /// The text that a parser is given instead, where that is another.
    fn parsed(&self) -> Option<Arc<str>> {
        (self.masked != self.text).then(|| Arc::from(&*self.masked))
    }

    /// Its text.
    pub(super) fn text_all(&self) -> &str {
        &self.text
    }

    /// A piece of its text.
    pub(super) fn text(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// Its blocks.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

/// Pairs a translation with its original.
pub fn pair(
    target: Prepared,
    source: Prepared,
    locale: &Locale,
    lexicon: Option<&PairLexicon>,
) -> (PlainPair, Pairing) {
    let pair = PlainPair::new(target, source, locale);
    let pairing = pair.pairing(lexicon);
    (pair, pairing)
}

impl PlainPair {
    /// A translation into a locale, and its original.
    pub fn new(target: Prepared, source: Prepared, locale: &Locale) -> Self {
        Self { target, source, is_spaceless: locale.is_spaceless() }
    }

    /// The translation.
    pub fn target(&self) -> &Prepared {
        &self.target
    }

    /// The original.
    pub fn source(&self) -> &Prepared {
        &self.source
    }

    /// The words of blocks that are pairs for certain, to learn from.
    pub fn samples(&self) -> Vec<WordPair> {
        let found = self.found(None);
        let is_sure = |(at, step): &(usize, &Step)| {
            let follows = |one: &Step, other: &Step| {
                one.source + 1 == other.source && one.target + 1 == other.target
            };
            let before = at.checked_sub(1).is_none_or(|at| follows(&found.steps[at], step));
            let behind = found.steps.get(at + 1).is_none_or(|next| follows(step, next));
            before && behind && self.kind(step) != BlockKind::Code
        };
        let sure = found.steps.iter().enumerate().filter(is_sure);
        let words = |atom: &Atom| {
            let own = &atom.words[..atom.words.len() - atom.anchors];
            own[..own.len().min(WORDS_MAX)].to_vec()
        };
        sure.map(|(_, step)| WordPair {
            source: words(&self.source.atoms[step.source]),
            target: words(&self.target.atoms[step.target]),
        })
        .collect()
    }

    /// The pairs, with what was learnt from other pages.
    pub fn pairing(&self, lexicon: Option<&PairLexicon>) -> Pairing {
        let found = self.found(lexicon);
        let mut pairing = Pairing::default();
        let (mut source, mut target) = (0, 0);
        let fit = Fit::new(&self.source.atoms, &self.target.atoms, lexicon);
        for wide in self.widened(&found, &fit) {
            let [sources, targets] = [&wide.sources, &wide.targets];
            self.alone(source..sources.start, target..targets.start, &found, &mut pairing);
            self.paired(&wide, &fit, &mut pairing);
            (source, target) = (sources.end, targets.end);
        }
        let ends = (self.source.blocks.len(), self.target.blocks.len());
        self.alone(source..ends.0, target..ends.1, &found, &mut pairing);
        pairing.parsed = [&self.target, &self.source].map(Prepared::parsed);
        pairing
    }

    fn kind(&self, step: &Step) -> BlockKind {
        self.source.blocks[step.source].kind
    }

    fn found(&self, lexicon: Option<&PairLexicon>) -> Found {
        let fit = Fit::new(&self.source.atoms, &self.target.atoms, lexicon);
        let known: Vec<_> = self.source.atoms.iter().map(|atom| fit.known(atom)).collect();
        let gap = match (lexicon.is_some(), self.is_spaceless) {
            (true, false) => -1.5,
            (true, true) => -3.0,
            (false, false) => -5.0,
            (false, true) => -10.0,
        };
        let score = |source: usize, target: usize| {
            let kinds = self.kinds(source, target);
            if kinds <= -10.0 {
                return kinds;
            }
            kinds + fit.score(&known[source], &self.target.atoms[target])
        };
        let lens = [self.source.blocks.len(), self.target.blocks.len()];
        let mut steps = best(lens, gap, score);
        self.add_sandwiched(&mut steps);
        let fits =
            |source: usize, target: usize| fit.score(&known[source], &self.target.atoms[target]);
        let swapped = self.take_swapped(&mut steps, fits);
        let mut moved = self.moved(&steps, &swapped, fits);
        moved.extend(swapped);
        Found { steps, moved }
    }

    /// How well two blocks fit by what they are.
    fn kinds(&self, source: usize, target: usize) -> f32 {
        let (one, other) = (self.source.blocks[source], self.target.blocks[target]);
        let is_literal = |kind| matches!(kind, BlockKind::Code | BlockKind::Image);
        match (one.kind, other.kind) {
            (BlockKind::Heading(level), BlockKind::Heading(other)) if level == other => 3.0,
            (BlockKind::Code, BlockKind::Code) => {
                let text = |file: &Prepared, block: Block| file.masked[block.span.range()].len();
                let is_equal =
                    self.source.masked[one.span.range()] == self.target.masked[other.span.range()];
                if is_equal && text(&self.source, one) > 0 { 8.0 } else { 2.0 }
            }
            (one, other) if one == other => 2.0,
            (one, other) if is_literal(one) != is_literal(other) => -12.0,
            (BlockKind::Heading(_), BlockKind::Heading(_)) => 0.0,
            (BlockKind::Heading(_), _) | (_, BlockKind::Heading(_)) => -10.0,
            _ => -4.0,
        }
    }

    /// Between two pairs, as many blocks of the same kinds on both sides are pairs as well.
    fn add_sandwiched(&self, steps: &mut Vec<Step>) {
        let mut added = Vec::new();
        let (mut source, mut target) = (0, 0);
        let end =
            Step { source: self.source.blocks.len(), target: self.target.blocks.len(), score: 0.0 };
        for step in steps.iter().chain([&end]) {
            let kinds = |blocks: &[Block]| blocks.iter().map(|it| it.kind).collect::<Vec<_>>();
            let between = kinds(&self.source.blocks[source..step.source]);
            if !between.is_empty() && between == kinds(&self.target.blocks[target..step.target]) {
                let count = between.len();
                added.extend((0..count).map(|at| Step {
                    source: source + at,
                    target: target + at,
                    score: 0.0,
                }));
            }
            (source, target) = (step.source + 1, step.target + 1);
        }
        steps.extend(added);
        steps.sort_by_key(|step| step.source);
    }

    /// Makes two neighbors that fit far better crosswise pairs of that order: one stays a step, and the other is taken
    /// out, as one that stands elsewhere.
    fn take_swapped(&self, steps: &mut Vec<Step>, fits: impl Fn(usize, usize) -> f32) -> Vec<Step> {
        let is_text = |step: &Step| {
            let kinds =
                [self.source.blocks[step.source].kind, self.target.blocks[step.target].kind];
            matches!(kinds, [BlockKind::Paragraph, BlockKind::Paragraph])
                || matches!(kinds, [BlockKind::Item, BlockKind::Item])
        };
        let mut swapped = Vec::new();
        let mut at = 1;
        while at < steps.len() {
            let (one, other) = (steps[at - 1], steps[at]);
            let are_neighbors = one.source + 1 == other.source && one.target + 1 == other.target;
            at += 1;
            if !are_neighbors
                || !is_text(&one)
                || !is_text(&other)
                || self.kind(&one) != self.kind(&other)
            {
                continue;
            }
            let straight = fits(one.source, one.target) + fits(other.source, other.target);
            let (up, down) = (fits(one.source, other.target), fits(other.source, one.target));
            if up + down - straight >= SWAPPED_MIN {
                steps[at - 2] = Step { source: one.source, target: other.target, score: up };
                steps.remove(at - 1);
                swapped.push(Step { source: other.source, target: one.target, score: down });
            }
        }
        swapped
    }

    /// Blocks left over on both sides that fit each other well, wherever they stand.
    fn moved(
        &self,
        steps: &[Step],
        swapped: &[Step],
        score: impl Fn(usize, usize) -> f32,
    ) -> Vec<Step> {
        let left = |len: usize, used: &dyn Fn(&Step) -> usize| {
            let mut is_left = vec![true; len];
            for step in steps.iter().chain(swapped) {
                is_left[used(step)] = false;
            }
            (0..len).filter(|at| is_left[*at]).collect::<Vec<_>>()
        };
        let sources = left(self.source.blocks.len(), &|step| step.source);
        let targets = left(self.target.blocks.len(), &|step| step.target);
        if sources.len().saturating_mul(targets.len()) > MOVED_MAX {
            return Vec::new();
        }
        let sum = |file: &Prepared| file.atoms.iter().map(|atom| atom.len).sum::<usize>() as f32;
        let ratio = sum(&self.target) / sum(&self.source).max(1.0);
        let mut candidates = Vec::new();
        for &source in &sources {
            for &target in &targets {
                if self.source.blocks[source].kind != self.target.blocks[target].kind {
                    continue;
                }
                let score = score(source, target);
                let words = self.target.atoms[target].words.len().max(1) as f32;
                let is_near = || score > 0.0 || self.are_of_one_length(source, target, ratio);
                if score > 4.0 && score / words >= 0.4
                    || score > CROSSED_MIN && is_near() && are_swapped(steps, source, target)
                {
                    candidates.push(Step { source, target, score });
                }
            }
        }
        candidates.sort_by(|one, other| other.score.total_cmp(&one.score));
        let mut moved: Vec<Step> = Vec::new();
        for step in candidates {
            if moved.iter().all(|it| it.source != step.source && it.target != step.target) {
                moved.push(step);
            }
        }
        moved
    }

    /// Returns `true` if two blocks are about as long, for files of which one has `ratio` times the other's
    /// length.
    fn are_of_one_length(&self, source: usize, target: usize, ratio: f32) -> bool {
        let [one, other] = [self.source.atoms[source].len, self.target.atoms[target].len];
        let own = other as f32 / one.max(1) as f32 / ratio.max(0.01);
        (0.6..1.7).contains(&own)
    }

    /// The blocks between two pairs.
    fn alone(
        &self,
        sources: Range<usize>,
        targets: Range<usize>,
        found: &Found,
        pairing: &mut Pairing,
    ) {
        for target in targets {
            let Block { kind, span } = self.target.blocks[target];
            let moved = found.moved.iter().find(|step| step.target == target);
            let source = moved.map(|step| self.source.blocks[step.source].span);
            let score = moved.map_or(0.0, |step| step.score);
            pairing.blocks.push(BlockPair { kind, target: Some(span), source, score });
        }
        let is_moved = |source: &usize| found.moved.iter().any(|step| step.source == *source);
        for source in sources.filter(|source| !is_moved(source)) {
            let Block { kind, span } = self.source.blocks[source];
            let source = Some(span);
            pairing.blocks.push(BlockPair { kind, target: None, source, score: 0.0 });
        }
    }

    fn paired(&self, wide: &Wide, fit: &Fit<'_>, pairing: &mut Pairing) {
        let cover = |blocks: &[Block]| blocks[0].span.cover(blocks[blocks.len() - 1].span);
        let sources = &self.source.blocks[wide.sources.clone()];
        let targets = &self.target.blocks[wide.targets.clone()];
        let (source, target) = (cover(sources), cover(targets));
        pairing.blocks.push(BlockPair {
            kind: sources[0].kind,
            target: Some(target),
            source: Some(source),
            score: wide.score,
        });
        if sources.iter().chain(targets).any(|block| block.kind == BlockKind::Code) {
            return;
        }
        let cut = |file: &Prepared, blocks: &[Block]| -> Vec<Span> {
            blocks.iter().flat_map(|block| sentences(&file.masked, block.span)).collect()
        };
        let cuts = [cut(&self.source, sources), cut(&self.target, targets)];
        let segments = self.segments(&cuts, target.start(), fit);
        let is_narrow = sources.len() == 1 && targets.len() == 1;
        let fits = |span: Option<Span>, blocks: &[Block]| {
            span.is_some_and(|span| blocks.iter().any(|block| block.span.contains(span)))
        };
        let is_inside = |it: &Segment| {
            let [own, other] = [it.target, it.source].map(|part| part.map(|part| part.text));
            fits(own, targets) && fits(other, sources)
        };
        if is_narrow || segments.iter().all(is_inside) {
            pairing.segments.extend(segments);
        } else {
            pairing.segments.push(Segment::found(Some(target), Some(source), target.end()));
        }
    }

    /// The sentences of both sides, paired.
    fn segments(
        &self,
        [sources, targets]: &[Vec<Span>; 2],
        start: usize,
        fit: &Fit<'_>,
    ) -> Vec<Segment> {
        let atoms = |file: &Prepared, spans: &[Span]| -> Vec<Atom> {
            spans.iter().map(|span| Atom::of(&file.masked[span.range()])).collect()
        };
        let groups = if sources.len() == 1 && targets.len() == 1 {
            vec![[1, 1]]
        } else {
            groups(&atoms(&self.source, sources), &atoms(&self.target, targets), fit)
        };
        let (mut at, mut gap) = ([0, 0], start);
        let segments = groups.into_iter().map(|[source_len, target_len]| {
            let cover = |spans: &[Span]| Some(spans.first()?.cover(*spans.last()?));
            let source = cover(&sources[at[0]..at[0] + source_len]);
            let target = cover(&targets[at[1]..at[1] + target_len]);
            at = [at[0] + source_len, at[1] + target_len];
            gap = target.map_or(gap, Span::end);
            Segment::found(target, source, gap)
        });
        segments.collect()
    }

    /// The pairs of blocks, each with its neighbors that are a part of it: a paragraph that the
    /// translation divides or joins, or makes a list of.
    fn widened(&self, found: &Found, fit: &Fit<'_>) -> Vec<Wide> {
        let mut wides: Vec<Wide> = found.steps.iter().map(Wide::from).collect();
        for at in 1..=wides.len() {
            let ends = [self.source.blocks.len(), self.target.blocks.len()];
            let next = wides.get(at).map_or(ends, |it| [it.sources.start, it.targets.start]);
            let before = &wides[at - 1];
            let rest = [before.sources.end..next[0], before.targets.end..next[1]];
            let side = match [rest[0].is_empty(), rest[1].is_empty()] {
                [true, false] => Side::Target,
                [false, true] => Side::Source,
                _ => continue,
            };
            let rest = &rest[usize::from(side == Side::Target)];
            if rest.len() > JOINED_MAX || !rest.clone().all(|it| self.is_joinable(side, it, found))
            {
                continue;
            }
            let up = before.clone().extended(side, before.range(side).start..rest.end);
            let up_gain = self.gain(before, &up, fit);
            let down = wides.get(at).map(|next| {
                let down = next.clone().extended(side, rest.start..next.range(side).end);
                (self.gain(next, &down, fit), down)
            });
            match down {
                Some((gain, down)) if gain > up_gain.max(0.0) => wides[at] = down,
                _ if up_gain > 0.0 => wides[at - 1] = up,
                _ => {}
            }
        }
        wides
    }

    /// Returns `true` if a block without a partner is text that may belong to its neighbor.
    fn is_joinable(&self, side: Side, at: usize, found: &Found) -> bool {
        let (file, is_moved) = match side {
            Side::Source => (&self.source, found.moved.iter().any(|step| step.source == at)),
            Side::Target => (&self.target, found.moved.iter().any(|step| step.target == at)),
        };
        !is_moved && matches!(file.blocks[at].kind, BlockKind::Paragraph | BlockKind::Item)
    }

    /// By how much a pair fits better with its neighbors; zero where that is uncertain.
    fn gain(&self, narrow: &Wide, wide: &Wide, fit: &Fit<'_>) -> f32 {
        let is_text = |file: &Prepared, at: usize| {
            matches!(file.blocks[at].kind, BlockKind::Paragraph | BlockKind::Item)
        };
        let is_open = is_text(&self.source, narrow.sources.start)
            && is_text(&self.target, narrow.targets.start);
        if !is_open {
            return 0.0;
        }
        let scores = |wide: &Wide| {
            let source = Atom::joined(&self.source.atoms[wide.sources.clone()]);
            let target = Atom::joined(&self.target.atoms[wide.targets.clone()]);
            let known = fit.known(&source);
            [fit.score(&known, &target), fit.words(&known, &target)]
        };
        let ([before, words_before], [after, words]) = (scores(narrow), scores(wide));
        let is_sure = after - before >= GAIN_MIN && words - words_before >= GAIN_MIN / 2.0;
        if is_sure { after - before } else { 0.0 }
    }
}

/// Returns `true` if exactly one pair stands between two blocks that each stand on another side of it.
fn are_swapped(steps: &[Step], source: usize, target: usize) -> bool {
    steps.iter().filter(|step| (step.source > source) != (step.target > target)).count() == 1
}

/// Two neighbors that have changed places fit at least so well.
const CROSSED_MIN: f32 = -6.0;
/// Two neighbors that fit better by this crosswise have changed places.
const SWAPPED_MIN: f32 = 6.0;
/// So many blocks may be parts of one.
const JOINED_MAX: usize = 6;
/// The neighbors of a pair belong to it where it fits better by this.
const GAIN_MIN: f32 = 2.0;

/// More candidates than this are not compared: such a page is another page.
const MOVED_MAX: usize = 40_000;

impl Prepared {
    /// Where the body starts, behind the front matter.
    pub fn body_start(&self) -> usize {
        self.body_start
    }
}
