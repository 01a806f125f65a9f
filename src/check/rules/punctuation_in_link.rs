//! `punctuation-in-link`: a full stop or comma was pulled into the text of a link.

use super::Definition;
use crate::check::{Pair, punctuation};
use crate::finding::{Finding, Rule};
use crate::markdown::node::Element;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("punctuation-in-link"), check).fixable();

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    punctuation::check(
        pair,
        &DEFINITION.rule,
        |run| matches!(run.element, Element::Link(_)),
        findings,
    );
}
