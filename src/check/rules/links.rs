//! `link-extra`, `link-missing` and `link-target`: the translation has more links, images or references than
//! its source, fewer, or one that leads elsewhere or shows an image instead; the locale in a URL does not count.

use std::borrow::Cow;

use idna::punycode;
use percent_encoding::percent_decode_str;

use super::Definition;
use crate::check::addresses::{locale_segment, without_locale};
use crate::check::link_gaps::gaps;
use crate::check::wide_links::wide_links;
use crate::check::{Pair, SideView, unmatched};
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::run::{Address, Run};
use crate::text::Span;

pub(super) static EXTRA: Definition = Definition::pair(Rule::error("link-extra"), check_extra);
pub(super) static MISSING: Definition =
    Definition::pair(Rule::error("link-missing"), check_missing);
pub(super) static TARGET: Definition = Definition::pair(Rule::error("link-target"), check_target);

/// Addresses that a message names.
const NAMED_MAX: usize = 5;

/// Each URL is counted in both texts: with more the translation has other links for another reason.
const TEXTS_MAX: usize = 20;

fn check_extra(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (targets, sources) = (pair.target.addresses().count(), pair.source.addresses().count());
    if targets <= sources {
        return;
    }
    // A tag without its partner is what `html-changed` is about.
    if [&pair.target, &pair.source].iter().any(|it| it.has_stray_tag(&["a"])) {
        return;
    }
    let extra = unmatched(&pair.target, &pair.source);
    let may_be_text = extra.len() <= TEXTS_MAX;
    let Some(extra) =
        extra.into_iter().find(|it| !(may_be_text && is_text_in(&pair.source, it, &pair.target)))
    else {
        return;
    };
    let message = format!("link to `{}` is not in the source", extra.text);
    let help = "remove the link and keep its text";
    findings.push(pair.finding_at(&EXTRA.rule, extra.span, message).with_help(help));
}

fn check_missing(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (targets, sources) = (pair.target.addresses().count(), pair.source.addresses().count());
    if targets >= sources || sources - targets <= gaps(&pair.target).len() {
        return;
    }
    // `malformed-link` reports these.
    if sources - targets <= wide_links(&pair.target, &pair.source).len() {
        return;
    }
    // A tag without its partner is what `html-changed` is about.
    if [&pair.target, &pair.source].iter().any(|it| it.has_stray_tag(&["a"])) {
        return;
    }
    let missing = unmatched(&pair.source, &pair.target);
    let named = missing.iter().take(NAMED_MAX).map(|it| format!("`{}`", it.text));
    let named = named.collect::<Vec<_>>().join(", ");
    let message = match missing.len().saturating_sub(NAMED_MAX) {
        0 => format!("link to {named} is missing from the translation"),
        more => format!("links to {named} and {more} more are missing from the translation"),
    };
    let help = "link the words that translate the source's link text";
    let finding = match missing.first().and_then(|it| shown_destination(&pair.target, it.text)) {
        Some(span) => pair.finding_at(&MISSING.rule, span, message),
        None => pair.finding(&MISSING.rule, message),
    };
    findings.push(finding.with_help(help));
}

/// Finds the URL of a link that lost a bracket, with what is left of its brackets: `](URL)`.
fn shown_destination(inline: &Inline<'_>, url: &str) -> Option<Span> {
    let mut found = inline.markdown.match_indices(url).map(|(at, _)| at);
    let is_destination = |at: &usize| inline.markdown[..*at].ends_with('(');
    let at = found.find(is_destination)?;
    let (before, after) = (&inline.markdown[..at - 1], &inline.markdown[at + url.len()..]);
    let start = before.len() - usize::from(before.ends_with(']'));
    let end = at + url.len() + usize::from(after.starts_with(')'));
    Some(Span::new(inline.span.start() + start, inline.span.start() + end))
}

fn check_target(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    findings.extend(swapped(pair));
    let other_kind = of_other_kind(pair);
    if !other_kind.is_empty() {
        findings.extend(other_kind.iter().map(|address| kind_finding(pair, address)));
        return;
    }
    let (targets, sources) = (pair.target.addresses(), pair.source.addresses());
    if targets.map(|it| it.text).eq(sources.map(|it| it.text)) {
        return;
    }
    // Another number of links is what `link-missing` and `link-extra` are about.
    if pair.target.addresses().count() != pair.source.addresses().count() {
        return;
    }
    let wrong = unmatched(&pair.target, &pair.source);
    if wrong.is_empty() {
        return;
    }
    let requested = unmatched(&pair.source, &pair.target);
    let pairs = wrong.into_iter().zip(requested);
    for (wrong, requested) in pairs.filter(|(wrong, it)| !is_own_anchor(pair, wrong.text, it.text))
    {
        let message =
            format!("link goes to `{}`; the source links to `{}`", wrong.text, requested.text);
        let help = format!("write the source's URL: `{}`", requested.text);
        findings.push(pair.finding_at(&TARGET.rule, wrong.span, message).with_help(help));
    }
}

