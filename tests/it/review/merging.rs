//! Reviews of two branches: Git keeps both, and what it cannot decide is told.

use std::collections::BTreeMap;

use diglot::review::States;
use serde_json::{Value, json};

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

/// A segment, with the state it gets.
type Judged = (usize, &'static str);

/// A change file that judges segments at a time of day.
fn file(judged: &[Judged], hour: u32) -> String {
    let groups = judged.iter().map(|&(at, state)| {
        let (id, source, target) = text(at);
        let act = json!({ "state": { &id: state } });
        let changes = [change("nl-nl/a.md", &[(&id, &source, &target)], &act)];
        json!({ "label": state, "when": format!("2026-02-01T{hour:02}:00:00Z"), "changes": changes })
    });
    let groups: Vec<_> = groups.collect();
    json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups }).to_string()
}

fn judge(workplace: &Workplace, judged: &[Judged], hour: u32) {
    if judged.is_empty() {
        return;
    }
    workplace.write("changes.json", file(judged, hour).as_bytes());
    workplace.done(&["import", "changes.json"]);
    workplace.remove("changes.json");
    commit(workplace);
}

/// The states that are known of the segments, by number.
fn states(workplace: &Workplace) -> BTreeMap<usize, &'static str> {
    let states = States::from_text(&workplace.read(STATES)).expect("it can be read");
    let state = |at| {
        let (id, source, target) = text(at);
        (at, states.judgment(&id, Some(&target), Some(&source)).state)
    };
    (1..13).map(state).filter(|(_, state)| *state != "unreviewed").collect()
}

/// Two branches judge segments, `theirs` later, and are merged: either into the other, which gives the same states.
fn merged(before: &[Judged], ours: &[Judged], theirs: &[Judged]) -> Vec<Judged> {
    let workplace = project();
    judge(&workplace, before, 8);
    git(&workplace, &["branch", "other"]);
    judge(&workplace, ours, 9);
    git(&workplace, &["checkout", "--quiet", "other"]);
    judge(&workplace, theirs, 10);
    git(&workplace, &["checkout", "--quiet", "-b", "theirs"]);
    git(&workplace, &["merge", "--quiet", "--no-edit", "main"]);
    let other_way = states(&workplace);
    git(&workplace, &["checkout", "--quiet", "main"]);
    git(&workplace, &["merge", "--quiet", "--no-edit", "other"]);
    let run = workplace.run(&["stats"]);
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    let merged = states(&workplace);
    assert_eq!(merged, other_way, "{}", workplace.read(STATES));
    // The next review leaves one line for each segment.
    let next = [(7, "needs-work")];
    judge(&workplace, &next, 11);
    let text = workplace.read(STATES);
    let mut ids: Vec<&str> = text.lines().filter_map(|line| line.split('"').nth(1)).collect();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "{text}");
    let mut kept = merged.clone();
    kept.extend(next);
    assert_eq!(states(&workplace), kept);
    merged.into_iter().collect()
}

fn approved(numbers: &[usize]) -> Vec<Judged> {
    numbers.iter().map(|&at| (at, "approved")).collect()
}

fn both_kept(before: &[usize], ours: &[usize], theirs: &[usize]) {
    let [before, ours, theirs] = [before, ours, theirs].map(approved);
    let mut all = [&*before, &*ours, &*theirs].concat();
    all.sort_unstable();
    assert_eq!(merged(&before, &ours, &theirs), all);
}

#[test]
fn the_first_reviews_of_an_article_in_two_branches_are_both_kept() {
    both_kept(&[], &[2], &[11]);
}

#[test]
fn neighbors_in_one_gap_are_both_kept() {
    both_kept(&[1, 12], &[5], &[6]);
}

#[test]
fn two_branches_that_go_on_at_the_end_are_both_kept() {
    both_kept(&[1, 2], &[3, 4], &[5, 6]);
}

#[test]
fn reviews_far_apart_between_others_are_both_kept() {
    both_kept(&[1, 6, 12], &[2], &[11]);
}

