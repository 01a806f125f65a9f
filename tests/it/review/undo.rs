//! Undo that one can trust: of one's own window, past what others did, of any act, and back again.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Room, answer, asked, change, request, segment};
use diglot::review::{JOURNAL_FILE, Method, Status, Workbench, interrupted, undo};

const FILE: &str = "content/nl-nl/a.md";

fn text() -> String {
    let line =
        |at: usize| segment(&format!("a-{at}"), &format!("Zin {at}."), &format!("Line {at}."));
    format!("{}\n\n{}\n\n{}\n", line(1), line(2), line(3))
}

fn room() -> Room {
    Room::with(&[("nl-nl/a.md", &text()), ("nl-nl/b.md", &text())])
}

fn contents(room: &Room) -> BTreeMap<String, Vec<u8>> {
    room.files().into_iter().filter(|(file, _)| !file.starts_with('.')).collect()
}

/// What a window of the workbench does at once.
fn act(workbench: &mut Workbench<'_>, (window, act): (&str, &str), changes: &[Value]) -> Value {
    let groups = json!([{ "label": format!("{act} of {window}"), "changes": changes }]);
    let body = json!({ "groups": groups, "window": window, "act": act });
    answer(workbench, "/review/api/save", Some(&body))["results"][0]["status"].clone()
}

fn edit(path: &str, at: usize, old: &str, new: &str) -> Value {
    let (id, source) = (format!("a-{at}"), format!("Line {at}."));
    change(path, &[(&id, &source, old)], &json!({ "target": { &id: new } }))
}

fn judge(path: &str, at: usize, state: &str) -> Value {
    let (id, source, target) = (format!("a-{at}"), format!("Line {at}."), format!("Zin {at}."));
    change(path, &[(&id, &source, &target)], &json!({ "state": { &id: state } }))
}

fn taken(workbench: &mut Workbench<'_>, what: &str, choice: &Value) -> Value {
    answer(workbench, &format!("/review/api/{what}"), Some(choice))
}

#[test]
fn a_window_takes_back_what_it_did_itself_past_what_others_did_since() {
    let room = room();
    let mut workbench = room.open();
    act(&mut workbench, ("A", "1"), &[judge("nl-nl/a.md", 1, "approved")]);
    act(&mut workbench, ("A", "2"), &[edit("nl-nl/a.md", 1, "Zin 1.", "Zin een.")]);
    act(&mut workbench, ("B", "1"), &[judge("nl-nl/a.md", 2, "needs-work")]);
    act(&mut workbench, ("B", "2"), &[edit("nl-nl/a.md", 3, "Zin 3.", "Zin drie.")]);
    let undone = taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert_eq!(undone["label"], "2 of A");
    assert_eq!(undone["places"], json!({ "nl-nl/a.md": ["a-1"] }));
    assert_eq!(room.text(FILE), text().replace("Zin 3.", "Zin drie."));
    let states = room.text("review/nl-nl/a.md.toml");
    assert!(states.contains("approved") && states.contains("needs-work"), "{states}");
    taken(&mut workbench, "undo", &json!({ "window": "A" }));
    let states = room.text("review/nl-nl/a.md.toml");
    assert!(!states.contains("approved") && states.contains("needs-work"), "{states}");
    let nothing = taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert_eq!(
        (&nothing["results"][0]["status"], &nothing["label"]),
        (&json!("unchanged"), &Value::Null)
    );
    // What was taken back can be made again, one after the other, until something else is done.
    for label in ["1 of A", "2 of A"] {
        assert_eq!(taken(&mut workbench, "redo", &json!({ "window": "A" }))["label"], label);
    }
    assert!(room.text(FILE).contains("Zin een.") && room.text(FILE).contains("Zin drie."));
    taken(&mut workbench, "undo", &json!({ "window": "A" }));
    act(&mut workbench, ("A", "3"), &[edit("nl-nl/b.md", 1, "Zin 1.", "Zin één.")]);
    let nothing = taken(&mut workbench, "redo", &json!({ "window": "A" }));
    assert_eq!(nothing["results"][0]["status"], "unchanged");
}

