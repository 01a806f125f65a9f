//! All pairs of a page, and the signs that two texts are not a pair.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::weights::SIGNS;
use super::words::{literals, names, visible_len, words};
use crate::align::plain::sentence::sentences;
use crate::text::Span;

/// A word of more than so many in a hundred texts says nothing of one.
const COMMON_PERCENT: usize = 35;
/// The lengths of shorter texts vary too much to be compared.
const COMPARED_MIN: usize = 20;
/// Words that begin with so many letters alike are one word in two languages.
const ALIKE: usize = 4;
/// The same of the words of other texts.
const ALIKE_ELSEWHERE: usize = 5;

/// The texts of one side of a page.
struct Texts {
    words: Vec<BTreeSet<String>>,
    /// The texts that hold a word.
    places: FxHashMap<String, Vec<usize>>,
    /// The beginnings of the words of each text.
    beginnings: Vec<FxHashSet<String>>,
    /// In how many texts each is.
    beginning_counts: FxHashMap<String, usize>,
    /// The words of the other side that stand where a word does, in how many texts.
    partners: FxHashMap<String, Vec<(String, usize)>>,
}

impl Texts {
    fn new(texts: impl Iterator<Item = BTreeSet<String>>) -> Self {
        let words: Vec<BTreeSet<String>> = texts.collect();
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, word) in
            words.iter().enumerate().flat_map(|(at, it)| it.iter().map(move |it| (at, it)))
        {
            places.entry(word.clone()).or_default().push(at);
        }
        let beginning = |word: &String| beginning(word, ALIKE_ELSEWHERE);
        let beginnings = words.iter().map(|it| it.iter().filter_map(beginning).collect());
        let beginnings: Vec<FxHashSet<String>> = beginnings.collect();
        let mut beginning_counts = FxHashMap::default();
        for it in beginnings.iter().flatten() {
            *beginning_counts.entry(it.clone()).or_default() += 1;
        }
        Self { words, places, beginnings, beginning_counts, partners: FxHashMap::default() }
    }

    /// The words of the other side that may be translations of each word.
    fn learn(&mut self, other: &Self) {
        for (word, places) in self.places.iter().filter(|(_, places)| places.len() > 1) {
            let mut counts: FxHashMap<&String, usize> = FxHashMap::default();
            for partner in places.iter().flat_map(|at| &other.words[*at]) {
                *counts.entry(partner).or_default() += 1;
            }
            let often =
                counts.into_iter().filter(|(_, count)| count * 10 >= (places.len() - 1) * 7);
            let often = often.map(|(partner, count)| (partner.clone(), count)).collect();
            self.partners.insert(word.clone(), often);
        }
    }

    /// In how many texts but one a word is.
    fn elsewhere(&self, word: &str, at: usize) -> usize {
        let all = self.places.get(word).map_or(0, Vec::len);
        all - usize::from(self.words[at].contains(word))
    }

    /// Returns `true` if a word of another text begins like this one.
    fn has_alike_elsewhere(&self, beginning: &str, at: usize) -> bool {
        let all = self.beginning_counts.get(beginning).copied().unwrap_or_default();
        all > usize::from(self.beginnings[at].contains(beginning))
    }
}

/// The first letters of a word; nothing of a shorter one.
fn beginning(word: &str, len: usize) -> Option<String> {
    let is_long = word.chars().nth(ALIKE_ELSEWHERE - 1).is_some();
    is_long.then(|| word.chars().take(len).collect())
}

/// All pairs of a page, as they are compared.
pub(super) struct Page<'p> {
    pairs: &'p [[&'p str; 2]],
    sides: [Texts; 2],
    /// How much longer translations are, as a logarithm, and how much that varies.
    ratio: f32,
    spread: f32,
}

/// How many words have the translation that the page shows for them, and how many have not.
#[derive(Default, Clone, Copy)]
struct Hits {
    there: usize,
    missing: usize,
}

