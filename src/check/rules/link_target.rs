//! `link-target`: a link leads elsewhere than in the source; its locale does not count.

use super::{Definition, Scope};
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition { rule: Rule::error("link-target"), scope: Scope::Pair(check) };

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (targets, mut sources) = (addresses(&pair.target), addresses(&pair.source));
    if targets.len() != sources.len() {
        // Another number of links is what `link-missing` and `link-extra` are about.
        return;
    }
    for (address, span) in targets {
        if let Some(same) = sources.iter().position(|(source, _)| *source == address) {
            sources.swap_remove(same);
            continue;
        }
        let message = format!("`{address}` is not among the addresses of the source");
        findings.push(pair.finding_at(&DEFINITION.rule, span, message));
    }
}

/// The addresses of a segment's links and images, without locale.
fn addresses(inline: &Inline<'_>) -> Vec<(String, Span)> {
    let addresses = inline.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Enter(Element::Link(link) | Element::Image(link)) => {
            Some((without_locale(&link.address), node.span))
        }
        _ => None,
    });
    addresses.collect()
}

/// `https://x.com/nl-nl/a` without its `nl-nl`.
fn without_locale(address: &str) -> String {
    let is_locale = |part: &&str| part.contains('-') && Locale::parse(part).is_some();
    address.split('/').filter(|part| !is_locale(part)).collect::<Vec<_>>().join("/")
}
