//! Units of time, and how long a text says that something takes: `90 minutes`, `1 h 30`.

use super::compounds::{Compound, Counts};
use super::number_words::NumberWords;
use super::numbered_text::{NumberedText, is_near};
use super::numerals::Numeral;
use super::unit_words::unit_behind;
use crate::text::Span;

/// Seconds, minutes, hours, days, weeks; months and years, in months: a month has no number of days.
const UNITS: [(u8, f64); 7] =
    [(0, 1.0), (0, 60.0), (0, 3600.0), (0, 86400.0), (0, 604_800.0), (1, 1.0), (1, 12.0)];
const MINUTE: usize = 1;
const HOUR: usize = 2;
const DAY: usize = 3;
const WEEK: usize = 4;
const YEAR: usize = 6;
/// From here on the number before a word for a year is the year itself.
const YEAR_MIN: f64 = 1000.0;
/// In bytes: parts of one time stand no farther from each other: `1 hour and 30 minutes`.
const GAP_MAX: usize = 6;
/// The largest value that a language without data is thought to say in words.
const SAID_MAX: f64 = 12.0;

/// How long something takes.
struct Duration {
    span: Span,
    /// The smallest of its units.
    unit: usize,
    value: f64,
}

/// A side of a segment, and its numbers that the other side has not.
pub(super) struct Left<'s, 't> {
    pub(super) text: NumberedText<'t>,
    pub(super) words: &'s NumberWords<'t>,
    pub(super) compounds: &'s [Compound],
    pub(super) numerals: &'s mut Vec<Numeral>,
}

/// The unit of time of a number, unless it is a part of a date or of a time of the day: `3月5日`, `3時5分`.
pub(super) fn unit_of(text: NumberedText<'_>, span: Span, value: f64) -> Option<(usize, usize)> {
    let behind = &text.words[span.end()..];
    let (unit, len) = unit_behind(behind, text.language?)?;
    let before = text.words[..span.start()].trim_end();
    let is_date = before.ends_with(['月', '월', '時', '点', '點', '시', '年', '년', ':']);
    let is_fraction = behind[len..].starts_with('の');
    let is_year = unit == YEAR && value >= YEAR_MIN;
    (!is_date && !is_fraction && !is_year).then_some((unit, len))
}

/// Takes away numbers of times that come out equal in other units: `90 minutes` and `1.5 hours`.
pub(super) fn convert(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let (mine, theirs) = (durations(own), durations(other));
    for duration in &mine {
        let is_same = |it: &&Duration| {
            is_same(it, duration)
                || is_inclusive(duration, own.text, it)
                || is_inclusive(it, other.text, duration)
        };
        for same in theirs.iter().filter(is_same) {
            own.numerals.retain(|it| !duration.span.holds(it.span.start()));
            other.numerals.retain(|it| !same.span.holds(it.span.start()));
        }
    }
    convert_words(own, &mine, other);
    convert_words(other, &theirs, own);
}

fn is_same(duration: &Duration, other: &Duration) -> bool {
    let system = |it: &Duration| UNITS[it.unit].0;
    system(duration) == system(other) && is_near(duration.value, other.value)
}

