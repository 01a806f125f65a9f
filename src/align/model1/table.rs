//! The probabilities of all source and target words that share a pair, and how they get better.

use rayon::prelude::*;

use super::texts::{Texts, Vocabulary};
use crate::align::tokens::Word;

/// Counts that each row has too many, so that rare words are not sure of themselves.
const DOUBT: f32 = 0.5;
/// A translation less likely than this is forgotten.
const PROBABILITY_MIN: f32 = 0.01;
/// Translations kept of a word.
const TRANSLATIONS_MAX: usize = 12;

/// Probabilities, one for each source word and target word that share a pair.
pub(super) struct Table {
    rows: Vec<TableRow>,
    probabilities: Vec<f32>,
    /// For each source word, each of its pairs and each target word there: which probability it is.
    slots: Vec<u32>,
}

struct TableRow {
    /// Its place in `probabilities`.
    start: usize,
    /// The place of its first pair in `slots`.
    slot: usize,
    targets: Vec<u32>,
}

impl Table {
    pub(super) fn new(texts: &Texts, target_count: usize) -> Self {
        let places = || vec![u32::MAX; target_count];
        let rows = texts.postings.par_iter().map_init(places, |places, p| row(p, texts, places));
        let rows: Vec<(Vec<u32>, Vec<u32>)> = rows.collect();
        let mut table = Self { rows: Vec::new(), probabilities: Vec::new(), slots: Vec::new() };
        for (targets, slots) in rows {
            let (start, slot) = (table.probabilities.len(), table.slots.len());
            table.slots.extend(slots.into_iter().map(|slot| slot + start as u32));
            table.probabilities.resize(start + targets.len(), 1.0);
            table.rows.push(TableRow { start, slot, targets });
        }
        table
    }

    /// One round: expectations with the present probabilities, and new probabilities from them.
    pub(super) fn improve(&mut self, texts: &Texts) {
        let pairs = texts.pairs.par_iter().zip(&texts.slot_starts);
        let shares = pairs.map(|((_, target), starts)| self.shares(target.len(), starts));
        let shares: Vec<Vec<f32>> = shares.collect();
        let rows = self.rows.par_iter().zip(&texts.postings);
        let rows = rows.map(|(row, posting)| self.improved(row, posting, &shares));
        let rows: Vec<Vec<f32>> = rows.collect();
        self.probabilities = rows.concat();
    }

    /// One over what all source words of a pair together say of each of its target words.
    fn shares(&self, target_len: usize, starts: &[u32]) -> Vec<f32> {
        // "No word" says something of every target word, so no sum stays zero but by rounding.
        let mut sums = vec![f32::MIN_POSITIVE; target_len];
        for start in starts {
            let slots = &self.slots[*start as usize..][..target_len];
            for (sum, slot) in sums.iter_mut().zip(slots) {
                *sum += self.probabilities[*slot as usize];
            }
        }
        sums.into_iter().map(|sum| 1.0 / sum).collect()
    }

    fn improved(&self, row: &TableRow, posting: &[u32], shares: &[Vec<f32>]) -> Vec<f32> {
        let mut counts = vec![0.0; row.targets.len()];
        let mut slots = self.slots[row.slot..].iter();
        for pair in posting {
            for (share, slot) in shares[*pair as usize].iter().zip(&mut slots) {
                let slot = *slot as usize;
                counts[slot - row.start] += self.probabilities[slot] * share;
            }
        }
        let sum: f32 = counts.iter().sum::<f32>() + DOUBT;
        counts.into_iter().map(|count| count / sum).collect()
    }

    /// A source word's likeliest translations.
    pub(super) fn best(&self, source: usize, targets: &Vocabulary) -> Vec<(Word, f32)> {
        let row = &self.rows[source];
        let words = row.targets.iter().map(|target| targets.words[*target as usize]);
        let mut best: Vec<_> = words
            .zip(self.probabilities[row.start..].iter().copied())
            .filter(|(_, probability)| *probability >= PROBABILITY_MIN)
            .collect();
        best.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        best.truncate(TRANSLATIONS_MAX);
        best
    }
}

/// The target words that share a pair with a source word, and the slots of its pairs.
fn row(posting: &[u32], texts: &Texts, places: &mut [u32]) -> (Vec<u32>, Vec<u32>) {
    let (mut targets, mut slots) = (Vec::new(), Vec::new());
    for pair in posting {
        for target in &texts.pairs[*pair as usize].1 {
            let place = &mut places[*target as usize];
            if *place == u32::MAX {
                *place = targets.len() as u32;
                targets.push(*target);
            }
            slots.push(*place);
        }
    }
    for target in &targets {
        places[*target as usize] = u32::MAX;
    }
    (targets, slots)
}
