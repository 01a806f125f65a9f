//! `doubled-punctuation`: a mark stands twice, as in `..` or `,,`.

use super::Definition;
use crate::check::Pair;
use crate::check::entities::entity_at_end;
use crate::check::prose::Prose;
use crate::finding::{Finding, Rule};
use crate::text::{Span, has_pair};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("doubled-punctuation"), check).fixable();

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code {
        return;
    }
    let [target, source] = pair.prose();
    let Some((mark, span)) = doubled(target.text()) else { return };
    if has_two(source.text(), mark) || doubled(source.text()).is_some() {
        return;
    }
    let message = format!("`{mark}` stands twice");
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(span), message);
    let finding = finding.with_help(format!("write `{mark}` once"));
    let again = Span::new(span.start() + mark.len_utf8(), span.end());
    let before = &target.text()[..again.start()];
    // The first of the two may end an entity.
    let is_sure = target.is_verbatim(span)
        && !may_be_ellipsis(target, source)
        && entity_at_end(before).is_none();
    findings.push(if is_sure {
        let edits = vec![(target.to_body(again), String::new())];
        finding.with_fix(pair.safe_fix("write it once", edits))
    } else {
        finding
    });
}

/// Returns `true` if a mark stands twice in a text, not three times.
fn has_two(text: &str, mark: char) -> bool {
    let is_other = |c: Option<char>| c != Some(mark);
    let twice = String::from_iter([mark, mark]);
    let mut pairs = text.match_indices(&twice).map(|(at, _)| at);
    pairs.any(|at| {
        let behind = &text[at + 2 * mark.len_utf8()..];
        is_other(text[..at].chars().next_back()) && is_other(behind.chars().next())
    })
}

/// Returns `true` if the source has three dots: two may be what is left of them.
fn may_be_ellipsis(target: &Prose, source: &Prose) -> bool {
    let has = |prose: &Prose| prose.text().contains("...") || prose.text().contains('…');
    has(source) && !has(target)
}

/// The first mark that stands twice behind a word, and ends there.
fn doubled(text: &str) -> Option<(char, Span)> {
    let is_mark = |byte| matches!(byte, b'.' | b',' | b';' | b':');
    // The last bytes of the marks of Chinese, Japanese and Arabic are these; letters have them as well.
    if !has_pair(text, |a, b| a == b && is_mark(a))
        && (text.is_ascii() || !text.contains(OTHER_MARKS))
    {
        return None;
    }
    let mut before = (' ', ' ');
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let is_doubled =
            c == before.1 && (c.is_ascii() && is_mark(c as u8) || OTHER_MARKS.contains(&c));
        let is_end = characters
            .peek()
            .is_none_or(|(_, next)| next.is_whitespace() || !c.is_ascii() && *next != c);
        if is_doubled && is_end && before.0 != c && !before.0.is_whitespace() {
            return Some((c, Span::new(at - c.len_utf8(), at + c.len_utf8())));
        }
        before = (before.1, c);
    }
    None
}

const OTHER_MARKS: [char; 8] = ['。', '、', '，', '；', '：', '،', '؛', '।'];
