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

use super::content::counted;
use super::review::Reviewing;
use super::{ExitStatus, Misuse, Session};
use crate::arguments::ServeArguments;
use crate::review::Gate;
use preview::ServedProject;
use server::Server;
use watch::Watched;

/// How many ports behind the one that was asked for are tried.
const PORTS_TRIED: u16 = 50;

/// Serves the site until it is stopped.
pub(super) fn serve(
    arguments: &ServeArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let screen = &session.screen;
    let project = ServedProject::load(session)?;
    let watched = Watched::new(&project.project)?;
    if !watched.is_told {
        screen.say("note: the system does not tell of changes; files are looked at every second");
    }
    let listener = listen(arguments.port)?;
    let port = listener.local_addr().context("the port is unknown")?.port();
    if port != arguments.port && arguments.port != 0 {
        screen.say(&format!("port {} is in use: {port} is taken instead", arguments.port));
    }
    let articles = counted(project.articles(), "article");
    let address = format!("http://127.0.0.1:{port}/");
    let token = workbench::token()?;
    let reviewing = Reviewing::start(session.global, Gate::new(port, &*token));
    let server = Arc::new(Server::new(project, port, reviewing, screen.clone()));
    let updated = Arc::clone(&server);
    thread::spawn(move || updated.keep_up(watched));
    screen.say(&format!("{articles} at {address} (Ctrl-C stops)"));
    // Who knows the token may change the articles.
    screen.say(&format!("review them at {address}review/?token={token}"));
    if arguments.open
        && let Err(error) = opener::open_browser(&address)
    {
        screen.say(&format!("note: no browser could be opened: {error}"));
    }
    server::run(server, listener)?;
    screen.say("stopped");
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
                let message = format!("cannot serve at port {port}: {error}");
                return Err(Misuse::said(message, "name another with --port"));
            }
        }
    }
    let message = format!("the ports {port} to {last} are in use");
    Err(Misuse::said(message, "name another with --port"))
}
