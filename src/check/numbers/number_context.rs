//! Why a number may rightly be on one side alone: it was converted to another unit, or it is part of a
//! name that one side has in full.

use rustc_hash::FxHashSet;

use super::numbered_text::NumberedText;
use super::numerals::Numeral;
use super::unit_kinds::is_physical;
use super::unit_words::goes_on;

/// Units of the metric system, as languages write them.
const UNITS: [&str; 17] = [
    "mm",
    "cm",
    "m",
    "km",
    "g",
    "kg",
    "l",
    "ml",
    "°C",
    "℃",
    "meter",
    "Meter",
    "kilometer",
    "liter",
    "ha",
    "hectare",
    "Hektar",
];
/// A unit of the other system in one of these: inches, feet, yards, miles, ounces, pounds, pints, quarts, gallons,
/// cups, acres, square feet, square miles.
const FACTORS: [f64; 17] = [
    2.54, 25.4, 0.0254, 30.48, 0.3048, 0.9144, 1.609, 28.35, 29.57, 0.4536, 0.473, 0.946, 3.785,
    236.6, 0.4047, 0.0929, 2.59,
];
/// People round.
const PRECISION: f64 = 0.02;

/// Returns `true` if numbers that the translation alone has are those of the source in metric units.
pub(super) fn are_converted(text: &str, extra: &[Numeral], lost: &[Numeral]) -> bool {
    let has_unit = |numeral: &Numeral| has_metric_unit(&text[numeral.span.end()..]);
    let is_converted = |(extra, lost): (&Numeral, &Numeral)| {
        extra.values().any(|to| lost.values().any(|from| is_ratio(from, to)))
    };
    extra.len() == lost.len()
        && extra.iter().any(has_unit)
        && extra.iter().zip(lost).all(is_converted)
}

/// Returns `true` if a unit of length, weight, volume or temperature is behind a number.
pub(super) fn has_metric_unit(behind: &str) -> bool {
    let rest = behind.trim_start();
    let is_whole = |unit: &&str| rest.strip_prefix(*unit).is_some_and(|it| !goes_on(unit, it));
    is_physical(behind) || UNITS.iter().any(is_whole)
}

/// Returns `true` if a number that is lost says what another one of its text does, which is not, in other
/// units: `5 miles (8 km)`.
pub(super) fn is_said_twice(text: NumberedText<'_>, number: &Numeral, lost: &[Numeral]) -> bool {
    let is_lost = |it: &Numeral| lost.iter().any(|lost| lost.span == it.span);
    is_physical(text.behind(number))
        && text.numerals.iter().filter(|it| !is_lost(it)).any(|other| {
            let mut pairs = number.values().flat_map(|own| other.values().map(move |it| (own, it)));
            is_physical(text.behind(other))
                && pairs.any(|(own, other)| is_ratio(own, other) || is_ratio(other, own))
        })
}

fn is_ratio(from: f64, to: f64) -> bool {
    let is_near = |meant: f64| (to - meant).abs() <= meant.abs() * PRECISION;
    FACTORS.iter().any(|factor| is_near(from * factor)) || is_near((from - 32.0) / 1.8)
}

/// Returns `true` if a number stands behind a word with a capital, and the article says both elsewhere:
/// `Microsoft 365`, where the source here has only `Microsoft`, or `it`.
pub(in crate::check) fn is_in_name(
    text: &str,
    number: &Numeral,
    phrases: &FxHashSet<String>,
) -> bool {
    let word = word_before(text, number);
    let is_name = word.starts_with(char::is_uppercase);
    is_name && phrases.contains(&format!("{word} {}", &text[number.span.range()]))
}

/// Returns `true` if the article says a number elsewhere that the translation has here too, in a name or at
/// one: `EF 6`, where it has `EF6`.
pub(in crate::check) fn is_in_article(
    text: &str,
    number: &Numeral,
    phrases: &FxHashSet<String>,
) -> bool {
    const LEN_MIN: usize = 2;
    let written = &text[number.span.range()];
    let word = word_before(text, number);
    let before = text[..number.span.start()].trim_end();
    let start = before.len() - word.len();
    let opens = text[..start].trim_end();
    let is_first = opens.is_empty() || opens.ends_with(['.', '!', '?', ':']);
    let is_capital = word.starts_with(char::is_uppercase);
    let behind = text[number.span.end()..].strip_prefix('-');
    let is_onto_name = behind.is_some_and(|it| it.starts_with(char::is_uppercase));
    let is_onto = text[..number.span.start()].ends_with(char::is_alphabetic);
    let is_named = is_capital && (is_onto || !is_first) || is_onto_name;
    // A small number alone is any number.
    let is_long = written.len() >= LEN_MIN && phrases.contains(written);
    is_named && (is_long || phrases.contains(&format!("{word}{written}")))
}

/// Returns `true` if the translation has the number of a name right, which here has a digit too many or too
/// few in the source: `Microsoft 3635`.
pub(in crate::check) fn is_corrected(
    [text, source]: [&str; 2],
    number: &Numeral,
    slip: &Numeral,
    phrases: &FxHashSet<String>,
) -> bool {
    let len = |it: &Numeral| it.digit_count().unwrap_or_default();
    len(number).abs_diff(len(slip)) == 1
        && word_before(text, number) == word_before(source, slip)
        && is_in_name(text, number, phrases)
}

/// The word that a number follows.
fn word_before<'t>(text: &'t str, number: &Numeral) -> &'t str {
    let before = text[..number.span.start()].trim_end();
    before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}