impl<'p> Page<'p> {
    pub(super) fn new(pairs: &'p [[&'p str; 2]]) -> Self {
        let side = |at: usize| Texts::new(pairs.iter().map(|pair| words(pair[at])));
        let mut sides = [side(0), side(1)];
        let [sources, targets] = &mut sides;
        sources.learn(targets);
        targets.learn(sources);
        let is_compared =
            |pair: &&[&str; 2]| visible_len(pair[0]) > COMPARED_MIN && !pair[1].is_empty();
        let compared = pairs.iter().filter(is_compared);
        let ratio = median(compared.clone().map(|pair| length_ratio(*pair))).unwrap_or_default();
        let spreads =
            compared.map(|pair| ((length_ratio(*pair) - ratio) / deviation(pair[0])).abs());
        let spread = median(spreads).map_or(0.7, |it| it.max(0.4));
        Self { pairs, sides, ratio, spread }
    }

    /// How much longer a translation is than the page's others, as a logarithm.
    pub(super) fn length(&self, pair: [&str; 2]) -> f32 {
        length_ratio(pair) - self.ratio
    }

    /// The same, measured by how much the lengths of the page's others vary.
    pub(super) fn deviation(&self, pair: [&str; 2]) -> f32 {
        self.length(pair) / deviation(pair[0]) / self.spread
    }

    /// The signs of the text of the original at one place, and that of the translation at another.
    pub(super) fn signs(&self, source: usize, target: usize) -> [f32; SIGNS] {
        let texts = [self.pairs[source][0], self.pairs[target][1]];
        let places = [source, target];
        let own = [&self.sides[0].words[source], &self.sides[1].words[target]];
        let common = self.pairs.len() * COMMON_PERCENT / 100;
        let rare = |side: usize| -> Vec<&String> {
            let elsewhere = |word: &&String| self.sides[side].elsewhere(word, places[side]);
            own[side].iter().filter(|word| elsewhere(word) <= common).collect()
        };
        let rare = [rare(0), rare(1)];
        let [known_sources, known_targets] =
            [0, 1].map(|side| self.hits(side, &rare[side], places[side], own[1 - side]));
        let (hard, names) = (texts.map(literals), texts.map(names));
        let [all_sources, all_targets] = [0, 1].map(|at| &hard[at] | &names[at]);
        let both = all_sources.intersection(&all_targets).count();
        let is_new = |side: usize, word: &str| self.sides[side].elsewhere(word, places[side]) == 0;
        let new_sources = own[0].iter().filter(|word| is_new(0, word)).count();
        let new_targets = rare[1].iter().filter(|word| is_new(1, word)).count();
        let alike = |word: &&&String| {
            let beginning = beginning(word, ALIKE);
            beginning.is_some_and(|it| own[0].iter().any(|other| other.starts_with(&it)))
        };
        let same =
            rare[0].iter().filter(|word| word.chars().nth(3).is_some() && own[1].contains(**word));
        let length = self.length(texts);
        let deviation = self.deviation(texts);
        let [in_source, in_target] =
            texts.map(|text| sentences(text, Span::new(0, text.len())).len().max(1));
        let there = known_targets.there + known_sources.there;
        let known = there + known_targets.missing + known_sources.missing;
        let only = |side: usize| {
            let names = names[side].difference(&names[1 - side]);
            names.filter(|name| !hard[1 - side].contains(*name)).count()
        };
        let share = |part: usize, of: usize| part as f32 / of.max(1) as f32;
        [
            1.0,
            some(known_targets.there, 4) / 2.0,
            some(known_targets.missing, 4) / 2.0,
            some(known_sources.there, 4) / 2.0,
            some(known_sources.missing, 4) / 2.0,
            some(there, 6) / (1.0 + some(known, 12)),
            some(hard[0].intersection(&hard[1]).count(), 3),
            some(hard[1].difference(&hard[0]).count(), 3),
            some(hard[0].difference(&hard[1]).count(), 3),
            some(both, 3),
            if both == 0 { 1.0 } else { 0.0 },
            some(only(0), 4) / 2.0,
            some(only(1), 4) / 2.0,
            some(all_targets.len() - both, 4) / 2.0,
            share(new_sources, own[0].len()),
            share(new_targets, rare[1].len()),
            some(same.count(), 3),
            some(rare[1].iter().filter(alike).count(), 4) / 2.0,
            some(self.alike_elsewhere(&rare[1], 0, source), 4) / 2.0,
            some(self.alike_elsewhere(&rare[0], 1, target), 4) / 2.0,
            length.abs(),
            (-length).clamp(0.0, 2.0),
            (-deviation).clamp(0.0, 4.0),
            deviation.clamp(0.0, 4.0),
            some(in_source.saturating_sub(in_target), 2),
            some(in_target.saturating_sub(in_source), 2),
            (visible_len(texts[0]) as f32).ln() / 4.0,
            (self.pairs.len() as f32).ln() / 4.0,
        ]
    }

    /// How many words begin like one of the other side elsewhere, and like none of the text at `at`.
    fn alike_elsewhere(&self, words: &[&String], side: usize, at: usize) -> usize {
        let texts = &self.sides[side];
        let beginnings = words.iter().filter_map(|word| beginning(word, ALIKE_ELSEWHERE));
        beginnings
            .filter(|it| !texts.beginnings[at].contains(it) && texts.has_alike_elsewhere(it, at))
            .count()
    }

    /// How many words of a text of one side have, in a text of the other side, the translation that the other texts
    /// show.
    fn hits(&self, side: usize, words: &[&String], at: usize, other: &BTreeSet<String>) -> Hits {
        let mut hits = Hits::default();
        for word in words {
            match self.is_translated(side, word, at, other) {
                Some(true) => hits.there += 1,
                Some(false) => hits.missing += 1,
                None => {}
            }
        }
        hits
    }

    /// Returns `true` if a text has the translation that a word has in the other texts; nothing if they do not show any.
    fn is_translated(
        &self,
        side: usize,
        word: &str,
        at: usize,
        other: &BTreeSet<String>,
    ) -> Option<bool> {
        let count = self.sides[side].elsewhere(word, at);
        if count < 2 {
            return None;
        }
        let others = &self.sides[1 - side];
        let is_own = self.sides[side].words[at].contains(word);
        let (mut is_known, mut is_hit) = (false, false);
        for (partner, together) in self.sides[side].partners.get(word)? {
            let is_here = others.words[at].contains(partner);
            let together = together - usize::from(is_own && is_here);
            let is_often = together >= 2 && together * 10 >= count * 7;
            if is_often && 20 * together >= 6 * (others.elsewhere(partner, at) + count) {
                is_known = true;
                is_hit |= other.contains(partner);
            }
        }
        is_known.then_some(is_hit)
    }
}

/// A count, as a number that grows no further from a limit on.
fn some(count: usize, max: usize) -> f32 {
    count.min(max) as f32
}

fn median(numbers: impl Iterator<Item = f32>) -> Option<f32> {
    let mut numbers: Vec<f32> = numbers.collect();
    numbers.sort_by(f32::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

/// How much longer a translation is than its original, as a logarithm.
fn length_ratio(pair: [&str; 2]) -> f32 {
    let [source, target] = pair.map(|text| visible_len(text) as f32);
    (target / source).ln()
}

/// How much the length of a translation varies.
fn deviation(source: &str) -> f32 {
    (0.02 + 2.2 / (visible_len(source) as f32 + 2.0)).sqrt()
}
