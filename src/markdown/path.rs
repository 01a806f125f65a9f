//! Addresses of other files, relative to the content root.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The path that `address`, written in the file `from`, names: relative to the content root, with
/// `/` between folders and no `.` or `..`. Backslashes part folders too, percent-encoding is
/// resolved, `~/` is the root of the file's locale folder. Nothing where it leads out of the root.
///
/// ```
/// use diglot::markdown::path::resolve;
///
/// assert_eq!(resolve("nl-nl/a/b.md", "../media/x%20y.png").as_deref(), Some("nl-nl/media/x y.png"));
/// assert_eq!(resolve("nl-nl/a/b.md", r"c\d.md").as_deref(), Some("nl-nl/a/c/d.md"));
/// assert_eq!(resolve("nl-nl/a/b.md", "~/c.md").as_deref(), Some("nl-nl/c.md"));
/// assert_eq!(resolve("b.md", "../c.md"), None);
/// ```
pub fn resolve(from: &str, address: &str) -> Option<String> {
    let decoded = decode(address.trim());
    let address = decoded.replace('\\', "/");
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (base, relative) = match address.strip_prefix("~/") {
        Some(rest) => (root(from), rest),
        None => (folder, address.as_str()),
    };
    if relative.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// What `~` stands for: the folder of the file's locale, or the content root where it has none.
pub fn root(from: &str) -> &str {
    let first = from.split_once('/').map(|(first, _)| first);
    first.filter(|folder| crate::locale::Locale::parse(folder).is_some()).unwrap_or("")
}

/// An address without percent-encoding; as it is where that is broken.
pub fn decode(address: &str) -> Cow<'_, str> {
    percent_decode_str(address).decode_utf8().unwrap_or(Cow::Borrowed(address))
}
