//! Numbers that one side of a segment alone has, without those that differ in their writing alone.

use super::clocks;
use super::compounds::{Compound, Counts, compounds};
use super::conversions;
use super::count_words::is_count;
use super::decades;
use super::digit_runs;
use super::factors;
use super::floors;
use super::lengths;
use super::multiples::factor_behind;
use super::number_context::{are_converted, is_said_twice};
use super::number_words::NumberWords;
use super::numbered_text::is_near;
use super::numerals::{Numeral, numerals};
use super::open_clocks::open_clocks;
use super::said_numbers::said_numbers;
use super::side_numbers::SideNumbers;
use super::time_units::{self, Left};
use super::unit_words::unit_behind;
use super::unknown_words::is_power;
use crate::text::Span;

/// A word for a thousand, or a larger one, multiplies.
const LARGE_MIN: f64 = 1000.0;

/// Takes away what differs in its writing alone.
pub(in crate::check) fn resolve(
    target: &SideNumbers<'_>,
    mut extra: Vec<Numeral>,
    source: &SideNumbers<'_>,
    mut lost: Vec<Numeral>,
) -> (Vec<Numeral>, Vec<Numeral>) {
    if extra.is_empty() && lost.is_empty() {
        return (extra, lost);
    }
    let (target_words, source_words) = (target.words(), source.words());
    for (words, numerals) in [(&target_words, &mut extra), (&source_words, &mut lost)] {
        words.multiply(numerals);
    }
    cancel(&mut extra, &mut lost);
    explain_forms([target, source], [&target_words, &source_words], &mut extra, &mut lost);
    let changed =
        [take_changed(&mut extra, target, source), take_changed(&mut lost, source, target)];
    (extra, lost) = (in_parts(&extra, source), in_parts(&lost, target));
    cancel(&mut extra, &mut lost);
    let contradicted = [
        take_contradicted(&mut extra, target, source),
        take_contradicted(&mut lost, source, target),
    ];
    source_words.explain(&mut extra, &mut lost, [source.text(), target.text()]);
    target_words.explain(&mut lost, &mut extra, [target.text(), source.text()]);
    if are_converted(target.prose.text(), &extra, &lost) {
        return (Vec::new(), Vec::new());
    }
    if extra.is_empty() {
        let all = lost.clone();
        lost.retain(|number| !is_said_twice(source.text(), number, &all));
    }
    if lost.is_empty() {
        let all = extra.clone();
        extra.retain(|number| !is_said_twice(target.text(), number, &all));
    }
    if lost.is_empty() && extra.len() == 1 {
        extra.retain(|numeral| !target.is_counted(numeral));
    }
    for [of_extra, of_lost] in [changed, contradicted] {
        extra.extend(of_extra);
        lost.extend(of_lost);
    }
    (extra, lost)
}

/// Removes the numbers that a word multiplies, where the other side says a large number in words, and another
/// one: no small word explains them. `1亿` is no billion.
fn take_changed(
    numerals: &mut Vec<Numeral>,
    own: &SideNumbers<'_>,
    other: &SideNumbers<'_>,
) -> Vec<Numeral> {
    let is_open = other.language.is_none_or(|it| it.dual || it.open_number_words);
    if is_open || !numerals.iter().any(Numeral::is_multiplied) {
        return Vec::new();
    }
    let said = said_numbers(other.text());
    let large: Vec<_> = said.iter().filter(|it| it.value >= LARGE_MIN && it.is_all_words).collect();
    let is_changed = |numeral: &mut Numeral| {
        numeral.is_multiplied()
            && !large.is_empty()
            && !large.iter().any(|said| numeral.values().any(|it| is_near(it, said.value)))
    };
    let changed = numerals.extract_if(.., is_changed);
    changed.map(|numeral| with_multiple(numeral, own)).collect()
}

/// Removes the only number of a side where the other one, in a language whose words are not all known, has another
/// number in a word that counts for sure, and no other.
fn take_contradicted(
    numerals: &mut Vec<Numeral>,
    own: &SideNumbers<'_>,
    other: &SideNumbers<'_>,
) -> Vec<Numeral> {
    let is_open = other.language.is_some_and(|it| it.open_number_words);
    let [numeral] = &numerals[..] else { return Vec::new() };
    if !is_open || own.numerals.len() > 1 || !other.numerals.is_empty() {
        return Vec::new();
    }
    let said = said_numbers(other.text());
    let [said] = &said[..] else { return Vec::new() };
    let words = other.words();
    let is_contradicted = numeral.value().is_some_and(|value| {
        value > 1
            && !numeral.values().any(|it| is_near(it, said.value))
            && !words.says_number(value)
    });
    let unit = |side: &SideNumbers<'_>, span: Span| {
        let behind = &side.text().words[span.end()..];
        side.language.and_then(|language| unit_behind(behind, language)).map(|(unit, _)| unit)
    };
    let counts_same = unit(own, numeral.span) == unit(other, said.span);
    if is_contradicted && counts_same && is_count(other.text(), said) {
        return std::mem::take(numerals);
    }
    Vec::new()
}

