//! Differences between an original as it was translated and as it is now.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::block::Block;
use super::pairing::Prepared;
use super::path::best;
use super::sentence::sentences;
use crate::align::tokens;
use crate::article::BlockKind;
use crate::text::{Span, differing_runs};

/// A difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The kind of block that it is in.
    pub kind: BlockKind,
    /// The text as it was translated, in bytes of that file; none for what is new.
    pub then: Option<Span>,
    /// The text now, in bytes of today's file; none for what is gone.
    pub now: Option<Span>,
    /// The end of the text that what is new follows, in bytes of the file as it was translated.
    pub after: usize,
    /// How much it matters.
    pub how: How,
}

/// How much a difference matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Space, wrapping, marks or the URL of a link.
    Cosmetic,
    /// Code.
    Code,
    /// Words.
    Words,
}

impl How {
    /// `cosmetic`, `code` or `words`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cosmetic => "cosmetic",
            Self::Code => "code",
            Self::Words => "words",
        }
    }
}

/// Two blocks or sentences with a smaller share of words in common are not the same one, changed.
const SHARE_MIN: f32 = 0.3;

/// The differences between an original as it was translated and as it is now, in order.
///
/// ```
/// use diglot::align::plain::{How, Prepared, drift};
/// use diglot::markdown::Profile;
///
/// let file = |text| Prepared::new(text, Profile::Plain);
/// let (then, now) = (file("# A\n\nRed light. Go.\n"), file("# A\n\nRed light. Stop.\n\nNew.\n"));
/// let changes = drift(&then, &now);
/// assert_eq!(changes.len(), 2);
/// assert_eq!(changes[0].how, How::Words);
/// assert_eq!(changes[1].then, None);
/// ```
pub fn drift(then: &Prepared, now: &Prepared) -> Vec<Change> {
    let texts = |file: &Prepared| -> Vec<String> {
        file.blocks().iter().map(|block| folded(file.text(block.span))).collect()
    };
    let (old, new) = (texts(then), texts(now));
    let mut drift = Drift { then, now, changes: Vec::new() };
    for (old_run, new_run) in differing_runs(&old, &new) {
        drift.blocks(old_run, new_run);
    }
    let moved = |change: &Change| -> Option<String> {
        match (change.then, change.now) {
            (Some(span), None) => Some(folded(then.text(span))),
            (None, Some(span)) => Some(folded(now.text(span))),
            _ => None,
        }
    };
    // A block that only moved is both gone and new.
    let mut balance: FxHashMap<String, [usize; 2]> = FxHashMap::default();
    for change in &drift.changes {
        if let Some(text) = moved(change) {
            balance.entry(text).or_default()[usize::from(change.then.is_none())] += 1;
        }
    }
    drift.changes.retain(|change| moved(change).is_none_or(|text| balance[&text].contains(&0)));
    drift.changes
}

struct Drift<'d> {
    then: &'d Prepared,
    now: &'d Prepared,
    changes: Vec<Change>,
}

impl Drift<'_> {
    /// Two runs of blocks that differ.
    fn blocks(&mut self, old: Range<usize>, new: Range<usize>) {
        let (then, now) = (self.then, self.now);
        let words = |file: &Prepared, blocks: &[Block]| -> Vec<Vec<u32>> {
            blocks.iter().map(|block| sorted_words(file.text(block.span))).collect()
        };
        let (old_blocks, new_blocks) = (&then.blocks()[old.clone()], &now.blocks()[new.clone()]);
        let (old_words, new_words) = (words(then, old_blocks), words(now, new_blocks));
        let steps = best([old.len(), new.len()], -0.01, |one, other| {
            let is_same_kind = old_blocks[one].kind == new_blocks[other].kind;
            let share = shared(&old_words[one], &new_words[other]);
            if share < SHARE_MIN || !is_same_kind && share < 0.8 { -4.0 } else { share }
        });
        let (mut at, mut new_at) = (0, 0);
        let end = (old.len(), new.len());
        let pairs = steps.iter().map(|step| (step.source, step.target)).chain([end]);
        for (one, other) in pairs {
            for block in &old_blocks[at..one] {
                self.gone(*block);
            }
            let before = old.start + one;
            for block in &new_blocks[new_at..other] {
                self.new_block(*block, before);
            }
            if (one, other) != end {
                self.changed(old_blocks[one], new_blocks[other]);
            }
            (at, new_at) = ((one + 1).min(end.0), (other + 1).min(end.1));
        }
    }

    fn gone(&mut self, block: Block) {
        let Block { kind, span } = block;
        let how = if kind == BlockKind::Code { How::Code } else { How::Words };
        self.changes.push(Change { kind, then: Some(span), now: None, after: span.end(), how });
    }

    fn new_block(&mut self, block: Block, before: usize) {
        let Block { kind, span } = block;
        let how = if kind == BlockKind::Code { How::Code } else { How::Words };
        let above = before.checked_sub(1).map(|at| self.then.blocks()[at].span.end());
        let after = above.unwrap_or_else(|| self.then.body_start());
        self.changes.push(Change { kind, then: None, now: Some(span), after, how });
    }

    /// One block, changed: by sentence, but for code.
    fn changed(&mut self, old: Block, new: Block) {
        let (then, now) = (self.then, self.now);
        if old.kind == BlockKind::Code || new.kind == BlockKind::Code {
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let is_same = bare(then.text(old.span)) == bare(now.text(new.span));
            let how = if is_same { How::Cosmetic } else { How::Code };
            self.push(old.kind, Some(old.span), Some(new.span), old.span.end(), how);
            return;
        }
        let cut = |file: &Prepared, block: Block| sentences(file.text_all(), block.span);
        let (olds, news) = (cut(then, old), cut(now, new));
        let texts = |file: &Prepared, spans: &[Span]| -> Vec<String> {
            spans.iter().map(|span| folded(file.text(*span))).collect()
        };
        for (one, other) in differing_runs(&texts(then, &olds), &texts(now, &news)) {
            let cover = |spans: &[Span]| Some(spans.first()?.cover(*spans.last()?));
            let after = one.start.checked_sub(1).map_or(old.span.start(), |at| olds[at].end());
            let (old_span, new_span) = (cover(&olds[one]), cover(&news[other]));
            let how = match (old_span, new_span) {
                (Some(old), Some(new)) if letters(then.text(old)) == letters(now.text(new)) => {
                    How::Cosmetic
                }
                _ => How::Words,
            };
            self.push(old.kind, old_span, new_span, after, how);
        }
    }

    fn push(
        &mut self,
        kind: BlockKind,
        then: Option<Span>,
        now: Option<Span>,
        after: usize,
        how: How,
    ) {
        self.changes.push(Change { kind, then, now, after, how });
    }
}

/// A text with one space wherever there is any, and without the marks of quotes.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != ">").collect();
    words.join(" ")
}

/// The letters and digits of a text, whatever is around them.
fn letters(text: &str) -> String {
    let text = tokens::without_urls(text);
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn sorted_words(text: &str) -> Vec<u32> {
    let mut words = tokens::words(text, 400);
    words.sort_unstable();
    words.dedup();
    words
}

/// The share of words that two texts have in common.
fn shared(one: &[u32], other: &[u32]) -> f32 {
    let same = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    2.0 * same as f32 / (one.len() + other.len()).max(1) as f32
}