#[test]
fn what_can_no_longer_be_taken_back_does_not_keep_the_rest() {
    let room = room();
    let mut workbench = room.open();
    act(&mut workbench, ("A", "1"), &[edit("nl-nl/a.md", 1, "Zin 1.", "Zin een.")]);
    act(&mut workbench, ("A", "2"), &[edit("nl-nl/b.md", 1, "Zin 1.", "Zin een.")]);
    room.put("content/nl-nl/b.md", &text().replace("Zin 1.", "Anders."));
    let undone = taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert_eq!(
        (&undone["label"], &undone["passed"]),
        (&json!("1 of A"), &json!(["2 of A in nl-nl/b.md"]))
    );
    assert_eq!(room.text(FILE), text());
    assert!(room.text("content/nl-nl/b.md").contains("Anders."));
    // Another change of the same article, by hand, does not make it refuse.
    act(&mut workbench, ("A", "3"), &[edit("nl-nl/a.md", 2, "Zin 2.", "Zin twee.")]);
    room.put(FILE, &room.text(FILE).replace("Zin 3.", "Met de hand."));
    taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert_eq!(room.text(FILE), text().replace("Zin 3.", "Met de hand."));
}

#[test]
fn an_act_is_not_undone_past_a_change_of_more_than_segments() {
    let line =
        |at: usize, target: &str| segment(&format!("a-{at}"), target, &format!("Line {at}."));
    let text = format!("{}\n\n{} {}\n", line(1, "Zin 1."), line(2, "Zin 2."), line(3, "Zin 3."));
    let room = Room::with(&[("nl-nl/a.md", &text)]);
    let mut workbench = room.open();
    act(&mut workbench, ("A", "1"), &[edit("nl-nl/a.md", 1, "Zin 1.", "Zin een.")]);
    let before = [("a-2", "Line 2.", "Zin 2."), ("a-3", "Line 3.", "Zin 3.")];
    let merge = change("nl-nl/a.md", &before, &json!({ "merge": ["a-2", "a-3"] }));
    assert_eq!(act(&mut workbench, ("B", "1"), &[merge]), "applied");
    let merged = room.text(FILE);
    let body = json!({ "window": "A" }).to_string();
    let refused = asked(&mut workbench, &request(Method::Post, "/review/api/undo", &body));
    assert_eq!((refused.status, room.text(FILE)), (409, merged));
    taken(&mut workbench, "undo", &json!({ "window": "B" }));
    taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert_eq!(room.text(FILE), text);
}

#[test]
fn an_act_that_was_saved_in_parts_is_taken_back_whole() {
    let room = room();
    let start = contents(&room);
    let mut workbench = room.open();
    for path in ["nl-nl/a.md", "nl-nl/b.md"] {
        let changes: Vec<Value> = (1..4).map(|at| judge(path, at, "approved")).collect();
        assert_eq!(act(&mut workbench, ("A", "all"), &changes), "applied");
    }
    let history = answer(&mut workbench, "/review/api/history", None);
    assert_eq!(history["acts"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&history["acts"][0]["segments"], &history["acts"][0]["is_done"]),
        (&json!(6), &json!(true))
    );
    taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert!(contents(&room) == start);
    taken(&mut workbench, "redo", &json!({ "window": "A" }));
    assert_eq!(room.text("review/nl-nl/b.md.toml").matches("approved").count(), 3);
    // A program that knows no windows takes it back as well.
    drop(workbench);
    let undone = undo(&room, None, String::new()).expect("it can");
    assert_eq!(undone.label.as_deref(), Some("all of A"));
    assert!(contents(&room) == start);
}

#[test]
fn any_act_of_anybody_is_taken_back_by_its_number() {
    let room = room();
    let mut workbench = room.open();
    for (window, at) in [("A", 1), ("B", 2), ("A", 3)] {
        let new = format!("Nieuw {at}.");
        act(&mut workbench, (window, &new), &[edit("nl-nl/a.md", at, &format!("Zin {at}."), &new)]);
    }
    let history = answer(&mut workbench, "/review/api/history", None);
    let second = &history["acts"][1];
    assert_eq!(
        (&second["window"], &second["places"]),
        (&json!("B"), &json!({ "nl-nl/a.md": ["a-2"] }))
    );
    let text_of = &second["texts"][0];
    assert_eq!((&text_of["before"], &text_of["after"]), (&json!("Zin 2."), &json!("Nieuw 2.")));
    taken(&mut workbench, "undo", &json!({ "window": "A", "number": second["number"] }));
    assert!(room.text(FILE).contains("Zin 2.") && room.text(FILE).contains("Nieuw 3."));
    let history = answer(&mut workbench, "/review/api/history", None);
    assert_eq!(history["acts"][1]["is_done"], false);
}

