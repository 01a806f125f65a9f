//! Words that count for sure, with no other meaning: `three`, `vierzig`, `fünfunddreißig`.

use super::floors::names_floor;
use super::numbered_text::NumberedText;
use super::said_numbers::Said;

/// Up to twelve the first form of a number counts, and others may not: `both`, `pair`.
const SMALL_MAX: f64 = 12.0;
/// Larger ones than this are compared as large numbers.
const LARGE_END: f64 = 1000.0;
/// A round number for many: `a hundred times`.
const MANY: f64 = 100.0;
/// Languages with a second form that counts, for another gender or before a noun.
const WITH_TWO_FORMS: [&str; 10] = ["ar", "cs", "el", "he", "hi", "hu", "lt", "lv", "pl", "sl"];

/// Returns `true` if a number in words is nothing but a count: no ordinal below thirteen, no part of a longer
/// word, no floor.
pub(super) fn is_count(text: NumberedText<'_>, said: &Said) -> bool {
    let Some(language) = text.language.filter(|_| said.is_all_words) else { return false };
    let goes_on = text.words[said.span.end()..].starts_with(char::is_alphabetic);
    if language.word_spaces && goes_on {
        return false;
    }
    if said.value > SMALL_MAX {
        let is_many = said.value >= LARGE_END || (said.value - MANY).abs() < 1.0;
        return !is_many && said.value.fract() == 0.0 && !names_floor(text);
    }
    let word = text.words[said.span.range()].to_lowercase();
    let own = if WITH_TWO_FORMS.contains(&language.tag) { 2 } else { 1 };
    let is_form = |forms: &Vec<String>| forms.iter().take(own).any(|form| *form == word);
    let is_unit = language.time_units.iter().flatten().any(|unit| unit.trim_end() == word);
    language.numbers.iter().skip(2).any(is_form) && !is_unit
}
