//! `punctuation-in-emphasis`: a full stop or comma was pulled into bold or italic text.

use super::Definition;
use crate::check::{Pair, punctuation};
use crate::finding::{Finding, Rule};
use crate::markdown::node::Element;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("punctuation-in-emphasis"), check).fixable();

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    punctuation::check(
        pair,
        &DEFINITION.rule,
        |run| matches!(run.element, Element::Strong | Element::Emphasis),
        findings,
    );
}
