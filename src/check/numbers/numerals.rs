//! Numbers in text, read so that `1,234.5` and `1.234,5`, `16` and `１６` compare as equal.

use crate::check::numbers::number_format::{NumberFormat, Readings, without_zeros};
use crate::text::{Span, has_byte};

/// Groups that plain spaces part: no number has more.
const GROUPS_MAX: usize = 7;

/// A number as it is in a text: digits, and marks between them.
#[derive(Debug, Clone)]
pub(in crate::check) struct Numeral {
    /// Where it stands.
    pub(in crate::check) span: Span,
    /// Its digits and marks, in one spelling for each: the same in both languages is the same number.
    spelling: String,
    /// Possible values: `1.234` can be a fraction, and a thousand and some.
    readings: Vec<String>,
    /// `true` if it is one number for sure, and none of its runs is.
    is_number: bool,
    /// The runs of digits that it consists of.
    runs: Vec<String>,
    is_multiplied: bool,
}

impl Numeral {
    fn new(span: Span, runs: Vec<String>, marks: &[char], format: NumberFormat) -> Self {
        let Readings { values, is_number } = format.read(&runs, marks);
        let mut spelling = runs[0].clone();
        for (mark, run) in marks.iter().zip(&runs[1..]) {
            spelling.push(*mark);
            spelling.push_str(run);
        }
        Self { span, spelling, readings: values, is_number, runs, is_multiplied: false }
    }

    /// Returns `true` if two numerals can mean the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.spelling == other.spelling
            || self.readings.iter().any(|reading| other.readings.contains(reading))
    }

    /// Returns `true` if two numerals have the same digits and marks.
    pub(super) fn is_spelled_as(&self, other: &Self) -> bool {
        self.spelling == other.spelling
    }

    /// Its runs of digits, each as a numeral: `13.4.2021` in the order of another language is the same
    /// three. A number that is one for sure has itself alone.
    pub(super) fn parts(&self) -> impl Iterator<Item = Self> {
        let is_number = self.is_number;
        let part = |run: &String| Self {
            span: self.span,
            spelling: run.clone(),
            readings: vec![without_zeros(run)],
            is_number: true,
            runs: vec![run.clone()],
            is_multiplied: false,
        };
        let runs = self.runs.iter().filter(move |_| !is_number).map(part);
        is_number.then(|| self.clone()).into_iter().chain(runs)
    }

    /// Returns `true` if it is another version of the same runs of digits: `4.7.2` and `4.2.7`. Dates are in
    /// an order of their own in each language.
    pub(in crate::check) fn is_reordered(&self, other: &Self) -> bool {
        let sorted = |numeral: &Self| {
            let mut runs = numeral.runs.clone();
            runs.sort_unstable();
            runs
        };
        self.is_version()
            && other.is_version()
            && self.runs != other.runs
            && sorted(self) == sorted(other)
    }

    fn is_version(&self) -> bool {
        let is_dotted = self.spelling.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let is_year = |run: &String| matches!(run.len(), 2 | 4);
        let may_be_date = match &self.runs[..] {
            [first, _, last] => is_year(first) || is_year(last),
            runs => runs.len() < 3,
        };
        is_dotted && !may_be_date
    }

    /// How many runs of digits it has.
    pub(super) fn part_count(&self) -> usize {
        self.runs.len()
    }

    /// All of its digits.
    pub(super) fn digits(&self) -> String {
        self.runs.concat()
    }

    /// Its value, if it is a whole number.
    pub(super) fn value(&self) -> Option<u64> {
        self.readings.iter().find_map(|reading| reading.parse().ok())
    }

    /// What it can mean, as a number to reckon with.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> {
        self.readings.iter().filter_map(|reading| reading.parse().ok())
    }

    /// Returns `true` if it can mean `value`, in digits.
    pub(super) fn is(&self, value: &str) -> bool {
        self.readings.iter().any(|reading| reading == value)
    }

    /// Adds what it means if a word multiplies it.
    pub(super) fn multiply(&mut self, factor: u64) {
        let multiplied = self.readings.iter().filter_map(|reading| multiplied(reading, factor));
        self.readings.extend(multiplied.collect::<Vec<_>>());
        self.is_multiplied = true;
    }

    /// Returns `true` if a word multiplies it.
    pub(super) fn is_multiplied(&self) -> bool {
        self.is_multiplied
    }

    /// Returns `true` if it is one number, not a version or a date.
    pub(super) fn is_number(&self) -> bool {
        self.is_number
    }

    /// Returns `true` if it looks like a time: `9.30`.
    pub(super) fn is_clock(&self) -> bool {
        let is_below = |run: &String, limit| run.parse().is_ok_and(|value: u8| value < limit);
        let [hours, minutes] = &self.runs[..] else { return false };
        minutes.len() == 2
            && is_below(minutes, 60)
            && is_below(hours, 25)
            && self.spelling.contains('.')
    }

    /// Returns `true` if it is read as a time, of hours and minutes, for sure.
    pub(super) fn is_open_clock(&self) -> bool {
        !self.is_number && self.is_clock()
    }

    /// Has it be read as hours and minutes.
    pub(super) fn open(&mut self) {
        self.is_number = false;
    }

    /// How many digits it is written with, if it is nothing but digits.
    pub(super) fn digit_count(&self) -> Option<usize> {
        (self.runs.len() == 1).then(|| self.runs[0].len())
    }
}

