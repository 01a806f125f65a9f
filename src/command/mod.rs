//! The commands: each loads what it needs, calls the library, and tells what came of it. Nothing
//! below prints, and nothing else decides the exit status.

mod outcome;
mod console;
mod unreadable;
mod project;
mod memory_files;
mod content;
mod finding_store;
mod destination;
mod diff;
mod progress;
mod analysis;
mod segment_ids;
mod pairs;
mod search;
mod book;
mod build;
mod calibrate;
mod check;
mod explain;
mod dismiss;
mod init;
mod licenses;
mod new_article;
mod redirects;
mod render;
mod review;
mod exchange;
#[cfg(feature = "serve")]
mod serve;
#[cfg(feature = "serve")]
mod language_server;
mod shell;
mod stats;
mod strip;
mod templates;

use crate::arguments::{Arguments, Command};
use crate::disk::DiskError;
use crate::site::TemplateError;
use console::{Console, Session};
pub use outcome::ExitStatus;
use outcome::{UsageError, leak};

/// More threads would take memory and time from one another and from everything else on the machine.
const JOBS_MAX: usize = 64;

/// Runs the command, prints errors and returns the exit status.
pub fn run(arguments: &Arguments) -> ExitStatus {
    let global = &arguments.global;
    let session = Session { global, screen: Console::new(global) };
    let threads = global.jobs.map_or(0, |jobs| jobs.get().min(JOBS_MAX));
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

fn dispatch(command: &Command, session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    match command {
        Command::Init(arguments) => init::init(arguments, session),
        Command::New(arguments) => new_article::new_article(arguments, session),
        Command::Build(arguments) => build::build(arguments, session),
        Command::Book(arguments) => book::book(arguments, session),
        Command::Render(arguments) => render::render(arguments, session),
        #[cfg(feature = "serve")]
        Command::Serve(arguments) => serve::serve(arguments, session),
        Command::Check(arguments) => check::check(arguments, session),
        #[cfg(feature = "serve")]
        Command::Lsp { .. } => language_server::lsp(session),
        Command::Explain(arguments) => explain::explain(arguments, session),
        Command::Dismiss(arguments) => dismiss::dismiss(arguments, session),
        Command::Stats(arguments) => stats::stats(arguments, session),
        Command::Synced(arguments) => pairs::synced(arguments, session),
        Command::Annotate(arguments) if arguments.mode.ids => {
            segment_ids::give_ids(arguments, session)
        }
        Command::Annotate(arguments) => pairs::annotate(arguments, session),
        Command::Strip(arguments) => strip::strip(arguments, session),
        Command::Calibrate => calibrate::calibrate(session),
        Command::Review(arguments) => review::review(arguments, session),
        Command::Export(arguments) => exchange::export(arguments, session),
        Command::Import(arguments) => exchange::import(arguments, session),
        Command::Memory(arguments) => exchange::memory(arguments, session),
        Command::Segments(arguments) => exchange::segments(arguments, session),
        Command::Templates(arguments) => templates::templates(arguments, session),
        Command::Completions(arguments) => shell::completions(arguments),
        Command::Man(arguments) => shell::manual(arguments),
        Command::Licenses => licenses::licenses(),
    }
}

/// Whose fault an error is.
fn status_of(error: &anyhow::Error) -> ExitStatus {
    let is_misuse = error.chain().any(|cause| {
        let is_place = matches!(
            cause.downcast_ref(),
            Some(DiskError::Foreign { .. } | DiskError::Outside { .. })
        );
        is_place || cause.is::<UsageError>() || cause.is::<TemplateError>()
    });
    if is_misuse { ExitStatus::UsageError } else { ExitStatus::Failed }
}
