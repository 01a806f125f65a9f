//! The digits of a language, by the names that CLDR and browsers have for them.

use crate::locale::Locale;
use crate::project::Digits;

/// Languages with digits of their own: what those are called, and whether numbers usually have them. Sorted
/// by language. CLDR has `١٢٣` for Arabic; help articles in Arabic have `123`, as Microsoft's have.
const OWN_DIGITS: [(&str, &str, bool); 25] = [
    ("ar", "arab", false),
    ("as", "beng", true),
    ("bn", "beng", true),
    ("bo", "tibt", false),
    ("ckb", "arab", true),
    ("dz", "tibt", true),
    ("fa", "arabext", true),
    ("gu", "gujr", false),
    ("hi", "deva", false),
    ("km", "khmr", false),
    ("kn", "knda", false),
    ("lo", "laoo", false),
    ("ml", "mlym", false),
    ("mr", "deva", true),
    ("my", "mymr", true),
    ("ne", "deva", true),
    ("or", "orya", false),
    ("pa", "guru", false),
    ("ps", "arabext", true),
    ("sa", "deva", true),
    ("sd", "arab", true),
    ("ta", "tamldec", false),
    ("te", "telu", false),
    ("th", "thai", false),
    ("ur", "arabext", false),
];

/// The digits `0` to `9`.
pub(super) const LATIN: &str = "latn";

/// The digits of pages in a locale: those that the project wants, or else the usual ones.
pub(super) fn numbering_system(locale: &Locale, wanted: Option<Digits>) -> &'static str {
    // Another script of the language has other digits, which nobody asks for.
    let own = if locale.script().is_none() { own_digits(locale.language()) } else { None };
    match (own, wanted) {
        (Some((name, _)), Some(Digits::Native)) | (Some((name, true)), None) => name,
        _ => LATIN,
    }
}

/// Returns `true` if a language, by its tag, has digits of its own.
pub(super) fn has_own_digits(tag: &str) -> bool {
    let locale = Locale::parse(tag);
    locale.is_some_and(|locale| numbering_system(&locale, Some(Digits::Native)) != LATIN)
}

fn own_digits(language: &str) -> Option<(&'static str, bool)> {
    let found = OWN_DIGITS.binary_search_by_key(&language, |(own, ..)| own).ok()?;
    let (_, name, is_usual) = OWN_DIGITS[found];
    Some((name, is_usual))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, usual: &str, native: &str) {
        let locale = Locale::parse(tag).expect("a locale");
        let found = [None, Some(Digits::Native)].map(|it| numbering_system(&locale, it));
        assert_eq!(found, [usual, native], "{tag}");
        assert_eq!(numbering_system(&locale, Some(Digits::Latin)), LATIN, "{tag}");
    }

    #[test]
    fn numbers_have_the_digits_that_are_usual_or_wanted() {
        assert!(OWN_DIGITS.is_sorted(), "every language is found");
        check("ar-SA", "latn", "arab");
        check("fa-IR", "arabext", "arabext");
        check("bn-BD", "beng", "beng");
        check("hi-IN", "latn", "deva");
        check("hi-Latn", "latn", "latn");
        check("nl-NL", "latn", "latn");
        assert!(has_own_digits("th") && !has_own_digits("nl") && !has_own_digits("default"));
    }
}
