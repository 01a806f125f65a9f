//! Requests and responses of the workbench.

/// Method of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// To see something.
    Get,
    /// To change something.
    Post,
    /// Something else.
    Other,
}

/// A request.
///
/// ```
/// use diglot::review::{Method, Request};
///
/// let request = Request {
///     method: Method::Get,
///     path: "/review/".to_owned(),
///     host: Some("127.0.0.1:8420".to_owned()),
///     ..Request::default()
/// };
/// assert_eq!(request.query, "");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The path, decoded: it begins with `/review`.
    pub path: String,
    /// The query after `?`, as sent; empty if there is none.
    pub query: String,
    /// The `Host` that was asked for.
    pub host: Option<String>,
    /// The `Origin` of the page that asks.
    pub origin: Option<String>,
    /// The value of `X-Diglot-Token`.
    pub token: Option<String>,
    /// The value of `X-Diglot-Project`: the key of the project that the page which asks is of.
    pub project: Option<String>,
    /// The `Content-Type` of the body.
    pub content_type: Option<String>,
    /// The body, of at most 4 MiB.
    pub body: Vec<u8>,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            method: Method::Get,
            path: String::new(),
            query: String::new(),
            host: None,
            origin: None,
            token: None,
            project: None,
            content_type: None,
            body: Vec::new(),
        }
    }
}

/// A response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status: 200.
    pub status: u16,
    /// Names in lower case, and values.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}
