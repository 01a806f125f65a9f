//! Numbers as readers of a language write them: in groups, with the digits of the page.

use std::cell::RefCell;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use rustc_hash::FxHashMap;

use super::digits::LATIN;
use crate::locale::Locale;

thread_local! {
    /// Formatters of numbers, by locale.
    static FORMATTERS: RefCell<FxHashMap<String, Option<DecimalFormatter>>> = RefCell::default();
}

/// A number in a text stands between these until the text is for a page: each locale writes it in its own
/// way, and shares its words with others.
const MARKS: [char; 2] = ['\u{ffff0}', '\u{ffff1}'];

/// A locale with the digits that its dates and numbers are written in.
///
/// ```
/// use diglot::locale::Locale;
/// use diglot::site::{Dictionary, NumberLocale};
///
/// let locale = Locale::parse("nl-NL").expect("a locale");
/// let (strings, numbers) = (Dictionary::default(), NumberLocale::latin(&locale));
/// let count = strings.words(&locale).count("article_count", 1234, &numbers);
/// assert_eq!(count, "1.234 artikelen");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberLocale {
    /// The name that ICU has for it: `ar-SA-u-nu-latn`.
    tag: String,
}

impl NumberLocale {
    /// A locale with digits of this name.
    pub(super) fn new(locale: &Locale, numbering_system: &str) -> Self {
        Self { tag: format!("{locale}-u-nu-{numbering_system}") }
    }

    /// The same with the days of most countries, whatever the calendar of its own: English has no names for
    /// the months of another.
    pub(super) fn gregorian(locale: &Locale, numbering_system: &str) -> Self {
        Self { tag: format!("{locale}-u-ca-gregory-nu-{numbering_system}") }
    }

    /// The same with the digits `0` to `9`.
    pub fn latin(locale: &Locale) -> Self {
        Self::new(locale, LATIN)
    }

    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    /// Returns it as ICU takes it.
    pub(super) fn icu(&self) -> Option<icu_locale_core::Locale> {
        self.tag.parse().ok()
    }
}

/// A number between marks.
pub(super) fn marked(number: &str) -> String {
    let [start, end] = MARKS;
    format!("{start}{number}{end}")
}

/// A text with its marked numbers as a locale writes them.
pub(super) fn written(text: &str, locale: &NumberLocale) -> String {
    replaced(text, |number| number_text(number, locale))
}

/// A text with each of its marked numbers replaced.
pub(super) fn replaced(text: &str, write: impl Fn(&str) -> String) -> String {
    let [start, end] = MARKS;
    let mut parts = text.split(start);
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once(end).unwrap_or((part, ""));
        result.push_str(&write(number));
        result.push_str(rest);
    }
    result
}

/// A number, in plain digits, as a locale writes it; the same where ICU cannot read it.
pub(super) fn number_text(number: &str, locale: &NumberLocale) -> String {
    let Ok(decimal) = Decimal::try_from_str(number) else { return number.to_owned() };
    FORMATTERS.with_borrow_mut(|known| {
        if !known.contains_key(locale.tag()) {
            known.insert(locale.tag().to_owned(), formatter(locale));
        }
        match &known[locale.tag()] {
            Some(formatter) => formatter.format(&decimal).to_string(),
            None => number.to_owned(),
        }
    })
}

fn formatter(locale: &NumberLocale) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(locale.icu()?.into(), DecimalFormatterOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, numbering_system: &str, expected: &str) {
        let locale = NumberLocale::new(&Locale::parse(tag).expect("a locale"), numbering_system);
        let text = format!("{} / {}", marked("1234"), marked("1234567.5"));
        assert_eq!(written(&text, &locale), expected, "{tag}");
    }

    #[test]
    fn numbers_are_written_as_in_their_language_and_country() {
        check("en-US", LATIN, "1,234 / 1,234,567.5");
        check("en-IN", LATIN, "1,234 / 12,34,567.5");
        check("nl-NL", LATIN, "1.234 / 1.234.567,5");
        check("de-CH", LATIN, "1'234 / 1'234'567.5");
        check("fr-FR", LATIN, "1\u{202f}234 / 1\u{202f}234\u{202f}567,5");
        check("es-ES", LATIN, "1234 / 1.234.567,5");
        check("es-MX", LATIN, "1,234 / 1,234,567.5");
        check("ar-SA", LATIN, "1,234 / 1,234,567.5");
        check("ar-SA", "arab", "١٬٢٣٤ / ١٬٢٣٤٬٥٦٧٫٥");
        check("fa-IR", "arabext", "۱٬۲۳۴ / ۱٬۲۳۴٬۵۶۷٫۵");
        check("hi-IN", "deva", "१,२३४ / १२,३४,५६७.५");
        check("xx-YY", LATIN, "1,234 / 1,234,567.5");
    }

    #[test]
    fn what_is_no_number_stays_as_it_is() {
        let locale = NumberLocale::latin(&Locale::parse("nl").expect("a locale"));
        assert_eq!(written(&format!("a {} b", marked("NaN")), &locale), "a NaN b");
        assert_eq!(written("1234 articles", &locale), "1234 articles");
    }
}
