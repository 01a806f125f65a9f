//! `empty-target`: the target holds no text while the source does.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("empty-target"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.is_blank() && !pair.source.is_blank() {
        let message = "translation is empty";
        findings.push(pair.finding(&DEFINITION.rule, message).with_help("translate the segment"));
    }
}
