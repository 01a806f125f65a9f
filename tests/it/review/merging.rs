//! Reviews of two branches: Git keeps both, and what it cannot decide is told.

use serde_json::json;

use super::{change, segment};
use crate::command::{Workplace, git};

const STATES: &str = "review/nl-nl/a.md.toml";

fn text(at: usize) -> (String, String, String) {
    (format!("a-{at}"), format!("Line {at}."), format!("Zin {at}."))
}

/// A project in Git, as `init` begins one, with an article of twelve segments.
fn project() -> Workplace {
    let workplace = Workplace::new();
    workplace.done(&["init", "."]);
    let line = |at| {
        let (id, source, target) = text(at);
        segment(&id, &target, &source)
    };
    let lines: Vec<String> = (1..13).map(line).collect();
    workplace.write("content/nl-nl/a.md", format!("{}\n", lines.join("\n\n")).as_bytes());
    git(&workplace, &["init", "--quiet", "--initial-branch=main"]);
    commit(&workplace);
    workplace
}

fn commit(workplace: &Workplace) {
    git(workplace, &["add", "--all"]);
    git(workplace, &["commit", "--quiet", "-m", "All"]);
}

/// Judges segments, a state each.
fn judge(workplace: &Workplace, segments: &[usize], state: &str) {
    let groups = segments.iter().map(|&at| {
        let (id, source, target) = text(at);
        let act = json!({ "state": { &id: state } });
        json!({ "label": state, "changes": [change("nl-nl/a.md", &[(&id, &source, &target)], &act)] })
    });
    let groups: Vec<_> = groups.collect();
    let file = json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups });
    workplace.write("changes.json", file.to_string().as_bytes());
    workplace.done(&["import", "changes.json"]);
    workplace.remove("changes.json");
}

/// Two branches judge segments, and are merged; gives the ids in the merged file.
fn merged(before: &[usize], ours: &[usize], theirs: &[usize]) -> Vec<String> {
    let workplace = project();
    if !before.is_empty() {
        judge(&workplace, before, "approved");
        commit(&workplace);
    }
    git(&workplace, &["checkout", "--quiet", "-b", "other"]);
    judge(&workplace, theirs, "approved");
    commit(&workplace);
    git(&workplace, &["checkout", "--quiet", "main"]);
    judge(&workplace, ours, "approved");
    commit(&workplace);
    git(&workplace, &["merge", "--quiet", "--no-edit", "other"]);
    let run = workplace.run(&["stats"]);
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    let text = workplace.read(STATES);
    assert_eq!(text.matches("# The review of").count(), 1, "{text}");
    let ids = text.lines().filter_map(|line| line.split('"').nth(1));
    let mut ids: Vec<String> = ids.map(str::to_owned).collect();
    ids.sort_by_key(|id| id[2..].parse::<usize>().expect("a number"));
    ids
}

fn ids(numbers: &[usize]) -> Vec<String> {
    numbers.iter().map(|&at| text(at).0).collect()
}

#[test]
fn the_first_reviews_of_an_article_in_two_branches_are_both_kept() {
    assert_eq!(merged(&[], &[2], &[11]), ids(&[2, 11]));
}

#[test]
fn neighbours_in_one_gap_are_both_kept() {
    assert_eq!(merged(&[1, 12], &[5], &[6]), ids(&[1, 5, 6, 12]));
}

#[test]
fn two_branches_that_go_on_at_the_end_are_both_kept() {
    assert_eq!(merged(&[1, 2], &[3, 4], &[5, 6]), ids(&[1, 2, 3, 4, 5, 6]));
}

#[test]
fn reviews_far_apart_between_others_are_both_kept() {
    assert_eq!(merged(&[1, 6, 12], &[2], &[11]), ids(&[1, 2, 6, 11, 12]));
}

#[test]
fn two_reviews_of_one_segment_are_told_and_the_later_one_holds() {
    let workplace = project();
    judge(&workplace, &[3], "approved");
    let line = workplace.read(STATES).lines().nth(1).expect("a line").to_owned();
    let later = line.replace("approved", "rejected").replace("when = \"2", "when = \"9");
    let both = format!("{}{later}\n", workplace.read(STATES));
    workplace.write(STATES, both.as_bytes());
    for command in ["check", "stats"] {
        let run = workplace.run(&[command]);
        let text = format!("{}{}", run.stdout, run.stderr);
        for part in ["has two reviews of a segment", "delete one", &format!("{STATES}:3")] {
            assert!(text.contains(part), "{command}: {text}");
        }
    }
    let run = workplace.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stdout.contains("until then the lines count that can be read"), "{}", run.stdout);
    workplace.done(&["review", "--out", "page.html"]);
    let page = workplace.read("page.html");
    assert!(page.contains("\"problem\":\"review/nl-nl/a.md.toml:3: has two reviews"));
    assert!(page.contains("\"state\":\"rejected\"") && !page.contains("\"state\":\"approved\""));
    workplace
        .write(STATES, format!("<<<<<<< HEAD\n{line}\n=======\n{later}\n>>>>>>> x\n").as_bytes());
    let run = workplace.run(&["check"]);
    assert!(run.stdout.contains("has merge conflicts; resolve them"), "{}", run.stdout);
    assert!(run.stdout.contains(&format!("{STATES}:1")), "{}", run.stdout);
}
