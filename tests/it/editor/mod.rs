//! The language server as an editor meets it: messages in frames, on standard input and output.

mod across_files;
mod actions;
mod begin;
mod capabilities;
mod clients;
mod end;
mod extension;
mod findings;
mod neovim;
mod other_writers;
mod pages;
mod places;
mod random;
mod refresh;
mod renames;
mod suppressed;
mod terms;

use std::io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

use crate::command::Workplace;

/// An article with one segment, whose number is another in each language.
const ARTICLE: &str = concat!(
    "---\ntitle: Kopieën\nms.contentlocale: nl-NL\n---\n\n",
    "# Kopieën\n\n",
    r#"<span data-ttu-id="a1b2c-101">Bewaar 3 kopieën 😀 thuis.</span>"#,
    r#"<span class="sxs-lookup"><span data-stu-id="a1b2c-101">Keep 2 copies 😀 at home.</span></span>"#,
    "\n\n",
    r#"<span data-ttu-id="a1b2c-102">Lees [meer](b.md#twee).</span>"#,
    r#"<span class="sxs-lookup"><span data-stu-id="a1b2c-102">Read [more](b.md#twee).</span></span>"#,
    "\n",
);
const OTHER: &str = "---\ntitle: Tweede\n---\n\n# Een\n\n## Twee\n\nTekst.\n";

/// A project with these articles.
fn project() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", ""),
        ("content/nl-nl/a.md", ARTICLE),
        ("content/nl-nl/b.md", OTHER),
    ])
}

/// An editor with a server.
struct Editor<'w> {
    workplace: &'w Workplace,
    child: Child,
    input: Option<BufWriter<ChildStdin>>,
    output: BufReader<ChildStdout>,
    last: i32,
    /// Messages that nobody has waited for yet.
    unread: Vec<Message>,
    /// What the server said it can do.
    capabilities: Value,
}

impl<'w> Editor<'w> {
    /// Starts a server for an editor that can do this.
    #[track_caller]
    fn start(workplace: &'w Workplace, capabilities: &Value) -> Self {
        let mut command = workplace.command(&["lsp", "--stdio"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the server starts");
        let input = BufWriter::new(child.stdin.take().expect("its input"));
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let mut editor = Self {
            workplace,
            child,
            input: Some(input),
            output,
            last: 0,
            unread: Vec::new(),
            capabilities: Value::Null,
        };
        let root = editor.uri("");
        let root = root.trim_end_matches('/');
        let params = json!({ "processId": null, "rootUri": root, "capabilities": capabilities });
        editor.capabilities = editor.ask("initialize", params)["capabilities"].clone();
        editor.tell("initialized", json!({}));
        editor
    }

    fn uri(&self, path: &str) -> String {
        let root = self.workplace.path("").canonicalize().expect("the project");
        format!("file://{}/{path}", root.display())
    }

    #[expect(clippy::needless_pass_by_value, reason = "callers make it on the spot")]
    fn send(&mut self, message: Message) {
        let input = self.input.as_mut().expect("the server is there");
        message.write(input).expect("the server reads");
    }

    /// Sends what need not be a message.
    fn send_body(&mut self, body: &str) {
        let input = self.input.as_mut().expect("the server is there");
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len())
            .and_then(|()| input.flush())
            .expect("the server reads");
    }

    /// The next message, which need not be one that a client knows.
    fn read_body(&mut self) -> Value {
        let mut header = String::new();
        while !header.ends_with("\r\n\r\n") {
            assert_ne!(self.output.read_line(&mut header).expect("a header"), 0, "{header}");
        }
        let length = header.trim().rsplit(' ').next().and_then(|it| it.parse().ok());
        let mut body = vec![0; length.expect("a length")];
        self.output.read_exact(&mut body).expect("a body");
        serde_json::from_slice(&body).expect("JSON")
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(Notification { method: method.to_owned(), params }.into());
    }

    #[track_caller]
    fn read(&mut self) -> Message {
        Message::read(&mut self.output).expect("a message").expect("the server is there")
    }

    /// The result of a request; its error where it has none.
    #[track_caller]
    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        let id = RequestId::from(self.last);
        self.send(Request { id: id.clone(), method: method.to_owned(), params }.into());
        loop {
            match self.read() {
                Message::Response(response) if response.id == id => {
                    return response
                        .response_result
                        .unwrap_or_else(|error| json!({ "error": error.message }));
                }
                other => self.unread.push(other),
            }
        }
    }

