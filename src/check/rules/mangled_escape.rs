//! `mangled-escape`: what machine translation left of an escaped character or of a tag: `#A0`, `_GT_`, `<2>`,
//! `&nbps;`; and entities that no browser knows.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::Definition;
use crate::check::Pair;
use crate::check::damaged_entities::damaged_entities;
use crate::check::entities::{Unknown, code_escapes, unknown_entities};
use crate::check::terms::is_word;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
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

/// Something that shows where a character should.
struct Remain {
    /// In the segment's Markdown.
    span: Span,
    message: String,
    help: Cow<'static, str>,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let text = pair.target.markdown;
    let may_be = |byte| matches!(byte, b'#' | b'_' | b'<' | b'&' | b'\\');
    if pair.target.place.code || !has_byte(text, may_be) {
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
        !*known.entry(written).or_insert_with(|| has_already(pair.source.markdown, written))
    };
    let found = left(text)
        .chain(damaged_entities(text, pair.source.markdown))
        .map(|(span, was)| remain(text, span, was))
        .chain(code_escapes(text).map(|(span, was)| remain(text, span, &was)))
        .chain(unknown(&pair.target))
        .filter(|it| !is_code(it.span.start()) && is_new(it.span));
    // What an entity was is the better word for it than that there is no such entity.
    let Some(first) = found.reduce(|one, other| if other.span < one.span { other } else { one })
    else {
        return;
    };
    let start = pair.target.span.start();
    let place = Span::new(start + first.span.start(), start + first.span.end());
    let finding = pair.finding_at(&DEFINITION.rule, place, first.message);
    findings.push(finding.with_help(first.help));
}

/// Returns `true` if a source has what is written in its translation. An ampersand of the source's own may
/// get a semicolon behind its word: `AT&T;`.
fn has_already(source: &str, written: &str) -> bool {
    let is_name = written.starts_with('&');
    let name = written.strip_suffix(';').filter(|_| is_name);
    source.contains(name.unwrap_or(written))
}

fn remain(text: &str, span: Span, was: &str) -> Remain {
    let message = format!("`{}` is left of {was}", &text[span.range()]);
    Remain { span, message, help: Cow::Borrowed("write what the source has") }
}

/// Entities that no browser knows, where readers see them.
fn unknown<'f>(inline: &Inline<'f>) -> impl Iterator<Item = Remain> + use<'f> {
    let (text, start) = (inline.markdown, inline.span.start());
    let shown: Vec<Span> = if text.contains('&') {
        let is_literal = |(piece, span): &(&str, Span)| piece.len() == span.len();
        inline.prose().filter(is_literal).map(|(_, span)| span).collect()
    } else {
        Vec::new()
    };
    let is_shown = move |at: usize| {
        let behind = shown.partition_point(|span| span.start() <= start + at);
        behind > 0 && shown[behind - 1].holds(start + at)
    };
    unknown_entities(text).filter(move |(span, _)| is_shown(span.start())).map(|(span, unknown)| {
        let written = &text[span.range()];
        let (what, help) = match unknown {
            Unknown::Name => ("is not an entity", Cow::Borrowed("write the character itself")),
            Unknown::Open => ("has no semicolon", Cow::Owned(format!("write `{written};`"))),
        };
        let message = format!("`{written}` {what}, and appears as text on the page");
        Remain { span, message, help }
    })
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
