//! How much was found: of each severity, of each rule.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::finding::{Located, Safety, Severity};
use crate::project::layout::is_page;
use crate::project::{is_article, is_include};

/// Input of all report formats: findings, article count, suppressed counts.
#[derive(Debug, Clone, Copy)]
pub struct Report<'r> {
    /// Reported findings, by file and place.
    pub findings: &'r [Located],
    /// The gaps of locales in the coverage that was asked for, in words.
    pub gaps: &'r [String],
    /// The state of the one translation that was compared with the original that was named.
    pub status: Option<&'static str>,
    /// How many articles were looked at.
    pub articles: usize,
    /// How many findings the baseline lets pass.
    pub in_baseline: usize,
    /// How many findings were dismissed.
    pub dismissed: usize,
}

impl Report<'_> {
    /// How many findings are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|it| it.finding.severity == severity).count()
    }

    /// How many findings have a fix. `--fix` refuses one that would change more than was meant.
    pub fn fixable(&self) -> usize {
        self.findings.iter().filter(|it| is_fixable(it)).count()
    }

    /// The rules with findings, and how many: the worst and most frequent first.
    pub fn by_rule(&self) -> Vec<(&'static str, Severity, usize)> {
        by_rule(self.findings)
    }

    /// The findings in the order in which they are to be mended: the worst first.
    pub fn worst_first(&self) -> Vec<&Located> {
        let mut findings: Vec<&Located> = self.findings.iter().collect();
        findings.sort_by_key(|it| Reverse(it.finding.severity));
        findings
    }

    /// One line: `2 errors, 1 warning in 2 of 40 articles (3 suppressed by the baseline)`.
    pub fn line(&self) -> String {
        let noun = if self.articles == 1 { "article" } else { "articles" };
        let new = if self.in_baseline > 0 { "new " } else { "" };
        let mut line = if self.findings.is_empty() {
            format!("no {new}findings in {} {noun}", self.articles)
        } else {
            format!("{} in {}", count(self.findings), self.places())
        };
        if !self.gaps.is_empty() {
            line += ", coverage too low";
        }
        let suppressed =
            [(self.in_baseline, "suppressed by the baseline"), (self.dismissed, "dismissed")];
        let suppressed = suppressed.into_iter().filter(|(number, _)| *number > 0);
        let suppressed: Vec<_> =
            suppressed.map(|(number, what)| format!("{number} {what}")).collect();
        if !suppressed.is_empty() {
            write!(line, " ({})", suppressed.join(", ")).expect("a string takes it");
        }
        line
    }

    /// `2 of 40 articles and 1 other file`
    fn places(&self) -> String {
        let paths: BTreeSet<&str> = self.findings.iter().map(|it| &*it.location.path).collect();
        let (own, others): (Vec<_>, Vec<_>) = paths
            .into_iter()
            .partition(|path| is_article(path) || is_include(path) || is_page(path));
        let noun = |count| if count == 1 { "article" } else { "articles" };
        let (articles, files) = (self.articles, own.len() + others.len());
        let others = others.len();
        match others {
            // Where an article is missing, there is a finding and no article.
            _ if own.len() > articles => {
                format!("{files} files; {articles} {} checked", noun(articles))
            }
            0 => format!("{} of {articles} {}", own.len(), noun(articles)),
            _ => {
                let files = if others == 1 { "file" } else { "files" };
                let own = own.len();
                format!("{own} of {articles} {} and {others} other {files}", noun(articles))
            }
        }
    }

    /// The end of a report for people: the counts of each rule, and what to do next.
    pub fn summary_text(&self) -> String {
        let mut text = String::new();
        for (rule, severity, count) in self.by_rule() {
            let name = severity.name();
            writeln!(text, "{count:7} {name:8} {rule}").expect("a string takes it");
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text += &self.line();
        text.push('\n');
        let hint = match self.fixable() {
            0 => String::new(),
            1 => "1 finding is fixable with `diglot check --fix`\n".into(),
            count => format!(
                "{count} findings are fixable with `diglot check --fix` (preview: `--fix --diff`)\n"
            ),
        };
        text += &hint;
        if !self.findings.is_empty() {
            text += "Run `diglot explain RULE` for details and for how to turn a rule off.\n";
        }
        text
    }
}

/// The rules of some findings, and how many: the worst and most frequent first.
pub(super) fn by_rule<'f>(
    findings: impl IntoIterator<Item = &'f Located>,
) -> Vec<(&'static str, Severity, usize)> {
    let mut counts: BTreeMap<(&'static str, Severity), usize> = BTreeMap::new();
    for Located { finding, .. } in findings {
        *counts.entry((finding.rule.name, finding.severity)).or_default() += 1;
    }
    let counts = counts.into_iter().map(|((rule, severity), count)| (rule, severity, count));
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by_key(|&(rule, severity, count)| (Reverse(severity), Reverse(count), rule));
    counts
}

/// How many findings there are of each severity: `1 error, 2 warnings`.
pub fn count(findings: &[Located]) -> String {
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    let counts = severities.into_iter().filter_map(|severity| {
        let of_severity = findings.iter().filter(|found| found.finding.severity == severity);
        match (of_severity.count(), severity) {
            (0, _) => None,
            (1, _) => Some(format!("1 {}", severity.name())),
            (number, Severity::Info) => Some(format!("{number} info")),
            (number, _) => Some(format!("{number} {}s", severity.name())),
        }
    });
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() { "no findings".to_owned() } else { counts.join(", ") }
}

/// Returns `true` if a finding has a fix.
pub fn is_fixable(located: &Located) -> bool {
    located.finding.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe)
}
