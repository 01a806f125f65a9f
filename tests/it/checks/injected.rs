//! Real articles with one fault put into each copy: the rule that the fault belongs to must find it,
//! and must be silent about a copy without it.

use std::collections::BTreeSet;

use diglot::article::{Article, Side};
use diglot::check::rules::RULES;
use diglot::text::{Edit, Source, apply};
use rayon::prelude::*;

use super::findings;
use super::injected_text::DAMAGES;
use super::injected_words;
use super::mutations::{FAULTS, Fault, Injection, Subject};
use crate::corpus::{Entry, entries, say};

/// Copies made for each rule.
const COPIES: usize = 200;
/// Places tried for each rule.
const TRIES_MAX: usize = 200_000;
/// The least share of faults that are found.
const FOUND_MIN: f64 = 0.95;
/// The greatest share of undamaged copies that gain a finding.
const FALSE_MAX: f64 = 0.01;
/// Larger articles are left alone, so that the test is quick.
const LEN_MAX: usize = 24_000;

/// Numbers that look random and are the same in every run (splitmix64).
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).expect("31 bits fit") % limit
    }

    pub(super) fn of<'c, T>(&mut self, choices: &'c [T]) -> &'c T {
        &choices[self.below(choices.len())]
    }
}

/// What came of a rule's copies.
struct Score {
    rule: &'static str,
    copies: usize,
    found: usize,
    /// Undamaged copies that gained a finding.
    false_alarms: usize,
    /// Faults that were not found.
    missed: Vec<String>,
}

#[test]
fn injected_faults_are_found_by_the_rule_that_they_belong_to() {
    let articles: Vec<_> = entries()
        .iter()
        .filter(|entry| entry.article.source().text().len() < LEN_MAX)
        .filter(|entry| !entry.article.segments().is_empty())
        .collect();
    if articles.is_empty() {
        return;
    }
    let scores: Vec<_> = FAULTS.par_iter().map(|fault| score(fault, &articles)).collect();
    say("| rule | faults | found % | false % |\n| --- | ---: | ---: | ---: |");
    let mut wrong = Vec::new();
    for score in &scores {
        let share = |count: usize| count as f64 / score.copies.max(1) as f64;
        let (found, alarms) = (share(score.found), share(score.false_alarms));
        let (rule, copies) = (score.rule, score.copies);
        say(&format!("| `{rule}` | {copies} | {:.1} | {:.1} |", 100.0 * found, 100.0 * alarms));
        if copies < COPIES || found < FOUND_MIN || alarms > FALSE_MAX {
            wrong.push(format!("{rule}: missed {}", score.missed.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the statistics of a project's own pairs tell: other tests judge them by their curves.
const STATISTICAL: [&str; 2] = ["alignment", "length"];

/// Rules whose faults need places or files of their own, or languages that no article of the corpus is in: the
/// tests of annotation and of habits and the rules' pages try them.
const BY_HAND: [&str; 12] = [
    "lost-text",
    "title-untranslated",
    "missing-block",
    "extra-block",
    "code-block-changed",
    "conflict-marker",
    "front-matter-changed",
    "opaque-changed",
    "question-mark",
    "unclosed-code-block",
    "unbalanced-mdx",
    "wrong-variant",
];

#[test]
fn every_rule_that_follows_from_the_text_alone_is_tried_with_faults() {
    let faults = FAULTS.iter().map(|fault| fault.rule);
    let annotation_errors = DAMAGES.iter().map(|damage| damage.rule);
    let words = injected_words::DAMAGES.iter().map(|damage| damage.rule);
    let tried: BTreeSet<_> =
        faults.chain(annotation_errors).chain(words).chain(STATISTICAL).chain(BY_HAND).collect();
    let rules: BTreeSet<_> = RULES.iter().map(|it| it.rule.name).collect();
    assert_eq!(tried, rules);
}

fn score(fault: &Fault, articles: &[&Entry]) -> Score {
    let seed = fault
        .rule
        .bytes()
        .fold(7_u64, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let mut random = Random(seed);
    let mut score =
        Score { rule: fault.rule, copies: 0, found: 0, false_alarms: 0, missed: Vec::new() };
    for _ in 0..TRIES_MAX {
        if score.copies == COPIES {
            break;
        }
        let article = &random.of(articles).article;
        let segment = random.below(article.segments().len());
        let Some(subject) = Subject::new(article, segment) else { continue };
        let Some(injection) = (fault.inject)(&subject, &mut random) else { continue };
        score.add(article, &subject, injection);
    }
    score
}

impl Score {
    fn add(&mut self, article: &Article, subject: &Subject<'_>, injection: Injection) {
        let whole = self.count(article);
        let harmless = || subject.harmless().into_iter().collect();
        let control = injection.planted.unwrap_or_else(harmless);
        let damaged = copy(article, &injection.damaged);
        self.copies += 1;
        self.false_alarms += usize::from(self.count(&copy(article, &control)) > whole);
        if self.count(&damaged) > whole {
            self.found += 1;
        } else {
            let path = article.source().path();
            let segment = damaged.segments().get(subject.index);
            let part = segment.and_then(|segment| segment.part(Side::Target));
            let text = part.map_or("", |part| damaged.source().slice(part.text));
            self.missed.push(format!("{path}: {text:?} of {:?}", subject.source));
        }
    }

    fn count(&self, article: &Article) -> usize {
        findings(article).iter().filter(|finding| finding.rule.name == self.rule).count()
    }
}

fn copy(article: &Article, edits: &[Edit]) -> Article {
    let text = apply(article.source().text(), edits).expect("the edits are disjoint");
    Article::read(Source::new(article.source().path(), text))
}
