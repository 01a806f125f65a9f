//! `half-width-punctuation`: a full stop or comma of Latin script behind Chinese or Japanese.

use super::Definition;
use crate::check::Pair;
use crate::check::language::Script;
use crate::finding::{Finding, Rule};
use crate::text::{Span, has_pair};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("half-width-punctuation"), check).fixable();

/// In characters: no label of a chapter or a step is longer.
const LABEL_MAX: usize = 6;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = pair.bilingual.language else { return };
    if pair.target.place.code || !matches!(language.script, Script::Han | Script::Japanese) {
        return;
    }
    let [target, source] = pair.prose();
    // Names, formulas and lists have such marks in the source too: `Object.Property`, `f(x,y)`.
    let is_own = |(mark, _): &(char, Span)| !joins_words(source.text(), *mark);
    let found: Vec<_> = marks(target.text()).filter(is_own).collect();
    let Some((mark, first)) = found.first() else { return };
    let wide = |mark: char| match mark {
        '.' => '。',
        _ if language.script == Script::Japanese => '、',
        _ => '，',
    };
    let message = format!("half-width `{mark}` after {} text", language.name);
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(*first), message);
    let finding = finding.with_help(format!("write `{}`", wide(*mark)));
    findings.push(match edits(pair, &found, wide) {
        Some(edits) => finding.with_fix(pair.safe_fix("write it in full width", edits)),
        None => finding,
    });
}

/// Returns `true` if a text has a mark between two words, without a blank.
fn joins_words(text: &str, mark: char) -> bool {
    text.match_indices(mark).any(|(at, _)| {
        text[..at].ends_with(char::is_alphabetic)
            && text[at + mark.len_utf8()..].starts_with(char::is_alphabetic)
    })
}

/// A mark of full width has its space in itself: blanks behind the other go with it.
fn edits(
    pair: &Pair<'_>,
    found: &[(char, Span)],
    wide: impl Fn(char) -> char,
) -> Option<Vec<(Span, String)>> {
    let target = &pair.prose()[0];
    let edit = |&(mark, span): &(char, Span)| {
        let behind = &target.text()[span.end()..];
        let blanks = behind.len() - behind.trim_start_matches(' ').len();
        let with_blanks = Span::new(span.start(), span.end() + blanks);
        // A line end stays one.
        let is_line_end = pair.target.slice(target.to_body(with_blanks)).contains('\n');
        let place = if is_line_end { span } else { with_blanks };
        target.is_verbatim(place).then(|| (target.to_body(place), wide(mark).to_string()))
    };
    found.iter().map(edit).collect()
}

/// The full stops and commas of half width behind Han or kana, also in brackets, before others or at the end: ` .nupkg`
/// may have lost its space.
fn marks(text: &str) -> impl Iterator<Item = (char, Span)> {
    let may_end = |byte: u8| byte >= 0x80 || byte == b')';
    let has_any = has_pair(text, |first, second| may_end(first) && matches!(second, b'.' | b','));
    let text = if has_any { text } else { "" };
    text.match_indices(['.', ',']).filter_map(|(at, mark)| {
        let is_wide = |c: char| matches!(Script::of(c), Some(Script::Han | Script::Japanese));
        let behind = text[at + 1..].trim_start().chars().next();
        let is_end = behind.is_none_or(is_wide);
        let before = text[..at].strip_suffix(')').unwrap_or(&text[..at]);
        let is_mark = before.ends_with(is_wide) && is_end && !is_label(&text[..at]);
        is_mark.then(|| (mark.chars().next().expect("it was found"), Span::new(at, at + 1)))
    })
}

/// Returns `true` for what numbers a heading or a step: `第1章`.
fn is_label(before: &str) -> bool {
    let is_edge = |c: char| c.is_whitespace() || "。、，！？".contains(c);
    let word = before.rsplit(is_edge).next().unwrap_or_default();
    word.chars().count() <= LABEL_MAX
        && (word.starts_with('第') || word.contains(|c: char| c.is_numeric()))
}
