//! What is missing, broken or doubtful in a translation.
//!
//! A rule is a file under [`rules`], an entry of its table, and a page under `tests/spec/rules`. Rules
//! see an article through [`Bilingual`] and a segment through [`Pair`]: they parse nothing and strip
//! no markup themselves. If the source has the same oddity, it is no finding.

mod bilingual;
pub mod language;
pub mod rules;

pub use bilingual::{Bilingual, Pair, check};

use crate::align::Calibration;
use crate::locale::Locale;

/// What rules are told by the project.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language that articles are written in first.
    pub source_locale: Locale,
    /// Terms that stay as they are, beside those of each article's front matter.
    pub no_loc: Vec<String>,
    /// Further placeholders, as regular expressions.
    pub placeholders: Vec<regex::Regex>,
    /// What a term must be, and must not be, in a target language.
    pub glossary: Vec<Term>,
    /// What the project's own pairs teach; nothing for locales with too few of them.
    pub calibration: Calibration,
}

/// An entry of a glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The target language, or none for all.
    pub locale: Option<Locale>,
    /// As it stands in the source.
    pub source: String,
    /// What one of must stand in the target.
    pub required: Vec<String>,
    /// What must not stand in the target.
    pub forbidden: Vec<String>,
}

impl Settings {
    /// Settings without terms, for articles translated from `source_locale`.
    pub fn new(source_locale: Locale) -> Self {
        let (no_loc, placeholders, glossary) = (Vec::new(), Vec::new(), Vec::new());
        let calibration = Calibration::default();
        Self { source_locale, no_loc, placeholders, glossary, calibration }
    }
}
