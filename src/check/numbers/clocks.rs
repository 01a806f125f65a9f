//! Times of the day, in digits and as languages say them: `15:30` is `half past three` and `halb vier`.

use super::compounds::{Compound, Counts};
use super::day_halves::half_of_day;
use super::number_words::words;
use super::numbered_text::{NumberedText, is_near, to_float};
use super::numerals::Numeral;
use super::time_units::Left;
use crate::check::language::Language;
use crate::text::Span;

const MINUTES: u64 = 60;
/// Minutes that phrases are for.
const QUARTER: u64 = 15;
/// On the face of a clock.
const HALF_DAY: u64 = 12;

/// A time of the day in digits.
struct Clock {
    span: Span,
    hour: u64,
    minute: u64,
}

/// Takes away times of the day that the other side says in words, wholly or in part: `3 時半`.
pub(super) fn explain(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    for clock in clocks(own.text) {
        if !own.numerals.iter().any(|it| clock.span.holds(it.span.start())) {
            continue;
        }
        let said = phrases(&clock, other.text);
        if !said.is_empty() {
            own.numerals.retain(|it| !clock.span.holds(it.span.start()));
            other.numerals.retain(|it| !said.iter().any(|said| said.holds(it.span.start())));
        }
    }
}

/// Takes away hours that the other side says in words, where each may count to twelve or to twenty-four: `1:00 PM` is
/// `o trzynastej`.
pub(super) fn explain_hours(own: &mut Left<'_, '_>, other: &Left<'_, '_>) {
    let text = own.text;
    let says = |hour: u64| {
        let value = to_float(hour);
        let is_said = |it: &Compound| it.counts == Counts::Things && is_near(it.value, value);
        other.words.says_number(hour) || other.compounds.iter().any(is_said)
    };
    let is_after_noon = |numeral: &Numeral| half_of_day(text, numeral).is_some_and(|it| it.0 == 1);
    let numerals = text.numerals.iter().enumerate();
    let said = numerals.filter_map(|(index, numeral)| {
        let hour = numeral.value().filter(|hour| *hour <= 2 * HALF_DAY)?;
        let is_zero = |it: &&Numeral| {
            it.is("0")
                && it.digit_count() == Some(2)
                && is_clock_mark(&text.words[numeral.span.end()..it.span.start()], text.language)
        };
        let zero = text.numerals.get(index + 1).filter(is_zero);
        let is_said =
            || says(hour) && zero.is_some() || is_after_noon(numeral) && says(hour + HALF_DAY);
        (hour > 0 && is_said()).then_some([Some(numeral.span), zero.map(|it| it.span)])
    });
    let said: Vec<Span> =
        if own.numerals.is_empty() { return } else { said.flatten().flatten().collect() };
    own.numerals.retain(|numeral| !said.contains(&numeral.span));
}

/// A time after noon that the other side has the hour and the minutes of, in a language whose day has twenty-four
/// hours, and without a word for the part of the day: `3:30 PM` and `3.30 uur`.
pub(in crate::check) fn night_difference(
    target: NumberedText<'_>,
    source: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let language = target.language.filter(|language| language.clock.hours != 12)?;
    let (_, parts) = PARTS_OF_DAY.iter().find(|(tag, _)| *tag == language.tag)?;
    let [time] = &clocks(source)[..] else { return None };
    let [other] = &clocks(target)[..] else { return None };
    let hour = source.numerals.iter().find(|it| it.span.start() == time.span.start())?;
    let is_after_noon = half_of_day(source, hour).is_some_and(|it| it.0 == 1);
    let is_same = (time.hour, time.minute) == (other.hour, other.minute);
    if !is_after_noon || !is_same {
        return None;
    }
    let lower = target.words.to_lowercase();
    let clock = &language.clock;
    let mut words = clock.before_noon.iter().chain(&clock.after_noon).map(String::as_str);
    let is_told =
        words.any(|word| lower.contains(word)) || parts.iter().any(|it| lower.contains(it));
    (!is_told).then_some([time.span, other.span])
}

