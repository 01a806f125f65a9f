//! Lengths that are written in a way of their own: `5'10"`, and ten kilometers, which are a `mil` in the north.

use super::number_context::has_metric_unit;
use super::numbered_text::NumberedText;
use super::numerals::Numeral;
use super::time_units::Left;
use super::unit_kinds::is_physical;

/// Marks of feet and inches.
const MARKS: [char; 7] = ['\'', '’', '′', '"', '”', '″', '＂'];
/// Languages with a word for ten kilometers.
const WITH_MIL: [&str; 2] = ["nb", "sv"];
const MIL: &str = "mil ";

/// Takes away lengths that the other side may have in another unit.
pub(super) fn explain(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    explain_marks(own, other);
    explain_mil(own, other);
}

/// Takes away feet and inches in marks, where the other side has a length that is not in the text.
fn explain_marks(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let (text, other_text) = (own.text, other.text);
    let is_length = |it: &Numeral| has_metric_unit(other_text.behind(it));
    if own.numerals.iter().any(|it| is_marked(text, it)) && other.numerals.iter().any(is_length) {
        own.numerals.retain(|it| !is_marked(text, it));
        other.numerals.retain(|it| !is_length(it));
    }
}

fn is_marked(text: NumberedText<'_>, numeral: &Numeral) -> bool {
    text.behind(numeral).starts_with(MARKS)
        || !numeral.is_number() && text.words[numeral.span.range()].contains(MARKS)
}

fn explain_mil(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let (text, other_text) = (own.text, other.text);
    let has_mil = other_text.language.is_some_and(|it| WITH_MIL.contains(&it.tag));
    let is_length = |it: &Numeral| is_physical(text.behind(it));
    if has_mil && own.numerals.iter().any(is_length) && other.words.holds(MIL) {
        own.numerals.retain(|it| !is_length(it));
        let is_mil = |it: &Numeral| other_text.behind(it).trim_start().starts_with(MIL.trim_end());
        other.numerals.retain(|it| !is_mil(it));
    }
}
