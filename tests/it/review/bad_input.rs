//! Bad input: each is answered with a clear word, and nothing is lost. With `DIGLOT_LARGE` as large as it
//! gets.

use std::env;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Room, answer, applied, change, group, rejected, segment};
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
        let text = format!("{}{}", run.stdout, run.stderr);
        assert!(text.contains("is larger than 8 MiB and is not read"), "{command}: {text}");
        assert!(text.contains(&format!("{STATES}:1")), "{command}: {text}");
    }
    let state = json!({ "state": { "a-1": "approved" } });
    let state = change("nl-nl/a.md", &[("a-1", "One.", "Een.")], &state);
    let changes = [state, edit("nl-nl/a.md", "a-1", "Een.", "Eentje.")];
    let (status, told) = imported(&workplace, &file(&changes));
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("is larger than 8 MiB and is not read; make it smaller"), "{told}");
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

#[test]
fn characters_that_nobody_sees_are_refused_by_name() {
    let room = Room::with(&[("nl-nl/a.md", &segment("a-1", "Een.", "One."))]);
    for unseen in
        ['\0', '\u{1b}', '\r', '\u{7f}', '\u{85}', '\u{2028}', '\u{202e}', '\u{2066}', '\u{feff}']
    {
        let word = format!("contains U+{:04X}", u32::from(unseen));
        rejected(&room, &[edit("nl-nl/a.md", "a-1", "Een.", &format!("Een{unseen}tje."))], &word);
    }
    // Marks and joiners of languages, and tabs, are text.
    let wanted = "E\u{ad}en\u{a0}\u{200e}\u{200f}\u{200d}\u{200c}\ttje.";
    applied(&room, &[edit("nl-nl/a.md", "a-1", "Een.", wanted)]);
    // What is there already may stay.
    let room = Room::with(&[("nl-nl/a.md", &segment("a-1", "E\u{202e}en.", "One."))]);
    applied(&room, &[edit("nl-nl/a.md", "a-1", "E\u{202e}en.", "E\u{202e}entje.")]);
    let workplace = workplace();
    let (status, told) = imported(&workplace, &file(&[edit("nl-nl/a.md", "a-1", "Een.", "E\0n.")]));
    assert_eq!(status, 1, "{told}");
    assert!(
        told.contains("rejected: edit (nl-nl/a.md a-1): the new text contains U+0000"),
        "{told}"
    );
}

#[test]
fn an_edit_that_is_there_already_is_unchanged_without_a_journal_too() {
    let workplace = workplace();
    let text = file(&[edit("nl-nl/a.md", "a-1", "Een.", "Eentje.")]);
    assert_eq!(imported(&workplace, &text).0, 0);
    workplace.remove(JOURNAL);
    let (status, told) = imported(&workplace, &text);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("unchanged: edit") && told.contains("0 of 1 change applied"), "{told}");
    // Another source is another segment.
    let other = change(
        "nl-nl/a.md",
        &[("a-1", "Two.", "Een.")],
        &json!({ "target": { "a-1": "Eentje." } }),
    );
    let (status, told) = imported(&workplace, &file(&[other]));
    assert!(status == 1 && told.contains("conflict: edit"), "{told}");
}

#[test]
fn a_change_file_is_told_what_is_wrong_in_words_of_its_own() {
    let workplace = workplace();
    // On one line, which looks like a line of units too.
    let newer = file(&[edit("nl-nl/a.md", "a-1", "Een.", "Enig.")])
        .replace("diglot-changes/1", "diglot-changes/2");
    let (status, told) = imported(&workplace, &newer);
    assert_eq!(status, 2, "{told}");
    assert!(told.contains("it is version 2, this diglot reads 1"), "{told}");
    let older = newer.replace("diglot-changes/2", "diglot-changes/0");
    let (status, told) = imported(&workplace, &older);
    assert_eq!(status, 2, "{told}");
    assert!(
        told.contains("its schema is `diglot-changes/0`, expected `diglot-changes/1`"),
        "{told}"
    );
    assert!(!told.contains("newer"), "{told}");
    let groups = json!([{ "changes": [[]] }, [], { "changes": [{ "path": "a.md", "do": [] }] }]);
    let odd = json!({ "schema": "diglot-changes/1", "groups": groups }).to_string();
    let (status, told) = imported(&workplace, &odd);
    assert_eq!(status, 1, "{told}");
    assert!(!told.contains("struct") && !told.contains("rejected: :"), "{told}");
    assert!(told.contains("rejected: change 1: not understood"), "{told}");
    let (status, told) =
        imported(&workplace, "{\"schema\":\"diglot-changes/1\\u001b[31m\",\"groups\":[]}");
    assert!(status == 2 && !told.contains('\u{1b}'), "{told:?}");
}

