//! What stands beside a number and changes it: a minus, a percent sign, a unit.

use super::measures::{Measure, measures};
use super::numbered_text::{NumberedText, is_near, to_float};
use super::numerals::Numeral;
use super::unit_kinds::{Kind, is_physical};
use crate::check::language::Language;
use crate::text::Span;

/// In bytes: no sign and no word for one is longer.
const SIGN_MAX: usize = 40;
/// In bytes: numbers nearer than this are a list or a range, and share a sign.
const LIST_GAP_MAX: usize = 24;

/// In bytes: no longer word behind a number, with the blank before it, is taken for a mere letter.
const ABBREVIATION_MAX: usize = 3;
/// In bytes: no longer word behind a number, with the blank before it, is taken for one of several meanings.
const SHORT_MAX: usize = 4;
/// A number as large as this can be what the other side says with a word.
const MULTIPLE_MIN: f64 = 10_000.0;

/// A number with what stands beside it.
pub(in crate::check) struct Amount<'t> {
    numeral: &'t Numeral,
    /// The number and its signs.
    pub(super) span: Span,
    minus: Sign,
    percent: Sign,
    measures: Vec<Measure>,
}

/// How sure it is that a sign belongs to a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Maybe,
    Sure,
}

/// The numbers of a text, with what stands beside them.
pub(in crate::check) fn amounts(text: NumberedText<'_>) -> Vec<Amount<'_>> {
    let mut amounts: Vec<_> = text.numerals.iter().map(|numeral| amount(text, numeral)).collect();
    let is_list = |amounts: &[Amount<'_>], at: usize| {
        let gap = amounts[at - 1].numeral.span.end()..amounts[at].numeral.span.start();
        gap.len() <= LIST_GAP_MAX && !text.words[gap].contains(". ")
    };
    for at in (1..amounts.len()).rev() {
        let is_shared = amounts[at].percent != Sign::None && is_list(&amounts, at);
        if is_shared && amounts[at - 1].percent == Sign::None {
            amounts[at - 1].percent = Sign::Maybe;
        }
    }
    // `%5-10`.
    for at in 1..amounts.len() {
        let is_shared = is_percent_before(text.before(amounts[at - 1].numeral));
        if is_shared && amounts[at].percent == Sign::None && is_list(&amounts, at) {
            amounts[at].percent = Sign::Maybe;
        }
    }
    amounts
}

/// A number of both texts whose sign or unit one of them alone has: its places in `own` and `other`. What is
/// written alike in both is the same, however each language reads it: `{-1,1}`.
pub(in crate::check) fn difference<'t>(
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
        let changed = is_lost.then_some([amount.span, first.span]);
        let changed = changed.or_else(|| other_measure(amount, own, &same));
        let changed = changed.or_else(|| lost_multiple(amount, &same, other_text));
        changed.filter(|[span, _]| !is_word(other_text.words, &own_text.words[span.range()]))
    })
}

/// Returns `true` if a word multiplies one of the numbers.
pub(in crate::check) fn has_multiple(amounts: &[Amount<'_>]) -> bool {
    amounts.iter().flat_map(|amount| &amount.measures).any(|it| it.kind == Kind::Multiple)
}

/// The currency of a number that words multiply in one way in `own` and in another in `other`.
pub(in crate::check) fn currency_difference(
    own: &[Amount<'_>],
    other: &[Amount<'_>],
) -> Option<[Span; 2]> {
    own.iter().filter(|amount| amount.numeral.is_multiplied()).find_map(|amount| {
        let same = other.iter().filter(|it| it.numeral.is_same(amount.numeral));
        let same: Vec<_> = same.collect();
        let [changed, _] = other_measure(amount, own, &same).filter(|_| !same.is_empty())?;
        amount.measures.iter().find(|it| it.kind == Kind::Currency && it.span == changed)?;
        other_measure(amount, own, &same)
    })
}

/// Returns `true` if `written` occurs in a text, and not within a longer word or number.
fn is_word(text: &str, written: &str) -> bool {
    text.match_indices(written).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + written.len()..].starts_with(char::is_alphanumeric)
    })
}

