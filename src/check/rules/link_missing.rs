//! `link-missing`: the translation has fewer links, images or references than its source.

use super::Definition;
use crate::check::Pair;
use crate::check::addresses::unmatched;
use crate::check::link_gaps::gaps;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("link-missing"), check);

/// Addresses that a message names.
const NAMED_MAX: usize = 5;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (targets, sources) = (pair.target.addresses().count(), pair.source.addresses().count());
    if targets >= sources || sources - targets <= gaps(&pair.target).len() {
        return;
    }
    // A tag without its partner is what `html-changed` is about.
    if [&pair.target, &pair.source].iter().any(|it| it.has_stray_tag(&["a"])) {
        return;
    }
    let missing = unmatched(&pair.source, &pair.target);
    let named = missing.iter().take(NAMED_MAX).map(|it| format!("`{}`", it.text));
    let named = named.collect::<Vec<_>>().join(", ");
    let message = match missing.len().saturating_sub(NAMED_MAX) {
        0 => format!("link to {named} is missing from the translation"),
        more => format!("links to {named} and {more} more are missing from the translation"),
    };
    let help = "link the words that translate the source's link text";
    findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
}
