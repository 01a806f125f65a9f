//! The strings of the workbench: a [Fluent](https://projectfluent.org) file a language in `templates/review/i18n`,
//! packed by the build script. The page reads them itself.

use std::sync::LazyLock;

use crate::locale::Locale;
use crate::packed;

static STRINGS: LazyLock<String> =
    LazyLock::new(|| packed::text(include_bytes!(concat!(env!("OUT_DIR"), "/strings"))));

/// The file of a language. `es-419` and `pt-pt` hold only what differs from `es` and `pt`.
fn file(tag: &str) -> Option<&'static str> {
    packed::file(&STRINGS, tag)
}

/// The languages that have strings, by their tags.
pub(super) fn languages() -> impl Iterator<Item = &'static str> {
    packed::files(&STRINGS).map(|(tag, _)| tag)
}

/// The English strings, for messages that a language lacks.
pub(super) fn english() -> &'static str {
    file("en").expect("English is among the files")
}

/// The tag and the strings for readers of `locale`, of the closest language that has any. Later lines of the
/// text count more.
pub(super) fn strings(locale: &Locale) -> Option<(String, String)> {
    let fallbacks = locale.fallbacks();
    let tag = fallbacks.iter().find(|tag| file(tag).is_some())?;
    let texts = fallbacks.iter().rev().filter_map(|tag| file(tag));
    let text: String = texts.collect();
    let text = if locale.is_swiss_german() { text.replace('ß', "ss") } else { text };
    Some((tag.clone(), text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::place::REFUSALS;

    #[test]
    fn reasons_that_have_words_in_every_language_are_those_of_the_program() {
        let refusals = serde_json::to_value(REFUSALS).expect("they are text");
        let translated: Vec<(&str, &str)> = english()
            .lines()
            .filter_map(|line| line.strip_prefix("refusal_")?.split_once(" = "))
            .collect();
        assert!(!translated.is_empty());
        for (name, words) in translated {
            assert_eq!(refusals[name], words.replace("{ $value }", "{}"), "{name}");
        }
    }
}
