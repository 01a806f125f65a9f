//! Comments as threads: they only grow, whoever wrote them, on whatever branch and in whatever file.

use serde_json::{Value, json};

use super::{Room, TOKEN, answer, applied, change, group, segment};
use crate::command::{Workplace, git};
use diglot::review::Status;

const A: &str = "nl-nl/a.md";
const STATES: &str = "review/nl-nl/a.md.toml";
const BEFORE: [(&str, &str, &str); 1] = [("a-1", "One.", "Een.")];

fn room() -> Room {
    let text = format!("{} {}\n", segment("a-1", "Een.", "One."), segment("a-2", "Twee.", "Two."));
    Room::with(&[(A, &text)])
}

/// The thread of the first segment, as the page gets it: each entry in a word.
fn thread(room: &Room) -> Vec<String> {
    let data = answer(&mut room.open(), "/review/api/data", None);
    let entries = data["segments"][0]["thread"].as_array().cloned().unwrap_or_default();
    let word = |entry: &Value| match entry["comment"].as_str() {
        Some(comment) => comment.to_owned(),
        None => format!("resolved: {}", entry["resolved"]),
    };
    entries.iter().map(word).collect()
}

#[test]
fn a_comment_leaves_the_one_before_it_and_whose_review_it_is() {
    let room = room();
    applied(&room, &[change(A, &BEFORE, &json!({ "state": { "a-1": "approved" } }))]);
    for comment in ["Why?", "هل هذا صحيح؟"] {
        let act = json!({ "comment": { "a-1": comment } });
        room.open().save(&[group(&[change(A, &BEFORE, &act)])], Some("Bo")).expect("it is saved");
    }
    assert_eq!(thread(&room), ["Why?", "هل هذا صحيح؟"]);
    let data = answer(&mut room.open(), "/review/api/data", None);
    let first = &data["segments"][0];
    assert_eq!(
        (&first["state"], &first["who"]),
        (&json!("approved"), &json!("Ada <ada@example.com>"))
    );
    let entry = &first["thread"][1];
    assert_eq!(
        (&entry["who"], &entry["imported_by"]),
        (&json!("Bo"), &json!("Ada <ada@example.com>"))
    );
}

#[test]
fn a_thread_is_resolved_and_opened_again_and_all_of_it_is_undone() {
    let room = room();
    let act = |act: &Value| change(A, &BEFORE, act);
    let result = super::save(&mut room.open(), &[act(&json!({ "resolve": { "a-1": true } }))]);
    assert_eq!(result.status, Status::Unchanged, "there is nothing to resolve");
    applied(&room, &[act(&json!({ "comment": { "a-1": "Why?" } }))]);
    applied(&room, &[act(&json!({ "resolve": { "a-1": true } }))]);
    let again = super::save(&mut room.open(), &[act(&json!({ "resolve": { "a-1": true } }))]);
    assert_eq!(again.status, Status::Unchanged);
    applied(&room, &[act(&json!({ "resolve": { "a-1": false } }))]);
    assert_eq!(thread(&room), ["Why?", "resolved: true", "resolved: false"]);
    let mut workbench = room.open();
    assert_eq!(workbench.undo().expect("it can be undone").as_deref(), Some("test"));
    assert_eq!(thread(&room), ["Why?", "resolved: true"]);
    while workbench.undo().expect("it can be undone").is_some() {}
    assert!(!room.files().contains_key(STATES));
}

#[test]
fn a_merge_of_segments_keeps_what_was_said_about_both() {
    let room = room();
    let before = [("a-1", "One.", "Een."), ("a-2", "Two.", "Twee.")];
    let act = json!({ "comment": { "a-1": "first", "a-2": "second" } });
    applied(&room, &[change(A, &before, &act)]);
    applied(&room, &[change(A, &before, &json!({ "merge": ["a-1", "a-2"] }))]);
    assert_eq!(thread(&room), ["first", "second"]);
}

#[test]
fn a_comment_of_an_older_file_begins_the_thread() {
    let room = room();
    let old = "\"a-1\" = { state = \"rejected\", hash = \"0\", comment = \"Why?\", who = \"Bo\", when = \"2026-11-20T10:00:00Z\" }\n\
               \"a-2\" = { comment = \"Here?\", who = \"Cy\" }\n";
    room.put(STATES, old);
    assert_eq!(thread(&room), ["Why?"]);
    applied(&room, &[change(A, &BEFORE, &json!({ "comment": { "a-1": "So." } }))]);
    assert_eq!(thread(&room), ["Why?", "So."]);
    let text = room.text(STATES);
    assert!(text.contains("state = \"rejected\", hash = \"0\", who = \"Bo\""), "{text}");
    assert!(text.contains("on = \"a-2\", comment = \"Here?\", who = \"Cy\""), "{text}");
}

