//! How often each rule hits machine-translated and human-translated articles: markup rules should
//! find the faults of machines and leave people's work alone.

use std::collections::{BTreeMap, HashSet};

use diglot::article::{Article, FrontMatter};
use diglot::check::rules::RULES;
use diglot::finding::Severity;
use rayon::prelude::*;

use super::findings;
use crate::corpus::{entries, say};

/// A markup rule that is on hits fewer human-translated segments than this, in percent.
const HUMAN_MAX: f64 = 0.1;

/// Rules above that, where every hit was looked at and is a fault: the most that they may have.
const SEEN: [(&str, f64); 1] = [("space-at-markup", 0.19)];

/// The rules of the markup family.
const MARKUP: [&str; 14] = [
    "code-changed",
    "double-space",
    "emphasis-lost",
    "emphasis-moved",
    "empty-link-text",
    "empty-menu-step",
    "html-changed",
    "link-extra",
    "link-missing",
    "link-target",
    "placeholder-changed",
    "punctuation-in-emphasis",
    "punctuation-in-link",
    "space-at-markup",
];

/// Rules about what published articles never lack.
const NEVER: [&str; 5] =
    ["duplicate-id", "empty-target", "id-mismatch", "missing-source", "missing-target"];

/// Hits by rule, and all segments, of one kind of translation.
#[derive(Default)]
struct Counts {
    segments: usize,
    hits: BTreeMap<&'static str, usize>,
}

impl Counts {
    fn add(mut self, other: Self) -> Self {
        self.segments += other.segments;
        for (rule, count) in other.hits {
            *self.hits.entry(rule).or_default() += count;
        }
        self
    }

    fn share(&self, rule: &str) -> f64 {
        let hits = self.hits.get(rule).copied().unwrap_or_default();
        100.0 * hits as f64 / self.segments.max(1) as f64
    }
}

#[test]
fn markup_rules_find_faults_of_machines_and_not_of_people() {
    let articles = entries();
    if articles.is_empty() {
        return;
    }
    let counted = articles.par_iter().map(|entry| count(&entry.article));
    let [machine, human] = counted.reduce(Default::default, |[machine, human], [more, others]| {
        [machine.add(more), human.add(others)]
    });
    say(&format!("segments: {} by machines, {} by people", machine.segments, human.segments));
    say("| rule | default | MT % | HT % |\n| --- | --- | ---: | ---: |");
    let mut wrong = Vec::new();
    for definition in RULES {
        let (name, severity) = (definition.rule.name, definition.rule.severity);
        let (by_machines, by_people) = (machine.share(name), human.share(name));
        say(&format!("| `{name}` | {} | {by_machines:.3} | {by_people:.3} |", severity.name()));
        let seen = SEEN.iter().find(|(rule, _)| *rule == name).map(|(_, max)| *max);
        let max = seen.unwrap_or(HUMAN_MAX);
        if MARKUP.contains(&name) && severity > Severity::Info && by_people >= max {
            wrong.push(format!("{name} hits {by_people:.3} % of human-translated segments"));
        }
        if NEVER.contains(&name) && by_machines + by_people > 0.0 {
            wrong.push(format!("{name} hits published articles"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an article adds: to the counts of machines, or to those of people.
fn count(article: &Article) -> [Counts; 2] {
    let mut counts = Counts { segments: article.segments().len(), ..Counts::default() };
    let mut seen = HashSet::new();
    for finding in findings(article) {
        let place = finding.segment.unwrap_or(usize::MAX - finding.span.start());
        if seen.insert((finding.rule.name, place)) {
            *counts.hits.entry(finding.rule.name).or_default() += 1;
        }
    }
    let translation_type = article.front_matter().and_then(FrontMatter::translation_type);
    match translation_type.unwrap_or_default().chars().next() {
        Some('M') => [counts, Counts::default()],
        Some('H') => [Counts::default(), counts],
        _ => Default::default(),
    }
}
