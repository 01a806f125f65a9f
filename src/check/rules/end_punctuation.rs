//! `end-punctuation`: the translation ends with another mark than the source.

use super::Definition;
use crate::check::Pair;
use crate::check::abbreviations::{ends_with_abbreviation, ends_with_ordinal};
use crate::check::language::{Language, Punctuation};
use crate::check::prose::OBJECT;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::info("end-punctuation"), check);

/// Kinds of punctuation at the end of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Nothing,
    Stop,
    Question,
    Exclamation,
    /// A question mark and an exclamation mark, in either order.
    Both,
    Colon,
    Semicolon,
    Comma,
    Ellipsis,
    /// A full stop that is a short word's own: it may end the sentence too.
    Abbreviation,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(target_language) = pair.bilingual.language else { return };
    let source_language = pair.bilingual.source_language;
    let Some(source_language) = source_language else { return };
    if pair.target.place.code {
        return;
    }
    let [target, source] = pair.prose();
    let (Some(target_mark), Some(source_mark)) = (last(target.text()), last(source.text())) else {
        return;
    };
    let target_end = end(target.text(), target_mark, target_language);
    let source_end = end(source.text(), source_mark, source_language);
    // Where the mark stands in a link of one side alone, other rules tell of that.
    if target_end == source_end {
        return;
    }
    let target_end = own_end(&pair.target, target_end);
    let source_end = own_end(&pair.source, source_end);
    if is_same(target_end, source_end, target_language) {
        return;
    }
    let shown = |text: &str, span: Span, end| match end {
        End::Nothing => "without punctuation".to_owned(),
        _ => format!("with `{}`", &text[span.range()]),
    };
    let source_shown = shown(source.text(), source_mark, source_end);
    let target_shown = shown(target.text(), target_mark, target_end);
    let message = format!("the source ends {source_shown}, the translation {target_shown}");
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(target_mark), message);
    findings.push(finding.with_help("use the same punctuation at the end"));
}

/// The last character that counts: closing quotes and brackets do not. None where the text ends with
/// something that is no text.
fn last(text: &str) -> Option<Span> {
    let is_closing = |c: char| {
        c.is_whitespace()
            || "\"'”’»›“„«‹‘‟״〞｣)]}）」』】》〉*_\u{200e}\u{200f}\u{200b}".contains(c)
    };
    let text = text.trim_end_matches(is_closing);
    let last = text.chars().next_back().filter(|&c| c != OBJECT)?;
    Some(Span::new(text.len() - last.len_utf8(), text.len()))
}

/// The end without the mark of a title that is a link: `see [What is it?](a.md)`.
fn own_end(inline: &Inline<'_>, end: End) -> End {
    let is_link =
        |enter: usize| matches!(inline.nodes[enter].kind, NodeKind::Enter(Element::Link(_)));
    match inline.nodes.last().map(|node| &node.kind) {
        Some(NodeKind::Exit(enter)) if is_link(*enter) && end != End::Stop => End::Nothing,
        _ => end,
    }
}

fn end(text: &str, last: Span, language: &Language) -> End {
    let before = &text[..last.end()];
    if before.ends_with("...") || before.ends_with('…') {
        return End::Ellipsis;
    }
    let mark = before.chars().next_back().unwrap_or_default();
    let marks = &language.marks;
    if ends_with_both(before, marks) {
        return End::Both;
    }
    let kinds = [
        (&marks.stop, End::Stop),
        (&marks.question, End::Question),
        (&marks.exclamation, End::Exclamation),
        (&marks.colon, End::Colon),
        (&marks.semicolon, End::Semicolon),
        (&marks.comma, End::Comma),
    ];
    match kinds.iter().find(|(marks, _)| marks.contains(&mark)) {
        Some((_, End::Stop))
            if ends_with_abbreviation(before) || ends_with_ordinal(before, language.tag) =>
        {
            End::Abbreviation
        }
        Some((_, end)) => *end,
        None => End::Nothing,
    }
}

/// Returns `true` for `?!` and `!?`.
fn ends_with_both(text: &str, marks: &Punctuation) -> bool {
    let is_of = |kind: &[char]| {
        let is_either = |c: &char| marks.question.contains(c) || marks.exclamation.contains(c);
        text.chars().rev().take_while(is_either).any(|c| kind.contains(&c))
    };
    is_of(&marks.question) && is_of(&marks.exclamation)
}

/// Returns `true` if two ends mean the same: a language may have no full stops, or be content with
/// one.
fn is_same(target: End, source: End, language: &Language) -> bool {
    let is_bare = |end| matches!(end, End::Nothing | End::Stop | End::Abbreviation);
    let is_raised = |end| matches!(end, End::Question | End::Exclamation | End::Both);
    let is_lively = |end| end == End::Colon || is_raised(end);
    let is_loose = |end| end == End::Abbreviation || language.marks.stop.is_empty();
    let is_end_enough = |end| matches!(end, End::Stop | End::Nothing);
    target == source
        || is_bare(target) && is_bare(source) && (is_loose(target) || is_loose(source))
        || (target == End::Both || source == End::Both) && is_raised(target) && is_raised(source)
        || language.marks.stop_is_enough && is_lively(source) && is_end_enough(target)
}
