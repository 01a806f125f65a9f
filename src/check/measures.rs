//! Things that numbers count: bytes, minutes, millions, euros, hours before or after noon.

use super::language::Language;
use super::multiples::factor_behind;
use super::numbered_text::{GAP, NumberedText};
use super::numerals::Numeral;
use super::time_units::{begins, unit_of};
use crate::text::Span;

/// Units that are compared, each kind by itself.
const UNITS: [&[&str]; 2] =
    [&["KB", "MB", "GB", "TB", "PB", "KIB", "MIB", "GIB", "TIB", "PIB"], &["ms", "s"]];
/// Signs, codes and words of currencies. A dollar may be of any country, and `¥` of two. A blank ends words
/// that longer ones begin with.
const CURRENCIES: [&[&str]; 6] = [
    &[
        "$",
        "USD ",
        "dollar ",
        "dollars ",
        "dólar ",
        "dólares ",
        "dolar ",
        "dollaro ",
        "dollari ",
        "доллар",
        "долл",
        "ドル",
        "美元",
        "달러",
        "دولار",
        "דולר",
    ],
    &["€", "EUR ", "euro ", "euros ", "евро ", "ユーロ", "欧元", "歐元", "유로", "يورو"],
    &["£", "GBP "],
    &["¥", "￥", "JPY ", "CNY "],
    &["₹", "INR "],
    &["₽", "RUB "],
];
/// Words for a part of the day that some hours of both halves are in, or that mean something else too.
const UNSURE: [&str; 11] = [
    "noon",
    "midnight",
    "o'clock",
    "o’clock",
    "nachts",
    "中午",
    "晚上",
    "ночи",
    "mañana",
    "ليلًا",
    "בלילה",
];
/// In bytes: no word for a part of the day is farther from its hour.
const PART_OF_DAY_MAX: usize = 30;

/// A kind of things that numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Memory,
    Seconds,
    Time,
    Multiple,
    Currency,
    HalfOfDay,
}

/// A thing that a number counts.
pub(super) struct Measure {
    pub(super) kind: Kind,
    /// Which of its kind: numbers that count the same have the same.
    pub(super) key: u64,
    /// The number with its unit.
    pub(super) span: Span,
}

/// Finds the words and signs around a number that say what it counts.
pub(super) fn measures(text: NumberedText<'_>, numeral: &Numeral) -> Vec<Measure> {
    let behind = text.behind(numeral);
    let mut measures = Vec::new();
    let (start, end) = (numeral.span.start(), numeral.span.end());
    let mut add = |kind, key: usize, span| {
        measures.push(Measure { kind, key: key as u64, span });
    };
    if behind.trim_start_matches(GAP).starts_with(char::is_alphabetic) {
        if let Some((kind, key, len)) = unit(behind, text.language) {
            add(kind, key, Span::new(start, end + len));
        }
        let value = numeral.values().next();
        if let Some((unit, len)) = value.and_then(|it| unit_of(text, numeral.span, it)) {
            add(Kind::Time, unit, Span::new(start, end + len));
        }
    }
    if let Some((key, span)) = currency(text, numeral) {
        add(Kind::Currency, key, span);
    }
    if let Some((key, len)) = half_of_day(text, numeral) {
        add(Kind::HalfOfDay, key, Span::new(start, end + len));
    }
    let factor = text.language.and_then(|language| factor_behind(behind, language));
    measures.extend(factor.map(|(key, len)| {
        let span = Span::new(start, end + len);
        Measure { kind: Kind::Multiple, key, span }
    }));
    measures
}

/// The unit of memory behind a number, or of short times, and its length with the gap before.
fn unit(behind: &str, language: Option<&Language>) -> Option<(Kind, usize, usize)> {
    let rest = behind.trim_start_matches(GAP);
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
    let found = UNITS[0].iter().position(|unit| *unit == bytes && !is_bits);
    let found = found.map(|key| (Kind::Memory, key, gap + word.len()));
    found.or_else(|| {
        let key = UNITS[1].iter().position(|unit| *unit == usual)?;
        (gap > 0 && !is_possessive).then_some((Kind::Seconds, key, gap + word.len()))
    })
}

