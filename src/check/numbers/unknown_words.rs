//! Numbers that a language without data may have in words.

use super::numbered_text::is_near;
use super::numerals::Numeral;

/// Halves up to this may be words of a language without data.
const HALVES_MAX: f64 = 12.0;

/// Takes away what a language without data may have in words: `100 000` is `1` and a word, and a round number
/// can be all in words, as `150 000` can where none are known.
pub(super) fn explain_unknown_words(
    others: &mut Vec<Numeral>,
    own: &mut Vec<Numeral>,
    are_some_known: bool,
) {
    if own.is_empty() {
        let is_half = |numeral: &Numeral| {
            numeral.values().any(|it| it < HALVES_MAX && is_near((it * 2.0).round(), it * 2.0))
        };
        let is_short = |value| is_short_in_words(value) || !are_some_known && is_round(value);
        others.retain(|numeral| !numeral.value().is_some_and(is_short) && !is_half(numeral));
    }
    own.retain(|numeral| {
        let is_multiple = |other: &Numeral| {
            other.values().any(|large| numeral.values().any(|it| is_power(large, it)))
        };
        let len = others.len();
        others.retain(|other| !is_multiple(other));
        others.len() == len
    });
}

/// Returns `true` for one or two digits, and for one with zeros behind it.
fn is_short_in_words(value: u64) -> bool {
    value < 100 || value.to_string().bytes().skip(1).all(|byte| byte == b'0')
}

/// Returns `true` for some thousands or millions with a half or a quarter: `150,000` is one and a half lakh.
fn is_round(value: u64) -> bool {
    const DIGITS_MAX: usize = 3;
    value.is_multiple_of(1000) && value.to_string().trim_end_matches('0').len() <= DIGITS_MAX
}

/// Returns `true` if a value is another one times a hundred, a thousand, ….
pub(super) fn is_power(large: f64, value: f64) -> bool {
    (2..13).any(|power| is_near(large, value * 10f64.powi(power)))
}
