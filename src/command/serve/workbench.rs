//! The way from the server to the workbench: plain values there and back.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::connections::BODY_TIMEOUT;
use super::request::Refusal;
use crate::review;

/// Returns `true` if a path is the workbench's.
pub(super) fn is_review(path: &str) -> bool {
    path.strip_prefix("/review").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Converts an HTTP request for the workbench.
pub(super) async fn question(request: axum::extract::Request) -> Result<review::Request, Refusal> {
    let (head, body) = request.into_parts();
    let body = tokio::time::timeout(BODY_TIMEOUT, to_bytes(body, review::BODY_MAX)).await;
    let body = body.map_err(|_| (StatusCode::REQUEST_TIMEOUT, "request too slow"))?;
    let body = body.map_err(|_| (StatusCode::PAYLOAD_TOO_LARGE, "request too large"))?;
    let path = percent_decode_str(head.uri.path()).decode_utf8();
    let path = path.map_err(|_| (StatusCode::BAD_REQUEST, "path is not UTF-8"))?;
    let field = |name: &str| text(&head.headers, name);
    Ok(review::Request {
        method: match head.method.as_str() {
            "GET" | "HEAD" => review::Method::Get,
            "POST" => review::Method::Post,
            _ => review::Method::Other,
        },
        path: path.into_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        host: field("host"),
        origin: field("origin"),
        token: field("x-diglot-token"),
        project: field("x-diglot-project"),
        content_type: field("content-type"),
        body: body.into(),
    })
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

/// Converts a workbench response to HTTP.
pub(super) fn answer(response: review::Response) -> Response<Body> {
    let status = StatusCode::from_u16(response.status);
    let mut sent = Response::builder().status(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    for (name, value) in response.headers {
        sent = sent.header(name, value);
    }
    sent.body(Body::from(response.body)).unwrap_or_else(|_| Response::new(Body::empty()))
}

/// A secret that nobody can guess.
pub(super) fn token() -> anyhow::Result<String> {
    let number = getrandom::u64().and_then(|one| Ok((one, getrandom::u64()?)));
    let (one, other) =
        number.map_err(|error| anyhow::anyhow!("cannot create a session token: {error}"))?;
    Ok(format!("{one:016x}{other:016x}"))
}