/// Parts of the day, by words or their beginnings, with which an hour up to twelve is clear.
const PARTS_OF_DAY: [(&str, &[&str]); 9] = [
    ("de", &["mittag", "abend", "nacht", "früh", "morgen"]),
    ("es", &["tarde", "noche", "mañana", "madrugada"]),
    ("fr", &["midi", "soir", "matin", "nuit"]),
    ("it", &["pomeriggio", "sera", "notte", "mattin"]),
    ("ja", &["昼", "夜", "夕", "朝"]),
    ("nl", &["middag", "avond", "nacht", "ochtend", "morgen"]),
    ("pl", &["południ", "wiecz", "noc", "rano", "rana"]),
    ("pt", &["tarde", "noite", "manhã", "madrugada"]),
    ("sv", &["dag", "kväll", "natt", "morgon"]),
];

/// A time of the day that one side has in digits, and the other says another one in a phrase: `3:30` and
/// `half drie`.
pub(in crate::check) fn difference(
    own: NumberedText<'_>,
    other: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let clocks = clocks(own);
    let [clock] = &clocks[..] else { return None };
    let is_round = clock.minute.is_multiple_of(QUARTER) && clock.minute > 0;
    if !is_round || !self::clocks(other).is_empty() || !phrases(clock, other).is_empty() {
        return None;
    }
    let hours = (1..=HALF_DAY).flat_map(|hour| {
        let minutes = [QUARTER, 2 * QUARTER, 3 * QUARTER];
        minutes.map(|minute| Clock { span: clock.span, hour, minute })
    });
    let said = hours.flat_map(|clock| phrases(&clock, other)).next()?;
    Some([clock.span, said])
}

fn clocks(text: NumberedText<'_>) -> Vec<Clock> {
    let numerals = text.numerals;
    let pairs = numerals.windows(2).filter_map(|pair| {
        let [hour, minute] = pair else { return None };
        let between = &text.words[hour.span.end()..minute.span.start()];
        let is_minutes = minute.digit_count() == Some(2) && is_clock_mark(between, text.language);
        let span = Span::new(hour.span.start(), minute.span.end());
        is_minutes.then_some(())?;
        clock(span, hour.value()?, minute.value()?)
    });
    let dotted = numerals.iter().filter(|numeral| numeral.is_clock()).filter_map(|numeral| {
        let (hour, minute) = text.words[numeral.span.range()].split_once(['.', '．'])?;
        clock(numeral.span, hour.parse().ok()?, minute.parse().ok()?)
    });
    pairs.chain(dotted).collect()
}

fn clock(span: Span, hour: u64, minute: u64) -> Option<Clock> {
    (hour <= 2 * HALF_DAY && minute < MINUTES).then_some(Clock { span, hour, minute })
}

/// Returns `true` for what stands between hours and minutes: `:`, `h`, `時`.
fn is_clock_mark(between: &str, language: Option<&Language>) -> bool {
    let hours = language.map_or(&[][..], |language| &language.clock.hour);
    let word = between.trim().to_lowercase();
    matches!(&word[..], ":" | "：") || hours.contains(&word)
}

/// Where a text says a time in a phrase.
fn phrases(clock: &Clock, text: NumberedText<'_>) -> Vec<Span> {
    let Some(language) = text.language else { return Vec::new() };
    let lower = text.words.to_lowercase();
    if lower.len() != text.words.len() {
        return Vec::new();
    }
    let minutes = i64::try_from(clock.hour * MINUTES + clock.minute).unwrap_or_default();
    let half_day = i64::try_from(HALF_DAY * MINUTES).unwrap_or_default();
    let phrases = language.clock.phrases.iter().filter_map(|(phrase, after)| {
        let hour = u64::try_from((minutes - i64::from(*after)).rem_euclid(half_day)).ok()?;
        hour.is_multiple_of(MINUTES).then_some((phrase, hour / MINUTES))
    });
    let found = phrases.flat_map(|(phrase, hour)| {
        // `0:30` is half past twelve.
        let hour = if hour == 0 { HALF_DAY } else { hour };
        let digits = [hour, hour + HALF_DAY].map(|hour| hour.to_string());
        let said = words(hour, language).map(|word| word.trim_end().to_owned());
        digits
            .into_iter()
            .chain(said)
            .filter_map(|hour| find(&lower, &phrase.replace("{}", &hour), language))
    });
    found.collect()
}

fn find(text: &str, phrase: &str, language: &Language) -> Option<Span> {
    let mut found = text.match_indices(phrase);
    let is_start =
        |at: usize| !language.word_spaces || !text[..at].ends_with(char::is_alphanumeric);
    let (at, _) = found.find(|(at, _)| is_start(*at))?;
    Some(Span::new(at, at + phrase.len()))
}
