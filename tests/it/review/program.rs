//! `diglot review` and `diglot import` as a user meets them.

use std::process::Command;

use serde_json::{Value, json};

use super::{change, segment};
use crate::command::Workplace;

const FILE: &str = "content/nl-nl/a.md";

fn text() -> String {
    format!("# T\n\n{} {}\n", segment("a-1", "Een.", "One."), segment("a-2", "Twee.", "Two."))
}

fn workplace() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        (FILE, &text()),
        ("content/ar-sa/b.md", &segment("b-1", "واحد", "One")),
    ])
}

fn file(groups: &[(&str, Value)]) -> String {
    let groups: Vec<Value> = groups
        .iter()
        .map(|(label, change)| json!({ "label": label, "changes": [change] }))
        .collect();
    json!({ "schema": "diglot-changes/1", "reviewer": "Bo <bo@example.com>", "groups": groups })
        .to_string()
}

fn edit(old: &str, new: &str) -> Value {
    change("nl-nl/a.md", &[("a-1", "One.", old)], &json!({ "target": { "a-1": new } }))
}

#[test]
fn the_page_holds_what_was_named() {
    let workplace = workplace();
    workplace.done(&["review", "--out", "page.html"]);
    let page = workplace.read("page.html");
    assert!(page.contains("Een.") && page.contains("واحد") && page.contains("\"title\":\"Hulp\""));
    workplace.done(&["review", "--out", "page.html", "--locale", "ar-SA"]);
    let page = workplace.read("page.html");
    assert!(!page.contains("Een.") && page.contains("\"direction\":\"rtl\""));
    workplace.done(&["review", "--out", "page.html", "content/nl-nl"]);
    assert!(!workplace.read("page.html").contains("واحد"));
    assert_eq!(workplace.run(&["review"]).status, 2);
    assert_eq!(workplace.run(&["review", "--out", "x.html", "--locale", "what?"]).status, 2);
    let none = workplace.run(&["review", "--out", "x.html", "--locale", "fr-FR"]);
    assert_eq!(none.status, 2);
    assert!(none.stderr.contains("no annotated articles in fr-FR"), "{}", none.stderr);
}

#[test]
fn an_import_tells_what_came_of_each_change() {
    let workplace = workplace();
    let state = change(
        "nl-nl/a.md",
        &[("a-2", "Two.", "Twee.")],
        &json!({ "state": { "a-2": "approved" } }),
    );
    let changes = [
        ("edit", edit("Een.", "Eentje.")),
        ("late", edit("x", "y")),
        ("same", edit("Eentje.", "Eentje.")),
        ("bad", edit("Eentje.", "</span>")),
        ("approve", state),
    ];
    workplace.write("changes.json", file(&changes).as_bytes());
    let dry = workplace.run(&["import", "changes.json", "--dry-run"]);
    assert_eq!(workplace.read(FILE), text());
    assert_eq!(workplace.list("").len(), 4, "a dry run writes nothing");
    let run = workplace.run(&["import", "changes.json"]);
    assert_eq!(
        (run.status, &*run.stdout),
        (1, &*dry.stdout.replace("would be applied", "applied"))
    );
    let words: Vec<&str> = run.stdout.lines().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(words, ["applied", "conflict", "  a-1 is now", "unchanged", "rejected", "applied"]);
    assert_eq!(workplace.read(FILE), text().replace("Een.", "Eentje."));
    let states = workplace.read("review/nl-nl/a.md.toml");
    assert!(states.contains("who = \"Bo <bo@example.com>\""), "{states}");
    assert_eq!(workplace.read(".diglot/.gitignore"), "*\n");
}

#[test]
fn the_last_change_can_be_taken_back() {
    let workplace = workplace();
    workplace.write(
        "changes.json",
        file(&[("edit", edit("Een.", "Eentje.")), ("again", edit("Eentje.", "Enig."))]).as_bytes(),
    );
    workplace.done(&["import", "changes.json"]);
    // What is imported at once is taken back at once.
    for (label, left) in [("edit, and 1 more", "Een."), ("nothing", "Een.")] {
        let run = workplace.run(&["review", "--undo"]);
        assert_eq!(run.status, 0);
        assert!(run.stderr.contains(label), "{}", run.stderr);
        assert_eq!(workplace.read(FILE), text().replace("Een.", left));
    }
}

