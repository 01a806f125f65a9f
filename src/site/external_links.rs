//! The links of an article that leave the site and its host.

use std::collections::BTreeMap;

use super::Site;
use super::image_files::ImageFiles;
use super::link_findings::LinkChecker;
use super::side::{parse_sides, texts};
use crate::article::Article;
use crate::finding::{Finding, Located, Rule};
use crate::markdown::references::{ReferenceKind, references};
use crate::project::{ArticleEntry, View};

/// A link to a page of another site that is not there.
pub const BROKEN_EXTERNAL_LINK: Rule = Rule::warning("broken-external-link");

impl Site<'_> {
    /// The URLs of other sites that an article leads to, without anchors, and the first place of each: a
    /// finding that lacks its message.
    pub fn external_links(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
    ) -> BTreeMap<String, Located> {
        let texts = texts(article, &[View::Bilingual]);
        let sides = parse_sides(article, &texts, self.dialect(&entry.path, library));
        let places = LinkChecker::new(article);
        let mut found = BTreeMap::new();
        for side in sides.iter().flatten() {
            for reference in references(side.document()) {
                if matches!(reference.kind, ReferenceKind::Xref { .. }) {
                    continue;
                }
                let Some(url) = external_url(&reference.address) else { continue };
                found.entry(url).or_insert_with(|| {
                    let finding =
                        Finding::new(&BROKEN_EXTERNAL_LINK, reference.span, String::new());
                    places.locate(finding, &reference, side)
                });
            }
        }
        found
    }
}

/// Returns the URL that a server is asked for; none for links within the site and to hosts of examples.
fn external_url(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    if !["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it)) {
        return None;
    }
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let reserved =
        ["example.com", "example.net", "example.org", "localhost", "example", "test", "invalid"];
    let is_under =
        |name: &str| host.strip_suffix(name).is_some_and(|it| it.is_empty() || it.ends_with('.'));
    let is_url =
        !host.is_empty() && !address.contains(|it: char| it.is_whitespace() || it.is_control());
    let is_asked = is_url && !reserved.iter().any(|name| is_under(name));
    is_asked.then(|| address.split('#').next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_asked_for_pages_of_the_web_without_anchors() {
        let check = |address: &str, url: Option<&str>| {
            assert_eq!(external_url(address).as_deref(), url, "{url:?}");
        };
        check("https://a.org/b?c#d", Some("https://a.org/b?c"));
        check("HTTP://a.org", Some("HTTP://a.org"));
        check("http://127.0.0.1:80/x", Some("http://127.0.0.1:80/x"));
        for none in [
            "a.md",
            "mailto:a@b.org",
            "https://help.example.com/a",
            "http://localhost:80/",
            "https://",
        ] {
            check(none, None);
        }
    }
}
