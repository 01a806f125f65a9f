//! Which words of a project's originals its translations have for which, learnt from its own pages.

use rustc_hash::FxHashMap;

use crate::align::model1::{self, WordPair};
use crate::align::tokens::Word;

/// The words of one locale, as learnt.
#[derive(Debug, Clone, Default)]
pub struct PairLexicon {
    rows: FxHashMap<Word, Vec<(Word, f32)>>,
    counts: FxHashMap<Word, u32>,
    total: u32,
}

/// A word of the target seen so often is known: without a partner it speaks against a pair.
const KNOWN_MIN: u32 = 4;
/// Pairs beyond these teach nothing new.
pub const PAIRS_MAX: usize = 12_000;

impl PairLexicon {
    /// Learns from texts that are pairs.
    pub fn learn(pairs: &[WordPair]) -> Self {
        let table = model1::learn(pairs);
        let rows = table.rows.into_iter().map(|row| (row.source, row.translations)).collect();
        let total = table.targets.iter().map(|(_, count)| *count).sum();
        Self { rows, counts: table.targets.into_iter().collect(), total }
    }

    /// The likely translations of a word.
    pub(super) fn translations(&self, word: Word) -> &[(Word, f32)] {
        self.rows.get(&word).map_or(&[], Vec::as_slice)
    }

    /// How likely a word is anywhere.
    pub(super) fn frequency(&self, word: Word) -> f32 {
        let count = self.counts.get(&word).copied().unwrap_or_default();
        (count as f32 + 0.5) / (self.total as f32 + 1_000.0)
    }

    /// Returns `true` if a word of the target is known.
    pub(super) fn knows(&self, word: Word) -> bool {
        self.counts.get(&word).is_some_and(|count| *count >= KNOWN_MIN)
    }
}
