//! `question-mark`: a question or an exclamation has the mark of another language, or only one of two.

use super::Definition;
use crate::check::Pair;
use crate::check::language::{Language, Script};
use crate::check::prose::Prose;
use crate::check::terms::shares_word;
use crate::finding::{Finding, Rule};
use crate::text::{Span, has_byte};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::info("question-mark"), check).fixable();

/// Characters that close a part of a sentence.
const CLOSING: [char; 5] = [')', ']', '»', '"', '”'];

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = pair.bilingual.language else { return };
    let [target, source] = pair.prose();
    if pair.target.place.code || !has_byte(target.text(), |byte| matches!(byte, b'?' | b'!')) {
        return;
    }
    let ends = ends(target.text(), source.text());
    if !language.opening_marks.is_empty() {
        findings.extend(unopened(pair, language, target, ends));
    } else if language.script == Script::Greek {
        findings.extend(latin(pair, target, ends));
    }
}

/// A question or an exclamation without the mark that opens it: where that stands is for people to say.
fn unopened(
    pair: &Pair<'_>,
    language: &Language,
    target: &Prose,
    ends: impl Iterator<Item = Span>,
) -> Option<Finding> {
    let text = target.text();
    let opens = |c: char| language.opening_marks.contains(c);
    let mut start = 0;
    let mut ends = ends.filter(|mark| {
        let is_open = text[start..mark.start()].contains(opens);
        start = mark.end();
        !is_open
    });
    let mark = ends.next()?;
    let opening = if &text[mark.range()] == "?" { '¿' } else { '¡' };
    let message = format!("`{}` without `{opening}`", &text[mark.range()]);
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(mark), message);
    Some(finding.with_help(format!("write `{opening}` where the sentence begins to be one")))
}

/// A question mark of Latin script behind Greek.
fn latin(pair: &Pair<'_>, target: &Prose, ends: impl Iterator<Item = Span>) -> Option<Finding> {
    let text = target.text();
    let is_greek = |c: char| Script::of(c) == Some(Script::Greek);
    let is_latin = |mark: &Span| {
        let before = text[..mark.start()].trim_end_matches(CLOSING);
        &text[mark.range()] == "?" && before.ends_with(is_greek)
    };
    let found: Vec<Span> = ends.filter(is_latin).collect();
    let first = *found.first()?;
    let message = "`?` behind Greek text";
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(first), message);
    let finding = finding.with_help("the Greek question mark is `;`");
    if !found.iter().all(|mark| target.is_verbatim(*mark)) {
        return Some(finding);
    }
    let edits = found.iter().map(|mark| (target.to_body(*mark), ";".to_owned())).collect();
    Some(finding.with_fix(pair.safe_fix("write the Greek question mark", edits)))
}

/// The marks that end a question or an exclamation, but for those of names: `Yahoo!`
fn ends(text: &str, source: &str) -> impl Iterator<Item = Span> {
    text.match_indices(['?', '!']).filter_map(move |(at, mark)| {
        let behind = text[at + 1..].chars().next();
        let is_end = behind.is_none_or(|c| c.is_whitespace() || CLOSING.contains(&c));
        let is_word = text[..at].ends_with(|c: char| c.is_alphabetic() || CLOSING.contains(&c));
        let mark = mark.chars().next().expect("it was found");
        (is_end && is_word && !shares_word(text, at, mark, source)).then(|| Span::new(at, at + 1))
    })
}
