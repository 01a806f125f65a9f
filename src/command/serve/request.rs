//! Who asks, and for what: only this machine's own browser, and only for what the site has.

use axum::http::{HeaderMap, StatusCode, Uri};
use percent_encoding::percent_decode_str;

use crate::review::is_same_secret;

/// Why a request is refused: a status, and a word on it.
pub(super) type Refusal = (StatusCode, &'static str);

/// Rejects requests for another host: a page of another site that has its name lead here is not
/// ours.
pub(super) fn check_host(headers: &HeaderMap, port: u16) -> Result<(), Refusal> {
    let host = headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.strip_suffix(&format!(":{port}"));
    let is_default = port == 80;
    let name = name.or(is_default.then_some(host));
    match name {
        Some("127.0.0.1" | "localhost" | "[::1]") => Ok(()),
        _ => Err((StatusCode::FORBIDDEN, "this server only answers requests to localhost")),
    }
}

/// The cookie that lets a browser read a private site: all ports of a host share their cookies.
fn cookie_name(site_port: u16) -> String {
    format!("diglot-site-{site_port}")
}

/// The value of `Set-Cookie` that lets a browser read a private site.
pub(super) fn cookie(token: &str, site_port: u16) -> String {
    format!("{}={token}; Path=/; HttpOnly; SameSite=Strict", cookie_name(site_port))
}

/// Who may read a private site.
#[derive(Debug)]
pub(super) enum Admission {
    /// The browser that asks has shown the token before.
    Admitted,
    /// It shows it now: it is given this cookie, and is sent to the page itself.
    Shown(String),
}

/// Rejects those who do not know the token of a private site.
pub(super) fn check_token(
    headers: &HeaderMap,
    query: &str,
    token: &str,
    site_port: u16,
) -> Result<Admission, Refusal> {
    let cookies = headers.get_all("cookie").iter().filter_map(|cookies| cookies.to_str().ok());
    let pairs = cookies.flat_map(|cookies| cookies.split(';'));
    let name = cookie_name(site_port);
    let mut shown = pairs.filter_map(|pair| pair.trim().strip_prefix(&*name)?.strip_prefix('='));
    if shown.any(|shown| is_same_secret(shown, token)) {
        return Ok(Admission::Admitted);
    }
    let mut asked = query.split('&').filter_map(|pair| pair.strip_prefix("token="));
    if asked.any(|asked| is_same_secret(asked, token)) {
        return Ok(Admission::Shown(cookie(token, site_port)));
    }
    Err((StatusCode::FORBIDDEN, "this site is private; open the URL that the program printed"))
}

/// The path that is asked for, decoded, relative to the site's root; a folder stands for its page.
/// One that could lead anywhere else is refused.
pub(super) fn site_path(uri: &Uri) -> Result<String, Refusal> {
    const REFUSED: Refusal = (StatusCode::BAD_REQUEST, "invalid path");
    let raw = uri.path();
    let lower = raw.to_ascii_lowercase();
    if lower.contains("%2f") || lower.contains("%5c") || lower.contains("%00") {
        return Err(REFUSED);
    }
    let path = percent_decode_str(raw.trim_start_matches('/')).decode_utf8();
    let path = path.map_err(|_| REFUSED)?;
    let is_folder = path.is_empty() || path.ends_with('/');
    let mut parts = path.trim_end_matches('/').split('/');
    let is_plain =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '\0']);
    if !path.is_empty() && (raw.starts_with("//") || raw.ends_with("//") || !parts.all(is_plain)) {
        return Err(REFUSED);
    }
    Ok(if is_folder { format!("{path}index.html") } else { path.into_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: &str, expected: Option<&str>) {
        let uri: Uri = asked.parse().expect("an address");
        assert_eq!(site_path(&uri).ok().as_deref(), expected, "{asked}");
    }

    #[test]
    fn a_folder_stands_for_its_page() {
        check("/", Some("index.html"));
        check("/nl-nl/", Some("nl-nl/index.html"));
        check("/nl-nl/a%20b.html?x=1", Some("nl-nl/a b.html"));
    }

    #[test]
    fn paths_that_could_lead_elsewhere_are_refused() {
        let wrong = ["/../a", "/a/../../b", "/%2e%2e/a", "/a%2fb", "/a%5Cb", "/.git/config", "//a"];
        for asked in wrong {
            check(asked, None);
        }
        check("/a//b", None);
        check("/a%00.html", None);
        check("/%ff", None);
    }

    #[test]
    fn only_loopback_names_with_our_port_are_ours() {
        let is_ours = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("host", host.parse().expect("a header's value"));
            check_host(&headers, 8420).is_ok()
        };
        assert!(["127.0.0.1:8420", "localhost:8420", "[::1]:8420"].into_iter().all(is_ours));
        assert!(!["127.0.0.1", "localhost:8421", "evil.example:8420", ""].into_iter().any(is_ours));
    }
}
