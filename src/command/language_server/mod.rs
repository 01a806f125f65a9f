//! `diglot lsp`: a language server on standard input and output.

mod uri;
mod transport;
mod protocol;
mod page_project;
mod editor_project;
mod glossaries;
mod workspace;
mod actions;
mod completion;
mod requests;
mod server;

use anyhow::Context as _;
use lsp_server::Connection;

use super::{ExitStatus, Session};
use server::Server;

/// Serves an editor until it says that it is enough.
pub(super) fn lsp(session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    let (connection, threads) = transport::stdio();
    let served = serve(&connection);
    // The writing thread ends when nobody can send any more.
    drop(connection);
    if !served.context("the editor did not keep to the protocol")? {
        // Its end of the pipe may be open still, so that the reading thread would wait.
        return Ok(ExitStatus::Findings);
    }
    threads.join()?;
    session.screen.print("stopped");
    Ok(ExitStatus::Done)
}

/// Returns `true` if the editor has asked for the end, as the protocol wants it: without that, the status is 1.
fn serve(connection: &Connection) -> anyhow::Result<bool> {
    let (id, params) = connection.initialize_start()?;
    let client = protocol::Client::of(&params);
    connection.initialize_finish(id, protocol::initialized(client))?;
    Server::new(connection, &params).run()
}
