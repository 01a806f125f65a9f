//! References to the page of a `uid`.
//!
//! ```text
//! <xref:uid>   <xref:"uid with space">   @uid   @"uid"   [text](xref:uid)
//! <xref href="uid?alt=x"/>   <xref uid="uid"></xref>
//! ```
//!
//! The uid may have a query: `text` is shown rather than the page's title, `displayProperty` names
//! another of its properties, `alt` is shown by a tag whose uid nothing answers to; the rest stays in
//! the address, as does a bookmark.
//!
//! Emits `<a href="…">title</a>`; where nothing answers to the uid, what was written, as
//! `<span class="no-loc" dir="ltr" lang="en-us">`. That is a fault, except for `@uid`, which may be
//! just text.

use std::borrow::Cow;
use std::ops::Range;

use super::link;
use super::links::{Links, ResolvedXref};
use super::node::{Xref, XrefForm};
use super::path::decode;
use super::raw_tag::Tag;
use crate::finding::Rule;

/// Nothing answers to a uid.
pub static XREF_NOT_FOUND: Rule = Rule::warning("xref-not-found");

/// Reads `<xref:…>`.
pub(super) fn read(text: &str) -> Option<(usize, Xref<'_>)> {
    let rest = text.get(..START.len()).filter(|start| start.eq_ignore_ascii_case(START));
    let rest = rest.map(|start| &text[start.len()..])?;
    let (address, behind) = match rest.bytes().next()? {
        quote @ (b'"' | b'\'') => {
            let (address, behind) = rest[1..].split_once(quote as char)?;
            (address, behind.strip_prefix('>')?)
        }
        _ => rest.split_once('>')?,
    };
    let address = address.trim();
    let is_uid = !address.is_empty() && !address.contains(['<', '\n']);
    let len = text.len() - behind.len();
    let (raw, form) = (text[..len].into(), XrefForm::Text);
    is_uid.then(|| (len, Xref { address: address.into(), raw, required: true, form }))
}

const START: &str = "<xref:";

/// Reads `@uid` or `@"uid"` at the start of a text: its length, and where the uid stands in it. The
/// caller has seen to what stands before.
pub(super) fn read_mention(text: &str) -> Option<(usize, Range<usize>)> {
    let rest = text.strip_prefix('@')?;
    match rest.bytes().next()? {
        quote @ (b'"' | b'\'') => {
            // Not beyond the line: a lone quote would take in the rest of the article.
            let end = 2 + rest[1..].find([quote as char, '\n'])?;
            text[end..].starts_with(quote as char).then_some((end + 1, 2..end))
        }
        first if first.is_ascii_alphabetic() => {
            let end = 1 + mention_len(rest);
            Some((end, 1..end))
        }
        _ => None,
    }
}

/// Punctuation that belongs to a uid only where more of it follows.
pub(super) const CONTINUABLE: [char; 7] = ['.', ',', ';', ':', '!', '?', '~'];

fn mention_len(text: &str) -> usize {
    let is_stop =
        |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '[' | ']' | '|');
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends_here = |next: char| is_stop(next) || CONTINUABLE.contains(&next);
        let is_last = chars.peek().is_none_or(|&(_, next)| ends_here(next));
        // A full stop at the end is that of the sentence, not of the uid.
        if is_stop(c) || (CONTINUABLE.contains(&c) && is_last) {
            return at;
        }
    }
    text.len()
}

/// Reads the tag `<xref …>`. `href` counts more than `uid`, which has no query.
pub(super) fn read_tag(tag: &Tag<'_>) -> Xref<'static> {
    let get = |name| tag.get(name).filter(|value| !value.is_empty());
    let raw = get("data-raw-html").or_else(|| get("data-raw-source"));
    let may_fail =
        get("data-throw-if-not-resolved").is_some_and(|it| it.eq_ignore_ascii_case("false"));
    let (address, form) = match (get("href"), get("uid")) {
        (Some(href), _) => (href, XrefForm::Tag),
        (None, Some(uid)) => (uid, XrefForm::TagUid),
        (None, None) => (Cow::Borrowed(""), XrefForm::TagUid),
    };
    let required = raw.is_none() && !may_fail;
    let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
    Xref { address: owned(address), raw: owned(raw.unwrap_or_default()), required, form }
}

/// An address in its parts.
struct Parts<'x> {
    uid: Cow<'x, str>,
    /// The rest of the query, including `?`.
    query: String,
    bookmark: &'x str,
    text: Option<String>,
    alt: Option<String>,
    property: Option<String>,
}

impl<'x> Parts<'x> {
    fn read(address: &'x str, form: XrefForm) -> Self {
        let plain = |uid| Self {
            uid,
            query: String::new(),
            bookmark: "",
            text: None,
            alt: None,
            property: None,
        };
        if form == XrefForm::TagUid {
            return plain(Cow::Borrowed(address));
        }
        let (uid, suffix) = link::split(address);
        let mut parts = Self { bookmark: suffix.bookmark, ..plain(decode(uid)) };
        for pair in suffix.query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty())
        {
            parts.apply_query_pair(pair);
        }
        parts
    }

    /// Takes a `key=value` of the query.
    fn apply_query_pair(&mut self, pair: &str) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value =
            || Some(decode(&value.replace('+', " ")).into_owned()).filter(|it| !it.is_empty());
        match key {
            "text" => self.text = value(),
            "alt" => self.alt = value(),
            "displayProperty" => self.property = value(),
            "altProperty" | "title" => {}
            _ => {
                self.query.push(if self.query.is_empty() { '?' } else { '&' });
                self.query.push_str(pair);
            }
        }
    }
}

/// The page that a reference leads to, and what is shown for it.
pub(super) fn resolve(
    links: &dyn Links,
    from: &str,
    address: &str,
    form: XrefForm,
) -> Option<ResolvedXref> {
    let parts = Parts::read(address, form);
    let mut named = links.xref(from, &parts.uid, parts.property.as_deref())?;
    if let Some(text) = parts.text {
        named.name = text;
    }
    let (path, suffix) = link::split(&named.address);
    let query = match (suffix.query.trim_start_matches('?'), parts.query.as_str()) {
        ("", query) => query.to_owned(),
        (query, "") => format!("?{query}"),
        (query, more) => format!("?{query}&{}", &more[1..]),
    };
    // What the reference asks for counts more than what the map gives.
    let bookmark = if parts.bookmark.is_empty() { suffix.bookmark } else { parts.bookmark };
    named.address = format!("{path}{query}{bookmark}");
    Some(named)
}

/// Returns the alternative text of a tag with an unknown uid.
pub(super) fn alternative(xref: &Xref<'_>) -> Option<String> {
    Parts::read(&xref.address, xref.form).alt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_end_before_punctuation_that_ends_a_sentence() {
        let uid = |text| read_mention(text).map(|(len, uid)| (len, text[uid].to_owned()));
        assert_eq!(uid("@a.b.c. More"), Some((6, "a.b.c".into())));
        assert_eq!(uid("@a...@b"), Some((2, "a".into())));
        assert_eq!(uid("@'a b';"), Some((6, "a b".into())));
        assert_eq!(uid("@1a"), None);
        assert_eq!(uid("@\"a\nb\""), None);
    }

    #[test]
    fn a_query_is_taken_apart() {
        let parts = Parts::read("a%20b?text=T+t&view=x&alt=n#y", XrefForm::Text);
        assert_eq!((&*parts.uid, parts.query.as_str(), parts.bookmark), ("a b", "?view=x", "#y"));
        assert_eq!((parts.text.as_deref(), parts.alt.as_deref()), (Some("T t"), Some("n")));
    }
}