#[test]
fn a_group_id_that_comes_again_with_another_change_does_not_hide_it() {
    let workplace = workplace();
    let named = |change: &Value| {
        let group = json!({ "label": "edit", "id": "g-1", "changes": [change] });
        json!({ "schema": "diglot-changes/1", "groups": [group] }).to_string()
    };
    let first = named(&edit("nl-nl/a.md", "a-1", "Een.", "Eentje."));
    assert_eq!(imported(&workplace, &first).0, 0);
    let (_, told) = imported(&workplace, &first);
    assert!(told.contains("unchanged: edit"), "{told}");
    let (status, told) = imported(&workplace, &named(&edit("nl-nl/b.md", "b-1", "Een.", "Enig.")));
    assert!(status == 0 && told.contains("applied: edit"), "{told}");
    assert!(workplace.read("content/nl-nl/b.md").contains("Enig."));
}

#[test]
fn a_quote_that_ends_a_value_of_a_yaml_page_is_refused_with_what_to_write() {
    let workplace = workplace();
    let it = |id: &str, target: &str| segment(id, target, "One.").replace('"', "\\\"");
    let text = format!(
        "### YamlMime:FAQ\ntitle: T\nsections:\n- name: N\n  questions:\n  - question: \"{}\"\n    \
         answer: \"{}\"\n",
        it("q-1", "Een."),
        it("q-2", "Twee.")
    );
    workplace.write("content/nl-nl/q.yml", text.as_bytes());
    let (status, told) =
        imported(&workplace, &file(&[edit("nl-nl/q.yml", "q-1", "Een.", "Zeg \"een\".")]));
    assert!(status == 1 && told.contains("would end a value of the YAML page"), "{told}");
    let escaped = edit("nl-nl/q.yml", "q-1", "Een.", "Zeg \\\"een\\\".");
    let (status, told) = imported(&workplace, &file(&[escaped]));
    assert_eq!(status, 0, "{told}");
    assert!(workplace.read("content/nl-nl/q.yml").contains("Zeg \\\"een\\\"."));
}

#[test]
fn an_article_whose_name_is_as_long_as_names_may_be_is_built_and_reviewed() {
    let workplace = workplace();
    let name = format!("{}.md", "x".repeat(252));
    let path = format!("content/nl-nl/{name}");
    workplace.write(&path, format!("# T\n\n{}\n", segment("a-1", "Een.", "One.")).as_bytes());
    workplace.done(&["build", "--out", "site"]);
    let pages = workplace.contents("site");
    let mut names = pages.iter().map(|(page, _)| page.to_string_lossy());
    assert!(names.any(|page| page.contains("xxxx") && page.ends_with(".html")));
    let path = format!("nl-nl/{name}");
    let state =
        change(&path, &[("a-1", "One.", "Een.")], &json!({ "state": { "a-1": "approved" } }));
    let (status, told) =
        imported(&workplace, &file(&[state, edit(&path, "a-1", "Een.", "Eentje.")]));
    assert_eq!(status, 0, "{told}");
    let run = workplace.run(&["check"]);
    assert!(!run.stderr.contains("warning: "), "{}", run.stderr);
}

#[test]
fn names_of_reviewers_reach_no_terminal_raw() {
    let workplace = workplace();
    let hash = diglot::check::fingerprint::texts_hash(Some("Een."), Some("One."));
    let line = format!(
        "\"a-1\" = {{ state = \"approved\", hash = \"{hash}\", who = \"Bo\\u001b[31m\\nTotal\", \
         when = \"2026-11-24T15:00:00Z\" }}\n"
    );
    workplace.write(STATES, line.as_bytes());
    let told = workplace.run(&["stats", "--words"]);
    assert!(told.stdout.contains("Bo [31m Total"), "{}", told.stdout);
    assert!(!told.stdout.contains('\u{1b}'), "{:?}", told.stdout);
}

