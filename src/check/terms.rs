//! Finds terms in text: many at once, as whole words.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::text::{Span, is_alphanumeric};

/// Terms, made ready to be found.
#[derive(Debug, Clone, Default)]
pub struct TermFinder {
    terms: Vec<String>,
    /// None where there are no terms.
    automaton: Option<AhoCorasick>,
}

impl TermFinder {
    /// Makes ready to find `terms`. Empty ones are never found.
    pub fn new(terms: impl IntoIterator<Item = String>) -> Self {
        let terms: Vec<_> = terms.into_iter().filter(|term| !term.trim().is_empty()).collect();
        let automaton = || {
            AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                // Articles have terms of their own: making it ready quickly counts as much.
                .kind(Some(AhoCorasickKind::NoncontiguousNFA))
                .prefilter(false)
                .build(&terms)
        };
        // Most articles have none.
        let automaton = if terms.is_empty() { None } else { automaton().ok() };
        Self { terms, automaton }
    }

    /// The terms.
    pub fn terms(&self) -> &[String] {
        &self.terms
    }

    /// The text with a space for each term in it.
    pub fn blanked(&self, text: String) -> String {
        let spans: Vec<Span> = self.find(&text).map(|(_, span)| span).collect();
        let mut rest = 0;
        let mut blanked = String::new();
        for span in &spans {
            blanked.push_str(&text[rest..span.start()]);
            blanked.push(' ');
            rest = span.end();
        }
        if spans.is_empty() { text } else { blanked + &text[rest..] }
    }

    /// Where terms stand in `text` as whole words, each with its number; of terms that overlap the
    /// first and longest.
    pub fn find<'f>(&'f self, text: &'f str) -> impl Iterator<Item = (usize, Span)> {
        let found = self.automaton.iter().flat_map(move |automaton| automaton.find_iter(text));
        found
            .map(|found| (found.pattern().as_usize(), Span::new(found.start(), found.end())))
            .filter(|(_, span)| is_word(text, *span))
    }
}

/// Returns `true` if a span of `text` neither begins nor ends inside a word.
pub fn is_word(text: &str, span: Span) -> bool {
    is_word_edge(text, span.start()) && is_word_edge(text, span.end())
}

/// Returns `true` if `other` has the word that ends before the mark at `at` of a text, with that mark, as it has
/// names and examples: `Yahoo!`
pub fn shares_word(text: &str, at: usize, mark: char, other: &str) -> bool {
    let start = text[..at].trim_end_matches(is_alphanumeric).len();
    start < at && other.contains(&text[start..at + mark.len_utf8()])
}

/// Returns `true` if no word runs over the byte at `at`. A change between Latin and another script
/// is an edge: `はExcel` holds two words.
pub fn is_word_edge(text: &str, at: usize) -> bool {
    is_edge(text[..at].chars().next_back(), text[at..].chars().next())
}

fn is_edge(before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return true };
    !(is_alphanumeric(before) && is_alphanumeric(after)) || is_latin(before) != is_latin(after)
}

/// Returns `true` if a letter or digit is one of Latin script, with all its accents.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ' | 'Ḁ'..='ỿ')
}

/// Where `term` stands in `text` in any case, whether as a word or not. Both must have the same
/// number of characters, as nearly all text does.
pub fn find_in_any_case<'t>(text: &'t str, term: &'t str) -> impl Iterator<Item = Span> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts.filter_map(|at| {
        let end = at + len_in_any_case(&text[at..], term)?;
        Some(Span::new(at, end))
    })
}

/// The length of `term` in any case at the start of a text.
fn len_in_any_case(text: &str, term: &str) -> Option<usize> {
    let mut characters = text.char_indices();
    for wanted in term.chars() {
        let (_, found) = characters.next()?;
        if !is_same_in_any_case(found, wanted) {
            return None;
        }
    }
    Some(characters.offset())
}

fn is_same_in_any_case(left: char, right: char) -> bool {
    left.eq_ignore_ascii_case(&right)
        || !(left.is_ascii() && right.is_ascii()) && lower(left).eq(lower(right))
}

/// Each `i` of Turkish is one letter here: `I` is the capital of one of them, or of the other in English.
fn lower(c: char) -> std::char::ToLowercase {
    if matches!(c, 'İ' | 'ı') { 'i'.to_lowercase() } else { c.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_found_in_any_case() {
        let found = |text, term| find_in_any_case(text, term).collect::<Vec<_>>();
        assert_eq!(found("Öffne die MAPPE", "mappe"), [Span::new(11, 16)]);
        assert_eq!(found("İçerik", "içerik"), [Span::new(0, "İçerik".len())]);
        assert_eq!(found("KLASIK", "klasık"), [Span::new(0, 6)]);
        assert_eq!(found("a", "ab"), []);
    }

    #[test]
    fn a_change_of_script_is_the_edge_of_a_word() {
        let text = "はExcelを";
        let start = "は".len();
        assert!(is_word(text, Span::new(start, start + "Excel".len())));
        assert!(!is_word("aExcel", Span::new(1, 6)));
    }
}
