//! `malformed-link`: a space between the text of a link and its URL, so that readers see brackets:
//! `[text] (https://…)`.

use super::Definition;
use crate::check::Pair;
use crate::check::link_gaps::gaps;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::error("malformed-link"), check).fixable();

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let found = gaps(&pair.target);
    let allowed = if found.is_empty() { 0 } else { gaps(&pair.source).len() };
    for gap in found.into_iter().skip(allowed) {
        let message = "space between the text of a link and its URL";
        let finding = pair.finding_at(&DEFINITION.rule, gap, message);
        let fix = pair.safe_fix("remove the space", vec![(gap, String::new())]);
        findings.push(finding.with_help("remove the space between `]` and `(`").with_fix(fix));
    }
}
