//! How a session ends.

use std::io::BufReader;
use std::process::{Command, Stdio};

use lsp_server::{Message, Notification, Request};
use serde_json::{Value, json};

use super::{Editor, project, pulling};

#[test]
fn the_status_says_if_the_editor_has_asked_for_the_end() {
    let workplace = project();
    assert_eq!(Editor::start(&workplace, &pulling()).end(), 0);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.tell("exit", Value::Null);
    assert_eq!(editor.child.wait().expect("it ends").code(), Some(1));
}

#[cfg(target_os = "linux")]
#[test]
fn a_server_ends_with_its_editor_though_its_input_stays_open() {
    let workplace = project();
    let mut command = Command::new("cat");
    let mut process =
        command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().expect("a process");
    let mut command = workplace.command(&["lsp"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut server = command.spawn().expect("the server starts");
    let mut input = server.stdin.take().expect("its input");
    let params = json!({ "processId": process.id(), "capabilities": {} });
    let initialize = Request { id: 1.into(), method: "initialize".to_owned(), params };
    let initialized = Notification { method: "initialized".to_owned(), params: json!({}) };
    Message::from(initialize).write(&mut input).expect("the server reads");
    Message::from(initialized).write(&mut input).expect("the server reads");
    let mut output = BufReader::new(server.stdout.take().expect("its output"));
    assert!(Message::read(&mut output).expect("a message").is_some());
    process.kill().expect("it runs");
    process.wait().expect("it ends");
    assert_eq!(server.wait().expect("it ends").code(), Some(1));
    drop(input);
}