    /// The parameters of the next message of this kind from the server, and its number if it is a request.
    #[track_caller]
    fn wait(&mut self, method: &str) -> (Option<RequestId>, Value) {
        let wanted = |message: &Message| match message {
            Message::Notification(it) if it.method == method => Some((None, it.params.clone())),
            Message::Request(it) if it.method == method => {
                Some((Some(it.id.clone()), it.params.clone()))
            }
            _ => None,
        };
        if let Some(place) = self.unread.iter().position(|it| wanted(it).is_some()) {
            let message = self.unread.remove(place);
            return wanted(&message).expect("it was");
        }
        loop {
            let message = self.read();
            match wanted(&message) {
                Some(it) => return it,
                None => self.unread.push(message),
            }
        }
    }

    /// Opens a file as it is on the disk.
    fn open(&mut self, path: &str) {
        let text = self.workplace.read(path);
        let item = json!({
            "uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text,
        });
        self.tell("textDocument/didOpen", json!({ "textDocument": item }));
    }

    /// Replaces a range of an open file.
    fn edit(&mut self, path: &str, version: i32, range: &Value, text: &str) {
        let document = json!({ "uri": self.uri(path), "version": version });
        let change = json!({ "range": range, "text": text });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        self.tell("textDocument/didChange", params);
    }

    /// Asks about a file.
    #[track_caller]
    fn ask_of(&mut self, method: &str, path: &str, more: &Value) -> Value {
        let mut params = more.clone();
        params["textDocument"] = json!({ "uri": self.uri(path) });
        self.ask(method, params)
    }

    /// The rules of a file's findings, as the editor asks for them.
    #[track_caller]
    fn rules(&mut self, path: &str) -> Vec<String> {
        let report = self.ask_of("textDocument/diagnostic", path, &json!({}));
        let items = report["items"].as_array().unwrap_or_else(|| panic!("{report}"));
        items.iter().map(|it| it["code"].as_str().expect("a rule").to_owned()).collect()
    }

    /// Ends the session as editors do; returns the exit status.
    #[track_caller]
    fn end(mut self) -> i32 {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.input = None;
        self.child.wait().expect("it ends").code().expect("a status")
    }
}

impl Drop for Editor<'_> {
    fn drop(&mut self) {
        self.input = None;
        // One that has ended cannot be killed.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// What an editor that asks for findings and can do most else says of itself.
fn pulling() -> Value {
    json!({
        "textDocument": {
            "diagnostic": {},
            "codeAction": {
                "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } },
                "resolveSupport": { "properties": ["edit"] },
            },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
        },
        "window": { "showMessage": {} },
        "general": { "positionEncodings": ["utf-8", "utf-16"] },
    })
}

/// A range on one line, in the editor's units.
fn range(line: usize, start: usize, end: usize) -> Value {
    json!({
        "start": { "line": line, "character": start },
        "end": { "line": line, "character": end },
    })
}

/// A place as the only part of a question.
fn at(line: usize, character: usize) -> Value {
    json!({ "position": { "line": line, "character": character } })
}

/// The line of a text that holds `part`, and the bytes before it there.
#[track_caller]
fn find(text: &str, part: &str) -> (usize, usize) {
    let offset = text.find(part).unwrap_or_else(|| panic!("{part} is there"));
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count(), offset - start)
}
