//! `html-changed`: a tag or an attribute that the source has not, one that is missing, or an entity
//! that shows as text.

use super::Definition;
use crate::check::Pair;
use crate::check::addresses::without_locale;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::raw_tag::{Tag, tags};
use crate::markdown::sanitize::is_element;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("html-changed"), check);

/// Attributes that readers see or hear: they are to be translated.
const TRANSLATED: [&str; 6] = ["alt", "aria-label", "placeholder", "summary", "title", "lang"];

/// The entities that show where something went wrong with them.
const ENTITIES: [&str; 8] = ["nbsp", "lt", "gt", "amp", "quot", "apos", "mdash", "ndash"];

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (targets, sources) = (known_tags(&pair.target), known_tags(&pair.source));
    let own = |(tag, _): &(Tag<'_>, Span)| essence(tag);
    let changed = unmatched(&targets, sources.iter().map(own), |it| own(it));
    let lost = unmatched(&sources, targets.iter().map(own), |it| own(it));
    let help = "write the tags of the source, with the same attributes";
    let write = |inline: &Inline<'_>, span: Span| inline.slice(span).to_owned();
    let finding = match (changed.first(), lost.first()) {
        (None, None) => None,
        (Some((_, span)), _) => {
            let message = format!("the source has no `{}`", write(&pair.target, *span));
            Some(pair.finding_at(&DEFINITION.rule, *span, message))
        }
        (None, Some((_, span))) => {
            let message = format!("the `{}` of the source is missing", write(&pair.source, *span));
            Some(pair.finding(&DEFINITION.rule, message))
        }
    };
    findings.extend(finding.map(|finding| finding.with_help(help)));
    if !pair.target.markdown.contains('&') {
        return;
    }
    let sources = shown_entities(&pair.source).count();
    findings.extend(shown_entities(&pair.target).skip(sources).map(|(entity, span)| {
        let message = format!("readers see the entity `{entity}` as text");
        let help = "write it as `&name;`, without a blank";
        pair.finding_at(&DEFINITION.rule, span, message).with_help(help)
    }));
}

/// The tags of a segment that are HTML's, with their place. Others are placeholders.
fn known_tags<'f>(inline: &Inline<'f>) -> Vec<(Tag<'f>, Span)> {
    let mut found = Vec::new();
    for (html, span) in inline.html() {
        let known = tags(html).filter(|tag| is_element(tag.name));
        found.extend(known.map(|tag| {
            let start = span.start() + tag.range.start;
            let end = span.start() + tag.range.end;
            (tag, Span::new(start, end))
        }));
    }
    found
}

/// What makes two tags the same.
fn essence(tag: &Tag<'_>) -> (bool, String, Vec<(String, String)>) {
    (tag.is_end, tag.name.to_ascii_lowercase(), attributes(tag))
}

/// The attributes of a tag that stay as they are, by name.
fn attributes(tag: &Tag<'_>) -> Vec<(String, String)> {
    let mut attributes: Vec<_> = tag
        .attributes
        .iter()
        .map(|attribute| {
            let name = attribute.name.to_ascii_lowercase();
            let is_translated = TRANSLATED.contains(&name.as_str());
            let value = if is_translated { "" } else { attribute.value };
            (name, without_locale(value).into_owned())
        })
        .collect();
    attributes.sort();
    attributes
}

/// What should have been an entity: `&nbsp`, `& nbsp;`.
fn shown_entities<'f>(inline: &Inline<'f>) -> impl Iterator<Item = (&'f str, Span)> + use<'f> {
    let markdown = *inline;
    inline.prose().filter_map(move |(text, span)| {
        let at = text.find('&')?;
        let len = entity_len(&text[at..])?;
        let is_literal = text.len() == span.len();
        let start = span.start() + at;
        let span = if is_literal { Span::new(start, start + len) } else { span };
        Some((markdown.slice(span), span))
    })
}

/// The length of something like an entity at the start of `text`.
fn entity_len(text: &str) -> Option<usize> {
    let name = text[1..].trim_start_matches(' ');
    let blanks = text.len() - 1 - name.len();
    let len = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_closed = name[len..].starts_with(';');
    let is_known = ENTITIES.contains(&&name[..len]);
    (is_known && blanks < 2 && (is_closed || blanks == 0))
        .then(|| 1 + blanks + len + usize::from(is_closed))
}
