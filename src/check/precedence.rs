//! One cause is one finding: of several rules that see one fault, the one that names it best reports it.
//!
//! Rules know nothing of each other. Which of them explains what others find, and how far, is the table
//! below. A finding is left out only where the one that explains it is reported itself: rules that are off,
//! and findings that were dismissed or are in the baseline, explain nothing.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::Located;

/// Reach of a finding: the others of its file that it explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Where both are about the same bytes. A finding about a whole segment is about all its bytes, but
    /// explains only others about the whole.
    Place,
    /// In the same segment.
    Segment,
    /// In the whole file.
    File,
}

/// A rule, and rules whose findings it explains.
type Row = (&'static str, Reach, &'static [&'static str]);

/// Table of what explains what. No rule explains itself through others.
static TABLE: [Row; 18] = [
    // A merge that was not finished breaks what holds the file together.
    (
        "conflict-marker",
        Reach::File,
        &[
            "front-matter",
            "front-matter-changed",
            "page-syntax",
            "duplicate-id",
            "id-mismatch",
            "malformed-annotation",
            "missing-source",
            "missing-target",
            "structure-mismatch",
            "duplicate-anchor",
            "duplicate-title",
            "heading-skipped",
            "missing-block",
            "extra-block",
            "unclosed-code-block",
        ],
    ),
    ("not-utf-8", Reach::Place, &["unicode"]),
    ("page-syntax", Reach::File, &["front-matter"]),
    ("leaked-annotation", Reach::Segment, &["missing-target", "missing-source"]),
    ("empty-target", Reach::Segment, &["unicode", "unbalanced", "length", "alignment"]),
    // Syntax that is not read shows as text, for a reason that the parser knows.
    ("invalid-note-section", Reach::Place, &["leaked-markup"]),
    ("invalid-image", Reach::Place, &["leaked-markup"]),
    ("invalid-code", Reach::Place, &["leaked-markup"]),
    ("invalid-video", Reach::Place, &["leaked-markup"]),
    ("structure-mismatch", Reach::Place, &["lost-text"]),
    (
        "mangled-escape",
        Reach::Place,
        &[
            "placeholder-changed",
            "number-mismatch",
            "emphasis-lost",
            "empty-menu-step",
            "html-changed",
            "identifier-changed",
            "unbalanced",
            "punctuation-in-emphasis",
            "punctuation-in-link",
            "doubled-punctuation",
            "space-before-punctuation",
        ],
    ),
    ("unicode", Reach::Place, &["code-changed", "number-mismatch", "unbalanced"]),
    (
        "link-target",
        Reach::Place,
        &[
            "broken-anchor",
            "broken-link",
            "empty-link-text",
            "html-changed",
            "missing-alt-text",
            "missing-image",
            "unsafe-html",
            "xref-not-found",
        ],
    ),
    (
        "link-extra",
        Reach::Place,
        &[
            "broken-anchor",
            "broken-link",
            "missing-alt-text",
            "missing-image",
            "unsafe-html",
            "xref-not-found",
        ],
    ),
    (
        "html-changed",
        Reach::Place,
        &["malformed-annotation", "unsafe-html", "placeholder-changed", "number-mismatch"],
    ),
    ("link-missing", Reach::Place, &["unbalanced"]),
    ("empty-menu-step", Reach::Place, &["emphasis-lost"]),
    ("placeholder-changed", Reach::Place, &["number-mismatch", "unbalanced"]),
];

/// Findings, those of a file together, without those that another of them explains; the order stays. One that
/// explains others is as severe as the worst of them.
pub fn without_explained(mut findings: Vec<Located>) -> Vec<Located> {
    let mut explained = Vec::with_capacity(findings.len());
    for file in findings.chunk_by(|one, other| one.location.path == other.location.path) {
        let start = explained.len();
        explained.extend(explained_in(file).into_iter().map(|by| by.map(|by| by + start)));
    }
    for index in 0..findings.len() {
        if let Some(by) = root(&explained, index) {
            let severity = findings[index].finding.severity;
            let finding = &mut findings[by].finding;
            finding.severity = finding.severity.max(severity);
        }
    }
    let mut explained = explained.into_iter();
    findings.retain(|_| explained.next().is_some_and(|by| by.is_none()));
    findings
}

/// For each finding of one file the number of another that explains it.
fn explained_in(findings: &[Located]) -> Vec<Option<usize>> {
    let mut explained = vec![None; findings.len()];
    let rules: FxHashSet<&str> = findings.iter().map(|it| it.finding.rule.name).collect();
    let is_there = |rule: &&str| rules.contains(rule);
    let rows =
        TABLE.iter().filter(|(rule, _, others)| is_there(rule) && others.iter().any(is_there));
    for (rule, reach, others) in rows {
        let explaining = Explaining::new(findings, rule, *reach);
        for (by, located) in explained.iter_mut().zip(findings) {
            if by.is_none() && others.contains(&located.finding.rule.name) {
                *by = explaining.of(located);
            }
        }
    }
    explained
}

/// The finding that stays for one that is explained: what explains it may be explained in turn.
fn root(explained: &[Option<usize>], index: usize) -> Option<usize> {
    let mut by = explained[index]?;
    while let Some(next) = explained[by] {
        by = next;
    }
    Some(by)
}

/// The findings of one rule in a file, to be asked what they explain.
struct Explaining {
    reach: Reach,
    /// One of them, if there is any.
    first: Option<usize>,
    /// By segment.
    segments: FxHashMap<usize, usize>,
    /// Start, end and number of those about a place, by start. The ends are the furthest so far, with the
    /// number of the finding that has it.
    places: Vec<(u32, u32, usize)>,
}

impl Explaining {
    fn new(findings: &[Located], rule: &str, reach: Reach) -> Self {
        let own = findings.iter().enumerate().filter(|(_, it)| it.finding.rule.name == rule);
        let mut explaining =
            Self { reach, first: None, segments: FxHashMap::default(), places: Vec::new() };
        for (index, located) in own {
            explaining.first.get_or_insert(index);
            match located.finding.segment {
                Some(segment) if reach == Reach::Segment || is_whole(located) => {
                    explaining.segments.entry(segment).or_insert(index);
                }
                _ => {
                    let span = located.finding.span;
                    explaining.places.push((span.start, span.end, index));
                }
            }
        }
        explaining.places.sort_unstable();
        let mut furthest = (0, 0);
        for (_, end, index) in &mut explaining.places {
            furthest = furthest.max((*end, *index));
            (*end, *index) = furthest;
        }
        explaining
    }

    /// The finding that explains another one.
    fn of(&self, other: &Located) -> Option<usize> {
        match self.reach {
            Reach::File => self.first,
            Reach::Segment => self.in_segment(other),
            Reach::Place => self.at_place(other),
        }
    }

    fn in_segment(&self, other: &Located) -> Option<usize> {
        self.segments.get(&other.finding.segment?).copied()
    }

    fn at_place(&self, other: &Located) -> Option<usize> {
        let span = other.finding.span;
        // What is empty is about the place between two bytes.
        let last = span.end.max(span.start + 1);
        let before = self.places.partition_point(|(start, ..)| *start < last);
        let near = before.checked_sub(1).map(|at| self.places[at]);
        let near = near.filter(|(_, end, _)| *end > span.start).map(|(.., index)| index);
        near.or_else(|| self.in_segment(other).filter(|_| is_whole(other)))
    }
}

/// Returns `true` for a finding about all of its segment's translation.
fn is_whole(located: &Located) -> bool {
    let target = located.segment.as_ref().and_then(|segment| segment.target.as_ref());
    let len = target.map(String::len);
    len.is_some()
        && located.target_span.map(|span| (span.start(), span.end())) == len.map(|len| (0, len))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Finding, Rule};
    use crate::text::{Source, Span};

    #[test]
    fn no_rule_explains_itself_through_others() {
        let after = |rule: &str| -> Vec<&'static str> {
            let rows = TABLE.iter().filter(|(name, ..)| *name == rule);
            rows.flat_map(|(.., others)| others.iter().copied()).collect()
        };
        for (rule, ..) in &TABLE {
            let (mut seen, mut next) = (FxHashSet::default(), after(rule));
            while let Some(other) = next.pop() {
                assert_ne!(other, *rule);
                if seen.insert(other) {
                    next.extend(after(other));
                }
            }
        }
    }

    /// Returns which of these findings, each a rule and where it stands, are left.
    fn left(findings: &[(&'static Rule, usize, usize)]) -> Vec<(&'static str, u32)> {
        let source = Source::new("a.md", "x".repeat(100));
        let located = findings.iter().map(|(rule, start, end)| {
            Finding::new(rule, Span::new(*start, *end), "it is wrong").locate(&source)
        });
        let left = without_explained(located.collect());
        left.iter().map(|it| (it.finding.rule.name, it.finding.span.start)).collect()
    }

    static CAUSE: Rule = Rule::error("html-changed");
    static EFFECT: Rule = Rule::warning("unsafe-html");

    #[test]
    fn a_finding_that_another_only_touches_is_not_explained_by_it() {
        let both = vec![("html-changed", 20), ("unsafe-html", 10)];
        assert_eq!(left(&[(&CAUSE, 20, 30), (&EFFECT, 10, 20)]), both);
        assert_eq!(left(&[(&CAUSE, 20, 30), (&EFFECT, 10, 21)]), both[..1]);
        assert_eq!(left(&[(&CAUSE, 20, 30), (&EFFECT, 30, 40)]).len(), 2);
        assert_eq!(left(&[(&CAUSE, 20, 30), (&EFFECT, 29, 40)]).len(), 1);
    }

    #[test]
    fn a_finding_around_others_explains_what_is_behind_these() {
        let found = left(&[(&CAUSE, 0, 90), (&CAUSE, 10, 20), (&EFFECT, 40, 50)]);
        assert_eq!(found, [("html-changed", 0), ("html-changed", 10)]);
    }
}
