//! A project that somebody else changes at the same time.

use std::fs::File;

use lsp_server::{Message, Request};
use serde_json::{Value, json};

use super::{ARTICLE, Editor, at, find, project, pulling};
use crate::command::Workplace;

const PATH: &str = "content/nl-nl/a.md";
const REVIEW: &str = "review/nl-nl/a.md.toml";

/// Takes the right to write to a project, as another program does.
fn hold(workplace: &Workplace) -> File {
    workplace.write(".diglot/lock", b"`diglot other` (process 7)\nand an older, longer line");
    let lock = File::options().read(true).write(true).open(workplace.path(".diglot/lock"));
    let lock = lock.expect("it is there");
    lock.lock().expect("nobody has it");
    lock
}

/// Has segments approved, without waiting for an answer.
fn approve(editor: &mut Editor<'_>, ids: [&str; 2]) {
    for (id, number) in ids.into_iter().zip(900..) {
        let arguments = json!([editor.uri(PATH), id, "approved"]);
        let params = json!({ "command": "diglot.judge", "arguments": arguments });
        let method = "workspace/executeCommand".to_owned();
        editor.send(Request { id: number.into(), method, params }.into());
    }
}

/// Reads until both are answered.
#[track_caller]
fn wait_for_both(editor: &mut Editor<'_>) {
    let is_answer = |it: &Message| match it {
        Message::Response(it) => [900.into(), 901.into()].contains(&it.id),
        _ => false,
    };
    while editor.unread.iter().filter(|it| is_answer(it)).count() < 2 {
        let message = editor.read();
        editor.unread.push(message);
    }
}

#[test]
fn judgments_wait_for_another_writer_and_keep_nobody_from_typing() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let lock = hold(&workplace);
    approve(&mut editor, ["a1b2c-101", "a1b2c-102"]);
    let (line, character) = find(ARTICLE, "Bewaar");
    let hover = editor.ask_of("textDocument/hover", PATH, &at(line, character));
    assert!(hover["contents"].is_object(), "{hover}");
    drop(lock);
    wait_for_both(&mut editor);
    let review = workplace.read(REVIEW);
    assert_eq!(review.matches("approved").count(), 2, "{review}");
    let shown = format!("{:?}", editor.unread);
    assert!(!shown.contains("showMessage"), "{shown}");
}

#[test]
fn a_writer_that_stays_is_named() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let _lock = hold(&workplace);
    approve(&mut editor, ["a1b2c-101", "a1b2c-102"]);
    wait_for_both(&mut editor);
    for _ in 0..2 {
        let (_, message) = editor.wait("window/showMessage");
        let text = message["message"].as_str().expect("a text");
        assert!(text.contains("`diglot other` (process 7) is changing this project"), "{text}");
        assert!(!text.contains("older"), "{text}");
    }
    assert!(!workplace.path(REVIEW).exists());
    assert_ne!(editor.ask("shutdown", Value::Null), json!({}));
}