/// The numbers of a text, in order.
pub(super) fn numerals(text: &str, format: NumberFormat) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_digit).map(|start| at + start) {
        let skipped = color_end(text, start).or_else(|| numeronym_end(text, start));
        if let Some(end) = skipped.or_else(|| escape_end(text, start)) {
            at = end;
            continue;
        }
        let (runs, marks, end) = chain(text, start);
        found.push(match before_fraction(&text[..start], format) {
            Some(len) if marks.is_empty() => {
                let runs = vec!["0".to_owned(), runs.concat()];
                let decimal = if format.may_part_fraction('.') { '.' } else { ',' };
                Numeral::new(Span::new(start - len, end), runs, &[decimal], format)
            }
            _ => Numeral::new(Span::new(start, end), runs, &marks, format),
        });
        at = end;
    }
    found
}

/// Where the color ends that a digit is part of: `#FF0000` holds no number.
fn color_end(text: &str, digit: usize) -> Option<usize> {
    const LEN_MAX: usize = 8;
    let before = &text.as_bytes()[..digit];
    let own = before.iter().rev().take(LEN_MAX).take_while(|byte| byte.is_ascii_hexdigit()).count();
    let start = digit - own;
    let is_marked = before[..start].ends_with(b"#");
    // A text without spaces can be one long run.
    let run = text[start..].bytes().take(LEN_MAX + 1);
    let len = run.take_while(u8::is_ascii_hexdigit).count();
    let color = &text[start..start + len];
    let is_color = matches!(len, 6 | 8) && color.contains(|c: char| c.is_ascii_alphabetic());
    (is_marked && is_color).then_some(start + len)
}

/// Where the escape ends that a digit is part of: the digits of `\u003c`, `\x1b` and `&#8217;` name a
/// character. So do those of what is left of one: `& # 8217;`.
fn escape_end(text: &str, digit: usize) -> Option<usize> {
    const LEN_MAX: usize = 8;
    // How each begins, and how many digits it has: those behind them are a number.
    const OPENINGS: [(&str, usize); 4] = [("\\u", 4), ("\\x", 2), ("\\U", 8), ("\\u{", 0)];
    let before = &text[..digit];
    let digits = |is_digit: fn(&u8) -> bool| {
        text[digit..].bytes().take(LEN_MAX).take_while(is_digit).count()
    };
    let run = digits(u8::is_ascii_hexdigit);
    if let Some((_, len)) = OPENINGS.iter().find(|(opening, _)| before.ends_with(opening)) {
        let own = if *len == 0 { run } else { *len };
        return (run >= own).then_some(digit + own);
    }
    let is_hexadecimal = before.ends_with(['x', 'X']);
    let end = digit + if is_hexadecimal { run } else { digits(u8::is_ascii_digit) };
    let before = if is_hexadecimal { &before[..digit - 1] } else { before };
    let is_left =
        before.trim_end().strip_suffix('#').is_some_and(|it| it.trim_end().ends_with('&'));
    let is_ended = text[end..].trim_start().starts_with([';', '；']);
    (before.ends_with("&#") || is_left && is_ended).then_some(end)
}

/// Words whose inner letters are counted: `i18n` holds no number.
const NUMERONYMS: [&str; 8] = ["i18n", "l10n", "a11y", "k8s", "g11n", "o11y", "c14n", "p13n"];

