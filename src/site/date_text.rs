//! Days as readers of a language write them, by the calendar of their country.

use std::cell::RefCell;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input;
use rustc_hash::FxHashMap;

use super::view::DateView;
use crate::locale::Locale;
use crate::project::Date;

thread_local! {
    /// Formatters of days, by locale. It takes longer to make than a page, and cannot be shared.
    static FORMATTERS: RefCell<FxHashMap<String, Option<DateTimeFormatter<YMD>>>> = RefCell::default();
}

/// A day for a page in a language.
pub(super) fn date_view(date: Date, locale: &Locale) -> DateView {
    let text = written(date, locale.tag()).unwrap_or_else(|| date.to_string());
    DateView { date: date.to_string(), text }
}

/// A day in a language, if that is known.
fn written(date: Date, tag: &str) -> Option<String> {
    let (year, month, day) = date.parts();
    let day = input::Date::try_new_iso(year, month, day).ok()?;
    FORMATTERS.with_borrow_mut(|known| {
        if !known.contains_key(tag) {
            known.insert(tag.to_owned(), formatter(tag));
        }
        Some(known[tag].as_ref()?.format(&day).to_string())
    })
}

/// Returns the formatter of days in a language, or `None` if its months would only be numbered.
fn formatter(tag: &str) -> Option<DateTimeFormatter<YMD>> {
    let formatter = DateTimeFormatter::try_new(icu_locale(tag)?.into(), YMD::long()).ok()?;
    let sample = input::Date::try_new_iso(2024, 5, 6).ok()?;
    (!formatter.format(&sample).to_string().contains("M05")).then_some(formatter)
}

/// The locale as ICU names it, with the digits that its articles are written in.
fn icu_locale(tag: &str) -> Option<icu_locale_core::Locale> {
    let is_arabic = tag.split('-').next() == Some("ar");
    // CLDR has ١٢٣ for most countries; help articles in Arabic have 123, as Microsoft's have.
    let tag = if is_arabic { format!("{tag}-u-nu-latn") } else { tag.to_owned() };
    tag.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, expected: &str) {
        let date = Date::read("2024-05-06").expect("a day");
        let view = date_view(date, &Locale::parse(tag).expect("a locale"));
        assert_eq!((&*view.date, &*view.text), ("2024-05-06", expected), "{tag}");
    }

    #[test]
    fn days_are_written_as_in_their_language_and_country() {
        check("nl-NL", "6 mei 2024");
        check("en-US", "May 6, 2024");
        check("en-GB", "6 May 2024");
        check("ja-JP", "2024年5月6日");
        check("th-TH", "6 พฤษภาคม 2567");
        check("ar-SA", "6 مايو 2024");
        check("ar-EG", "6 مايو 2024");
    }

    #[test]
    fn a_language_that_nobody_knows_has_the_plain_form() {
        check("tlh", "2024-05-06");
    }
}
