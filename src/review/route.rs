//! From a request to its answer.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::article::{all_findings, finding, keyed, texts};
use super::change::{SaveRequest, UndoRequest};
use super::host::Failure;
use super::page::{STYLE, of_server, script, strings_for};
use super::preview::{html, pages};
use super::request_guard::{guarded, json, refusal};
use super::retext::{self, retext};
use super::undo::Choice;
use super::workbench::Workbench;
use super::{Method, Request, RequestGuard, Response};
use crate::article::{Article, Side};
use crate::project::Dialect;
use crate::text::{Edit, Source, apply};

/// A segment that is asked about.
#[derive(Deserialize)]
struct LookRequest {
    path: String,
    id: String,
}

/// A translation that is not saved yet.
#[derive(Deserialize)]
struct CheckRequest {
    path: String,
    id: String,
    target: String,
}

/// The answer to a request that came to the server behind `gate`.
pub fn respond(workbench: &mut Workbench<'_>, request: &Request, gate: &RequestGuard) -> Response {
    let answer = match request.path.strip_prefix("/review") {
        Some(path) if path.starts_with("/api/") => {
            let is_let_in = gate.check(request).and_then(|()| same_project(workbench, request));
            is_let_in.map(|()| ask(workbench, path, request))
        }
        Some(path) => gate.check_page(request).map(|()| asset(path, request)),
        None => Err(not_found()),
    };
    guarded(answer.unwrap_or_else(|refusal| refusal))
}

/// Refuses a page that was loaded from another project: on this port, before its server ended.
fn same_project(workbench: &Workbench<'_>, request: &Request) -> Result<(), Response> {
    match &request.project {
        Some(key) if *key != workbench.facts.key => {
            let reason = "this page is of another project; open the URL that the program printed";
            Err(refusal(403, reason))
        }
        _ => Ok(()),
    }
}

/// The answer to a request that needs nothing of the project; none to one that does and may ask.
pub fn respond_alone(request: &Request, gate: &RequestGuard) -> Option<Response> {
    let answer = if request.path.starts_with("/review/api/") {
        Err(gate.check(request).err()?)
    } else {
        let path = request.path.strip_prefix("/review").unwrap_or_default();
        gate.check_page(request).map(|()| asset(path, request))
    };
    Some(guarded(answer.unwrap_or_else(|refusal| refusal)))
}

/// The answer to a request for the first rows, while nothing else is known of the project; `rows`
/// gives them, those of the article at a path first. None to other requests.
pub fn respond_first(
    request: &Request,
    rows: impl FnOnce(Option<&str>) -> Result<String, Failure>,
) -> Option<Response> {
    if request.method != Method::Get || request.path != "/review/api/first" {
        return None;
    }
    let answer = rows(query(&request.query, "path").as_deref()).map(|rows| json(200, rows));
    Some(guarded(answer.unwrap_or_else(|failure| refusal(500, &failure.to_string()))))
}

/// The answer while the project cannot be read or may not be written to: why not.
pub fn unavailable(reason: &str) -> Response {
    guarded(refusal(503, reason))
}

fn not_found() -> Response {
    refusal(404, "not found")
}

/// A part of the page, which holds nothing of the project.
fn asset(path: &str, request: &Request) -> Response {
    let sent = |media_type: &str, body: String| Response {
        status: 200,
        headers: vec![("content-type", format!("{media_type}; charset=utf-8"))],
        body: body.into_bytes(),
    };
    match (request.method, path) {
        (Method::Get, "") => {
            let query = if request.query.is_empty() { "" } else { "?" };
            let place = format!("/review/{query}{}", request.query);
            Response { status: 308, headers: vec![("location", place)], body: Vec::new() }
        }
        (Method::Get, "/") => sent("text/html", of_server()),
        (Method::Get, "/review.css") => sent("text/css", STYLE.to_owned()),
        (Method::Get, "/review.js") => sent("text/javascript", script()),
        (Method::Get, "/strings") => {
            let wanted = query(&request.query, "languages").unwrap_or_default();
            sent("application/json", strings_for(&wanted))
        }
        _ => not_found(),
    }
}

