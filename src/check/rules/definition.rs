//! A rule, and how it is run.

use crate::check::bilingual::{Bilingual, Pair};
use crate::finding::{Finding, Rule};

/// A rule, and how it is run.
#[derive(Debug)]
pub struct Definition {
    /// Its name and default severity.
    pub rule: Rule,
    /// What the rule is applied to.
    pub scope: Scope,
    /// `true` if its findings can come with a safe fix.
    pub fixable: bool,
}

/// What a rule is applied to.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// Each segment whose two parts differ.
    Pair(fn(&Pair<'_>, &mut Vec<Finding>)),
    /// Each segment whose two parts are the same text.
    Copy(fn(&Pair<'_>, &mut Vec<Finding>)),
    /// The article as a whole.
    Article(fn(&Bilingual<'_>, &mut Vec<Finding>)),
}

impl Definition {
    /// A rule about each segment whose two parts differ. If both are the same, so are their oddities.
    pub(super) const fn pair(rule: Rule, check: fn(&Pair<'_>, &mut Vec<Finding>)) -> Self {
        Self { rule, scope: Scope::Pair(check), fixable: false }
    }

    /// A rule about each segment whose two parts are the same text.
    pub(super) const fn copy(rule: Rule, check: fn(&Pair<'_>, &mut Vec<Finding>)) -> Self {
        Self { rule, scope: Scope::Copy(check), fixable: false }
    }

    /// A rule about the article as a whole.
    pub(super) const fn article(rule: Rule, check: fn(&Bilingual<'_>, &mut Vec<Finding>)) -> Self {
        Self { rule, scope: Scope::Article(check), fixable: false }
    }

    /// The same, with findings that can be mended safely.
    pub(super) const fn fixable(self) -> Self {
        Self { fixable: true, ..self }
    }
}
