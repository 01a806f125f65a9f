//! A URL that pages lead to.

use serde::Deserialize;

/// The URL of a page or a mailbox anywhere.
///
/// ```
/// use diglot::project::WebUrl;
///
/// let url = WebUrl::try_from("https://social.example.com/@help".to_owned()).expect("a URL");
/// assert_eq!(url.as_str(), "https://social.example.com/@help");
/// assert!(WebUrl::try_from("mailto:help@example.com".to_owned()).is_ok());
/// assert!(WebUrl::try_from("javascript:alert(1)".to_owned()).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct WebUrl(String);

impl WebUrl {
    /// The URL as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for WebUrl {
    type Error = String;

    fn try_from(url: String) -> Result<Self, String> {
        let schemes = ["https://", "http://", "mailto:"];
        let rest = schemes.iter().find_map(|scheme| url.strip_prefix(scheme));
        if rest.is_none_or(str::is_empty) || url.contains(char::is_whitespace) {
            return Err(format!(
                "`{url}` is not a URL, such as `https://social.example.com/@help`"
            ));
        }
        Ok(Self(url))
    }
}
