//! Names of months in dates: `March 3` is not `3 mei`.

use super::number_words::NumberWords;
use super::numbered_text::NumberedText;
use super::numerals::Numeral;
use super::said_changes::names_month;
use crate::check::language::Language;
use crate::text::Span;

/// In bytes: no name of a month is longer.
const NAME_MAX: usize = 32;
/// Names of months that are other words, or names of persons.
const AMBIGUOUS: [&str; 14] = [
    "april", "august", "augusta", "augusto", "june", "mai", "maj", "maja", "march", "mars", "mart",
    "may", "maya", "mei",
];
/// Languages whose names of months have endings.
const INFLECTED: [&str; 17] = [
    "bg", "cs", "el", "et", "fi", "hr", "hu", "kk", "lt", "lv", "pl", "ru", "sk", "sl", "sr-latn",
    "tr", "uk",
];
/// Marks between a number and the name of its month.
const GAP: [char; 7] = [' ', '\u{a0}', '\u{202f}', '.', ',', '-', '/'];

/// A month of the source that the translation does not name, while it names another one: its place there and
/// that of the other one.
pub(in crate::check) fn difference(
    target: NumberedText<'_>,
    source: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let languages = [target.language?, source.language?];
    if !languages.iter().all(|language| has_names(language) || has_numbers(language)) {
        return None;
    }
    let of_source = months(source);
    let of_target = if of_source.is_empty() { Vec::new() } else { months(target) };
    if of_target.is_empty() {
        return None;
    }
    let [target_words, source_words] =
        [target, source].map(|text| NumberWords::of(text.words, text.language));
    let lost = of_source.iter().find(|(month, _)| !says(*month, target, &target_words, source));
    let extra = of_target.iter().find(|(month, _)| !says(*month, source, &source_words, target));
    Some([lost?.1, extra?.1])
}

/// A month that the source names, alone and without a number, while the translation names another one.
pub(in crate::check) fn lone_difference(
    target: NumberedText<'_>,
    source: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let language = source.language?;
    if !names_month(source.words, language) {
        return None;
    }
    let (theirs, mine) = (names(source)?, names(target)?);
    let lost: Vec<_> = theirs.iter().filter(|it| !mine.iter().any(|own| own.0 == it.0)).collect();
    let extra: Vec<_> = mine.iter().filter(|it| !theirs.iter().any(|own| own.0 == it.0)).collect();
    let ([meant], [other]) = (&lost[..], &extra[..]) else { return None };
    let [target_words, source_words] =
        [target, source].map(|text| NumberWords::of(text.words, text.language));
    // It may be the name of somebody: `April`.
    let is_kept = target.words.contains(&source.words[meant.1.range()]);
    let is_changed = !is_kept
        && !says(meant.0, target, &target_words, source)
        && !says(other.0, source, &source_words, target);
    is_changed.then_some([meant.1, other.1])
}

/// The months of a text, by their full names.
fn names(text: NumberedText<'_>) -> Option<Vec<(usize, Span)>> {
    let language = text.language.filter(|language| has_names(language))?;
    let is_letter = |c: char| c.is_alphabetic();
    let mut starts: Vec<_> =
        text.words.match_indices(|c| !is_letter(c)).map(|(at, c)| at + c.len()).collect();
    starts.insert(0, 0);
    let found = starts.into_iter().filter_map(|at| {
        let rest = &text.words[at..];
        let word = &rest[..rest.find(|c| !is_letter(c)).unwrap_or(rest.len())];
        let month = full_name(word, language).filter(|_| is_written(text, at, word, language))?;
        Some((month, Span::new(at, at + word.len())))
    });
    Some(found.collect())
}

/// The month that a word is the full name of, or a form of it in a language that inflects names.
fn full_name(word: &str, language: &Language) -> Option<usize> {
    const LEN_MIN: usize = 4;
    if word.is_empty() || word.len() > NAME_MAX {
        return None;
    }
    let lower = word.to_lowercase();
    let named = language.months.iter().position(|names| {
        let mut full = names.iter().enumerate().map(|(at, name)| (at, name.trim_end()));
        full.any(|(at, name)| (at == 0 || name.chars().count() >= LEN_MIN) && name == lower)
    });
    named.or_else(|| {
        if INFLECTED.contains(&language.tag) { inflected(&lower, language) } else { None }
    })
}