#[test]
fn what_is_no_file_of_changes_is_refused() {
    let workplace = workplace();
    for (text, words) in [
        ("", "is empty"),
        ("{\"schema\":\"x/1\",\"groups\":[]}", "x/1"),
        ("{\"groups\":[]}", "schema"),
    ] {
        workplace.write("changes.json", text.as_bytes());
        let run = workplace.run(&["import", "changes.json"]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
    workplace.write("changes.json", b"\xff");
    assert_eq!(workplace.run(&["import", "changes.json"]).status, 2);
    assert_eq!(workplace.run(&["import", "nothing.json"]).status, 2);
}

#[test]
fn a_second_import_of_the_same_is_unchanged_and_replays_nothing() {
    let workplace = workplace();
    let state = |state: &str| {
        let before = [("a-1", "One.", "Eentje.")];
        change("nl-nl/a.md", &before, &json!({ "state": { "a-1": state } }))
    };
    let group = |id: &str, when: &str, change: Value| json!({ "id": id, "when": when, "label": id, "changes": [change] });
    let file = |groups: &[Value]| {
        json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups }).to_string()
    };
    let (first, later) = ("2026-01-01T10:00:00.000Z", "2026-01-02T10:00:00.000Z");
    let day = [
        group("g1", first, edit("Een.", "Eentje.")),
        group("g2", first, state("approved")),
        json!({ "label": "odd", "changes": 5 }),
    ];
    workplace.write("one.json", file(&day).as_bytes());
    let run = workplace.run(&["import", "one.json"]);
    assert_eq!(run.status, 1, "one entry is refused, and no other with it");
    assert!(run.stdout.contains("rejected: odd") && run.stdout.matches("applied").count() == 2);
    let states = workplace.read("review/nl-nl/a.md.toml");
    assert!(states.contains("who = \"Bo\", when = \"2026-01-01T10:00:00.000Z\""), "{states}");
    workplace.write("two.json", file(&[group("g3", later, state("rejected"))]).as_bytes());
    workplace.done(&["import", "two.json"]);
    let states = workplace.read("review/nl-nl/a.md.toml");
    workplace.write("one.json", file(&day[..2]).as_bytes());
    let out = workplace.done(&["import", "one.json"]);
    assert_eq!(out.matches("unchanged").count(), 2, "{out}");
    // Where it is not known to be the same, what was judged later holds all the same.
    workplace.write("other.json", file(&[group("g4", first, state("approved"))]).as_bytes());
    let run = workplace.run(&["import", "other.json"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("a-1 was reviewed later by Bo"), "{}", run.stdout);
    assert_eq!(workplace.read("review/nl-nl/a.md.toml"), states);
}

#[test]
fn of_two_reviews_of_one_time_the_last_one_holds_and_no_time_is_after_now() {
    let workplace = workplace();
    let group = |state: &str, when: &str| {
        let before = [("a-1", "One.", "Een.")];
        let change = change("nl-nl/a.md", &before, &json!({ "state": { "a-1": state } }));
        json!({ "label": state, "id": state, "when": when, "changes": [change] })
    };
    let import = |groups: &[Value]| {
        let file = json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups });
        workplace.write("changes.json", file.to_string().as_bytes());
        workplace.done(&["import", "changes.json"]);
        workplace.read("review/nl-nl/a.md.toml")
    };
    let when = "2026-01-01T10:00:00Z";
    let states = import(&[group("approved", when), group("rejected", when)]);
    assert!(states.contains("rejected") && states.contains(when), "{states}");
    let states = import(&[group("needs-work", "9999-01-01T10:00:00Z")]);
    assert!(states.contains("needs-work") && !states.contains("9999"), "{states}");
}

#[cfg(unix)]
#[test]
fn links_in_the_place_of_our_files_are_put_aside() {
    let (workplace, elsewhere) = (workplace(), Workplace::new());
    workplace.write(".diglot/x", b"");
    let outside = elsewhere.path("journal");
    std::os::unix::fs::symlink(&outside, workplace.path(".diglot/review-journal.jsonl"))
        .expect("a link");
    std::os::unix::fs::symlink("gone.toml", workplace.path("diglot.dismissed.toml"))
        .expect("a link");
    std::fs::write(&outside, "x").expect("a file");
    workplace.write("changes.json", file(&[("edit", edit("Een.", "Eentje."))]).as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("the journal was moved to"), "{}", run.stderr);
    assert_eq!(std::fs::read(outside).expect("a file"), b"x");
    assert!(workplace.read(FILE).contains("Eentje."));
}

