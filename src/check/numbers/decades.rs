//! Decades and centuries: `1990s` is `90er-Jahre`, `19th century` is `1800-talet`.

use super::number_words::NumberWords;
use super::numbered_text::NumberedText;
use super::numerals::Numeral;

/// In bytes: no mark of a decade is farther from its number.
const MARK_MAX: usize = 32;

/// Takes away decades that one side has in full and the other in short, and centuries by their years.
pub(super) fn explain(
    own_text: NumberedText<'_>,
    own: &mut Vec<Numeral>,
    other_text: NumberedText<'_>,
    other: &mut Vec<Numeral>,
) {
    own.retain(|year| {
        let is_decade = |it: &u64| *it >= 1000 && it.is_multiple_of(10);
        let is_century = |it: &u64| *it >= 100 && it.is_multiple_of(100);
        let Some(value) = year.value().filter(|it| is_decade(it) || is_century(it)) else {
            return true;
        };
        let (century, decade) = (value / 100 + 1, value % 100);
        let is_year_marked = is_marked(own_text, year);
        let is_short = |it: &Numeral| {
            it.value() == Some(decade) && (is_year_marked || is_marked(other_text, it))
                || decade == 0 && is_year_marked && it.value() == Some(century)
        };
        if !other.iter().any(is_short) {
            return true;
        }
        // `20世纪90年代` names the century too.
        other.retain(|it| !is_short(it) && it.value() != Some(century));
        false
    });
}

/// Takes away decades that the other side has in words: `Neunzigerjahre`, or `devetdeseta leta 20. stoletja`; and
/// centuries: `siglo XX` for `1900s`.
pub(super) fn explain_words(
    text: NumberedText<'_>,
    numerals: &mut Vec<Numeral>,
    others: &NumberWords<'_>,
    other: &mut Vec<Numeral>,
) {
    numerals.retain(|year| {
        let value = year.value().filter(|it| *it >= 1000 && it.is_multiple_of(10));
        let decade = value.map(|it| it % 100).filter(|it| *it > 0);
        let century = value.filter(|it| it.is_multiple_of(100)).map(|it| it / 100 + 1);
        let is_said = || {
            decade.is_some_and(|it| others.says_number(it))
                || century.is_some_and(|it| others.says_number(it) || others.holds_roman(it))
        };
        if !((decade.is_some() || century.is_some()) && is_marked(text, year) && is_said()) {
            return true;
        }
        other.retain(|it| it.value().is_none() || it.value() != value.map(|it| it / 100 + 1));
        false
    });
}

/// Returns `true` if a mark of a decade stands onto a number, or a word for years before it.
fn is_marked(text: NumberedText<'_>, numeral: &Numeral) -> bool {
    let Some(language) = text.language else { return false };
    let (before, behind) = (text.before(numeral), text.behind(numeral));
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(MARK_MAX))..];
    let before = before.trim_end_matches([' ', '\u{a0}', '\'', '’', '‘', '-', '\u{2011}']);
    let before = before.to_lowercase();
    let onto = behind.trim_start_matches(['-', '\u{2011}', '\'', '’', '.']);
    language.decade_marks.iter().any(|mark| {
        let is_behind = |behind: &str| {
            behind.strip_prefix(&mark[..]).is_some_and(|rest| {
                mark.chars().count() > 2 || !rest.starts_with(char::is_alphabetic)
            })
        };
        is_behind(onto)
            || mark.chars().count() > 1 && (is_behind(onto.trim_start()) || before.ends_with(mark))
    })
}