/// Handles the requests that read and write.
fn ask(workbench: &mut Workbench<'_>, path: &str, request: &Request) -> Response {
    let value = |key: &str| query(&request.query, key);
    let answer = match (request.method, path) {
        (Method::Get, "/api/first") => {
            workbench.first_rows(value("path").as_deref()).map(|rows| json(200, rows))
        }
        (Method::Get, "/api/data") => workbench.data().map(|data| json(200, data)),
        (Method::Get, "/api/revision") => {
            let since = value("since").and_then(|it| it.parse().ok()).unwrap_or(u64::MAX);
            let (outdated, read_only) = (workbench.is_outdated, workbench.read_only.clone());
            workbench.revision(since).map(|(revision, hashes)| {
                let answer = json!({
                    "revision": revision, "hashes": hashes, "outdated": outdated,
                    "read_only": read_only,
                });
                json(200, answer.to_string())
            })
        }
        (Method::Get, "/api/article") => article(workbench, &value("path").unwrap_or_default()),
        (Method::Post, "/api/look") => with(request, |asked| look(workbench, &asked)),
        (Method::Post, "/api/check") => with(request, |asked| check(workbench, &asked)),
        (Method::Post, "/api/save") => with(request, |asked: SaveRequest| {
            if let Some(reason) = &workbench.read_only {
                return Ok(refusal(503, reason));
            }
            workbench.load()?;
            let author = workbench.author(None, asked.window, asked.act);
            Ok(json(200, serde_json::to_string(&workbench.save_all(&asked.groups, &author)?)?))
        }),
        (Method::Post, "/api/try") => with(request, |asked: SaveRequest| {
            Ok(json(200, json!({ "results": workbench.attempt(&asked.groups) }).to_string()))
        }),
        (Method::Post, "/api/undo") => with(request, |asked| undo(workbench, &asked)),
        (Method::Post, "/api/redo") => with(request, |asked| redo(workbench, asked)),
        (Method::Get, "/api/history") => {
            let before = value("before").and_then(|it| it.parse().ok());
            workbench.history(before).and_then(|it| Ok(json(200, serde_json::to_string(&it)?)))
        }
        (Method::Get, "/api/matches") => {
            let (path, id) = (value("path").unwrap_or_default(), value("id").unwrap_or_default());
            matches(workbench, &path, &id)
        }
        (Method::Get, "/api/versions") => {
            let (path, id) = (value("path").unwrap_or_default(), value("id").unwrap_or_default());
            workbench.segment_history(&path, &id).and_then(|history| match history {
                Some(history) => Ok(json(200, serde_json::to_string(&history)?)),
                None => Ok(no_segment()),
            })
        }
        _ => Ok(not_found()),
    };
    answer.unwrap_or_else(|failure| refusal(500, &failure.to_string()))
}

fn undo(workbench: &mut Workbench<'_>, asked: &UndoRequest) -> Result<Response, Failure> {
    let choice = match (asked.number, &asked.window) {
        (Some(number), _) => Choice::Act { number, is_done: true },
        (None, window) => Choice::Last(window.as_deref()),
    };
    reverse(workbench, choice, asked.window.clone())
}

fn redo(workbench: &mut Workbench<'_>, asked: UndoRequest) -> Result<Response, Failure> {
    let window = asked.window.unwrap_or_default();
    let again = Choice::Again(&window);
    let choice = asked.number.map_or(again, |number| Choice::Act { number, is_done: false });
    reverse(workbench, choice, Some(window.clone()))
}

fn reverse(
    workbench: &mut Workbench<'_>,
    choice: Choice<'_>,
    window: Option<String>,
) -> Result<Response, Failure> {
    workbench.load()?;
    let author = workbench.author(None, window, None);
    match workbench.reverse(choice, &author) {
        Ok(saved) => Ok(json(200, serde_json::to_string(&saved)?)),
        Err(failure) => Ok(refusal(409, &failure.to_string())),
    }
}

/// A value of a query, decoded.
fn query(query: &str, key: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.into_iter().find(|(name, _)| *name == key)?.1.replace('+', " ");
    Some(percent_decode_str(&value).decode_utf8_lossy().into_owned())
}

