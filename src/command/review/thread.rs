//! The workbench of `diglot serve`: one thread owns it, so that what is asked is answered in turn.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::opened::Opened;
use crate::arguments::Global;
use crate::command::Session;
use crate::command::content::CONTENT;
use crate::command::project::LoadedProject;
use crate::command::screen::Screen;
use crate::disk::{ProjectFiles, Stamp, Tree};
use crate::project::FILE_NAME;
use crate::review::{Gate, Method, Request, Response, respond, unavailable};

/// What is asked, and who waits for the answer.
struct Question {
    request: Request,
    answer: Sender<Response>,
}

/// The workbench, for who has requests.
pub(in crate::command) struct Reviewing {
    questions: Sender<Question>,
}

impl Reviewing {
    /// Starts the workbench of the project that the user named, behind `gate`. The project is read when
    /// something is asked first.
    pub(in crate::command) fn start(global: &Global, gate: Gate) -> Self {
        let (questions, asked) = mpsc::channel();
        let global = global.clone();
        thread::spawn(move || answer_all(&global, &gate, &asked));
        Self { questions }
    }

    /// The answer to a request. Waits for it.
    pub(in crate::command) fn respond(&self, request: Request) -> Response {
        let (answer, answered) = mpsc::channel();
        let lost = || unavailable("the workbench has stopped: start `diglot serve` again");
        match self.questions.send(Question { request, answer }) {
            Ok(()) => answered.recv().unwrap_or_else(|_| lost()),
            Err(_) => lost(),
        }
    }
}

/// Answers until nobody asks any more. When articles have come or gone, the project is read anew.
fn answer_all(global: &Global, gate: &Gate, asked: &Receiver<Question>) {
    let session = Session { global, screen: Screen::new(global) };
    let mut next = asked.recv().ok();
    while let Some(first) = next {
        // Who may not ask at all starts no work.
        if let Err(refusal) = gate.check_page(&first.request) {
            first.answer.send(refusal).ok();
            next = asked.recv().ok();
            continue;
        }
        let answer = first.answer.clone();
        next = match answer_in_one(&session, gate, first, asked) {
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
    gate: &Gate,
    first: Question,
    asked: &Receiver<Question>,
) -> anyhow::Result<Option<Question>> {
    let project = LoadedProject::load(session)?;
    let files = ProjectFiles::open(&project.root)?;
    let before = made_of(&project);
    let opened = Opened { project: &project, session, files: &files, locales: &[] };
    opened.with(&[] as &[&str], |workbench, _| {
        let mut question = first;
        loop {
            let response = respond(workbench, &question.request, gate);
            question.answer.send(response).ok();
            let Ok(next) = asked.recv() else { return Ok(None) };
            let request = &next.request;
            let is_fresh = request.method == Method::Get && request.path == "/review/api/data";
            if is_fresh && made_of(&project) != before {
                return Ok(Some(next));
            }
            question = next;
        }
    })
}

/// What the project is made of, apart from what its articles hold.
fn made_of(project: &LoadedProject) -> (Vec<String>, Option<Stamp>) {
    let tree = Tree::walk(&project.path(CONTENT), &project.root).unwrap_or_default();
    (tree.files, Stamp::of(&project.path(FILE_NAME)))
}
