//! What stands beside a number and changes it: a minus, a percent sign, a unit.

use super::language::Language;
use super::numbered_text::NumberedText;
use super::numerals::Numeral;
use crate::text::Span;

/// In bytes: no sign and no word for one is longer.
const SIGN_MAX: usize = 40;
/// In bytes: numbers nearer than this are a list or a range, and share a sign.
const LIST_GAP_MAX: usize = 24;
/// Units that are compared, each kind by itself.
const UNITS: [&[&str]; 2] =
    [&["KB", "MB", "GB", "TB", "PB", "KIB", "MIB", "GIB", "TIB", "PIB"], &["ms", "s"]];

/// A number with what stands beside it.
pub(super) struct Amount<'t> {
    numeral: &'t Numeral,
    /// The number and its signs.
    pub(super) span: Span,
    minus: Sign,
    percent: Sign,
    unit: Option<&'static str>,
}

/// How sure it is that a sign belongs to a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Maybe,
    Sure,
}

/// The numbers of a text, with what stands beside them.
pub(super) fn amounts(text: NumberedText<'_>) -> Vec<Amount<'_>> {
    let mut amounts: Vec<_> = text.numerals.iter().map(|numeral| amount(text, numeral)).collect();
    for at in (1..amounts.len()).rev() {
        let gap = amounts[at - 1].numeral.span.end()..amounts[at].numeral.span.start();
        let is_list = gap.len() <= LIST_GAP_MAX && !text.words[gap].contains(". ");
        if is_list && amounts[at].percent != Sign::None && amounts[at - 1].percent == Sign::None {
            amounts[at - 1].percent = Sign::Maybe;
        }
    }
    amounts
}

/// A number of both texts whose sign or unit one of them alone has: its places in `own` and `other`. What is
/// written alike in both is the same, however each language reads it: `{-1,1}`.
pub(super) fn difference<'t>(
    own: &[Amount<'t>],
    other: &[Amount<'t>],
    [own_text, other_text]: [NumberedText<'_>; 2],
) -> Option<[Span; 2]> {
    let other_language = other_text.language;
    let minus =
        || holds(other_text.words, other_language.map_or(&[][..], |language| &language.minus));
    let percent =
        || holds(other_text.words, other_language.map_or(&[][..], |language| &language.percent));
    own.iter().find_map(|amount| {
        let same = other.iter().filter(|it| it.numeral.is_same(amount.numeral));
        let same: Vec<_> = same.collect();
        let first = same.first()?;
        // To look for words costs most.
        let lost = |is_said: &dyn Fn() -> bool, sign: fn(&Amount<'_>) -> Sign| {
            sign(amount) == Sign::Sure && same.iter().all(|it| sign(it) == Sign::None) && !is_said()
        };
        // A language without data may have it in a word.
        let is_known = other_language.is_some();
        let is_lost = is_known && (lost(&minus, |it| it.minus) || lost(&percent, |it| it.percent));
        let is_changed = is_lost || has_other_unit(amount, own, &same);
        let is_written = || is_word(other_text.words, &own_text.words[amount.span.range()]);
        (is_changed && !is_written()).then_some([amount.span, first.span])
    })
}

/// Returns `true` if `written` occurs in a text, and not within a longer word or number.
fn is_word(text: &str, written: &str) -> bool {
    text.match_indices(written).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + written.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Returns `true` if all of `same` have units, of the same kind, and none has that of `amount` or
/// of others of its value.
fn has_other_unit(amount: &Amount<'_>, own: &[Amount<'_>], same: &[&Amount<'_>]) -> bool {
    let Some(unit) = amount.unit else { return false };
    let kind = UNITS.iter().find(|kind| kind.contains(&unit)).expect("it is from the table");
    let units: Vec<_> = own
        .iter()
        .filter(|it| it.numeral.is_same(amount.numeral))
        .filter_map(|it| it.unit)
        .collect();
    let is_other = |it: &&Amount<'_>| {
        it.unit.is_some_and(|other| kind.contains(&other) && !units.contains(&other))
    };
    !same.is_empty() && same.iter().all(is_other)
}

fn amount<'t>(text: NumberedText<'t>, numeral: &'t Numeral) -> Amount<'t> {
    let (before, behind) = text.words.split_at(numeral.span.start());
    let behind = &behind[numeral.span.len()..];
    let behind = &behind[..behind.floor_char_boundary(SIGN_MAX)];
    let before = &before[before.floor_char_boundary(before.len().saturating_sub(SIGN_MAX))..];
    let minus = if numeral.is_number() { minus(before, behind, text.language) } else { Sign::None };
    let (percent, percent_len) = percent(before, behind, text.language);
    let (unit, unit_len) = unit(behind, text.language).unzip();
    let sign_len = before.chars().next_back().filter(|_| minus == Sign::Sure);
    let start = numeral.span.start() - sign_len.map_or(0, char::len_utf8);
    let len = if percent == Sign::Sure { percent_len } else { unit_len.unwrap_or(0) };
    let span = Span::new(start, numeral.span.end() + len);
    Amount { numeral, span, minus, percent, unit }
}

/// A minus is written onto its number, and onto nothing before it: neither a range nor a hyphen.
fn minus(before: &str, behind: &str, language: Option<&Language>) -> Sign {
    const SURE: [char; 3] = ['-', '−', '\u{2011}'];
    const MAYBE: [char; 6] = ['–', '—', '﹣', '－', '➖', '⁻'];
    let is_right_to_left = language.is_some_and(|it| matches!(it.tag, "ar" | "he"));
    if is_right_to_left && behind.starts_with(SURE) {
        return Sign::Maybe;
    }
    // Marks of direction are not seen.
    let before = before.trim_end_matches(['\u{200e}', '\u{200f}', '\u{202a}', '\u{2066}']);
    if before.trim_end().ends_with(MAYBE) {
        return Sign::Maybe;
    }
    let Some(rest) = before.trim_end().strip_suffix(SURE) else { return Sign::None };
    let is_alone =
        rest.ends_with(|c: char| c.is_whitespace() || "([{=<>“‘„،,、。：:（「".contains(c));
    let is_range = rest.trim_end().ends_with(char::is_numeric);
    let is_onto = before.ends_with(SURE);
    if is_onto && (rest.is_empty() || is_alone) && !is_range { Sign::Sure } else { Sign::Maybe }
}

/// A percent sign or a word for it, with its length behind the number.
fn percent(before: &str, behind: &str, language: Option<&Language>) -> (Sign, usize) {
    const SIGNS: [char; 4] = ['%', '٪', '％', '﹪'];
    let rest = behind.trim_start();
    let gap = behind.len() - rest.len();
    if let Some(sign) = rest.chars().next().filter(|c| SIGNS.contains(c)) {
        return (Sign::Sure, gap + sign.len_utf8());
    }
    let words = language.map_or(&[][..], |language| &language.percent);
    let word = rest.trim_start_matches('-');
    if word.starts_with(char::is_alphabetic) {
        let lower = word.to_lowercase();
        if words.iter().any(|word| lower.starts_with(&word[..])) {
            return (Sign::Sure, 0);
        }
    }
    if before.trim_end().ends_with(SIGNS) || holds(before, words) {
        return (Sign::Maybe, 0);
    }
    (Sign::None, 0)
}

/// The unit behind a number, and its length with the gap before.
fn unit(behind: &str, language: Option<&Language>) -> Option<(&'static str, usize)> {
    let rest = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-', '\u{2011}']);
    let gap = behind.len() - rest.len();
    let first = rest.chars().next().filter(|c| c.is_alphabetic())?;
    let is_of_word = |c: char| c.is_alphabetic() && c.is_ascii() == first.is_ascii();
    let word = &rest[..rest.find(|c| !is_of_word(c)).unwrap_or(rest.len())];
    let is_possessive = rest[word.len()..].starts_with(['\'', '’']);
    let own = language.map_or(&[][..], |language| &language.units);
    let usual = own.iter().find(|(own, _)| *own == word).map_or(word, |(_, usual)| usual);
    // `Mb` are bits.
    let is_bits = usual.len() == 2 && usual.starts_with(char::is_uppercase) && usual.ends_with('b');
    let bytes = usual.strip_suffix('s').unwrap_or(usual).to_uppercase();
    let found = UNITS[0].iter().find(|unit| **unit == bytes && !is_bits);
    let time = UNITS[1].iter().find(|unit| **unit == usual && gap > 0 && !is_possessive);
    found.or(time).map(|unit| (*unit, gap + word.len()))
}

/// Returns `true` if one of the words begins somewhere in a text.
fn holds(text: &str, words: &[String]) -> bool {
    if words.is_empty() || !text.contains(char::is_alphabetic) {
        return false;
    }
    let lower = text.to_lowercase();
    words.iter().any(|word| {
        let mut found = lower.match_indices(&word[..]);
        found.any(|(at, _)| !word.is_ascii() || !lower[..at].ends_with(|c: char| c.is_alphabetic()))
    })
}
