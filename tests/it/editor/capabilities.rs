//! An editor that can do little is sent what it can do.

use serde_json::{Value, json};

use super::{ARTICLE, Editor, at, find, project};

const PATH: &str = "content/nl-nl/a.md";

fn everywhere() -> Value {
    json!({
        "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } },
        "context": { "diagnostics": [] },
    })
}

/// The article with a fault that is corrected safely.
fn with_fault() -> String {
    ARTICLE.replace("thuis.", "thuis .")
}

#[test]
fn an_action_has_its_edits_where_the_editor_does_not_ask_for_them() {
    let workplace = project();
    workplace.write(PATH, with_fault().as_bytes());
    let literal = json!({ "codeActionLiteralSupport": { "codeActionKind": { "valueSet": [] } } });
    let capabilities = json!({ "textDocument": { "codeAction": literal } });
    let mut editor = Editor::start(&workplace, &capabilities);
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let mut actions = actions.as_array().expect("a list").iter();
    let all = actions.find(|it| it["kind"] == "source.fixAll.diglot").expect("the offer");
    let edits = &all["edit"]["changes"][editor.uri(PATH)];
    assert!(edits.as_array().is_some_and(|it| !it.is_empty()), "{all}");
}

#[test]
fn an_editor_that_takes_commands_alone_makes_the_edits_that_it_is_sent() {
    let workplace = project();
    workplace.write(PATH, with_fault().as_bytes());
    let mut editor = Editor::start(&workplace, &json!({ "workspace": { "applyEdit": true } }));
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let actions = actions.as_array().expect("a list");
    assert!(actions.iter().all(|it| it["command"].is_string()), "{actions:?}");
    let is_all = |it: &&Value| it["title"] == "Make all safe fixes of diglot";
    let all = actions.iter().find(is_all).expect("the offer");
    let command = json!({ "command": all["command"], "arguments": all["arguments"] });
    assert_eq!(editor.ask("workspace/executeCommand", command), Value::Null);
    let (id, params) = editor.wait("workspace/applyEdit");
    assert!(id.is_some() && params["edit"]["changes"][editor.uri(PATH)].is_array(), "{params}");
    // One that makes no edits either is offered none.
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let actions = actions.as_array().expect("a list");
    assert!(actions.iter().all(|it| it["command"] == "diglot.dismiss"), "{actions:?}");
}

#[test]
fn reasons_are_offered_where_the_editor_does_not_ask_for_them() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &json!({}));
    editor.open(PATH);
    let actions = editor.ask_of("textDocument/codeAction", PATH, &everywhere());
    let actions = actions.as_array().expect("a list");
    assert_eq!(actions.len(), 3, "{actions:?}");
    let title = "Dismiss `number-mismatch` here: the source is wrong";
    let offer = actions.iter().find(|it| it["title"] == title).expect("the offer");
    let command = json!({ "command": offer["command"], "arguments": offer["arguments"] });
    assert_eq!(editor.ask("workspace/executeCommand", command), Value::Null);
    assert!(workplace.read("diglot.dismissed.toml").contains("the source is wrong"));
    assert!(!editor.unread.iter().any(|it| format!("{it:?}").contains("showMessageRequest")));
}

#[test]
fn hover_is_plain_and_the_outline_a_list_where_the_editor_shows_no_more() {
    let workplace = project();
    let hover = json!({ "contentFormat": ["plaintext"] });
    let mut editor = Editor::start(&workplace, &json!({ "textDocument": { "hover": hover } }));
    editor.open(PATH);
    let (line, character) = find(ARTICLE, "Bewaar");
    let hover = editor.ask_of("textDocument/hover", PATH, &at(line, character));
    let contents = &hover["contents"];
    assert_eq!(contents["kind"], "plaintext");
    let text = contents["value"].as_str().expect("a text");
    assert!(text.starts_with("Source:\n\nKeep 2 copies 😀 at home."), "{text}");
    let symbols = editor.ask_of("textDocument/documentSymbol", PATH, &json!({}));
    let symbols = symbols.as_array().expect("a list");
    assert_eq!(symbols.len(), 3);
    assert_eq!(
        (&symbols[0]["name"], &symbols[0]["containerName"]),
        (&json!("Kopieën"), &Value::Null)
    );
    assert_eq!(symbols[1]["containerName"], "Kopieën");
    assert_eq!(symbols[1]["location"]["uri"], editor.uri(PATH));
    assert_eq!(symbols[1]["location"]["range"]["start"]["line"], line);
}