/// The month whose name a word has, but for its ending: `květnu`, `májusban`.
fn inflected(word: &str, language: &Language) -> Option<usize> {
    const STEM_MIN: usize = 5;
    const ENDING_MAX: usize = 3;
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

/// Returns `true` if a word has the capital of a name of a month, or none, as the language writes them. At the start
/// of a sentence some are other words: `May I`.
fn is_written(text: NumberedText<'_>, at: usize, word: &str, language: &Language) -> bool {
    let before = text.words[..at].trim_end();
    let is_inside = before.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let is_capital = word.starts_with(char::is_uppercase);
    if is_inside {
        return is_capital == language.capitalizes_months();
    }
    is_capital && !AMBIGUOUS.contains(&&word.to_lowercase()[..])
}

/// Returns `true` for a language that has names for months, and no numbers.
fn has_names(language: &Language) -> bool {
    language.word_spaces
        && language.months.iter().flatten().all(|name| name.starts_with(char::is_alphabetic))
}

/// Returns `true` for a language whose months are numbers: `2 月`.
fn has_numbers(language: &Language) -> bool {
    matches!(language.tag, "ja" | "ko" | "zh")
}

/// The months that are numbers, where they stand.
fn numbered(text: NumberedText<'_>) -> impl Iterator<Item = (usize, Span)> {
    const MARKS: [char; 2] = ['月', '월'];
    let is_numbered = text.language.is_some_and(has_numbers);
    let numerals = if is_numbered { text.numerals } else { &[] };
    numerals.iter().filter_map(move |numeral| {
        let rest = text.behind(numeral).trim_start_matches(GAP).strip_prefix(MARKS)?;
        let number = numeral.value().filter(|value| (1..=12).contains(value))?;
        let span = Span::new(numeral.span.start(), text.words.len() - rest.len());
        Some((usize::try_from(number - 1).ok()?, span))
    })
}

/// Returns `true` if a text has a month somewhere, by its name or as a number that the other one has not.
fn says(
    month: usize,
    text: NumberedText<'_>,
    words: &NumberWords<'_>,
    other: NumberedText<'_>,
) -> bool {
    let value = u64::try_from(month + 1).ok();
    let parts = |text: NumberedText<'_>| {
        text.numerals.iter().flat_map(Numeral::parts).filter(|part| part.value() == value).count()
    };
    let mut names = text.language.into_iter().flat_map(|language| &language.months[month]);
    names.any(|name| words.holds(name))
        || numbered(text).any(|(number, _)| number == month)
        || parts(text) > parts(other)
}

/// The months whose names stand next to a number.
fn months(text: NumberedText<'_>) -> Vec<(usize, Span)> {
    let Some(language) = text.language else { return Vec::new() };
    let around = text.numerals.iter().flat_map(|numeral| {
        [word_before(text, numeral), word_behind(text, numeral)].into_iter().flatten()
    });
    let month = |span: Span| {
        let word = text.words[span.range()].to_lowercase();
        let is_name = |name: &String| name.trim_end() == word;
        Some((language.months.iter().position(|names| names.iter().any(is_name))?, span))
    };
    let named = around.filter(|span| span.len() <= NAME_MAX).filter_map(month);
    numbered(text).chain(named).collect()
}

fn word_before(text: NumberedText<'_>, numeral: &Numeral) -> Option<Span> {
    let before = text.before(numeral).trim_end_matches(GAP);
    let letters = before.chars().rev().take_while(|c| c.is_alphabetic());
    let len = letters.map(char::len_utf8).sum::<usize>();
    (len > 0).then(|| Span::new(before.len() - len, before.len()))
}

fn word_behind(text: NumberedText<'_>, numeral: &Numeral) -> Option<Span> {
    let rest = text.behind(numeral).trim_start_matches(GAP);
    let rest = ["de ", "of "].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
    let start = text.words.len() - rest.len();
    let len = rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    (len > 0).then(|| Span::new(start, start + len))
}
