//! One writer a project: who comes second is told of the first.

use std::sync::mpsc::channel;
use std::thread;

use serde_json::{Value, json};

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
}

/// Saves a translation over the first one, and gives the status and the reason; of a workbench that saves nothing, 503
/// and why.
fn save(served: &Served, old: &str, new: &str) -> (String, String) {
    let before = json!({ "a-101": { "source": SOURCE, "target": old } });
    let change =
        json!({ "path": "nl-nl/a.md", "before": before, "do": { "target": { "a-101": new } } });
    let body = json!({ "groups": [{ "label": "edit", "changes": [change] }] }).to_string();
    let (port, token) = &served.workbench;
    let answer = served.send_to(*port, &format!(
        "POST /review/api/save HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\
         X-Diglot-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    ));
    let status = answer.status;
    let answer: Value = serde_json::from_str(&answer.body).expect("JSON");
    if status != 200 {
        return (status.to_string(), answer["error"].as_str().unwrap_or_default().to_owned());
    }
    let result = &answer["results"][0];
    let text = |name: &str| result[name].as_str().unwrap_or_default().to_owned();
    (text("status"), text("reason"))
}

fn read_only(served: &Served, path: &str) -> Option<String> {
    let (port, token) = &served.workbench;
    let token = format!("X-Diglot-Token: {token}\r\n");
    let answer = served.request_at(*port, "GET", path, &token);
    assert_eq!(answer.status, 200, "{}", answer.body);
    let answer: Value = serde_json::from_str(&answer.body).expect("JSON");
    answer["read_only"].as_str().map(str::to_owned)
}

fn one_article() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n"),
        ("content/nl-nl/a.md", &article("Begin", "Een.", SOURCE)),
    ])
}

#[test]
fn the_second_workbench_shows_the_project_and_writes_when_the_first_has_ended() {
    let workplace = one_article();
    let first = Served::start(&workplace);
    assert_eq!(read_only(&first, "/review/api/data"), None);
    let mut second = Served::start(&workplace);
    let there = format!("http://127.0.0.1:{}/review/", first.workbench.0);
    second.line_with(&format!(
        "another `diglot serve` has the workbench of this project, at {there}"
    ));
    let reason = read_only(&second, "/review/api/data").expect("the first one writes");
    assert!(reason.contains(&there), "{reason}");
    second.line_with("note: the workbench only shows the project: `diglot serve` (process ");
    let (status, told) = save(&second, "Een.", "Twee.");
    assert!(status == "503" && told.contains(&there), "{status}: {told}");
    assert_eq!(save(&first, "Een.", "Drie.").0, "applied");
    assert!(workplace.read("content/nl-nl/a.md").contains("Drie."));
    assert_eq!(second.get("/nl-nl/").status, 200, "it shows the site");
    drop(first);
    assert_eq!(save(&second, "Een.", "Twee.").0, "conflict", "it has not seen what was saved");
    assert_eq!(save(&second, "Drie.", "Twee.").0, "applied");
    assert!(workplace.read("content/nl-nl/a.md").contains("Twee."));
    second.line_with("note: the workbench can save again");
    assert_eq!(read_only(&second, "/review/api/revision?since=0"), None);
    let run = workplace.run(&["review", "--undo"]);
    assert!(run.status == 3 && run.stderr.contains(&second.workbench.0.to_string()));
}

#[cfg(target_os = "linux")]
#[test]
fn the_second_workbench_opens_the_first_one_in_the_browser() {
    use std::os::unix::fs::PermissionsExt as _;

    let workplace = one_article();
    let browser = workplace.path("browser");
    workplace.write("browser", b"#!/bin/sh\necho \"$1\" >> opened.part && mv opened.part opened\n");
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).expect("a mode");
    let start = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_diglot"));
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"] {
            command.env_remove(name);
        }
        command.env("BROWSER", &browser);
        Served::start_by(command, &workplace, &["--port", "0", "--open", "review"])
    };
    let opened = || {
        let began = std::time::Instant::now();
        while !workplace.path("opened").exists() {
            assert!(began.elapsed() < super::PATIENCE, "no browser was opened");
            thread::yield_now();
        }
        let url = workplace.read("opened").trim().to_owned();
        workplace.remove("opened");
        url
    };
    let first = start();
    let (port, token) = &first.workbench;
    assert_eq!(opened(), format!("http://127.0.0.1:{port}/review/?token={token}"));
    assert_eq!(data(&first).status, 200);
    let second = start();
    assert_eq!(opened(), format!("http://127.0.0.1:{port}/review/"));
    drop((first, second));
    // Anybody may have written who has the project: that is opened only where it is true.
    workplace.write(".diglot/lock", b"`diglot serve` (process 1), at http://127.0.0.1:9/review/,");
    let third = start();
    assert!(opened().contains(&third.workbench.1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_project_that_cannot_be_written_to_can_be_read() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;
    use std::process::Command;

    let workplace = one_article();
    let program = workplace.path("program");
    std::fs::copy(env!("CARGO_BIN_EXE_diglot"), &program).expect("a copy");
    let set_mode = |mode: u32| {
        for path in ["content/nl-nl", "content", ""] {
            set_permissions(workplace.path(path), Permissions::from_mode(mode)).expect("a mode");
        }
    };
    set_mode(0o555);
    let is_bound = std::fs::write(workplace.path("probe"), "x").is_err();
    let command = if is_bound {
        Command::new(&program)
    } else {
        // Permissions do not bind root.
        std::fs::remove_file(workplace.path("probe")).expect("it was there");
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
        command
    };
    let mut served = Served::start_by(command, &workplace, &["--port", "0"]);
    let reason = read_only(&served, "/review/api/data").expect("nothing can be written");
    assert!(reason.contains(".diglot") && reason.contains("Permission denied"), "{reason}");
    served.line_with("note: the workbench only shows the project: cannot ");
    let (status, told) = save(&served, "Een.", "Twee.");
    assert!(status == "503" && told == reason, "{status}: {told}");
    assert!(workplace.read("content/nl-nl/a.md").contains("Een."));
    // As soon as something can be written, it is.
    set_mode(0o777);
    assert_eq!(save(&served, "Een.", "Twee.").0, "applied");
    assert!(workplace.read("content/nl-nl/a.md").contains("Twee."));
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