/// Where the numeronym ends that a digit is part of.
fn numeronym_end(text: &str, digit: usize) -> Option<usize> {
    let is_letter = |c: char| c.is_alphanumeric();
    let start = digit.checked_sub(1).filter(|start| text.is_char_boundary(*start))?;
    let is_start = !text[..start].ends_with(is_letter);
    let fits = |word: &&&str| {
        let own = text.get(start..start + word.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(word))
    };
    let end = start + NUMERONYMS.iter().find(fits)?.len();
    (is_start && !text[end..].starts_with(is_letter)).then_some(end)
}

/// How long the mark is that opens a fraction without its zero: `.8`.
fn before_fraction(before: &str, format: NumberFormat) -> Option<usize> {
    let mark = before.chars().next_back()?;
    let opens = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '<' | '>' | '=' | '~' | '$');
    let is_open = before[..before.len() - mark.len_utf8()].chars().next_back().is_none_or(opens);
    (is_open && (mark == '.' || format.may_part_fraction(mark))).then_some(mark.len_utf8())
}

/// Numbers whose groups plain spaces part, where the `others` have them: `1 000` is not two numbers if
/// the other side has `1,000`.
pub(super) fn join_groups(
    numerals: &mut Vec<Numeral>,
    text: &str,
    others: &[Numeral],
    format: NumberFormat,
) {
    let mut at = 0;
    while at < numerals.len() {
        let last = group_end(&numerals[at..], text);
        let joined = (2..=last).rev().map(|len| join(&numerals[at..at + len], format));
        let known = |numeral: &Numeral| others.iter().any(|other| other.is_same(numeral));
        let longest = joined.into_iter().find(|(numeral, _)| known(numeral));
        if let Some((numeral, len)) = longest {
            numerals.splice(at..at + len, [numeral]);
        }
        at += 1;
    }
}

/// All numbers that plain spaces may part into groups.
pub(super) fn joined_groups(
    numerals: &[Numeral],
    text: &str,
    format: NumberFormat,
) -> impl Iterator<Item = Numeral> {
    (0..numerals.len()).flat_map(move |at| {
        let rest = &numerals[at..];
        (2..=group_end(rest, text)).map(move |len| join(&rest[..len], format).0)
    })
}

/// How many of the first numerals can be groups of one.
fn group_end(numerals: &[Numeral], text: &str) -> usize {
    let is_first = numerals[0].digit_count().is_some_and(|count| count <= 3);
    let follows = |pair: &&[Numeral]| {
        let is_between = &text[pair[0].span.end()..pair[1].span.start()] == " ";
        is_between && pair[0].digit_count().is_some() && pair[1].runs[0].len() == 3
    };
    if is_first { 1 + numerals.windows(2).take(GROUPS_MAX).take_while(follows).count() } else { 1 }
}

fn join(numerals: &[Numeral], format: NumberFormat) -> (Numeral, usize) {
    let (first, last) = (&numerals[0], &numerals[numerals.len() - 1]);
    let runs: Vec<_> = numerals.iter().flat_map(|numeral| numeral.runs.clone()).collect();
    let mut marks = vec![' '; numerals.len() - 1];
    marks.extend(last.spelling.chars().filter(|c| !c.is_ascii_digit()));
    let span = Span::new(first.span.start(), last.span.end());
    (Numeral::new(span, runs, &marks, format), numerals.len())
}

/// Returns `true` if a text holds a digit of any script, or a fraction that is one character; quick to find.
pub(in crate::check) fn has_digit(text: &str) -> bool {
    has_byte(text, |byte| byte.is_ascii_digit())
        || !text.is_ascii() && text.contains(|c| is_digit(c) || matches!(c, '¼'..='¾' | '⅐'..='⅞'))
}

fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// The value of a digit: of ASCII, Arabic, Persian, Indic, Thai, Lao, Burmese, Khmer and full-width
/// ones.
fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 18] =
        ['0', '٠', '۰', '０', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០'];
    let value =
        |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10);
    if c.is_ascii() {
        return value(&'0');
    }
    if c.is_numeric() { ZEROS.iter().find_map(value) } else { None }
}

