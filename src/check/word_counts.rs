//! Word counts: how much there is to translate and to review, as translators are paid for it.
//!
//! Words are those of the source text. A text that was there before in the same language is *repeated*,
//! one that is much like an earlier one *matched*, and the rest is *new*, as in the analyses of
//! translation tools. What an earlier text is depends on the order of articles and segments alone.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::char::is_combining_mark;

use crate::align::tokens::{Word, without_urls, words};
use crate::locale::Locale;

/// How many segments and source words are what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WordCounts {
    /// Segments with a source text.
    pub segments: usize,
    /// Words of their source texts.
    pub words: usize,
    /// Words of texts that are like no earlier one.
    pub new: usize,
    /// Words of texts that were there before.
    pub repeated: usize,
    /// Words of texts that are at least [`MATCH_MIN`] percent like an earlier one.
    pub matched: usize,
}

/// A segment as it is counted.
#[derive(Debug, Clone)]
pub struct CountedSegment {
    /// Its source text.
    pub source: String,
    /// Its review state, as it is written.
    pub state: &'static str,
    /// Who reviewed it.
    pub reviewer: Option<String>,
    /// The day of that: `2026-11-24`.
    pub day: Option<String>,
}

/// Word counts of a project, by what they are about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordReport {
    /// By language.
    pub by_locale: BTreeMap<Locale, WordCounts>,
    /// By language and top folder; an empty name for none.
    pub by_folder: BTreeMap<(Locale, String), WordCounts>,
    /// By language and review state.
    pub by_state: BTreeMap<(Locale, String), WordCounts>,
    /// By language and reviewer, of what is reviewed.
    pub by_reviewer: BTreeMap<(Locale, String), WordCounts>,
    /// By language and day of the review, of what is reviewed.
    pub by_day: BTreeMap<(Locale, String), WordCounts>,
}

/// How many percent of its words an earlier text has to share, in their order, to match.
pub const MATCH_MIN: usize = 75;
/// More words of a text are not compared.
const COMPARED_MAX: usize = 120;
/// The earlier texts that share most of the rarest words; more are not compared.
const CANDIDATES_MAX: usize = 40;
/// A word of more texts than this says nothing.
const FREQUENT: usize = 400;

impl WordCounts {
    fn add(&mut self, other: Self) {
        self.segments += other.segments;
        self.words += other.words;
        self.new += other.new;
        self.repeated += other.repeated;
        self.matched += other.matched;
    }
}

impl WordReport {
    /// Counts the segments of articles in a language, each with its path in the language's folder.
    pub fn of(locale: &Locale, articles: &[(String, Vec<CountedSegment>)]) -> Self {
        let mut report = Self::default();
        let mut earlier = EarlierTexts::default();
        for (name, segments) in articles {
            let folder = name.split_once('/').map_or("", |(folder, _)| folder);
            for segment in segments {
                report.add((locale, folder), segment, earlier.counts(&segment.source));
            }
        }
        report
    }

    fn add(
        &mut self,
        (locale, folder): (&Locale, &str),
        segment: &CountedSegment,
        own: WordCounts,
    ) {
        let key = |part: &str| (locale.clone(), part.to_owned());
        self.by_locale.entry(locale.clone()).or_default().add(own);
        self.by_folder.entry(key(folder)).or_default().add(own);
        self.by_state.entry(key(segment.state)).or_default().add(own);
        for (part, counts) in
            [(&segment.reviewer, &mut self.by_reviewer), (&segment.day, &mut self.by_day)]
        {
            if let Some(part) = part {
                counts.entry(key(part)).or_default().add(own);
            }
        }
    }

    /// Both together, of different languages.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.by_locale.extend(other.by_locale);
        self.by_folder.extend(other.by_folder);
        self.by_state.extend(other.by_state);
        self.by_reviewer.extend(other.by_reviewer);
        self.by_day.extend(other.by_day);
        self
    }
}

/// The texts that were there before.
#[derive(Default)]
struct EarlierTexts {
    texts: FxHashSet<String>,
    words: Vec<Vec<Word>>,
    by_word: FxHashMap<Word, Vec<u32>>,
}

impl EarlierTexts {
    /// Counts a text, and keeps it for the next.
    fn counts(&mut self, text: &str) -> WordCounts {
        let count = count_words(text);
        let own = WordCounts { segments: 1, words: count, ..WordCounts::default() };
        if !self.texts.insert(text.trim().to_owned()) {
            return WordCounts { repeated: count, ..own };
        }
        let words = words(text, COMPARED_MAX);
        let is_matched = self.candidates(&words).into_iter().any(|at| {
            let other = &self.words[at as usize];
            is_like(&words, other)
        });
        self.keep(words);
        if is_matched {
            WordCounts { matched: count, ..own }
        } else {
            WordCounts { new: count, ..own }
        }
    }

