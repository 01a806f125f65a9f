//! Percents that the other side has as a factor: `150 %` is `1,5-fach`, `200 %` is `het dubbele`.

use super::numbered_text::{GAP, NumberedText, is_near};
use super::numerals::Numeral;
use super::time_units::Left;

const SIGNS: [char; 3] = ['%', '٪', '％'];
const HUNDRED: f64 = 100.0;
/// Words for smaller factors say other things too: `one`, `half`.
const SAID_MIN: f64 = 1.5;

/// Takes away percents and the factors that they are.
pub(super) fn explain(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let (text, other_text) = (own.text, other.text);
    own.numerals.retain(|numeral| {
        let percents = numeral.values().next().filter(|_| is_percent(text, numeral));
        let Some(factor) = percents.map(|percents| percents / HUNDRED) else { return true };
        let is_factor = |it: &Numeral| {
            it.values().any(|value| is_near(value, factor)) && !is_percent(other_text, it)
        };
        let len = other.numerals.len();
        other.numerals.retain(|it| !is_factor(it));
        let is_said = || {
            let mut compounds = other.compounds.iter();
            compounds.any(|it| is_near(it.value, factor)) || other.words.says_value(factor)
        };
        other.numerals.len() == len && !(factor >= SAID_MIN && is_said())
    });
}

/// Takes away all of something in percent, where the translation has no other number: a word such as `fully` may say
/// it in any language.
pub(super) fn explain_all(source: &mut Left<'_, '_>, target: &Left<'_, '_>) {
    let text = source.text;
    if target.numerals.is_empty() {
        source.numerals.retain(|it| !(it.is("100") && is_percent(text, it)));
    }
}

fn is_percent(text: NumberedText<'_>, numeral: &Numeral) -> bool {
    let rest = text.behind(numeral).trim_start_matches(GAP);
    let words = text.language.map_or(&[][..], |language| &language.percent);
    rest.starts_with(SIGNS) || words.iter().any(|word| rest.starts_with(&word[..]))
}
