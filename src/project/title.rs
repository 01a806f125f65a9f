//! The name of a site: one for all languages, or one for each.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::setting_values;
use crate::locale::Locale;

/// `title = "Help"`, or a table of locales: `[title]`, `nl-NL = "Hulp"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Title {
    /// In all languages.
    Same(String),
    /// By locale.
    ByLocale(BTreeMap<Locale, String>),
}

impl Title {
    /// The name on pages in `locale`: its own, else that of a locale that stands in for it, else that of
    /// `source`, else any.
    pub fn of(&self, locale: &Locale, source: &Locale) -> Option<&str> {
        let titles = match self {
            Self::Same(title) => return Some(title),
            Self::ByLocale(titles) => titles,
        };
        let by_tag = |tag: &String| titles.iter().find(|(own, _)| own.folder() == *tag);
        let found = locale.fallbacks().iter().find_map(by_tag);
        let found = found.or_else(|| titles.get_key_value(source));
        found.or_else(|| titles.iter().next()).map(|(_, title)| &**title)
    }
}

impl<'d> Deserialize<'d> for Title {
    fn deserialize<D: Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TitleVisitor)
    }
}

struct TitleVisitor;

impl<'d> Visitor<'d> for TitleVisitor {
    type Value = Title;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or a table with a string for each locale")
    }

    fn visit_str<E: Error>(self, title: &str) -> Result<Title, E> {
        named(title).map(|()| Title::Same(title.to_owned()))
    }

    fn visit_map<A: MapAccess<'d>>(self, mut map: A) -> Result<Title, A::Error> {
        let mut titles = BTreeMap::new();
        while let Some((Tag(locale), Name(title))) = map.next_entry()? {
            titles.insert(locale, title);
        }
        Ok(Title::ByLocale(titles))
    }
}

/// Refuses an empty name, which would stand before the page's own title as a dash alone.
fn named<E: Error>(title: &str) -> Result<(), E> {
    if title.trim().is_empty() {
        return Err(E::custom("the name of the site is empty; write one, or leave it out"));
    }
    Ok(())
}

struct Name(String);

impl<'d> Deserialize<'d> for Name {
    fn deserialize<D: Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        let title = String::deserialize(deserializer)?;
        named(&title)?;
        Ok(Self(title))
    }
}

#[derive(PartialEq, Eq)]
struct Tag(Locale);

impl<'d> Deserialize<'d> for Tag {
    fn deserialize<D: Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        setting_values::locale(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Configuration;
    use crate::text::Source;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).expect("a locale")
    }

    #[track_caller]
    fn check(toml: &str, tag: &str, expected: Option<&str>) {
        let configuration = Configuration::read(&Source::new("diglot.toml", toml));
        let title = configuration.expect("it is valid").title.expect("a title");
        assert_eq!(title.of(&locale(tag), &locale("en-US")), expected, "{tag}");
    }

    #[test]
    fn a_page_has_the_name_in_its_language_else_in_that_of_the_source() {
        check("title = 'Help'", "nl-NL", Some("Help"));
        let table = "[title]\nen-us = 'Help'\nnl = 'Hulp'\npt-PT = 'Ajuda'\n";
        check(table, "nl-BE", Some("Hulp"));
        check(table, "pt-AO", Some("Ajuda"));
        check(table, "ja-JP", Some("Help"));
        check("[title]", "ja-JP", None);
    }

    #[test]
    fn an_empty_name_is_reported_at_its_place() {
        let source = Source::new("diglot.toml", "[title]\nsl-SI = 'Pomoč'\nnl-NL = ' '\n");
        let found =
            (*Configuration::read(&source).expect_err("a configuration error")).locate(&source);
        assert_eq!(found.location.start.line_number(), 3, "{}", found.finding.message);
        assert!(found.finding.message.contains("the name of the site is empty"));
    }

    #[test]
    fn a_name_for_what_is_not_a_locale_is_reported_at_its_place() {
        let source = Source::new("diglot.toml", "[title]\nen-US = 'Help'\nenglish = 'Help'\n");
        let found = Configuration::read(&source).expect_err("a configuration error");
        let found = (*found).locate(&source);
        assert_eq!(found.location.start.line_number(), 3, "{}", found.finding.message);
        assert!(found.finding.message.contains("`english` is not a valid locale"));
    }
}