    fn keep(&mut self, words: Vec<Word>) {
        let Ok(number) = u32::try_from(self.words.len()) else { return };
        for word in words.iter().copied().collect::<BTreeSet<_>>() {
            self.by_word.entry(word).or_default().push(number);
        }
        self.words.push(words);
    }

    /// The texts that may be like these words: those that share the rarest of them. A text that is
    /// alike shares three of four words, hence one of any two and more of the rarest.
    fn candidates(&self, words: &[Word]) -> Vec<u32> {
        let distinct: BTreeSet<Word> = words.iter().copied().collect();
        let mut places: Vec<&Vec<u32>> =
            distinct.iter().filter_map(|word| self.by_word.get(word)).collect();
        places.sort_by_key(|places| places.len());
        let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
        for (at, places) in places.iter().enumerate() {
            // The rarest are read however frequent they are.
            if at > 1 && places.len() > FREQUENT {
                break;
            }
            for number in places.iter().rev().take(FREQUENT) {
                *shared.entry(*number).or_default() += 1;
            }
        }
        let mut shared: Vec<(u32, u32)> = shared.into_iter().collect();
        shared.sort_unstable_by_key(|&(number, count)| (std::cmp::Reverse(count), number));
        shared.truncate(CANDIDATES_MAX);
        shared.into_iter().map(|(number, _)| number).collect()
    }
}

/// Returns `true` if two texts have so many words in common, in their order.
fn is_like(one: &[Word], other: &[Word]) -> bool {
    let longest = one.len().max(other.len());
    if longest == 0 {
        return false;
    }
    let distance_max = longest * (100 - MATCH_MIN) / 100;
    one.len().abs_diff(other.len()) <= distance_max && distance(one, other) <= distance_max
}

/// How many words must be inserted, removed or replaced to get from one text to the other.
fn distance(one: &[Word], other: &[Word]) -> usize {
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, word) in one.iter().enumerate() {
        let mut before = above[0];
        above[0] = row + 1;
        for (column, counterpart) in other.iter().enumerate() {
            let replaced = before + usize::from(word != counterpart);
            before = above[column + 1];
            above[column + 1] = replaced.min(before + 1).min(above[column] + 1);
        }
    }
    above[other.len()]
}

/// Counts the words of Markdown: runs of letters and digits between spaces and marks, and each character
/// of scripts that put no spaces between words. URLs are not counted.
///
/// ```
/// use diglot::check::word_counts::count_words;
///
/// assert_eq!(count_words("Don't press **two** keys, see [the guide](https://a.example/b)."), 7);
/// assert_eq!(count_words("キーを2回押す"), 7);
/// assert_eq!(count_words("हिन्दी भाषा"), 2);
/// ```
pub fn count_words(text: &str) -> usize {
    let text = without_urls(text);
    let mut count = 0;
    let mut is_inside = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if is_spaceless(character) {
            count += 1;
            is_inside = false;
        } else if is_inside && is_combining_mark(character) {
            // A sign on a letter ends no word.
        } else if character.is_alphanumeric() {
            count += usize::from(!is_inside);
            is_inside = true;
        } else {
            // What joins letters is inside their word.
            let joins = matches!(character, '\'' | '’' | '-' | '_' | '.' | ',' | '\u{ad}');
            let goes_on = characters.peek().is_some_and(|next| next.is_alphanumeric());
            is_inside = is_inside && joins && goes_on;
        }
    }
    count
}

/// Returns `true` if a character is of a script that is counted by characters.
fn is_spaceless(character: char) -> bool {
    let is_letter = character.is_alphanumeric();
    is_letter
        && matches!(character,
            '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(texts: &[&str]) -> Vec<&'static str> {
        let mut earlier = EarlierTexts::default();
        let kind = |text: &&str| match earlier.counts(text) {
            WordCounts { repeated: 1.., .. } => "repeated",
            WordCounts { matched: 1.., .. } => "matched",
            WordCounts { new: 1.., .. } => "new",
            _ => "none",
        };
        texts.iter().map(kind).collect()
    }

    #[test]
    fn three_of_four_words_make_a_match() {
        let texts = [
            "Press the round key.",
            "Press the round key.",
            "Press the square key.",
            "Press a square button.",
            "press the round key!",
            "**",
        ];
        assert_eq!(kinds(&texts), ["new", "repeated", "matched", "new", "matched", "none"]);
    }

    #[test]
    fn a_match_is_found_among_thousands_that_share_its_frequent_words() {
        let many = (0..3_000).map(|number| format!("Open the window number{number} of the house."));
        let mut earlier = EarlierTexts::default();
        let rare = "Calibrate the barometer before noon today.";
        assert_eq!(earlier.counts(rare).new, 6);
        let others: usize = many.map(|text| earlier.counts(&text).words).sum();
        assert_eq!(others, 3_000 * 7);
        assert_eq!(earlier.counts("Calibrate the barometer before noon tomorrow.").matched, 6);
    }
}
