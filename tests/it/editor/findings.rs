//! Findings as one types.

use serde_json::{Value, json};

use super::{ARTICLE, Editor, find, project, pulling, range};
use crate::command::Workplace;

#[test]
fn findings_come_with_the_version_that_they_are_about() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open("content/nl-nl/a.md");
    let (_, params) = editor.wait("textDocument/publishDiagnostics");
    assert_eq!(params["version"], 1);
    let rules: Vec<&Value> =
        params["diagnostics"].as_array().expect("a list").iter().map(|it| &it["code"]).collect();
    assert_eq!(rules, ["number-mismatch"]);
    let (line, start) = find(ARTICLE, "3 kopieën");
    editor.edit("content/nl-nl/a.md", 2, &range(line, start, start + 1), "2");
    let (_, params) = editor.wait("textDocument/publishDiagnostics");
    assert_eq!((&params["version"], &params["diagnostics"]), (&json!(2), &json!([])));
    assert_eq!(editor.end(), 0);
}

#[test]
fn findings_are_those_of_check() {
    let workplace = project();
    let run = workplace.run(&["check", "--output", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    let of_file = findings.filter(|it| it["path"] == "content/nl-nl/a.md");
    let expected: Vec<&str> = of_file.map(|it| it["rule"].as_str().expect("a rule")).collect();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    assert_eq!(editor.rules("content/nl-nl/a.md"), expected);
    assert!(!expected.is_empty());
}

#[test]
fn an_editor_that_shows_progress_sees_a_project_being_read() {
    let workplace = project();
    let mut capabilities = pulling();
    capabilities["window"] = json!({ "workDoneProgress": true });
    let mut editor = Editor::start(&workplace, &capabilities);
    editor.open("content/nl-nl/a.md");
    let (id, created) = editor.wait("window/workDoneProgress/create");
    assert!(id.is_some(), "it is a request");
    let (_, begin) = editor.wait("$/progress");
    let (_, end) = editor.wait("$/progress");
    assert_eq!([&begin["token"], &end["token"]], [&created["token"]; 2]);
    assert_eq!([&begin["value"]["kind"], &end["value"]["kind"]], ["begin", "end"]);
    assert_eq!(end["value"]["message"], "2 articles");
}

#[test]
fn each_of_two_open_folders_has_its_own_settings() {
    let (one, other) = (project(), project());
    other.write("diglot.toml", b"[check.rules]\nnumber-mismatch = \"off\"\n");
    let mut editor = Editor::start(&one, &pulling());
    let root = other.path("").canonicalize().expect("the project");
    let root = format!("file://{}", root.display());
    let folder = json!({ "uri": root, "name": "other" });
    let event = json!({ "event": { "added": [folder], "removed": [] } });
    editor.tell("workspace/didChangeWorkspaceFolders", event);
    let uri = format!("{root}/content/nl-nl/a.md");
    let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": ARTICLE });
    editor.tell("textDocument/didOpen", json!({ "textDocument": item }));
    editor.open("content/nl-nl/a.md");
    let report = editor.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(report["items"], json!([]));
    assert_eq!(editor.rules("content/nl-nl/a.md"), ["number-mismatch"]);
}

#[test]
fn what_is_typed_counts_before_it_is_saved() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    // The link that leads nowhere now is one that differs from the source's: that is said alone.
    let rule = "link-target".to_owned();
    assert!(!editor.rules("content/nl-nl/a.md").contains(&rule));
    let (line, start) = find(ARTICLE, "b.md#twee");
    editor.edit("content/nl-nl/a.md", 2, &range(line, start, start + 1), "x");
    let rules = editor.rules("content/nl-nl/a.md");
    assert!(rules.contains(&rule), "{rules:?}");
    assert_eq!(workplace.read("content/nl-nl/a.md"), ARTICLE);
}

#[test]
fn a_file_that_comes_is_seen() {
    let workplace = project();
    let broken = ARTICLE.replace("b.md#twee", "c.md");
    workplace.write("content/nl-nl/a.md", broken.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    assert!(editor.rules("content/nl-nl/a.md").contains(&"broken-link".to_owned()));
    workplace.write("content/nl-nl/c.md", b"# C\n");
    let change = json!({ "uri": editor.uri("content/nl-nl/c.md"), "type": 1 });
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    assert!(!editor.rules("content/nl-nl/a.md").contains(&"broken-link".to_owned()));
}

#[test]
fn settings_that_cannot_be_read_are_named_until_they_are_corrected() {
    let workplace = project();
    workplace.write("diglot.toml", b"[site]\nurls = 3\n");
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/a.md");
    let (_, params) = editor.wait("window/showMessage");
    let message = params["message"].as_str().expect("a text");
    assert!(message.contains("diglot.toml"), "{message}");
    // The file stands for itself until then.
    assert_eq!(editor.rules("content/nl-nl/a.md"), ["number-mismatch"]);
    workplace.write("diglot.toml", b"[check.rules]\nnumber-mismatch = \"off\"\n");
    let change = json!({ "uri": editor.uri("diglot.toml"), "type": 2 });
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    assert_eq!(editor.rules("content/nl-nl/a.md"), Vec::<String>::new());
}

#[test]
fn a_text_without_a_file_or_project_is_checked_too() {
    let workplace = Workplace::new();
    let mut editor = Editor::start(&workplace, &pulling());
    let uri = "untitled:Untitled-1";
    let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": ARTICLE });
    editor.tell("textDocument/didOpen", json!({ "textDocument": item }));
    let report = editor.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(report["items"][0]["code"], "number-mismatch");
}

#[test]
fn a_translation_in_a_file_of_its_own_is_compared_with_its_original() {
    let workplace = Workplace::with(&[
        ("diglot.toml", "[[layout.pair]]\noriginal = \"en/**\"\ntranslation = \"{locale}/**\"\n"),
        ("en/a.md", "# Copies\n\nKeep 2 copies at home.\n\nSee below.\n"),
        ("nl/a.md", "# Kopieën\n\nBewaar 3 kopieën thuis.\n\nZie onder.\n"),
    ]);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("nl/a.md");
    assert_eq!(editor.rules("nl/a.md"), ["number-mismatch"]);
    let hover = editor.ask_of("textDocument/hover", "nl/a.md", &super::at(2, 8));
    let text = hover["contents"]["value"].as_str().expect("a text");
    assert!(text.contains("Keep 2 copies at home."), "{text}");
    let all = json!({ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } } });
    let hints = editor.ask_of("textDocument/inlayHint", "nl/a.md", &all);
    assert_eq!(hints[1]["label"], "Keep 2 copies at home.");
    let place = editor.ask_of("textDocument/definition", "nl/a.md", &super::at(2, 8));
    assert_eq!(place["uri"], editor.uri("en/a.md"));
    assert_eq!(place["range"]["start"], json!({ "line": 2, "character": 0 }));
    editor.open("en/a.md");
    let places = editor.ask_of("textDocument/definition", "en/a.md", &super::at(2, 8));
    assert_eq!(places[0]["uri"], editor.uri("nl/a.md"));
    assert_eq!(places[0]["range"]["start"], json!({ "line": 2, "character": 0 }));
    // The original and its translation may change on the disk, and a translation may come.
    workplace.write("en/a.md", b"# Copies\n\nKeep 3 copies at home.\n\nSee below.\n");
    workplace.write("en/b.md", b"# Two\n\nKeep 4.\n");
    workplace.write("nl/b.md", b"# Twee\n\nBewaar 5.\n");
    let change = |path: &str| json!({ "uri": editor.uri(path), "type": 2 });
    let changes = json!([change("en/a.md"), change("en/b.md"), change("nl/b.md")]);
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [changes[0]] }));
    assert_eq!(editor.rules("nl/a.md"), Vec::<String>::new());
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    editor.open("nl/b.md");
    assert_eq!(editor.rules("nl/b.md"), ["number-mismatch"]);
}