/// Returns `true` if numbers of two units come out equal, as each language counts.
pub(super) fn are_equal(
    [value, other_value]: [f64; 2],
    [unit, other_unit]: [usize; 2],
    [text, other_text]: [NumberedText<'_>; 2],
) -> bool {
    let duration = |value: f64, unit: usize| Duration {
        span: Span::default(),
        unit,
        value: value * UNITS[unit].1,
    };
    let (own, other) = (duration(value, unit), duration(other_value, other_unit));
    is_same(&own, &other)
        || is_inclusive(&own, text, &other)
        || is_inclusive(&other, other_text, &own)
}

/// Returns `true` for weeks that a language counts with their first day and the last: `quinze jours`.
fn is_inclusive(days: &Duration, text: NumberedText<'_>, weeks: &Duration) -> bool {
    const LANGUAGES: [(&str, &[f64]); 5] = [
        ("de", &[8.0]),
        ("es", &[8.0, 15.0]),
        ("fr", &[8.0, 15.0]),
        ("it", &[8.0, 15.0]),
        ("pt", &[8.0, 15.0]),
    ];
    let counts = LANGUAGES.iter().filter(|(tag, _)| text.language.is_some_and(|it| it.tag == *tag));
    let mut counts = counts.flat_map(|(_, counts)| counts.iter());
    (days.unit, weeks.unit) == (DAY, WEEK)
        && counts.any(|count| {
            is_near(days.value, count * UNITS[DAY].1)
                && is_near(weeks.value, (count / 7.0).floor() * UNITS[WEEK].1)
        })
}

/// Takes away times that the other side says in words, wholly or in part: `une heure et demie`.
fn convert_words(own: &mut Left<'_, '_>, durations: &[Duration], other: &mut Left<'_, '_>) {
    for duration in durations {
        if !own.numerals.iter().any(|it| duration.span.holds(it.span.start())) {
            continue;
        }
        let system = UNITS[duration.unit].0;
        let units = (0..UNITS.len()).filter(|unit| UNITS[*unit].0 == system);
        let mut units = units.filter(|unit| *unit != duration.unit);
        if units.any(|unit| is_said(duration.value / UNITS[unit].1, unit, other)) {
            own.numerals.retain(|it| !duration.span.holds(it.span.start()));
        }
    }
}

/// Returns `true` if a text says so many of a unit; what it has of it in digits is taken away.
fn is_said(value: f64, unit: usize, other: &mut Left<'_, '_>) -> bool {
    let Some(language) = other.text.language else { return is_sayable(value, other.numerals) };
    let units = &language.time_units[unit];
    if is_near(value, 1.0) && other.words.says_one(units) {
        return true;
    }
    let holds_unit = || units.iter().any(|word| other.words.holds(word));
    if !holds_unit() || !other.words.says_value(value) {
        return false;
    }
    let text = other.text;
    other.numerals.retain(|numeral| {
        let is_unit = unit_behind(text.behind(numeral), language).is_some_and(|it| it.0 == unit);
        !(is_unit && numeral.values().any(|it| is_near(it, value.floor())))
    });
    true
}

/// Returns `true` if a language without data may have a value: in digits before a word for a unit, or in
/// words.
fn is_sayable(value: f64, numerals: &mut Vec<Numeral>) -> bool {
    let is_value = |numeral: &Numeral| numeral.values().any(|it| is_near(it, value));
    if numerals.iter().any(is_value) {
        numerals.retain(|numeral| !is_value(numeral));
        return true;
    }
    numerals.is_empty() && value <= SAID_MAX && is_near((value * 2.0).round(), value * 2.0)
}

/// The times that a text says in digits.
fn durations(side: &Left<'_, '_>) -> Vec<Duration> {
    let text = side.text;
    let numerals = text.numerals.iter().flat_map(|numeral| {
        let span = numeral.span;
        numeral.values().map(move |value| (span, value)).collect::<Vec<_>>()
    });
    let compounds = side.compounds.iter().filter(|compound| compound.counts == Counts::Things);
    let compounds = compounds.map(|compound| (compound.span, compound.value));
    let mut found: Vec<Duration> = Vec::new();
    for (span, value) in numerals.chain(compounds) {
        let unit = unit_of(text, span, value).or_else(|| minutes(text, &found, span));
        let Some((unit, len)) = unit else { continue };
        let value = value * UNITS[unit].1;
        let span = Span::new(span.start(), span.end() + len);
        let sum = found.iter().rev().find(|it| is_continued(text, it, unit, span)).map(|it| {
            let span = Span::new(it.span.start(), span.end());
            Duration { span, unit, value: it.value + value }
        });
        found.push(Duration { span, unit, value });
        found.extend(sum);
    }
    found
}

/// The minutes of `1 h 30`, without a unit of their own.
fn minutes(text: NumberedText<'_>, found: &[Duration], span: Span) -> Option<(usize, usize)> {
    let last = found.last().filter(|it| it.unit == HOUR && it.span.end() <= span.start())?;
    let is_next = text.words[last.span.end()..span.start()].trim().is_empty();
    (is_next && span.len() == 2).then_some((MINUTE, 0))
}

/// Returns `true` if a time goes on with a smaller unit: `1 hour and 30 minutes`.
fn is_continued(text: NumberedText<'_>, before: &Duration, unit: usize, span: Span) -> bool {
    let end = before.span.end();
    UNITS[unit].0 == UNITS[before.unit].0
        && unit < before.unit
        && end <= span.start()
        && span.start() - end <= GAP_MAX
        && !text.words[end..span.start()].contains(". ")
}
