//! `empty-link-text`: a link without text, which nobody sees and nobody can follow.
//! `malformed-link`: a space between the text of a link and its URL, so that readers see brackets:
//! `[text] (https://…)`.

use super::Definition;
use crate::check::Pair;
use crate::check::link_gaps::gaps;
use crate::check::wide_links::wide_links;
use crate::finding::{Finding, Rule};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::run::Run;

pub(super) static EMPTY_LINK_TEXT: Definition =
    Definition::pair(Rule::error("empty-link-text"), check_text);

fn check_text(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let empty: Vec<_> = pair.target.links().filter(is_empty).collect();
    if empty.len() <= pair.source.links().filter(is_empty).count() {
        return;
    }
    for run in empty {
        let link = pair.target.slice(run.span);
        let message = format!("link `{link}` has no text, so readers cannot see it");
        let help = "write the link text between the brackets";
        findings.push(pair.finding_at(&EMPTY_LINK_TEXT.rule, run.span, message).with_help(help));
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

pub(super) static MALFORMED_LINK: Definition =
    Definition::pair(Rule::error("malformed-link"), check_gaps).fixable();

fn check_gaps(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    for link in wide_links(&pair.target, &pair.source) {
        let message = format!("link to `{}` has brackets of full width", link.url);
        let finding = pair.finding_at(&MALFORMED_LINK.rule, link.span(), message);
        let brackets = link.brackets.into_iter().zip(["[", "]", "(", ")"]);
        let edits = brackets.map(|(span, bracket)| (span, bracket.to_owned())).collect();
        let fix = pair.safe_fix("write the brackets in half width", edits);
        findings.push(finding.with_help("write `[text](URL)`").with_fix(fix));
    }
    let found = gaps(&pair.target);
    let allowed = if found.is_empty() { 0 } else { gaps(&pair.source).len() };
    for gap in found.into_iter().skip(allowed) {
        let message = "space between the text of a link and its URL";
        let finding = pair.finding_at(&MALFORMED_LINK.rule, gap, message);
        let fix = pair.safe_fix("remove the space", vec![(gap, String::new())]);
        findings.push(finding.with_help("remove the space between `]` and `(`").with_fix(fix));
    }
}
