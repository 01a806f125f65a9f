//! Where a site is published.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Deserialize;

/// The address of a site's root, with `/` at its end: `https://help.example.com/docs/`.
///
/// ```
/// use diglot::project::SiteUrl;
///
/// let url = SiteUrl::try_from("https://help.example.com/docs".to_owned()).expect("an address");
/// assert_eq!(url.of("nl-nl/één.html"), "https://help.example.com/docs/nl-nl/%C3%A9%C3%A9n.html");
/// let url = SiteUrl::try_from("https://help.example.com/één/".to_owned()).expect("an address");
/// assert_eq!(url.of("a"), "https://help.example.com/%C3%A9%C3%A9n/a");
/// assert!(SiteUrl::try_from("help.example.com".to_owned()).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct SiteUrl(String);

/// Reserved characters of a URL path (RFC 3986, section 3.3).
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl SiteUrl {
    /// The address of a file of the site, by its path from the root.
    pub fn of(&self, path: &str) -> String {
        format!("{}{}", self.0, utf8_percent_encode(path, RESERVED))
    }

    /// The path of the site's root on its host: `/docs/`.
    pub fn path(&self) -> &str {
        let host = self.0.find("//").map_or(0, |at| at + 2);
        self.0[host..].find('/').map_or("/", |at| &self.0[host + at..])
    }
}

impl TryFrom<String> for SiteUrl {
    type Error = String;

    fn try_from(address: String) -> Result<Self, String> {
        let host = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
        let is_root = |rest: &str| {
            !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', ' ', '"', '<'])
        };
        if !host.is_some_and(is_root) {
            return Err(format!(
                "`{address}` is not a site URL; expected one such as `https://help.example.com/`"
            ));
        }
        let address = address.trim_end_matches('/');
        let host = address.find("//").map_or(0, |at| at + 2);
        let path = address[host..].find('/').map_or(address.len(), |at| host + at);
        let (host, path) = address.split_at(path);
        Ok(Self(format!("{host}{}/", utf8_percent_encode(path, CONTROLS))))
    }
}