/// The currency before or behind a number.
fn currency(text: NumberedText<'_>, numeral: &Numeral) -> Option<(usize, Span)> {
    const BLANKS: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
    let (before, behind) = (text.before(numeral), text.behind(numeral));
    let trimmed = before.trim_end_matches(BLANKS);
    let rest = behind.trim_start_matches(BLANKS);
    let is_sign = |sign: &str| !sign.starts_with(char::is_alphabetic);
    let is_code =
        |sign: &str| sign.len() == 4 && sign.starts_with(|c: char| c.is_ascii_uppercase());
    CURRENCIES.iter().enumerate().find_map(|(key, signs)| {
        signs.iter().find_map(|sign| {
            // What a sign is costs most to say: nearly none is there.
            if before.ends_with(sign) && is_sign(sign) || is_code(sign) && ends(trimmed, sign) {
                return Some((
                    key,
                    Span::new(trimmed.len() - sign.trim_end().len(), numeral.span.end()),
                ));
            }
            if trimmed.ends_with(sign) && is_sign(sign) {
                return Some((key, Span::new(trimmed.len() - sign.len(), numeral.span.end())));
            }
            let len = begins(rest, sign)
                .filter(|_| !is_code(sign) || rest.starts_with(sign.trim_end()))?;
            let end = text.words.len() - rest.len() + len;
            Some((key, Span::new(numeral.span.start(), end)))
        })
    })
}

/// Returns `true` if a text ends with a code of a currency, and not with a longer word.
fn ends(text: &str, code: &str) -> bool {
    let before = text.strip_suffix(code.trim_end());
    before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

/// The half of the day that an hour is in, and how long what says so is behind it. An hour with a zero before
/// it is of the first half, if the day has twenty-four.
fn half_of_day(text: NumberedText<'_>, numeral: &Numeral) -> Option<(usize, usize)> {
    const HOURS: std::ops::RangeInclusive<u64> = 1..=11;
    let language = text.language.filter(|language| language.tag != "th")?;
    let before = text.before(numeral);
    if !numeral.value().is_some_and(|it| HOURS.contains(&it)) || before.ends_with(':') {
        return None;
    }
    let halves = [&language.clock.before_noon, &language.clock.after_noon];
    let words =
        halves.iter().enumerate().flat_map(|(key, words)| words.iter().map(move |it| (key, it)));
    let mut sure = words.filter(|(_, word)| !UNSURE.contains(&&word[..]));
    if let Some((key, _)) =
        sure.clone().find(|(_, word)| !word.is_ascii() && before.trim_end().ends_with(&word[..]))
    {
        return Some((key, 0));
    }
    let behind = text.behind(numeral);
    let minutes = behind
        .strip_prefix(':')
        .map_or(0, |rest| 1 + rest.bytes().take_while(u8::is_ascii_digit).count());
    let rest = &behind[minutes..];
    let rest = &rest[..rest.floor_char_boundary(PART_OF_DAY_MAX)];
    let rest = rest[..rest.find(char::is_numeric).unwrap_or(rest.len())].to_lowercase();
    let found =
        sure.by_ref().filter_map(|(key, word)| Some((find_word(&rest, word)?, key, word.len())));
    if let Some((at, key, len)) = found.min() {
        return Some((key, minutes + at + len));
    }
    let is_padded = text.words[numeral.span.start()..].starts_with('0') && minutes == 3;
    (is_padded && language.clock.hours == 24).then_some((0, minutes))
}

/// Where a word stands in a text, and not within a longer one.
fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        !text[..*at].ends_with(char::is_alphabetic)
            && !text[at + word.len()..].starts_with(char::is_alphabetic)
    })
}
