//! Pairs of blocks that stand at the place of each other and do not look like translations of each other:
//! their original may have been rewritten.
//!
//! With two files alone, only the other pairs of the page show which words translate which. The weights
//! were fitted on pages of four languages, of which every other block got the text of another page.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::sentence::sentences;
use crate::article::{Article, BlockKind, BlockPair, Side};
use crate::text::Span;

/// A page with fewer pairs teaches nothing, one with more costs too much.
const PAIRS_MIN: usize = 6;
const PAIRS_MAX: usize = 600;
/// Shorter texts say too little.
const LEN_MIN: usize = 60;
/// A translation whose length is this less than the page's others, as a logarithm, lacks a sentence.
const EXTENDED_MAX: f32 = -0.5;
/// A word of more than so many in a hundred texts says nothing of one.
const COMMON_PERCENT: usize = 35;

/// Weights of paragraphs, and from where on they are doubtful.
const PARAGRAPH: ([f32; 11], f32) =
    ([-0.61, -2.41, 2.1, -1.24, -0.83, 1.99, 1.36, 0.32, -0.52, 0.93, -0.33], 1.2);
/// The same of headings.
const HEADING: ([f32; 11], f32) =
    ([-2.01, -3.25, 2.66, -2.02, -0.32, 1.09, 1.58, 1.49, -0.8, 1.83, 0.97], 1.2);

/// The doubtful pairs among the blocks of an article of two files, by their numbers.
pub fn doubtful(article: &Article) -> Vec<usize> {
    let known = renamed(article);
    let mut doubtful = doubtful_by_words(article);
    doubtful.retain(|at| known.get(at) != Some(&false));
    doubtful.extend(known.into_iter().filter(|(_, is_renamed)| *is_renamed).map(|(at, _)| at));
    doubtful.extend(extended(article));
    doubtful.sort_unstable();
    doubtful.dedup();
    doubtful
}

/// The headings whose ids show that their originals were renamed since, or were not, by the numbers of their blocks: ids
/// that are written behind headings are made from the original heading.
fn renamed(article: &Article) -> BTreeMap<usize, bool> {
    let line = |side: Side, at: usize| -> &str {
        let text = article.file_of(side).text();
        text[at..].lines().next().unwrap_or_default()
    };
    let mut renamed = BTreeMap::new();
    for (at, block) in article.blocks().iter().enumerate() {
        let (BlockKind::Heading(_), Some(source), Some(target)) =
            (block.kind, block.source, block.target)
        else {
            continue;
        };
        let (original, own_id) = parts_of_heading(line(Side::Source, source.start()));
        let (_, Some(id)) = parts_of_heading(line(Side::Target, target.start())) else { continue };
        let translated = parts_of_heading(line(Side::Target, target.start())).0;
        if own_id.is_none_or(|it| it == id) && words_of(translated) != words_of(id) {
            renamed.extend(is_renamed(original, id).map(|is_renamed| (at, is_renamed)));
        }
    }
    // Where ids are names of their own, they say nothing.
    let count = renamed.values().filter(|it| **it).count();
    if count <= 1 || 3 * count <= renamed.len() { renamed } else { BTreeMap::new() }
}

/// Returns `true` if an id has no word of a heading, and `false` if it was made from it.
fn is_renamed(original: &str, id: &str) -> Option<bool> {
    let [heading, id] = [&*without_urls(original), id].map(words_of);
    let last_is_number = id.last().is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    // A second heading of the same text has a number.
    if heading == id || last_is_number && heading == id[..id.len() - 1] {
        return Some(false);
    }
    let beginning = |word: &str| word.chars().take(4).collect::<String>();
    let known: FxHashSet<String> = heading.iter().map(|word| beginning(word)).collect();
    let shared = id.iter().filter(|word| known.contains(&beginning(word))).count();
    (shared * 3 <= id.len()).then_some(true)
}

/// The words of a heading or of an id, in small letters.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let words = words.map(|word| word.replace('\'', "").to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

/// The blocks whose original has more sentences than the translation in one segment, and is too long for it: it was
/// extended.
fn extended(article: &Article) -> Vec<usize> {
    let text = |index: usize| {
        let texts = [Side::Source, Side::Target].map(|side| article.text(index, side));
        Some([texts[0]?, texts[1]?])
    };
    let all = 0..article.segments().len();
    let pairs: Vec<(usize, [&str; 2])> =
        all.filter_map(|index| Some((index, text(index)?))).collect();
    let mut ratios: Vec<f32> = pairs.iter().map(|(_, pair)| length_ratio(*pair)).collect();
    ratios.sort_by(f32::total_cmp);
    let Some(usual) = ratios.get(ratios.len() / 2).filter(|_| ratios.len() >= PAIRS_MIN) else {
        return Vec::new();
    };
    let is_extended = |pair: [&str; 2]| {
        let count = |text: &str| sentences(text, Span::new(0, text.len())).len();
        length_ratio(pair) - usual < EXTENDED_MAX && count(pair[0]) > count(pair[1])
    };
    let extended = pairs.iter().filter(|(_, pair)| is_extended(*pair));
    let block = |index: usize| {
        let source = article.segments()[index].source?.text;
        let mut blocks = article.blocks().iter();
        blocks.position(|block| block.source.is_some_and(|it| it.contains(source)))
    };
    extended.filter_map(|(index, _)| block(*index)).collect()
}

