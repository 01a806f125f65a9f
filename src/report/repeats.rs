//! Joins findings that have one cause: it is reported once, with how many there are and the first places.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::finding::{Cause, Located, Repeats};

/// Number of further places that are named.
const PLACES_MAX: usize = 3;

/// The findings with those of one cause joined into the first of them; the order stays.
pub fn joined(mut findings: Vec<Located>) -> Vec<Located> {
    let mut first_of: FxHashMap<_, usize> = FxHashMap::default();
    let mut repeats: BTreeMap<usize, Repeats> = BTreeMap::new();
    let mut is_first = vec![true; findings.len()];
    for (index, located) in findings.iter().enumerate() {
        let Some(cause) = &located.finding.cause else { continue };
        let path = matches!(cause, Cause::File).then_some(&located.location.path);
        let key = (located.finding.rule.name, located.finding.severity, cause, path);
        let first = *first_of.entry(key).or_insert(index);
        if first != index {
            is_first[index] = false;
            add(repeats.entry(first).or_default(), located);
        }
    }
    for (first, repeats) in repeats {
        findings[first].repeats = Some(Box::new(repeats));
    }
    // In place: a project can have a million findings, and a second list would double what is held.
    let mut is_first = is_first.into_iter();
    findings.retain(|_| is_first.next().unwrap_or(true));
    findings
}

fn add(repeats: &mut Repeats, other: &Located) {
    repeats.count += 1;
    if repeats.places.len() < PLACES_MAX {
        let (path, line) = (&other.location.path, other.location.start.line_number());
        repeats.places.push(format!("{path}:{line}"));
    }
}
