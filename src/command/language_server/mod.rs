//! `diglot lsp`: a language server on standard input and output.

mod uri;
mod transport;
mod protocol;
mod editor_project;
mod workspace;
mod actions;
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
    served.context("the editor did not keep to the protocol")?;
    threads.join()?;
    session.screen.print("stopped");
    Ok(ExitStatus::Done)
}

fn serve(connection: &Connection) -> anyhow::Result<()> {
    let (id, params) = connection.initialize_start()?;
    let client = protocol::Client::of(&params);
    connection.initialize_finish(id, protocol::initialized(client))?;
    Server::new(connection, &params).run()
}
