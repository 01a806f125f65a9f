//! One writer a project: who comes second is told of the first.

use super::{Answer, Served, article};
use crate::command::Workplace;

/// A served project, with the token of its workbench.
fn workbench(workplace: &Workplace) -> (Served, String) {
    let mut served = Served::start(workplace);
    let line = served.line_with("token=");
    let token = line.split("token=").nth(1).expect("a token").trim().to_owned();
    (served, token)
}

fn data(served: &Served, token: &str) -> Answer {
    served.request("GET", "/review/api/data", &format!("X-Diglot-Token: {token}\r\n"))
}

#[test]
fn while_a_workbench_is_used_no_other_program_writes() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Help\"\n"),
        ("content/nl-nl/a.md", &article("Begin", "Goedemorgen  allen.", "Good morning all.")),
        ("changes.json", "{\"schema\":\"diglot-changes/1\",\"groups\":[]}"),
    ]);
    let (first, token) = workbench(&workplace);
    // A preview that nobody reviews with holds nobody up.
    workplace.done(&["import", "changes.json"]);
    assert_eq!(data(&first, &token).status, 200);
    let text = workplace.read("content/nl-nl/a.md");
    for command in [&["import", "changes.json"][..], &["review", "--undo"], &["check", "--fix"]] {
        let run = workplace.run(command);
        assert_eq!(run.status, 3, "{command:?}: {}", run.stderr);
        let told = format!("at http://127.0.0.1:{}/review/", first.port);
        assert!(run.stderr.contains("`diglot serve` (process ") && run.stderr.contains(&told));
    }
    assert_eq!(workplace.read("content/nl-nl/a.md"), text);
    // Reading needs no leave.
    workplace.done(&["import", "--dry-run", "changes.json"]);
    workplace.done(&["review", "--out", "page.html"]);
    workplace.run(&["check", "--fix", "--diff"]);
    let (second, other) = workbench(&workplace);
    let refused = data(&second, &other);
    assert_eq!(refused.status, 503);
    assert!(refused.body.contains(&format!("http://127.0.0.1:{}/review/", first.port)));
    assert_eq!(second.get("/nl-nl/").status, 200, "it shows the site");
    drop(first);
    assert_eq!(data(&second, &other).status, 200);
}
