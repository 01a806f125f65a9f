//! `duplicate-anchor`: two anchors of an article have one name: no link reaches the second.

use std::collections::HashMap;

use super::Definition;
use crate::check::Bilingual;
use crate::check::side_view::SideView;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::raw_tag::tags;
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("duplicate-anchor"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    for (name, span) in repeated(&bilingual.target) {
        let message = format!("the anchor `{name}` stands above already: no link reaches this one");
        let help = "give it another name, and the links that mean it";
        findings.push(bilingual.target.finding(&DEFINITION.rule, span, message).with_help(help));
    }
}

/// The anchors whose name an earlier one has.
fn repeated<'a>(side: &SideView<'a>) -> Vec<(&'a str, Span)> {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let mut repeated = Vec::new();
    for node in side.own_nodes() {
        // The anchor at the start of a heading is not among its nodes.
        let is_html = match &node.kind {
            NodeKind::Enter(Element::Heading { .. } | Element::HtmlBlock) => true,
            NodeKind::Html(_) => true,
            _ => false,
        };
        if !is_html {
            continue;
        }
        for (name, span) in anchors(side.slice(node.span), node.span.start()) {
            match seen.get(name) {
                None => drop(seen.insert(name, span)),
                // The nodes of a heading or block are looked at twice.
                Some(first) if *first == span => {}
                Some(_) if repeated.last() == Some(&(name, span)) => {}
                Some(_) => repeated.push((name, span)),
            }
        }
    }
    repeated
}

/// The names of the `<a>`s in a piece of the body that starts at a byte of it, with their place.
fn anchors(html: &str, start: usize) -> impl Iterator<Item = (&str, Span)> {
    tags(html).filter(|tag| tag.is("a") && !tag.is_end).filter_map(move |tag| {
        let name = tag.attribute("name").or_else(|| tag.attribute("id"))?.value;
        let span = Span::new(start + tag.range.start, start + tag.range.end);
        (!name.is_empty()).then_some((name, span))
    })
}