/// A kind that all of `same` count something of, and none what `amount` or others of its value do: where both
/// stand.
fn other_measure(
    amount: &Amount<'_>,
    own: &[Amount<'_>],
    same: &[&Amount<'_>],
) -> Option<[Span; 2]> {
    amount.measures.iter().find_map(|measure| {
        let of_kind = |it: &&Measure| it.kind == measure.kind;
        let own = own.iter().filter(|it| it.numeral.is_same(amount.numeral));
        let own: Vec<_> = own.flat_map(|it| &it.measures).filter(of_kind).collect();
        let others = same.iter().map(|it| it.measures.iter().find(of_kind));
        let others: Vec<_> = others.collect::<Option<_>>()?;
        let is_other = others.iter().all(|it| own.iter().all(|own| own.is_other(it)));
        is_other.then(|| others.first().map(|other| [measure.span, other.span]))?
    })
}

/// A word that multiplies a number, of which the other text has nothing: `3 million` and `3`.
fn lost_multiple(
    amount: &Amount<'_>,
    same: &[&Amount<'_>],
    other: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let is_multiple = |measure: &&Measure| measure.kind == Kind::Multiple;
    let measure = amount.measures.iter().find(is_multiple)?;
    let language = other.language.filter(|language| !language.open_number_words)?;
    let word_len = measure.span.len() - amount.numeral.span.len();
    let is_short = word_len <= SHORT_MAX;
    let is_plain = same.iter().all(|it| {
        // `10 000 000`, `3B`, `5 M$`.
        let behind = other.behind(it.numeral);
        let rest = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        // `5 mil` can be miles.
        let may_be_unit = is_short && is_physical(behind);
        !rest.starts_with(char::is_numeric)
            && !is_abbreviated(rest)
            && !behind.starts_with(|c: char| c.is_ascii_alphabetic())
            && !may_be_unit
            && it.measures.iter().all(|it| it.kind != Kind::Multiple)
    });
    // `5 m` can be metres.
    let is_sure = word_len > ABBREVIATION_MAX;
    if !is_plain || !is_sure {
        return None;
    }
    let lower = other.words.to_lowercase();
    let mut multiples = language.multiples.iter().filter(|(word, _)| word.len() > 1);
    let is_said = multiples.any(|(word, _)| lower.contains(word.trim_end()));
    let mut digits = other.numerals.iter().flat_map(Numeral::values);
    let is_there = amount.numeral.values().any(|value| {
        digits.any(|it| is_near(it, value * to_float(measure.key)) || it > MULTIPLE_MIN)
    });
    (!is_said && !is_there).then(|| [measure.span, same[0].span])
}

/// Returns `true` if a letter or a short form for a thousand, a million or more is at the start of a text, alone or
/// before a currency: `M$`, `Md€`, `MUSD`, `mln`.
fn is_abbreviated(rest: &str) -> bool {
    const LETTERS: [&str; 12] =
        ["Md", "Mrd", "M", "k", "B", "T", "mil", "mln", "mio", "Mio", "mld", "bln"];
    let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    let behind = LETTERS.iter().filter_map(|letters| word.strip_prefix(letters));
    behind
        .into_iter()
        .any(|code| code.is_empty() || code.len() == 3 && code.chars().all(char::is_uppercase))
}

fn amount<'t>(text: NumberedText<'t>, numeral: &'t Numeral) -> Amount<'t> {
    let (before, behind) = text.words.split_at(numeral.span.start());
    let behind = &behind[numeral.span.len()..];
    let behind = &behind[..behind.floor_char_boundary(SIGN_MAX)];
    let before = &before[before.floor_char_boundary(before.len().saturating_sub(SIGN_MAX))..];
    let (percent, percent_len) = percent(before, behind, text.language);
    let measures = measures(text, numeral);
    let mut start = numeral.span.start();
    let mut minus_sign = Sign::None;
    if numeral.is_number() {
        minus_sign = minus(before, behind, text.language);
        let currency = measures.iter().find(|it| it.kind == Kind::Currency);
        // `-$25`, and `($25)` in a balance.
        if let Some(currency) = currency.filter(|it| it.span.start() < start)
            && minus_sign == Sign::None
        {
            let before = &text.words[..currency.span.start()];
            let in_brackets = before.ends_with('(') && behind.starts_with(')');
            minus_sign = minus(before, behind, text.language);
            if in_brackets {
                minus_sign = Sign::Maybe;
            }
            start = currency.span.start();
        }
    }
    let sign = text.words[..start].chars().next_back().filter(|_| minus_sign == Sign::Sure);
    start = sign.map_or(numeral.span.start(), |sign| start - sign.len_utf8());
    let memory = measures.iter().find(|it| matches!(it.kind, Kind::Memory | Kind::Seconds));
    let unit_len = memory.map_or(0, |it| it.span.end() - numeral.span.end());
    let len = if percent == Sign::Sure { percent_len } else { unit_len };
    let span = Span::new(start, numeral.span.end() + len);
    Amount { numeral, span, minus: minus_sign, percent, measures }
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

/// Signs of percents.
const PERCENTS: [char; 4] = ['%', '٪', '％', '﹪'];

/// Returns `true` if a percent sign is at the end of a text, be it with the sign of the number: `%-5`.
fn is_percent_before(before: &str) -> bool {
    let before = before.trim_end().trim_end_matches(['-', '−', '+', '\u{2011}']);
    before.trim_end().ends_with(PERCENTS)
}

/// A percent sign or a word for it, with its length behind the number.
fn percent(before: &str, behind: &str, language: Option<&Language>) -> (Sign, usize) {
    let rest = behind.trim_start();
    let gap = behind.len() - rest.len();
    if let Some(sign) = rest.chars().next().filter(|c| PERCENTS.contains(c)) {
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
    if is_percent_before(before) || holds(before, words) {
        return (Sign::Maybe, 0);
    }
    (Sign::None, 0)
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

#[cfg(test)]
mod tests {
    use super::*;

    use crate::check::numbers::number_format::NumberFormat;
    use crate::check::numbers::numerals::numerals;

    #[test]
    fn a_hyphen_behind_a_number_may_be_of_a_range() {
        assert!(minus("-", "3", None) == Sign::Sure);
        assert!(minus("from -", "3", None) == Sign::Sure);
        assert!(minus("5 -", "3", None) == Sign::Maybe);
        assert!(minus("5 - ", "3", None) == Sign::Maybe);
    }

    #[test]
    fn numbers_of_one_list_share_a_sign_and_those_of_two_sentences_do_not() {
        for (words, expected) in [("5 or 10 %", Sign::Maybe), ("Take 5. Then 10 %", Sign::None)] {
            let numerals = numerals(words, NumberFormat::of(None, None));
            let found = amounts(NumberedText { words, numerals: &numerals, language: None });
            assert!(found[0].percent == expected && found[1].percent == Sign::Sure, "{words}");
        }
    }
}