/// The runs of digits from `start` on that belong together, the marks between them, and their end.
fn chain(text: &str, start: usize) -> (Vec<String>, Vec<char>, usize) {
    let (first, mut end) = run(text, start);
    let (mut runs, mut marks) = (vec![first], Vec::new());
    loop {
        let mut rest = text[end..].chars();
        let Some((mark, len)) = rest.next().and_then(|c| Some((mark(c)?, c.len_utf8()))) else {
            break;
        };
        if !rest.next().is_some_and(is_digit) {
            break;
        }
        let (next, next_end) = run(text, end + len);
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
fn mark(c: char) -> Option<char> {
    match c {
        '.' | '．' => Some('.'),
        ',' | '，' => Some(','),
        '٫' => Some('٫'),
        '\'' | '’' | '٬' => Some('\''),
        '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(' '),
        _ => None,
    }
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
    use crate::check::language::Language;
    use crate::locale::Locale;

    #[track_caller]
    fn check(text: &str, tag: &str, expected: &[&str]) {
        let locale = Locale::parse(tag).expect("a locale");
        let numerals = numerals(text, NumberFormat::of(Language::of(&locale), Some(&locale)));
        let shown: Vec<_> = numerals.iter().map(|numeral| numeral.readings.join(" or ")).collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn marks_part_thousands_and_fractions_as_the_locale_has_it() {
        check("1,234.5 and 1.5", "en", &["1234.5", "1.5"]);
        check("1.234 en 1,234", "nl", &["1234", "1.234"]);
        check("1,234 and 1.234", "en", &["1234", "1.234"]);
        check("1,5 and 1.234,5 and 4.7.2", "en", &["", "", ""]);
        check("1\u{a0}234\u{a0}567,8 1’234’567", "fr", &["1234567.8", "1234567"]);
        check("12 345", "fr", &["12", "345"]);
        check("007 and 000 and 00", "en", &["7", "000", "0"]);
        check("500.00 and 0.00 and .8", "en", &["500 or 500.00", "0.00", "0.8"]);
        check("12,34,567 and 1,00,00", "en", &["1234567", ""]);
        check("1.234,5", "de-CH", &["1234.5"]);
        check("1'234.5", "de-CH", &["1234.5"]);
        check("1.234", "eo", &["1234 or 1.234"]);
        check("1 234,5 and 1.234", "cs", &["1", "234.5", ""]);
    }

    #[test]
    fn digits_of_all_scripts_are_read() {
        check("٢٠٢١ و ۱۲ و ١٬٢٣٤٫٥", "ar", &["2021", "12", "1234.5"]);
        check("１６：００ １，２３４", "ja", &["16", "0", "1234"]);
        check("१२", "hi", &["12"]);
    }

    #[test]
    fn digits_of_escapes_are_no_numbers() {
        check(r"\u003cb> \x1b \u{1F600} &#8217; & # 8217; &#x27; 12", "en", &["12"]);
        check("&#8217 and #12;", "en", &["12"]);
    }

    #[test]
    fn words_multiply() {
        let multiplied = |reading| multiplied(reading, 1000);
        assert_eq!(multiplied("1.5").as_deref(), Some("1500"));
        assert_eq!(multiplied("100").as_deref(), Some("100000"));
        assert_eq!(multiplied("0.0001"), None);
    }

    #[test]
    fn groups_of_two_begin_with_two_digits_at_most() {
        check("12,45,678 and 123,45,678", "en", &["1245678", ""]);
    }

    #[test]
    fn a_fraction_may_begin_a_text() {
        check(".8", "en", &["0.8"]);
        check("a.8", "en", &["8"]);
    }

    #[test]
    fn a_clock_ends_at_midnight() {
        let format = NumberFormat::of(None, None);
        for (text, expected) in [("24.59", true), ("25.00", false), ("9.60", false), ("9.5", false)]
        {
            assert_eq!(numerals(text, format)[0].is_clock(), expected, "{text}");
        }
    }

    #[test]
    fn groups_are_joined_where_the_other_side_has_them() {
        let format = NumberFormat::of(None, None);
        for (text, other, expected) in
            [("123 456", "123456", 1), ("1 000", "1000", 1), ("1234 567", "1234567", 2)]
        {
            let mut found = numerals(text, format);
            join_groups(&mut found, text, &numerals(other, format), format);
            assert_eq!(found.len(), expected, "{text}");
        }
    }

    #[test]
    fn a_word_multiplies_as_many_decimals_as_it_has_zeros() {
        assert_eq!(multiplied("1.234", 1000).as_deref(), Some("1234"));
        assert_eq!(multiplied("1.2345", 1000), None);
    }

    #[test]
    fn a_color_holds_no_number() {
        check("#FF0000 and #FF000080", "en", &[]);
        check("#FF00001 and #100000", "en", &["1", "100000"]);
    }
}
