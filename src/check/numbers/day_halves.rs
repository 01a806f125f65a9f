//! Which half of the day an hour is in: `3 PM`, `午後 3 時`, `03:00`.

use super::numbered_text::NumberedText;
use super::numerals::Numeral;
use crate::text::Span;

/// Words for a part of the day that some hours of both halves are in, or that mean something else too.
const UNSURE: [&str; 12] = [
    "noon",
    "midnight",
    "at night",
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
/// Of these, those for the night: small hours are of the first half, and large ones of the second.
const NIGHT: [&str; 6] = ["at night", "nachts", "晚上", "ночи", "ليلًا", "בלילה"];
/// The last hour of the night, and the first one.
const NIGHT_HOURS: [u64; 2] = [5, 8];
/// In bytes: shorter words of Latin letters stand behind their hour alone: `3 am`.
const PRECEDING_MIN: usize = 5;
/// In bytes: no word for a part of the day is farther from its hour.
const PART_OF_DAY_MAX: usize = 30;

/// The half of the day that a number, as an hour, is in, and how long what says so is behind it.
pub(super) fn half_of_day(text: NumberedText<'_>, numeral: &Numeral) -> Option<(usize, usize)> {
    half_of_hour(text, numeral.span, numeral.value()?)
}

/// The half of the day that an hour is in, with its minutes or without. An hour with a zero before it is of the
/// first half, if the day has twenty-four.
pub(super) fn half_of_hour(
    text: NumberedText<'_>,
    span: Span,
    hour: u64,
) -> Option<(usize, usize)> {
    const HOURS: std::ops::RangeInclusive<u64> = 1..=11;
    let language = text.language.filter(|language| language.tag != "th")?;
    let before = &text.words[..span.start()];
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(PART_OF_DAY_MAX))..];
    if !HOURS.contains(&hour) || before.ends_with(':') {
        return None;
    }
    let halves = [&language.clock.before_noon, &language.clock.after_noon];
    let words =
        halves.iter().enumerate().flat_map(|(key, words)| words.iter().map(move |it| (key, it)));
    let mut sure = words.filter_map(|(key, word)| Some((half_by(word, key, hour)?, word)));
    let may_precede = |word: &str| !word.is_ascii() || word.len() >= PRECEDING_MIN;
    let lower = before.trim_end().to_lowercase();
    if let Some((key, _)) =
        sure.clone().find(|(_, word)| may_precede(word) && lower.ends_with(&word[..]))
    {
        return Some((key, 0));
    }
    let behind = &text.words[span.end()..];
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
    let written = &text.words[span.range()];
    let has_minutes = minutes == 3 || written.contains(|c: char| !c.is_numeric());
    let is_padded = written.starts_with('0') && has_minutes;
    (is_padded && language.clock.hours == 24).then_some((0, minutes))
}

/// The half of the day that a word of one of them shows for an hour.
fn half_by(word: &str, half: usize, hour: u64) -> Option<usize> {
    let [last, first] = NIGHT_HOURS;
    if !UNSURE.contains(&word) {
        return Some(half);
    }
    let is_sure = NIGHT.contains(&word) && (hour <= last || hour >= first);
    is_sure.then_some(usize::from(hour >= first))
}

/// Returns `true` if a text has a phrase for the first half of the day: `in the morning`.
pub(super) fn tells_morning(text: NumberedText<'_>) -> bool {
    const LEN_MIN: usize = 5;
    let lower = text.words.to_lowercase();
    let words = text.language.map_or(&[][..], |language| &language.clock.before_noon);
    let mut sure = words.iter().filter(|it| it.len() >= LEN_MIN && !UNSURE.contains(&&it[..]));
    sure.any(|word| lower.contains(&word[..]))
}

/// Where a word stands in a text, and not within a longer one.
fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        !text[..*at].ends_with(char::is_alphabetic)
            && !text[at + word.len()..].starts_with(char::is_alphabetic)
    })
}
