//! Words about a number, for scripts: they know the number only when a page is read.

use std::collections::{BTreeMap, BTreeSet};

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::number_text::replaced;

/// Up to this, every form of every language has its number.
const NUMBER_MAX: usize = 100;

/// Placeholder of the number.
const PLACE: &str = "{count}";

/// The forms of words by the names that browsers know them by (`Intl.PluralRules`), as JSON:
/// `{"one":"{count} page","other":"{count} pages"}`. `words` gives them for a number, which it marks.
pub(super) fn plural_forms(
    language: &LanguageIdentifier,
    words: impl Fn(usize) -> String,
) -> String {
    let rules = rules(language);
    let form_of = |number: usize| {
        let category = rules.as_ref().and_then(|rules| rules.select(number).ok());
        name(&category.unwrap_or(PluralCategory::OTHER))
    };
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for number in 0..=NUMBER_MAX {
        numbers.entry(form_of(number)).or_insert(number);
    }
    // Fractions have forms of their own; a number of things is never one.
    numbers.entry("other").or_insert(NUMBER_MAX);
    let form = |(name, number): (&'static str, usize)| {
        (name, replaced(&words(number), |_| PLACE.to_owned()))
    };
    let forms: BTreeMap<&str, String> = numbers.into_iter().map(form).collect();
    serde_json::to_string(&forms).expect("texts are JSON")
}

/// The plural rules of a language, those of its region first: Portugal's are not Brazil's.
fn rules(language: &LanguageIdentifier) -> Option<PluralRules> {
    let of = |it| PluralRules::create(it, PluralRuleType::CARDINAL).ok();
    let alone = LanguageIdentifier::from_parts(language.language, None, None, &[]);
    of(language.clone()).or_else(|| of(alone))
}

/// The plural categories of a language, those of fractions and of millions too; none if nobody knows it.
pub(super) fn categories(language: &str) -> BTreeSet<&'static str> {
    let Some(rules) = language.parse().ok().as_ref().and_then(rules) else {
        return BTreeSet::new();
    };
    let mut found = whole_number_categories(language);
    let others = ["0.1", "0.5", "1.0", "1.5", "2.5", "1000000"];
    found.extend(others.iter().filter_map(|number| rules.select(*number).ok()).map(|it| name(&it)));
    found.insert("other");
    found
}

/// The plural categories that numbers of things have.
pub(super) fn whole_number_categories(language: &str) -> BTreeSet<&'static str> {
    let Some(rules) = language.parse().ok().as_ref().and_then(rules) else {
        return BTreeSet::new();
    };
    (0..=NUMBER_MAX).filter_map(|number| rules.select(number).ok()).map(|it| name(&it)).collect()
}

fn name(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::number_text::marked;

    #[test]
    fn each_form_of_a_language_has_its_words() {
        let forms = |tag: &str| {
            let language = tag.parse().expect("a language");
            plural_forms(&language, |number| format!("{} of {tag}", marked(&number.to_string())))
        };
        assert_eq!(forms("ja"), r#"{"other":"{count} of ja"}"#);
        assert_eq!(forms("nl"), r#"{"one":"{count} of nl","other":"{count} of nl"}"#);
        // No whole number has this form in Russian, but each language has it.
        assert!(forms("ru").contains("\"other\":"), "{}", forms("ru"));
        let names = ["zero", "one", "two", "few", "many", "other"];
        assert!(names.iter().all(|name| forms("ar").contains(&format!("\"{name}\":"))));
    }
}
