//! Numbers that are still written in the way of the source's language.

use super::measures::measures;
use super::number_format::are_groups;
use super::numerals::Numeral;
use super::side_numbers::SideNumbers;
use crate::check::habits::NumberMarks;
use crate::text::Span;

/// The marks of numbers in digits of Arabic.
const ARABIC: NumberMarks<'static> = NumberMarks {
    decimal: '٫',
    second_decimal: None,
    grouping: &['٬'],
    long_groups: false,
    pairs: false,
};

/// A number in its parts, as it is written.
struct Parts<'t> {
    /// Its whole part, by the marks that part it.
    groups: Vec<&'t str>,
    /// The mark between those.
    grouping: Option<char>,
    /// The decimal mark, and what is behind it.
    fraction: Option<(char, &'t str)>,
}

/// Finds the first number that both sides write with the same marks, though the locale of the translation
/// has other ones, and how it is written there. What may be a version or a date is left alone: a number is
/// one for sure if it has groups, or a unit behind it.
pub(in crate::check) fn foreign_number(
    target: &SideNumbers<'_>,
    own: Option<NumberMarks<'_>>,
    source: &SideNumbers<'_>,
    others: NumberMarks<'_>,
) -> Option<(Span, String)> {
    target.numerals.iter().find_map(|numeral| {
        let original = source.numerals.iter().find(|it| it.is_spelled_as(numeral))?;
        let written = target.prose.text().get(numeral.span.range())?;
        let is_arabic = written.contains(|c| matches!(c, '٠'..='٩'));
        let own = if is_arabic { ARABIC } else { own? };
        let parts = Parts::of(written, others)?;
        let is_sure = parts.grouping == Some(',') || is_counted(original, source);
        let expected = parts.written_with(own);
        (is_sure && !parts.fits(own)).then_some((numeral.span, expected))
    })
}

/// Finds the first number of the source that has the `usual` marks of the language, or a mark between thousands that is
/// not the first of the locale's, and how it is written there. It is a number for sure if it has both marks, or one of them
/// twice.
pub(in crate::check) fn neighbor_number(
    target: &SideNumbers<'_>,
    own: Option<NumberMarks<'_>>,
    source: &SideNumbers<'_>,
    usual: Option<NumberMarks<'_>>,
) -> Option<(Span, String)> {
    let (own, usual) = (own?, usual?);
    let grouping = [if usual.decimal == ',' { '.' } else { ',' }];
    let marks = NumberMarks { grouping: &grouping, ..usual };
    target.numerals.iter().find_map(|numeral| {
        let written = target.prose.text().get(numeral.span.range())?;
        let parts = Parts::of(written, marks)?;
        let mark = parts.grouping?;
        let is_long = parts.groups.len() > 2 && usual.grouping.contains(&mark);
        let is_first = |of: NumberMarks<'_>| of.grouping.first() == Some(&mark);
        // A region may have the mark of its language too.
        let is_second = parts.fraction.is_some() && !is_first(own) && !is_first(usual);
        let is_foreign = (parts.fraction.is_some() || is_long) && !parts.fits(own);
        let is_there = source.numerals.iter().any(|it| it.is_same(numeral));
        let is_other = is_there && (is_second || is_foreign);
        is_other.then(|| (numeral.span, parts.written_with(own)))
    })
}

/// Returns `true` for a number with a unit, a percent sign or a currency.
fn is_counted(numeral: &Numeral, side: &SideNumbers<'_>) -> bool {
    let behind = side.text().behind(numeral);
    let is_percent = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']).starts_with(['%', '٪']);
    is_percent || !measures(side.text(), numeral).is_empty()
}

impl<'t> Parts<'t> {
    /// Takes a number apart, as a language with these marks writes it; `None` for a version, a date or a number
    /// without marks.
    fn of(written: &'t str, marks: NumberMarks<'_>) -> Option<Self> {
        let (whole, fraction) = match written.rsplit_once(['.', ',']) {
            Some((whole, fraction)) if written[whole.len()..].starts_with(marks.decimal) => {
                (whole, Some((marks.decimal, fraction)))
            }
            _ => (written, None),
        };
        let grouping = whole.chars().find(|c| matches!(c, '.' | ','));
        let groups: Vec<&str> = match grouping {
            Some(mark) => whole.split(mark).collect(),
            None => vec![whole],
        };
        let is_number = |run: &&str| run.chars().all(char::is_numeric) && !run.is_empty();
        let has_groups = grouping.is_none_or(|mark| {
            let digits: Vec<String> =
                groups.iter().map(|it| "1".repeat(it.chars().count())).collect();
            marks.grouping.contains(&mark) && are_groups(&digits)
        });
        let has_marks = grouping.is_some() || fraction.is_some();
        let is_number = groups.iter().all(is_number)
            && fraction.is_none_or(|(_, fraction)| is_number(&fraction));
        (is_number && has_groups && has_marks).then_some(Self { groups, grouping, fraction })
    }

