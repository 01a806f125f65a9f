//! Why something that looks like a construct is none.

use crate::finding::Rule;

/// A construct that is not read to its end.
pub(in crate::markdown) const LONG_CONSTRUCT: Rule = Rule::warning("long-construct");

/// Its findings. It stays as it is, and is reported.
#[derive(Debug)]
pub(in crate::markdown) struct InvalidConstruct {
    pub(in crate::markdown) rule: &'static Rule,
    pub(in crate::markdown) message: String,
}

impl InvalidConstruct {
    pub(in crate::markdown) fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self { rule, message: message.into() }
    }
}
