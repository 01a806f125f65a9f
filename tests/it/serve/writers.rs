//! One writer a project: who comes second is told of the first.

use std::sync::mpsc::channel;
use std::thread;

use serde_json::json;

use super::kills::{ARTICLES, SOURCE, number_in, save_on, target};
use super::{Answer, Served, article};
use crate::command::Workplace;

fn data(served: &Served) -> Answer {
    let (port, token) = &served.workbench;
    let token = format!("X-Diglot-Token: {token}\r\n");
    served.request_at(*port, "GET", "/review/api/data", &token)
}

#[test]
fn while_a_workbench_is_used_no_other_program_writes() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n"),
        ("content/nl-nl/a.md", &article("Begin", "Goedemorgen  allen.", "Good morning all.")),
        ("changes.json", "{\"schema\":\"diglot-changes/1\",\"groups\":[]}"),
    ]);
    let first = Served::start(&workplace);
    // A preview that nobody reviews with holds nobody up.
    workplace.done(&["import", "changes.json"]);
    assert_eq!(data(&first).status, 200);
    let text = workplace.read("content/nl-nl/a.md");
    let dismiss = ["dismiss", "content/nl-nl/a.md", "term", "--reason", "x"];
    let writers =
        [&["import", "changes.json"][..], &["review", "--undo"], &["check", "--fix"], &dismiss];
    for command in writers {
        let run = workplace.run(command);
        assert_eq!(run.status, 3, "{command:?}: {}", run.stderr);
        let told = format!("at http://127.0.0.1:{}/review/", first.workbench.0);
        assert!(run.stderr.contains("`diglot serve` (process ") && run.stderr.contains(&told));
    }
    assert_eq!(workplace.read("content/nl-nl/a.md"), text);
    // Reading needs no leave.
    workplace.done(&["import", "--dry-run", "changes.json"]);
    workplace.done(&["review", "--out", "page.html"]);
    workplace.run(&["check", "--fix", "--diff"]);
    let second = Served::start(&workplace);
    let refused = data(&second);
    assert_eq!(refused.status, 503);
    assert!(refused.body.contains(&format!("http://127.0.0.1:{}/review/", first.workbench.0)));
    assert_eq!(second.get("/nl-nl/").status, 200, "it shows the site");
    drop(first);
    assert_eq!(data(&second).status, 200);
}

#[test]
fn an_import_during_saves_is_refused_with_who_saves_and_no_save_is_lost() {
    let text = article("Begin", &target(0), SOURCE);
    let before = json!({ "a-101": { "source": "One.", "target": "Een." } });
    let edit = json!({ "path": "nl-nl/c.md", "before": before, "do": { "target": { "a-101": "Eentje." } } });
    let file = json!({ "schema": "diglot-changes/1", "reviewer": "Bo", "groups": [{ "label": "edit", "changes": [edit] }] });
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n"),
        ("content/nl-nl/a.md", &text),
        ("content/nl-nl/b.md", &text),
        ("content/nl-nl/c.md", &article("Begin", "Een.", "One.")),
        ("changes.json", &file.to_string()),
    ]);
    let served = Served::start(&workplace);
    let (told, acknowledged) = channel();
    let workbench = served.workbench.clone();
    let writer = thread::spawn(move || save_on(&workbench, 1, &told));
    let mut last = acknowledged.recv().expect("one is saved");
    for _ in 0..3 {
        let run = workplace.run(&["import", "changes.json"]);
        assert_eq!(run.status, 3, "{}", run.stderr);
        assert!(run.stderr.contains("`diglot serve` (process "), "{}", run.stderr);
        assert!(run.stderr.contains("/review/"), "{}", run.stderr);
        last = acknowledged.iter().find(|it| *it > last).expect("it goes on saving");
    }
    assert!(workplace.read("content/nl-nl/c.md").contains("Een."));
    drop(acknowledged);
    writer.join().expect("all that was answered was applied");
    drop(served);
    workplace.done(&["import", "changes.json"]);
    assert!(workplace.read("content/nl-nl/c.md").contains("Eentje."));
    for path in ARTICLES {
        assert!(number_in(&workplace, path) >= last, "{path}: {last} was acknowledged");
    }
}
