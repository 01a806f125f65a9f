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
    let wanted = unmatched(&pair.source, &pair.target);
    for (wrong, wanted) in wrong.into_iter().zip(wanted) {
        let message = format!("this leads to `{}`, its source to `{}`", wrong.text, wanted.text);
        let help = format!("write the source's address: `{}`", wanted.text);
        findings.push(pair.finding_at(&DEFINITION.rule, wrong.span, message).with_help(help));
    }
}
