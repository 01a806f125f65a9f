//! Values of settings: a path inside the project, a locale, the URL of a page anywhere.

use serde::Deserialize;

use crate::locale::Locale;

/// A path inside the project, with `/` between folders.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct FolderName(pub(super) String);

impl FolderName {
    /// The path, relative to the project.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for FolderName {
    type Error = String;

    fn try_from(path: String) -> Result<Self, String> {
        let leaves = path.starts_with('/')
            || path.contains(['\\', ':'])
            || path.split('/').any(|part| matches!(part, "" | "." | ".."));
        if leaves {
            return Err(format!("`{path}` is not a path inside the project"));
        }
        Ok(Self(path))
    }
}

/// Reads a locale.
pub(super) fn locale<'d, D: serde::Deserializer<'d>>(deserializer: D) -> Result<Locale, D::Error> {
    let tag = String::deserialize(deserializer)?;
    let wrong = || format!("`{tag}` is not a valid locale; expected a BCP 47 tag such as `nl-NL`");
    Locale::parse(&tag).ok_or_else(|| serde::de::Error::custom(wrong()))
}

/// Reads a list of locales.
pub(super) fn locale_list<'d, D: serde::Deserializer<'d>>(
    deserializer: D,
) -> Result<Vec<Locale>, D::Error> {
    let tags = Vec::<String>::deserialize(deserializer)?;
    let parse = |tag: String| locale(serde::de::value::StringDeserializer::<D::Error>::new(tag));
    tags.into_iter().map(parse).collect()
}

/// Reads a locale that may be left out.
pub(super) fn locale_option<'d, D: serde::Deserializer<'d>>(
    input: D,
) -> Result<Option<Locale>, D::Error> {
    locale(input).map(Some)
}

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