#[test]
fn acts_at_the_same_place_are_all_redone_one_after_the_other() {
    let comment = |text: &str| {
        change(
            "nl-nl/a.md",
            &[("a-1", "Line 1.", "Zin 1.")],
            &json!({ "comment": { "a-1": text } }),
        )
    };
    let edits = [edit("nl-nl/a.md", 1, "Zin 1.", "Een."), edit("nl-nl/a.md", 1, "Een.", "Eén.")];
    let judged = [
        judge("nl-nl/a.md", 1, "approved"),
        judge("nl-nl/a.md", 1, "rejected"),
        comment("Waarom?"),
    ];
    for acts in [&edits[..], &judged[..], &[judged[2].clone(), judged[0].clone()]] {
        let room = room();
        let mut workbench = room.open();
        for (number, it) in acts.iter().enumerate() {
            let status = act(&mut workbench, ("A", &number.to_string()), std::slice::from_ref(it));
            assert_eq!(status, "applied");
        }
        let done = contents(&room);
        // Also if a part of them was redone and undone again meanwhile.
        for what in ["undo", "redo", "undo", "redo"] {
            for _ in acts {
                let taken = taken(&mut workbench, what, &json!({ "window": "A" }));
                assert_eq!(taken["results"][0]["status"], "applied", "{what}");
            }
            let is_done = contents(&room) == done;
            assert_eq!(is_done, what == "redo");
        }
    }
}

#[test]
fn a_redo_that_is_refused_speaks_of_a_redo() {
    let room = room();
    let mut workbench = room.open();
    act(&mut workbench, ("A", "1"), &[edit("nl-nl/a.md", 1, "Zin 1.", "Een.")]);
    taken(&mut workbench, "undo", &json!({ "window": "A" }));
    act(&mut workbench, ("B", "1"), &[edit("nl-nl/a.md", 1, "Zin 1.", "Twee.")]);
    let body = json!({ "window": "A" }).to_string();
    let refused = asked(&mut workbench, &request(Method::Post, "/review/api/redo", &body));
    let text = String::from_utf8_lossy(&refused.body);
    assert!(refused.status == 409 && text.contains("nothing redone: "), "{text}");
}

/// Does, undoes and redoes things at random; gives how often that was refused.
fn random_acts(
    room: &Room,
    workbench: &mut Workbench<'_>,
    windows: &[&str],
    count: usize,
) -> usize {
    let mut seed = 20_261_127_u64;
    let mut random = |max: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % max
    };
    let mut refused = 0;
    for number in 0..count {
        let window = windows[random(windows.len() as u64) as usize];
        let path = ["nl-nl/a.md", "nl-nl/b.md"][random(2) as usize];
        match random(6) {
            // What the other window has changed since is refused, and nothing else is.
            kind @ (0 | 1) => {
                let path = ["/review/api/undo", "/review/api/redo"][kind as usize];
                let body = json!({ "window": window }).to_string();
                let answered = asked(workbench, &request(Method::Post, path, &body));
                assert!(matches!(answered.status, 200 | 409), "{answered:?}");
                refused += usize::from(answered.status == 409);
            }
            kind => {
                let article = diglot::article::Article::read(diglot::text::Source::new(
                    "a.md",
                    room.text(&format!("content/{path}")),
                ));
                let at = random(3) as usize;
                let part = article.segments()[at].target.expect("a target");
                let old = article.source().slice(part.text).to_owned();
                let (id, source) = (format!("a-{}", at + 1), format!("Line {}.", at + 1));
                let what = match kind {
                    2 => {
                        json!({ "state": { &id: if random(2) == 0 { "approved" } else { "rejected" } } })
                    }
                    3 => json!({ "comment": { &id: format!("Vraag {number}") } }),
                    _ => json!({ "target": { &id: format!("Zin *{}* `{number}`.", random(4)) } }),
                };
                let status = act(
                    workbench,
                    (window, &number.to_string()),
                    &[change(path, &[(&id, &source, &old)], &what)],
                );
                assert!(status == "applied" || status == "unchanged", "{status}");
            }
        }
    }
    refused
}

