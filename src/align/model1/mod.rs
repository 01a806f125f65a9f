//! Which words translate which: IBM model 1 (Brown et al. 1993), learnt from pairs by expectation
//! maximization.
//!
//! Every word of the target is explained by one of the source's words or by none of them. What a
//! source word is expected to explain, summed over all pairs, is its next row of probabilities. Each
//! row is summed by one thread and in the order of the pairs, so the result does not depend on how
//! many threads there are.

mod texts;
mod table;

use rayon::prelude::*;

use super::tokens::Word;
use table::Table;
use texts::{Texts, Vocabulary};
pub use texts::{WORDS_MAX, WordPair};

/// A source word's translations and how often it occurs.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The source word.
    pub source: Word,
    /// In how many pairs it stands.
    pub count: u32,
    /// Target words with their probabilities, likeliest first.
    pub translations: Vec<(Word, f32)>,
}

/// Trained translation table: rows by falling count, and the counts of target words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TranslationTable {
    /// The rows.
    pub rows: Vec<Row>,
    /// In how many pairs each target word stands, by falling count.
    pub targets: Vec<(Word, u32)>,
}

/// Rounds of expectation maximization; the ranking of translations hardly changes after the fourth.
const ROUNDS: usize = 4;

/// Learns from pairs.
pub fn learn(pairs: &[WordPair]) -> TranslationTable {
    let sources = Vocabulary::of(pairs.iter().map(|pair| &pair.source));
    let targets = Vocabulary::of(pairs.iter().map(|pair| &pair.target));
    let texts = Texts::new(pairs, &sources, &targets);
    let mut table = Table::new(&texts, targets.words.len());
    for _ in 0..ROUNDS {
        table.improve(&texts);
    }
    let rows = (1..sources.words.len()).into_par_iter().map(|source| Row {
        source: sources.words[source],
        count: sources.counts[source],
        translations: table.best(source, &targets),
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|row| (u32::MAX - row.count, row.source));
    let mut counts: Vec<_> = targets.words.iter().copied().zip(targets.counts).skip(1).collect();
    counts.sort_by_key(|(word, count)| (u32::MAX - count, *word));
    TranslationTable { rows, targets: counts }
}
