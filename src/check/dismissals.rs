//! Dismissals: findings that a person has looked at and that are none, each with a reason. One dies
//! when either text of its segment changes.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::fingerprint::Fingerprint;
use crate::finding::Located;
use crate::text::is_turning;

/// The file of a project's dismissals.
pub const FILE_NAME: &str = "diglot.dismissed.toml";

const HEAD: &str = "\
# Findings dismissed with `diglot dismiss`. An entry expires when either text of its segment changes.
";

/// All dismissals of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dismissals {
    /// In the order of the file.
    #[serde(default)]
    pub dismissed: Vec<Dismissal>,
}

/// A finding that is none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dismissal {
    /// The file.
    pub path: String,
    /// The rule.
    pub rule: String,
    /// The segment's id; empty where the finding is about none.
    #[serde(default)]
    pub segment: String,
    /// A hash of the segment's two texts.
    pub hash: String,
    /// Why it is none.
    pub reason: String,
}

impl Dismissal {
    /// The dismissal of a finding.
    pub fn of(located: &Located, reason: &str) -> Self {
        let Fingerprint { path, rule, segment, hash } = Fingerprint::of(located);
        Self { path, rule, segment, hash, reason: on_one_line(reason) }
    }

    fn key(&self) -> Fingerprint {
        let Self { path, rule, segment, hash, .. } = self.clone();
        Fingerprint { path, rule, segment, hash }
    }
}

/// A reason as lists of them can show it: on one line, without what turns the direction of a line around.
fn on_one_line(reason: &str) -> String {
    let parts = reason.split(|c: char| c.is_control() || is_turning(c)).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Result of applying dismissals to findings.
#[derive(Debug)]
pub struct DismissalResult {
    /// The findings that nobody dismissed.
    pub remaining: Vec<Located>,
    /// Dismissed findings.
    pub dismissed: Vec<Located>,
    /// The numbers of the dismissals that no finding was left for.
    pub expired: Vec<usize>,
}

impl Dismissals {
    /// Reads a file of dismissals.
    ///
    /// # Errors
    ///
    /// When it is not TOML, or holds something else.
    pub fn from_text(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text.trim_start_matches('\u{feff}'))
    }

    /// Adds dismissals: of equal ones, one is kept.
    pub fn add(&mut self, dismissals: impl IntoIterator<Item = Dismissal>) {
        self.dismissed.extend(dismissals);
        self.dismissed.sort();
        self.dismissed.dedup();
    }

    /// Gives the dismissals of a segment its new id. Returns `true` if there are any.
    pub fn rename_segment(&mut self, path: &str, old: &str, new: &str) -> bool {
        let is_its = |it: &&mut Dismissal| it.path == path && it.segment == old;
        let own = self.dismissed.iter_mut().filter(is_its);
        own.map(|it| new.clone_into(&mut it.segment)).count() > 0
    }

    /// As a file.
    pub fn to_text(&self) -> String {
        HEAD.to_owned() + "\n" + &toml::to_string(self).expect("texts are TOML")
    }

    /// Parts findings that were dismissed from those that were not.
    pub fn sort(&self, findings: Vec<Located>) -> DismissalResult {
        let mut sorter = self.sorter();
        let (remaining, dismissed) = sorter.sort(findings);
        let used = sorter.is_used.iter().enumerate();
        let expired = used.filter(|(_, is_used)| !**is_used).map(|(number, _)| number).collect();
        DismissalResult { remaining, dismissed, expired }
    }

    /// Parts findings, some after others.
    pub fn sorter(&self) -> DismissalSorter {
        let dismissed = self.dismissed.iter().enumerate();
        let numbers = dismissed.map(|(number, it)| (it.key(), number)).collect();
        DismissalSorter { numbers, is_used: vec![false; self.dismissed.len()] }
    }
}

/// Parts findings that were dismissed from those that were not.
#[derive(Debug)]
pub struct DismissalSorter {
    numbers: HashMap<Fingerprint, usize>,
    is_used: Vec<bool>,
}

impl DismissalSorter {
    /// Returns what remains, and what was dismissed.
    pub fn sort(&mut self, findings: Vec<Located>) -> (Vec<Located>, Vec<Located>) {
        if self.numbers.is_empty() {
            // What a finding is known by takes a look at all of its texts.
            return (findings, Vec::new());
        }
        findings.into_iter().partition(|found| match self.numbers.get(&Fingerprint::of(found)) {
            Some(&number) => {
                self.is_used[number] = true;
                false
            }
            None => true,
        })
    }
}
