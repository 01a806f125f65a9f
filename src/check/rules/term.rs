//! `term`: a term of the glossary is not translated as the glossary says.

use super::Definition;
use crate::check::Pair;
use crate::check::glossary::Term;
use crate::check::terms::{find_in_any_case, is_word};
use crate::finding::{Finding, Rule};
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::warning("term"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (Some(locale), glossary) = (pair.bilingual.locale, &pair.bilingual.settings.glossary)
    else {
        return;
    };
    if glossary.terms().is_empty() || pair.source.place.code {
        return;
    }
    let source = pair.prose()[1].text();
    findings
        .extend(glossary.find(source, locale).into_iter().filter_map(|term| finding(pair, term)));
}

fn finding(pair: &Pair<'_>, term: &Term) -> Option<Finding> {
    let [target, _] = pair.prose();
    let text = target.text();
    let required: Vec<Span> = spans(text, &term.required).collect();
    let is_allowed = |span: &Span| required.iter().any(|required| required.contains(*span));
    let mut forbidden = spans(text, &term.forbidden).filter(|span| is_word(text, *span));
    if let Some(span) = forbidden.find(|span| !is_allowed(span)) {
        let message = format!("`{}` is not `{}` here", term.source, &text[span.range()]);
        let finding = pair.finding_at(&DEFINITION.rule, target.to_body(span), message);
        return Some(finding.with_help(help(term)));
    }
    if !required.is_empty() || term.required.is_empty() || is_excused(pair, term) {
        return None;
    }
    let message = format!("`{}` is not translated as {}", term.source, or(&term.required));
    Some(pair.finding(&DEFINITION.rule, message).with_help(help(term)))
}

/// Returns `true` if each place of the term is in a path, or in a name that the translation has as well:
/// `Customer Engagement`.
fn is_excused(pair: &Pair<'_>, term: &Term) -> bool {
    let [target, source] = pair.prose();
    let text = source.text();
    let mut places = find_in_any_case(text, &term.source).filter(|span| is_word(text, *span));
    places.all(|span| is_in_path(text, span) || is_in_kept_name(text, span, target.text()))
}

fn is_in_path(text: &str, span: Span) -> bool {
    let is_mark = ['/', '\\'];
    text[..span.start()].ends_with(is_mark) || text[span.end()..].starts_with(is_mark)
}

/// Returns `true` if a place with the word next to it, both with capitals, is in the translation too.
fn is_in_kept_name<'t>(text: &'t str, span: Span, target: &str) -> bool {
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    let before = text[..span.start()].split_whitespace().next_back().filter(is_name);
    let behind = text[span.end()..].split_whitespace().next().filter(is_name);
    let trimmed = |word: &'t str| word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let names = [
        before.map(|word| Span::of(word, text).start()..span.end()),
        behind.map(|word| span.start()..Span::of(trimmed(word), text).end()),
    ];
    is_name(&&text[span.range()])
        && names.into_iter().flatten().any(|name| target.contains(&text[name]))
}

/// Where any of the words stands in a text. A word may be a part of another: languages inflect words
/// and join them, with a hyphen in the place of a blank.
fn spans<'t>(text: &'t str, words: &'t [String]) -> impl Iterator<Item = Span> {
    words.iter().flat_map(move |word| {
        let joined = ["-", ""].into_iter().filter(|_| word.contains(' ')).flat_map(|mark| {
            let word = word.replace(' ', mark);
            find_in_any_case(text, &word).collect::<Vec<_>>()
        });
        find_in_any_case(text, word).chain(joined)
    })
}

fn help(term: &Term) -> String {
    match &term.required[..] {
        [] => "use another word; the glossary forbids this one".to_owned(),
        required => format!("write {}, as in the glossary", or(required)),
    }
}

/// The words as a list: `` `map` or `gegevensmap` ``.
fn or(words: &[String]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(" or ")
}
