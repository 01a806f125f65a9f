//! `empty-target`: the target holds no text while the source does.

use super::{Definition, Scope};
use crate::check::Pair;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition =
    Definition { rule: Rule::error("empty-target"), scope: Scope::Pair(check) };

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.markdown.trim().is_empty() && !pair.source.text().trim().is_empty() {
        let message = "the translation is empty";
        findings.push(pair.finding(&DEFINITION.rule, message).with_help("translate the segment"));
    }
}
