//! `owes` of `[layout]`: the originals that each language has to translate.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::locale::Locale;
use crate::project::{LocaleName, PathPattern};

/// The originals that each language has to translate.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "expected `\"all\"`, `\"present\"`, a list of patterns of originals, or one of these for each locale"
)]
pub enum Owes {
    /// The same ones for all languages that have a translation.
    Every(Owed),
    /// A language its own ones; one that is not listed owes what it has.
    ByLocale(BTreeMap<LocaleName, Owed>),
}

/// The originals that a language has to translate.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Owed {
    /// All or none, by a word.
    Word(OwedWord),
    /// Originals whose paths fit.
    Only(Vec<PathPattern>),
}

/// All originals or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OwedWord {
    /// All of them.
    All,
    /// The ones that it has: nothing is missing.
    Present,
}

impl Owes {
    /// Returns `true` if a language has to translate an original.
    pub fn has(&self, locale: &Locale, original: &str) -> bool {
        match self {
            Self::Every(owed) => owed.has(original),
            Self::ByLocale(owed) => {
                let mut listed = owed.iter().filter(|(name, _)| name.0 == *locale);
                listed.next().is_some_and(|(_, owed)| owed.has(original))
            }
        }
    }

    /// The languages that are listed, whether or not they have a translation.
    pub(super) fn locales(&self) -> impl Iterator<Item = &Locale> {
        let listed = match self {
            Self::Every(_) => None,
            Self::ByLocale(owed) => Some(owed.keys().map(|name| &name.0)),
        };
        listed.into_iter().flatten()
    }
}

impl Owed {
    fn has(&self, original: &str) -> bool {
        match self {
            Self::Word(word) => *word == OwedWord::All,
            Self::Only(patterns) => patterns.iter().any(|pattern| pattern.fits(original)),
        }
    }
}