/// A heading's text, and the id behind it.
fn parts_of_heading(line: &str) -> (&str, Option<&str>) {
    let Some((text, id)) = line.split_once(['{']).filter(|_| line.trim_end().ends_with('}')) else {
        return (line, None);
    };
    let id = id.trim().trim_end_matches('}').trim_start_matches("/*").trim_end_matches("*/");
    (text, id.trim().strip_prefix('#').map(str::trim))
}

fn doubtful_by_words(article: &Article) -> Vec<usize> {
    let blocks = article.blocks();
    let is_text = |block: &BlockPair| {
        let is_kind = !matches!(block.kind, BlockKind::Code | BlockKind::Image | BlockKind::Cell);
        is_kind && block.target.is_some() && block.source.is_some()
    };
    let numbers: Vec<usize> = (0..blocks.len()).filter(|at| is_text(&blocks[*at])).collect();
    if !(PAIRS_MIN..=PAIRS_MAX).contains(&numbers.len()) {
        return Vec::new();
    }
    let texts = |at: usize| -> [&str; 2] {
        let slice = |side, span| article.file_of(side).slice(span);
        let block = &blocks[at];
        [
            block.source.map(|it| slice(Side::Source, it)),
            block.target.map(|it| slice(Side::Target, it)),
        ]
        .map(Option::unwrap_or_default)
    };
    let pairs: Vec<[&str; 2]> = numbers.iter().map(|at| texts(*at)).collect();
    let page = Page::new(&pairs);
    let is_doubtful = |place: usize| {
        let is_heading =
            matches!(blocks[numbers[place]].kind, BlockKind::Heading(level) if level > 1);
        let (weights, least) = if is_heading { HEADING } else { PARAGRAPH };
        let is_long = is_heading
            || pairs[place][0].len() > LEN_MIN
                && !matches!(blocks[numbers[place]].kind, BlockKind::Heading(_));
        is_long && {
            let features = page.features(place);
            let sum: f32 = weights.iter().zip(features).map(|(weight, it)| weight * it).sum();
            sum > least
        }
    };
    (0..numbers.len()).filter(|place| is_doubtful(*place)).map(|place| numbers[place]).collect()
}

/// All pairs of a page, as they are compared.
struct Page<'p> {
    pairs: &'p [[&'p str; 2]],
    words: Vec<[BTreeSet<String>; 2]>,
    /// In how many texts of each side a word is.
    counts: [FxHashMap<String, usize>; 2],
    /// The texts that hold a word of the translation.
    places: FxHashMap<String, Vec<usize>>,
    /// How much longer translations are, as a logarithm.
    ratio: f32,
}