/// A number with the word that multiplies it.
fn with_multiple(mut numeral: Numeral, own: &SideNumbers<'_>) -> Numeral {
    let behind = own.text().behind(&numeral);
    let factor = own.language.and_then(|language| factor_behind(behind, language));
    let len = factor.map_or(0, |(_, len)| len);
    numeral.span = Span::new(numeral.span.start(), numeral.span.end() + len);
    numeral
}

/// Takes away what each language writes in a form of its own: in several pieces, as a decade, as a time in
/// other units, as none instead of zero.
fn explain_forms(
    [target, source]: [&SideNumbers<'_>; 2],
    [target_words, source_words]: [&NumberWords<'_>; 2],
    extra: &mut Vec<Numeral>,
    lost: &mut Vec<Numeral>,
) {
    let (target_text, source_text) = (target.text(), source.text());
    let of_target = compounds(target_text, target.format);
    let of_source = compounds(source_text, source.format);
    let mut own =
        Left { text: target_text, words: target_words, compounds: &of_target, numerals: extra };
    let mut other =
        Left { text: source_text, words: source_words, compounds: &of_source, numerals: lost };
    explain_compounds(&mut own, &mut other);
    explain_compounds(&mut other, &mut own);
    decades::explain(target_text, own.numerals, source_text, other.numerals);
    decades::explain(source_text, other.numerals, target_text, own.numerals);
    decades::explain_words(target_text, own.numerals, source_words, other.numerals);
    decades::explain_words(source_text, other.numerals, target_words, own.numerals);
    time_units::convert(&mut own, &mut other);
    clocks::explain(&mut own, &mut other);
    clocks::explain(&mut other, &mut own);
    clocks::explain_told(&mut own, &mut other);
    clocks::explain_told(&mut other, &mut own);
    clocks::explain_hours(&mut own, &other);
    clocks::explain_hours(&mut other, &own);
    floors::explain(&mut own, &mut other);
    floors::explain(&mut other, &mut own);
    conversions::explain(&mut own, &mut other);
    factors::explain(&mut own, &mut other);
    factors::explain(&mut other, &mut own);
    factors::explain_all(&mut other, &own);
    lengths::explain(&mut own, &mut other);
    lengths::explain(&mut other, &mut own);
    explain_unknown_multiples(&mut own, &mut other);
    explain_unknown_multiples(&mut other, &mut own);
    digit_runs::explain(&mut own, &mut other);
    // One `no` can mean several zeros, be it one that the other side has too.
    for (words, zeros) in [(target_words, lost), (source_words, extra)] {
        if zeros.iter().any(|numeral| numeral.is("0")) && words.says_none() {
            zeros.retain(|numeral| !numeral.is("0"));
        }
    }
}

/// Takes away numbers in several pieces that the other side has, as one number or in words.
fn explain_compounds(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    if own.compounds.is_empty() {
        return;
    }
    let mut others = other.text.numerals.to_vec();
    other.words.multiply(&mut others);
    for compound in own.compounds {
        let is_value = |numeral: &Numeral| compound.is_same(numeral, other.text);
        let is_own = |numeral: &Numeral| compound.span.holds(numeral.span.start());
        if !own.numerals.iter().any(is_own) {
            other.numerals.retain(|numeral| !is_value(numeral));
            continue;
        }
        let is_whole = compound.counts == Counts::Things;
        let is_same =
            |it: &Compound| it.counts == Counts::Things && is_near(it.value, compound.value);
        let is_there = others.iter().any(is_value)
            || is_whole && other.compounds.iter().any(is_same)
            || is_whole && other.words.says_value(compound.value);
        if is_there {
            other.numerals.retain(|numeral| !is_value(numeral));
            own.numerals.retain(|numeral| !is_own(numeral));
        }
    }
}

/// Takes away numbers of a language without data that can have a word behind them which makes them what the
/// other side says in words: `10 लाख` is a million.
fn explain_unknown_multiples(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    if own.text.language.is_some_and(|language| !language.open_number_words) {
        return;
    }
    for said in other.compounds {
        let is_said = |numeral: &Numeral| numeral.values().any(|it| is_power(said.value, it));
        if own.numerals.iter().any(is_said) {
            own.numerals.retain(|numeral| !is_said(numeral));
            other.numerals.retain(|numeral| !said.span.holds(numeral.span.start()));
        }
    }
}

/// Takes away what both have.
fn cancel(extra: &mut Vec<Numeral>, lost: &mut Vec<Numeral>) {
    let in_both =
        |numeral: &Numeral, others: &[Numeral]| others.iter().any(|it| it.is_same(numeral));
    let both: Vec<Numeral> = extra.iter().filter(|it| in_both(it, lost)).cloned().collect();
    extra.retain(|numeral| !in_both(numeral, &both));
    lost.retain(|numeral| !in_both(numeral, &both));
}

/// What numerals consist of, without what the other side has somewhere, be it in code.
fn in_parts(own: &[Numeral], other: &SideNumbers<'_>) -> Vec<Numeral> {
    let mut written = numerals(other.markdown, other.format);
    open_clocks(other.markdown, other.language, &mut written);
    let is_lost = |part: &Numeral| {
        !written.iter().any(|it| it.is_same(part) || it.parts().any(|it| it.is_same(part)))
    };
    own.iter().flat_map(Numeral::parts).filter(is_lost).collect()
}
