//! `no-break-space`: a mark has a space before it that may break, or none, where the language has one that
//! does not: `Enregistrer ?` in French.

use super::Definition;
use crate::check::Pair;
use crate::check::habits::Habits;
use crate::check::prose::{OBJECT, Prose};
use crate::check::terms::shares_word;
use crate::finding::{Finding, Rule};
use crate::text::{Span, has_byte};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::info("no-break-space"), check).fixable();

/// A mark, and the space at it, or the place of the one that is missing.
struct Gap {
    mark: char,
    span: Span,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = pair.bilingual.language.filter(|it| !it.no_break_marks.is_empty()) else {
        return;
    };
    let [target, source] = pair.prose();
    let may_be = |byte| matches!(byte, b':' | b';' | b'!' | b'?' | 0xc2);
    if pair.target.place.code || !has_byte(target.text(), may_be) {
        return;
    }
    let marks = Habits::of(language, pair.bilingual.locale).no_break_marks();
    let is_written = |gap: &Gap| !pair.target.slice(target.to_body(gap.span)).contains('\n');
    let found: Vec<Gap> = gaps(target.text(), source.text(), marks).filter(is_written).collect();
    let Some(first) = found.first() else { return };
    let (mark, is_open) = (first.mark, first.mark == '«');
    let place = if is_open { "behind" } else { "before" };
    let missing = if first.span.is_empty() { "no space" } else { "a space that may break" };
    let message = format!("{missing} {place} `{mark}`");
    let finding = pair.finding_at(&DEFINITION.rule, place_of(target, first), message);
    let finding = finding.with_help(format!("{} has a no-break space there", language.name));
    findings.push(match edits(pair, &found) {
        Some(edits) => finding.with_fix(pair.safe_fix("write a no-break space", edits)),
        None => finding,
    });
}

/// The space, or the mark if it has no space.
fn place_of(target: &Prose, gap: &Gap) -> Span {
    let len = gap.mark.len_utf8();
    target.to_body(match (gap.span.is_empty(), gap.mark) {
        (false, _) => gap.span,
        (true, '«') => Span::new(gap.span.start() - len, gap.span.start()),
        (true, _) => Span::new(gap.span.start(), gap.span.end() + len),
    })
}

fn edits(pair: &Pair<'_>, gaps: &[Gap]) -> Option<Vec<(Span, String)>> {
    let [target, _] = pair.prose();
    let body = pair.bilingual.target.text.body();
    let edit = |gap: &Gap| {
        let place = place_of(target, gap);
        let place = match (gap.span.is_empty(), gap.mark) {
            (false, _) => target.is_verbatim(gap.span).then_some(place)?,
            // A mark that is written as an entity has another length, and `\` belongs to what is behind it.
            _ if place.len() != gap.mark.len_utf8() => return None,
            (true, '«') => Span::empty(place.end()),
            (true, _) => Span::empty(place.start()),
        };
        let is_escaped = body[..place.start()].ends_with('\\');
        (!is_escaped).then(|| (place, "\u{a0}".to_owned()))
    };
    gaps.iter().map(edit).collect()
}

/// The places where such a space is missing.
fn gaps(text: &str, source: &str, marks: &str) -> impl Iterator<Item = Gap> {
    let is_blank = |c: char| c == ' ';
    text.char_indices().filter_map(move |(at, mark)| {
        let behind = &text[at + mark.len_utf8()..];
        if mark == '«' && marks.contains('»') {
            let start = at + mark.len_utf8();
            let blanks = behind.len() - behind.trim_start_matches(is_blank).len();
            let is_missing = !behind.starts_with(['\u{a0}', '\u{202f}']) && !behind.is_empty();
            return is_missing.then(|| Gap { mark, span: Span::new(start, start + blanks) });
        }
        let before = text[..at].trim_end_matches(is_blank);
        let is_wordy = |c: char| c.is_alphanumeric() || c == OBJECT || ")]”\"»%".contains(c);
        let is_word = match mark {
            '»' => !before.ends_with(['\u{a0}', '\u{202f}']),
            _ => before.ends_with(is_wordy),
        };
        let is_end = mark == '»'
            || behind.chars().next().is_none_or(|c| c.is_whitespace() || ")]»\"”".contains(c));
        // The end of an emoji, `:smile:`, or of an entity, or a word that the source has with its mark:
        // `Hello World!`
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_kept = before.len() == at
            && (word.contains([':', '&']) || shares_word(text, at, mark, source))
            || marks.contains(mark) && has_alone(source, mark);
        // `16 : 9` is a ratio.
        let is_ratio = mark == ':'
            && before.ends_with(char::is_numeric)
            && behind.trim_start().starts_with(char::is_numeric);
        let is_gap = marks.contains(mark) && is_word && is_end && !is_kept && !is_ratio;
        is_gap.then(|| Gap { mark, span: Span::new(before.len(), at) })
    })
}

/// Returns `true` if a text has a mark that ends no word: a key, `Press ?`, or part of a face, `:)`.
fn has_alone(text: &str, mark: char) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == OBJECT;
    text.match_indices(mark).any(|(at, _)| {
        let word = text[..at].rsplit(char::is_whitespace).next();
        !word.unwrap_or_default().contains(is_letter)
    })
}
