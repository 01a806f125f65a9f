//! Days as readers of a language write them, by the calendar of their country.

use std::cell::RefCell;

use icu_calendar::cal::{Buddhist, Gregorian, Iso, Persian};
use icu_calendar::{AnyCalendarKind, Date as Day};
use icu_datetime::FixedCalendarDateTimeFormatter as OfCalendar;
use icu_datetime::fieldsets::YMD;
use rustc_hash::FxHashMap;

use super::number_text::NumberLocale;
use super::view::DateView;
use crate::project::Date;

/// The formatter of a locale, in one of the calendars that a country has for its own. ICU's formatter of all calendars
/// brings the names of the months in each.
enum Formatter {
    Buddhist(OfCalendar<Buddhist, YMD>),
    Gregorian(OfCalendar<Gregorian, YMD>),
    Persian(OfCalendar<Persian, YMD>),
}

thread_local! {
    /// Formatters of days, by locale. It takes longer to make than a page, and cannot be shared.
    static FORMATTERS: RefCell<FxHashMap<String, Option<Formatter>>> = RefCell::default();
}

/// A day for a page in a language.
pub(super) fn date_view(date: Date, locale: &NumberLocale) -> DateView {
    let text = written(date, locale).unwrap_or_else(|| date.to_string());
    DateView { date: date.to_string(), text }
}

/// A day in a language, if that is known.
fn written(date: Date, locale: &NumberLocale) -> Option<String> {
    let (year, month, day) = date.parts();
    let day = Day::try_new_iso(year, month, day).ok()?;
    FORMATTERS.with_borrow_mut(|known| {
        if !known.contains_key(locale.tag()) {
            known.insert(locale.tag().to_owned(), Formatter::of(locale));
        }
        let text = known[locale.tag()].as_ref()?.format(day);
        Some(as_in_cldr(locale.tag(), text))
    })
}

/// A day as CLDR 48 has it: ICU's data for Rust lack a mark in some languages, or have a zero or a comma too many.
fn as_in_cldr(tag: &str, text: String) -> String {
    let language = tag.split('-').next().unwrap_or(tag);
    match (language, text.split_once(' '), text.rsplit_once(' ')) {
        ("et", Some((day, rest)), _) if !day.ends_with('.') => format!("{day}. {rest}"),
        ("hi", _, Some((day, year))) => format!("{} {year}", day.trim_end_matches(',')),
        ("sl" | "sr", ..) => text.trim_start_matches('0').to_owned(),
        ("vi", _, Some((day, year))) if !day.ends_with(',') => format!("{day}, {year}"),
        _ => text,
    }
}

impl Formatter {
    /// Returns the formatter of days in a language, or `None` if its months would only be numbered.
    fn of(locale: &NumberLocale) -> Option<Self> {
        let locale = locale.icu()?;
        let kind = AnyCalendarKind::try_new((&locale).into()).ok()?;
        let (locale, form) = (locale.into(), YMD::long());
        let formatter = match kind {
            AnyCalendarKind::Buddhist => Self::Buddhist(OfCalendar::try_new(locale, form).ok()?),
            AnyCalendarKind::Persian => Self::Persian(OfCalendar::try_new(locale, form).ok()?),
            _ => Self::Gregorian(OfCalendar::try_new(locale, form).ok()?),
        };
        let sample = Day::try_new_iso(2024, 5, 6).ok()?;
        (!formatter.format(sample).contains("M0")).then_some(formatter)
    }

    fn format(&self, day: Day<Iso>) -> String {
        match self {
            Self::Buddhist(formatter) => formatter.format(&day.to_calendar(Buddhist)).to_string(),
            Self::Gregorian(formatter) => formatter.format(&day.to_calendar(Gregorian)).to_string(),
            Self::Persian(formatter) => formatter.format(&day.to_calendar(Persian)).to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::site::digits::numbering_system;

    /// A locale with its usual digits.
    fn usual(tag: &str) -> NumberLocale {
        let locale = Locale::parse(tag).expect("a locale");
        NumberLocale::new(&locale, numbering_system(&locale, None))
    }

    #[track_caller]
    fn check(locale: &NumberLocale, expected: &str) {
        let date = Date::read("2024-05-06").expect("a day");
        let view = date_view(date, locale);
        assert_eq!((&*view.date, &*view.text), ("2024-05-06", expected), "{}", locale.tag());
    }

    #[test]
    fn days_are_written_as_in_their_language_and_country() {
        check(&usual("nl-NL"), "6 mei 2024");
        check(&usual("en-US"), "May 6, 2024");
        check(&usual("en-GB"), "6 May 2024");
        check(&usual("ja-JP"), "2024年5月6日");
        check(&usual("et-EE"), "6. mai 2024");
        check(&usual("sl-SI"), "6. maj 2024");
        check(&usual("sr-Latn-RS"), "6. maj 2024.");
        check(&usual("hi-IN"), "6 मई 2024");
        check(&usual("vi-VN"), "6 tháng 5, 2024");
        check(&usual("th-TH"), "6 พฤษภาคม 2567");
        check(&usual("ar-SA"), "6 مايو 2024");
        check(&usual("ar-EG"), "6 مايو 2024");
        let egypt = Locale::parse("ar-EG").expect("a locale");
        check(&NumberLocale::new(&egypt, "arab"), "٦ مايو ٢٠٢٤");
        check(&usual("fa-IR"), "۱۷ اردیبهشت ۱۴۰۳");
        let iran = Locale::parse("en-IR").expect("a locale");
        check(&NumberLocale::gregorian(&iran, "latn"), "May 6, 2024");
    }

    #[test]
    fn days_are_in_the_calendar_that_icu_chooses_for_a_country() {
        let tags = "af am ar ar-AE ar-EG ar-SA az be bg bn bs ca cs cy da de de-CH el en en-AU en-GB en-TH es es-419 es-MX \
            et eu fa fa-AF fa-IR fi fil fr fr-CA ga gl gu he he-IL hi hr hu hy id is it ja ja-JP ka kk km ko lt lv mk ms \
            my nb ne nl nl-BE pa pl ps ps-AF pt pt-BR ro ru sk sl sq sr sr-Latn sv sw ta te th th-TH tr uk ur uz uz-AF vi \
            zh zh-CN zh-HK zh-TW";
        for tag in tags.split_whitespace() {
            let locale = usual(tag);
            let own = locale.icu().expect("a locale").into();
            let of_all = icu_datetime::DateTimeFormatter::try_new(own, YMD::long()).expect("data");
            for date in ["2024-02-29", "2025-03-20", "2025-03-21", "2026-12-31"] {
                let date = Date::read(date).expect("a day");
                let (year, month, day) = date.parts();
                let day = Day::try_new_iso(year, month, day).expect("a day");
                let expected = as_in_cldr(tag, of_all.format(&day).to_string());
                assert_eq!(written(date, &locale), Some(expected), "{tag}");
            }
        }
    }

    #[test]
    fn a_language_that_nobody_knows_has_the_plain_form() {
        check(&usual("tlh"), "2024-05-06");
    }
}
