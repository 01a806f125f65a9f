//! `mangled-escape`: what machine translation left of an escaped character or of a tag: `#A0`, `_GT_`, `<2>`,
//! `&nbps;`.

use rustc_hash::FxHashMap;

use super::Definition;
use crate::check::Pair;
use crate::check::damaged_entities::damaged_entities;
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

/// In bytes: `/12/`.
const NAME_MAX: usize = 4;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let text = pair.target.markdown;
    if pair.target.place.code || !has_byte(text, |byte| matches!(byte, b'#' | b'_' | b'<' | b'&')) {
        return;
    }
    let codes: Vec<Span> = pair.target.codes().map(|(_, span)| span).collect();
    let is_code = |at: usize| {
        let at = pair.target.span.start() + at;
        let behind = codes.partition_point(|code| code.start() <= at);
        behind > 0 && codes[behind - 1].holds(at)
    };
    // The source is looked through once for each form, of which there are a few hundred.
    let mut known: FxHashMap<&str, bool> = FxHashMap::default();
    let mut is_new = |span: Span| {
        let written = &text[span.range()];
        !*known.entry(written).or_insert_with(|| pair.source.markdown.contains(written))
    };
    let found = left(text)
        .chain(damaged_entities(text, pair.source.markdown))
        .filter(|(span, _)| !is_code(span.start()) && is_new(*span));
    let Some((span, was)) = found.min_by_key(|(span, _)| *span) else { return };
    let written = &text[span.range()];
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
    escapes.filter(move |(span, _)| is_word(text, *span)).chain(tags(text))
}

/// The tags of the machine's own: `<2>`.
fn tags(text: &str) -> impl Iterator<Item = (Span, &'static str)> {
    text.match_indices('<').filter_map(|(at, _)| {
        let rest = text[at + 1..].bytes().take(NAME_MAX + 1);
        let len = rest.clone().position(|byte| byte == b'>')?;
        let name = text[at + 1..at + 1 + len].trim_matches('/');
        let is_number = (1..=2).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| (Span::new(at, at + len + 2), "markup"))
    })
}
