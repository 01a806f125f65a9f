//! The loop: messages in, answers and findings out. Findings of what is typed wait until nothing was typed
//! for a fourth of the time that the last look for them took; all else is answered at once, before any findings of other files.

use std::collections::{BTreeMap, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crossbeam_channel::RecvTimeoutError;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

use super::actions;
use super::editor_project::{EditorProject, MEDIA};
use super::protocol::{self, Client, Refusal};
use super::requests;
use super::uri;
use super::workspace::Workspace;
use crate::disk;

/// So long after the last change findings are looked for: a fourth of what that took before, within these bounds.
const PAUSE: [Duration; 2] = [Duration::from_millis(2), Duration::from_millis(300)];
/// So often the server looks whether the editor is there, while nothing comes from it.
const EDITOR_LOOK: Duration = Duration::from_secs(3);

/// A session with an editor.
pub(super) struct Server<'c> {
    connection: &'c Connection,
    client: Client,
    workspace: Workspace,
    /// Messages that have come, the first at the front.
    inbox: VecDeque<Message>,
    /// Files that were typed into and whose findings are to be sent, before those of all others.
    typed: VecDeque<String>,
    /// Other files whose findings are to be sent or asked for.
    waiting: VecDeque<String>,
    /// Other files may have to see what was typed.
    is_unshared: bool,
    /// Since when nothing was typed.
    last_change: Instant,
    /// How long to wait for more.
    pause: Duration,
    /// The version and a hash of the findings that were sent of each file.
    sent: BTreeMap<String, (Option<i32>, u64)>,
    /// The process of the editor, if it can be seen from here.
    editor: Option<u32>,
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
            inbox: VecDeque::new(),
            typed: VecDeque::new(),
            waiting: VecDeque::new(),
            is_unshared: false,
            last_change: Instant::now(),
            pause: PAUSE[0],
            sent: BTreeMap::new(),
            editor: protocol::process(params).filter(|id| disk::is_running(*id) == Some(true)),
            is_ending: false,
            requests: 0,
            dismissing: BTreeMap::new(),
        }
    }

    /// Works until the editor says that it is enough, or is gone. Returns `true` if it has asked for the end before.
    pub(super) fn run(mut self) -> anyhow::Result<bool> {
        if self.client.watches {
            self.request("client/registerCapability", protocol::watched(&MEDIA));
        }
        loop {
            self.collect();
            let Some(message) = self.next()? else {
                if self.has_work() {
                    self.publish();
                } else if self.editor.is_some_and(|id| disk::is_running(id) == Some(false)) {
                    return Ok(false);
                }
                continue;
            };
            match message {
                Message::Request(request) => {
                    let response = self.answer(request);
                    self.send(response);
                }
                Message::Notification(notification) => {
                    if notification.method == "exit" {
                        return Ok(self.is_ending);
                    }
                    self.notice(&notification);
                }
                Message::Response(response) => self.chosen(&response),
            }
        }
    }

    /// Collects what has come, so that a request that is cancelled already costs no work.
    fn collect(&mut self) {
        while let Ok(message) = self.connection.receiver.try_recv() {
            let Some(id) = protocol::cancelled(&message) else {
                self.inbox.push_back(message);
                continue;
            };
            let is_it = |it: &Message| matches!(it, Message::Request(request) if request.id == id);
            if let Some(place) = self.inbox.iter().position(is_it) {
                self.inbox.remove(place);
                let code = ErrorCode::RequestCanceled as i32;
                self.send(Response::new_err(id, code, "cancelled".to_owned()));
            }
        }
    }

    fn has_work(&self) -> bool {
        self.is_unshared || !self.typed.is_empty() || !self.waiting.is_empty()
    }

    /// The next message; none when it is time to look for findings, or for the editor.
    fn next(&mut self) -> anyhow::Result<Option<Message>> {
        if let Some(message) = self.inbox.pop_front() {
            return Ok(Some(message));
        }
        let until = if self.has_work() {
            self.last_change + self.pause
        } else if self.editor.is_some() {
            Instant::now() + EDITOR_LOOK
        } else {
            return Ok(Some(self.connection.receiver.recv()?));
        };
        match self.connection.receiver.recv_deadline(until) {
            // It may be cancelled already by what came behind it.
            Ok(message) => {
                self.inbox.push_back(message);
                self.collect();
                Ok(self.inbox.pop_front())
            }
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
                self.note_typed(uri);
            }
            "textDocument/didClose" => {
                self.close(&uri);
            }
            "textDocument/didSave" => {
                self.workspace.saved(&uri);
                let path = self.workspace.file(&uri).map(|file| file.path.clone());
                self.reread(path.as_slice());
                self.look_at_disk();
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
        self.look_at_disk();
        self.note_typed(uri.to_owned());
    }

    fn close(&mut self, uri: &str) {
        let concerned = self.workspace.close(uri);
        for queue in [&mut self.typed, &mut self.waiting] {
            queue.retain(|it| it != uri);
        }
        self.sent.remove(uri);
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

    /// Reads again what has changed on the disk.
    fn reread(&mut self, paths: &[PathBuf]) {
        let updated = self.workspace.update(paths);
        self.updated(updated);
    }

    /// Looks for files that have come or gone, where the editor does not.
    fn look_at_disk(&mut self) {
        if !self.client.watches {
            let updated = self.workspace.look_at_disk();
            self.updated(updated);
        }
    }

    fn updated(&mut self, (concerned, failures): (Vec<String>, Vec<String>)) {
        for message in failures {
            self.show(2, &format!("diglot: {message}"));
        }
        for uri in concerned {
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
        if !self.waiting.contains(&uri) {
            self.waiting.push_back(uri);
        }
    }

    /// Notes that the text of a file is another. An editor that asks for findings does so then by itself.
    fn note_typed(&mut self, uri: String) {
        self.last_change = Instant::now();
        self.is_unshared = true;
        if !self.client.pulls && !self.typed.contains(&uri) {
            self.typed.push_back(uri);
        }
    }

    /// Does one piece of work, so that messages need not wait for more: sends the findings of one file, those that
    /// were typed into first, or has the editor ask for them.
    fn publish(&mut self) {
        if let Some(uri) = self.typed.pop_front() {
            let started = Instant::now();
            self.publish_of(uri);
            self.pause = (started.elapsed() / 4).clamp(PAUSE[0], PAUSE[1]);
        } else if self.is_unshared {
            self.is_unshared = false;
            // A heading that goes breaks the links of others that are open.
            let shared = self.workspace.share();
            let concerned = self.workspace.take_concerned();
            self.look_again(shared.map(|()| concerned.into_iter().collect()));
        } else if self.client.pulls {
            self.waiting.clear();
            if self.client.refreshes {
                self.request("workspace/diagnostic/refresh", Value::Null);
            }
        } else if let Some(uri) = self.waiting.pop_front() {
            self.publish_of(uri);
        }
    }

    fn publish_of(&mut self, uri: String) {
        let workspace = &mut self.workspace;
        let found = catch_unwind(AssertUnwindSafe(|| requests::diagnostics(workspace, &uri)));
        let version = self.workspace.file(&uri).map(|file| file.document.version());
        let findings = match found {
            Ok(Ok(findings)) => findings,
            Ok(Err(error)) => return self.show(2, &format!("diglot: {error:#}")),
            Err(_) => return self.show(1, "diglot failed to check the file"),
        };
        let mut hasher = DefaultHasher::new();
        serde_json::to_string(&findings).unwrap_or_default().hash(&mut hasher);
        let state = (version, hasher.finish());
        // The editor need not draw again what it shows.
        if self.sent.get(&uri) != Some(&state) {
            self.notify_findings(&uri, version, &findings);
            self.sent.insert(uri, state);
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

/// A path with links resolved; one that is not there as it is.
fn real(path: PathBuf) -> PathBuf {
    disk::real_path(&path).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of the errors, by the number of the request, of a session in which all has come at once.
    fn errors(messages: Vec<Message>) -> Vec<(String, i32)> {
        let (server, editor) = super::super::transport::channels();
        for message in messages {
            editor.sender.send(message).expect("the server is there");
        }
        Server::new(&server, &json!({})).run().expect("the session ends");
        drop(server);
        let responses = editor.receiver.iter().filter_map(|message| match message {
            Message::Response(response) => Some(response),
            _ => None,
        });
        let errors =
            responses.filter_map(|it| Some((it.id.to_string(), it.response_result.err()?.code)));
        errors.collect()
    }

    fn request(id: i32, method: &str) -> Message {
        let params = json!({ "textDocument": { "uri": "file:///a.md" } });
        Request { id: id.into(), method: method.to_owned(), params }.into()
    }

    fn notification(method: &str, params: Value) -> Message {
        Notification { method: method.to_owned(), params }.into()
    }

    #[test]
    fn a_request_that_is_cancelled_before_its_turn_is_not_worked_on() {
        let cancel = |id: i32| notification("$/cancelRequest", json!({ "id": id }));
        let messages = vec![
            request(1, "textDocument/hover"),
            request(2, "textDocument/hover"),
            request(3, "textDocument/hover"),
            cancel(2),
            // One that is answered, and one that never was.
            cancel(9),
            notification("$/cancelRequest", json!({})),
            request(4, "shutdown"),
            notification("exit", Value::Null),
        ];
        assert_eq!(errors(messages), [("2".to_owned(), -32800)]);
    }
}
