//! Joins findings that have one cause: it is reported once, with how many there are and the first places.

use rustc_hash::FxHashMap;

use crate::finding::{Cause, Located, Repeats};

/// Number of further places that are named.
const PLACES_MAX: usize = 3;

/// The findings with those of one cause joined into the first of them; the order stays.
pub fn joined(findings: Vec<Located>) -> Vec<Located> {
    let mut joined: Vec<Located> = Vec::with_capacity(findings.len());
    let mut first_of: FxHashMap<_, usize> = FxHashMap::default();
    for located in findings {
        let Some(cause) = located.finding.cause.clone() else {
            joined.push(located);
            continue;
        };
        let path = matches!(cause, Cause::File).then(|| located.location.path.clone());
        let key = (located.finding.rule.name, located.finding.severity, cause, path);
        if let Some(&first) = first_of.get(&key) {
            add(&mut joined[first], &located);
        } else {
            first_of.insert(key, joined.len());
            joined.push(located);
        }
    }
    joined
}

fn add(first: &mut Located, other: &Located) {
    let none = || Box::new(Repeats { count: 0, places: Vec::new() });
    let repeats = first.repeats.get_or_insert_with(none);
    repeats.count += 1;
    if repeats.places.len() < PLACES_MAX {
        let (path, line) = (&other.location.path, other.location.start.line_number());
        repeats.places.push(format!("{path}:{line}"));
    }
}
