//! The server: who is answered with what.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::hash::{Hash as _, Hasher as _};
use std::net::TcpListener;
use std::process;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri, header};
use axum::response::IntoResponse as _;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::future::BoxFuture;
use futures_util::stream;
use rustc_hash::FxHasher;
use tokio::sync::watch;

use super::changes::Changes;
use super::connections::{Answering, serve};
use super::preview::Page;
use super::request::{Admission, Refusal, check_host, check_token, cookie, site_path};
use super::served::ServedContent;
use super::watch::ProjectWatcher;
use super::{error_page, findings, workbench};
use crate::command::console::Console;
use crate::command::review::ReviewHandle;
use crate::project::{is_article, is_include};
use crate::review;

/// URL prefix of the preview's own files, which are not part of a build.
const OWN: &str = "/__diglot/";
const SCRIPT: &str = include_str!("../../../templates/preview/preview.js");
const STYLE: &str = include_str!("../../../templates/preview/preview.css");

/// The site as it is served.
pub(super) struct Server {
    served: RwLock<Served>,
    ports: Ports,
    /// Token that readers of a private site have to know.
    site_token: Option<String>,
    reviewing: ReviewHandle,
    screen: Console,
    revision: watch::Sender<Revision>,
}

/// Ports of the server. The workbench has one of its own, which makes it an origin of its own: no
/// script of an article or a template reaches what the browser keeps for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ports {
    pub(super) site: u16,
    pub(super) workbench: u16,
}

struct Served {
    project: ServedContent,
    /// Error of the last failed reload; `project` then holds the last good state.
    load_error: Option<String>,
}

/// How often something has changed since the start.
#[derive(Debug, Clone, Copy)]
struct Revision {
    /// Which start it was.
    start: u64,
    /// Articles.
    pages: u64,
    /// Revision of everything that affects more than one page.
    shared_changes: u64,
}

impl Revision {
    fn json(self) -> String {
        let Self { start, pages, shared_changes } = self;
        format!("{{\"start\":\"{start:x}\",\"pages\":{pages},\"whole\":{shared_changes}}}")
    }
}

