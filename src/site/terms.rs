//! Taxonomies: keys of front matters whose values lead to all articles that have them.

use std::collections::BTreeMap;

use crate::locale::Locale;

/// The taxonomies of each language, in the order of their keys.
pub(super) type Taxonomies = BTreeMap<Locale, Vec<Taxonomy>>;

/// A key, and what the articles of a language have there.
#[derive(Debug)]
pub(super) struct Taxonomy {
    pub(super) key: String,
    /// Its name for readers.
    pub(super) title: String,
    /// The page of all terms.
    pub(super) page: String,
    /// `false` if an article is in the place of that page.
    pub(super) is_written: bool,
    /// By their texts in lower case.
    pub(super) terms: BTreeMap<String, Term>,
}

/// A value, and the articles that have it.
#[derive(Debug)]
pub(super) struct Term {
    /// As most articles spell it.
    pub(super) title: String,
    pub(super) page: String,
    /// `false` if an article is in the place of that page.
    pub(super) is_written: bool,
    /// Their paths and pages, by name.
    pub(super) articles: Vec<(String, String)>,
}

/// The text by which a term is known, however it is spelled: without capitals and double spaces.
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
