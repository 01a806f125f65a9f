//! Addresses of other files, relative to the content root.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// Path separators.
const SLASHES: [char; 2] = ['/', '\\'];

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
    let address = decode(address.trim());
    let folder = from.rfind('/').map_or("", |end| &from[..end]);
    let (base, relative) = match address.strip_prefix(['~']) {
        Some(rest) if rest.starts_with(SLASHES) => (root(from), &rest[1..]),
        _ => (folder, &*address),
    };
    if relative.starts_with(SLASHES) {
        return None;
    }
    let mut path = String::with_capacity(base.len() + 1 + relative.len());
    if base.starts_with('/') || base.contains("//") {
        base.split('/').for_each(|part| push_part(&mut path, part));
    } else {
        path.push_str(base.strip_suffix('/').unwrap_or(base));
    }
    let mut rest = relative;
    loop {
        let end = memchr::memchr2(b'/', b'\\', rest.as_bytes());
        match &rest[..end.unwrap_or(rest.len())] {
            "." => {}
            ".." if path.is_empty() => return None,
            ".." => path.truncate(path.rfind('/').unwrap_or(0)),
            part => push_part(&mut path, part),
        }
        let Some(end) = end else { return Some(path) };
        rest = &rest[end + 1..];
    }
}

fn push_part(path: &mut String, part: &str) {
    if !path.is_empty() && !part.is_empty() {
        path.push('/');
    }
    path.push_str(part);
}

/// Returns the folder that `~` means: the folder of the file's locale, or the content root where it
/// has none.
pub fn root(from: &str) -> &str {
    let first = from.split_once('/').map(|(first, _)| first);
    first.filter(|folder| crate::locale::Locale::parse(folder).is_some()).unwrap_or("")
}

/// An address without percent-encoding; as it is where that is broken.
pub fn decode(address: &str) -> Cow<'_, str> {
    if !address.contains('%') {
        return Cow::Borrowed(address);
    }
    percent_decode_str(address).decode_utf8().unwrap_or(Cow::Borrowed(address))
}
