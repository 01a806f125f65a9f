//! Why something that looks like a construct is none.

use crate::finding::Rule;

/// A construct that is not read to its end.
pub(in crate::markdown) const LONG_CONSTRUCT: Rule = Rule::warning("long-construct");

/// What is wrong with it. It stays as it is, and is reported.
#[derive(Debug)]
pub(in crate::markdown) struct Refusal {
    pub(in crate::markdown) rule: &'static Rule,
    pub(in crate::markdown) message: String,
}

impl Refusal {
    pub(in crate::markdown) fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self { rule, message: message.into() }
    }
}