impl<'p> Page<'p> {
    fn new(pairs: &'p [[&'p str; 2]]) -> Self {
        let words: Vec<[BTreeSet<String>; 2]> = pairs.iter().map(|pair| pair.map(words)).collect();
        let mut counts = [FxHashMap::default(), FxHashMap::default()];
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, pair) in words.iter().enumerate() {
            for (count, words) in counts.iter_mut().zip(pair) {
                for word in words {
                    *count.entry(word.clone()).or_default() += 1;
                }
            }
            for word in &pair[1] {
                places.entry(word.clone()).or_default().push(at);
            }
        }
        let mut ratios: Vec<f32> = pairs.iter().map(|pair| length_ratio(*pair)).collect();
        ratios.sort_by(f32::total_cmp);
        let ratio = ratios[ratios.len() / 2];
        Self { pairs, words, counts, places, ratio }
    }

    /// In how many other texts of a side a word is.
    fn elsewhere(&self, side: usize, word: &str) -> usize {
        self.counts[side].get(word).copied().unwrap_or_default().saturating_sub(1)
    }

    fn features(&self, at: usize) -> [f32; 11] {
        let [sources, targets] = &self.words[at];
        let common = self.pairs.len() * COMMON_PERCENT / 100;
        let targets: Vec<&String> =
            targets.iter().filter(|word| self.elsewhere(1, word) <= common).collect();
        let new_sources = sources.iter().filter(|word| self.elsewhere(0, word) == 0).count();
        let new_targets = targets.iter().filter(|word| self.elsewhere(1, word) == 0).count();
        let (mut known, mut hits) = (0, 0);
        for word in &targets {
            if let Some(is_hit) = self.is_translated(at, word) {
                known += 1;
                hits += usize::from(is_hit);
            }
        }
        let [source, target] = self.pairs[at];
        let (hard, soft) = ([source, target].map(literals), [source, target].map(names));
        let all = |side: usize| hard[side].union(&soft[side]).collect::<FxHashSet<_>>();
        let (all_sources, all_targets) = (all(0), all(1));
        let both = all_sources.intersection(&all_targets).count();
        let limited = |count: usize, max: usize| count.min(max) as f32;
        let share = |part: usize, of: usize| part as f32 / of.max(1) as f32;
        [
            1.0,
            limited(hits, 4) / 2.0,
            limited(known - hits, 4) / 2.0,
            limited(both, 3),
            limited(hard[0].intersection(&hard[1]).count(), 3),
            limited(hard[1].difference(&hard[0]).count(), 3),
            limited(hard[0].difference(&hard[1]).count(), 3),
            share(new_sources, sources.len()),
            share(new_targets, targets.len()),
            (length_ratio(self.pairs[at]) - self.ratio).abs(),
            limited(all_targets.len() - both, 4) / 2.0,
        ]
    }

    /// Returns `true` if the source has the translation that a word has in the other texts; nothing if they do
    /// not show any.
    fn is_translated(&self, at: usize, word: &str) -> Option<bool> {
        let others = self.places.get(word)?.iter().filter(|other| **other != at);
        let others: Vec<&[BTreeSet<String>; 2]> = others.map(|other| &self.words[*other]).collect();
        if others.len() < 2 {
            return None;
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for source in others.iter().flat_map(|pair| &pair[0]) {
            *counts.entry(source).or_default() += 1;
        }
        let own = &self.words[at][0];
        let (mut is_known, mut is_hit) = (false, false);
        for (source, count) in counts {
            let is_own = own.contains(source);
            let all = self.counts[0].get(source).copied().unwrap_or_default();
            let elsewhere = all - usize::from(is_own);
            let is_often = count >= 2 && count * 10 >= others.len() * 7;
            if is_often && 20 * count >= 6 * (elsewhere + others.len()) {
                is_known = true;
                is_hit |= is_own;
            }
        }
        is_known.then_some(is_hit)
    }
}

fn length_ratio([source, target]: [&str; 2]) -> f32 {
    let len = |text: &str| text.chars().count().max(1) as f32;
    (len(target) / len(source)).ln()
}

/// Words of no meaning of their own.
const STOP: [&str; 52] = [
    "the", "and", "for", "with", "are", "this", "that", "from", "you", "your", "can", "will",
    "not", "use", "using", "used", "how", "which", "when", "have", "has", "their", "they", "its",
    "these", "also", "more", "than", "but", "into", "one", "all", "any", "may", "des", "les",
    "une", "est", "que", "los", "las", "una", "der", "die", "das", "und", "ein", "ist", "den",
    "mit", "von", "por",
];

/// The beginnings of a text's words, and pairs of characters where those are words.
fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let text = without_urls(text);
    for run in text.split(|c: char| !c.is_alphabetic()) {
        let characters: Vec<char> = run.chars().flat_map(char::to_lowercase).collect();
        if characters.iter().any(|c| is_wide(*c)) {
            words.extend(characters.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if characters.len() >= 3 {
            let word: String = characters.iter().collect();
            if !STOP.contains(&&*word) {
                words.insert(characters.iter().take(6).collect());
            }
        }
    }
    words
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

fn without_urls(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        kept.push_str(&rest[..=at]);
        rest = rest[at..].find(')').map_or("", |end| &rest[at + end + 1..]);
    }
    kept + rest
}

/// Code, the last names of URLs, and numbers: the same in every language.
fn literals(text: &str) -> FxHashSet<String> {
    let code = text.split('`').skip(1).step_by(2).map(str::to_owned);
    let urls = text.split("](").skip(1).map(|rest| {
        let url = rest.split([')', ' ', '#']).next().unwrap_or_default();
        url.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned()
    });
    let numbers = text.split(|c: char| !c.is_ascii_digit()).map(str::to_owned);
    code.chain(urls).chain(numbers).filter(|it| !it.is_empty()).collect()
}

/// Words of Latin script with a capital.
fn names(text: &str) -> FxHashSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphabetic());
    let is_name = |word: &&str| word.len() > 1 && word.contains(|c: char| c.is_ascii_uppercase());
    words.filter(is_name).map(str::to_lowercase).collect()
}