    /// Returns `true` if it is written with the marks of a locale.
    fn fits(&self, marks: NumberMarks<'_>) -> bool {
        let is_own = self.grouping.is_none_or(|mark| marks.grouping.contains(&mark));
        let is_in_pairs = match &self.groups[..] {
            [first, middle @ .., _] => {
                let len = |group: &&str| group.chars().count();
                len(first) <= 2 && middle.iter().all(|group| len(group) == 2)
            }
            _ => true,
        };
        self.fraction.is_none_or(|(mark, _)| marks.is_decimal(mark))
            && is_own
            && (!marks.pairs || is_in_pairs)
    }

    /// The number with the marks of a locale.
    fn written_with(&self, marks: NumberMarks<'_>) -> String {
        let digits: Vec<char> = self.groups.iter().flat_map(|group| group.chars()).collect();
        let mark = match marks.grouping.first() {
            Some(' ') | None => '\u{a0}',
            Some(mark) => *mark,
        };
        let is_grouped = self.grouping.is_some() && !(marks.long_groups && digits.len() == 4);
        let mut written = String::new();
        for (index, digit) in digits.iter().enumerate() {
            let rest = digits.len() - index;
            let begins_group =
                if marks.pairs && rest > 3 { rest % 2 == 1 } else { rest.is_multiple_of(3) };
            if is_grouped && index > 0 && begins_group {
                written.push(mark);
            }
            written.push(*digit);
        }
        if let Some((mark, fraction)) = self.fraction {
            written.push(if marks.is_decimal(mark) { mark } else { marks.decimal });
            written.push_str(fraction);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::habits::Habits;
    use crate::check::language::Language;
    use crate::locale::Locale;

    fn marks(tag: &str) -> NumberMarks<'static> {
        let locale = Locale::parse(tag).expect("a locale");
        let language = Language::of(&locale).expect("it has data");
        Habits::of(language, Some(&locale)).number_marks().expect("it writes in one way")
    }

    #[track_caller]
    fn check(tag: &str, number: &str, expected: &str) {
        let parts = Parts::of(number, marks("en")).expect("a number");
        let marks = marks(tag);
        let written = if parts.fits(marks) { number.to_owned() } else { parts.written_with(marks) };
        assert_eq!(written, expected, "{tag}");
    }

    #[test]
    fn a_number_is_written_with_the_marks_of_the_locale() {
        check("de-DE", "1,234.5", "1.234,5");
        check("de-AT", "1,234.5", "1\u{a0}234,5");
        check("de-CH", "1,234.5", "1’234.5");
        check("de-CH", "5.5", "5.5");
        check("it-CH", "1,234,567", "1’234’567");
        check("nb-NO", "5.5", "5,5");
        check("fr-FR", "1,234,567", "1\u{a0}234\u{a0}567");
        check("fr-CH", "1,234.50", "1\u{a0}234.50");
        check("fr-CH", "5.5", "5.5");
        check("es-ES", "1,234", "1234");
        check("es-ES", "12,345.6", "12.345,6");
        check("es-MX", "1,234.5", "1,234.5");
        check("pl-PL", "1,234", "1234");
        check("pt-PT", "12,345", "12\u{a0}345");
        check("pt-BR", "1,234", "1.234");
        check("en-ZA", "1.5", "1,5");
        check("hi-IN", "1,234,567", "12,34,567");
        check("hi-IN", "123,456", "1,23,456");
        check("hi-IN", "12,345", "12,345");
        check("en-IN", "12,34,567", "12,34,567");
        check("ar-MA", "1,234.5", "1.234,5");
        check("ja-JP", "1,234.5", "1,234.5");
    }

    #[test]
    fn versions_and_dates_are_no_numbers() {
        for text in ["1.2.3", "13.4,2021.1", "12,34", "1,2345", "2024"] {
            assert!(Parts::of(text, marks("en")).is_none(), "{text}");
        }
    }

    #[test]
    fn digits_of_arabic_have_their_own_marks() {
        let parts = Parts::of("١,٢٣٤.٥", marks("en")).expect("a number");
        assert!(!parts.fits(ARABIC));
        assert_eq!(parts.written_with(ARABIC), "١٬٢٣٤٫٥");
    }
}
