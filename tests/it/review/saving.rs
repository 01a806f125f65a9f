//! Nothing is lost: not by another window, another program, or a machine that goes off.

use serde_json::{Value, json};

use super::{Room, answer, applied, change, group, rejected, save, segment};
use diglot::review::{JOURNAL_FILE, Status, Workbench, undo};

const FILES: [&str; 2] = ["content/nl-nl/a.md", "content/nl-nl/b.md"];

fn text() -> String {
    format!("{}\n\n{}\n", segment("a-1", "Een.", "One."), segment("a-2", "Twee.", "Two."))
}

fn room() -> Room {
    Room::with(&[("nl-nl/a.md", &text()), ("nl-nl/b.md", &text())])
}

/// The first segment of an article gets another translation.
fn edit(path: &str, old: &str, new: &str) -> Value {
    change(path, &[("a-1", "One.", old)], &json!({ "target": { "a-1": new } }))
}

/// Both articles change, and one is judged: three files.
fn both() -> [Value; 3] {
    let state = change(
        "nl-nl/b.md",
        &[("a-2", "Two.", "Twee.")],
        &json!({ "state": { "a-2": "approved" } }),
    );
    [edit("nl-nl/a.md", "Een.", "Eén."), edit("nl-nl/b.md", "Een.", "Eén."), state]
}

/// What the articles hold, without the journal.
fn contents(room: &Room) -> Vec<(String, Vec<u8>)> {
    room.files().into_iter().filter(|(file, _)| !file.starts_with('.')).collect()
}

#[test]
fn of_two_windows_the_second_is_told_what_stands_there_now() {
    let room = room();
    let (mut first, mut second) = (room.open(), room.open());
    assert_eq!(save(&mut first, &[edit("nl-nl/a.md", "Een.", "Eentje.")]).status, Status::Applied);
    let late = save(&mut second, &[edit("nl-nl/a.md", "Een.", "Enig.")]);
    assert_eq!(late.status, Status::Conflict);
    let current = late.current.expect("what stands there")["a-1"].clone();
    assert_eq!(
        (current.source.as_deref(), current.target.as_deref()),
        (Some("One."), Some("Eentje."))
    );
    // Another segment of the same article is no conflict.
    let act = json!({ "target": { "a-2": "Tweetje." } });
    let other = change("nl-nl/a.md", &[("a-2", "Two.", "Twee.")], &act);
    assert_eq!(save(&mut second, &[other]).status, Status::Applied);
    assert_eq!(room.text(FILES[0]), text().replace("Een.", "Eentje.").replace("Twee.", "Tweetje."));
}

#[test]
fn an_article_that_was_written_meanwhile_is_seen() {
    let room = room();
    let mut workbench = room.open();
    let data = answer(&mut workbench, "/review/api/data", None);
    let since = data["revision"].as_u64().expect("a number");
    room.put(FILES[0], &text().replace("Een.", "Anders."));
    let now = answer(&mut workbench, "/review/api/revision", None);
    assert!(now["revision"].as_u64() > Some(since));
    let late = save(&mut workbench, &[edit("nl-nl/a.md", "Een.", "Eentje.")]);
    assert_eq!(late.status, Status::Conflict);
    let act = json!({ "state": { "a-1": "approved" } });
    let late = save(&mut workbench, &[change("nl-nl/a.md", &[("a-1", "One.", "Een.")], &act)]);
    assert_eq!(late.status, Status::Conflict, "what the reviewer did not see is not approved");
    assert_eq!(
        save(&mut workbench, &[edit("nl-nl/a.md", "Anders.", "Eentje.")]).status,
        Status::Applied
    );
}

#[test]
fn a_group_over_two_articles_is_made_whole_or_not_at_all() {
    let room = room();
    rejected(
        &room,
        &[edit("nl-nl/a.md", "Een.", "Eentje."), edit("nl-nl/b.md", "Een.", "</span>")],
        "tag",
    );
    let before = room.files();
    let late = save(
        &mut room.open(),
        &[edit("nl-nl/a.md", "Een.", "Eentje."), edit("nl-nl/b.md", "x", "y")],
    );
    assert_eq!(late.status, Status::Conflict);
    assert!(room.files() == before);
    applied(&room, &both());
    assert_eq!(FILES.map(|file| room.text(file)), [(); 2].map(|()| text().replace("Een.", "Eén.")));
}

#[test]
fn an_article_that_is_gone_is_stale() {
    let room = room();
    let mut workbench = room.open();
    room.files.lock().expect("free").remove(FILES[0]);
    assert_eq!(
        save(&mut workbench, &[edit("nl-nl/a.md", "Een.", "Eentje.")]).status,
        Status::Conflict
    );
}

