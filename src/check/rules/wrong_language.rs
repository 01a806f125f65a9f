//! `wrong-language`: the translation is in the source's language, or in a third one.
use super::{Definition, Scope};
use crate::check::Pair;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition =
    Definition { rule: Rule::info("wrong-language"), scope: Scope::Pair(check) };

fn check(_pair: &Pair<'_>, _findings: &mut Vec<Finding>) {}
