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
use crate::disk::{FileStamp, ProjectFiles, ProjectLock, Tree};
use crate::project::FILE_NAME;
use crate::project::layout::is_page;
use crate::review::{
    Method, Request, RequestGuard, Response, Workbench, respond, respond_alone, respond_first,
    unavailable,
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
    let mut right = WritingRight::new(url);
    let mut next = asked.recv().ok();
    while let Some(first) = next {
        // Who may not ask at all starts no work.
        if let Some(answer) = respond_alone(&first.request, gate) {
            first.answer.send(answer).ok();
            next = asked.recv().ok();
            continue;
        }
        let answer = first.answer.clone();
        next = match answer_in_one(&session, gate, &mut right, first, asked) {
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
    gate: &RequestGuard,
    right: &mut WritingRight<'_>,
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
    let before = project_inputs(&project);
    let opened =
        ReviewSession { project: &project, session, files: &files, locales: &[], is_writer: false };
    // Before the articles are read, which takes its time: who works here first writes.
    right.take(&files);
    opened.with(&[] as &[&str], |workbench, _| {
        right.apply(workbench, session);
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
            // Who had the project may have ended since.
            if right.is_missing() && (is_look || !is_poll) {
                right.take(&files);
                right.apply(workbench, session);
            }
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

/// The right to write to the project, from when somebody first works on it here; while others have it, or where the
/// disk refuses it, the project can be read all the same.
struct WritingRight<'u> {
    url: &'u str,
    lock: Option<ProjectLock>,
    /// Why it is missing.
    refusal: Option<String>,
    /// The refusal that the user knows of.
    told: Option<String>,
}

impl<'u> WritingRight<'u> {
    fn new(url: &'u str) -> Self {
        Self { url, lock: None, refusal: None, told: None }
    }

    fn is_missing(&self) -> bool {
        self.refusal.is_some()
    }

    /// Takes it, if nobody else has it.
    fn take(&mut self, files: &ProjectFiles) {
        if self.lock.is_some() {
            self.refusal = None;
            return;
        }
        match writer_lock(files, "serve", Some(self.url)) {
            Ok(lock) => (self.lock, self.refusal) = (Some(lock), None),
            Err(error) => self.refusal = Some(in_short(&error.to_string())),
        }
    }

    /// Lets the workbench write, or says on the page and here why it does not.
    fn apply(&mut self, workbench: &mut Workbench<'_>, session: &Session<'_>) {
        if self.refusal.is_none() {
            match workbench.begin_writing() {
                Ok(lines) => {
                    for line in lines {
                        session.screen.print(&format!("note: {line}"));
                    }
                }
                Err(failure) => self.refusal = Some(in_short(&failure.to_string())),
            }
        }
        if let Some(reason) = &self.refusal {
            workbench.set_read_only(reason.clone());
        }
        if self.told != self.refusal {
            session.screen.print(&match &self.refusal {
                Some(reason) => format!("note: the workbench only shows the project: {reason}"),
                None => "note: the workbench can save again".to_owned(),
            });
            self.told.clone_from(&self.refusal);
        }
    }
}

/// The message without its help: a page on a telephone has room for a line.
fn in_short(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
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
