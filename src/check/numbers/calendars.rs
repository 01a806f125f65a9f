//! Dates of other calendars: years of the Thai one and of the Islamic one, days of the Persian one.

use super::numbered_text::{NumberedText, to_float};
use super::numerals::Numeral;
use crate::check::language::Language;

/// Years of a calendar that is ahead, as the Thai one is.
pub(super) fn explain_years(
    others: &mut Vec<Numeral>,
    own: &mut Vec<Numeral>,
    language: &Language,
) {
    let offset = language.year_offset;
    if offset == 0 {
        return;
    }
    own.retain(|year| {
        let Some(value) = year.value().and_then(|value| value.checked_sub(offset)) else {
            return true;
        };
        let len = others.len();
        others.retain(|other| other.value() != Some(value));
        others.len() == len
    });
}

/// Years of the Islamic calendar, which are shorter by eleven days: `1442 هـ` begins in 2020.
pub(super) fn explain_lunar_years(text: &str, others: &mut Vec<Numeral>, own: &mut Vec<Numeral>) {
    const MARKS: [&str; 2] = ["هـ", "هجري"];
    const FIRST: f64 = 621.57;
    const RATIO: f64 = 0.970_224;
    own.retain(|year| {
        let behind = text[year.span.end()..].trim_start();
        let is_marked = MARKS.iter().any(|mark| behind.starts_with(mark));
        let Some(value) = year.value().filter(|_| is_marked) else { return true };
        let meant = to_float(value) * RATIO + FIRST;
        let is_it = |it: &Numeral| it.value().is_some_and(|it| (to_float(it) - meant).abs() <= 1.0);
        let len = others.len();
        others.retain(|other| !is_it(other));
        others.len() == len
    });
}

/// The months of the Persian calendar, from that of spring on.
const PERSIAN_MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];
/// The first day of its year is one of these of March.
const PERSIAN_FIRST_DAYS: [u64; 2] = [20, 21];

/// A day of the Persian calendar, with the numerals that name it.
struct PersianDay<'t> {
    day: &'t Numeral,
    month: usize,
    year: Option<&'t Numeral>,
}

impl PersianDay<'_> {
    /// The year, the month and the day in the Gregorian calendar, if its own year begins on a day of March. Without a
    /// year, that is zero.
    fn gregorian(&self, first: u64) -> Option<[u64; 3]> {
        // From March on, until the next one.
        const LENS: [u64; 13] = [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];
        const FEBRUARY: usize = 11;
        const YEARS_BEFORE: u64 = 621;
        let year = self.year.and_then(Numeral::value).map(|it| it + YEARS_BEFORE);
        let is_leap = year.is_some_and(|it| (it + 1).is_multiple_of(4));
        let month = u64::try_from(self.month).ok()?;
        let before = if month < 6 { month * 31 } else { 186 + (month - 6) * 30 };
        let mut rest = first + before + self.day.value()? - 1;
        for (at, len) in LENS.into_iter().enumerate() {
            let len = if at == FEBRUARY && is_leap { len + 1 } else { len };
            if rest <= len {
                let month = u64::try_from((at + 2) % 12 + 1).ok()?;
                return Some([year.map_or(0, |it| it + u64::from(at + 2 >= 12)), month, rest]);
            }
            rest -= len;
        }
        None
    }
}

/// Days of the Persian calendar that are those of the other side: `۲۴ اسفند ۱۴۰۲` is March 14, 2024. `all` are this
/// text and the other one.
pub(super) fn explain_persian_days(
    all: [NumberedText<'_>; 2],
    others: &mut Vec<Numeral>,
    own: &mut Vec<Numeral>,
) {
    let [text, other] = all;
    if own.is_empty() || !PERSIAN_MONTHS.iter().any(|month| text.words.contains(month)) {
        return;
    }
    let said: Vec<_> = other.numerals.iter().flat_map(Numeral::parts).collect();
    let is_said = |value: u64| said.iter().any(|it| it.value() == Some(value));
    for date in persian_days(text) {
        let mut meant = PERSIAN_FIRST_DAYS.iter().filter_map(|first| date.gregorian(*first));
        let meant =
            meant.find(|[year, _, day]| is_said(*day) && (date.year.is_none() || is_said(*year)));
        let Some(meant) = meant else { continue };
        own.retain(|it| {
            it.span != date.day.span && date.year.is_none_or(|year| year.span != it.span)
        });
        others.retain(|it| !it.value().is_some_and(|it| meant.contains(&it)));
    }
}

/// The days of a text that have a month of the Persian calendar behind them, and the year of it perhaps.
fn persian_days(text: NumberedText<'_>) -> impl Iterator<Item = PersianDay<'_>> {
    const DAY_MAX: u64 = 31;
    text.numerals.iter().enumerate().filter_map(move |(at, day)| {
        let rest = text.behind(day).trim_start();
        let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
        let month = PERSIAN_MONTHS.iter().position(|month| *month == word)?;
        day.value().filter(|day| (1..=DAY_MAX).contains(day))?;
        let end = text.words.len() - rest.len() + word.len();
        let is_onto = |year: &&Numeral| {
            text.words.get(end..year.span.start()).is_some_and(|gap| gap.trim().is_empty())
        };
        Some(PersianDay { day, month, year: text.numerals.get(at + 1).filter(is_onto) })
    })
}
