//! How a locale writes: as its language does, or in the way of its own region.

use super::language::{Language, OtherWord, PercentSign, Region};
use crate::locale::Locale;

/// Code of the United Nations for all regions.
const WORLD: &str = "001";

/// The marks of numbers.
///
/// ```
/// use diglot::check::habits::Habits;
/// use diglot::check::language::Language;
/// use diglot::locale::Locale;
///
/// let decimal = |tag| {
///     let locale = Locale::parse(tag).expect("a locale");
///     let language = Language::of(&locale).expect("it has data");
///     Habits::of(language, Some(&locale)).number_marks().map(|marks| marks.decimal)
/// };
/// assert_eq!(decimal("de-DE"), Some(','));
/// assert_eq!(decimal("de-CH"), Some('.'));
/// assert_eq!(decimal("es-BO"), None);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct NumberMarks<'l> {
    /// Decimal separator.
    pub decimal: char,
    /// Another decimal separator that is as good.
    pub second_decimal: Option<char>,
    /// Marks that may part the thousands, the usual one first.
    pub grouping: &'l [char],
    /// `true` if numbers of four digits have no groups.
    pub long_groups: bool,
    /// `true` if groups before the last have two digits.
    pub pairs: bool,
}

impl NumberMarks<'_> {
    /// Returns `true` for a mark that parts a fraction from a whole number.
    pub fn is_decimal(&self, mark: char) -> bool {
        mark == self.decimal || Some(mark) == self.second_decimal
    }
}

/// Ways of writing of a locale.
#[derive(Debug, Clone, Copy)]
pub struct Habits<'l> {
    language: &'static Language,
    locale: Option<&'l Locale>,
}

impl<'l> Habits<'l> {
    /// The habits of a language in a locale.
    pub fn of(language: &'static Language, locale: Option<&'l Locale>) -> Self {
        Self { language, locale }
    }

