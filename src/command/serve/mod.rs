//! `diglot serve`: the site on this machine, as it would be built, kept up with what is written. Pages
//! are made when they are asked for.

mod changes;
mod connections;
mod error_page;
mod findings;
mod search;
mod preview;
mod pair_page;
mod pairs;
mod served;
mod request;
mod watch;
mod workbench;
mod first_workbench;
mod server;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use anyhow::Context as _;

use super::content::pluralize;
use super::project::LoadedProject;
use super::review::ReviewHandle;
use super::{ExitStatus, Session, UsageError};
use crate::arguments::{OpenPlace, ServeArguments};
use crate::review::RequestGuard;
pub(super) use changes::Changes;
pub(super) use preview::ServedProject;
use served::ServedContent;
use server::{Ports, Server};
use watch::ProjectWatcher;

/// How many ports behind the one that was asked for are tried.
const PORTS_TRIED: u16 = 50;

/// Serves the site until it is stopped.
pub(super) fn serve(
    arguments: &ServeArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    let screen = &session.screen;
    LoadedProject::load(session)?.complete_interrupted(session, "serve")?;
    let project = ServedContent::load(session)?;
    let watched = ProjectWatcher::new(project.project())?;
    if !watched.is_native {
        screen.print("note: file watching is unavailable; polling every second");
    }
    let first_workbench = first_workbench::url(&project.project().files()?);
    let (site_listener, port) = listen(arguments.port)?;
    if port != arguments.port && arguments.port != 0 {
        screen.print(&format!("port {} is in use; using {port}", arguments.port));
    }
    let (review_listener, review_port) =
        listen(arguments.review_port.unwrap_or(port.checked_add(1).unwrap_or_default()))?;
    let articles = pluralize(project.count(), "article");
    let url = format!("http://127.0.0.1:{port}/");
    let review_url = format!("http://127.0.0.1:{review_port}/review/");
    let token = workbench::token()?;
    let guard = RequestGuard::new(review_port, &*token);
    let reviewing = ReviewHandle::start(session.global, guard, review_url.clone());
    let ports = Ports { site: port, workbench: review_port };
    // Pages may run scripts: what lets readers in must not let anybody write.
    let site_token = arguments.private.then(workbench::token).transpose()?;
    let url = match &site_token {
        Some(token) => format!("{url}?token={token}"),
        None => url,
    };
    let server = Server::new(project, ports, site_token, reviewing, screen.clone());
    let server = Arc::new(server);
    let updated = Arc::clone(&server);
    thread::spawn(move || updated.watch_loop(watched));
    screen.print(&format!("{articles} at {url} (Ctrl-C stops)"));
    // Who knows the token may change the articles.
    let mut review_url = format!("{review_url}?token={token}");
    screen.print(&format!("review workbench: {review_url}"));
    if let Some(first) = first_workbench {
        screen.print(&format!(
            "note: another `diglot serve` has the workbench of this project, at {first}; the one here only shows the \
             project until that ends"
        ));
        // The browser that works there knows its token.
        review_url = first;
    }
    let opened = arguments.open.map(|place| match place {
        OpenPlace::Site => &url,
        OpenPlace::Review => &review_url,
    });
    if let Some(Err(error)) = opened.map(opener::open_browser) {
        screen.print(&format!("note: cannot open a browser: {error}"));
    }
    server::run(&server, site_listener, review_listener)?;
    screen.print("stopped");
    Ok(ExitStatus::Done)
}

/// The port that was asked for, or the next that is free. Only this machine can reach it.
fn listen(port: u16) -> anyhow::Result<(TcpListener, u16)> {
    let last = port.saturating_add(PORTS_TRIED);
    for port in port..=last {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(listener) => {
                let port = listener.local_addr().context("cannot determine the port")?.port();
                return Ok((listener, port));
            }
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
