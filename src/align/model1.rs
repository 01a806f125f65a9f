//! Which words translate which: IBM model 1 (Brown et al. 1993), learnt from pairs by expectation
//! maximization.
//!
//! Every word of the target is explained by one of the source's words or by none of them. What a
//! source word is expected to explain, summed over all pairs, is its next row of probabilities. Each
//! row is summed by one thread and in the order of the pairs, so the result does not depend on how
//! many threads there are.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::tokens::Word;

/// The words of both sides of a pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordPair {
    /// Those of the source.
    pub source: Vec<Word>,
    /// Those of the target.
    pub target: Vec<Word>,
}

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

/// What was learnt: rows by falling count, and the counts of target words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learnt {
    /// How many pairs it was learnt from.
    pub pairs: usize,
    /// The rows.
    pub rows: Vec<Row>,
    /// In how many pairs each target word stands, by falling count.
    pub targets: Vec<(Word, u32)>,
}

/// Words of a pair beyond these do not count: the work grows with their product.
const WORDS_MAX: usize = 50;
/// Rounds of expectation maximization; the ranking of translations hardly changes after the fourth.
const ROUNDS: usize = 5;
/// Words in fewer pairs are not learnt.
const COUNT_MIN: u32 = 2;
/// Counts that each row has too many, so that rare words are not sure of themselves.
const DOUBT: f32 = 0.5;
/// A translation less likely than this is forgotten.
const PROBABILITY_MIN: f32 = 0.01;
/// Translations kept of a word.
const TRANSLATIONS_MAX: usize = 12;

/// Learns from pairs.
pub fn learn(pairs: &[WordPair]) -> Learnt {
    let sources = Vocabulary::of(pairs.iter().map(|pair| &pair.source));
    let targets = Vocabulary::of(pairs.iter().map(|pair| &pair.target));
    let texts = Texts::new(pairs, &sources, &targets);
    let mut table = Table::new(&texts, sources.words.len(), targets.words.len());
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
    Learnt { pairs: pairs.len(), rows, targets: counts }
}

/// The words of one side that are frequent enough, numbered from one: zero is no word.
struct Vocabulary {
    words: Vec<Word>,
    counts: Vec<u32>,
    numbers: FxHashMap<Word, u32>,
}

