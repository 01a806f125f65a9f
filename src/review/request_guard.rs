//! Guards workbench requests: same origin, loopback host and session token (against CSRF and DNS
//! rebinding).
//!
//! The server listens on the loopback address alone, but every page of the web that the user opens can
//! send requests there. So a request must name us as its host (a name that was bound anew to our address
//! is another one), must come from our own page if it tells where it comes from, and must bring the
//! token that stood in the address which the program showed to the user.

use super::{Method, Request, Response};

/// The longest body of a request, in bytes. A server need not read more of one than a byte beyond.
pub const BODY_MAX: usize = 4 << 20;

/// Guards requests to the workbench.
///
/// ```
/// use diglot::review::{Request, RequestGuard};
///
/// let gate = RequestGuard::new(4000, "secret");
/// let host = Some("localhost:4000".to_owned());
/// let request = Request { host, token: Some("secret".to_owned()), ..Request::default() };
/// assert!(gate.check(&request).is_ok());
/// assert!(gate.check(&Request { token: None, ..request }).is_err());
/// ```
#[derive(Debug, Clone)]
pub struct RequestGuard {
    port: u16,
    token: String,
}

/// The names of this machine that requests may use.
const HOSTS: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Content security policy of the page: run our script and nothing that is in an article.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                      worker-src blob:; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

impl RequestGuard {
    /// The gate of a server on this port, for who knows the token.
    pub fn new(port: u16, token: impl Into<String>) -> Self {
        Self { port, token: token.into() }
    }

    /// Lets a request in to the page itself, which holds nothing of the project, or says why not.
    ///
    /// # Errors
    ///
    /// The refusal to be sent.
    pub fn check_page(&self, request: &Request) -> Result<(), Response> {
        if !request.host.as_deref().is_some_and(|host| self.is_ours(host)) {
            return Err(refusal(403, "request rejected: unknown host"));
        }
        let origin = request.origin.as_deref();
        if origin.is_some_and(|it| !it.strip_prefix("http://").is_some_and(|it| self.is_ours(it))) {
            return Err(refusal(403, "request rejected: cross-site request"));
        }
        if request.body.len() > BODY_MAX {
            return Err(refusal(413, "request too large (limit 4 MiB); save in smaller batches"));
        }
        Ok(())
    }

    /// Lets a request in to what is read and written, or says why not.
    ///
    /// # Errors
    ///
    /// The refusal to be sent.
    pub fn check(&self, request: &Request) -> Result<(), Response> {
        self.check_page(request)?;
        if !is_same_secret(request.token.as_deref().unwrap_or_default(), &self.token) {
            let reason = "missing or expired token; open the URL that the program printed";
            return Err(refusal(403, reason));
        }
        // A form of another site cannot send JSON without asking first.
        let media_type = request.content_type.as_deref().and_then(|it| it.split(';').next());
        let is_json =
            media_type.is_some_and(|it| it.trim().eq_ignore_ascii_case("application/json"));
        if request.method == Method::Post && !is_json {
            return Err(refusal(415, "expected Content-Type application/json"));
        }
        Ok(())
    }

    fn is_ours(&self, host: &str) -> bool {
        let host = host.strip_suffix(&format!(":{}", self.port));
        host.is_some_and(|host| HOSTS.iter().any(|it| it.eq_ignore_ascii_case(host)))
    }
}

/// Compares without telling by the time it takes how much of it was right.
pub fn is_same_secret(given: &str, token: &str) -> bool {
    let differing = given.bytes().zip(token.bytes()).fold(0, |all, (one, other)| all | one ^ other);
    !token.is_empty() && given.len() == token.len() && differing == 0
}

/// An answer of JSON.
pub(super) fn json(status: u16, body: impl Into<Vec<u8>>) -> Response {
    let headers = vec![("content-type", "application/json; charset=utf-8".to_owned())];
    Response { status, headers, body: body.into() }
}

/// A refusal, with its reason.
pub(super) fn refusal(status: u16, reason: &str) -> Response {
    json(status, serde_json::json!({ "error": reason }).to_string())
}

/// The same answer with what keeps browsers from doing more with it than was meant.
pub(super) fn guarded(mut response: Response) -> Response {
    let headers = [
        ("cache-control", "no-store"),
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        // The token stands in the address of the page.
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ];
    response.headers.extend(headers.map(|(name, value)| (name, value.to_owned())));
    response
}