/// Returns `true` if only the anchors of two URLs differ, and the translation's may be the one of the heading that
/// translates the other's: that of its own page for sure, and those of other pages `broken-anchor` looks for.
fn is_own_anchor(pair: &Pair<'_>, written: &str, meant: &str) -> bool {
    let (Some((page, anchor)), Some((meant_page, meant_anchor))) =
        (written.split_once('#'), meant.split_once('#'))
    else {
        return false;
    };
    if anchor.is_empty() || without_locale(page) != without_locale(meant_page) {
        return false;
    }
    if !page.is_empty() {
        // Sites of others have their headings translated where they have a locale.
        return !page.contains("://") || locale_segment(page).is_some();
    }
    let bilingual = pair.bilingual;
    let own = |side: &SideView<'_>, anchor: &str| {
        let anchor = percent_decode_str(anchor).decode_utf8_lossy();
        let ids: Vec<String> = heading_ids(side).map(str::to_owned).collect();
        (ids.iter().position(|id| id.eq_ignore_ascii_case(&anchor)), ids.len())
    };
    let (place, count) = own(&bilingual.target, anchor);
    let (meant_place, meant_count) = own(&bilingual.source, meant_anchor);
    place.is_some() && (place == meant_place || meant_place.is_none() || count != meant_count)
}

fn heading_ids<'a>(side: &SideView<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    side.own_nodes().filter_map(|node| match &node.kind {
        NodeKind::Enter(Element::Heading { id, .. }) => Some(id.as_str()),
        _ => None,
    })
}

/// Two links whose texts, which stay as they are, have changed places.
fn swapped(pair: &Pair<'_>) -> Option<Finding> {
    const LINKS_MAX: usize = 50;
    let links = |inline: &Inline<'_>| -> Vec<(String, String, Span)> {
        let links = inline.links().take(LINKS_MAX).filter(|run| !run.is_bare_address());
        let link = |run: Run<'_>| {
            let Element::Link(link) = run.element else { return None };
            Some((run.text().trim().to_owned(), without_locale(&link.address).into(), run.span))
        };
        links.filter_map(link).collect()
    };
    let has_two = |inline: &Inline<'_>| inline.links().nth(1).is_some();
    if !has_two(&pair.target) || !has_two(&pair.source) {
        return None;
    }
    let (targets, sources) = (links(&pair.target), links(&pair.source));
    let meant = |text: &str| {
        let mut found = sources.iter().filter(|(own, ..)| own == text);
        found.next().map(|(_, url, _)| url).filter(|_| found.next().is_none())
    };
    let mut wrong = targets.iter().filter_map(|(text, url, span)| {
        let meant = meant(text).filter(|meant| *meant != url)?;
        Some((text, url, meant, *span))
    });
    let (text, url, requested, span) = wrong.next()?;
    // The other one of the two.
    wrong.find(|(_, other, meant, _)| *other == requested && *meant == url)?;
    let message = format!("link `{text}` goes to `{url}`; the source's goes to `{requested}`");
    let finding = pair.finding_at(&TARGET.rule, span, message);
    Some(finding.with_help(format!("write the source's URL: `{requested}`")))
}

/// The links of the translation that show an image in the source, and the images that are links there.
fn of_other_kind<'f>(pair: &Pair<'f>) -> Vec<Address<'f>> {
    let (target, source) = (pair.target.addresses(), pair.source.addresses());
    let has_images = source.clone().chain(target.clone()).any(|it| it.image);
    if !has_images || target.count() != source.count() {
        return Vec::new();
    }
    let own = |inline: &Inline<'f>, other: &Inline<'f>| {
        let others = other.addresses().map(|it| (key(it), it.image));
        unmatched::unmatched(inline.addresses(), others, |it| (key(*it), it.image))
    };
    let lost = own(&pair.source, &pair.target);
    let mut changed = own(&pair.target, &pair.source);
    changed.retain(|it| lost.iter().any(|lost| lost.image != it.image && key(*lost) == key(*it)));
    changed
}

fn kind_finding(pair: &Pair<'_>, address: &Address<'_>) -> Finding {
    let url = address.text;
    let (message, help) = if address.image {
        (
            format!("`{url}` is an image here; the source has a link to it"),
            "write a link as in the source: without `!` before its brackets, or as `<a>`",
        )
    } else {
        (
            format!("`{url}` is a link here; the source shows the image"),
            "write an image as in the source: with `!` before its brackets, or as `<img>`",
        )
    };
    pair.finding_at(&TARGET.rule, address.span, message).with_help(help)
}

/// The addresses of `inline` that `other` has not, each as often as it has too many.
fn unmatched<'f>(inline: &Inline<'f>, other: &Inline<'_>) -> Vec<Address<'f>> {
    unmatched::unmatched(inline.addresses(), other.addresses().map(key), |it| key(*it))
}

/// Returns the part that links with one destination have in common. A URL in the text takes in marks behind
/// it: `https://x.com/a);`.
fn key(address: Address<'_>) -> Cow<'_, str> {
    let marks =
        if address.bare { &[')', ';', ':', ',', '.', '\'', '"', '”', '»'][..] } else { &[] };
    let url = without_locale(address.text.trim_end_matches(marks));
    if url.contains("xn--") { Cow::Owned(in_letters(&url)) } else { url }
}

/// A URL with its host in letters: `https://bücher.example` for `https://xn--bcher-kva.example`.
fn in_letters(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").map_or(("", url), |(scheme, rest)| (scheme, rest));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let label = |label: &str| {
        let decoded = label.strip_prefix("xn--").and_then(punycode::decode_to_string);
        decoded.unwrap_or_else(|| label.to_owned())
    };
    let host: Vec<String> = rest[..end].split('.').map(label).collect();
    let mark = if scheme.is_empty() { "" } else { "://" };
    format!("{scheme}{mark}{}{}", host.join("."), &rest[end..])
}

/// Returns `true` for a URL in the text of `inline` that the other side has as often, be it without a link:
/// next to a letter or a quote it is only text.
fn is_text_in(other: &Inline<'_>, address: &Address<'_>, inline: &Inline<'_>) -> bool {
    let count = |inline: &Inline<'_>| inline.markdown.matches(address.text).count();
    address.bare && count(other) >= count(inline)
}
