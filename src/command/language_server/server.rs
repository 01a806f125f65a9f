//! The loop: messages in, answers and findings out. Findings of what is typed wait until nothing was typed
//! for a moment; all else is answered at once.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crossbeam_channel::RecvTimeoutError;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

use super::actions;
use super::editor_project::EditorProject;
use super::protocol::{self, Client, Refusal};
use super::requests;
use super::uri;
use super::workspace::Workspace;
use crate::disk;

/// So long after the last change findings are looked for.
const DEBOUNCE: Duration = Duration::from_millis(150);

/// A session with an editor.
pub(super) struct Server<'c> {
    connection: &'c Connection,
    client: Client,
    workspace: Workspace,
    /// Files whose findings are to be sent, and since when nothing has changed in any.
    waiting: BTreeSet<String>,
    last_change: Instant,
    /// The editor has asked for the end.
    is_ending: bool,
    /// Numbers of our own requests.
    requests: i32,
    /// Findings to dismiss, as soon as their reasons are chosen.
    dismissing: BTreeMap<RequestId, Vec<Value>>,
}

impl<'c> Server<'c> {
    pub(super) fn new(connection: &'c Connection, params: &Value) -> Self {
        let client = Client::of(params);
        Self {
            connection,
            client,
            workspace: Workspace::new(client, &protocol::folders(params)),
            waiting: BTreeSet::new(),
            last_change: Instant::now(),
            is_ending: false,
            requests: 0,
            dismissing: BTreeMap::new(),
        }
    }

    /// Works until the editor says that it is enough.
    pub(super) fn run(mut self) -> anyhow::Result<()> {
        if self.client.watches {
            self.request("client/registerCapability", watched());
        }
        loop {
            let Some(message) = self.next()? else {
                self.publish();
                continue;
            };
            match message {
                Message::Request(request) => {
                    let response = self.answer(request);
                    self.send(response);
                }
                Message::Notification(notification) => {
                    if notification.method == "exit" {
                        anyhow::ensure!(self.is_ending, "it ended without asking for the end");
                        return Ok(());
                    }
                    self.notice(&notification);
                }
                Message::Response(response) => self.chosen(&response),
            }
        }
    }

    /// The next message; none when it is time to look for findings.
    fn next(&self) -> anyhow::Result<Option<Message>> {
        let receiver = &self.connection.receiver;
        if self.waiting.is_empty() {
            return Ok(Some(receiver.recv()?));
        }
        match receiver.recv_deadline(self.last_change + DEBOUNCE) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn send(&self, message: impl Into<Message>) {
        // Where nobody listens any more, the next message to read says so.
        drop(self.connection.sender.send(message.into()));
    }

    fn notify(&self, method: &str, params: Value) {
        self.send(Notification { method: method.to_owned(), params });
    }

    fn request(&mut self, method: &str, params: Value) -> RequestId {
        self.requests += 1;
        let id = RequestId::from(self.requests);
        self.send(Request { id: id.clone(), method: method.to_owned(), params });
        id
    }

    fn show(&self, kind: u8, message: &str) {
        self.notify("window/showMessage", json!({ "type": kind, "message": message }));
    }

    /// The answer to a request. What goes wrong in one is the end of that alone.
    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        if self.is_ending {
            let message = "the session has ended".to_owned();
            return Response::new_err(id, ErrorCode::InvalidRequest as i32, message);
        }
        if method == "shutdown" {
            self.is_ending = true;
            return Response::new_ok(id, Value::Null);
        }
        if method == "workspace/executeCommand" {
            return match self.execute(&params) {
                Ok(()) => Response::new_ok(id, Value::Null),
                Err(message) => Response::new_err(id, ErrorCode::InvalidParams as i32, message),
            };
        }
        let workspace = &mut self.workspace;
        let answer =
            catch_unwind(AssertUnwindSafe(|| requests::answer(workspace, &method, &params)));
        match answer {
            Ok(Ok(value)) => Response::new_ok(id, value),
            Ok(Err(Refusal::Unknown)) => {
                let message = format!("diglot does not know {method}");
                Response::new_err(id, ErrorCode::MethodNotFound as i32, message)
            }
            Ok(Err(Refusal::Invalid(message))) => {
                Response::new_err(id, ErrorCode::InvalidParams as i32, message)
            }
            Ok(Err(Refusal::Failed(error))) => {
                Response::new_err(id, ErrorCode::RequestFailed as i32, format!("{error:#}"))
            }
            Err(_) => {
                let message = format!("diglot failed at {method}");
                Response::new_err(id, ErrorCode::InternalError as i32, message)
            }
        }
    }

