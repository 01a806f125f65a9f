//! Findings that a project lets pass, and files about them that cannot be read.

use serde_json::json;

use super::{ARTICLE, Editor, find, project, pulling, range};
use crate::command::Workplace;
use crate::command::plain::{ORIGINAL, repository};

const PATH: &str = "content/nl-nl/a.md";
const NONE: [&str; 0] = [];

#[track_caller]
fn write_baseline(workplace: &Workplace) {
    workplace.run(&["check", "--write-baseline"]);
    workplace.done(&["check"]);
}

#[test]
fn what_the_baseline_holds_is_hidden_until_it_goes_and_what_is_new_is_shown() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    assert_eq!(editor.rules(PATH), ["number-mismatch"]);
    write_baseline(&workplace);
    assert_eq!(editor.rules(PATH), NONE);
    let (line, start) = find(ARTICLE, "3 kopieën");
    editor.edit(PATH, 2, &range(line, start, start + 1), "4");
    assert_eq!(editor.rules(PATH), ["number-mismatch"]);
    editor.edit(PATH, 3, &range(line, start, start + 1), "3");
    assert_eq!(editor.rules(PATH), NONE);
    workplace.remove("diglot.baseline");
    assert_eq!(editor.rules(PATH), ["number-mismatch"]);
}

#[test]
fn a_baseline_that_comes_hides_findings_that_were_sent() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open(PATH);
    let (_, sent) = editor.wait("textDocument/publishDiagnostics");
    assert_eq!(sent["diagnostics"][0]["code"], "number-mismatch");
    write_baseline(&workplace);
    let change = json!({ "uri": editor.uri("diglot.baseline"), "type": 1 });
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    let (_, sent) = editor.wait("textDocument/publishDiagnostics");
    assert_eq!(sent["diagnostics"], json!([]));
}

#[test]
fn the_baseline_of_translations_in_files_of_their_own_counts_too() {
    let now = ORIGINAL.replace("at low tide", "at high tide");
    let (workplace, page) = (repository(&now), "content/fr/a.md");
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(page);
    assert_ne!(editor.rules(page), NONE);
    write_baseline(&workplace);
    assert_eq!(editor.rules(page), NONE);
}

#[test]
fn a_file_of_dismissals_or_a_baseline_that_cannot_be_read_is_named_once_and_findings_go_on() {
    for file in ["diglot.dismissed.toml", "diglot.baseline"] {
        let workplace = project();
        let mut editor = Editor::start(&workplace, &pulling());
        workplace.write(file, b"<<<<<<< HEAD\nx\n");
        editor.open(PATH);
        assert_eq!(editor.rules(PATH), ["number-mismatch"], "{file}");
        let (_, message) = editor.wait("window/showMessage");
        let text = message["message"].as_str().expect("a text");
        assert!(text.contains(&format!("{file}:1: ")), "{text}");
        assert_eq!(editor.rules(PATH), ["number-mismatch"], "{file}");
        workplace.write(file, b"");
        assert_eq!(editor.rules(PATH), ["number-mismatch"], "{file}");
        let shown = format!("{:?}", editor.unread);
        assert!(!shown.contains("showMessage"), "{shown}");
    }
}
