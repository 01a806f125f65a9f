//! `unbalanced`: a bracket or a quotation mark has no partner, while those of the source have.

use super::Definition;
use crate::check::Pair;
use crate::check::prose::Prose;
use crate::finding::{Finding, Rule};
use crate::text::{Span, has_byte};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::warning("unbalanced"), check);

/// In `a)` and `10)` a bracket stands alone.
const NUMBER_MAX: usize = 3;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code {
        return;
    }
    let [target, source] = pair.prose();
    findings.extend(lone_quote(pair, target, source));
    let Some((bracket, span)) = lone(target.text(), is_number) else { return };
    if lone(source.text(), |_| false).is_some() {
        return;
    }
    let kind = if is_closing(bracket) { "closes nothing" } else { "is never closed" };
    let message = format!("`{bracket}` {kind}");
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(span), message);
    findings.push(finding.with_help("write both brackets, as in the source"));
}

/// A quotation mark without a partner: their number is odd, and even in the source.
fn lone_quote(pair: &Pair<'_>, target: &Prose, source: &Prose) -> Option<Finding> {
    let of_source = quotes(source.text());
    let of_target = if of_source.is_empty() { of_source.clone() } else { quotes(target.text()) };
    let is_lone = of_source.len().is_multiple_of(2) && !of_target.len().is_multiple_of(2);
    if !is_lone || [target, source].iter().any(|it| is_unclear(it.text())) {
        return None;
    }
    let span = *of_target.last()?;
    let message = format!("`{}` has no partner", &target.text()[span.range()]);
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(span), message);
    Some(finding.with_help("write both quotation marks, as in the source"))
}

/// The double quotation marks of a text.
fn quotes(text: &str) -> Vec<Span> {
    let may_hold = |byte: u8| byte == b'"' || !byte.is_ascii();
    let chars = if has_byte(text, may_hold) { text } else { "" }.char_indices();
    let quotes = chars.filter(|(_, c)| {
        matches!(c, '"' | '＂' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』')
    });
    quotes.map(|(at, c)| Span::new(at, at + c.len_utf8())).collect()
}

/// Returns `true` if marks may be something else: inches, which stand behind a number, or single quotation marks,
/// which can be mixed with double ones.
fn is_unclear(text: &str) -> bool {
    text.char_indices().any(|(at, c)| match c {
        '‘' | '‚' | '‹' | '›' => true,
        '"' | '”' | '＂' => text[..at].ends_with(char::is_numeric),
        '\'' | '’' | '`' => !text[..at].ends_with(char::is_alphanumeric),
        _ => false,
    })
}

/// The first bracket without a partner. Half and full width are one kind: authors mix them. What stands
/// before a bracket may allow it to stand alone.
fn lone(text: &str, may_be_alone: fn(&str) -> bool) -> Option<(char, Span)> {
    let may_be = |byte| matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | 0xef);
    if !has_byte(text, may_be) {
        return None;
    }
    let mut open: Vec<(char, Span)> = Vec::new();
    for (at, c) in text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        match c {
            '(' | '（' | '[' | '［' | '{' | '｛' => open.push((c, span)),
            _ if !is_closing(c) || open.is_empty() && may_be_alone(&text[..at]) => {}
            _ => match open.pop() {
                Some((opening, _)) if kind(opening) == kind(c) => {}
                Some((opening, place)) if is_interval(opening, c, &text[place.end()..at]) => {}
                Some(opening) => return Some(opening),
                None => return Some((c, span)),
            },
        }
    }
    open.into_iter().next()
}

/// Returns `true` for two bounds of which one is left out: `[0, 1)`.
fn is_interval(opening: char, closing: char, inside: &str) -> bool {
    const LEN_MAX: usize = 30;
    kind(opening) < 2
        && kind(closing) < 2
        && inside.len() <= LEN_MAX
        && inside.split([',', ';']).count() == 2
        && inside.split([',', ';']).all(|bound| bound.split_whitespace().count() == 1)
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | '）' | ']' | '］' | '}' | '｝')
}

fn kind(c: char) -> u8 {
    match c {
        '(' | ')' | '（' | '）' => 0,
        '[' | ']' | '［' | '］' => 1,
        _ => 2,
    }
}

/// Returns `true` before the bracket of `a)`, `10)` or `:)`.
fn is_number(before: &str) -> bool {
    let word = before.chars().rev().take_while(|c| !c.is_whitespace()).take(NUMBER_MAX + 1);
    let is_short = word.clone().count() <= NUMBER_MAX;
    let face = before.strip_suffix('-').unwrap_or(before);
    face.ends_with([':', ';']) || is_short && { word }.all(char::is_alphanumeric)
}
