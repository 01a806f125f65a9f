//! Cases from the tests of docfx, the builder that published the articles: what it makes of an input,
//! we make of it too, but for the differences that we document.
//!
//! `DIGLOT_PEERS` or `../shared/peer-tests` has them; they are no part of the project. Each is
//! compared as a DOM. What stands in [`theirs`] is no case of ours, with the reason.

mod case;
mod links;
mod page;
mod theirs;

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Once;

use crate::corpus::say;
use crate::tags;
use case::Case;

/// Of the cases that are ours, at least so many in a hundred pass.
const PASSED_MIN: usize = 95;
/// Of the cases at hand, at most so many in a hundred are not ours.
const THEIRS_MAX: usize = 18;

/// Figures of an extension at a stage.
#[derive(Default)]
struct Row {
    passed: usize,
    failed: usize,
    theirs: usize,
}

#[test]
fn docfx_cases_give_what_docfx_gives() {
    let cases = cases();
    let mut rows: BTreeMap<(String, String), Row> = BTreeMap::new();
    let mut failures = String::new();
    for case in &cases {
        let row = rows.entry((case.stage.clone(), case.extension.clone())).or_default();
        if theirs::reason(case).is_some() {
            row.theirs += 1;
            continue;
        }
        match wrong(case) {
            None => row.passed += 1,
            Some(wrong) => {
                row.failed += 1;
                write!(failures, "{}\n{wrong}\n\n", case.id).expect("a string takes it");
            }
        }
    }
    if !cases.is_empty() {
        report(&rows, &failures);
    }
}

fn report(rows: &BTreeMap<(String, String), Row>, failures: &str) {
    let mut table = format!("{:9} {:11} passed failed not ours\n", "stage", "extension");
    let mut total = Row::default();
    for ((stage, extension), row) in rows {
        let Row { passed, failed, theirs } = row;
        writeln!(table, "{stage:9} {extension:11} {passed:6} {failed:6} {theirs:8}")
            .expect("a string takes it");
        total.passed += passed;
        total.failed += failed;
        total.theirs += theirs;
    }
    let Row { passed, failed, theirs } = total;
    say(&format!("{table}{:9} {:11} {passed:6} {failed:6} {theirs:8}", "all", ""));
    if env::var_os("DIGLOT_PEERS_VERBOSE").is_some() {
        say(failures);
    }
    let ours = passed + failed;
    assert!(passed * 100 >= ours * PASSED_MIN, "{passed} of {ours} pass:\n\n{failures}");
    assert!(theirs * 100 <= (ours + theirs) * THEIRS_MAX, "{theirs} are said to be none of ours");
}

/// What a case gives that it should not.
fn wrong(case: &Case) -> Option<String> {
    let made = page::make(case);
    let mut wrong = String::new();
    if let Some(expected) = &case.expected_html {
        let (expected, actual) = (tags::expected(expected), tags::actual(&made.html, expected));
        if expected != actual {
            let (expected, actual) = (tags::show(&expected), tags::show(&actual));
            write!(wrong, "  expected {expected}\n  actual   {actual}\n")
                .expect("a string takes it");
        }
    }
    // docfx says most things twice, once for the block and once for the line.
    let mut expected = case.expected_codes.clone();
    expected.sort();
    expected.dedup();
    if case.codes_asserted && expected != made.codes {
        writeln!(wrong, "  expected {expected:?}\n  actual   {:?}", made.codes)
            .expect("a string takes it");
    }
    (!wrong.is_empty()).then(|| format!("  input    {:?}\n{wrong}", case.input))
}

fn cases() -> Vec<Case> {
    static SAID: Once = Once::new();
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/peer-tests");
    let path = env::var_os("DIGLOT_PEERS").map_or_else(beside, PathBuf::from);
    let path = if path.is_dir() { path.join("docfx-learn.jsonl") } else { path };
    let Ok(lines) = std::fs::read_to_string(&path) else {
        let shown = path.display();
        assert!(env::var_os("CI").is_none_or(|ci| ci != "true"), "no peer tests at {shown}");
        SAID.call_once(|| say(&format!("skipped: no peer tests at {shown}")));
        return Vec::new();
    };
    lines.lines().map(Case::read).collect()
}
