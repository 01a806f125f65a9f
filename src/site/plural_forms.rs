//! Words about a number, for scripts: they know the number only when a page is read.

use std::collections::BTreeMap;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// Up to this, every form of every language has its number.
const NUMBER_MAX: usize = 100;

/// Placeholder of the number.
const PLACE: &str = "{count}";

/// The forms of words by the names that browsers know them by (`Intl.PluralRules`), as JSON:
/// `{"one":"{count} page","other":"{count} pages"}`. `words` gives them for a number.
pub(super) fn plural_forms(
    language: &LanguageIdentifier,
    words: impl Fn(usize) -> String,
) -> String {
    let rules = PluralRules::create(language.clone(), PluralRuleType::CARDINAL);
    let form_of = |number: usize| {
        let category = rules.as_ref().ok().and_then(|rules| rules.select(number).ok());
        name(&category.unwrap_or(PluralCategory::OTHER))
    };
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for number in 0..=NUMBER_MAX {
        numbers.entry(form_of(number)).or_insert(number);
    }
    // Fractions have forms of their own; a number of things is never one.
    numbers.entry("other").or_insert(NUMBER_MAX);
    let form = |(name, number): (&'static str, usize)| {
        (name, words(number).replacen(&number.to_string(), PLACE, 1))
    };
    let forms: BTreeMap<&str, String> = numbers.into_iter().map(form).collect();
    serde_json::to_string(&forms).expect("texts are JSON")
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

    #[test]
    fn each_form_of_a_language_has_its_words() {
        let forms = |tag: &str| {
            let language = tag.parse().expect("a language");
            plural_forms(&language, |number| format!("{number} of {tag}"))
        };
        assert_eq!(forms("ja"), r#"{"other":"{count} of ja"}"#);
        assert_eq!(forms("nl"), r#"{"one":"{count} of nl","other":"{count} of nl"}"#);
        // No whole number has this form in Russian, but each language has it.
        assert!(forms("ru").contains("\"other\":"), "{}", forms("ru"));
        let names = ["zero", "one", "two", "few", "many", "other"];
        assert!(names.iter().all(|name| forms("ar").contains(&format!("\"{name}\":"))));
    }
}
