//! The loop: messages in, answers and findings out. Findings of what is typed wait until nothing was typed
//! for a fourth of the time that the last look for them took; all else is answered at once, before any findings of other files.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crossbeam_channel::SendTimeoutError;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

use super::commands::{Command, HeldCommands, Outcome};
use super::editor_project::EditorProject;
use super::inbox::Inbox;
use super::names::MEDIA;
use super::protocol::{self, Client};
use super::requests;
use super::uri;
use super::workspace::Workspace;
use crate::disk;

/// So long after the last change findings are looked for: a fourth of what that took before, within these bounds.
const PAUSE: [Duration; 2] = [Duration::from_millis(2), Duration::from_millis(300)];
/// The notification of changes on the disk.
const WATCHED: &str = "workspace/didChangeWatchedFiles";
/// So often the server looks whether the editor is there, while nothing comes from it.
const EDITOR_LOOK: Duration = Duration::from_secs(3);

/// A session with an editor.
pub(super) struct Server<'c> {
    connection: &'c Connection,
    client: Client,
    workspace: Workspace,
    inbox: Inbox<'c>,
    /// Paths that have changed on the disk and were not read again yet.
    changed: BTreeSet<PathBuf>,
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
    /// The version and the number of the findings of each file that the editor has.
    sent: BTreeMap<String, (Option<i32>, String)>,
    /// The process of the editor, if it can be seen from here.
    editor: Option<u32>,
    /// The editor has asked for the end.
    is_ending: bool,
    /// Numbers of our own requests.
    requests: i32,
    /// Findings to dismiss, as soon as their reasons are chosen.
    dismissing: BTreeMap<RequestId, Command>,
    /// Commands that wait for another writer.
    held: HeldCommands,
}

impl<'c> Server<'c> {
    pub(super) fn new(connection: &'c Connection, params: &Value) -> Self {
        let client = Client::of(params);
        Self {
            connection,
            client,
            workspace: Workspace::new(client, &protocol::folders(params)),
            inbox: Inbox::new(&connection.receiver),
            changed: BTreeSet::new(),
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
            held: HeldCommands::default(),
        }
    }

