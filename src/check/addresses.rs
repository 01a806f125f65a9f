//! The locale in a URL, which differs between the two sides.

use std::borrow::Cow;

use crate::locale::Locale;

/// `https://x.com/nl-nl/a` without its `nl-nl`.
pub(super) fn without_locale(address: &str) -> Cow<'_, str> {
    match locale_segment(address) {
        Some(range) => Cow::Owned(format!("{}{}", &address[..range.start], &address[range.end..])),
        None => Cow::Borrowed(address),
    }
}

/// The bytes of the path segment of `address` that is a locale with a region, and of the `/` behind
/// it. A file's own folders are named otherwise.
pub(super) fn locale_segment(address: &str) -> Option<std::ops::Range<usize>> {
    let path_end = address.find(['?', '#']).unwrap_or(address.len());
    let mut start = address.find("://").map_or(0, |at| at + 3);
    while let Some(len) = address[start..path_end].find('/') {
        let part = &address[start..start + len];
        if Locale::is_url_folder(part) {
            return Some(start..start + len + 1);
        }
        start += len + 1;
    }
    Locale::is_url_folder(&address[start..path_end]).then_some(start..path_end)
}