#[test]
fn a_machine_that_goes_off_at_any_write_loses_nothing() {
    let whole = room();
    applied(&whole, &both());
    let (before, after) = (contents(&room()), contents(&whole));
    let mut outcomes = Vec::new();
    for writes in 0..20 {
        let room = room();
        let mut workbench = room.open();
        room.die_after(writes);
        let result = save(&mut workbench, &both());
        room.die_after(usize::MAX);
        let (_, message) = room.recovered();
        let is_finished = contents(&room) == after;
        assert!(is_finished || contents(&room) == before, "after {writes} writes");
        assert!(room.recovered().1.is_empty(), "what was settled stays so");
        if result.status == Status::Applied {
            assert!(is_finished);
            break;
        }
        outcomes.push((is_finished, !message.is_empty()));
        // Whatever came of it, the next group is saved and taken back as any other.
        let mut workbench = room.open();
        let act = json!({ "target": { "a-2": "Tweetje." } });
        let next = change("nl-nl/a.md", &[("a-2", "Two.", "Twee.")], &act);
        assert_eq!(save(&mut workbench, &[next]).status, Status::Applied);
        assert_eq!(workbench.undo().expect("it can"), Some("test".to_owned()));
        assert_eq!(contents(&room) == after, is_finished);
    }
    // Before the first file is written nothing is done, whether the journal is whole or not; behind that
    // all is.
    for outcome in [(false, false), (false, true), (true, true)] {
        assert!(outcomes.contains(&outcome), "{outcome:?}: {outcomes:?}");
    }
}

#[test]
fn a_machine_that_goes_off_while_it_takes_back_loses_nothing() {
    for writes in 0..20 {
        let room = room();
        let before = contents(&room);
        applied(&room, &both());
        let after = contents(&room);
        room.die_after(writes);
        let is_done = room.open().undo().is_ok();
        room.die_after(usize::MAX);
        drop(room.open());
        assert!(contents(&room) == before || contents(&room) == after, "after {writes} writes");
        if is_done {
            assert!(contents(&room) == before);
            return;
        }
    }
    panic!("it is done with that many writes");
}

#[test]
fn what_was_cut_off_is_taken_back_where_somebody_has_written_since() {
    let room = room();
    let mut workbench = room.open();
    // The note for git, the journal, the first article.
    room.die_after(3);
    save(&mut workbench, &both());
    room.die_after(usize::MAX);
    assert_eq!(room.text(FILES[0]), text().replace("Een.", "Eén."));
    room.put(FILES[1], "by hand\n");
    let (_, message) = room.recovered();
    assert_eq!(message.len(), 1, "{message:?}");
    assert_eq!(room.text(FILES[0]), text());
    assert_eq!(room.text(FILES[1]), "by hand\n");
}

#[test]
fn groups_are_taken_back_one_after_the_other() {
    let room = room();
    let states = |workbench: &mut Workbench<'_>| workbench.undo().expect("it can be read");
    let start = contents(&room);
    applied(&room, &both());
    let middle = contents(&room);
    applied(&room, &[edit("nl-nl/a.md", "Eén.", "Een twee.")]);
    let mut workbench = room.open();
    assert_eq!(states(&mut workbench).as_deref(), Some("test"));
    assert!(contents(&room) == middle);
    assert_eq!(states(&mut workbench).as_deref(), Some("test"));
    assert!(contents(&room) == start);
    assert_eq!(states(&mut workbench), None);
    applied(&room, &[edit("nl-nl/a.md", "Een.", "Eentje.")]);
    let undone = undo(&room, None, String::new()).expect("it can");
    assert_eq!(undone.label.as_deref(), Some("test"));
    assert!(contents(&room) == start);
}

#[test]
fn what_somebody_has_changed_since_is_not_taken_back() {
    let room = room();
    applied(&room, &both());
    room.put(FILES[1], "by hand\n");
    let before = room.files();
    let error = room.open().undo().expect_err("it has changed");
    assert!(error.to_string().contains(FILES[1]), "{error}");
    assert!(room.files() == before);
}

#[test]
fn a_journal_of_somebody_else_writes_nothing_elsewhere() {
    for file in ["../x.md", "/etc/x", "content/../x", "content/.git/config", "diglot.toml"] {
        let room = room();
        let change = json!({ "file": file, "before": null, "after": "x", "at": 0, "removed": "", "inserted": "x" });
        let line = json!({ "event": "begin", "number": 1, "label": "x", "who": null, "when": "", "files": [change] });
        room.put(JOURNAL_FILE, &format!("{line}\nnonsense\n"));
        let before = room.files();
        let (_, said) = room.recovered();
        let told = format!("the journal names `{file}`, which no review changes");
        assert!(said.iter().any(|line| line.contains(&told)), "{said:?}");
        let others = |mut files: std::collections::BTreeMap<String, Vec<u8>>| {
            files.remove(JOURNAL_FILE);
            files
        };
        assert!(others(room.files()) == others(before), "{file}");
        let again = room.recovered().1;
        assert!(!again.iter().any(|line| line.contains(&told)), "it is said once: {again:?}");
    }
}

#[test]
fn groups_of_one_request_follow_each_other() {
    let room = room();
    let mut workbench = room.open();
    let groups = [
        group(&[edit("nl-nl/a.md", "Een.", "Eentje.")]),
        group(&[edit("nl-nl/a.md", "Een.", "Enig.")]),
        group(&[edit("nl-nl/a.md", "Eentje.", "Enig.")]),
    ];
    let results = workbench.save(&groups, None).expect("it can be read");
    let statuses: Vec<Status> = results.iter().map(|result| result.status).collect();
    assert_eq!(statuses, [Status::Applied, Status::Conflict, Status::Applied]);
}
