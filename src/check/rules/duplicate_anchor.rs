//! `duplicate-anchor`: two anchors of an article have one name, though not in the source: no link
//! reaches the second.

use std::collections::HashSet;

use super::Definition;
use crate::check::Bilingual;
use crate::check::side_view::{Place, SideView};
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::raw_tag::tags;
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("duplicate-anchor"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let targets = repeated(&bilingual.target);
    if targets.is_empty() {
        return;
    }
    let sources: HashSet<Place> =
        repeated(&bilingual.source).into_iter().map(|(.., place)| place).collect();
    for (name, span, _) in targets.into_iter().filter(|(.., place)| !sources.contains(place)) {
        let message = format!("duplicate anchor `{name}`: links go to the first one");
        let help = "give it a different name, as in the source";
        findings.push(bilingual.target.finding(&DEFINITION.rule, span, message).with_help(help));
    }
}

/// The anchors whose name an earlier one has. Those of headings are numbered when there are several
/// of a name, so they are no fault.
fn repeated<'a>(side: &SideView<'a>) -> Vec<(&'a str, Span, Place)> {
    let mut seen = HashSet::new();
    let mut repeated = Vec::new();
    for node in side.own_nodes() {
        match &node.kind {
            NodeKind::Enter(Element::Heading { id, .. }) => {
                seen.insert(id.as_str());
            }
            NodeKind::Html(_) => {
                for (name, span) in anchors(side.slice(node.span), node.span.start()) {
                    if !seen.insert(name) {
                        repeated.push((name, span, side.place(span.start())));
                    }
                }
            }
            _ => {}
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
