//! `no-loc-changed`: a term that must not be translated was, or is written in another case.

use std::collections::BTreeMap;

use super::Definition;
use crate::check::terms::{TermFinder, find_in_any_case, is_word_edge};
use crate::check::{Bilingual, Pair};
use crate::finding::{Finding, Rule, Safety};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("no-loc-changed"), check).fixable();

/// A term of fewer characters may start an ordinary word: `Go` in `Google`.
const PREFIX_CHARS_MIN: usize = 4;

/// So many different terms of a segment are compared: each is looked for in the whole translation.
const TERMS_MAX: usize = 100;

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let finders = [bilingual.no_loc(), &bilingual.settings.no_loc];
    if finders.iter().all(|finder| finder.terms().is_empty()) {
        return;
    }
    for pair in bilingual.pairs().filter(|pair| !pair.is_equal() && !pair.source.place.code) {
        check_pair(&pair, finders, findings);
    }
}

fn check_pair(pair: &Pair<'_>, finders: [&TermFinder; 2], findings: &mut Vec<Finding>) {
    if finders.iter().all(|finder| finder.find(pair.source.markdown).next().is_none()) {
        return;
    }
    let source = pair.source.text();
    let mut counts = BTreeMap::new();
    for finder in finders {
        for (index, _) in finder.find(&source) {
            *counts.entry(&finder.terms()[index][..]).or_insert(0) += 1;
        }
    }
    let target = pair.target.text();
    for (term, count) in counts.into_iter().take(TERMS_MAX) {
        check_term(pair, &target, term, count, findings);
    }
}

fn check_term(
    pair: &Pair<'_>,
    target: &str,
    term: &str,
    source_count: usize,
    findings: &mut Vec<Finding>,
) {
    let is_term = |at: usize| is_term(target, Span::new(at, at + term.len()), term);
    let target_count = target.match_indices(term).filter(|(at, _)| is_term(*at)).count();
    if target_count >= source_count {
        return;
    }
    let recased = recased(pair, term);
    if let Some((first, _)) = recased.first() {
        let body = pair.bilingual.target.text.body();
        let message = format!("`{term}` is written `{}`", &body[first.range()]);
        let mut fix = pair.safe_fix(&format!("write `{term}`"), recased.clone());
        if recased.iter().any(|(span, _)| may_be_word(&body[span.range()])) {
            fix.safety = Safety::Unsafe;
        }
        let finding = pair.finding_at(&DEFINITION.rule, *first, message);
        let help = format!("write `{term}`: it is a do-not-translate term");
        findings.push(finding.with_help(help).with_fix(fix));
    } else {
        let message = match target_count {
            0 => format!("do-not-translate term `{term}` is missing from the translation"),
            _ => format!(
                "do-not-translate term `{term}` is in the source {source_count} times, in the \
                 translation {target_count}"
            ),
        };
        let help = format!("write `{term}` unchanged: it is a do-not-translate term");
        findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
    }
}

/// Returns `true` for a word of small letters alone, which may be one of the language: `teams` for `Teams`.
fn may_be_word(written: &str) -> bool {
    written.chars().all(char::is_lowercase)
}

/// Where the term stands in the translation's words in another case that the source does not have.
fn recased(pair: &Pair<'_>, term: &str) -> Vec<(Span, String)> {
    let [target, source] = pair.prose();
    let mut in_source: BTreeMap<&str, bool> = BTreeMap::new();
    let found = find_in_any_case(target.text(), term).filter(|span| {
        let written = &target.text()[span.range()];
        written != term
            && is_term(target.text(), *span, term)
            && target.is_verbatim(*span)
            && !*in_source.entry(written).or_insert_with(|| source.text().contains(written))
    });
    found.map(|span| (target.to_body(span), term.to_owned())).collect()
}

/// Returns `true` if a term's characters at `span` are that term: they start a word, which may go
/// on, as words with endings and compounds do.
fn is_term(text: &str, span: Span, term: &str) -> bool {
    let may_go_on = term.chars().count() >= PREFIX_CHARS_MIN;
    is_word_edge(text, span.start()) && (may_go_on || is_word_edge(text, span.end()))
}
