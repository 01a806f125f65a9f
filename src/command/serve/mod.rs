//! `diglot serve`: the site on this machine, as it would be built, kept up with what is written. Pages
//! are made when they are asked for.

mod changes;
mod error_page;
mod findings;
mod search;
mod preview;
mod request;
mod watch;
mod workbench;
mod server;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use anyhow::Context as _;

use super::content::pluralize;
use super::review::ReviewHandle;
use super::{ExitStatus, Session, UsageError};
use crate::arguments::ServeArguments;
use crate::review::RequestGuard;
use preview::ServedProject;
use server::Server;
use watch::ProjectWatcher;

/// How many ports behind the one that was asked for are tried.
const PORTS_TRIED: u16 = 50;

/// Serves the site until it is stopped.
pub(super) fn serve(
    arguments: &ServeArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let screen = &session.screen;
    let project = ServedProject::load(session)?;
    let watched = ProjectWatcher::new(&project.project)?;
    if !watched.is_native {
        screen.print("note: file watching is unavailable; polling every second");
    }
    let listener = listen(arguments.port)?;
    let port = listener.local_addr().context("cannot determine the port")?.port();
    if port != arguments.port && arguments.port != 0 {
        screen.print(&format!("port {} is in use; using {port}", arguments.port));
    }
    let articles = pluralize(project.articles(), "article");
    let address = format!("http://127.0.0.1:{port}/");
    let token = workbench::token()?;
    let workbench = format!("{address}review/");
    let guard = RequestGuard::new(port, &*token);
    let reviewing = ReviewHandle::start(session.global, guard, workbench);
    let server = Arc::new(Server::new(project, port, reviewing, screen.clone()));
    let updated = Arc::clone(&server);
    thread::spawn(move || updated.watch_loop(watched));
    screen.print(&format!("{articles} at {address} (Ctrl-C stops)"));
    // Who knows the token may change the articles.
    screen.print(&format!("review workbench: {address}review/?token={token}"));
    if arguments.open
        && let Err(error) = opener::open_browser(&address)
    {
        screen.print(&format!("note: cannot open a browser: {error}"));
    }
    server::run(server, listener)?;
    screen.print("stopped");
    Ok(ExitStatus::Done)
}

/// The port that was asked for, or the next that is free. Only this machine can reach it.
fn listen(port: u16) -> anyhow::Result<TcpListener> {
    let last = port.saturating_add(PORTS_TRIED);
    for port in port..=last {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(error) => {
                let message = format!("cannot listen on port {port}: {error}");
                return Err(UsageError::new(message, "choose another port with --port"));
            }
        }
    }
    let message = format!("ports {port} to {last} are in use");
    Err(UsageError::new(message, "choose another port with --port"))
}
