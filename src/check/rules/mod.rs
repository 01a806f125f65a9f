//! The table of rules. A rule is a file here with its [`Definition`], named like its page under
//! `tests/spec/rules`.

mod alignment;
mod empty_target;
mod length;
mod link_target;

use super::{Bilingual, Pair};
use crate::finding::{Finding, Rule};

/// A rule, and how it is run.
#[derive(Debug)]
pub struct Definition {
    /// Its name and default severity.
    pub rule: Rule,
    /// What it looks at.
    pub scope: Scope,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// Each segment that has both its parts.
    Pair(fn(&Pair<'_>, &mut Vec<Finding>)),
    /// The article as a whole.
    Article(fn(&Bilingual<'_>, &mut Vec<Finding>)),
}

/// All rules about a single article, by family and name.
pub static RULES: &[&Definition] = &[
    &empty_target::DEFINITION,
    &link_target::DEFINITION,
    &alignment::DEFINITION,
    &length::DEFINITION,
];
