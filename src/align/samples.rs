//! Deterministic sample of training pairs, independent of article order.

use std::collections::BTreeMap;
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use crate::article::{Article, Side};
use crate::locale::Locale;

/// A pair to learn from: both texts as Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingPair {
    /// What was translated.
    pub source: String,
    /// Its translation.
    pub target: String,
}

/// A choice of a project's pairs, by target locale.
///
/// Kept are the pairs whose hashes are smallest: that is a random choice, merges in any order to the
/// same result, and holds each pair once, however often a project repeats it.
#[derive(Debug, Clone)]
pub struct TrainingSet {
    pairs_max: usize,
    by_locale: BTreeMap<Locale, BTreeMap<u64, TrainingPair>>,
}

impl TrainingSet {
    /// No pairs yet, and at most `pairs_max` of each locale.
    pub fn new(pairs_max: usize) -> Self {
        Self { pairs_max, by_locale: BTreeMap::new() }
    }

    /// Adds the pairs of an article, except those that have not been translated.
    pub fn add(&mut self, article: &Article, locale: &Locale) {
        for index in 0..article.segments().len() {
            let texts = [Side::Source, Side::Target].map(|side| article.text(index, side));
            if let [Some(source), Some(target)] = texts {
                self.add_pair(source, target, locale);
            }
        }
    }

    /// Adds one pair, unless both texts are the same or one is empty.
    pub fn add_pair(&mut self, source: &str, target: &str, locale: &Locale) {
        if source == target || source.trim().is_empty() || target.trim().is_empty() {
            return;
        }
        let key = FxBuildHasher.hash_one((source, target));
        if !self.by_locale.contains_key(locale) {
            self.by_locale.insert(locale.clone(), BTreeMap::new());
        }
        let pairs = self.by_locale.get_mut(locale).expect("it was put there");
        let is_full = pairs.len() >= self.pairs_max;
        if is_full && pairs.last_key_value().is_none_or(|(last, _)| *last <= key) {
            return;
        }
        pairs.insert(key, TrainingPair { source: source.to_owned(), target: target.to_owned() });
        if pairs.len() > self.pairs_max {
            pairs.pop_last();
        }
    }

    /// Both choices as one.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (locale, pairs) in other.by_locale {
            let mine = self.by_locale.entry(locale).or_default();
            mine.extend(pairs);
            while mine.len() > self.pairs_max {
                mine.pop_last();
            }
        }
        self
    }

    /// The most pairs of a locale.
    pub fn pairs_max(&self) -> usize {
        self.pairs_max
    }

    /// The chosen pairs of each locale.
    pub fn by_locale(&self) -> impl Iterator<Item = (&Locale, Vec<&TrainingPair>)> {
        self.by_locale.iter().map(|(locale, pairs)| (locale, pairs.values().collect()))
    }
}
