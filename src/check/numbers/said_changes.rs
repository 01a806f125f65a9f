//! Numbers that the translation changes where one side or both have no digits for them: `five days` and `vijf weken`,
//! `half a million` and `half miljard`, `2½` and `2¾`.

use rustc_hash::FxHashSet;

use super::compounds::marked_fractions;
use super::count_words::is_count;
use super::han_numbers::han_digit;
use super::measures::counted_behind;
use super::number_words::NumberWords;
use super::numbered_text::{NumberedText, is_near, to_float};
use super::said_numbers::{Said, said_numbers};
use super::time_units::{are_equal, unit_of};
use super::unit_kinds::Kind;
use crate::check::language::{Language, PerLanguage, WordFilter};
use crate::text::Span;

/// From here on a number with words like `million` is compared.
const LARGE_MIN: f64 = 1000.0;
/// One is not compared: it can be in an article, or in none.
const COUNTED_MIN: f64 = 2.0;
/// Hours on the face of a clock.
const HALF_DAY: f64 = 12.0;
/// In bytes: a shorter word for a million is an abbreviation, and stands behind digits.
const WORD_MIN: usize = 3;

/// Each is compared with all of the other side: a text with more is a table.
const FRACTIONS_MAX: usize = 100;

/// The words by which a text may say numbers or months that are compared.
struct CountWords {
    words: FxHashSet<&'static str>,
    /// As the language writes them: `May` is a month, and `may` a verb.
    months: FxHashSet<String>,
    filter: WordFilter,
}

static COUNT_WORDS: PerLanguage<CountWords> = PerLanguage::new(CountWords::of);

impl CountWords {
    fn of(language: &'static Language) -> Self {
        let small = language.numbers.iter().skip(2).filter_map(|forms| forms.first());
        let large = language.large_numbers.iter().chain(&language.multiples).map(|(word, _)| word);
        let words = small.chain(large).map(|word| word.trim_end());
        let words: FxHashSet<_> = words.filter(|word| word.len() >= WORD_MIN).collect();
        let names = language.months.iter().filter_map(|forms| forms.first());
        let names: Vec<_> = names.map(|name| name.trim_end()).collect();
        let filter = WordFilter::of(words.iter().chain(&names).copied());
        let months = names.iter().map(|name| language.as_name(name)).collect();
        Self { words, months, filter }
    }

    /// Returns `true` if a word is one of them, with a capital or without.
    fn holds(&self, word: &str) -> bool {
        let may_hold = |first: u8| self.filter.may_hold(first.to_ascii_lowercase(), word.len());
        // Beyond ASCII the lower case of a letter can be of another length.
        if !word.bytes().next().is_some_and(|first| !first.is_ascii() || may_hold(first)) {
            return false;
        }
        self.words.contains(word)
            || self.months.contains(word)
            || word.starts_with(char::is_uppercase) && self.words.contains(&word.to_lowercase()[..])
    }
}

/// Returns `true` if a text has a word for a number or a month that can be compared; a quick test.
pub(in crate::check) fn may_say(text: &str, language: &'static Language) -> bool {
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() >= WORD_MIN);
    language.word_spaces && words().any(|word| COUNT_WORDS.get(language).holds(word))
}

/// Returns `true` if a text names a month; a quick test.
pub(super) fn names_month(text: &str, language: &'static Language) -> bool {
    let CountWords { months, filter, .. } = COUNT_WORDS.get(language);
    let may_hold = |word: &str| {
        let first = word.bytes().next();
        first.is_some_and(|first| filter.may_hold(first.to_ascii_lowercase(), word.len()))
    };
    let mut words = text.split(|c: char| !c.is_alphabetic());
    words.any(|word| may_hold(word) && months.contains(word))
}

/// A text with the numbers that it says in words.
struct SaidText<'t> {
    text: NumberedText<'t>,
    said: Vec<Said>,
}

impl<'t> SaidText<'t> {
    fn of(text: NumberedText<'t>) -> Self {
        Self { text, said: said_numbers(text) }
    }

    /// The only number that is such, in a text without digits.
    fn only(&self, fits: impl Fn(&Said) -> bool) -> Option<&Said> {
        let mut found = self.said.iter().filter(|said| fits(said));
        let only = found.next().filter(|_| self.text.numerals.is_empty());
        only.filter(|_| found.next().is_none())
    }
}

