//! The commands: each loads what it needs, calls the library, and tells what came of it. Nothing
//! below prints, and nothing else decides the exit status.

mod build;
mod calibrate;
mod check;
mod content;
mod dismiss;
mod explain;
mod init;
mod progress;
mod project;
mod redirects;
mod render;
mod review;
mod screen;
mod serve;
mod shell;
mod stats;

use crate::arguments::{Arguments, Command, Global};
use crate::disk::DiskError;
use crate::finding::Located;
use crate::site::TemplateError;
use screen::Screen;

/// What the program tells whoever called it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// All is done.
    Done = 0,
    /// There are findings, or a gate did not open.
    Findings = 1,
    /// The command line, the configuration or a template is wrong: nothing was done.
    Misuse = 2,
    /// The program could not do it: a full disk, a file that cannot be read.
    Failed = 3,
}

/// What is wrong with what the user asked, rather than with the world.
#[derive(Debug, thiserror::Error)]
enum Misuse {
    /// Said in words; what to do stands on a line of its own.
    #[error("{0}")]
    Said(String),
    /// Found in a file.
    #[error("{}", .0.finding.message)]
    Found(Box<Located>),
}

impl Misuse {
    /// The error, and what to do about it.
    fn said(message: impl Into<String>, help: &str) -> anyhow::Error {
        Self::Said(format!("{}\nhelp: {help}", message.into())).into()
    }
}

/// What every command has at hand.
struct Session<'s> {
    global: &'s Global,
    screen: Screen,
}

/// Does what the user typed, and tells what came of it.
pub fn run(arguments: &Arguments) -> ExitStatus {
    let global = &arguments.global;
    let session = Session { global, screen: Screen::new(global) };
    let threads = global.jobs.map_or(0, std::num::NonZeroUsize::get);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let result = match pool {
        Ok(pool) => pool.install(|| dispatch(&arguments.command, &session)),
        Err(error) => Err(error.into()),
    };
    result.unwrap_or_else(|error| {
        session.screen.error(&error);
        status_of(&error)
    })
}

/// Leaves what a command is done with to the system, which takes memory back far quicker than it can be
/// freed piece by piece. Only for the end of the program: nothing that has to be closed may be in it.
fn leave<T>(done: T) {
    std::mem::forget(done);
}

fn dispatch(command: &Command, session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    match command {
        Command::Init(arguments) => init::init(arguments, session),
        Command::Build(arguments) => build::build(arguments, session),
        Command::Render(arguments) => render::render(arguments, session),
        Command::Serve(arguments) => serve::serve(arguments, session),
        Command::Check(arguments) => check::check(arguments, session),
        Command::Explain(arguments) => explain::explain(arguments, session),
        Command::Dismiss(arguments) => dismiss::dismiss(arguments, session),
        Command::Stats(arguments) => stats::stats(arguments, session),
        Command::Calibrate => calibrate::calibrate(session),
        Command::Review(arguments) => review::review(arguments, session),
        Command::Import(arguments) => review::import(arguments, session),
        Command::Completions(arguments) => shell::completions(arguments),
        Command::Man => shell::manual(),
    }
}

/// Whose fault an error is.
fn status_of(error: &anyhow::Error) -> ExitStatus {
    let is_misuse = error.chain().any(|cause| {
        let is_place = matches!(
            cause.downcast_ref(),
            Some(DiskError::Foreign { .. } | DiskError::Outside { .. })
        );
        is_place || cause.is::<Misuse>() || cause.is::<TemplateError>()
    });
    if is_misuse { ExitStatus::Misuse } else { ExitStatus::Failed }
}
