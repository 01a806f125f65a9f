//! What is missing, broken or doubtful in a translation.
//!
//! A rule is a file under [`rules`], an entry of its table, and a page under `tests/spec/rules`. Rules
//! see an article through [`Bilingual`] and a segment through [`Pair`]: they parse nothing and strip
//! no markup themselves. If the source has the same oddity, it is no finding.

pub mod across;
mod addresses;
pub mod baseline;
mod bilingual;
pub mod coverage;
pub mod dismissals;
pub mod fingerprint;
pub mod fixes;
pub mod glossary;
pub mod harm;
pub mod language;
pub mod levels;
mod menu_path;
mod mojibake;
mod number_words;
mod numerals;
mod placeholders;
pub mod prose;
mod punctuation;
pub mod rules;
mod scores;
mod segment_texts;
mod side_view;
pub mod terms;
mod unmatched;

pub use bilingual::{Bilingual, Pair, check, check_parsed};
pub use scores::scores;
pub use segment_texts::locate;
pub use side_view::{Heading, Place, SideView};

use std::collections::BTreeSet;

use crate::align::Calibration;
use crate::locale::Locale;
use glossary::Glossary;
use terms::TermFinder;

/// What rules are told by the project.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language that articles are written in first.
    pub source_locale: Locale,
    /// Terms that stay as they are, beside those of each article's front matter.
    pub no_loc: TermFinder,
    /// Further placeholders, as regular expressions.
    pub placeholders: Vec<regex::Regex>,
    /// What a term must be, and must not be, in a target language.
    pub glossary: Glossary,
    /// The names of rules that nobody is told of: they do not run.
    pub off: BTreeSet<&'static str>,
    /// What the project's own pairs teach; nothing for locales with too few of them.
    pub calibration: Calibration,
}

impl Settings {
    /// Settings without terms, for articles translated from `source_locale`.
    pub fn new(source_locale: Locale) -> Self {
        let (no_loc, glossary) = (TermFinder::default(), Glossary::default());
        Self {
            source_locale,
            no_loc,
            placeholders: Vec::new(),
            glossary,
            off: BTreeSet::new(),
            calibration: Calibration::default(),
        }
    }
}