impl Server {
    pub(super) fn new(
        project: ServedContent,
        ports: Ports,
        site_token: Option<String>,
        reviewing: ReviewHandle,
        screen: Console,
    ) -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let start = fingerprint(format!("{since:?} {}", process::id()).as_bytes());
        let (revision, _) = watch::channel(Revision { start, pages: 0, shared_changes: 0 });
        let served = RwLock::new(Served { project, load_error: None });
        Self { served, ports, site_token, reviewing, screen, revision }
    }

    fn served(&self) -> RwLockReadGuard<'_, Served> {
        self.served.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Applies file changes until the watcher stops.
    pub(super) fn watch_loop(&self, mut watched: ProjectWatcher) {
        while let Some(paths) = watched.next() {
            let changes = Changes::of(paths, self.served().project.project());
            if changes.is_empty() {
                continue;
            }
            watched.follow(self.served().project.project());
            self.apply_changes(&changes);
        }
    }

    fn apply_changes(&self, changes: &Changes) {
        let was_broken = {
            let mut served = self.served.write().unwrap_or_else(PoisonError::into_inner);
            let was_broken = served.load_error.is_some();
            // What was broken may have left other changes undone.
            let updated = if was_broken {
                served.project.reload().map(|project| served.project = project)
            } else {
                served.project.update(changes)
            };
            if let Err(error) = &updated {
                self.screen.error(error);
            }
            served.load_error = updated.err().map(|error| error_page::error_text(&error));
            was_broken || served.load_error.is_some()
        };
        let is_one_page = |path: &str| is_article(path) || is_include(path);
        let is_whole = was_broken || changes.is_about_all_pages(is_one_page);
        self.revision.send_modify(|revision| {
            revision.pages += 1;
            revision.shared_changes += u64::from(is_whole);
        });
        let names = changes.content.first().map_or("the project's files", |path| path);
        self.screen.print_verbose(&format!("changed: {names}"));
    }

    /// Answers for a page or file of the site.
    fn page(&self, uri: &Uri) -> Response<Body> {
        let path = match site_path(uri) {
            Ok(path) => path,
            Err(refusal) => return refused(refusal),
        };
        let served = self.served();
        if let Some(told) = &served.load_error {
            return self.error(told);
        }
        let is_folder = || served.project.has_page(&format!("{path}/index.html")).unwrap_or(false);
        match served.project.page(&path) {
            Ok(Page::Article(page, article)) => {
                self.html(StatusCode::OK, &String::from_utf8_lossy(&page.bytes), Some(&article))
            }
            Ok(Page::Found(file)) if is_page(&path) => {
                self.html(StatusCode::OK, &String::from_utf8_lossy(&file.bytes), None)
            }
            Ok(Page::Found(file)) => self::file(&file.path, file.bytes),
            Ok(Page::Missing(_)) if is_folder() => moved(uri),
            Ok(Page::Missing(page)) => {
                self.html(StatusCode::NOT_FOUND, &String::from_utf8_lossy(&page.bytes), None)
            }
            Err(error) => self.error(&error_page::error_text(&error)),
        }
    }

    fn error(&self, told: &str) -> Response<Body> {
        self.html(StatusCode::INTERNAL_SERVER_ERROR, &error_page::page(told), None)
    }

    /// A page with what makes it reload.
    fn html(&self, status: StatusCode, html: &str, article: Option<&str>) -> Response<Body> {
        let page = format!("{:x}", fingerprint(html.as_bytes()));
        let revision = self.revision.borrow().json();
        let mut own = format!(
            "<link rel=\"stylesheet\" href=\"{OWN}preview.css\">\n\
             <script src=\"{OWN}preview.js\" defer data-page=\"{page}\""
        );
        let workbench = self.workbench_url();
        let fields =
            [("revision", Some(&*revision)), ("article", article), ("review", Some(&*workbench))];
        for (name, value) in fields {
            let Some(value) = value else { continue };
            write!(own, " data-{name}=\"").expect("a string takes all");
            pulldown_cmark_escape::escape_html(&mut own, value).expect("a string takes all");
            own.push('"');
        }
        own += "></script>\n";
        let at = html.find("</head>").unwrap_or(html.len());
        let html = format!("{}{own}{}", &html[..at], &html[at..]);
        let mut response = sent(status, "text/html; charset=utf-8", html.into());
        response.headers_mut().insert("x-diglot-page", page.parse().expect("a number"));
        response
    }

    /// Responds with the findings of the article in the query.
    fn findings(&self, uri: &Uri) -> Response<Body> {
        const UNKNOWN: Refusal = (StatusCode::NOT_FOUND, "article not found");
        let query = uri.query().and_then(|query| query.strip_prefix("article="));
        let path = query.map(|path| percent_encoding::percent_decode_str(path).decode_utf8_lossy());
        let served = self.served();
        let Some(article) = path.as_ref().and_then(|path| served.project.article(path)) else {
            return refused(UNKNOWN);
        };
        let path = path.unwrap_or_default();
        match served.project.findings(&path, &self.screen) {
            Ok(found) => {
                let json = findings::json(&served.project.name(&path), &article, &found);
                sent(StatusCode::OK, "application/json", json.into())
            }
            Err(error) => {
                let told = error_page::error_text(&error);
                sent(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", told.into())
            }
        }
    }

    /// The workbench is on another port.
    fn workbench_url(&self) -> String {
        format!("http://127.0.0.1:{}/review/", self.ports.workbench)
    }

    /// Lets a request in to the site, or gives the answer that it gets first.
    fn admit(&self, request: &Request) -> Result<Option<Response<Body>>, Refusal> {
        let Some(token) = &self.site_token else { return Ok(None) };
        let query = request.uri().query().unwrap_or_default();
        match check_token(request.headers(), query, token, self.ports.site)? {
            Admission::Admitted => Ok(None),
            Admission::Shown(cookie) => {
                let mut answer = moved_to(request.uri().path());
                answer
                    .headers_mut()
                    .insert(header::SET_COOKIE, cookie.parse().expect("a header's value"));
                Ok(Some(answer))
            }
        }
    }

    /// Answers for an image of the site.
    fn image(&self, request: &Request) -> Response<Body> {
        const NONE: Refusal = (StatusCode::NOT_FOUND, "only images are here");
        let is_image = mime_guess::from_path(request.uri().path())
            .first()
            .is_some_and(|kind| kind.type_() == mime_guess::mime::IMAGE);
        if !is_image || !matches!(*request.method(), Method::GET | Method::HEAD) {
            return refused(NONE);
        }
        let response = self.page(request.uri());
        let kind = response.headers().get(header::CONTENT_TYPE);
        let is_sent =
            kind.and_then(|kind| kind.to_str().ok()).is_some_and(|it| it.starts_with("image/"));
        if is_sent { response } else { refused(NONE) }
    }

    /// Responds with the workbench's response.
    fn review(&self, question: review::Request) -> Response<Body> {
        let is_reading = question.path == "/review/api/first";
        let mut answer = workbench::answer(self.reviewing.respond(question));
        // Who works with all texts may see the images of a private site, too.
        if let (true, StatusCode::OK, Some(token)) = (is_reading, answer.status(), &self.site_token)
        {
            let cookie = cookie(token, self.ports.site);
            answer
                .headers_mut()
                .insert(header::SET_COOKIE, cookie.parse().expect("a header's value"));
        }
        answer
    }

    /// Tells a browser whenever something has changed.
    fn events(&self) -> Response<Body> {
        let first = self.revision.subscribe();
        let changes = stream::unfold((first, true), |(mut receiver, is_first)| async move {
            if !is_first {
                receiver.changed().await.ok()?;
            }
            let revision = *receiver.borrow_and_update();
            Some((Ok::<_, Infallible>(Event::default().data(revision.json())), (receiver, false)))
        });
        Sse::new(changes).keep_alive(KeepAlive::default()).into_response()
    }
}

