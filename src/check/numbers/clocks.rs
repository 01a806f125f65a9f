//! Times of the day, in digits and as languages say them: `15:30` is `half past three` and `halb vier`.

use super::compounds::{Compound, Counts};
use super::day_halves::{half_of_day, half_of_hour, tells_morning};
use super::number_words::words;
use super::numbered_text::{NumberedText, is_near, to_float};
use super::numerals::Numeral;
use super::time_units::Left;
use crate::check::language::Language;
use crate::text::Span;

const MINUTES: u64 = 60;
/// Minutes that phrases are for.
const QUARTER: u64 = 15;
const THIRD: u64 = 20;
/// Among the units of time.
const HOUR: usize = 2;
/// Phrases are for multiples of these minutes.
const STEP: u64 = 5;
/// On the face of a clock.
const HALF_DAY: u64 = 12;

/// A time of the day in digits.
struct Clock {
    span: Span,
    hour: u64,
    minute: u64,
}

impl Clock {
    /// The hours that a phrase can name for it: its own and the next one, by twelve and by twenty-four.
    fn hours(&self) -> [u64; 4] {
        let [own, next] = [self.hour, self.hour + 1].map(on_face);
        [own, next, own + HALF_DAY, next + HALF_DAY]
    }

    /// The minutes that a phrase can name for it: past the hour, to the next one, from the half.
    fn minutes(&self) -> [u64; 3] {
        let Self { minute, .. } = *self;
        // From the half itself there are none.
        let from_half = minute.abs_diff(MINUTES / 2);
        [minute, MINUTES - minute, if from_half == 0 { minute } else { from_half }]
    }

    /// Returns `true` if it has the minutes before its hour that another one has past the hour before.
    fn is_mirrored(&self, other: &Self) -> bool {
        let minutes = self.hour * MINUTES + HALF_DAY * MINUTES - self.minute;
        let others = other.hour * MINUTES + other.minute;
        minutes % (HALF_DAY * MINUTES) == others % (HALF_DAY * MINUTES)
    }
}

/// An hour as the face of a clock has it.
fn on_face(hour: u64) -> u64 {
    (hour + HALF_DAY - 1) % HALF_DAY + 1
}

