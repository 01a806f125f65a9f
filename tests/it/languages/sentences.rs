//! Sentences that a rule leaves alone in a language, and sentences in which it finds a fault.

use super::{messages, rows};

/// A rule, `right` or `wrong`, a locale, a source and its translation.
const SENTENCES: &str = include_str!("sentences.tsv");

#[test]
fn rules_know_what_is_right_in_a_language_and_what_is_not() {
    let mut failures = Vec::new();
    for [rule, kind, tag, source, target] in rows(SENTENCES) {
        assert!(["right", "wrong"].contains(&kind), "{kind}");
        let found = messages(rule, tag, source, target);
        if found.is_empty() == (kind == "wrong") {
            failures.push(format!("{rule} {kind} {tag}: {target}: {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
