//! `empty-link-text`: a link without text, which nobody sees and nobody can follow.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::run::Run;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("empty-link-text"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let empty: Vec<_> = pair.target.links().filter(is_empty).collect();
    if empty.len() <= pair.source.links().filter(is_empty).count() {
        return;
    }
    for run in empty {
        let link = pair.target.slice(run.span);
        let message = format!("link `{link}` has no text, so readers cannot see it");
        let help = "write the link text between the brackets";
        findings.push(pair.finding_at(&DEFINITION.rule, run.span, message).with_help(help));
    }
}

fn is_empty(run: &Run<'_>) -> bool {
    let is_picture = |kind: &NodeKind<'_>| match kind {
        NodeKind::Enter(Element::Image(_)) | NodeKind::Directive(_) => true,
        NodeKind::Html(html) => html.starts_with("<img"),
        _ => false,
    };
    run.text().trim().is_empty() && !run.content.iter().any(|node| is_picture(&node.kind))
}
