//! Comparing the addresses of a segment's two sides.

use std::borrow::Cow;

use crate::locale::Locale;
use crate::markdown::inline::Inline;
use crate::markdown::run::Address;

/// The addresses of `inline` that `other` has not, each as often as it has too many.
pub(super) fn unmatched<'f>(inline: &Inline<'f>, other: &Inline<'_>) -> Vec<Address<'f>> {
    super::unmatched::unmatched(inline.addresses(), other.addresses().map(key), |it| key(*it))
}

/// Returns the part that links with one destination have in common. A URL in the text takes in marks behind
/// it: `https://x.com/a);`.
fn key(address: Address<'_>) -> Cow<'_, str> {
    let marks =
        if address.bare { &[')', ';', ':', ',', '.', '\'', '"', '”', '»'][..] } else { &[] };
    without_locale(address.text.trim_end_matches(marks))
}

/// Returns `true` for a URL in the text of `inline` that the other side has as often, be it without a link:
/// beside a letter or a quote it is only text.
pub(super) fn is_text_in(other: &Inline<'_>, address: &Address<'_>, inline: &Inline<'_>) -> bool {
    let count = |inline: &Inline<'_>| inline.markdown.matches(address.text).count();
    address.bare && count(other) >= count(inline)
}

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
        if is_locale(part) {
            return Some(start..start + len + 1);
        }
        start += len + 1;
    }
    is_locale(&address[start..path_end]).then_some(start..path_end)
}

/// `nl-nl`, `zh-hans-cn`, but not `en` or `how-to`.
fn is_locale(part: &str) -> bool {
    let Some((language, region)) = part.split_once('-') else { return false };
    let is_short = language.len() == 2 && matches!(region.len(), 2 | 4 | 7);
    is_short && Locale::parse(part).is_some()
}
