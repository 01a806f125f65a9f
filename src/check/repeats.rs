//! Joins findings that have one cause: it is reported once, with how many there are and the first places.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Cause, Located, Repeats, Severity};

/// Number of further places that are named.
const PLACES_MAX: usize = 3;

/// Key of findings with one cause: rule, severity, cause, and file where that is the cause.
type Key = (&'static str, Severity, Cause, Option<Arc<str>>);

/// The causes of some findings, with what has each of them besides the first. A file at a time, since the
/// findings of a project are not all in memory.
#[derive(Debug, Default)]
pub struct Causes {
    repeats: FxHashMap<Key, Repeats>,
    count: usize,
}

/// The causes that were reported.
#[derive(Debug, Default)]
pub struct SeenCauses(FxHashSet<Key>);

impl Causes {
    /// Adds findings, in their order.
    pub fn note(&mut self, findings: &[Located]) {
        for located in findings {
            match key(located).map(|key| self.repeats.entry(key)) {
                Some(std::collections::hash_map::Entry::Occupied(mut known)) => {
                    add(known.get_mut(), located);
                }
                Some(std::collections::hash_map::Entry::Vacant(new)) => {
                    new.insert(Repeats::default());
                    self.count += 1;
                }
                None => self.count += 1,
            }
        }
    }

    /// How many findings are left when those of one cause are joined.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Joins findings that were noted into the first of each cause; the order stays. `seen` are the causes of
    /// those before.
    pub fn join(&self, seen: &mut SeenCauses, findings: &mut Vec<Located>) {
        findings.retain_mut(|located| {
            let Some(key) = key(located) else { return true };
            let repeats = self.repeats.get(&key).filter(|repeats| repeats.count > 0);
            located.repeats = repeats.cloned().map(Box::new);
            seen.0.insert(key)
        });
    }
}

/// The findings with those of one cause joined into the first of them; the order stays.
pub fn joined(mut findings: Vec<Located>) -> Vec<Located> {
    let mut causes = Causes::default();
    causes.note(&findings);
    causes.join(&mut SeenCauses::default(), &mut findings);
    findings
}

fn key(located: &Located) -> Option<Key> {
    let cause = located.finding.cause.as_ref()?;
    let path = matches!(cause, Cause::File).then(|| Arc::clone(&located.location.path));
    Some((located.finding.rule.name, located.finding.severity, cause.clone(), path))
}

fn add(repeats: &mut Repeats, other: &Located) {
    repeats.count += 1;
    if repeats.places.len() < PLACES_MAX {
        let (path, line) = (&other.location.path, other.location.start.line_number());
        repeats.places.push(format!("{path}:{line}"));
    }
}
