//! `diglot check` on the real articles, laid out as a project.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Workplace;
use crate::corpus::{entries, say};

/// The annotated articles as a project; none where there is no corpus. With `sets`, only those.
fn project(sets: &[&str]) -> Option<Workplace> {
    let workplace = Workplace::new();
    let mut count = 0;
    for entry in entries() {
        let (set, path) = entry.name.split_once('/').expect("a set and a path");
        let (name, locale) = set.rsplit_once('.').expect("a set ends with its locale");
        if sets.is_empty() || sets.contains(&name) {
            let path = format!("content/{}/{name}/{path}", locale.to_lowercase());
            workplace.write(&path, entry.article.source().text().as_bytes());
            count += 1;
        }
    }
    (count > 0).then_some(workplace)
}

#[track_caller]
fn report(workplace: &Workplace, arguments: &[&str]) -> Value {
    let run = workplace.run(&[&["check", "--output", "json"], arguments].concat());
    assert!(run.status <= 1, "{}", run.stderr);
    serde_json::from_str(&run.stdout).expect("JSON")
}

/// The places of a report that `--fix` says it will change: lines by path.
fn named(report: &Value) -> BTreeMap<String, BTreeSet<usize>> {
    let mut lines: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for finding in report["findings"].as_array().expect("a list") {
        if finding["fix"]["safe"] != true {
            continue;
        }
        let own = lines.entry(finding["path"].as_str().expect("a path").to_owned()).or_default();
        for edit in finding["fix"]["edits"].as_array().expect("a list") {
            let number = |key: &str| edit[key].as_u64().expect("a number") as usize;
            own.extend(number("line")..=number("end_line"));
        }
    }
    lines
}

#[test]
fn fixing_all_articles_leaves_nothing_to_mend_and_no_other_line_changed() {
    let Some(workplace) = project(&[]) else { return };
    let before: BTreeMap<_, _> = workplace.contents("content").into_iter().collect();
    let found = report(&workplace, &[]);
    let named = named(&found);
    let run = workplace.run(&["check", "--fix", "--output", "json"]);
    say(run.stderr.lines().next().unwrap_or_default());
    let left: Value = serde_json::from_str(&run.stdout).expect("JSON");
    // Two words that touch hide what is wrong with the second: that fix would bring a finding.
    let skipped = run.stderr.split_once(" fix skipped").map(|(before, _)| before);
    let skipped: u64 = skipped.and_then(|it| it.rsplit(' ').next()?.parse().ok()).unwrap_or(0);
    assert_eq!(left["summary"]["fixable"], skipped, "{}", run.stderr);
    assert!(skipped <= 1, "{}", run.stderr);
    for (path, bytes) in workplace.contents("content") {
        let old = &before[&path];
        if *old == bytes {
            continue;
        }
        let name = format!("content/{}", path.display());
        let (old, new): (Vec<_>, Vec<_>) =
            (old.split(|it| *it == b'\n').collect(), bytes.split(|it| *it == b'\n').collect());
        assert_eq!(old.len(), new.len(), "{name}");
        let changed = (1..).zip(old.iter().zip(&new)).filter(|(_, (old, new))| old != new);
        for (line, _) in changed {
            assert!(named[&name].contains(&line), "{name}:{line} was not named");
        }
    }
    let again = workplace.run(&["check", "--fix", "--diff"]);
    assert_eq!((again.status, &*again.stdout), (0, ""), "{}", again.stderr);
}

#[test]
fn the_number_of_threads_makes_no_difference_to_real_articles() {
    let Some(workplace) = project(&["alchemy"]) else { return };
    let check = |jobs| report(&workplace, &["--severity", "info", "--jobs", jobs]);
    assert!(check("1") == check("5"));
}

/// Published articles are whole: what a locale lacks, it lacks as an article.
#[test]
fn the_articles_that_a_locale_lacks_are_found() {
    let Some(workplace) = project(&["alchemy"]) else { return };
    let mut locales: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in workplace.list("content").iter().filter(|path| !path.contains("/includes/")) {
        let (locale, name) = path.split_once('/').expect("a locale and a name");
        locales.entry(locale.to_owned()).or_default().insert(name.to_owned());
    }
    let all: BTreeSet<&String> = locales.values().flatten().collect();
    let mut expected = BTreeSet::new();
    for name in all {
        let having: Vec<_> = locales.iter().filter(|(_, names)| names.contains(name)).collect();
        match having[..] {
            [(only, _)] => drop(expected.insert(format!("content/{only}/{name}"))),
            _ => expected.extend(
                locales
                    .iter()
                    .filter(|(_, names)| !names.contains(name))
                    .map(|(locale, _)| format!("content/{locale}/{name}")),
            ),
        }
    }
    let found = report(&workplace, &[]);
    let findings = found["findings"].as_array().expect("a list").iter();
    let missing = findings.filter(|finding| finding["rule"] == "missing-article");
    let paths: Vec<_> = missing.map(|it| it["path"].as_str().expect("a path").to_owned()).collect();
    assert_eq!(paths.len(), expected.len(), "each is told once");
    assert_eq!(paths.into_iter().collect::<BTreeSet<_>>(), expected);
}