/// A number of the source that the translation has another one for: its place there and that of the other one.
pub(in crate::check) fn difference(
    target: NumberedText<'_>,
    source: NumberedText<'_>,
) -> Option<[Span; 2]> {
    if let Some(changed) = changed_fraction(target, source) {
        return Some(changed);
    }
    let source_language = source.language?;
    let language = target.language.filter(|_| may_say(source.words, source_language))?;
    let is_open = language.open_number_words || source_language.open_number_words;
    let [target, source] = [target, source].map(SaidText::of);
    // Where words are not all known, only what counts for sure shows a change.
    if is_open {
        return changed_count(&target, &source);
    }
    changed_time(&target, &source)
        .or_else(|| changed_large(&target, &source))
        .or_else(|| changed_measure(&target, &source))
        .or_else(|| changed_count(&target, &source))
}

/// A fraction that is one character.
fn changed_fraction(target: NumberedText<'_>, source: NumberedText<'_>) -> Option<[Span; 2]> {
    let of_source: Vec<_> = marked_fractions(source).collect();
    if of_source.is_empty() || of_source.len() > FRACTIONS_MAX {
        return None;
    }
    let of_target: Vec<_> = marked_fractions(target).collect();
    let has = |text: NumberedText<'_>, value: f64| {
        text.numerals.iter().any(|it| it.values().any(|it| is_near(it, value)))
            || NumberWords::of(text.words, text.language).says_value(value)
    };
    let lost = of_source.iter().find(|it| {
        !of_target.iter().any(|other| is_near(other.value, it.value)) && !has(target, it.value)
    })?;
    let extra = of_target.iter().find(|it| {
        !of_source.iter().any(|other| is_near(other.value, it.value)) && !has(source, it.value)
    })?;
    Some([lost.span, extra.span])
}

/// How long something takes.
struct Time {
    span: Span,
    value: f64,
    unit: usize,
}

impl Time {
    fn is_same(&self, text: NumberedText<'_>, other: &Self, other_text: NumberedText<'_>) -> bool {
        are_equal([self.value, other.value], [self.unit, other.unit], [text, other_text])
    }
}

/// The times of a text that take two or more of a unit.
fn times(SaidText { text, said }: &SaidText<'_>) -> Vec<Time> {
    let numerals = text.numerals.iter();
    let numerals = numerals.filter_map(|numeral| Some((numeral.span, numeral.values().next()?)));
    let numbers = said.iter().map(|said| (said.span, said.value)).chain(numerals);
    let mut times: Vec<Time> = numbers
        .filter(|(_, value)| *value >= COUNTED_MIN)
        .filter_map(|(span, value)| {
            let (unit, len) = unit_of(*text, span, value)?;
            Some(Time { span: Span::new(span.start(), span.end() + len), value, unit })
        })
        .collect();
    times.sort_by_key(|time| (time.span.end(), time.span.start()));
    times.dedup_by_key(|time| time.span.end());
    times
}

/// A time in words of which the number or the unit is another: `five days` and `vijf weken`.
fn changed_time(target: &SaidText<'_>, source: &SaidText<'_>) -> Option<[Span; 2]> {
    let (theirs, mine) = (times(source), times(target));
    let [time] = &theirs[..] else { return None };
    let [other] = &mine[..] else { return None };
    let is_unit = time.unit == other.unit;
    let is_number = is_near(time.value, other.value);
    let is_said = |text: NumberedText<'_>, value| {
        NumberWords::of(text.words, text.language).says_value(value)
    };
    let is_changed = is_number && !is_unit
        || is_unit && !is_said(target.text, time.value) && !is_said(source.text, other.value);
    let is_same = time.is_same(source.text, other, target.text);
    (is_changed && !is_same && source.text.numerals.is_empty()).then_some([time.span, other.span])
}

/// A number of thousands or millions, in words.
fn changed_large(target: &SaidText<'_>, source: &SaidText<'_>) -> Option<[Span; 2]> {
    let is_large = |said: &Said| said.value >= LARGE_MIN;
    let (theirs, mine) = (source.only(is_large)?, target.only(is_large)?);
    let is_exact = theirs.len > 1 && mine.len > 1;
    (is_exact && !is_near(theirs.value, mine.value)).then_some([theirs.span, mine.span])
}

