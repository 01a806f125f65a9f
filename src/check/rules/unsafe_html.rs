//! `unsafe-html`: raw HTML that pages are built without.

use super::Definition;
use crate::check::Bilingual;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::removal::removals;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::article(Rule::warning("unsafe-html"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let side = &bilingual.target;
    let mut done = 0;
    for node in side.own_nodes() {
        let is_html = matches!(node.kind, NodeKind::Html(_) | NodeKind::Enter(Element::HtmlBlock));
        // The lines of a block are looked at together: a tag may run over several.
        if !is_html || node.span.end() <= done {
            continue;
        }
        done = node.span.end();
        for (range, what) in removals(side.slice(node.span)) {
            let start = node.span.start();
            let span = Span::new(start + range.start, start + range.end);
            let message = format!("{what} is left out of the page");
            let help = "take it out, or write it in Markdown";
            findings.push(side.finding(&DEFINITION.rule, span, message).with_help(help));
        }
    }
}
