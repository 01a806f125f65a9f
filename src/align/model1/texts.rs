//! The pairs that are learnt from, and these as numbers of words.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::align::tokens::Word;

/// Words of a text beyond these do not count: the work grows with the product of both sides.
pub const WORDS_MAX: usize = 50;

/// The words of both sides of a pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordPair {
    /// Words of the source.
    pub source: Vec<Word>,
    /// Words of the target.
    pub target: Vec<Word>,
}

/// Words in fewer pairs are not learnt.
const COUNT_MIN: u32 = 2;

/// The words of one side that are frequent enough, numbered from one: zero is no word.
pub(super) struct Vocabulary {
    pub(super) words: Vec<Word>,
    /// In how many pairs each stands.
    pub(super) counts: Vec<u32>,
    numbers: FxHashMap<Word, u32>,
}

impl Vocabulary {
    pub(super) fn of<'p>(texts: impl Iterator<Item = &'p Vec<Word>>) -> Self {
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

/// The pairs, with what is needed to sum by source word.
pub(super) struct Texts {
    /// Of each pair, its source words, "no word" among them, and its target words.
    pub(super) pairs: Vec<(Vec<u32>, Vec<u32>)>,
    /// Of each pair and source word, where its slots start.
    pub(super) slot_starts: Vec<Vec<u32>>,
    /// The pairs that each source word is in.
    pub(super) postings: Vec<Vec<u32>>,
}

impl Texts {
    pub(super) fn new(pairs: &[WordPair], sources: &Vocabulary, targets: &Vocabulary) -> Self {
        let numbered = pairs.par_iter().map(|pair| {
            let mut source = sources.numbers(&pair.source);
            source.insert(0, 0);
            (source, targets.numbers(&pair.target))
        });
        let pairs: Vec<(Vec<u32>, Vec<u32>)> = numbered.collect();
        let mut postings = vec![Vec::new(); sources.words.len()];
        for (index, (source, _)) in (0..).zip(&pairs) {
            for word in source {
                postings[*word as usize].push(index);
            }
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
