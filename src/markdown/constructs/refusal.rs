//! Why something that looks like a construct is none.

use crate::finding::Rule;

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
