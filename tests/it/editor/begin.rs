//! How a session begins, and messages that an editor should not send.

use std::io::Write as _;
use std::process::Stdio;

use lsp_server::Message;
use serde_json::{Value, json};

use super::{Editor, at, project, pulling};

const PATH: &str = "content/nl-nl/a.md";

/// The answers to these bodies, sent one after the other, in a session that ends then without a word.
#[track_caller]
fn answers(bodies: &[Value]) -> (Vec<Value>, Option<i32>) {
    let workplace = project();
    let mut command = workplace.command(&["lsp"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the server starts");
    let mut input = child.stdin.take().expect("its input");
    for body in bodies {
        let body = body.to_string();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server reads");
    }
    let run = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&run.stderr), "");
    let (mut output, status) = (run.stdout.as_slice(), run.status.code());
    let read = || Message::read(&mut output).expect("messages");
    let all = std::iter::from_fn(read).map(|it| serde_json::to_value(it).expect("JSON"));
    (all.collect(), status)
}

fn request(id: i32, method: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": { "capabilities": {} } })
}

fn notification(method: &str) -> Value {
    json!({ "jsonrpc": "2.0", "method": method, "params": {} })
}

#[test]
fn messages_before_and_after_the_first_do_not_end_the_session() {
    let (answers, status) = answers(&[
        notification("textDocument/didOpen"),
        request(1, "textDocument/hover"),
        request(2, "initialize"),
        notification("$/setTrace"),
        notification("textDocument/didOpen"),
        notification("initialized"),
        request(3, "initialize"),
        request(4, "shutdown"),
        notification("exit"),
    ]);
    let codes: Vec<&Value> = answers.iter().map(|it| &it["error"]["code"]).collect();
    assert_eq!(codes, [&json!(-32002), &Value::Null, &json!(-32600), &Value::Null]);
    assert_eq!(answers[0]["error"]["message"], "`textDocument/hover` came before `initialize`");
    assert_eq!(status, Some(0));
}

#[test]
fn an_editor_that_ends_before_it_begins_has_not_asked_for_the_end() {
    assert_eq!(answers(&[notification("exit")]), (Vec::new(), Some(1)));
}

#[test]
fn requests_are_answered_by_any_number_that_they_have() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    for id in [json!(1.5), Value::Null, json!(4_294_967_296_u64), json!(-4_294_967_296_i64)] {
        let mut request = request(0, "textDocument/hover");
        request["id"] = id.clone();
        request["params"] = at(0, 0);
        request["params"]["textDocument"] = json!({ "uri": editor.uri(PATH) });
        editor.send_body(&request.to_string());
        assert_eq!(editor.read_body(), json!({ "jsonrpc": "2.0", "id": id, "result": null }));
    }
}

#[test]
fn a_folder_that_is_missing_is_named_at_once() {
    let workplace = project();
    let run = workplace.run(&["lsp", "--project", "nowhere"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("`nowhere` is not a folder"), "{}", run.stderr);
}

#[test]
fn an_editor_that_does_not_read_its_answers_gets_them_all_when_it_does() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let mut question = request(0, "textDocument/documentSymbol");
    question["params"]["textDocument"] = json!({ "uri": editor.uri(PATH) });
    for id in 1000..3000 {
        question["id"] = id.into();
        editor.send_body(&question.to_string());
    }
    for id in 1000..3000 {
        assert_eq!(editor.read_body()["id"], id);
    }
    assert_eq!(editor.end(), 0);
}

#[test]
fn changes_on_the_disk_that_come_together_are_read_once() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    assert_eq!(editor.rules(PATH), ["number-mismatch"]);
    // Each time that these are read is said.
    workplace.write("diglot.toml", b"[check\n");
    let change = json!({ "uri": editor.uri("diglot.toml"), "type": 2 });
    let mut body = notification("workspace/didChangeWatchedFiles");
    body["params"] = json!({ "changes": [change] });
    let body = body.to_string();
    let frame = format!("Content-Length: {}\r\n\r\n{body}", body.len());
    let input = editor.input.as_mut().expect("the server is there");
    input.write_all(frame.repeat(300).as_bytes()).and_then(|()| input.flush()).expect("it reads");
    assert_eq!(editor.rules(PATH), ["number-mismatch"]);
    let said = editor.unread.iter().filter(|it| format!("{it:?}").contains("showMessage")).count();
    assert!((1..100).contains(&said), "{said} times");
}