#[test]
fn reviews_that_two_branches_changed_next_to_each_other_are_both_kept() {
    let before = approved(&[4, 5, 6]);
    let all = [(4, "rejected"), (5, "needs-work"), (6, "approved")];
    assert_eq!(merged(&before, &all[..1], &all[1..2]), all);
}

#[test]
fn a_withdrawal_in_one_branch_stays_one_whatever_the_other_reviews() {
    let before = approved(&[1, 5, 12]);
    let withdrawn = [(5, "unreviewed")];
    // Far from it, next to it, and at the end.
    for other in [[(2, "approved")], [(6, "approved")], [(12, "rejected")]] {
        let mut all: BTreeMap<usize, &str> = [(1, "approved"), (12, "approved")].into();
        all.extend(other);
        let all: Vec<Judged> = all.into_iter().collect();
        assert_eq!(merged(&before, &withdrawn, &other), all);
        assert_eq!(merged(&before, &other, &withdrawn), all);
    }
}

#[test]
fn the_only_review_withdrawn_in_one_branch_does_not_conflict_with_a_first_one_in_the_other() {
    let (before, withdrawn) = (approved(&[5]), [(5, "unreviewed")]);
    let other = approved(&[9]);
    assert_eq!(merged(&before, &withdrawn, &other), other);
    assert_eq!(merged(&before, &other, &withdrawn), other);
}

#[test]
fn of_two_reviews_of_one_segment_the_later_one_counts() {
    let other = [(3, "rejected")];
    assert_eq!(merged(&[], &approved(&[3]), &other), other);
    assert_eq!(merged(&[], &other, &approved(&[3])), approved(&[3]));
    assert_eq!(merged(&approved(&[3]), &[(3, "unreviewed")], &other), other);
    assert_eq!(merged(&approved(&[3]), &other, &[(3, "unreviewed")]), []);
}

/// A change file with one change of a segment, whose target was seen as it is here.
fn file_of(at: usize, seen: &str, act: &Value, when: Option<&str>) -> String {
    let (id, source, _) = text(at);
    let changes = [change("nl-nl/a.md", &[(&id, &source, seen)], act)];
    let mut group = json!({ "label": "change", "changes": changes });
    if let Some(when) = when {
        group["when"] = when.into();
    }
    json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": [group] }).to_string()
}

