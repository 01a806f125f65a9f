//! Numbers that are times of the day: `9.30 Uhr`, `pukul 9.30`.

use super::multiples::starts_with;
use super::numerals::Numeral;
use crate::check::language::Language;
use crate::text::is_alphanumeric;

/// In bytes: no word for a time is longer.
const WORD_MAX: usize = 60;

/// Has `9.30` be read as a time where a word for one stands behind it or before it, or may stand there: nothing is
/// known of a language without data.
pub(super) fn open_clocks(text: &str, language: Option<&Language>, numerals: &mut [Numeral]) {
    let is_time = |numeral: &Numeral| {
        language.is_none_or(|language| {
            let (before, behind) = (&text[..numeral.span.start()], &text[numeral.span.end()..]);
            is_before_word(behind, language) || is_behind_word(before, language)
        })
    };
    let clocks = numerals.iter_mut().filter(|numeral| numeral.is_clock());
    clocks.filter(|numeral| is_time(numeral)).for_each(Numeral::open);
}

fn is_before_word(behind: &str, language: &Language) -> bool {
    let clock = &language.clock;
    let mut words = clock.before_noon.iter().chain(&clock.after_noon).chain(&clock.hour);
    let rest = behind.trim_start();
    let rest = rest[..rest.floor_char_boundary(WORD_MAX)].to_lowercase();
    words.any(|word| starts_with(&rest, word))
}

/// Returns `true` if a text ends with a word for an hour. One letter behind a number is a unit.
fn is_behind_word(before: &str, language: &Language) -> bool {
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(WORD_MAX))..];
    let before = before.trim_end().to_lowercase();
    let ends = |word: &String| {
        let rest = before.strip_suffix(&word[..]);
        rest.is_some_and(|rest| !rest.ends_with(is_alphanumeric))
    };
    language.word_spaces
        && language.clock.hour.iter().any(|word| word.chars().count() > 1 && ends(word))
}