/// The answer to what is in the body.
fn with<T: DeserializeOwned>(
    request: &Request,
    answer: impl FnOnce(T) -> Result<Response, Failure>,
) -> Result<Response, Failure> {
    match serde_json::from_slice(&request.body) {
        Ok(asked) => answer(asked),
        Err(error) => Ok(refusal(400, &format!("invalid request: {error}"))),
    }
}

fn article(workbench: &mut Workbench<'_>, path: &str) -> Result<Response, Failure> {
    workbench.load()?;
    workbench.revision(u64::MAX)?;
    match workbench.patch(path) {
        Some(changed) => Ok(json(200, serde_json::to_string(&changed)?)),
        None => Ok(no_segment()),
    }
}

fn no_segment() -> Response {
    refusal(404, "segment no longer exists")
}

/// The article and the number of the segment that is asked about.
fn find(
    workbench: &Workbench<'_>,
    path: &str,
    id: &str,
) -> Result<Option<(Article, usize)>, Failure> {
    let Some(article) = workbench.article(path)? else { return Ok(None) };
    let index = article.position(id);
    Ok(index.map(|index| (article, index)))
}

fn matches(workbench: &Workbench<'_>, path: &str, id: &str) -> Result<Response, Failure> {
    let Some((article, index)) = find(workbench, path, id)? else { return Ok(no_segment()) };
    let source = texts(&article, index).source.unwrap_or_default();
    let matches = workbench.desk.matches(path, &source)?;
    Ok(json(200, json!({ "matches": matches }).to_string()))
}

fn look(workbench: &Workbench<'_>, asked: &LookRequest) -> Result<Response, Failure> {
    // While another program saves the article it may be gone for a moment: not an error of the page.
    let Some((article, index)) = find(workbench, &asked.path, &asked.id)? else {
        return Ok(json(200, "null".to_owned()));
    };
    let shown = texts(&article, index);
    let dialect = workbench.desk.dialect(&asked.path);
    let html =
        |text: Option<String>, side| html(&text.unwrap_or_default(), side, &article, dialect);
    let page = workbench.about(&asked.path).and_then(|about| about.page.as_deref());
    let [target, source] = pages(workbench.desk, &asked.path, &article, index, page);
    let answer = json!({
        "target_html": html(shown.target, Side::Target),
        "source_html": html(shown.source, Side::Source),
        "page_html": { "target": target, "source": source },
    });
    Ok(json(200, answer.to_string()))
}

fn check(workbench: &Workbench<'_>, asked: &CheckRequest) -> Result<Response, Failure> {
    let (Some((article, index)), Some(about)) =
        (find(workbench, &asked.path, &asked.id)?, workbench.about(&asked.path))
    else {
        return Ok(no_segment());
    };
    let dialect = workbench.desk.dialect(&asked.path);
    let texts = BTreeMap::from([(index, asked.target.clone())]);
    let (changed, rejected) = match retext(&article, &texts, dialect) {
        Ok(changed) => (changed.unwrap_or(article), None),
        Err(reason) => (forced(&article, index, &asked.target, dialect), Some(reason)),
    };
    let examined = workbench.desk.examine(&asked.path, &changed)?;
    let found = all_findings(about, &changed, &examined);
    let own = keyed(&found).filter(|(_, located)| located.finding.segment == Some(index));
    let own: Vec<_> = own.map(|(key, located)| finding(key, located, &changed)).collect();
    let html = html(&asked.target, Side::Target, &changed, dialect);
    let answer = json!({ "findings": own, "rejected": rejected, "html": html });
    Ok(json(200, answer.to_string()))
}

/// The article with a translation that may not be saved: to say what would be wrong with it.
fn forced(article: &Article, index: usize, target: &str, dialect: Dialect<'_>) -> Article {
    if let Some(article) = retext::forced(article, index, target, dialect) {
        return article;
    }
    let source = article.source();
    let edit = article.segments()[index].target.map(|part| Edit::replacement(part.text, target));
    let text = apply(source.text(), edit.as_slice()).expect("there is one edit");
    Article::read(Source::new(source.path(), text))
}