    /// Works until the editor says that it is enough, or is gone. Returns `true` if it has asked for the end before.
    pub(super) fn run(mut self) -> anyhow::Result<bool> {
        loop {
            self.collect();
            self.show_problems();
            while let Some(command) = self.held.due() {
                self.execute(command);
            }
            let Some(message) = self.next()? else {
                if self.has_work() {
                    self.publish();
                } else if self.is_alone() {
                    return Ok(false);
                }
                continue;
            };
            match message {
                Message::Request(request) => {
                    self.reread_changed();
                    if let Some(response) = self.answer(request) {
                        self.send(response);
                    }
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

    fn collect(&mut self) {
        for id in self.inbox.collect() {
            let code = ErrorCode::RequestCanceled as i32;
            self.send(Response::new_err(id, code, "cancelled".to_owned()));
        }
    }

    fn has_work(&self) -> bool {
        let is_idle = self.typed.is_empty() && self.waiting.is_empty() && self.changed.is_empty();
        self.is_unshared || !is_idle
    }

    /// The next message; none when it is time to look for findings, or for the editor.
    fn next(&mut self) -> anyhow::Result<Option<Message>> {
        if let Some(message) = self.inbox.pop() {
            return Ok(Some(message));
        }
        let work = self.has_work().then(|| self.last_change + self.pause);
        let look = self.editor.map(|_| Instant::now() + EDITOR_LOOK);
        let until = [work.or(look), self.held.next_attempt()].into_iter().flatten().min();
        if self.inbox.wait(until)? {
            // It may be cancelled already by what came behind it.
            self.collect();
        }
        Ok(self.inbox.pop())
    }

    /// Returns `true` if the editor is gone, though its end of the pipe may be open still.
    fn is_alone(&self) -> bool {
        self.editor.is_some_and(|id| disk::is_running(id) == Some(false))
    }

    /// Sends a message, as soon as the editor has read enough of those before.
    fn send(&self, message: impl Into<Message>) {
        let mut message = message.into();
        while let Err(SendTimeoutError::Timeout(unsent)) =
            self.connection.sender.send_timeout(message, EDITOR_LOOK)
        {
            // Where nobody listens any more, the next message to read says so.
            if self.is_alone() {
                return;
            }
            message = unsent;
        }
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

    /// Says what is wrong with files of projects, of each once.
    fn show_problems(&mut self) {
        for message in self.workspace.take_problems() {
            self.show(2, &format!("diglot: {message}"));
        }
    }

    fn show(&self, kind: u8, message: &str) {
        self.notify("window/showMessage", json!({ "type": kind, "message": message }));
    }

    /// The answer to a request. What goes wrong in one is the end of that alone.
    fn answer(&mut self, request: Request) -> Option<Response> {
        let Request { id, method, params } = request;
        if self.is_ending {
            let message = "the session has ended".to_owned();
            return Some(Response::new_err(id, ErrorCode::InvalidRequest as i32, message));
        }
        if method == "initialize" {
            let message = "the session has begun already".to_owned();
            return Some(Response::new_err(id, ErrorCode::InvalidRequest as i32, message));
        }
        if method == "shutdown" {
            self.is_ending = true;
            return Some(Response::new_ok(id, Value::Null));
        }
        if method == "workspace/executeCommand" {
            self.execute_in_turn(Command::new(id, &params));
            return None;
        }
        let workspace = &mut self.workspace;
        let answer =
            catch_unwind(AssertUnwindSafe(|| requests::answer(workspace, &method, &params)));
        Some(match answer {
            Ok(Ok(value)) => {
                if let Some(number) = value["resultId"].as_str() {
                    let uri = protocol::document(&params).to_owned();
                    self.sent.insert(uri, (None, number.to_owned()));
                }
                Response::new_ok(id, value)
            }
            Ok(Err(refusal)) => refusal.response(id, &method),
            Err(_) => {
                let message = format!("diglot failed at {method}");
                Response::new_err(id, ErrorCode::InternalError as i32, message)
            }
        })
    }

    fn notice(&mut self, notification: &Notification) {
        let params = &notification.params;
        let uri = protocol::document(params).to_owned();
        if !["textDocument/didChange", WATCHED].contains(&notification.method.as_str()) {
            self.reread_changed();
        }
        match notification.method.as_str() {
            "initialized" if self.client.watches => {
                self.request("client/registerCapability", protocol::watched(&MEDIA));
            }
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
                self.changed.extend(self.workspace.file(&uri).map(|file| file.path.clone()));
                self.reread_changed();
                self.look_at_disk();
            }
            WATCHED => {
                let changes = params["changes"].as_array().into_iter().flatten();
                let uris = changes.filter_map(|change| change["uri"].as_str());
                self.changed.extend(uris.filter_map(uri::to_path));
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

    /// Reads again what has changed on the disk: all changes since the last time at once.
    fn reread_changed(&mut self) {
        if !self.changed.is_empty() {
            let paths = std::mem::take(&mut self.changed).into_iter().map(real);
            let updated = self.workspace.update(&paths.collect::<Vec<_>>());
            self.updated(updated);
        }
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
        if !self.changed.is_empty() {
            self.reread_changed();
        } else if let Some(uri) = self.typed.pop_front() {
            let started = Instant::now();
            self.publish_of(uri);
            self.pause = (started.elapsed() / 4).clamp(PAUSE[0], PAUSE[1]);
        } else if self.is_unshared {
            self.is_unshared = false;
            // A heading that goes breaks the links of others that are open.
            let shared = self.workspace.share();
            let concerned = self.workspace.take_concerned();
            self.look_again(shared.map(|()| concerned.into_iter().collect()));
        } else if let Some(uri) = self.waiting.pop_front() {
            if self.client.pulls { self.refresh_for(&uri) } else { self.publish_of(uri) }
        }
    }

    /// Has the editor ask again, if it has other findings of a file than there are now.
    fn refresh_for(&mut self, uri: &str) {
        if !self.client.refreshes || !self.sent.contains_key(uri) {
            return;
        }
        let started = Instant::now();
        let Some(findings) = self.findings(uri) else { return };
        self.pause = (started.elapsed() / 4).clamp(PAUSE[0], PAUSE[1]);
        let state = (None, protocol::result_id(&findings));
        if self.sent.get(uri) != Some(&state) {
            // It asks for all files then.
            self.waiting.clear();
            self.sent.insert(uri.to_owned(), state);
            self.request("workspace/diagnostic/refresh", Value::Null);
        }
    }

    fn publish_of(&mut self, uri: String) {
        let Some(findings) = self.findings(&uri) else { return };
        let version = self.workspace.file(&uri).map(|file| file.document.version());
        let state = (version, protocol::result_id(&findings));
        // The editor need not draw again what it shows.
        if self.sent.get(&uri) != Some(&state) {
            self.notify_findings(&uri, version, &findings);
            self.sent.insert(uri, state);
        }
    }

    /// The findings of a file; none where that fails, which is said.
    fn findings(&mut self, uri: &str) -> Option<Vec<Value>> {
        let workspace = &mut self.workspace;
        let found = catch_unwind(AssertUnwindSafe(|| requests::diagnostics(workspace, uri)));
        match found {
            Ok(Ok(findings)) => return Some(findings),
            Ok(Err(error)) => self.show(2, &format!("diglot: {error:#}")),
            Err(_) => self.show(1, "diglot failed to check the file"),
        }
        None
    }

    fn notify_findings(&self, uri: &str, version: Option<i32>, findings: &[Value]) {
        let mut params = json!({ "uri": uri, "diagnostics": findings });
        if let Some(version) = version {
            params["version"] = version.into();
        }
        self.notify("textDocument/publishDiagnostics", params);
    }

    /// Runs a command, and answers its request.
    fn execute(&mut self, command: Command) {
        match command.run(&mut self.workspace) {
            Outcome::IsHeld => return self.held.hold(command),
            Outcome::Unknown => {
                let message = format!("diglot does not know the command {}", command.name());
                let Some(id) = command.request else { return };
                return self.send(Response::new_err(id, ErrorCode::InvalidParams as i32, message));
            }
            Outcome::Done(uri) => self.wait_for(uri),
            Outcome::Failed(error) => self.show(2, &format!("diglot: {error:#}")),
            Outcome::NeedsReason => {
                self.answer_command(command.request.as_ref());
                let id = self.request("window/showMessageRequest", command.question());
                return drop(self.dismissing.insert(id, command));
            }
            Outcome::Edit(edit) => {
                self.request("workspace/applyEdit", json!({ "edit": edit }));
            }
        }
        self.answer_command(command.request.as_ref());
    }

    fn answer_command(&self, request: Option<&RequestId>) {
        if let Some(id) = request {
            self.send(Response::new_ok(id.clone(), Value::Null));
        }
    }

    /// Dismisses what a reason was chosen for; an answer to another request says nothing.
    fn chosen(&mut self, response: &Response) {
        let Some(command) = self.dismissing.remove(&response.id) else { return };
        let result = response.response_result.as_ref().ok();
        if let Some(reason) = result.and_then(|it| it["title"].as_str()) {
            self.execute_in_turn(command.with_reason(reason));
        }
    }

    /// Runs a command, behind those that wait already.
    fn execute_in_turn(&mut self, command: Command) {
        if let Some(command) = self.held.behind_others(command) {
            self.execute(command);
        }
    }
}

/// A path with links resolved; one that is not there as it is.
fn real(path: PathBuf) -> PathBuf {
    disk::real_path(&path).unwrap_or(path)
}