#[test]
fn a_token_is_not_all_that_a_comment_needs() {
    let room = room();
    let stale = [("a-1", "One.", "Another.")];
    for act in [json!({ "comment": { "a-1": "x" } }), json!({ "resolve": { "a-1": true } })] {
        let body = json!({ "groups": [{ "label": "x", "changes": [change(A, &stale, &act)] }] });
        let saved = answer(&mut room.open(), "/review/api/save", Some(&body));
        assert_eq!(saved["results"][0]["status"], "conflict", "{TOKEN} {saved}");
    }
    assert!(!room.files().contains_key(STATES));
}

/// A change file of somebody who comments.
fn import(workplace: &Workplace, reviewer: &str, when: &str, acts: &[Value]) -> String {
    let groups = acts.iter().enumerate().map(|(at, act)| {
        json!({ "label": "comment", "id": format!("{reviewer}{when}{at}"), "when": when, "changes": [change(A, &BEFORE, act)] })
    });
    let groups: Vec<Value> = groups.collect();
    let file = json!({ "schema": "diglot-changes/1", "reviewer": reviewer, "groups": groups });
    workplace.write("changes.json", file.to_string().as_bytes());
    let told = workplace.done(&["import", "changes.json"]);
    workplace.remove("changes.json");
    told
}

#[test]
fn the_history_shows_comments_as_what_came_and_not_as_replaced_texts() {
    let room = room();
    let state = json!({ "state": { "a-1": "approved" }, "comment": "Fine." });
    applied(&room, &[change(A, &BEFORE, &state)]);
    applied(&room, &[change(A, &BEFORE, &json!({ "comment": { "a-1": "Why?" } }))]);
    applied(&room, &[change(A, &BEFORE, &json!({ "resolve": { "a-1": true } }))]);
    let history = answer(&mut room.open(), "/review/api/history", None);
    let texts = |act: usize| history["acts"][act]["texts"].clone();
    let comment = |text: &str| json!({ "path": A, "id": "a-1", "is_comment": true, "before": null, "after": text });
    assert_eq!(texts(0), json!([comment("resolved")]));
    assert_eq!(texts(1), json!([comment("Why?")]));
    let state = json!({ "path": A, "id": "a-1", "before": "unreviewed", "after": "approved" });
    assert_eq!(texts(2), json!([state, comment("Fine.")]));
    let versions = answer(&mut room.open(), "/review/api/versions?path=nl-nl/a.md&id=a-1", None);
    assert_eq!(versions["changes"][1]["comments"], json!([[null, "Why?"]]));
    assert_eq!(versions["changes"][1]["review"], Value::Null);
    assert_eq!(versions["changes"][2]["review"], json!(["unreviewed", "approved"]));
}

#[test]
fn comments_of_two_branches_on_one_segment_are_both_kept() {
    let workplace = Workplace::new();
    workplace.done(&["init", "."]);
    workplace
        .write("content/nl-nl/a.md", format!("{}\n", segment("a-1", "Een.", "One.")).as_bytes());
    git(&workplace, &["init", "--quiet", "--initial-branch=main"]);
    let commit = || {
        git(&workplace, &["add", "--all"]);
        git(&workplace, &["commit", "--quiet", "-m", "All"]);
    };
    let say = |comment: &str| json!({ "comment": { "a-1": comment } });
    import(&workplace, "Ada", "2026-11-01T08:00:00Z", &[say("Why?")]);
    commit();
    git(&workplace, &["checkout", "--quiet", "-b", "other"]);
    let theirs = [say("Because."), json!({ "resolve": { "a-1": true } })];
    import(&workplace, "Bo", "2026-11-02T08:00:00Z", &theirs);
    let shared = [say("Ah.")];
    import(&workplace, "Cy", "2026-11-04T08:00:00Z", &shared);
    commit();
    git(&workplace, &["checkout", "--quiet", "main"]);
    import(&workplace, "Ada", "2026-11-03T08:00:00Z", &[say("Anybody?")]);
    import(&workplace, "Cy", "2026-11-04T08:00:00Z", &shared);
    commit();
    git(&workplace, &["merge", "--quiet", "--no-edit", "other"]);
    let run = workplace.run(&["stats"]);
    assert!(!run.stderr.contains("warning"), "{}\n{}", run.stderr, workplace.read(STATES));
    let room = Room::with(&[(A, &workplace.read("content/nl-nl/a.md"))]);
    room.put(STATES, &workplace.read(STATES));
    assert_eq!(thread(&room), ["Why?", "Because.", "resolved: true", "Anybody?", "Ah."]);
    // The same file once more says nothing new.
    let before = workplace.read(STATES);
    let told = import(&workplace, "Bo", "2026-11-02T08:00:00Z", &theirs[..1]);
    assert!(told.contains("unchanged"), "{told}");
    assert_eq!(workplace.read(STATES), before);
}
