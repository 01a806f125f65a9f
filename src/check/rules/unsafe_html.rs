//! `unsafe-html`: raw HTML, and URLs of links and images, that pages are built without. One thing is one finding, however often an
//! article has it.

use std::collections::{HashMap, HashSet};

use super::Definition;
use crate::check::Bilingual;
use crate::check::side_view::SideView;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Directive, Element, NodeKind};
use crate::markdown::removal::{Removal, refused_scheme, removals};
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::article(Rule::warning("unsafe-html"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let side = &bilingual.target;
    let mut removed = removed(side);
    if removed.iter().any(|(_, removal)| !removal.is_unsafe) {
        // What merely looks different is as the source has it.
        let known = self::removed(&bilingual.source);
        let known: HashSet<&str> = known.iter().map(|(_, it)| &*it.what).collect();
        removed.retain(|(_, removal)| removal.is_unsafe || !known.contains(&*removal.what));
    }
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (_, removal) in &removed {
        *places.entry(&removal.what).or_default() += 1;
    }
    for (span, Removal { what, .. }) in &removed {
        // The first tells of all.
        let Some(places) = places.remove(&**what) else { continue };
        let message = match places {
            1 => format!("{what} is removed from the page"),
            _ => format!("{what} is removed from the page, here and in {places} places in all"),
        };
        let help = "remove it, or write it in Markdown";
        findings.push(side.finding(&DEFINITION.rule, *span, message).with_help(help));
    }
}

/// The scheme of a link or an image of Markdown that is refused, with its URL.
fn refused<'k>(kind: &'k NodeKind<'_>) -> Option<(String, &'k str)> {
    let (url, is_image) = match kind {
        NodeKind::Enter(Element::Link(link)) => (&*link.address, false),
        NodeKind::Enter(Element::Image(link)) => (&*link.address, true),
        NodeKind::Directive(Directive::Image(image)) => (&*image.source, true),
        _ => return None,
    };
    Some((refused_scheme(url, is_image)?, url))
}

/// Where a link's URL is, as written; else the whole link. In a page in YAML its text may stand lines away.
fn url_span(link: Span, url: &str, side: &SideView<'_>) -> Span {
    let at = side.slice(link).rfind(url).map(|at| link.start() + at);
    at.map_or(link, |at| Span::new(at, at + url.len()))
}

/// What is taken out of one side, with its place in the side's body.
fn removed(side: &SideView<'_>) -> Vec<(Span, Removal)> {
    let mut found = Vec::new();
    let mut done = 0;
    for node in side.own_nodes() {
        if let Some((scheme, url)) = refused(&node.kind) {
            let span = url_span(node.span, url, side);
            let what = format!("the URL `{scheme}:…`");
            found.push((span, Removal { range: span.range(), what, is_unsafe: true }));
        }
        let is_html = matches!(node.kind, NodeKind::Html(_) | NodeKind::Enter(Element::HtmlBlock));
        // The lines of a block are looked at together: a tag may run over several.
        if !is_html || node.span.end() <= done {
            continue;
        }
        done = node.span.end();
        found.extend(removals(side.slice(node.span)).into_iter().map(|removal| {
            let start = node.span.start();
            (Span::new(start + removal.range.start, start + removal.range.end), removal)
        }));
    }
    found
}
