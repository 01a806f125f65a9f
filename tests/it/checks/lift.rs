//! How often each rule hits machine-translated and human-translated articles: markup rules should
//! find the faults of machines and leave people's work alone.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::OnceLock;
use std::{env, fs};

use diglot::align::calibration::PAIRS_QUICK;
use diglot::article::{FrontMatter, Side};
use diglot::check::rules::RULES;
use diglot::check::{Settings, check};
use diglot::finding::Severity;
use diglot::locale::Locale;
use diglot::markdown::Context;
use rayon::prelude::*;
use similar::TextDiff;

use super::injected_kinds::PAGE;
use super::locale;
use crate::alignment::learn;
use crate::corpus::{Entry, code_entries, entries};

/// A markup rule that is on hits fewer human-translated segments than this, in percent.
const HUMAN_MAX: f64 = 0.1;

/// Rules above that, with the number of hits that were read one by one: all of them are faults that
/// people published, `[text](address)voor` for `[text](address) voor`.
const READ: [(&str, usize); 1] = [("space-at-markup", 33)];

/// The same in articles about programming: `NuGet. org`, `DBContext`, `Newtonsoft.json`.
const READ_CODE: [(&str, usize); 1] = [("identifier-changed", 10)];

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

    fn hits(&self, rule: &str) -> usize {
        self.hits.get(rule).copied().unwrap_or_default()
    }

    /// In percent of all segments.
    fn share(&self, hits: usize) -> f64 {
        100.0 * hits as f64 / self.segments.max(1) as f64
    }
}

#[test]
fn markup_rules_find_faults_of_machines_and_leave_the_work_of_people_alone() {
    let Some([_, human]) = counts() else { return };
    let mut wrong = Vec::new();
    for definition in RULES {
        let (name, severity) = (definition.rule.name, definition.rule.severity);
        let read = READ.iter().find(|(rule, _)| *rule == name).map_or(0, |(_, read)| *read);
        let share = human.share(human.hits(name).saturating_sub(read));
        if MARKUP.contains(&name) && severity > Severity::Info && share >= HUMAN_MAX {
            wrong.push(format!("{name} hits {share:.3} % of human-translated segments"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_leave_the_work_of_people_alone_in_articles_about_programming() {
    let articles = code_entries();
    if articles.is_empty() {
        return;
    }
    let [_, human] = counted(articles);
    assert!(human.segments > 0, "there are translations by people");
    let told = RULES.iter().filter(|it| it.rule.severity > Severity::Info);
    let shares = told.map(|it| {
        let name = it.rule.name;
        let read = READ_CODE.iter().find(|(rule, _)| *rule == name).map_or(0, |(_, read)| *read);
        (name, human.share(human.hits(name).saturating_sub(read)))
    });
    let wrong: Vec<_> = shares.filter(|(_, share)| *share > HUMAN_MAX).collect();
    assert!(wrong.is_empty(), "of {} segments: {wrong:?}", human.segments);
}

#[test]
fn the_table_of_lift_is_true() {
    let Some([machine, human]) = counts() else { return };
    let _page = PAGE.lock().expect("no other test fails while it writes");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/explanation/rule-quality.md");
    let text = fs::read_to_string(&path).expect("the table is a file");
    let (before, _) = text.split_once(TABLE_HEAD).expect("the table has its head");
    let actual = format!("{before}{}", table(machine, human));
    if env::var_os("DIGLOT_UPDATE").is_some() {
        fs::write(&path, actual).expect("the table can be written");
    } else {
        let diff = TextDiff::from_lines(&text, &actual);
        assert!(text == actual, "{}", diff.unified_diff().context_radius(0));
    }
}

const TABLE_HEAD: &str = "| rule | default | MT % | HT % | lift |";

fn table(machine: &Counts, human: &Counts) -> String {
    let mut table = format!("{TABLE_HEAD}\n| --- | --- | ---: | ---: | ---: |\n");
    for definition in RULES {
        let (name, severity) = (definition.rule.name, definition.rule.severity.name());
        let shares = (machine.share(machine.hits(name)), human.share(human.hits(name)));
        let lift = match shares {
            (0.0, 0.0) => String::new(),
            (_, 0.0) => "MT only".to_owned(),
            (by_machines, by_people) => format!("{:.1}", by_machines / by_people),
        };
        let (by_machines, by_people) = shares;
        let row =
            format!("| `{name}` | {severity} | {by_machines:.3} | {by_people:.3} | {lift} |\n");
        table.push_str(&row);
    }
    let (machine, human) = (machine.segments, human.segments);
    table + &format!("\n{machine} segments by machines, {human} by people.\n")
}

/// What is found in articles that machines translated, and in those that people did.
fn counts() -> Option<&'static [Counts; 2]> {
    static COUNTS: OnceLock<[Counts; 2]> = OnceLock::new();
    let articles = entries();
    if articles.is_empty() {
        return None;
    }
    Some(COUNTS.get_or_init(|| counted(articles)))
}

fn counted(articles: &[Entry]) -> [Counts; 2] {
    let mut settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    settings.calibration = learn(&articles.iter().collect::<Vec<_>>(), PAIRS_QUICK);
    let counts = articles.par_iter().map(|entry| count(entry, &settings));
    counts.reduce(Default::default, |[machine, human], [more, others]| {
        [machine.add(more), human.add(others)]
    })
}

/// What an article adds: to the counts of machines, or to those of people.
fn count(entry: &Entry, settings: &Settings) -> [Counts; 2] {
    let article = &entry.article;
    let mut counts = Counts { segments: article.segments().len(), ..Counts::default() };
    let mut seen = HashSet::new();
    let context = Context::alone(&entry.name, Side::Target);
    for finding in check(article, locale(article).as_ref(), &context, settings) {
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