/// Takes away times of the day that the other side says in words, wholly or in part: `3 時半`.
pub(super) fn explain(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let text = own.text;
    let after_noon = text.numerals.iter().filter(|it| is_after_noon(text, it));
    // `7 PM` is `1 ทุ่ม`.
    let hours = after_noon
        .filter_map(|hour| Some(Clock { span: hour.span, hour: hour.value()?, minute: 0 }));
    for clock in clocks(text).into_iter().chain(hours) {
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

/// Takes away times of the day whose hour the other side says, or the next one, with the minutes to or past it
/// or a part of an hour: `trois heures moins dix`, `za dziesięć trzecia`, `差十分三点`, `3時10分前`.
pub(super) fn explain_told(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    for clock in clocks(own.text) {
        // `1.20` is a version where nothing shows that it is a time.
        let is_number = own.text.numerals.iter().any(|it| it.span == clock.span && it.is_number());
        if is_number
            || clock.minute == 0
            || !own.numerals.iter().any(|it| clock.span.holds(it.span.start()))
        {
            continue;
        }
        let others = clocks(other.text);
        let is_before = |it: &Clock| is_before_hour(it, other.text) && it.is_mirrored(&clock);
        if let Some(before) = others.iter().find(|it| is_before(it)) {
            own.numerals.retain(|it| !clock.span.holds(it.span.start()));
            other.numerals.retain(|it| !before.span.holds(it.span.start()));
        } else if others.is_empty() && is_told(&clock, own, other) {
            own.numerals.retain(|it| !clock.span.holds(it.span.start()));
            let is_its = |it: &Numeral| {
                it.value()
                    .is_some_and(|it| clock.hours().contains(&it) || clock.minutes().contains(&it))
            };
            other.numerals.retain(|it| !is_its(it));
        }
    }
}

/// Returns `true` if a text says the hour of a time and its minutes, in words or in digits that the other side
/// has not elsewhere.
fn is_told(clock: &Clock, own: &Left<'_, '_>, other: &Left<'_, '_>) -> bool {
    let is_elsewhere = |value: u64| {
        let mut rest = own.text.numerals.iter().filter(|it| !clock.span.holds(it.span.start()));
        rest.any(|it| it.value() == Some(value)) || own.words.says_number(value)
    };
    let is_said = |value: &u64| {
        let is_digits = || other.numerals.iter().any(|it| it.value() == Some(*value));
        let is_noon = || value.is_multiple_of(HALF_DAY) && other.words.says_noon();
        !is_elsewhere(*value) && (other.words.says_number(*value) || is_digits() || is_noon())
    };
    let is_bare = || clock.hours().contains(&1) && says_bare_hour(other);
    let is_part = clock.minute.is_multiple_of(QUARTER) || clock.minute.is_multiple_of(THIRD);
    (clock.hours().iter().any(is_said) || is_bare())
        && (is_part || clock.minutes().iter().any(is_said))
}

/// Returns `true` if a text has a word for an hour without a number: `В час дня`.
fn says_bare_hour(side: &Left<'_, '_>) -> bool {
    let language = side.text.language;
    language.is_some_and(|language| side.words.says_one(&language.time_units[HOUR]))
}

/// Returns `true` if minutes are those before the hour: `3時10分前`.
fn is_before_hour(clock: &Clock, text: NumberedText<'_>) -> bool {
    const MARKS: [&str; 6] = ["分前", "分 前", "분 전", "분전", "分鐘前", "分钟前"];
    let behind = text.words[clock.span.end()..].trim_start();
    MARKS.iter().any(|mark| behind.starts_with(mark))
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
    if own.numerals.is_empty() {
        return;
    }
    let is_morning = tells_morning(other.text);
    let says_on_face = |hour: u64| {
        let is_later = hour > HALF_DAY && !is_morning;
        let own = if is_later { hour - HALF_DAY } else { hour };
        says(hour) || is_later && says(own) || own == 1 && says_bare_hour(other)
    };
    let says_later = |numeral: &Numeral, hour: u64| {
        (1..=HALF_DAY).contains(&hour)
            && is_after_noon(text, numeral)
            && (says(hour + HALF_DAY) || hour == 1 && says_bare_hour(other))
    };
    let whole = clocks(text).into_iter().filter(|clock| clock.minute == 0 && clock.hour > 0);
    let whole = whole.filter(|clock| {
        let mut own = text.numerals.iter().filter(|it| it.span.start() == clock.span.start());
        says_on_face(clock.hour) || own.any(|numeral| says_later(numeral, clock.hour))
    });
    let whole = whole.map(|clock| clock.span);
    let others = text
        .numerals
        .iter()
        .filter(|numeral| numeral.value().is_some_and(|hour| says_later(numeral, hour)));
    let said: Vec<Span> = whole.chain(others.map(|numeral| numeral.span)).collect();
    own.numerals.retain(|numeral| !said.iter().any(|it| it.holds(numeral.span.start())));
}

/// Returns `true` for an hour with a word for the second half of the day.
fn is_after_noon(text: NumberedText<'_>, hour: &Numeral) -> bool {
    half_of_day(text, hour).is_some_and(|(half, _)| half == 1)
}

/// A time that the other side has the hour and the minutes of in the other half of the day: `9:30 PM` and `9.30 pagi`,
/// or without a word for the part of the day, where the day has twenty-four hours: `3:30 PM` and `3.30 uur`.
pub(in crate::check) fn half_difference(
    target: NumberedText<'_>,
    source: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let language = target.language?;
    let [time] = &clocks(source)[..] else { return None };
    let [other] = &clocks(target)[..] else { return None };
    if (time.hour, time.minute) != (other.hour, other.minute) {
        return None;
    }
    let meant = half_of_time(source, time)?;
    let is_changed = match half_of_time(target, other) {
        Some(half) => half != meant,
        None => meant == 1 && language.clock.hours != 12 && !tells_part_of_day(target, language),
    };
    is_changed.then_some([time.span, other.span])
}

/// The half of the day that a time is in.
fn half_of_time(text: NumberedText<'_>, clock: &Clock) -> Option<usize> {
    half_of_hour(text, clock.span, clock.hour).map(|(half, _)| half)
}

/// Returns `true` if a text has a word for a part of the day.
fn tells_part_of_day(text: NumberedText<'_>, language: &Language) -> bool {
    let lower = text.words.to_lowercase();
    let clock = &language.clock;
    let own = PARTS_OF_DAY.iter().find(|(tag, _)| *tag == language.tag).map(|(_, words)| *words);
    let stems = own.into_iter().flatten().chain(&ENGLISH_PARTS).copied();
    let words = clock.before_noon.iter().chain(&clock.after_noon).map(|word| &word[..]);
    stems.chain(words).any(|word| lower.contains(word))
}

/// Words for a part of the day that every language borrows.
const ENGLISH_PARTS: [&str; 2] = ["pm", "p.m"];

/// Parts of the day, by words or their beginnings, with which an hour up to twelve is clear.
const PARTS_OF_DAY: [(&str, &[&str]); 32] = [
    ("bg", &["вечер", "нощ", "сутрин", "обяд", "обед"]),
    ("cs", &["večer", "noc", "ráno", "rána", "dopol", "odpol", "poled"]),
    ("da", &["middag", "aften", "nat", "morgen"]),
    ("de", &["mittag", "abend", "nacht", "früh", "morgen"]),
    ("es", &["tarde", "noche", "mañana", "madrugada"]),
    ("et", &["õhtu", "öö", "hommik", "lõuna"]),
    ("fi", &["ilta", "illa", "yö", "aamu", "päiv"]),
    ("fr", &["midi", "soir", "matin", "nuit"]),
    ("he", &["ערב", "לילה", "בוקר", "צהר"]),
    ("hr", &["večer", "noć", "jutr", "podne"]),
    ("hu", &["este", "éjjel", "éjszaka", "reggel", "délu", "déle", "hajnal"]),
    ("id", &["pagi", "siang", "sore", "malam", "petang"]),
    ("it", &["pomeriggio", "sera", "notte", "mattin"]),
    ("ja", &["昼", "夜", "夕", "朝"]),
    ("kk", &["кеш", "түн", "таң", "түс"]),
    ("lt", &["vakar", "nakt", "ryt", "piet"]),
    ("lv", &["vakar", "nakt", "rīt", "pusdien"]),
    ("nb", &["middag", "kveld", "natt", "morgen"]),
    ("nl", &["middag", "avond", "nacht", "ochtend", "morgen"]),
    ("pl", &["południ", "wiecz", "noc", "rano", "rana"]),
    ("pt", &["tarde", "noite", "manhã", "madrugada"]),
    ("ro", &["seara", "seară", "noapte", "dimine", "amiaz", "prânz"]),
    ("ru", &["вечер", "ноч", "утр", "дня", "днем", "днём", "полдень", "полудн"]),
    ("sk", &["večer", "noc", "ráno", "rána", "dopol", "popol", "polud"]),
    ("sl", &["večer", "noč", "jutr", "dopol", "popol", "poldne"]),
    ("sr-latn", &["veče", "noć", "jutr", "podne"]),
    ("sv", &["dag", "kväll", "natt", "morgon"]),
    ("th", &["เช้า", "เที่ยง", "คืน", "ดึก"]),
    ("tr", &["akşam", "gece", "sabah", "öğle", "ikindi"]),
    ("uk", &["вечор", "вечір", "ніч", "ноч", "ранк", "ранок", "дня", "вдень", "обід", "полудн"]),
    ("vi", &["sáng", "chiều", "tối", "đêm", "trưa"]),
    ("zh", &["晚", "夜", "早", "午", "凌晨"]),
];

/// A time of the day that one side has in digits, and the other says another one in a phrase: `3:30` and
/// `half drie`.
pub(in crate::check) fn difference(
    own: NumberedText<'_>,
    other: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let clocks = clocks(own);
    let [clock] = &clocks[..] else { return None };
    let is_quarter = clock.minute.is_multiple_of(QUARTER) && clock.minute > 0;
    if !is_quarter && !has_phrase(clock, other)
        || !self::clocks(other).is_empty()
        || !phrases(clock, other).is_empty()
    {
        return None;
    }
    let step = if is_quarter { QUARTER } else { STEP };
    let minutes = (1..MINUTES / step).map(|minute| minute * step);
    let hours = (1..=HALF_DAY).flat_map(|hour| {
        minutes.clone().map(move |minute| Clock { span: clock.span, hour, minute })
    });
    let said = hours.flat_map(|clock| phrases(&clock, other)).next()?;
    Some([clock.span, said])
}

/// Returns `true` if a language has a phrase for the minutes of a time.
fn has_phrase(clock: &Clock, text: NumberedText<'_>) -> bool {
    let phrases = text.language.map_or(&[][..], |language| &language.clock.phrases);
    let minute = i32::try_from(clock.minute).unwrap_or_default();
    minute > 0 && phrases.iter().any(|(_, after)| after.rem_euclid(60) == minute)
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
