//! The kinds of findings as the ITS module of XLIFF 2.1 names them, for tools that sort or count findings.

use crate::finding::Severity;

/// Rules of each type; all others are of the type `other`.
const TYPES: [(&str, &[&str]); 13] = [
    ("terminology", &["term", "no-loc-changed"]),
    ("mistranslation", &["alignment", "outdated-translation"]),
    (
        "omission",
        &["lost-text", "missing-target", "empty-target", "link-missing", "missing-alt-text"],
    ),
    (
        "untranslated",
        &["same-as-source", "half-translated", "wrong-language", "title-untranslated"],
    ),
    ("addition", &["link-extra"]),
    ("duplication", &["doubled-text", "doubled-word"]),
    ("inconsistency", &["inconsistent"]),
    ("characters", &["unicode", "mangled-escape"]),
    (
        "typographical",
        &[
            "doubled-punctuation",
            "end-punctuation",
            "half-width-punctuation",
            "space-before-punctuation",
            "unbalanced",
        ],
    ),
    ("whitespace", &["double-space", "space-at-markup"]),
    ("numbers", &["number-mismatch"]),
    ("length", &["length"]),
    (
        "markup",
        &[
            "code-changed",
            "emphasis-lost",
            "emphasis-moved",
            "empty-link-text",
            "empty-menu-step",
            "html-changed",
            "identifier-changed",
            "leaked-annotation",
            "leaked-markup",
            "link-target",
            "malformed-annotation",
            "malformed-link",
            "placeholder-changed",
            "punctuation-in-emphasis",
            "punctuation-in-link",
            "structure-mismatch",
            "unsafe-html",
        ],
    ),
];

/// The type of a rule's findings.
pub(super) fn issue_type(rule: &str) -> &'static str {
    TYPES.iter().find(|(_, rules)| rules.contains(&rule)).map_or("other", |(name, _)| name)
}

/// How much a finding matters, from 0 to 100.
pub(super) fn score(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "20",
        Severity::Warning => "50",
        Severity::Error => "100",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog;

    #[test]
    fn every_rule_that_has_a_type_is_there() {
        for rule in TYPES.iter().flat_map(|(_, rules)| *rules) {
            assert!(catalog::find(rule).is_some(), "{rule}");
        }
        assert_eq!([issue_type("term"), issue_type("broken-link")], ["terminology", "other"]);
    }
}
