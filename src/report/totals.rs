//! How many findings there are: of each severity, of each rule, in how many files.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;

use super::findings::Findings;
use crate::article::is_yaml;
use crate::finding::{Located, Safety, Severity};
use crate::project::layout::is_page;
use crate::project::{is_article, is_include, is_navigation};

/// How many findings there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    by_rule: BTreeMap<(&'static str, Severity), usize>,
    /// How many have a fix. `--fix` refuses one that would change more than was meant.
    pub fixable: usize,
    /// How many articles have some.
    pub articles: usize,
    /// How many other files have some.
    pub other_files: usize,
}

impl Totals {
    /// Counts findings.
    ///
    /// # Errors
    ///
    /// When they cannot be read.
    pub fn of(findings: &dyn Findings) -> io::Result<Self> {
        let mut totals = Self::default();
        findings.by_file(&mut |findings| {
            totals.add_file(findings);
            Ok(())
        })?;
        Ok(totals)
    }

    fn add_file(&mut self, findings: &[Located]) {
        let Some(first) = findings.first() else { return };
        let path = &*first.location.path;
        let is_yaml_page = is_yaml(path) && !is_navigation(path);
        let is_own = is_article(path) || is_include(path) || is_page(path) || is_yaml_page;
        *(if is_own { &mut self.articles } else { &mut self.other_files }) += 1;
        for located in findings {
            *self.by_rule.entry(key(located)).or_default() += 1;
            self.fixable += usize::from(is_fixable(located));
        }
    }

    /// The same without some of those that were counted, of which there are fewer in each rule.
    #[must_use]
    pub(super) fn without(mut self, findings: &[Located]) -> Self {
        for located in findings {
            let count = self.by_rule.entry(key(located)).or_default();
            *count = count.saturating_sub(1);
        }
        self.by_rule.retain(|_, count| *count > 0);
        self
    }

    /// How many there are.
    pub fn all(&self) -> usize {
        self.by_rule.values().sum()
    }

    /// How many are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        let own = self.by_rule.iter().filter(|((_, other), _)| *other == severity);
        own.map(|(_, count)| count).sum()
    }

    /// The rules with findings, and how many: the worst and most frequent first.
    pub fn by_rule(&self) -> Vec<(&'static str, Severity, usize)> {
        let counts = self.by_rule.iter().map(|(&(rule, severity), &count)| (rule, severity, count));
        let mut counts: Vec<_> = counts.collect();
        counts.sort_by_key(|&(rule, severity, count)| (Reverse(severity), Reverse(count), rule));
        counts
    }

    /// The worst of these findings, in their order: so many, or all where there are fewer.
    ///
    /// # Errors
    ///
    /// When they cannot be read.
    pub(super) fn worst(&self, findings: &dyn Findings, max: usize) -> io::Result<Vec<Located>> {
        let mut room = max;
        let mut left = [Severity::Error, Severity::Warning, Severity::Info].map(|severity| {
            let taken = self.count(severity).min(room);
            room -= taken;
            (severity, taken)
        });
        let mut shown = Vec::new();
        findings.by_file(&mut |findings| {
            for located in findings {
                let severity = located.finding.severity;
                let own = left.iter_mut().find(|(other, _)| *other == severity);
                if let Some((_, count)) = own.filter(|(_, count)| *count > 0) {
                    *count -= 1;
                    shown.push(located.clone());
                }
            }
            Ok(())
        })?;
        Ok(shown)
    }

    /// How many findings there are of each severity: `1 error, 2 warnings`.
    pub fn by_severity(&self) -> String {
        let severities = [Severity::Error, Severity::Warning, Severity::Info];
        let counts =
            severities.into_iter().filter_map(|severity| match (self.count(severity), severity) {
                (0, _) => None,
                (1, _) => Some(format!("1 {}", severity.name())),
                (number, Severity::Info) => Some(format!("{number} info")),
                (number, _) => Some(format!("{number} {}s", severity.name())),
            });
        let counts: Vec<String> = counts.collect();
        if counts.is_empty() { "no findings".to_owned() } else { counts.join(", ") }
    }
}

fn key(located: &Located) -> (&'static str, Severity) {
    (located.finding.rule.name, located.finding.severity)
}

/// Returns `true` if a finding has a fix.
pub fn is_fixable(located: &Located) -> bool {
    located.finding.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe)
}