    fn notice(&mut self, notification: &Notification) {
        let params = &notification.params;
        let uri = protocol::document(params).to_owned();
        match notification.method.as_str() {
            "textDocument/didOpen" => self.open(&uri, &params["textDocument"]),
            "textDocument/didChange" => {
                self.workspace.change(&uri, params);
                self.wait_for(uri);
            }
            "textDocument/didClose" => {
                self.close(&uri);
            }
            "textDocument/didSave" => {
                self.workspace.saved(&uri);
                let path = self.workspace.file(&uri).map(|file| file.path.clone());
                self.reread(path.as_slice());
            }
            "workspace/didChangeWatchedFiles" => {
                let changes = params["changes"].as_array().into_iter().flatten();
                let uris = changes.filter_map(|change| change["uri"].as_str());
                let paths: Vec<PathBuf> = uris.filter_map(uri::to_path).map(real).collect();
                self.reread(&paths);
            }
            "workspace/didChangeWorkspaceFolders" => {
                let [added, removed] = ["/event/added", "/event/removed"].map(|key| {
                    protocol::folders(&json!({ "workspaceFolders": params.pointer(key) }))
                });
                self.workspace.add_folders(&added);
                self.workspace.remove_folders(&removed);
            }
            _ => {}
        }
    }

    fn open(&mut self, uri: &str, item: &Value) {
        let path = uri::to_path(uri).map(real).unwrap_or_default();
        let root = self.workspace.root_of(&path);
        if !self.workspace.has_project(&root) {
            let project = self.load(&root);
            self.workspace.set_project(root.clone(), project);
        }
        self.workspace.open(uri, path, root, item);
        self.wait_for(uri.to_owned());
    }

    fn close(&mut self, uri: &str) {
        let concerned = self.workspace.close(uri);
        self.waiting.remove(uri);
        self.look_again(concerned);
        self.notify_findings(uri, None, &[]);
    }

    /// Reads a project, with progress. Where it cannot be read, its files stand for themselves until its
    /// settings change.
    fn load(&mut self, root: &std::path::Path) -> EditorProject {
        if self.client.shows_progress {
            self.request("window/workDoneProgress/create", json!({ "token": "diglot/index" }));
        }
        self.progress(
            &json!({ "kind": "begin", "title": "diglot", "message": "reading articles" }),
        );
        let project = EditorProject::load(root);
        let message = match &project {
            Ok(project) => crate::command::content::pluralize(project.articles(), "article"),
            Err(error) => {
                self.show(2, &format!("diglot: {error:#}"));
                "no project".to_owned()
            }
        };
        self.progress(&json!({ "kind": "end", "message": message }));
        project.unwrap_or_else(|_| EditorProject::none_in(root))
    }

    fn progress(&self, value: &Value) {
        if self.client.shows_progress {
            self.notify("$/progress", json!({ "token": "diglot/index", "value": value }));
        }
    }

    /// Reads again what has changed on the disk; that may concern all that is open.
    fn reread(&mut self, paths: &[PathBuf]) {
        for message in self.workspace.update(paths) {
            self.show(2, &format!("diglot: {message}"));
        }
        let uris: Vec<String> = self.workspace.uris().cloned().collect();
        for uri in uris {
            self.wait_for(uri);
        }
    }

    /// Looks again at open files to which something else matters.
    fn look_again(&mut self, concerned: anyhow::Result<Vec<String>>) {
        match concerned {
            Ok(uris) => uris.into_iter().for_each(|uri| self.wait_for(uri)),
            Err(error) => self.show(2, &format!("diglot: {error:#}")),
        }
    }

    fn wait_for(&mut self, uri: String) {
        self.waiting.insert(uri);
        self.last_change = Instant::now();
    }

