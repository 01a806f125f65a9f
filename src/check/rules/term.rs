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
    if !required.is_empty() || term.required.is_empty() {
        return None;
    }
    let message = format!("`{}` is not translated as {}", term.source, or(&term.required));
    Some(pair.finding(&DEFINITION.rule, message).with_help(help(term)))
}

/// Where any of the words stands in a text. A word may be a part of another: languages inflect words
/// and join them.
fn spans<'t>(text: &'t str, words: &'t [String]) -> impl Iterator<Item = Span> {
    words.iter().flat_map(move |word| find_in_any_case(text, word))
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
