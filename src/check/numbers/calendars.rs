//! Years of other calendars: those of the Thai one, and of the Islamic one.

use super::numbered_text::to_float;
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
