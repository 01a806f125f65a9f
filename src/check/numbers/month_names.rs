//! Names of months and their forms. A short one may be another word, or begin one: `dez`, `sept`, `out`.

use super::number_parts::is_start;
use super::numbered_text::is_in_word;
use crate::check::language::Language;

/// In bytes: no name of a month is longer.
pub(super) const NAME_MAX: usize = 32;
/// In characters: longer names are months alone.
const SHORT_MAX: usize = 4;
/// In characters: with a longer ending a short name is another word.
const ENDING_MAX: usize = 2;
/// Languages whose names of months have endings.
const INFLECTED: [&str; 17] = [
    "bg", "cs", "el", "et", "fi", "hr", "hu", "kk", "lt", "lv", "pl", "ru", "sk", "sl", "sr-latn",
    "tr", "uk",
];
/// In characters: no longer word stands between a month and its day or year.
const LINK_MAX: usize = 3;

/// A text, and the same in lower case.
#[derive(Clone, Copy)]
pub(super) struct CasedText<'t> {
    pub(super) text: &'t str,
    pub(super) lower: &'t str,
}

/// Returns `true` for a name of a month that may be another word, or the beginning of one.
pub(super) fn is_short(name: &str, language: &Language) -> bool {
    language.word_spaces && name.trim_end().chars().count() <= SHORT_MAX
}

/// Returns `true` if a text has a short name of a month for sure: with a capital where months have one, as the whole
/// word where it is the full name, and otherwise with a day, a year or another month next to it.
pub(super) fn holds_short(text: CasedText<'_>, name: &str, language: &Language) -> bool {
    let CasedText { text, lower } = text;
    let name = name.trim_end();
    let is_full =
        language.months.iter().any(|names| names.first().is_some_and(|it| it.trim_end() == name));
    let is_capital = |at: usize| {
        language.capitalizes_months()
            && text.get(at..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
    };
    lower.match_indices(name).any(|(at, _)| {
        let (before, behind) = (&lower[..at], &lower[at + name.len()..]);
        let rest = behind.trim_start_matches(is_in_word);
        let ending = behind[..behind.len() - rest.len()].chars().count();
        let is_whole = ending == 0;
        let is_form = is_whole || is_full && ending <= ENDING_MAX && is_inflected(language);
        if !is_form || !is_start(before, &language.word_prefixes) {
            return false;
        }
        let is_sure = is_full && !language.capitalizes_months();
        is_whole && (is_sure || is_capital(at)) || is_dated(before, rest, language)
    })
}

/// Returns `true` if the word before a place or the one behind it is a number or a month, with a small word between
/// perhaps: `12 dez`, `dez. de 2024`, `ene. a mar.`.
fn is_dated(before: &str, behind: &str, language: &Language) -> bool {
    let is_month =
        |word: &str| language.months.iter().flatten().any(|name| name.trim_end() == word);
    let is_date = |word: &str| word.contains(char::is_numeric) || is_month(word);
    let is_gap = |c: char| !c.is_numeric() && !is_in_word(c);
    let mut back = before.rsplit(is_gap).filter(|word| !word.is_empty());
    let mut forth = behind.split(is_gap).filter(|word| !word.is_empty());
    let is_next = |words: &mut dyn Iterator<Item = &str>| {
        let Some(word) = words.next() else { return false };
        is_date(word) || word.chars().count() <= LINK_MAX && words.next().is_some_and(is_date)
    };
    is_next(&mut back) || is_next(&mut forth)
}

/// Returns `true` for a language that has names for months, and no numbers.
pub(super) fn has_names(language: &Language) -> bool {
    (language.word_spaces || language.tag == "th")
        && language.months.iter().flatten().all(|name| name.starts_with(char::is_alphabetic))
}

/// The month that a word is the full name of, or a form of it in a language that inflects names.
pub(super) fn full_name(word: &str, language: &Language) -> Option<usize> {
    const LEN_MIN: usize = 4;
    if word.is_empty() || word.len() > NAME_MAX {
        return None;
    }
    let lower = word.to_lowercase();
    let named = language.months.iter().position(|names| {
        let mut full = names.iter().enumerate().map(|(at, name)| (at, name.trim_end()));
        full.any(|(at, name)| (at == 0 || name.chars().count() >= LEN_MIN) && name == lower)
    });
    named.or_else(|| inflected(&lower, language))
}

/// The month that a word next to a number is a name of, in any form.
pub(super) fn dated_name(word: &str, language: &Language) -> Option<usize> {
    let lower = word.to_lowercase();
    let is_name = |name: &String| name.trim_end() == lower;
    let named = language.months.iter().position(|names| names.iter().any(is_name));
    named.or_else(|| inflected(&lower, language)).or_else(|| {
        let is_form = |names: &Vec<String>| {
            let ending = names.first().and_then(|name| lower.strip_prefix(name.trim_end()));
            ending.is_some_and(|ending| ending.chars().count() <= ENDING_MAX)
        };
        let found = language.months.iter().position(is_form);
        found.filter(|_| is_inflected(language))
    })
}

fn is_inflected(language: &Language) -> bool {
    INFLECTED.contains(&language.tag)
}

/// The month whose name a word has, but for its ending: `květnu`, `májusban`.
fn inflected(word: &str, language: &Language) -> Option<usize> {
    const STEM_MIN: usize = 5;
    const ENDING_MAX: usize = 3;
    if !is_inflected(language) {
        return None;
    }
    let names = language.months.iter().enumerate();
    let names = names.flat_map(|(month, names)| names.iter().map(move |name| (month, name)));
    let stems = names.filter_map(|(month, name)| {
        let name = name.trim_end();
        let (last, _) = name.char_indices().next_back()?;
        let stem = if word.starts_with(name) { name } else { &name[..last] };
        let ending = word.strip_prefix(stem)?.chars().count();
        let fits = stem.chars().count() >= STEM_MIN && ending <= ENDING_MAX;
        fits.then_some((stem.len(), month))
    });
    stems.max().map(|(_, month)| month)
}
