//! `link-extra`: the translation has more links, images or references than its source.

use super::Definition;
use crate::check::Pair;
use crate::check::addresses::{is_text_in, unmatched};
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("link-extra"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (targets, sources) = (pair.target.addresses().count(), pair.source.addresses().count());
    if targets <= sources {
        return;
    }
    // A tag without its partner is what `html-changed` is about.
    if [&pair.target, &pair.source].iter().any(|it| it.has_stray_tag(&["a"])) {
        return;
    }
    let extra = unmatched(&pair.target, &pair.source);
    let Some(extra) = extra.into_iter().find(|it| !is_text_in(&pair.source, it, &pair.target))
    else {
        return;
    };
    let message = format!("link to `{}` is not in the source", extra.text);
    let help = "remove the link and keep its text";
    findings.push(pair.finding_at(&DEFINITION.rule, extra.span, message).with_help(help));
}
