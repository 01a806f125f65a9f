//! `hard-coded-locale`: a link of a localized article leads to the page in the source language.

use super::Definition;
use crate::check::Bilingual;
use crate::check::addresses::locale_segment;
use crate::finding::{Finding, Rule, Safety, Severity};
use crate::markdown::node::{Directive, Element, NodeKind};
use crate::text::Span;

pub(in crate::check) static DEFINITION: Definition =
    Definition::article(Rule::warning("hard-coded-locale"), check).fixable();

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let source_locale = &bilingual.settings.source_locale;
    if bilingual.locale.is_none_or(|locale| locale == source_locale) {
        return;
    }
    let folder = source_locale.folder();
    for node in bilingual.target.own_nodes() {
        let address = match &node.kind {
            NodeKind::Enter(Element::Link(link) | Element::Image(link)) => &link.address,
            NodeKind::Directive(Directive::Image(image)) => &image.source,
            _ => continue,
        };
        // A file's own folders are the project's concern.
        if !address.contains("://") && !address.starts_with('/') {
            continue;
        }
        let Some(range) = locale_segment(address) else { continue };
        if address[range].trim_end_matches('/').eq_ignore_ascii_case(&folder) {
            findings.push(finding(bilingual, address, node.span, &folder));
        }
    }
}

fn finding(bilingual: &Bilingual<'_>, address: &str, link: Span, folder: &str) -> Finding {
    let locale = bilingual.locale.map(crate::locale::Locale::folder).unwrap_or_default();
    let message =
        format!("link `{address}` is hard-coded to `{folder}`, whatever the reader's language");
    let foreign = foreign_host(bilingual, address);
    let help = match foreign {
        Some(host) => format!(
            "if `{host}` has the page in `{locale}`, write that, and list the host under `localized-hosts`"
        ),
        None => format!("remove `{folder}/`, or write `{locale}`"),
    };
    let Some(place) = written(bilingual.target.slice(link), folder) else {
        let finding = bilingual.target.finding(&DEFINITION.rule, link, message).with_help(help);
        let severity = if foreign.is_some() { Severity::Info } else { finding.severity };
        return Finding { severity, ..finding };
    };
    let span = Span::new(link.start() + place, link.start() + place + folder.len());
    let finding = bilingual.target.finding(&DEFINITION.rule, span, message).with_help(help);
    // Nobody knows whether others have the page in more languages.
    let severity = if foreign.is_some() { Severity::Info } else { finding.severity };
    let finding = Finding { severity, ..finding };
    // What stands in no segment is in both languages.
    if finding.segment.is_none() {
        return finding;
    }
    let title = format!("write `{locale}` instead of `{folder}`");
    let mut fix = bilingual.target.safe_fix(&title, vec![(span, locale)]);
    if foreign.is_some() {
        fix.safety = Safety::Unsafe;
    }
    finding.with_fix(fix)
}

/// The host of a URL that the project does not say has pages in its languages.
fn foreign_host<'a>(bilingual: &Bilingual<'_>, url: &'a str) -> Option<&'a str> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_known = |known: &String| known.eq_ignore_ascii_case(host);
    (!bilingual.settings.localized_hosts.iter().any(is_known)).then_some(host)
}

/// Where a link's Markdown has the locale, last: the address stands behind the text.
fn written(markdown: &str, folder: &str) -> Option<usize> {
    let at = markdown.to_ascii_lowercase().rfind(&format!("/{folder}"))?;
    let rest = markdown[at + 1 + folder.len()..].chars().next();
    rest.is_none_or(|c| matches!(c, '/' | ')' | '>' | '?' | '#' | ' ' | '"')).then_some(at + 1)
}