/// Answers until Ctrl-C.
pub(super) fn run(
    server: &Arc<Server>,
    site: TcpListener,
    workbench: TcpListener,
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let answering = |answer: fn(Arc<Server>, Request) -> BoxFuture<'static, Response<Body>>| {
        let server = Arc::clone(server);
        let answering: Answering = Arc::new(move |request| answer(Arc::clone(&server), request));
        answering
    };
    let of_site = answering(|server, request| Box::pin(answer(server, request)));
    let of_workbench = answering(|server, request| Box::pin(answer_reviewer(server, request)));
    // When this ends, the runtime waits for answers that are being made.
    runtime.block_on(async {
        tokio::select! {
            ended = serve(site, of_site) => ended.context("the server stopped"),
            ended = serve(workbench, of_workbench) => ended.context("the workbench stopped"),
            () = stopped() => Ok(()),
        }
    })
}

/// Waits until somebody wants the program to stop.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    interrupted.await.ok();
}

/// Answers on the port of the site.
async fn answer(server: Arc<Server>, request: Request) -> Response<Body> {
    if let Err(refusal) = check_host(request.headers(), server.ports.site) {
        return refused(refusal);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return refused((StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are allowed here"));
    }
    match server.admit(&request) {
        Ok(None) => {}
        Ok(Some(answer)) => return answer,
        Err(refusal) => return refused(refusal),
    }
    let path = request.uri().path();
    if workbench::is_review(path) {
        return moved_to(&server.workbench_url());
    }
    match path.strip_prefix(OWN) {
        Some("preview.js") => file("preview.js", SCRIPT.into()),
        Some("preview.css") => file("preview.css", STYLE.into()),
        Some("events") => server.events(),
        Some("findings") => blocking(move || server.findings(request.uri())).await,
        Some(_) => refused((StatusCode::NOT_FOUND, "file not found")),
        None => blocking(move || server.page(request.uri())).await,
    }
}

/// Answers on the port of the workbench, which shows the site's images and nothing else of it.
async fn answer_reviewer(server: Arc<Server>, request: Request) -> Response<Body> {
    if let Err(refusal) = check_host(request.headers(), server.ports.workbench) {
        return refused(refusal);
    }
    if !workbench::is_review(request.uri().path()) {
        // A private site keeps its images to those who opened it, here too.
        match server.admit(&request) {
            Ok(None) => {}
            Ok(Some(answer)) => return answer,
            Err(refusal) => return refused(refusal),
        }
        return blocking(move || server.image(&request)).await;
    }
    match workbench::question(request).await {
        Ok(question) => blocking(move || server.review(question)).await,
        Err(refusal) => refused(refusal),
    }
}

/// Works an answer out beside those who wait for others. A fault of the program is told, and the
/// server goes on.
async fn blocking(work: impl FnOnce() -> Response<Body> + Send + 'static) -> Response<Body> {
    const FAULT: Refusal =
        (StatusCode::INTERNAL_SERVER_ERROR, "internal error: see the terminal that runs diglot");
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| refused(FAULT))
}

/// Returns `true` if a path is that of a page, as pages are named.
fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
}

fn refused((status, message): Refusal) -> Response<Body> {
    sent(status, "text/plain; charset=utf-8", format!("{message}\n").into())
}

/// A folder is asked for without the slash at its end.
fn moved(uri: &Uri) -> Response<Body> {
    moved_to(&format!("{}/", uri.path()))
}

fn moved_to(place: &str) -> Response<Body> {
    let mut response = refused((StatusCode::FOUND, "this is elsewhere"));
    if let Ok(place) = place.parse() {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

/// A file as it is. One that could run scripts of its own is kept from this server's pages.
fn file(path: &str, bytes: Vec<u8>) -> Response<Body> {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_active = ["html", "svg", "xml", "xhtml"].iter().any(|it| kind.as_ref().contains(it));
    let kind = match kind.type_() {
        mime_guess::mime::TEXT => format!("{kind}; charset=utf-8"),
        _ => kind.to_string(),
    };
    let mut response = sent(StatusCode::OK, &kind, bytes);
    if is_active {
        let policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
        let policy = policy.parse().expect("a header's value");
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn sent(status: StatusCode, kind: &str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let fields = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
    ];
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name, value.parse().ok()?)));
    response.headers_mut().extend(fields.collect::<HeaderMap>());
    response
}

fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    bytes.hash(&mut hasher);
    hasher.finish()
}
