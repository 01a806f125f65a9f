//! Why there is no code to show.

use crate::finding::Rule;

/// The file with the code does not exist.
pub(super) static CODESNIPPET_NOT_FOUND: Rule = Rule::warning("codesnippet-not-found");
/// The file has no lines of that name.
pub(super) static TAG_NOT_FOUND: Rule = Rule::warning("tag-not-found");
/// A notebook has several cells of that name.
pub(super) static MULTIPLE_TAGS_WITH_SAME_NAME: Rule =
    Rule::warning("multiple-tags-with-same-name");
/// The file is not a notebook.
pub(super) static NOT_NOTEBOOK_CONTENT: Rule = Rule::warning("not-notebook-content");
/// Nobody knows how comments are written in that language.
pub(super) static UNKNOWN_LANGUAGE_CODE: Rule = Rule::warning("unknown-language-code");

/// Why there is no code to show.
pub(super) struct Failure {
    pub(super) rule: &'static Rule,
    pub(super) message: String,
}

impl Failure {
    pub(super) fn new(rule: &'static Rule, message: String) -> Self {
        Self { rule, message }
    }
}
