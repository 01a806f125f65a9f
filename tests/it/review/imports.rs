//! A change file that is imported again: what is still there is unchanged, and what somebody has put back
//! meanwhile, as `git checkout` does, is made again. The files decide, not what was once imported.

use std::fs;

use serde_json::{Value, json};

use super::{change, segment};
use crate::command::Workplace;

const A: &str = "content/nl-nl/a.md";
const B: &str = "content/nl-nl/b.md";
const STATES: &str = "review/nl-nl/b.md.toml";

fn workplace() -> Workplace {
    let all = [
        segment("a-1", "Een.", "One."),
        segment("a-2", "Twee.", "Two."),
        segment("a-3", "Drie. En vier.", "Three. And four."),
    ];
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        (A, &format!("# T\n\n{} {}\n\n{}\n", all[0], all[1], all[2])),
        (B, &format!("# T\n\n{}\n", segment("b-1", "Een.", "One."))),
    ])
}

fn group(id: &str, change: &Value) -> Value {
    json!({ "id": id, "when": "2026-01-01T10:00:00.000Z", "label": id, "changes": [change] })
}

fn on(path: &str, id: &str, source: &str, target: &str, act: &Value) -> Value {
    change(&format!("nl-nl/{path}.md"), &[(id, source, target)], act)
}

fn edit(path: &str, id: &str, old: &str, new: &str) -> Value {
    on(path, id, "One.", old, &json!({ "target": { id: new } }))
}

/// A day's work: some of everything, and two segments edited one after the other.
fn day() -> Vec<Value> {
    let pair = [("a-1", "One.", "Eentje."), ("a-2", "Two.", "Twee.")];
    let split = json!({ "split": { "id": "a-3", "source_at": 7, "target_at": 6 } });
    vec![
        group("first", &edit("a", "a-1", "Een.", "Eén.")),
        group("second", &edit("a", "a-1", "Eén.", "Eentje.")),
        group("other", &edit("b", "b-1", "Een.", "Enig.")),
        group(
            "judge",
            &on("b", "b-1", "One.", "Enig.", &json!({ "state": { "b-1": "approved" } })),
        ),
        group(
            "comment",
            &on(
                "a",
                "a-3",
                "Three. And four.",
                "Drie. En vier.",
                &json!({ "comment": { "a-3": "Why?" } }),
            ),
        ),
        group("split", &on("a", "a-3", "Three. And four.", "Drie. En vier.", &split)),
        group("merge", &change("nl-nl/a.md", &pair, &json!({ "merge": ["a-1", "a-2"] }))),
    ]
}

/// Imports groups: the status of each, as the program says it.
fn import(workplace: &Workplace, groups: &[Value]) -> Vec<String> {
    let file = json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups });
    workplace.write("changes.json", file.to_string().as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    let lines = run.stdout.lines().filter(|line| !line.starts_with(' '));
    let words: Vec<String> =
        lines.filter_map(|line| Some(line.split_once(": ")?.0.to_owned())).collect();
    let is_well = words.iter().all(|word| word == "applied" || word == "unchanged");
    assert_eq!(run.status == 0, is_well, "{}{}", run.stdout, run.stderr);
    words
}

fn all(word: &str) -> Vec<String> {
    vec![word.to_owned(); day().len()]
}

#[test]
fn what_was_put_back_since_is_made_again() {
    let workplace = workplace();
    let first = workplace.contents("content");
    assert_eq!(import(&workplace, &day()), all("applied"));
    let (content, review) = (workplace.contents("content"), workplace.contents("review"));
    assert_eq!(import(&workplace, &day()), all("unchanged"));
    // What `git checkout .` does; the journal is not in Git.
    for (path, bytes) in &first {
        fs::write(workplace.path("content").join(path), bytes).expect("a file");
    }
    fs::remove_dir_all(workplace.path("review")).expect("a folder");
    assert_eq!(import(&workplace, &day()), all("applied"));
    assert!(workplace.contents("content") == content);
    assert!(workplace.contents("review") == review);
    assert_eq!(import(&workplace, &day()), all("unchanged"));
}

