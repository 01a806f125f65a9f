//! Glossaries: required and forbidden terms, from CSV, TSV and TBX files.

mod term;
mod delimited;
mod tbx;
mod write;

pub use delimited::{read_csv, read_tsv};
pub use tbx::read_tbx;
pub use term::{GlossaryError, Term};
pub use write::{omegat_glossary, terms_of, write_tbx, write_tsv};

use rustc_hash::FxHashMap;

use super::terms::TermFinder;
use crate::locale::Locale;

/// Reads the terms of a file by the end of its name: `.tsv`, `.csv`, `.tbx` or `.xml`. Gives nothing for others.
///
/// # Errors
///
/// The line, and what is wrong with it.
pub fn read(
    path: &str,
    text: &str,
    source_locale: &Locale,
) -> Option<Result<Vec<Term>, GlossaryError>> {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    Some(match &extension[..] {
        "tsv" => read_tsv(text, source_locale),
        "csv" => read_csv(text, source_locale),
        "tbx" | "xml" => read_tbx(text, source_locale),
        _ => return None,
    })
}

/// The line, from zero, on which a glossary has a term; none where it has not.
///
/// ```
/// use diglot::check::glossary::{line_of, read_tsv};
/// use diglot::locale::Locale;
///
/// let english = Locale::parse("en").expect("a locale");
/// let text = "source\ttarget\nbutton\tknop\nfolder\tmap | gegevensmap\n";
/// let terms = read_tsv(text, &english).expect("terms");
/// assert_eq!(line_of("terms.tsv", text, &english, &terms[1]), Some(2));
/// ```
pub fn line_of(path: &str, text: &str, source_locale: &Locale, term: &Term) -> Option<usize> {
    let has_it = |text: &str| {
        let terms = read(path, text, source_locale).and_then(Result::ok);
        terms.is_some_and(|terms| terms.contains(term))
    };
    if !has_it(text) {
        return None;
    }
    let heading = text.lines().next().unwrap_or_default();
    let row = text.lines().position(|line| has_it(&format!("{heading}\n{line}\n")));
    // A line of TBX is none by itself: the term stands between its tags.
    let element = || format!(">{}<", quick_xml::escape::escape(&term.source));
    Some(row.or_else(|| text.lines().position(|line| line.contains(&element()))).unwrap_or(0))
}

/// Terms, made ready to be found in the source in any case.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    finder: TermFinder,
    /// The numbers of the terms of a source text in lower case.
    numbers: FxHashMap<String, Vec<usize>>,
    /// The terms that stay as they are.
    kept: TermFinder,
}

impl Glossary {
    /// Makes terms ready to be found.
    pub fn new(mut terms: Vec<Term>) -> Self {
        terms.retain(|term| !term.source.trim().is_empty());
        let finder = TermFinder::new(terms.iter().map(|term| term.source.to_lowercase()));
        let mut numbers: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (number, term) in terms.iter().enumerate() {
            numbers.entry(term.source.to_lowercase()).or_default().push(number);
        }
        let is_kept = |term: &&Term| term.required.contains(&term.source);
        let kept = TermFinder::new(terms.iter().filter(is_kept).map(|term| term.source.clone()));
        Self { terms, finder, numbers, kept }
    }

    /// The terms that stay as they are in every language.
    pub fn kept(&self) -> &TermFinder {
        &self.kept
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
        let found = self.finder.find(&source).filter_map(|(_, span)| {
            // Terms of several languages can have one source.
            self.numbers.get(&source[span.range()])
        });
        let mut found: Vec<usize> = found.flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|it| &self.terms[it]).filter(|term| term.is_of(locale)).collect()
    }
}

impl Term {
    /// Returns `true` if it is of a language: `nl` is of `nl-BE`, `nl-NL` is not.
    pub fn is_of(&self, locale: &Locale) -> bool {
        let Some(own) = &self.locale else { return true };
        own == locale || own.tag() == locale.language()
    }
}