/// Imports a file: whether all of it was made, and what was said.
fn import(workplace: &Workplace, file: &str) -> (bool, String) {
    workplace.write("changes.json", file.as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    workplace.remove("changes.json");
    assert!(run.status < 2, "{}", run.stderr);
    (run.status == 0, run.stdout)
}

#[test]
fn a_review_of_the_present_text_counts_before_a_later_one_of_a_text_that_is_gone() {
    let (id, source, target) = text(3);
    for state in ["approved", "rejected", "unreviewed"] {
        let workplace = project();
        judge(&workplace, &[(3, "needs-work")], 8);
        git(&workplace, &["branch", "other"]);
        let edit = json!({ "target": { &id: "Nieuw." } });
        let approve = json!({ "state": { &id: "approved" } });
        assert!(import(&workplace, &file_of(3, &target, &edit, Some("2026-02-01T09:00:00Z"))).0);
        assert!(
            import(&workplace, &file_of(3, "Nieuw.", &approve, Some("2026-02-01T10:00:00Z"))).0
        );
        commit(&workplace);
        git(&workplace, &["checkout", "--quiet", "other"]);
        judge(&workplace, &[(3, state)], 11);
        git(&workplace, &["merge", "--quiet", "--no-edit", "main"]);
        let is_approved = || {
            let states = States::from_text(&workplace.read(STATES)).expect("it can be read");
            states.judgment(&id, Some("Nieuw."), Some(&source)).state == "approved"
        };
        assert!(is_approved(), "{}", workplace.read(STATES));
        workplace.done(&["review", "--out", "page.html"]);
        assert!(workplace.read("page.html").contains("\"state\":\"approved\""));
        judge(&workplace, &[(7, "needs-work")], 12);
        assert!(is_approved(), "{}", workplace.read(STATES));
        assert_eq!(workplace.read(STATES).matches("\"a-3\" =").count(), 1);
    }
}

#[test]
fn reviews_give_the_same_states_in_whatever_order_they_are_imported() {
    let all = [
        [file(&[(3, "needs-work")], 12), file(&[(3, "approved")], 13)],
        [file(&[(4, "unreviewed")], 21), file(&[(4, "approved")], 20)],
    ];
    for order in [[0, 1], [1, 0]] {
        let workplace = project();
        judge(&workplace, &approved(&[3]), 10);
        for files in &all {
            for at in order {
                import(&workplace, &files[at]);
            }
        }
        assert_eq!(states(&workplace), [(3, "approved")].into(), "{}", workplace.read(STATES));
    }
    // The same of two branches: who approves again is later than who doubted in between.
    assert_eq!(merged(&approved(&[3]), &[(3, "needs-work")], &approved(&[3])), approved(&[3]));
}

#[test]
fn a_time_of_any_offset_is_read_and_what_has_none_is_older_than_all_that_is_known() {
    let workplace = project();
    judge(&workplace, &approved(&[3]), 9);
    judge(&workplace, &[(3, "unreviewed")], 20);
    let (id, _, target) = text(3);
    let approve = json!({ "state": { &id: "approved" } });
    let import = |when| import(&workplace, &file_of(3, &target, &approve, when));
    for when in [Some("2026-02-01T23:00:00+05:00"), Some("2026-02-01T19:00:00.5Z"), None] {
        let (is_made, said) = import(when);
        assert!(!is_made && said.contains("was withdrawn later by Bo"), "{when:?}: {said}");
    }
    for when in ["yesterday", "2026-02-01", ""] {
        let (is_made, said) = import(Some(when));
        let words = format!("`when` is `{when}`, expected a time such as 2026-11-24T15:00:00Z");
        assert!(!is_made && said.contains(&words), "{when}: {said}");
    }
    assert_eq!(states(&workplace), [].into());
    assert!(import(Some("2026-02-01T23:00:00-05:00")).0);
    assert!(workplace.read(STATES).contains("when = \"2026-02-02T04:00:00Z\""));
    // Where nothing is known it is made all the same.
    let (id, _, target) = text(5);
    let approve = json!({ "state": { &id: "approved" } });
    assert!(self::import(&workplace, &file_of(5, &target, &approve, None)).0);
    assert_eq!(states(&workplace), approved(&[3, 5]).into_iter().collect());
}

#[test]
fn a_review_file_without_its_article_is_named() {
    let workplace = project();
    judge(&workplace, &approved(&[3]), 9);
    let is_named = || {
        [&["check", "--severity", "info"][..], &["stats"]].map(|arguments| {
            let run = workplace.run(arguments);
            let said = format!("{}{}", run.stdout, run.stderr);
            said.contains("the article `nl-nl/a.md` of these reviews does not exist")
                && said.contains(STATES)
        })
    };
    assert_eq!(is_named(), [false, false]);
    let text = workplace.read("content/nl-nl/a.md");
    workplace.remove("content/nl-nl/a.md");
    workplace.write("content/nl-nl/b.md", text.as_bytes());
    assert_eq!(is_named(), [true, true]);
    let states = workplace.read(STATES);
    workplace.remove(STATES);
    workplace.write("review/nl-nl/b.md.toml", states.as_bytes());
    assert_eq!(is_named(), [false, false]);
}

#[test]
fn reviews_of_one_second_are_settled_the_same_in_any_order() {
    let line = |state: &str, who: &str| {
        format!(
            "\"a-3\" = {{ state = \"{state}\", hash = \"0\", who = \"{who}\", when = \"2026-02-01T08:00:00Z\" }}\n"
        )
    };
    let lines = [
        line("approved", "Ada"),
        line("rejected", "Ada"),
        line("rejected", "Bo"),
        line("needs-work", "Cy"),
    ];
    let later = lines[0].replace("00Z", "00.5Z");
    let read = |text: &str| States::from_text(text).expect("states").to_text("a.md");
    for one in &lines {
        assert!(read(&format!("{one}{}", lines[2])).contains(&lines[2]));
        assert!(read(&format!("{}{one}", lines[2])).contains(&lines[2]));
        assert!(read(&format!("{later}{one}")).contains(&later));
        assert!(read(&format!("{one}{later}")).contains(&later));
    }
}

#[test]
fn an_older_import_does_not_bring_back_what_was_withdrawn() {
    let workplace = project();
    judge(&workplace, &approved(&[3]), 9);
    judge(&workplace, &[(3, "unreviewed")], 10);
    assert!(workplace.read(STATES).contains("state = \"unreviewed\""));
    workplace.write("changes.json", file(&[(3, "rejected")], 8).as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    assert_eq!(run.status, 1, "{}", run.stdout);
    assert!(run.stdout.contains("the review of a-3 was withdrawn later by Bo"), "{}", run.stdout);
    workplace.write("changes.json", file(&[(3, "rejected"), (4, "unreviewed")], 11).as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    // Its review may still come.
    assert!(run.stdout.contains("applied: unreviewed (nl-nl/a.md a-4)"), "{}", run.stdout);
    assert_eq!(states(&workplace), [(3, "rejected")].into());
}

#[test]
fn files_of_earlier_versions_are_read() {
    let read = |text: &str| {
        let text = States::from_text(text).expect("states").to_text("a.md");
        text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    // A comment was in the line of its segment; it was nobody's withdrawal.
    let old = "[\"a-1\"]\nstate = \"unreviewed\"\nhash = \"\"\nwho = \"Ada\"\nwhen = \"2026-01-01T08:00:00Z\"\ncomment = \"Why?\"\n";
    let lines = read(old);
    assert!(lines.len() == 1 && lines[0].contains("on = \"a-1\", comment = \"Why?\""), "{lines:?}");
    assert_eq!(
        read("\"a-1\" = { state = \"accepted\", hash = \"0\" }\n").join(""),
        "\"a-1\" = { state = \"approved\", hash = \"0\" }"
    );
    assert!(read("\"a-1\" = { state = \"unreviewed\", hash = \"\" }\n").is_empty());
}

#[test]
fn two_reviews_of_one_segment_are_an_info_and_a_conflict_is_an_error() {
    let workplace = project();
    judge(&workplace, &approved(&[3]), 9);
    let line = workplace.read(STATES).lines().nth(1).expect("a line").to_owned();
    let later = line.replace("approved", "rejected").replace("when = \"2", "when = \"9");
    let both = format!("{}{later}\n", workplace.read(STATES));
    workplace.write(STATES, both.as_bytes());
    for arguments in [&["check", "--severity", "info"][..], &["stats"]] {
        let run = workplace.run(arguments);
        let text = format!("{}{}", run.stdout, run.stderr);
        for part in [
            "two branches reviewed `a-3`",
            "the later review of the present texts counts",
            &format!("{STATES}:3"),
        ] {
            assert!(text.contains(part), "{arguments:?}: {text}");
        }
        assert!(
            !text.contains("error[skipped-file]") && !text.contains("warning: review"),
            "{text}"
        );
    }
    workplace.done(&["review", "--out", "page.html"]);
    let page = workplace.read("page.html");
    assert!(page.contains("\"state\":\"rejected\"") && !page.contains("\"state\":\"approved\""));
    let marks = format!("# A\n<<<<<<< HEAD\n{line}\n=======\n{later}\n>>>>>>> x\n");
    workplace.write(STATES, marks.as_bytes());
    let run = workplace.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stdout.contains("has merge conflicts; resolve them"), "{}", run.stdout);
    assert!(run.stdout.contains("until then the lines count that can be read"), "{}", run.stdout);
    assert!(run.stdout.contains(&format!("{STATES}:2")), "{}", run.stdout);
    workplace.done(&["review", "--out", "page.html"]);
    let page = workplace.read("page.html");
    assert!(page.contains("\"problem\":\"review/nl-nl/a.md.toml:2: has merge conflicts"), "{page}");
    workplace.write("changes.json", file(&[(4, "approved")], 8).as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    let refused = format!(
        "rejected: approved (nl-nl/a.md a-4): {STATES}:2 has merge conflicts; resolve them"
    );
    assert!(run.stdout.contains(&refused), "{}", run.stdout);
    assert_eq!(workplace.read(STATES), marks);
}
