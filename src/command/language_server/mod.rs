//! `diglot lsp`: a language server on standard input and output.

mod uri;
mod transport;
mod protocol;
mod names;
mod known_links;
mod page_project;
mod page_names;
mod suppressed;
mod editor_project;
mod reviews;
mod glossaries;
mod navigation;
mod workspace;
mod actions;
mod commands;
mod completion;
mod requests;
mod inbox;
mod server;

use anyhow::Context as _;
use lsp_server::{Connection, ErrorCode, Message, Response};
use serde_json::Value;

use super::{ExitStatus, Session, UsageError};
use crate::disk::{self, PathKind};
use server::Server;

/// Serves an editor until it says that it is enough.
pub(super) fn lsp(session: &Session<'_>) -> anyhow::Result<ExitStatus> {
    if let Some(folder) = &session.global.project
        && disk::kind(folder) != PathKind::Folder
    {
        let message = format!("`{}` is not a folder", folder.display());
        return Err(UsageError::new(message, "pass the project folder with --project"));
    }
    let (connection, threads) = transport::stdio();
    let served = serve(&connection);
    // The writing thread ends when nobody can send any more.
    drop(connection);
    if !served.context("the editor did not keep to the protocol")? {
        // Its end of the pipe may be open still, so that the reading thread would wait.
        return Ok(ExitStatus::Findings);
    }
    threads.join()?;
    Ok(ExitStatus::Done)
}

/// Returns `true` if the editor has asked for the end, as the protocol wants it: without that, the status is 1.
fn serve(connection: &Connection) -> anyhow::Result<bool> {
    match begin(connection)? {
        Some(params) => Server::new(connection, &params).run(),
        None => Ok(false),
    }
}

/// The parameters of `initialize`, answered; none where the editor ends without it. Nothing else is done before.
fn begin(connection: &Connection) -> anyhow::Result<Option<Value>> {
    loop {
        let request = match connection.receiver.recv()? {
            Message::Request(request) => request,
            Message::Notification(it) if it.method == "exit" => return Ok(None),
            _ => continue,
        };
        if request.method == "initialize" {
            let client = protocol::Client::of(&request.params);
            let response = Response::new_ok(request.id, protocol::initialized(client));
            connection.sender.send(response.into())?;
            return Ok(Some(request.params));
        }
        let message = format!("`{}` came before `initialize`", request.method);
        let code = ErrorCode::ServerNotInitialized as i32;
        connection.sender.send(Response::new_err(request.id, code, message).into())?;
    }
}
