//! What a term must be, and must not be, in a target language: from sheets and from TBX.

mod sheet;
mod tbx;

pub use sheet::{read_csv, read_tsv};
pub use tbx::read_tbx;

use super::terms::TermFinder;
use crate::locale::Locale;
use crate::text::Span;

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

/// Terms, made ready to be found in the source in any case.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    finder: TermFinder,
}

/// Why a glossary could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from one; none where the whole file is meant.
    pub line_number: Option<u64>,
    /// What is wrong, without a full stop.
    pub message: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line_number {
            Some(line_number) => write!(f, "line {line_number}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Problem {}

impl Glossary {
    /// Makes terms ready to be found.
    pub fn new(mut terms: Vec<Term>) -> Self {
        terms.retain(|term| !term.source.trim().is_empty());
        let finder = TermFinder::new(terms.iter().map(|term| term.source.to_lowercase()));
        Self { terms, finder }
    }

    /// The terms.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The terms of `locale` that stand in a source text, each once. Where terms overlap, the longest
    /// counts: `sign-in page` is not `page`.
    pub fn find(&self, source: &str, locale: &Locale) -> Vec<&Term> {
        if self.terms.is_empty() {
            return Vec::new();
        }
        let source = source.to_lowercase();
        let mut found: Vec<&str> =
            self.finder.find(&source).map(|(_, span)| slice(&source, span)).collect();
        found.sort_unstable();
        found.dedup();
        let is_found = |term: &&Term| found.contains(&&term.source.to_lowercase()[..]);
        if found.is_empty() {
            return Vec::new();
        }
        self.terms.iter().filter(|term| term.is_of(locale)).filter(is_found).collect()
    }
}

fn slice(text: &str, span: Span) -> &str {
    &text[span.range()]
}

impl Term {
    /// Whether it is of a language: `nl` is of `nl-BE`, `nl-NL` is not.
    fn is_of(&self, locale: &Locale) -> bool {
        let Some(own) = &self.locale else { return true };
        own == locale || own.tag() == locale.language()
    }
}
