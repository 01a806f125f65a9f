//! The words of two languages that translate each other, as learnt, and how strongly a text speaks
//! for being the translation of another.

use rustc_hash::FxHashMap;

use super::tokens::{self, Word};

/// A frequent word of the source and its translations.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The source word.
    pub word: String,
    /// In how many pairs it stands.
    pub count: u32,
    /// Target words and their probabilities in thousandths, likeliest first.
    pub translations: Vec<(String, u16)>,
}

/// Words and their translations.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    /// In how many pairs each target word of the entries stands.
    targets: Vec<(String, u32)>,
    /// The counts of all target words together, those that no entry has among them.
    target_total: u64,
    /// Which of `ratios` are a source word's.
    rows: FxHashMap<Word, Row>,
    /// How much likelier a target word is beside the row's source word than elsewhere.
    ratios: Vec<(Word, f32)>,
    frequencies: FxHashMap<Word, f32>,
}

/// A place in `Lexicon::ratios`.
type Row = (u32, u32);

/// Mean log-likelihood ratio of each word given the other text; about zero for unrelated texts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LexicalScore {
    /// Of the target's words.
    pub target: f32,
    /// Of the source's words.
    pub source: f32,
    /// How many words were looked up on both sides.
    pub words: u32,
}

/// The part of a text's words that come from the other text; the others come from anywhere.
const KNOWN_SHARE: f32 = 0.9;
/// How likely a word is carried over as it stands: names, code, addresses.
const SAME_PROBABILITY: f32 = 0.3;

/// A probability as an [`Entry`] has it. A sure thing is not quite sure, and keeps to three digits.
pub fn thousandths(probability: f32) -> u16 {
    ((probability * 1000.0).round() as u16).min(999)
}

impl Lexicon {
    /// A lexicon of entries, with the counts of all target words in them.
    pub fn new(entries: Vec<Entry>, targets: Vec<(String, u32)>, target_total: u64) -> Self {
        let total = target_total.max(1) as f32;
        let mut frequencies = FxHashMap::default();
        for (word, count) in &targets {
            frequencies.insert(tokens::hash(word), *count as f32 / total);
        }
        let mut rows = FxHashMap::default();
        let mut ratios = Vec::new();
        for entry in &entries {
            let start = ratios.len() as u32;
            for (word, thousandths) in &entry.translations {
                let target = tokens::hash(word);
                let frequency = frequencies.get(&target).copied().unwrap_or(1.0 / total);
                ratios.push((target, f32::from(*thousandths) / 1000.0 / frequency));
            }
            rows.insert(tokens::hash(&entry.word), (start, ratios.len() as u32));
        }
        Self { entries, targets, target_total, rows, ratios, frequencies }
    }

    /// The source words, most frequent first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The target words of the entries with their counts.
    pub fn targets(&self) -> &[(String, u32)] {
        &self.targets
    }

    /// The counts of all target words together.
    pub fn target_total(&self) -> u64 {
        self.target_total
    }

    /// Scores the words of two texts against each other. Both are in order, each word once.
    pub fn evidence(&self, source: &[Word], target: &[Word]) -> LexicalScore {
        let held = WordFilter::new(target);
        let mut of_target = vec![0.0_f32; target.len()];
        let (mut source_sum, mut target_sum) = (Mean::default(), Mean::default());
        for word in source {
            let row = self.rows.get(word);
            let of_source = self.explain(*word, row, &held, &mut of_target);
            source_sum.add(of_source, target.len(), row.is_some());
        }
        for (word, ratios) in target.iter().zip(of_target) {
            target_sum.add(ratios, source.len(), self.frequencies.contains_key(word));
        }
        let words = source_sum.words + target_sum.words;
        LexicalScore { target: target_sum.mean(), source: source_sum.mean(), words }
    }

    /// Adds to the target's words how much likelier each is beside a source word, and gives the sum.
    fn explain(
        &self,
        word: Word,
        row: Option<&Row>,
        held: &WordFilter<'_>,
        of_target: &mut [f32],
    ) -> f32 {
        let ratios = row.map_or(&[][..], |row| &self.ratios[row.0 as usize..row.1 as usize]);
        let mut sum = 0.0;
        let mut add = |at: usize, ratio: f32| {
            of_target[at] += ratio;
            sum += ratio;
        };
        let mut same_learnt = 0.0;
        for (translation, ratio) in ratios {
            if let Some(at) = held.find(*translation) {
                add(at, *ratio);
                if *translation == word {
                    same_learnt = *ratio;
                }
            }
        }
        if let Some(at) = held.find(word) {
            add(at, (self.same_ratio(word) - same_learnt).max(0.0));
        }
        sum
    }

    /// How much likelier a word is beside the very same word.
    fn same_ratio(&self, word: Word) -> f32 {
        let once = 1.0 / self.target_total.max(1) as f32;
        SAME_PROBABILITY / self.frequencies.get(&word).copied().unwrap_or(once)
    }
}

/// A text's words, where most that are looked for are not among them.
struct WordFilter<'w> {
    words: &'w [Word],
    /// A bit for the last ten bits of each word's hash.
    filter: [u64; 16],
}

impl<'w> WordFilter<'w> {
    fn new(words: &'w [Word]) -> Self {
        let mut filter = [0; 16];
        for word in words {
            filter[(word >> 6 & 15) as usize] |= 1 << (word & 63);
        }
        Self { words, filter }
    }

    fn find(&self, word: Word) -> Option<usize> {
        let may_hold = self.filter[(word >> 6 & 15) as usize] & 1 << (word & 63) != 0;
        may_hold.then(|| self.words.binary_search(&word).ok())?
    }
}

#[derive(Default)]
struct Mean {
    sum: f32,
    words: u32,
}

impl Mean {
    /// Adds a word for which the `len` words of the other text have these ratios together. A word
    /// that is not in the lexicon says nothing, unless the other text has it too.
    fn add(&mut self, ratios: f32, len: usize, is_known: bool) {
        if is_known || ratios > 0.0 {
            self.sum += (KNOWN_SHARE * ratios / len.max(1) as f32 + 1.0 - KNOWN_SHARE).ln();
            self.words += 1;
        }
    }

    fn mean(&self) -> f32 {
        self.sum / self.words.max(1) as f32
    }
}

impl PartialEq for Lexicon {
    fn eq(&self, other: &Self) -> bool {
        // The rest is worked out from these.
        (&self.entries, &self.targets, self.target_total)
            == (&other.entries, &other.targets, other.target_total)
    }
}
