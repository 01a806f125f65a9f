//! The workbench of `diglot serve`: one thread owns it, so that what is asked is answered in turn.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Instant;

use super::first_rows::read_first_rows;
use super::pace::Pace;
use super::review_session::ReviewSession;
use crate::arguments::Global;
use crate::command::Session;
use crate::command::console::Console;
use crate::command::content::CONTENT;
use crate::command::project::{LoadedProject, writer_lock};
use crate::disk::{FileStamp, ProjectLock, Tree};
use crate::project::FILE_NAME;
use crate::project::layout::is_page;
use crate::review::{
    Method, Request, RequestGuard, Response, respond, respond_alone, respond_first, unavailable,
};

/// A request, with the channel for its response.
struct PendingRequest {
    request: Request,
    answer: Sender<Response>,
}

/// The workbench, for who has requests.
pub(in crate::command) struct ReviewHandle {
    questions: Sender<PendingRequest>,
}

impl ReviewHandle {
    /// Starts the workbench of the project that the user named, behind `gate`, at `url`. The
    /// project is read when something is asked first.
    pub(in crate::command) fn start(global: &Global, gate: RequestGuard, url: String) -> Self {
        let (questions, asked) = mpsc::channel();
        let global = global.clone();
        thread::spawn(move || answer_all(&global, &gate, &url, &asked));
        Self { questions }
    }

    /// The answer to a request. Waits for it.
    pub(in crate::command) fn respond(&self, request: Request) -> Response {
        let (answer, answered) = mpsc::channel();
        let lost = || unavailable("the workbench has stopped; start `diglot serve` again");
        match self.questions.send(PendingRequest { request, answer }) {
            Ok(()) => answered.recv().unwrap_or_else(|_| lost()),
            Err(_) => lost(),
        }
    }
}

/// Answers until nobody asks any more. When articles have come or gone, the project is read again.
fn answer_all(global: &Global, gate: &RequestGuard, url: &str, asked: &Receiver<PendingRequest>) {
    let session = Session { global, screen: Console::new(global) };
    // The project is ours to write to from when somebody first works on it.
    let mut lock: Option<ProjectLock> = None;
    let mut next = asked.recv().ok();
    while let Some(first) = next {
        // Who may not ask at all starts no work.
        if let Some(answer) = respond_alone(&first.request, gate) {
            first.answer.send(answer).ok();
            next = asked.recv().ok();
            continue;
        }
        let answer = first.answer.clone();
        next = match answer_in_one(&session, (gate, url), &mut lock, first, asked) {
            Ok(next) => next,
            Err(error) => {
                answer.send(unavailable(&format!("{error:#}"))).ok();
                asked.recv().ok()
            }
        };
    }
}

/// Answers as long as the project is made of the same files; gives what is to be answered then.
fn answer_in_one(
    session: &Session<'_>,
    (gate, url): (&RequestGuard, &str),
    lock: &mut Option<ProjectLock>,
    first: PendingRequest,
    asked: &Receiver<PendingRequest>,
) -> anyhow::Result<Option<PendingRequest>> {
    let project = LoadedProject::load(session)?;
    let files = project.files()?;
    let rows = |path: Option<&str>| read_first_rows(&project, &files, path);
    if let Some(answer) = respond_first(&first.request, rows) {
        first.answer.send(answer).ok();
        return Ok(asked.recv().ok());
    }
    if lock.is_none() {
        *lock = Some(writer_lock(&files, "serve", Some(url))?);
    }
    let before = project_inputs(&project);
    let opened =
        ReviewSession { project: &project, session, files: &files, locales: &[], is_writer: true };
    opened.with(&[] as &[&str], |workbench, _| {
        let mut question = first;
        let mut pace = Pace::default();
        loop {
            // Who may not ask causes no work, however often.
            if let Some(answer) = respond_alone(&question.request, gate) {
                question.answer.send(answer).ok();
                let Ok(next) = asked.recv() else { return Ok(None) };
                question = next;
                continue;
            }
            // Each window asks for the revision every few seconds: in a large project the walk through
            // its files would keep the disk busy.
            let began = Instant::now();
            let is_poll = question.request.path == "/review/api/revision";
            let is_look = is_poll && pace.is_due(began);
            if is_look {
                workbench.set_outdated(project_inputs(&project) != before);
            }
            workbench.set_watching(is_look || !is_poll);
            let response = respond(workbench, &question.request, gate);
            if is_look {
                pace.done(began, Instant::now());
            }
            question.answer.send(response).ok();
            let Ok(next) = asked.recv() else { return Ok(None) };
            let request = &next.request;
            let is_fresh = request.method == Method::Get && request.path == "/review/api/data";
            if is_fresh && project_inputs(&project) != before {
                return Ok(Some(next));
            }
            question = next;
        }
    })
}

/// Lists the inputs of the project, except the content of articles.
fn project_inputs(project: &LoadedProject) -> (Vec<String>, Option<FileStamp>) {
    let folder = match project.configuration.layout {
        Some(_) => project.root.clone(),
        None => project.path(CONTENT),
    };
    let mut files = Tree::walk(&folder, &project.root).unwrap_or_default().files;
    if project.configuration.layout.is_some() {
        files.retain(|path| is_page(path));
    }
    (files, FileStamp::of(&project.path(FILE_NAME)))
}
