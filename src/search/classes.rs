//! The classes that a form stands for.

use rustc_hash::{FxHashMap, FxHashSet};

use super::compound;
use super::folding::{forms, is_windowed};
use super::language::{Class, Language, WHOLE};
use super::terms::SPELLED;

/// A part of a longer word.
const PART: u8 = 5;
/// Another word for it.
const SYNONYM: u8 = 8;
/// A form in more pages than one of so many says nothing of the word that it is part of.
pub(super) const COMMON: u32 = 5;

/// The words that a project has for one thing, by their stems.
#[derive(Debug, Default)]
pub(super) struct Synonyms(FxHashMap<String, Vec<String>>);

impl Synonyms {
    /// Takes groups of words; what is more than one word is passed over.
    pub(super) fn of(groups: &[Vec<String>], language: &Language) -> Self {
        let mut synonyms: FxHashMap<String, Vec<String>> = FxHashMap::default();
        for group in groups {
            let stems: Vec<String> =
                group.iter().filter_map(|word| single_form(word, language)).collect();
            for stem in &stems {
                let others = stems.iter().filter(|other| *other != stem).cloned();
                let known = synonyms.entry(stem.clone()).or_default();
                known.extend(others);
                known.sort_unstable();
                known.dedup();
            }
        }
        Self(synonyms)
    }
}

/// The class of a word, if it is one form.
fn single_form(word: &str, language: &Language) -> Option<String> {
    let mut found = Vec::new();
    forms(word, &mut |form| found.push(form.to_owned()));
    let is_plain = word.trim().chars().all(char::is_alphabetic);
    match &found[..] {
        [form] if is_windowed(form) => Some(form.clone()),
        [_] if is_plain => Some(language.stem(&word.trim().to_lowercase())),
        [form] => Some(language.stem(form)),
        _ => None,
    }
}

/// All names with the number of their pages, and what they may stand for.
pub(super) struct Vocabulary<'v> {
    pub(super) language: &'v Language,
    pub(super) synonyms: &'v Synonyms,
    /// How many pages a form is in.
    pub(super) counts: FxHashMap<&'v str, u32>,
    pub(super) pages: u32,
}

impl Vocabulary<'_> {
    /// In how many pages a word must stand to be one, in a site of this size.
    pub(super) fn known_min(&self) -> u32 {
        match self.pages {
            0..50 => 1,
            50..1000 => 2,
            _ => 3,
        }
    }

    fn count(&self, form: &str) -> u32 {
        self.counts.get(form).copied().unwrap_or_default()
    }

    /// How common a part of a word is.
    fn frequency(&self, form: &str) -> Option<f64> {
        let count = self.count(form);
        let is_rare_enough = self.pages < 50 || count * COMMON <= self.pages;
        (count >= self.known_min() && is_rare_enough).then(|| f64::from(count).ln_1p())
    }

    /// The classes of a name, the first its own; the best weight of each.
    pub(super) fn classes(&self, name: &str) -> Vec<Class> {
        let (form, spelled) = name.split_once(SPELLED).unwrap_or((name, name));
        if is_windowed(form) || form.contains(char::is_numeric) {
            return self.with_synonyms(form, vec![(form.to_owned(), WHOLE)]);
        }
        let mut classes = vec![(self.language.stem(spelled), WHOLE)];
        let is_known = |rest: &str| self.count(rest) >= self.known_min().min(2);
        classes.extend(self.language.behind_letters(form, is_known));
        if self.language.joins_words() {
            let parts = compound::parts(form, &|part: &str| self.frequency(part));
            classes.extend(parts.into_iter().map(|part| (self.language.stem(part), PART)));
        }
        self.with_synonyms(form, classes)
    }

    fn with_synonyms(&self, form: &str, mut classes: Vec<Class>) -> Vec<Class> {
        let others = self.synonyms.0.get(&classes[0].0).into_iter().flatten();
        classes.extend(others.map(|other| (other.clone(), SYNONYM)));
        let mut seen = FxHashSet::default();
        // A stem may be empty where nothing but an ending was written.
        classes.retain(|(class, _)| !class.is_empty() && seen.insert(class.clone()));
        if classes.is_empty() {
            classes.push((form.to_owned(), WHOLE));
        }
        classes
    }
}