#[test]
fn a_label_of_another_forges_no_line_when_it_is_undone() {
    let workplace = workplace();
    let change = edit("nl-nl/a.md", "a-1", "Een.", "Drie.");
    let groups = json!([{ "label": "edit\nundone: all\u{202e} of it", "changes": [change] }]);
    let text = json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": groups });
    assert_eq!(imported(&workplace, &text.to_string()).0, 0);
    let run = workplace.run(&["review", "--undo"]);
    let lines: Vec<&str> = run.stderr.lines().filter(|line| line.contains("undone")).collect();
    assert_eq!(lines, ["undone: edit undone: all  of it in nl-nl/a.md"]);
    assert!(!format!("{}{}", run.stdout, run.stderr).contains('\u{202e}'));
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_an_article_is_refused_and_keeps_nobody_waiting() {
    let workplace = workplace();
    let served = crate::serve::Served::start(&workplace);
    let (port, token) = served.workbench.clone();
    let ask = |path: &str, body: &str| {
        let method = if body.is_empty() { "GET" } else { "POST" };
        let request = format!(
            "{method} /review/api/{path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\
             X-Diglot-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        served.send_to(port, &request).body
    };
    ask("data", "");
    workplace.remove(FILE);
    let made = std::process::Command::new("mkfifo").arg(workplace.path(FILE)).status();
    assert!(made.expect("Unix has it").success());
    let changes = [edit("nl-nl/a.md", "a-1", "Een.", "Enig.")];
    let body = json!({ "groups": [{ "label": "edit", "changes": changes }] }).to_string();
    let told = ask("save", &body);
    assert!(told.contains("rejected") && told.contains("it is not a regular file"), "{told}");
}

/// What a machine that went off in the middle of an import has left: the change is begun, and one of its
/// two articles is written.
fn interrupted() -> Workplace {
    let workplace = workplace();
    let changes = ["a", "b"]
        .map(|name| edit(&format!("nl-nl/{name}.md"), &format!("{name}-1"), "Een.", "Eentje."));
    assert_eq!(imported(&workplace, &file(&changes)).0, 0);
    let begun = workplace.read(JOURNAL).lines().next().expect("a line").to_owned();
    workplace.write(JOURNAL, format!("{begun}\n").as_bytes());
    restore(&workplace, FILE, "a-1");
    workplace
}

/// An article as it was at first, as `git checkout` gives it back.
fn restore(workplace: &Workplace, file: &str, id: &str) {
    workplace.write(file, format!("# T\n\n{}\n", segment(id, "Een.", "One.")).as_bytes());
}

#[test]
fn an_interrupted_change_is_told_of_and_completed_when_the_server_starts() {
    let workplace = interrupted();
    for arguments in [&["check"][..], &["stats"], &["build", "--out", "site"]] {
        let run = workplace.run(arguments);
        let told = "warning: the change `edit, and 1 more` was interrupted, see \
                    `.diglot/review-journal.jsonl`; start `diglot serve` to complete it or roll it \
                    back";
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
    assert!(workplace.read(FILE).contains("Een."), "nothing is written");
    let served = crate::serve::Served::start(&workplace);
    assert!(workplace.read(FILE).contains("Eentje."), "nobody has asked the workbench yet");
    drop(served);
    let run = workplace.run(&["check"]);
    assert!(!run.stderr.contains("interrupted"), "{}", run.stderr);
}

#[test]
fn an_interrupted_change_that_somebody_took_back_by_hand_is_not_made_again() {
    for arguments in [&["check", "--fix"][..], &["import", "empty.json"], &["review", "--undo"]] {
        let workplace = interrupted();
        workplace.write("empty.json", file(&[]).as_bytes());
        restore(&workplace, "content/nl-nl/b.md", "b-1");
        let before = workplace.contents("content");
        let run = workplace.run(arguments);
        let word = "discarded the interrupted change `edit, and 1 more`: its files are as they were \
                    before it";
        assert!(run.stderr.contains(word), "{arguments:?}: {}", run.stderr);
        assert!(workplace.contents("content") == before, "{arguments:?}");
        let run = workplace.run(&["check"]);
        assert!(!run.stderr.contains("interrupted"), "it is settled: {}", run.stderr);
    }
}

#[test]
fn half_a_character_refuses_its_change_alone() {
    let workplace = workplace();
    let text = file(&[
        edit("nl-nl/a.md", "a-1", "Een.", "HALF"),
        edit("nl-nl/a.md", "a-1", "Een.", "Enig."),
    ]);
    for half in ["\\ud83d", "\\ude00", "\\ud83d\\ud83d", "\\ud83dx"] {
        let (status, told) = imported(&workplace, &text.replace("HALF", half));
        assert_eq!(status, 1, "{told}");
        assert!(
            told.contains("rejected: change 1: not understood: a text has half a character"),
            "{told}"
        );
        assert!(told.contains("applied: edit") || told.contains("unchanged: edit"), "{told}");
    }
    for (odd, reason) in [
        ("[1]", "it is not an object"),
        ("{\"groups\": []}", "it has no `\"schema\""),
        ("{\"schema\": 1}", "its schema is `1`, expected `diglot-changes/1`"),
        (
            "{\"schema\": [\"diglot-changes/1\"]}",
            "its schema is `[\"diglot-changes/1\"]`, expected",
        ),
        (
            "{\"schema\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}",
            "xxx…`, expected",
        ),
        ("{\"schema\": \"diglot-changes/1\"}", "it has no `groups`"),
    ] {
        let error = diglot::review::ChangeFile::from_text(odd).expect_err("it is none");
        assert!(error.contains(reason), "{error}");
    }
}
