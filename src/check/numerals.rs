//! Numbers in text, read so that `1,234.5` and `1.234,5`, `16` and `１６` compare as equal.

use crate::check::language::Language;
use crate::text::{Span, has_byte};

/// A number as it stands in a text: digits, and marks between them.
#[derive(Debug, Clone)]
pub(super) struct Numeral {
    /// Where it stands.
    pub(super) span: Span,
    /// Possible values: `1.234` can be a fraction, and a thousand and some.
    pub(super) readings: Vec<String>,
    /// The runs of digits that it consists of.
    runs: Vec<String>,
}

impl Numeral {
    /// Returns `true` if two numerals can mean the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.readings.iter().any(|reading| other.readings.contains(reading))
    }

    /// Its runs of digits, each as a numeral: `13.4.2021` in the order of another language is the same
    /// three.
    pub(super) fn parts(&self) -> impl Iterator<Item = Self> {
        self.runs.iter().map(|run| Self {
            span: self.span,
            readings: vec![without_zeros(run)],
            runs: vec![run.clone()],
        })
    }

    /// How many runs of digits it has.
    pub(super) fn part_count(&self) -> usize {
        self.runs.len()
    }

    /// Its value, if it is a whole number.
    pub(super) fn value(&self) -> Option<u64> {
        self.readings.iter().find_map(|reading| reading.parse().ok())
    }

    /// Adds what it means if a word multiplies it.
    pub(super) fn multiply(&mut self, factor: u64) {
        let multiplied = self.readings.iter().filter_map(|reading| multiplied(reading, factor));
        self.readings.extend(multiplied.collect::<Vec<_>>());
    }
}

/// The numbers of a text, in order.
pub(super) fn numerals(text: &str, language: Option<&Language>) -> Vec<Numeral> {
    let has_spaces = language.is_some_and(|language| language.grouping.contains(&' '));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_digit).map(|start| at + start) {
        let (runs, marks, end) = chain(text, start, has_spaces);
        let readings = readings(&runs, &marks);
        found.push(Numeral { span: Span::new(start, end), readings, runs });
        at = end;
    }
    found
}

/// Returns `true` if a text holds a digit of any script; quick to tell.
pub(super) fn has_digit(text: &str) -> bool {
    has_byte(text, |byte| byte.is_ascii_digit()) || !text.is_ascii() && text.contains(is_digit)
}

fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// The value of a digit: of ASCII, Arabic, Persian, Indic, Thai and full-width ones.
fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 14] =
        ['0', '٠', '۰', '０', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐'];
    let value =
        |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10);
    if c.is_ascii() {
        return value(&'0');
    }
    if c.is_numeric() { ZEROS.iter().find_map(value) } else { None }
}

/// The runs of digits from `start` on that belong together, the marks between them, and their end.
fn chain(text: &str, start: usize, has_spaces: bool) -> (Vec<String>, Vec<char>, usize) {
    let (first, mut end) = run(text, start);
    let (mut runs, mut marks) = (vec![first], Vec::new());
    loop {
        let mut rest = text[end..].chars();
        let Some(mark) = rest.next().and_then(|c| mark(c, has_spaces)) else { break };
        if !rest.next().is_some_and(is_digit) {
            break;
        }
        let mark_end = end + text[end..].chars().next().map_or(0, char::len_utf8);
        let (next, next_end) = run(text, mark_end);
        let is_group =
            next.len() == 3 && runs[0].len() <= 3 && marks.last().is_none_or(|&it| it == ' ');
        if mark == ' ' && !is_group {
            break;
        }
        marks.push(mark);
        runs.push(next);
        end = next_end;
    }
    (runs, marks, end)
}

fn run(text: &str, start: usize) -> (String, usize) {
    let digits = text[start..].chars().map_while(|c| Some((digit(c)?, c.len_utf8())));
    let (mut run, mut end) = (String::new(), start);
    for (value, len) in digits {
        run.extend(char::from_digit(value, 10));
        end += len;
    }
    (run, end)
}

/// Normalizes a separator inside a number.
fn mark(c: char, has_spaces: bool) -> Option<char> {
    match c {
        '.' | '．' => Some('.'),
        ',' | '٫' | '，' => Some(','),
        '\'' | '’' | '٬' => Some('\''),
        '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(' '),
        ' ' if has_spaces => Some(' '),
        _ => None,
    }
}

/// Returns the possible values of digit runs with separators: a fraction, a number with its
/// thousands parted, a version.
fn readings(runs: &[String], marks: &[char]) -> Vec<String> {
    let Some((last, groups)) = marks.split_last() else { return vec![without_zeros(&runs[0])] };
    let is_parted = runs[0].len() <= 3 && runs[1..].iter().all(|run| run.len() == 3);
    let is_uniform = marks.iter().all(|mark| mark == last);
    let mut readings = Vec::new();
    if is_parted && is_uniform {
        readings.push(without_zeros(&runs.concat()));
    }
    let (fraction, whole) = runs.split_last().expect("there are two runs at least");
    let is_whole = whole[0].len() <= 3 && whole[1..].iter().all(|run| run.len() == 3);
    let is_fraction = groups.is_empty() || is_whole && groups.iter().all(|mark| mark != last);
    if is_fraction && matches!(last, '.' | ',') {
        readings.push(format!("{}.{fraction}", without_zeros(&whole.concat())));
    }
    if readings.is_empty() {
        readings.push(runs.join("."));
    }
    readings
}

fn without_zeros(run: &str) -> String {
    let trimmed = run.trim_start_matches('0');
    if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }
}

/// `1.5` times a thousand, in digits.
fn multiplied(reading: &str, factor: u64) -> Option<String> {
    let (whole, fraction) = reading.split_once('.').unwrap_or((reading, ""));
    let zeros = factor.ilog10() as usize;
    if fraction.len() > zeros {
        return None;
    }
    let digits = format!("{whole}{fraction:0<zeros$}");
    Some(without_zeros(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[track_caller]
    fn check(text: &str, tag: &str, expected: &[&str]) {
        let language = Language::of(&Locale::parse(tag).expect("a locale"));
        let numerals = numerals(text, language);
        let shown: Vec<_> = numerals.iter().map(|numeral| numeral.readings.join(" or ")).collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn marks_part_thousands_and_fractions() {
        check("1,234.5 and 1.234,5", "en", &["1234.5", "1234.5"]);
        check("1.234", "nl", &["1234 or 1.234"]);
        check("1 234 567,8", "fr", &["1234567.8"]);
        check("12 34", "fr", &["12", "34"]);
        check("4.7.2, 2021.", "en", &["4.7.2", "2021"]);
        check("007", "en", &["7"]);
        check("1234.567", "nl", &["1234.567"]);
        check("1.234,567", "en", &["1234.567"]);
        check("1.234.567", "nl", &["1234567"]);
    }

    #[test]
    fn digits_of_all_scripts_are_read() {
        check("٢٠٢١ و ۱۲", "ar", &["2021", "12"]);
        check("１６：００", "ja", &["16", "0"]);
    }

    #[test]
    fn words_multiply() {
        let multiplied = |reading| multiplied(reading, 1000);
        assert_eq!(multiplied("1.5").as_deref(), Some("1500"));
        assert_eq!(multiplied("100").as_deref(), Some("100000"));
        assert_eq!(multiplied("0.0001"), None);
    }
}
