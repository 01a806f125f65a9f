//! `untranslated`: the target equals its source, although it is a text with words to translate.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::copy(Rule::warning("untranslated"), check);

/// Fewer words than this are mostly a name.
const WORDS_MIN: usize = 3;

/// What a line of code has that a sentence has not.
const CODE_MARKS: [char; 6] = ['{', '}', '|', '$', '=', '\\'];

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code || pair.is_same_language() {
        return;
    }
    let text = without_terms(pair);
    if text.contains(CODE_MARKS) {
        return;
    }
    let words: Vec<_> = text.split_whitespace().filter(|word| is_word(word)).collect();
    let has_lower = words.iter().any(|word| word.starts_with(char::is_lowercase));
    if words.len() >= WORDS_MIN && has_lower {
        let message = format!("`{}` is not translated", pair.target.excerpt());
        let help = "translate it, or list what must stay as it is under `no-loc`";
        findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
    }
}

/// The words of the translation that are prose, without the terms that stay as they are.
fn without_terms(pair: &Pair<'_>) -> String {
    let mut text = String::with_capacity(pair.target.markdown.len());
    for (piece, _) in pair.target.prose() {
        text.push_str(piece);
        text.push(' ');
    }
    let bilingual = pair.bilingual;
    let (no_loc, glossary) = (&bilingual.settings.no_loc, bilingual.settings.glossary.kept());
    for terms in [bilingual.no_loc(), no_loc, glossary] {
        text = terms.blanked(text);
    }
    text
}

/// Whether it is a word of a language rather than an address, a path, a number or a name of code.
fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-');
    let has_inner_capital = word.chars().skip(1).any(char::is_uppercase);
    !word.is_empty() && word.chars().all(is_letter) && !has_inner_capital
}
