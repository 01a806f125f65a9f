//! The page's own words ("Note", "Search") in its language: a file a language, `key = value` a line, as
//! Fluent has it. What a language lacks is English.

use std::collections::BTreeMap;

use tera::Value;

use crate::locale::Locale;

/// The words that come with the program.
const BUILT_IN: [(&str, &str); 19] = [
    ("ar", include_str!("../../templates/words/ar.ftl")),
    ("da", include_str!("../../templates/words/da.ftl")),
    ("de", include_str!("../../templates/words/de.ftl")),
    ("en", include_str!("../../templates/words/en.ftl")),
    ("es", include_str!("../../templates/words/es.ftl")),
    ("fr", include_str!("../../templates/words/fr.ftl")),
    ("he", include_str!("../../templates/words/he.ftl")),
    ("it", include_str!("../../templates/words/it.ftl")),
    ("ja", include_str!("../../templates/words/ja.ftl")),
    ("ko", include_str!("../../templates/words/ko.ftl")),
    ("nl", include_str!("../../templates/words/nl.ftl")),
    ("pl", include_str!("../../templates/words/pl.ftl")),
    ("pt", include_str!("../../templates/words/pt.ftl")),
    ("ru", include_str!("../../templates/words/ru.ftl")),
    ("sv", include_str!("../../templates/words/sv.ftl")),
    ("th", include_str!("../../templates/words/th.ftl")),
    ("tr", include_str!("../../templates/words/tr.ftl")),
    ("zh", include_str!("../../templates/words/zh.ftl")),
    ("zh-hant", include_str!("../../templates/words/zh-hant.ftl")),
];

/// The words of all languages.
#[derive(Debug, Clone)]
pub struct Dictionary {
    languages: BTreeMap<String, Words>,
}

/// The words of one language.
#[derive(Debug, Clone)]
pub struct Words {
    by_key: BTreeMap<String, String>,
    /// The same, as templates take it.
    value: Value,
}

impl Words {
    /// The words for `key`; the key itself where no language has it.
    pub fn get(&self, key: &str) -> String {
        self.by_key.get(key).map_or_else(|| key.to_owned(), Clone::clone)
    }

    /// The words as templates take them.
    pub(super) fn value(&self) -> Value {
        self.value.clone()
    }

    fn new(by_key: BTreeMap<String, String>) -> Self {
        let value = Value::from(by_key.clone());
        Self { by_key, value }
    }
}

impl Dictionary {
    /// The built-in words, and over them a project's own: file names (`words/nl.ftl`) and texts.
    pub fn new<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Self {
        let mut texts: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        let own = files.into_iter().filter_map(|(name, text)| Some((language_of(name)?, text)));
        let built_in = BUILT_IN.map(|(language, text)| (language.to_owned(), text));
        for (language, text) in built_in.into_iter().chain(own) {
            texts.entry(language).or_default().extend(read(text));
        }
        let english = texts.get("en").cloned().unwrap_or_default();
        let complete = texts.into_iter().map(|(language, own)| {
            let mut by_key = english.clone();
            by_key.extend(own);
            (language, Words::new(by_key))
        });
        Self { languages: complete.collect() }
    }

    /// The words for a page in `locale`: of its tag, else of its language, else English.
    pub fn words(&self, locale: &Locale) -> &Words {
        let found = self.languages.get(&locale.folder());
        let found = found.or_else(|| self.languages.get(&written(locale)));
        let found = found.or_else(|| self.languages.get(locale.language()));
        found.unwrap_or_else(|| &self.languages["en"])
    }
}

/// The language with the script that it is written in: Chinese has two, and the region tells which.
fn written(locale: &Locale) -> String {
    let region = locale.tag().rsplit('-').next().unwrap_or_default();
    let is_traditional = locale.script() == Some("Hant") || matches!(region, "TW" | "HK" | "MO");
    let script = if is_traditional { "-hant" } else { "" };
    format!("{}{script}", locale.language())
}

impl Default for Dictionary {
    fn default() -> Self {
        Self::new([])
    }
}

/// The language that a file of words is for: `words/pt-br.ftl` is for `pt-br`.
fn language_of(name: &str) -> Option<String> {
    Some(name.strip_prefix("words/")?.strip_suffix(".ftl")?.to_ascii_lowercase())
}

/// Whether a template file holds words.
pub(super) fn is_words(name: &str) -> bool {
    language_of(name).is_some()
}

fn read(text: &str) -> impl Iterator<Item = (String, String)> {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let entries =
        lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
    entries.map(|(key, words)| (key.trim().to_owned(), words.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_from_the_tag_then_the_language_then_english() {
        let files = [("words/eo.ftl", "note = Noto"), ("words/pt-br.ftl", "tip = Dica")];
        let dictionary = Dictionary::new(files);
        let words = |tag: &str| dictionary.words(&Locale::parse(tag).expect("a locale"));
        assert_eq!(words("eo").get("note"), "Noto");
        assert_eq!(words("zh-TW").get("tip"), words("zh-hant").get("tip"));
        assert_eq!(words("nl-BE").get("note"), "Notitie");
        assert_eq!(words("pt-BR").get("tip"), "Dica");
        assert_eq!(words("fi-FI").get("note"), "Note");
    }
}
