//! `mangled-escape`: what machine translation left of an escaped character or of a tag: `#A0`, `_GT_`, `<2>`.

use super::Definition;
use crate::check::Pair;
use crate::check::terms::is_word;
use crate::finding::{Finding, Rule};
use crate::text::{Span, has_byte};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::warning("mangled-escape"), check);

/// Remains of escapes, each with the character that it was.
const LEFT: [(&str, &str); 7] = [
    ("#A0", "a no-break space"),
    ("#xA0", "a no-break space"),
    ("_GT_", "`>`"),
    ("_LT_", "`<`"),
    ("_AMP_", "`&`"),
    ("_QUOT_", "`\"`"),
    ("_NBSP_", "a no-break space"),
];

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let text = pair.target.markdown;
    if pair.target.place.code || !has_byte(text, |byte| matches!(byte, b'#' | b'_' | b'<')) {
        return;
    }
    let codes: Vec<Span> = pair.target.codes().map(|(_, span)| span).collect();
    let is_code = |at: usize| {
        let at = pair.target.span.start() + at;
        let behind = codes.partition_point(|code| code.start() <= at);
        behind > 0 && codes[behind - 1].holds(at)
    };
    let found = left(text).find(|(span, _)| !is_code(span.start()));
    let Some((span, was)) = found else { return };
    let written = &text[span.range()];
    if pair.source.markdown.contains(written) {
        return;
    }
    let message = format!("`{written}` is left of {was}");
    let start = pair.target.span.start();
    let place = Span::new(start + span.start(), start + span.end());
    let finding = pair.finding_at(&DEFINITION.rule, place, message);
    findings.push(finding.with_help("write what the source has"));
}

/// Finds remains of escapes and tags. Some are Markdown that makes text italic.
fn left(text: &str) -> impl Iterator<Item = (Span, &'static str)> {
    let escapes = LEFT.iter().flat_map(move |(written, was)| {
        let places = text.match_indices(written);
        places.map(move |(at, _)| (Span::new(at, at + written.len()), *was))
    });
    escapes.filter(move |(span, _)| is_word(text, *span)).chain(tag(text))
}

/// A tag of the machine's own: `<2>`.
fn tag(text: &str) -> Option<(Span, &'static str)> {
    let found = text.match_indices('<').find_map(|(at, _)| {
        let name = text[at + 1..].split_once('>')?.0;
        let digits = name.trim_matches('/');
        let is_number =
            (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| Span::new(at, at + name.len() + 2))
    })?;
    Some((found, "markup"))
}