    /// The regions of the data that the locale is in.
    fn regions(self) -> impl Iterator<Item = &'static Region> {
        let is_its = move |code: &String| {
            self.locale.is_some_and(|locale| {
                locale.region() == Some(code)
                    || locale.script() == Some(code)
                    || code == "Hant" && locale.is_traditional_chinese()
            })
        };
        self.language.regions.iter().filter(move |region| region.codes.iter().any(is_its))
    }

    /// Returns `true` if numbers may be written in the way of the language or in the other one.
    pub fn is_mixed(self) -> bool {
        let region = self.locale.and_then(Locale::region);
        let codes = &self.language.mixed_regions;
        codes.iter().any(|code| code == WORLD || Some(&code[..]) == region)
            || self.regions().any(|region| region.decimal.is_some())
    }

    /// The marks of numbers; `None` where both ways are common.
    pub fn number_marks(self) -> Option<NumberMarks<'static>> {
        let own = self.regions().find(|region| region.decimal.is_some());
        if own.is_none() && self.is_mixed() {
            return None;
        }
        let language = self.language;
        let grouping = self.regions().find(|region| !region.grouping.is_empty());
        Some(NumberMarks {
            decimal: own.and_then(|region| region.decimal).unwrap_or(language.decimal),
            second_decimal: own.and_then(|region| region.second_decimal),
            grouping: grouping.map_or(&language.grouping, |region| &region.grouping),
            long_groups: self
                .regions()
                .find_map(|region| region.long_groups)
                .unwrap_or(language.long_groups),
            pairs: self.regions().find_map(|region| region.pairs).unwrap_or(language.pairs),
        })
    }

    /// Place of the percent sign.
    pub fn percent_sign(self) -> PercentSign {
        let own = self.regions().find_map(|region| region.percent_sign);
        own.unwrap_or(self.language.percent_sign)
    }

    /// Opening and closing quotes, the usual pair first.
    pub fn quotes(self) -> &'static [String] {
        let own = self.regions().find(|region| !region.quotes.is_empty());
        own.map_or(&self.language.quotes, |region| &region.quotes)
    }

    /// Marks that have a space before them that does not break.
    pub fn no_break_marks(self) -> &'static str {
        let own = self.regions().find_map(|region| region.no_break_marks.as_deref());
        own.unwrap_or(&self.language.no_break_marks)
    }

    /// Words of other regions.
    pub fn other_words(self) -> impl Iterator<Item = &'static OtherWord> {
        self.regions().flat_map(|region| &region.words)
    }

    /// Letters that are not written here, each with what is.
    pub fn other_letters(self) -> impl Iterator<Item = &'static (char, String)> {
        self.regions().flat_map(|region| &region.letters).chain(&self.language.letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Copy + PartialEq + std::fmt::Debug>(
        tag: &str,
        get: impl Fn(Habits<'_>) -> T,
        want: T,
    ) {
        let locale = Locale::parse(tag).expect("a locale");
        let language = Language::of(&locale).expect("it has data");
        assert_eq!(get(Habits::of(language, Some(&locale))), want, "{tag}");
    }

    #[test]
    fn regions_write_numbers_in_their_own_way() {
        let marks = |habits: Habits<'_>| {
            let marks = habits.number_marks()?;
            Some((marks.decimal, marks.grouping[0], marks.long_groups, marks.pairs))
        };
        check("de-DE", marks, Some((',', '.', false, false)));
        check("de-AT", marks, Some((',', ' ', false, false)));
        check("de-CH", marks, Some(('.', '’', false, false)));
        check("de-LI", marks, Some(('.', '’', false, false)));
        check("it-CH", marks, Some(('.', '’', false, false)));
        check("it-IT", marks, Some((',', '.', true, false)));
        check("es-ES", marks, Some((',', '.', true, false)));
        check("es-AR", marks, Some((',', '.', true, false)));
        check("es-MX", marks, Some(('.', ',', false, false)));
        check("es-GT", marks, Some(('.', ',', false, false)));
        check("es-BO", marks, None);
        check("pt-BR", marks, Some((',', '.', false, false)));
        check("pt-PT", marks, Some((',', ' ', true, false)));
        check("fr-CH", marks, Some((',', ' ', false, false)));
        check("fr-FR", marks, Some((',', ' ', false, false)));
        check("en-ZA", marks, Some((',', ' ', false, false)));
        check("en-IN", marks, Some(('.', ',', false, true)));
        check("hi-IN", marks, Some(('.', ',', false, true)));
        check("ar-MA", marks, Some((',', '.', false, false)));
        check("ar-SA", marks, None);
        for tag in ["pl", "lv", "bg", "hu", "et", "sl"] {
            check(tag, |habits| habits.number_marks().map(|it| it.long_groups), Some(true));
        }
    }

    #[test]
    fn regions_have_quotes_and_spaces_of_their_own() {
        let quotes = |habits: Habits<'_>| &habits.quotes()[0][..];
        for (tag, want) in [
            ("de", "„“"),
            ("de-CH", "«»"),
            ("fr", "«»"),
            ("pl", "„”"),
            ("hu", "„”"),
            ("ro", "„”"),
            ("hr", "„”"),
            ("cs", "„“"),
            ("sk", "„“"),
            ("sl", "„“"),
            ("bg", "„“"),
            ("lt", "„“"),
            ("et", "„“"),
            ("ru", "«»"),
            ("uk", "«»"),
            ("el", "«»"),
            ("nb", "«»"),
            ("da", "””"),
            ("sv", "””"),
            ("fi", "””"),
            ("zh-TW", "「」"),
            ("zh-Hant-HK", "「」"),
            ("zh-CN", "“”"),
            ("ja", "「」"),
            ("kk", "«»"),
            ("vi", "“”"),
            ("hi", "“”"),
            ("lv", "“”"),
        ] {
            check(tag, quotes, want);
        }
        check("fr-FR", |habits| habits.no_break_marks(), ":;!?»");
        check("fr-CA", |habits| habits.no_break_marks(), ":»");
    }

    #[test]
    fn the_percent_sign_has_its_place() {
        fn sign(habits: Habits<'_>) -> PercentSign {
            habits.percent_sign()
        }
        for tag in ["de", "fr", "sv", "nb", "da", "fi", "cs", "sk", "sl", "hr", "ro", "lt", "ru"] {
            check(tag, sign, PercentSign::Spaced);
        }
        // Spanish texts have it both ways, whatever the academy says.
        for tag in ["de-CH", "es-ES", "es-MX", "nl", "it", "pt", "pl", "en", "ja", "ko", "zh", "hu"]
        {
            check(tag, sign, PercentSign::Behind);
        }
        check("tr", sign, PercentSign::First);
    }
}
