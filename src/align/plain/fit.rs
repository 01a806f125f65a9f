//! How well two texts fit: the logarithm of how much likelier they are as a pair than by chance.

use rustc_hash::FxHashMap;

use super::atom::Atom;
use super::lexicon::PairLexicon;
use crate::align::tokens::Word;

/// How likely a word is carried over as it stands.
const SAME: f32 = 0.55;
/// How likely code or a link has no partner.
const ANCHOR_LOOSE: f32 = 0.10;
/// How likely a known word has none.
const KNOWN_LOOSE: f32 = 0.15;
/// How likely any other word has none.
const LOOSE: f32 = 0.80;

/// Compares the texts of two files.
pub struct Fit<'f> {
    lexicon: Option<&'f PairLexicon>,
    /// How often each word stands in the translation.
    counts: FxHashMap<Word, u32>,
    total: u32,
    /// How much longer the translation is.
    ratio: f32,
}

/// A text of the original, ready to be compared with many.
pub struct Known {
    expected: FxHashMap<Word, f32>,
    words: usize,
    len: usize,
}

impl<'f> Fit<'f> {
    /// For the texts of an original and its translation.
    pub fn new(sources: &[Atom], targets: &[Atom], lexicon: Option<&'f PairLexicon>) -> Self {
        let mut counts = FxHashMap::default();
        let mut total = 0;
        for word in targets.iter().flat_map(|atom| &atom.words) {
            *counts.entry(*word).or_default() += 1;
            total += 1;
        }
        let sum = |atoms: &[Atom]| atoms.iter().map(|atom| atom.len).sum::<usize>() as f32 + 100.0;
        let ratio = (sum(targets) / sum(sources)).clamp(0.1, 10.0);
        Self { lexicon, counts, total, ratio }
    }

    /// A text of the original, ready to be compared.
    pub fn known(&self, source: &Atom) -> Known {
        let mut expected: FxHashMap<Word, f32> = FxHashMap::default();
        for word in &source.words {
            let same = expected.entry(*word).or_default();
            *same = same.max(SAME);
            for (translation, likelihood) in
                self.lexicon.map_or(&[][..], |lexicon| lexicon.translations(*word))
            {
                let known = expected.entry(*translation).or_default();
                *known = (*known + likelihood).min(1.0);
            }
        }
        Known { expected, words: source.words.len(), len: source.len }
    }

    /// How well a text of the translation fits: by its words and its length.
    pub fn score(&self, source: &Known, target: &Atom) -> f32 {
        self.words(source, target) + self.length(source.len, target.len)
    }

    /// How well a text of the translation fits by its words alone.
    pub fn words(&self, source: &Known, target: &Atom) -> f32 {
        let words = (0..).zip(&target.words);
        words.map(|(at, word)| self.word(source, *word, target.is_anchor(at))).sum()
    }

    fn word(&self, source: &Known, word: Word, is_anchor: bool) -> f32 {
        let (frequency, is_known) = match self.lexicon {
            Some(lexicon) => (lexicon.frequency(word), lexicon.knows(word)),
            None => (self.frequency(word), false),
        };
        let loose = match (is_anchor, is_known) {
            (true, _) => ANCHOR_LOOSE,
            (_, true) => KNOWN_LOOSE,
            _ => LOOSE,
        };
        let expected = source.expected.get(&word).copied().unwrap_or_default();
        let likelihood = expected / (source.words as f32 + 1.0) / frequency;
        ((1.0 - loose) * likelihood + loose).ln()
    }

    fn frequency(&self, word: Word) -> f32 {
        let count = self.counts.get(&word).copied().unwrap_or_default();
        (count as f32 + 0.5) / (self.total as f32 + 1_000.0)
    }

    fn length(&self, source: usize, target: usize) -> f32 {
        let (source, target) = (source as f32, target as f32);
        let deviation = (target / (self.ratio * source)).ln();
        let variance = 0.02 + 2.2 / (source + 2.0);
        let density =
            |variance: f32| (-deviation * deviation / (2.0 * variance)).exp() / variance.sqrt();
        (0.95 * density(variance) + 0.05 * density(4.0 * variance + 1.0)).ln()
    }
}