impl Vocabulary {
    fn of<'p>(texts: impl Iterator<Item = &'p Vec<Word>>) -> Self {
        let mut seen: FxHashMap<Word, (u32, usize)> = FxHashMap::default();
        for (index, text) in texts.enumerate() {
            for word in text {
                let (count, last) = seen.entry(*word).or_insert((0, usize::MAX));
                *count += u32::from(*last != index);
                *last = index;
            }
        }
        let frequent = seen.into_iter().filter(|(_, (count, _))| *count >= COUNT_MIN);
        let mut frequent: Vec<_> = frequent.map(|(word, (count, _))| (word, count)).collect();
        frequent.sort_unstable();
        let (mut words, mut counts): (Vec<_>, Vec<_>) = frequent.into_iter().unzip();
        words.insert(0, Word::MAX);
        counts.insert(0, 0);
        let numbers = words.iter().zip(0..).skip(1).map(|(word, number)| (*word, number)).collect();
        Self { words, counts, numbers }
    }

    /// The numbers of a text's words, each once, in order.
    fn numbers(&self, text: &[Word]) -> Vec<u32> {
        let known = text.iter().filter_map(|word| self.numbers.get(word).copied());
        let mut numbers: Vec<_> = known.take(WORDS_MAX).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// The pairs as numbers of words.
struct Texts {
    /// Of each pair, its source words, "no word" among them, and its target words.
    pairs: Vec<(Vec<u32>, Vec<u32>)>,
    /// Of each pair and source word, where its slots start.
    slot_starts: Vec<Vec<u32>>,
    /// The pairs that each source word stands in.
    postings: Vec<Vec<u32>>,
}

impl Texts {
    fn new(pairs: &[WordPair], sources: &Vocabulary, targets: &Vocabulary) -> Self {
        let numbered = pairs.par_iter().map(|pair| {
            let mut source = sources.numbers(&pair.source);
            source.insert(0, 0);
            (source, targets.numbers(&pair.target))
        });
        let pairs: Vec<(Vec<u32>, Vec<u32>)> = numbered.collect();
        let mut postings = vec![Vec::new(); sources.words.len()];
        for (index, (source, _)) in (0..).zip(&pairs) {
            source.iter().for_each(|word| postings[*word as usize].push(index));
        }
        let slot_starts = slot_starts(&pairs, &postings);
        Self { pairs, slot_starts, postings }
    }
}

/// Slots are in the order of source words and then pairs, as they are summed.
fn slot_starts(pairs: &[(Vec<u32>, Vec<u32>)], postings: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut starts: Vec<_> =
        pairs.iter().map(|(source, _)| Vec::with_capacity(source.len())).collect();
    let mut next = 0;
    for posting in postings {
        for pair in posting {
            // A pair's words are in order, so its starts come out in their order.
            starts[*pair as usize].push(next);
            next += pairs[*pair as usize].1.len() as u32;
        }
    }
    starts
}

/// Probabilities, one for each source word and target word that share a pair.
struct Table {
    rows: Vec<TableRow>,
    probabilities: Vec<f32>,
    /// Of each source word, pair and target word: which probability is theirs.
    slots: Vec<u32>,
}

struct TableRow {
    /// Its place in `probabilities`.
    start: usize,
    targets: Vec<u32>,
}

impl Table {
    fn new(texts: &Texts, source_count: usize, target_count: usize) -> Self {
        let scratch = || vec![u32::MAX; target_count];
        let rows = texts.postings.par_iter().map_init(scratch, |places, p| row(p, texts, places));
        let rows: Vec<(Vec<u32>, Vec<u32>)> = rows.collect();
        let mut table = Self {
            rows: Vec::with_capacity(source_count),
            probabilities: Vec::new(),
            slots: Vec::new(),
        };
        for (targets, slots) in rows {
            let start = table.probabilities.len();
            table.slots.extend(slots.into_iter().map(|slot| slot + start as u32));
            table.probabilities.resize(start + targets.len(), 1.0);
            table.rows.push(TableRow { start, targets });
        }
        table
    }

    /// One round: expectations with the present probabilities, and new probabilities from them.
    fn improve(&mut self, texts: &Texts) {
        let shares: Vec<Vec<f32>> = (0..texts.pairs.len())
            .into_par_iter()
            .map(|pair| self.shares(&texts.pairs[pair].1, &texts.slot_starts[pair]))
            .collect();
        let slot_of_row = self.slot_of_row(texts);
        let rows = (0..self.rows.len()).into_par_iter().map(|source| {
            self.improved_row(source, slot_of_row[source], &texts.postings[source], &shares)
        });
        let rows: Vec<Vec<f32>> = rows.collect();
        self.probabilities = rows.concat();
    }

    /// One over what all source words together say of each target word.
    fn shares(&self, target: &[u32], starts: &[u32]) -> Vec<f32> {
        let mut sums = vec![0.0; target.len()];
        for start in starts {
            let slots = &self.slots[*start as usize..][..target.len()];
            for (sum, slot) in sums.iter_mut().zip(slots) {
                *sum += self.probabilities[*slot as usize];
            }
        }
        sums.into_iter().map(|sum| 1.0 / sum).collect()
    }

    fn slot_of_row(&self, texts: &Texts) -> Vec<usize> {
        let lens = texts.postings.iter().map(|posting| {
            posting.iter().map(|pair| texts.pairs[*pair as usize].1.len()).sum::<usize>()
        });
        lens.scan(0, |next, len| {
            let start = *next;
            *next += len;
            Some(start)
        })
        .collect()
    }

    fn improved_row(
        &self,
        source: usize,
        mut slot: usize,
        posting: &[u32],
        shares: &[Vec<f32>],
    ) -> Vec<f32> {
        let TableRow { start, targets } = &self.rows[source];
        let mut counts = vec![0.0; targets.len()];
        for pair in posting {
            for share in &shares[*pair as usize] {
                let at = self.slots[slot] as usize;
                counts[at - start] += self.probabilities[at] * share;
                slot += 1;
            }
        }
        let sum: f32 = counts.iter().sum::<f32>() + DOUBT;
        counts.into_iter().map(|count| count / sum).collect()
    }

    /// A source word's likeliest translations.
    fn best(&self, source: usize, targets: &Vocabulary) -> Vec<(Word, f32)> {
        let row = &self.rows[source];
        let probabilities = &self.probabilities[row.start..][..row.targets.len()];
        let words = row.targets.iter().map(|target| targets.words[*target as usize]);
        let mut best: Vec<_> = words
            .zip(probabilities.iter().copied())
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
    targets.iter().for_each(|target| places[*target as usize] = u32::MAX);
    (targets, slots)
}
