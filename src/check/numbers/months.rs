//! Names of months in dates: `March 3` is not `3 mei`.

use super::month_names::{NAME_MAX, dated_name, full_name, has_names};
use super::number_words::NumberWords;
use super::numbered_text::{NumberedText, is_in_word};
use super::numerals::Numeral;
use super::said_changes::names_month;
use crate::check::language::Language;
use crate::text::Span;

/// Names of months that are other words, or names of persons.
const AMBIGUOUS: [&str; 14] = [
    "april", "august", "augusta", "augusto", "june", "mai", "maj", "maja", "march", "mars", "mart",
    "may", "maya", "mei",
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
    let language = text.language.filter(|it| it.word_spaces && has_names(it))?;
    let mut starts: Vec<_> =
        text.words.match_indices(|c| !is_in_word(c)).map(|(at, c)| at + c.len()).collect();
    starts.insert(0, 0);
    let found = starts.into_iter().filter_map(|at| {
        let rest = &text.words[at..];
        let word = &rest[..rest.find(|c| !is_in_word(c)).unwrap_or(rest.len())];
        let month = full_name(word, language).filter(|_| is_written(text, at, word, language))?;
        Some((month, Span::new(at, at + word.len())))
    });
    Some(found.collect())
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
    let month = |span: Span| Some((dated_name(&text.words[span.range()], language)?, span));
    let named = around.filter(|span| span.len() <= NAME_MAX).filter_map(month);
    numbered(text).chain(named).collect()
}

fn word_before(text: NumberedText<'_>, numeral: &Numeral) -> Option<Span> {
    let before = text.before(numeral).trim_end_matches(GAP);
    let letters = before.chars().rev().take_while(|c| is_in_word(*c));
    let len = letters.map(char::len_utf8).sum::<usize>();
    (len > 0).then(|| Span::new(before.len() - len, before.len()))
}

fn word_behind(text: NumberedText<'_>, numeral: &Numeral) -> Option<Span> {
    let rest = text.behind(numeral).trim_start_matches(GAP);
    let rest = ["de ", "of "].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
    let start = text.words.len() - rest.len();
    let len = rest.chars().take_while(|c| is_in_word(*c)).map(char::len_utf8).sum::<usize>();
    (len > 0).then(|| Span::new(start, start + len))
}