    /// Sends the findings of what has changed, or has the editor ask for them.
    fn publish(&mut self) {
        // A heading that goes breaks the links of others that are open.
        let concerned = self.workspace.share(None);
        self.look_again(concerned);
        let waiting = std::mem::take(&mut self.waiting);
        if self.client.pulls {
            if self.client.refreshes {
                self.request("workspace/diagnostic/refresh", Value::Null);
            }
            return;
        }
        for uri in waiting {
            let workspace = &mut self.workspace;
            let found = catch_unwind(AssertUnwindSafe(|| requests::diagnostics(workspace, &uri)));
            let version = self.workspace.file(&uri).map(|file| file.document.version());
            match found {
                Ok(Ok(findings)) => self.notify_findings(&uri, version, &findings),
                Ok(Err(error)) => self.show(2, &format!("diglot: {error:#}")),
                Err(_) => self.show(1, "diglot failed to check the file"),
            }
        }
    }

    fn notify_findings(&self, uri: &str, version: Option<i32>, findings: &[Value]) {
        let mut params = json!({ "uri": uri, "diagnostics": findings });
        if let Some(version) = version {
            params["version"] = version.into();
        }
        self.notify("textDocument/publishDiagnostics", params);
    }

    /// Runs a command; an unknown one is refused.
    fn execute(&mut self, params: &Value) -> Result<(), String> {
        let arguments = params["arguments"].as_array().cloned().unwrap_or_default();
        match params["command"].as_str() {
            Some(protocol::DISMISS) => self.dismiss_or_ask(arguments),
            Some(protocol::JUDGE) => {
                self.run_command(|workspace| actions::judge(workspace, &arguments));
            }
            Some(protocol::SYNCED) => {
                self.run_command(|workspace| actions::synced(workspace, &arguments));
            }
            _ => return Err(format!("diglot does not know the command {}", params["command"])),
        }
        Ok(())
    }

    /// Dismisses a finding; without a reason it asks for one.
    fn dismiss_or_ask(&mut self, arguments: Vec<Value>) {
        if arguments.get(3).and_then(Value::as_str).is_some_and(|it| !it.trim().is_empty()) {
            self.dismiss(&arguments);
            return;
        }
        let actions: Vec<Value> = REASONS.iter().map(|reason| json!({ "title": reason })).collect();
        let rule = arguments.get(1).and_then(Value::as_str).unwrap_or_default();
        let message = format!("Why is `{rule}` a false positive here?");
        let params = json!({ "type": 3, "message": message, "actions": actions });
        let id = self.request("window/showMessageRequest", params);
        self.dismissing.insert(id, arguments);
    }

    /// Dismisses what a reason was chosen for; an answer to another request says nothing.
    fn chosen(&mut self, response: &Response) {
        let Some(mut arguments) = self.dismissing.remove(&response.id) else { return };
        let result = response.response_result.as_ref().ok();
        let reason = result.and_then(|it| it["title"].as_str().map(str::to_owned));
        let Some(reason) = reason else { return };
        arguments.resize(3, Value::Null);
        arguments.push(reason.into());
        self.dismiss(&arguments);
    }

    fn dismiss(&mut self, arguments: &[Value]) {
        self.run_command(|workspace| actions::dismiss(workspace, arguments));
    }

    /// Runs a command that may change the findings of a file.
    fn run_command(&mut self, command: impl FnOnce(&mut Workspace) -> anyhow::Result<String>) {
        match command(&mut self.workspace) {
            Ok(uri) => self.wait_for(uri),
            Err(error) => self.show(2, &format!("diglot: {error:#}")),
        }
    }
}

/// Reasons for which findings are dismissed most; the command takes any other.
const REASONS: [&str; 3] =
    ["the translation is right", "a name or code stays as it is", "the source is wrong"];

/// The files to watch.
fn watched() -> Value {
    let watchers = json!([
        { "globPattern": "**/*.{md,mdx,markdown,yml,toml,csv,tsv,tbx,xml,calibration}" },
    ]);
    json!({ "registrations": [{
        "id": "diglot/watch",
        "method": "workspace/didChangeWatchedFiles",
        "registerOptions": { "watchers": watchers },
    }] })
}

/// A path with links resolved; one that is not there as it is.
fn real(path: PathBuf) -> PathBuf {
    disk::real_path(&path).unwrap_or(path)
}
