//! Bad input: each is answered with a clear word, and nothing is lost. With `DIGLOT_LARGE` as large as it
//! gets.

use std::env;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Room, answer, change, group, segment};
use crate::command::Workplace;
use diglot::review::Status;

const FILE: &str = "content/nl-nl/a.md";
const STATES: &str = "review/nl-nl/a.md.toml";
const JOURNAL: &str = ".diglot/review-journal.jsonl";

/// A size in the normal run, or the full one.
fn size(normal: usize, full: usize) -> usize {
    if env::var_os("DIGLOT_LARGE").is_some() { full } else { normal }
}

fn workplace() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        (FILE, &format!("# T\n\n{}\n", segment("a-1", "Een.", "One."))),
        ("content/nl-nl/b.md", &format!("# T\n\n{}\n", segment("b-1", "Een.", "One."))),
    ])
}

fn file(changes: &[Value]) -> String {
    let group = |change: &Value| json!({ "label": "edit", "changes": [change] });
    let groups: Vec<Value> = changes.iter().map(group).collect();
    json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups }).to_string()
}

fn edit(path: &str, id: &str, old: &str, new: &str) -> Value {
    change(path, &[(id, "One.", old)], &json!({ "target": { id: new } }))
}

/// Imports changes, some of which are not made: gives what is said of each.
fn imported(workplace: &Workplace, text: &str) -> (i32, String) {
    workplace.write("changes.json", text.as_bytes());
    let run = workplace.run(&["import", "changes.json"]);
    workplace.remove("changes.json");
    (run.status, format!("{}{}", run.stdout, run.stderr))
}

#[test]
fn a_huge_file_of_states_is_named_and_left() {
    let workplace = workplace();
    let line = "\"x-1\" = { on = \"x\", comment = \"a\" }\n";
    let huge = line.repeat((size(9, 50) << 20) / line.len() + 1);
    workplace.write(STATES, huge.as_bytes());
    for command in ["check", "stats"] {
        let run = workplace.run(&[command]);
        let told = format!("warning: {STATES}:1: is larger than 8 MiB and is not read");
        assert!(run.stderr.contains(&told), "{command}: {}", run.stderr);
    }
    let state = json!({ "state": { "a-1": "approved" } });
    let state = change("nl-nl/a.md", &[("a-1", "One.", "Een.")], &state);
    let changes = [state, edit("nl-nl/a.md", "a-1", "Een.", "Eentje.")];
    let (status, told) = imported(&workplace, &file(&changes));
    assert_eq!(status, 1, "{told}");
    assert!(told.contains(&format!("`{STATES}` is too large; correct it first")), "{told}");
    assert!(told.contains("applied: edit"), "{told}");
    assert!(workplace.read(FILE).contains("Eentje."));
    assert!(workplace.read(STATES) == huge, "it is left as it is");
}

#[test]
fn a_long_journal_is_read_added_to_and_undone() {
    let workplace = workplace();
    let (status, told) =
        imported(&workplace, &file(&[edit("nl-nl/a.md", "a-1", "Een.", "Eentje.")]));
    assert_eq!(status, 0, "{told}");
    let own = workplace.read(JOURNAL);
    let lines: Vec<Value> =
        own.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let mut long = String::new();
    let entries = size(2_000, 100_000);
    for number in 1..=entries {
        for mut line in lines.iter().cloned() {
            line["number"] = json!(number);
            writeln!(long, "{line}").expect("a string takes all");
        }
    }
    workplace.write(JOURNAL, long.as_bytes());
    let (status, told) = imported(&workplace, &file(&[edit("nl-nl/b.md", "b-1", "Een.", "Enig.")]));
    assert_eq!(status, 0, "{told}");
    let grown = workplace.read(JOURNAL);
    assert!(grown.starts_with(&long) && grown.len() > long.len(), "nothing of it is lost");
    let run = workplace.run(&["review", "--undo"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(workplace.read("content/nl-nl/b.md").contains("Een."), "the last change is undone");
    assert!(workplace.read(FILE).contains("Eentje."));
}

#[test]
fn a_change_file_of_another_project_or_version_changes_nothing() {
    let workplace = workplace();
    let before = workplace.contents("content");
    let strange = [
        edit("fr-fr/elsewhere.md", "c-1", "Un.", "Une."),
        edit("nl-nl/a.md", "a-1", "Anders.", "Eentje."),
        edit("nl-nl/a.md", "z-9", "Een.", "Eentje."),
    ];
    let (status, told) = imported(&workplace, &file(&strange));
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("rejected: edit (fr-fr/elsewhere.md c-1): unknown article"), "{told}");
    assert_eq!(told.matches("conflict: edit (nl-nl/a.md").count(), 2, "{told}");
    assert!(told.contains("a-1 is now: Een."), "{told}");
    let newer = file(&[]).replace("diglot-changes/1", "diglot-changes/2");
    let (status, told) = imported(&workplace, &newer);
    assert_eq!(status, 2, "{told}");
    assert!(
        told.contains("its schema is `diglot-changes/2`, expected `diglot-changes/1`"),
        "{told}"
    );
    let group = json!({ "label": "from later", "changes": [], "mood": "good" });
    let later = json!({ "schema": "diglot-changes/1", "groups": [group] }).to_string();
    let (status, told) = imported(&workplace, &later);
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("rejected: from later: not understood: unknown field `mood`"), "{told}");
    assert!(workplace.contents("content") == before, "nothing is written");
}

#[test]
fn an_article_that_vanished_is_named_and_keeps_no_other_from_being_saved() {
    let workplace = workplace();
    let changes =
        [edit("nl-nl/a.md", "a-1", "Een.", "Eentje."), edit("nl-nl/b.md", "b-1", "Een.", "Enig.")];
    workplace.remove(FILE);
    let (status, told) = imported(&workplace, &file(&changes));
    assert_eq!(status, 1, "{told}");
    assert!(
        told.contains("rejected: edit (nl-nl/a.md a-1): unknown article `nl-nl/a.md`"),
        "{told}"
    );
    assert!(workplace.read("content/nl-nl/b.md").contains("Enig."));
    // While the workbench is open.
    let text = format!("{}\n", segment("a-1", "Een.", "One."));
    let room = Room::with(&[("nl-nl/a.md", &text), ("nl-nl/b.md", &text)]);
    let mut workbench = room.open();
    answer(&mut workbench, "/review/api/data", None);
    room.files.lock().expect("free").remove(FILE);
    let groups =
        ["a", "b"].map(|it| group(&[edit(&format!("nl-nl/{it}.md"), "a-1", "Een.", "X.")]));
    let results = workbench.save(&groups, None).expect("articles can be read");
    assert_eq!(results[0].status, Status::Conflict);
    let reason = results[0].reason.as_deref().unwrap_or_default();
    assert!(reason.contains("`content/nl-nl/a.md` no longer exists"), "{reason}");
    assert_eq!(results[1].status, Status::Applied);
    assert!(!room.files().contains_key(FILE), "it does not come back");
}