/// A number in words with another unit or currency: `five dollars` and `vijf euro`.
fn changed_measure(target: &SaidText<'_>, source: &SaidText<'_>) -> Option<[Span; 2]> {
    let is_many = |said: &Said| said.value >= COUNTED_MIN;
    let (theirs, mine) = (source.only(is_many)?, target.only(is_many)?);
    let measure = |text, said: &Said| counted_behind(text, said.span);
    let (meant, other) = (measure(source.text, theirs)?, measure(target.text, mine)?);
    let is_changed =
        is_near(theirs.value, mine.value) && meant.kind == other.kind && meant.is_other(&other);
    is_changed.then_some([meant.span, other.span])
}

/// The only number of a segment, in words: `two crates` and `drie kratten`.
fn changed_count(target: &SaidText<'_>, source: &SaidText<'_>) -> Option<[Span; 2]> {
    let is_many = |said: &Said| !is_near(said.value, 1.0);
    let theirs = source.only(is_many)?;
    let counted = counted(target);
    let mine = counted.as_ref().or_else(|| target.only(is_many))?;
    let says = |text: NumberedText<'_>, said: &Said| {
        NumberWords::of(text.words, text.language).says_value(said.value)
    };
    let is_changed = is_count(source.text, theirs)
        && (counted.is_some() || is_count(target.text, mine))
        && !is_near(theirs.value, mine.value)
        && !may_be_time([theirs, mine], [source, target])
        && unit_key(source.text, theirs) == unit_key(target.text, mine)
        && !says(target.text, theirs)
        && !says(source.text, mine);
    is_changed.then_some([theirs.span, mine.span])
}

/// The unit that a number in words counts, by its kind: in another one it is another number.
fn unit_key(text: NumberedText<'_>, said: &Said) -> Option<(Kind, u64)> {
    counted_behind(text, said.span).map(|measure| (measure.kind, measure.key))
}

/// Returns `true` if numbers above twelve may be hours of a day of twenty-four, or of another unit of time.
fn may_be_time(said: [&Said; 2], texts: [&SaidText<'_>; 2]) -> bool {
    let [value, other] = said.map(|said| said.value);
    value.max(other) > HALF_DAY
        && (is_near((value - other).abs(), HALF_DAY)
            || texts.iter().any(|it| !times(it).is_empty()))
}

/// The only number of an East Asian text, with a word behind it that counts things: `三个`, `세 개`.
fn counted(target: &SaidText<'_>) -> Option<Said> {
    const COUNTERS: [(&str, &[&str]); 3] = [
        ("ja", &["つ", "個", "台", "人", "件", "本", "枚", "種類", "か所", "箇所", "冊"]),
        ("ko", &["개", "가지", "단계", "명", "대"]),
        (
            "zh",
            &[
                "个", "個", "种", "種", "台", "臺", "项", "項", "份", "条", "條", "张", "張", "页",
                "頁", "步", "组", "組", "件", "套", "天",
            ],
        ),
    ];
    const KOREAN: [(&str, f64); 9] = [
        ("두", 2.0),
        ("세", 3.0),
        ("네", 4.0),
        ("다섯", 5.0),
        ("여섯", 6.0),
        ("일곱", 7.0),
        ("여덟", 8.0),
        ("아홉", 9.0),
        ("열", 10.0),
    ];
    let text = target.text;
    let tag = text.language?.tag;
    let (_, counters) = COUNTERS.iter().find(|(own, _)| *own == tag)?;
    if !text.numerals.is_empty() || !target.said.is_empty() {
        return None;
    }
    // `第三`, `星期三` and a digit of a longer number count nothing.
    let is_other = |c: char| "第期周週曜数數几幾".contains(c) || han_digit(c).is_some();
    let starts = text.words.char_indices().filter_map(|(at, c)| {
        let (before, rest) = (&text.words[..at], &text.words[at..]);
        if tag == "ko" {
            let (word, value) = KOREAN.iter().find(|(word, _)| rest.starts_with(word))?;
            return (!before.ends_with(char::is_alphabetic)).then_some((at, word.len(), *value));
        }
        let value = han_digit(c).filter(|_| !before.ends_with(is_other))?;
        Some((at, c.len_utf8(), to_float(value)))
    });
    let mut found = starts.filter_map(|(at, len, value)| {
        let behind = text.words[at + len..].trim_start();
        let is_counted = counters.iter().any(|counter| behind.starts_with(counter));
        let span = Span::new(at, at + len);
        is_counted.then_some(Said { span, value, len: 1, is_all_words: true })
    });
    found.next().filter(|said| said.value >= COUNTED_MIN && found.next().is_none())
}
