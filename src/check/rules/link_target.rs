//! `link-target`: a link leads elsewhere than in the source; its locale does not count.

use super::Definition;
use crate::check::Pair;
use crate::check::addresses::unmatched;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("link-target"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
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
    for (wrong, requested) in wrong.into_iter().zip(requested) {
        let message =
            format!("link goes to `{}`; the source links to `{}`", wrong.text, requested.text);
        let help = format!("write the source's URL: `{}`", requested.text);
        findings.push(pair.finding_at(&DEFINITION.rule, wrong.span, message).with_help(help));
    }
}