#[test]
fn a_thousand_acts_of_two_windows_all_taken_back_give_the_first_bytes() {
    let room = room();
    let start = contents(&room);
    let mut workbench = room.open();
    let refused = random_acts(&room, &mut workbench, &["A", "B"], 1000);
    assert!(refused < 50, "{refused} of about 300");
    while workbench.undo().expect("all of it can be taken back").is_some() {}
    assert!(contents(&room) == start);
}

#[test]
fn acts_of_a_window_all_undone_and_all_redone_give_the_same_bytes() {
    let room = room();
    let start = contents(&room);
    let mut workbench = room.open();
    assert_eq!(random_acts(&room, &mut workbench, &["A"], 300), 0);
    let done = contents(&room);
    let own = json!({ "window": "A" });
    let mut count = 0;
    while taken(&mut workbench, "undo", &own)["results"][0]["status"] == "applied" {
        count += 1;
    }
    assert!(count > 20 && contents(&room) == start, "{count}");
    for _ in 0..count {
        assert_eq!(taken(&mut workbench, "redo", &own)["results"][0]["status"], "applied");
    }
    assert!(contents(&room) == done);
}

#[test]
fn of_many_files_all_are_written_or_none() {
    let names: Vec<String> = (0..40).map(|at| format!("nl-nl/{at}.md")).collect();
    let text = text();
    let articles: Vec<(&str, &str)> = names.iter().map(|name| (&**name, &*text)).collect();
    let room = Room::with(&articles);
    let start = contents(&room);
    let changes: Vec<Value> = names.iter().map(|name| judge(name, 1, "approved")).collect();
    let mut workbench = room.open();
    room.die_after(20);
    assert_ne!(act(&mut workbench, ("A", "1"), &changes), "applied");
    room.die_after(usize::MAX);
    // What was begun is finished at the next start.
    let (mut workbench, said) = room.recovered();
    assert_eq!(said, ["completed the interrupted change `1 of A`"]);
    assert_eq!(contents(&room).len(), 80);
    taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert!(contents(&room) == start);
}

#[test]
fn a_review_file_that_is_too_large_is_told_and_left() {
    let room = room();
    let large = format!("# {}\n", "x".repeat(9 << 20));
    room.put("review/nl-nl/a.md.toml", &large);
    let mut workbench = room.open();
    let data = answer(&mut workbench, "/review/api/data", None);
    let problem = data["articles"][0]["problem"].as_str().expect("a problem");
    assert!(problem.contains("larger than 8 MiB"), "{problem}");
    assert_eq!(act(&mut workbench, ("A", "1"), &[judge("nl-nl/a.md", 1, "approved")]), "rejected");
    assert_eq!(room.text("review/nl-nl/a.md.toml"), large);
}

#[test]
fn a_change_of_a_file_that_is_not_text_is_left_and_locks_nobody_out() {
    let room = room();
    let change = json!({ "file": FILE, "before": null, "after": "x", "at": 0, "removed": "", "inserted": "x" });
    let line = json!({ "event": "begin", "number": 1, "label": "x\n\u{202e}y", "who": null, "when": "", "files": [change] });
    room.put(JOURNAL_FILE, &format!("{line}\n"));
    room.files.lock().expect("free").insert(FILE.to_owned(), b"\xff".to_vec());
    let (mut workbench, said) = room.recovered();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("left the interrupted change `x  y` as it is"), "{said:?}");
    let saved = super::save(&mut workbench, &[edit("nl-nl/b.md", 1, "Zin 1.", "Zin een.")]);
    assert_eq!(saved.status, Status::Applied);
    assert!(room.recovered().1.is_empty(), "it is said once");
}

