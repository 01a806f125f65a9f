//! `doubled-text`: the translation holds its text twice.

use std::collections::HashSet;

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("doubled-text"), check).fixable();

/// In characters: no word for a sound repeats a longer text.
const SOUND_MAX: usize = 8;

/// A shorter text may be a word that repeats itself: `いろいろ`, `Baden Baden`.
const LEN_MIN: usize = 12;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code {
        return;
    }
    let Some(len) = doubled(pair.target.markdown) else { return };
    let again = &pair.target.markdown[len..];
    if doubled(pair.source.markdown).is_some() || may_be_word(again, pair.source.markdown) {
        return;
    }
    let start = pair.target.span.start();
    let again = Span::new(start + len, start + pair.target.markdown.trim_end().len());
    let message = "the translation has its text twice";
    let finding = pair.finding_at(&DEFINITION.rule, again, message);
    let fix = pair.safe_fix("write it once", vec![(again, String::new())]);
    findings.push(finding.with_help("write it once").with_fix(fix));
}

/// The length of the text that stands twice, blanks before it included.
fn doubled(markdown: &str) -> Option<usize> {
    let text = markdown.trim_end();
    let start = text.len() - text.trim_start().len();
    let len = text.len() - start;
    // With nothing or a blank between, the halves have a length each.
    let half = len / 2;
    let (first, second) = (text.get(start..start + half)?, text.get(text.len() - half..)?);
    let between = &text[start + half..text.len() - half];
    let is_blank = between.is_empty() || between == " " || between == "\n";
    let is_text = half >= LEN_MIN && first.contains(char::is_alphabetic);
    let is_twice = is_text && is_blank && first == second && !repeats(first);
    is_twice.then_some(start + half)
}

/// Returns `true` if a text may be half of a word that its language forms by writing it twice, for a word or two of
/// the source: `धीरे धीरे` is slowly. Where there are capitals, such a word has none the second time.
fn may_be_word(again: &str, source: &str) -> bool {
    const WORDS_MAX: usize = 2;
    let again = again.trim();
    let is_word = !again.contains(char::is_whitespace) && !again.starts_with(char::is_uppercase);
    let words = source.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // In `again and again` are two words.
    let words: HashSet<_> = words.map(str::to_lowercase).collect();
    is_word && words.len() <= WORDS_MAX
}

/// Returns `true` for a text that is a shorter one several times, as words for sounds are: `だんだん`, `ha ha ha`.
fn repeats(text: &str) -> bool {
    let is_periodic = |text: &str| {
        // Where a text behind itself is found again before its end, it consists of shorter ones.
        let first = text.chars().next().map_or(0, char::len_utf8);
        let again = text.repeat(2)[first..].find(text).map(|at| at + first);
        again.is_some_and(|at| at < text.len() && text[..at].chars().count() <= SOUND_MAX)
    };
    [text.trim().to_owned(), format!("{} ", text.trim())].iter().any(|text| is_periodic(text))
}
