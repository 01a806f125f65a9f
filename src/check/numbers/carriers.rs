//! Words that a number may be glued into: `Стодвадцатистраничный`, `quarantenne`, `tidages`. No list holds
//! them all: that a word begins as numbers do is enough.

use rustc_hash::FxHashMap;

use super::number_parts::{Sum, is_start, large_part};
use super::numbered_text::{is_near, to_float};
use crate::check::language::{Language, PerLanguage};

/// In characters: a shorter beginning of a word is any word's.
const STEM_MIN: usize = 3;
/// In characters: a longer word for a number loses its last letter in other words: `quarant`.
const ENDING_MIN: usize = 6;
/// In bytes: between two numbers in a word stand no more letters: `двадцатипятилетний`.
const LINK_MAX: usize = 4;
/// Latin beginnings that languages share, with their numbers.
const SHARED: [(&str, u64); 39] = [
    ("bidim", 2),
    ("bidire", 2),
    ("bidiré", 2),
    ("bipart", 2),
    ("tridim", 3),
    ("triparti", 3),
    ("trigés", 30),
    ("millenn", 1000),
    ("milénio", 1000),
    ("bimest", 2),
    ("bienn", 2),
    ("biena", 2),
    ("biling", 2),
    ("bilater", 2),
    ("trimest", 3),
    ("trienn", 3),
    ("triena", 3),
    ("triling", 3),
    ("triang", 3),
    ("quadrienn", 4),
    ("quadrimest", 4),
    ("cuatrimest", 4),
    ("cuatrien", 4),
    ("quinquen", 5),
    ("quinquenn", 5),
    ("lustr", 5),
    ("semest", 6),
    ("sexagen", 60),
    ("septuagen", 70),
    ("octogen", 80),
    ("decenn", 10),
    ("deceni", 10),
    ("décenn", 10),
    ("vicenn", 20),
    ("quadragén", 40),
    ("quinquagén", 50),
    ("centenn", 100),
    ("centen", 100),
    ("bicenten", 200),
];

/// The beginning of a word that is a number.
struct Stem {
    text: String,
    value: u64,
}

/// The stems of a language by their first letters, the longest first.
type Stems = FxHashMap<char, Vec<Stem>>;

static STEMS: PerLanguage<Stems> = PerLanguage::new(stems);

fn stems(language: &'static Language) -> Stems {
    let small = |lists: &'static [Vec<String>], first: u64| {
        let numbered = (first..).zip(lists);
        numbered.flat_map(|(value, forms)| forms.iter().map(move |form| (&form[..], value)))
    };
    let large = language.large_numbers.iter().chain(&language.multiples);
    let large = large.map(|(word, value)| (&word[..], *value));
    let own = small(&language.numbers, 0).chain(small(&language.ordinals, 1)).chain(large);
    let mut stems = Stems::default();
    for (word, value) in own.chain(SHARED) {
        let word = word.trim_end();
        let Some(first) = word.chars().next().filter(|_| !word.contains(' ')) else { continue };
        let len = word.chars().count();
        let end = word.char_indices().next_back().map_or(0, |(at, _)| at);
        let short = (len >= ENDING_MIN).then_some(&word[..end]);
        for text in [Some(word), short].into_iter().flatten() {
            stems.entry(first).or_default().push(Stem { text: text.to_owned(), value });
        }
    }
    #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
    for stems in stems.values_mut() {
        stems.sort_by_key(|stem| std::cmp::Reverse(stem.text.len()));
    }
    stems
}

/// Returns `true` if a word of a text, in lower case, begins as a number does, or with a shorter word for one that
/// a unit of time is written onto.
pub(super) fn carries(lower: &str, number: u64, language: &'static Language) -> bool {
    if number < 2 || language.whole_number_words || !language.word_spaces {
        return false;
    }
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’');
    let starts = lower
        .char_indices()
        .filter(|(at, c)| c.is_alphabetic() && is_start(&lower[..*at], &language.word_prefixes));
    let mut words = starts.map(|(at, _)| {
        let rest = &lower[at..];
        &rest[..rest.find(|c| !is_letter(c)).unwrap_or(rest.len())]
    });
    words.any(|word| is_of(word, number, language) || is_timed(word, number, language))
}

/// Returns `true` if the numbers at the start of a word, which goes on behind them, add up to one.
fn is_of(word: &str, number: u64, language: &'static Language) -> bool {
    let Some((mut value, mut at)) = stem_at(word, language) else { return false };
    let mut sum = Sum::default();
    loop {
        if !sum.add(large_part(value), true) {
            return false;
        }
        let rest = &word[at..];
        let links = rest.char_indices().map(|(link, _)| link).take_while(|link| *link <= LINK_MAX);
        let mut next = links.filter_map(|link| Some((link, stem_at(&rest[link..], language)?)));
        let Some((link, (next_value, len))) = next.next() else { break };
        (value, at) = (next_value, at + link + len);
    }
    at < word.len() && is_near(sum.value(), to_float(number))
}

/// The longest stem that a text begins with: its value and length.
fn stem_at(text: &str, language: &'static Language) -> Option<(u64, usize)> {
    let stems = STEMS.get(language).get(&text.chars().next()?)?;
    let mut stems = stems.iter().filter(|stem| stem.text.chars().count() >= STEM_MIN);
    let stem = stems.find(|stem| text.starts_with(&stem.text[..]))?;
    Some((stem.value, stem.text.len()))
}

/// Returns `true` for a short number with a unit of time written onto it: `tidages`.
fn is_timed(word: &str, number: u64, language: &'static Language) -> bool {
    let stems = word.chars().next().and_then(|first| STEMS.get(language).get(&first));
    let mut short = stems
        .into_iter()
        .flatten()
        .filter(|stem| stem.value == number && stem.text.chars().count() < STEM_MIN);
    short.any(|stem| {
        let rest = word.strip_prefix(&stem.text[..]);
        let mut units = language.time_units.iter().flatten().map(|unit| unit.trim_end());
        rest.is_some_and(|rest| units.any(|unit| rest.starts_with(unit)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[track_caller]
    fn check(tag: &str, word: &str, number: u64, expected: bool) {
        let language = Language::of(&Locale::parse(tag).expect("a locale")).expect("its data");
        assert_eq!(carries(word, number, language), expected, "{word}");
    }

    #[test]
    fn a_word_carries_the_sum_of_the_numbers_that_it_begins_with() {
        check("ru", "стодвадцатистраничный", 120, true);
        check("ru", "двадцатипятилетний", 25, true);
        check("ru", "двадцатипятилетний", 20, false);
        check("it", "un quarantenne", 40, true);
        check("da", "en tidages", 10, true);
        check("da", "en tilgang", 10, false);
        check("fr", "dix-sept", 10, false);
        check("nl", "vijftigste", 50, true);
        check("nl", "vijftigste", 5, false);
        check("es", "bimestral", 2, true);
    }
}