#[test]
fn files_that_are_imported_again_one_by_one_are_all_made_again() {
    let workplace = workplace();
    let first = workplace.read(A);
    let one = [group("one", &edit("a", "a-1", "Een.", "Eén."))];
    let two =
        [group("two", &on("a", "a-2", "Two.", "Twee.", &json!({ "target": { "a-2": "2." } })))];
    let judge = |id: &str, source: &str, target: &str| {
        let act = json!({ "state": { id: "approved" } });
        [group(&format!("judge-{id}"), &on("a", id, source, target, &act))]
    };
    let files = [&one, &two, &judge("a-1", "One.", "Eén."), &judge("a-2", "Two.", "2.")];
    let import_all = || files.map(|file| import(&workplace, file).remove(0));
    assert_eq!(import_all(), ["applied"; 4]);
    let (article, review) = (workplace.read(A), workplace.contents("review"));
    for _ in 0..2 {
        workplace.write(A, first.as_bytes());
        fs::remove_dir_all(workplace.path("review")).expect("a folder");
        assert_eq!(import_all(), ["applied"; 4]);
        assert_eq!(workplace.read(A), article);
        assert!(workplace.contents("review") == review);
        assert_eq!(import_all(), ["unchanged"; 4]);
    }
}

#[test]
fn what_was_put_back_and_undone_is_made_again() {
    let workplace = workplace();
    let first = workplace.read(A);
    let one = [group("one", &edit("a", "a-1", "Een.", "Eén."))];
    assert_eq!(import(&workplace, &one), ["applied"]);
    let edited = workplace.read(A);
    workplace.write(A, first.as_bytes());
    assert_eq!(import(&workplace, &one), ["applied"]);
    workplace.done(&["review", "--undo"]);
    assert_eq!(workplace.read(A), first);
    assert_eq!(import(&workplace, &one), ["applied"]);
    assert_eq!(workplace.read(A), edited);
}

#[test]
fn one_article_that_was_put_back_does_not_touch_the_others() {
    let workplace = workplace();
    let first = workplace.read(B);
    import(&workplace, &day());
    let (a, b) = (workplace.read(A), workplace.read(B));
    workplace.write(B, first.as_bytes());
    let words = import(&workplace, &day());
    let mut expected = all("unchanged");
    expected[2] = "applied".to_owned();
    assert_eq!(words, expected, "the review is there, and holds for its text again");
    assert_eq!((workplace.read(A), workplace.read(B)), (a, b));
}

#[test]
fn a_review_that_was_put_back_is_made_again() {
    let workplace = workplace();
    import(&workplace, &day());
    let states = workplace.read(STATES);
    workplace.remove(STATES);
    let words = import(&workplace, &day());
    assert_eq!(words[3], "applied");
    assert_eq!(words.iter().filter(|word| *word == "applied").count(), 1, "{words:?}");
    assert_eq!(workplace.read(STATES), states);
}

#[test]
fn where_something_else_stands_now_it_is_shown_and_kept() {
    let workplace = workplace();
    import(&workplace, &day());
    let text = workplace.read(B).replace("Enig.", "Van een ander.");
    workplace.write(B, text.as_bytes());
    let words = import(&workplace, &day());
    assert_eq!(words[2], "conflict");
    let run = workplace.run(&["import", "changes.json"]);
    assert!(run.stdout.contains("b-1 is now: Van een ander."), "{}", run.stdout);
    assert_eq!(workplace.read(B), text);
}

#[test]
fn what_was_changed_again_with_diglot_is_not_replayed() {
    let workplace = workplace();
    import(&workplace, &day());
    // Somebody has decided for the text of before.
    let back = [group("back", &edit("b", "b-1", "Enig.", "Een."))];
    assert_eq!(import(&workplace, &back), ["applied"]);
    let text = workplace.read(B);
    assert_eq!(import(&workplace, &day()), all("unchanged"));
    assert_eq!(workplace.read(B), text);
}

