//! From pairs to an [`LocaleModel`]: what was learnt, cut to its most frequent words.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::LocaleModel;
use crate::align::length::Lengths;
use crate::align::lexicon::{Entry, Lexicon, thousandths};
use crate::align::model1::{self, TranslationTable, WordPair};
use crate::align::samples::TrainingPair;
use crate::align::tokens::{self, Run, Word};

/// Source words that are kept: all of them would find one shifted pair in 100 more.
const ENTRIES_MAX: usize = 2000;
/// Translations that are kept of each.
const TRANSLATIONS_MAX: usize = 12;

impl LocaleModel {
    /// Learns from pairs.
    pub fn learn(samples: &[&TrainingPair]) -> Self {
        let word_pair = |sample: &&TrainingPair| WordPair {
            source: tokens::words(&sample.source, model1::WORDS_MAX),
            target: tokens::words(&sample.target, model1::WORDS_MAX),
        };
        let pairs: Vec<_> = samples.par_iter().map(word_pair).collect();
        let chars =
            |sample: &&TrainingPair| (sample.source.chars().count(), sample.target.chars().count());
        Self {
            pairs: samples.len(),
            lexicon: lexicon(model1::learn(&pairs), samples),
            lengths: Lengths::learn(samples.iter().map(chars).collect()),
            ..Self::default()
        }
    }
}

/// The most frequent words of what was learnt, as text.
fn lexicon(mut learnt: TranslationTable, samples: &[&TrainingPair]) -> Lexicon {
    learnt.rows.retain(|row| !row.translations.is_empty());
    learnt.rows.truncate(ENTRIES_MAX);
    learnt.rows.iter_mut().for_each(|row| row.translations.truncate(TRANSLATIONS_MAX));
    let names = Names::find(&learnt, samples);
    let entries = learnt.rows.iter().map(|row| names.entry(row));
    let with_text = |(word, count): &(Word, u32)| Some((names.targets.get(word)?.clone(), *count));
    let mut targets: Vec<_> = learnt.targets.iter().filter_map(with_text).collect();
    targets.sort_by(|(word, count), (other, other_count)| (other_count, word).cmp(&(count, other)));
    let total = learnt.targets.iter().map(|(_, count)| u64::from(*count)).sum();
    Lexicon::new(entries.collect(), targets, total)
}

/// The text of the words that are kept.
#[derive(Default)]
struct Names {
    sources: FxHashMap<Word, String>,
    targets: FxHashMap<Word, String>,
}

impl Names {
    fn find(learnt: &TranslationTable, samples: &[&TrainingPair]) -> Self {
        let mut names = Self::default();
        for row in &learnt.rows {
            names.sources.insert(row.source, String::new());
            let translations = row.translations.iter().map(|(word, _)| (*word, String::new()));
            names.targets.extend(translations);
        }
        for sample in samples {
            read_names(&sample.source, &mut names.sources);
            read_names(&sample.target, &mut names.targets);
        }
        names
    }

    fn entry(&self, row: &model1::Row) -> Entry {
        let translations = row
            .translations
            .iter()
            .map(|(word, probability)| (self.targets[word].clone(), thousandths(*probability)));
        Entry {
            word: self.sources[&row.source].clone(),
            count: row.count,
            translations: translations.collect(),
        }
    }
}

fn read_names(text: &str, names: &mut FxHashMap<Word, String>) {
    let mut read = |hash: Word, word: &str| {
        if let Some(name) = names.get_mut(&hash).filter(|name| name.is_empty()) {
            *name = word.to_ascii_lowercase();
        }
    };
    tokens::each_run(&tokens::without_urls(text), |run| {
        match run {
            Run::Word(hash, word) => read(hash, word),
            Run::Other(text) => tokens::each_word(text, |word| read(tokens::hash(word), word)),
        }
        true
    });
}
