//! `half-translated`: some words in a row are as in the source, in the middle of a translation.

use super::Definition;
use crate::check::Pair;
use crate::check::language::{Language, LanguageSet};
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("half-translated"), check);

/// Fewer words in a row may be a name.
const RUN_MIN: usize = 5;
/// So many of them are words such as `the` and `of`: names have few.
const FREQUENT_MIN: usize = 3;
/// So many of these are not words of the language that is meant.
const FOREIGN_MIN: usize = 2;
/// A longer text is a list of things, and would take long to compare.
const WORDS_MAX: usize = 200;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let bilingual = pair.bilingual;
    let (Some(language), Some(source_language)) = (bilingual.language, bilingual.source_language)
    else {
        return;
    };
    if pair.target.place.code || pair.is_same_language() {
        return;
    }
    let [target, source] = pair.prose();
    let is_frequent = |word: &str| LanguageSet::of_frequent_word(word).contains(source_language);
    let is_foreign = |word: &str| {
        let languages = LanguageSet::of_frequent_word(word);
        languages.contains(source_language) && !languages.contains(language)
    };
    let count = |words: &[&str], is_it: &dyn Fn(&str) -> bool| {
        words.iter().filter(|word| is_it(word)).count()
    };
    // Nearly always there are too few.
    let foreign = target.text().split_whitespace().filter(|word| is_foreign(word));
    if foreign.take(FOREIGN_MIN).count() < FOREIGN_MIN {
        return;
    }
    let is_long = |text: &str| text.split_whitespace().nth(WORDS_MAX).is_some();
    if is_long(target.text()) || is_long(source.text()) {
        return;
    }
    let words = words(pair);
    let others: Vec<&str> = source.text().split_whitespace().collect();
    let is_text = |run: &&[&str]| {
        let has_content = run.iter().any(|word| is_content(word, source_language));
        let foreign = count(run, &is_foreign);
        count(run, &is_frequent) >= FREQUENT_MIN
            && foreign >= FOREIGN_MIN
            && (has_content || foreign >= FREQUENT_MIN)
    };
    if let Some(run) = runs(&words, &others).into_iter().find(is_text) {
        let body = target.to_body(span(target.text(), run));
        let message = format!("`{}` is not translated", run.join(" "));
        let finding = pair.finding_at(&DEFINITION.rule, body, message);
        findings.push(finding.with_help(format!("translate it to {}", language.name)));
    }
}

/// The words of the translation; empty ones stand for those in links, in bold or italic text and in quotes,
/// which may be titles and labels.
fn words<'p>(pair: &'p Pair<'_>) -> Vec<&'p str> {
    let prose = &pair.prose()[0];
    let labels = labels(&pair.target);
    let count = prose.text().split_whitespace().count();
    let last_close = prose.text().split_whitespace().rev().position(closes_quote);
    let close_end = last_close.map_or(0, |behind| count - behind);
    let mut is_quoted = false;
    let words = prose.text().split_whitespace().enumerate().map(|(index, word)| {
        // A quote that nothing closes is none.
        let opens = index < close_end && opens_quote(word);
        let is_in = is_quoted || opens;
        is_quoted = is_in && !closes_quote(word);
        let place = prose.to_body(span(prose.text(), &[word]));
        let is_label =
            labels.iter().any(|label| label.start() < place.end() && place.start() < label.end());
        if is_in || is_label { "" } else { word }
    });
    words.collect()
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(['(', ')', ',', '.', ';', ':', '?', '!'])
}

fn closes_quote(word: &str) -> bool {
    bare(word).ends_with(QUOTES)
}

/// Returns `true` if a word begins with a quote. In `'s Ochtends` it is a letter that is left out, in `'I did it'` not.
fn opens_quote(word: &str) -> bool {
    let word = bare(word);
    let elided = word.strip_prefix(['\'', '’', '‘']).unwrap_or_default();
    let mut letters = elided.chars();
    let is_elided = letters.next().is_some_and(char::is_lowercase) && letters.next().is_none();
    word.starts_with(QUOTES) && !is_elided
}

const QUOTES: [char; 13] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»', '「', '」', '『', '』'];

/// Returns `true` for a word in lower case that is not frequent.
fn is_content(word: &str, source: &Language) -> bool {
    let is_lower = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    is_lower && !LanguageSet::of_frequent_word(word).contains(source)
}

/// The longest runs of words that both texts have, from each word of the first.
fn runs<'w, 't>(words: &'w [&'t str], others: &[&str]) -> Vec<&'w [&'t str]> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start + RUN_MIN <= words.len() {
        let from = |other: usize| {
            let both = words[start..].iter().zip(&others[other..]);
            both.take_while(|(word, other)| word == other).count()
        };
        let len = (0..others.len()).map(from).max().unwrap_or_default();
        if len >= RUN_MIN {
            runs.push(&words[start..start + len]);
        }
        start += len.max(1);
    }
    runs
}

/// Where a run of the words of a text stands.
fn span(text: &str, run: &[&str]) -> Span {
    let last = run.last().expect("a run has words");
    Span::of(run[0], text).cover(Span::of(last, text))
}

/// Where links, bold and italic text stand.
fn labels(inline: &Inline<'_>) -> Vec<Span> {
    let is_label = |element: &Element<'_>| {
        matches!(element, Element::Link(_) | Element::Strong | Element::Emphasis)
    };
    let labels = inline.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Enter(element) if is_label(element) => Some(node.span),
        _ => None,
    });
    labels.collect()
}