#[test]
fn merges_and_splits_are_known_where_no_journal_knows_them() {
    let workplace = workplace();
    import(&workplace, &day());
    let text = workplace.read(A);
    fs::remove_dir_all(workplace.path(".diglot")).expect("a folder");
    let words = import(&workplace, &day()[5..]);
    assert_eq!(words, ["unchanged", "unchanged"]);
    assert_eq!(workplace.read(A), text);
}

/// Imports a change file, and gives what is said of it: results, then notes.
fn said(workplace: &Workplace, arguments: &[&str], file: &Value) -> (String, String) {
    workplace.write("changes.json", file.to_string().as_bytes());
    let run = workplace.run(&[arguments, &["import", "changes.json"]].concat());
    (run.stdout, run.stderr)
}

#[test]
fn a_file_that_names_no_reviewer_is_not_the_work_of_who_imports_it() {
    let workplace = workplace();
    let state = on("b", "b-1", "One.", "Een.", &json!({ "state": { "b-1": "approved" } }));
    let file = json!({ "schema": "diglot-changes/1", "groups": [{ "label": "judge", "changes": [state] }] });
    let (_, notes) = said(&workplace, &[], &file);
    assert!(notes.contains("the file does not name its reviewer"), "{notes}");
    let states = workplace.read(STATES);
    assert!(states.contains("who = \"unknown\"") && states.contains("imported_by = "), "{states}");
}

#[test]
fn what_is_not_known_in_a_file_is_named_and_the_rest_is_applied() {
    let workplace = workplace();
    let file = json!({
        "schema": "diglot-changes/1", "reviewer": "Bo", "mood\u{202e}": 7, "tool": "x",
        "groups": [group("g", &edit("b", "b-1", "Een.", "Enig."))],
    });
    let (out, notes) = said(&workplace, &[], &file);
    assert!(notes.contains("does not know, and does not read: `mood `, `tool`"), "{notes}");
    assert_eq!(out, "applied: g (nl-nl/b.md b-1)\n");
}

#[test]
fn a_quiet_import_says_only_what_was_not_done() {
    let workplace = workplace();
    let groups = [
        group("well", &edit("b", "b-1", "Een.", "Enig.")),
        group("late", &edit("a", "a-1", "Wat?", "Dat.")),
    ];
    let file = json!({ "schema": "diglot-changes/1", "groups": groups });
    let (out, notes) = said(&workplace, &["--quiet"], &file);
    assert!(out.starts_with("conflict: late (nl-nl/a.md a-1)"), "{out}");
    assert!(!out.contains("applied") && notes.is_empty(), "{out}{notes}");
}

#[test]
fn a_translation_that_goes_is_told() {
    let workplace = workplace();
    let file = json!({
        "schema": "diglot-changes/1", "reviewer": "Bo",
        "groups": [group("edit", &edit("b", "b-1", "Een.", ""))],
    });
    let (out, _) = said(&workplace, &[], &file);
    assert_eq!(out, "applied: edit (nl-nl/b.md b-1): without a translation now: b-1\n");
}

#[test]
fn an_undo_names_what_it_undid_and_what_it_passed() {
    let workplace = workplace();
    for (path, id) in [("b", "b-1"), ("a", "a-1")] {
        import(&workplace, &[group(path, &edit(path, id, "Een.", "Enig."))]);
    }
    let text = workplace.read(A).replace("Enig.", "Van een ander.");
    workplace.write(A, text.as_bytes());
    let run = workplace.run(&["review", "--undo"]);
    let passed = "not undone, since it was changed again: a in nl-nl/a.md";
    assert!(run.stderr.contains(passed), "{}", run.stderr);
    assert!(run.stderr.contains("undone: b in nl-nl/b.md"), "{}", run.stderr);
    let run = workplace.run(&["review", "--undo"]);
    assert!(run.stderr.contains("nl-nl/a.md"), "{}", run.stderr);
}
