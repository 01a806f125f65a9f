//! `duplicate-id`, `id-mismatch`, `missing-source` and `missing-target`: errors that reading the annotation
//! found, each with its help. `empty-target`: the target holds no text while the source does.

use super::Definition;
use crate::article::{self, AnnotationErrorKind};
use crate::check::{Bilingual, Pair};
use crate::finding::{Cause, Finding, Rule};
use crate::locale::Locale;

pub(super) static DUPLICATE_ID: Definition =
    Definition::article(article::DUPLICATE_ID, |bilingual, findings| {
        let help = AnnotationErrorKind::DuplicateId.help();
        // Ids are doubled by one copy of a part of the file, or by one tool.
        let doubled = bilingual.annotation_findings(&DUPLICATE_ID.rule, help);
        findings.extend(doubled.map(|finding| finding.with_cause(Cause::File)));
    });

pub(super) static ID_MISMATCH: Definition =
    Definition::article(article::ID_MISMATCH, |bilingual, findings| {
        report(&ID_MISMATCH, AnnotationErrorKind::IdMismatch.help(), bilingual, findings);
    });

pub(super) static MISSING_SOURCE: Definition =
    Definition::article(article::MISSING_SOURCE, |bilingual, findings| {
        let help = "add the source in an `sxs-lookup` span right after it, or remove its tags";
        report(&MISSING_SOURCE, help, bilingual, findings);
    });

pub(super) static MISSING_TARGET: Definition =
    Definition::article(article::MISSING_TARGET, |bilingual, findings| {
        let help = "add the translation in its own tags right before this source";
        report(&MISSING_TARGET, help, bilingual, findings);
    });

fn report(
    definition: &'static Definition,
    help: &str,
    bilingual: &Bilingual<'_>,
    findings: &mut Vec<Finding>,
) {
    findings.extend(bilingual.annotation_findings(&definition.rule, help));
}

pub(super) static EMPTY_TARGET: Definition =
    Definition::pair(Rule::error("empty-target"), check_empty);

fn check_empty(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.is_blank() && !pair.source.is_blank() {
        let message = "translation is empty";
        findings.push(pair.finding(&EMPTY_TARGET.rule, message).with_help("translate the segment"));
    } else if (is_mark(pair.target.markdown) || is_note(pair)) && has_word(pair.source.markdown) {
        let message = format!("translation is only `{}`", pair.target.excerpt());
        findings.push(pair.finding(&EMPTY_TARGET.rule, message).with_help("translate the segment"));
    }
}

/// Notes of translators to themselves, where a translation is to come.
const NOTES: [&str; 8] = ["TODO", "TO DO", "TBD", "TBC", "TBT", "FIXME", "XXX", "TRANSLATE"];

/// Returns `true` for such a note alone, where the source does not speak of it.
fn is_note(pair: &Pair<'_>) -> bool {
    let text = pair.target.markdown.trim_matches(|c: char| !c.is_alphanumeric());
    // In Spanish and Portuguese, it is a word.
    let language = pair.bilingual.locale.map_or("", Locale::language);
    let is_word = text == "TODO" && ["es", "gl", "pt"].contains(&language);
    NOTES.contains(&text) && !is_word && !pair.source.markdown.to_uppercase().contains(text)
}

/// Marks that make up a line, and stand for nothing said where there are fewer: `-`, `*`.
const LINE_MARKS: &str = "*-_=~#+\\–—•";
/// The fewest of them that make one.
const LINE_MIN: usize = 3;

/// Returns `true` for a text of punctuation and characters that cannot be seen.
fn is_mark(text: &str) -> bool {
    let is_unseen = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    // Looks at the first character before all others: nearly all texts end there.
    let is_sentence_mark = |c: char| ".,:;!?…。、，：；！？،؛؟".contains(c);
    let is_mark = |c: char| is_unseen(c) || is_sentence_mark(c) || LINE_MARKS.contains(c);
    let is_line = || text.chars().filter(|c| LINE_MARKS.contains(*c)).nth(LINE_MIN - 1).is_some();
    !text.is_empty()
        && text.chars().all(is_mark)
        && (text.chars().all(|c| is_unseen(c) || is_sentence_mark(c)) || is_line())
}

fn has_word(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
}
