//! The anchors of a plain page, as its generator makes them.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;

use crate::align::plain::blocks;
use crate::article::{BlockKind, front_matter};
use crate::markdown::{Profile, heading_slug};
use crate::text::Span;

/// An id that is written: `{#id}`, `{ #id }`, `{/* #id */}`, `{: #id}`.
static WRITTEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\{:?\s*(?:/\*)?\s*#([^\s}*]+)[^}]*\}").expect("the expression is right")
});
/// An id of HTML, or of a component.
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"\b(?:id|name)\s*=\s*["']([^"'\n]+)["']"#).expect("the expression is right")
});

/// The anchors of a page.
#[derive(Debug, Default)]
pub struct PageAnchors {
    /// Its headings in order.
    pub(super) headings: Vec<HeadingAnchor>,
    others: FxHashSet<String>,
    /// Headings whose ids only the generator knows: any anchor may be one.
    is_open: bool,
}

/// A heading, and its id.
#[derive(Debug)]
pub(super) struct HeadingAnchor {
    /// Its text.
    pub(super) span: Span,
    pub(super) level: u8,
    pub(super) id: String,
    /// `true` if the id is written, not made from the text.
    pub(super) is_written: bool,
}

impl PageAnchors {
    /// Reads the anchors of a page.
    pub fn read(text: &str, profile: Profile) -> Self {
        let body_start = front_matter::read(text).2;
        let masked = profile.mask(text);
        let mut anchors = Self::default();
        let mut seen: FxHashMap<String, usize> = FxHashMap::default();
        for block in blocks(&masked, body_start) {
            let BlockKind::Heading(level) = block.kind else { continue };
            let line_end = text[block.span.end()..].find('\n');
            let line_end = line_end.map_or(text.len(), |len| block.span.end() + len);
            let line = &text[block.span.start()..line_end];
            let written = WRITTEN.captures(line).map(|found| found[1].to_owned());
            let is_written = written.is_some();
            let own = &text[block.span.range()];
            anchors.is_open |= !is_written && own != &masked[block.span.range()];
            let id = written.unwrap_or_else(|| numbered(slug(own, profile), &mut seen, profile));
            anchors.headings.push(HeadingAnchor { span: block.span, level, id, is_written });
        }
        let written = WRITTEN.captures_iter(text).chain(ATTRIBUTE.captures_iter(text));
        anchors.others = written.map(|found| found[1].to_owned()).collect();
        anchors
    }

    /// Returns `true` if the page has an anchor, or may have it.
    pub(super) fn has(&self, id: &str) -> bool {
        let is_heading = self.headings.iter().any(|it| it.id.eq_ignore_ascii_case(id));
        self.is_open || is_heading || self.others.contains(id)
    }

    /// Returns `true` if a heading's id is this one but for accents, case and signs.
    pub(super) fn resembles(&self, id: &str) -> bool {
        let bare = bare(id);
        self.headings.iter().any(|it| self::bare(&it.id) == bare)
    }

    /// The heading of an id.
    pub(super) fn heading(&self, id: &str) -> Option<usize> {
        self.headings.iter().position(|it| it.id == id)
    }

    /// The headings with their ids.
    pub fn headings(&self) -> impl Iterator<Item = (Span, &str)> {
        self.headings.iter().map(|it| (it.span, &*it.id))
    }

    /// Returns `true` if another text of the page has the same anchors.
    pub fn has_ids_of(&self, other: &Self) -> bool {
        let ids = |it: &HeadingAnchor| (it.id.clone(), it.is_written);
        self.headings.iter().map(ids).eq(other.headings.iter().map(ids))
            && self.others == other.others
            && self.is_open == other.is_open
    }

    /// How many headings there are, and how many of them with an id that is written.
    pub fn written(&self) -> [usize; 2] {
        let written = self.headings.iter().filter(|it| it.is_written).count();
        [self.headings.len(), written]
    }
}

/// A second id of the same text gets a number.
fn numbered(id: String, seen: &mut FxHashMap<String, usize>, profile: Profile) -> String {
    let count = seen.entry(id.clone()).or_default();
    *count += 1;
    match (*count - 1, profile) {
        (0, _) => id,
        (number, Profile::Mkdocs) => format!("{id}_{number}"),
        (number, _) => format!("{id}-{number}"),
    }
}

/// The id that a generator makes from a heading.
fn slug(markdown: &str, profile: Profile) -> String {
    let text = plain(markdown);
    match profile {
        Profile::Mkdocs => {
            let ascii: String = text.nfkd().filter(char::is_ascii).collect();
            let kept = ascii.chars().filter(|c| c.is_alphanumeric() || "_- ".contains(*c));
            let kept = kept.collect::<String>().to_lowercase();
            kept.split([' ', '-']).filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-")
        }
        Profile::Mdn => text.to_lowercase().replace(' ', "_"),
        Profile::Vitepress => {
            let text: String = text.nfkd().filter(|c| !is_accent(*c)).collect();
            let words = text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
            words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-").to_lowercase()
        }
        _ => heading_slug(text.trim()),
    }
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn bare(id: &str) -> String {
    id.nfkd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The text of a heading without its marks.
fn plain(markdown: &str) -> String {
    let (mut plain, mut rest) = (String::new(), markdown);
    while let Some(c) = rest.chars().next() {
        let len = c.len_utf8();
        match c {
            '`' | '*' => rest = &rest[len..],
            '\\' => {
                let next = rest[len..].chars().next();
                plain.extend(next);
                rest = &rest[len + next.map_or(0, char::len_utf8)..];
            }
            ']' if rest.starts_with("](") => {
                rest = rest.find(')').map_or("", |end| &rest[end + 1..]);
            }
            '[' | ']' | '!' if rest.starts_with(['[', ']']) || rest.starts_with("![") => {
                rest = &rest[len..];
            }
            '<' if rest[len..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => {
                rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
            }
            '\n' => {
                plain.push(' ');
                rest = &rest[len..];
            }
            _ => {
                plain.push(c);
                rest = &rest[len..];
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(profile: Profile, text: &str, expected: &[&str]) {
        let anchors = PageAnchors::read(text, profile);
        let ids: Vec<&str> = anchors.headings.iter().map(|it| &*it.id).collect();
        assert_eq!(ids, expected);
    }

    #[test]
    fn ids_are_made_as_generators_make_them() {
        let text = "# Über `let` & [du](x)\n\n## A\n\n## A\n\n## B {#c}\n";
        check(Profile::Hugo, text, &["über-let--du", "a", "a-1", "c"]);
        check(Profile::Mkdocs, text, &["uber-let-du", "a", "a_1", "c"]);
        check(Profile::Vitepress, text, &["uber-let-du", "a", "a-1", "c"]);
        assert!(PageAnchors::read("<b id=\"x\">", Profile::Plain).has("x"));
    }
}