#[cfg(unix)]
#[test]
fn no_file_of_ours_is_written_through_a_link_inside_the_project() {
    let approve = || {
        let before = [("a-2", "Two.", "Twee.")];
        change("nl-nl/a.md", &before, &json!({ "state": { "a-2": "approved" } }))
    };
    // The file that is a link, what it leads to, and what is said.
    for (file_of_ours, target, words) in [
        (".diglot/review-journal.jsonl", "../content/ar-sa/b.md", "the journal was moved to"),
        (".diglot/review-journal.jsonl", "../later.txt", "the journal was moved to"),
        (".diglot/lock", "../content/ar-sa/b.md", "it is a link; remove it"),
        (".diglot/.gitignore", "../later.txt", "it is a link; remove it"),
        (".diglot", "content", "it is a link; remove it"),
        ("review/nl-nl/a.md.toml", "../b.toml", "it is a link; remove it"),
        ("review/nl-nl", "../content", "it is a link; remove it"),
        ("review", "content", "it is a link; remove it"),
    ] {
        let workplace = workplace();
        workplace.write("review/b.toml", b"");
        if !target.starts_with("../b") {
            workplace.remove("review/b.toml");
            std::fs::remove_dir(workplace.path("review")).expect("it is empty");
        }
        let link = workplace.path(file_of_ours);
        std::fs::create_dir_all(link.parent().expect("a folder")).expect("a folder");
        std::os::unix::fs::symlink(target, &link).expect("a link");
        let before = workplace.contents("content");
        workplace.write("changes.json", file(&[("approve", approve())]).as_bytes());
        let run = workplace.run(&["import", "changes.json"]);
        let told = format!("{}{}", run.stdout, run.stderr);
        assert!(told.contains(words), "{file_of_ours} -> {target}: {told}");
        assert!(workplace.contents("content") == before, "{file_of_ours} -> {target}");
        assert!(!workplace.path("later.txt").exists(), "{file_of_ours} -> {target}");
        if target == "../b.toml" {
            assert_eq!(workplace.read("review/b.toml"), "");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_what_is_saved_out_of_the_project() {
    let (workplace, elsewhere) = (workplace(), Workplace::new());
    std::os::unix::fs::symlink(elsewhere.path(""), workplace.path("review")).expect("a link");
    let state = change(
        "nl-nl/a.md",
        &[("a-2", "Two.", "Twee.")],
        &json!({ "state": { "a-2": "approved" } }),
    );
    workplace.write("changes.json", file(&[("approve", state)]).as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("points outside"), "{}", run.stdout);
    assert_eq!(elsewhere.list(""), [""; 0]);
}

/// Needs `strace`, and a system that lets it look: it runs where `DIGLOT_TRACE` is set.
#[test]
fn texts_are_on_the_disk_before_the_journal_calls_them_done() {
    if std::env::var_os("DIGLOT_TRACE").is_none() {
        return;
    }
    let workplace = workplace();
    workplace.write("changes.json", file(&[("edit", edit("Een.", "Eentje."))]).as_bytes());
    let watched = "trace=fsync,fdatasync,rename,write";
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-s", "100", "-o", "trace.txt", "-e", watched]);
    strace.args([env!("CARGO_BIN_EXE_diglot"), "import", "changes.json"]);
    let status = strace.current_dir(workplace.path("")).status().expect("strace is installed");
    assert!(status.success());
    let trace = workplace.read("trace.txt");
    let mut rest = trace.lines();
    // Each stands behind the one before it.
    for parts in [
        ["write(", "review-journal.jsonl", r#"\"event\":\"begin\""#],
        ["fdatasync(", "review-journal.jsonl", "= 0"],
        ["fsync(", "content/nl-nl/.diglot-", "= 0"],
        ["rename(", "content/nl-nl/a.md", "= 0"],
        ["fsync(", "content/nl-nl>", "= 0"],
        ["write(", "review-journal.jsonl", r#"\"event\":\"done\""#],
        ["fdatasync(", "review-journal.jsonl", "= 0"],
    ] {
        let is_it = |line: &str| parts.iter().all(|part| line.contains(part));
        assert!(rest.any(is_it), "{parts:?} is missing or too early in\n{trace}");
    }
}