#[test]
fn a_journal_is_obeyed_only_where_the_bytes_are_what_it_says() {
    let room = room();
    let hash = |text: &str| diglot::check::fingerprint::text_hash(text);
    let change = |file: &str, before: &str, after: &str| {
        json!({
            "file": file, "before": hash(before), "after": hash(after), "at": 0, "removed": "",
            "inserted": "stolen",
        })
    };
    // One is written already, so that the other would be.
    let done = change("content/nl-nl/b.md", "something before", &text());
    let files = [change(FILE, &text(), "something else"), done];
    let line = json!({ "event": "begin", "number": 1, "label": "x", "who": null, "when": "", "files": files });
    room.put(JOURNAL_FILE, &format!("{line}\n"));
    let (_, said) = room.recovered();
    let expected = "left the interrupted change `x` as it is: the journal does not fit the file";
    assert_eq!(said, [expected]);
    assert_eq!([FILE, "content/nl-nl/b.md"].map(|file| room.text(file)), [text(), text()]);
}

#[test]
fn an_open_change_is_found_at_the_end_of_the_journal_and_named_by_what_follows_it() {
    let room = room();
    act(&mut room.open(), ("A", "1"), &[edit("nl-nl/a.md", 1, "Zin 1.", "Zin een.")]);
    let closed = room.text(JOURNAL_FILE);
    let labels = || interrupted(&room).expect("it can be read");
    // What is cut off after it stood before anything was written.
    for tail in ["", "{\"event\":\"begin\",\"num"] {
        room.put(JOURNAL_FILE, &format!("{closed}{tail}"));
        assert!(labels().is_empty(), "{tail:?}");
    }
    let begun = closed.lines().next().expect("a line").replace("1 of A", "2 of A");
    let begun = begun.replace("\"number\":1", "\"number\":2");
    let done = |number: u64, open: &[u64]| {
        json!({ "event": "done", "number": number, "open": open }).to_string()
    };
    for end in ["", "{\"event\":\"done\",\"num", "nonsense\n"] {
        room.put(JOURNAL_FILE, &format!("{closed}{begun}\n{end}"));
        assert_eq!(labels(), ["2 of A"], "{end:?}");
    }
    // A disk that refused left it for later, and another change was made since.
    let third = begun.replace("\"number\":2", "\"number\":3");
    room.put(JOURNAL_FILE, &format!("{closed}{begun}\n{third}\n{}\n", done(3, &[2])));
    assert_eq!(labels(), ["2 of A"]);
    // No more than the end is read.
    room.put(JOURNAL_FILE, &format!("{begun}\n{}{}\n", "x\n".repeat(9_000), done(3, &[])));
    assert!(labels().is_empty());
}

#[test]
fn lines_of_the_journal_that_cannot_be_read_are_reported_and_cost_only_themselves() {
    let room = room();
    act(&mut room.open(), ("A", "1"), &[edit("nl-nl/a.md", 1, "Zin 1.", "Zin een.")]);
    let journal = room.text(JOURNAL_FILE);
    // A line that was cut off when the machine went off, and two that no program wrote.
    let cut = &journal.lines().next().expect("a line")[..40];
    room.put(JOURNAL_FILE, &format!("{journal}{cut}\nnonsense\n{{\"event\":\"dance\"}}\n"));
    let (mut workbench, said) = room.recovered();
    let first = journal.lines().count() + 2;
    assert_eq!(
        said,
        [format!(
            "lines of `{JOURNAL_FILE}` cannot be read, the first in line {first}: the changes there \
             can no longer be undone; articles and reviews are not affected"
        )]
    );
    assert_eq!(taken(&mut workbench, "undo", &json!({ "window": "A" }))["label"], "1 of A");
    assert_eq!(room.text(FILE), text());
}

#[test]
fn an_undo_names_an_article_outside_the_folder_of_its_locale_by_its_own_path() {
    let room = Room::with(&[("a.md", &text())]);
    let mut workbench = room.open();
    act(&mut workbench, ("A", "1"), &[judge("a.md", 1, "approved")]);
    assert!(room.text("review/nl-nl/a.md.toml").contains("approved"));
    let history = answer(&mut workbench, "/review/api/history", None);
    assert_eq!(history["acts"][0]["places"], json!({ "a.md": ["a-1"] }));
    assert_eq!(history["acts"][0]["texts"][0]["path"], "a.md");
    let undone = taken(&mut workbench, "undo", &json!({ "window": "A" }));
    assert_eq!(undone["places"], json!({ "a.md": ["a-1"] }));
}
