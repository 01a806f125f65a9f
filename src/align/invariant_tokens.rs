//! Tokens that stay the same in translation: links, code, numbers, emphasis.

use crate::locale::Locale;
use crate::markdown::inline::Inline;
use crate::markdown::node::{Directive, Element, NodeKind};
use crate::text::has_byte;

use super::tokens;

/// The anchors of one side, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InvariantTokens {
    /// Hashes of URLs, code spans and references to pages.
    names: Vec<u32>,
    numbers: Vec<u32>,
    /// How many runs of emphasis there are.
    emphases: u32,
}

/// How far two sides' anchors agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// Links, code spans and references that only one has.
    pub other_names: u32,
    /// Numbers that both have.
    pub same_numbers: u32,
    /// Numbers that only one has.
    pub other_numbers: u32,
    /// By how many runs of emphasis they differ.
    pub other_emphases: u32,
}

impl InvariantTokens {
    /// The anchors of a segment.
    pub fn of(inline: &Inline<'_>) -> Self {
        let mut anchors = Self::default();
        for node in inline.nodes {
            anchors.node(&node.kind);
        }
        anchors.names.sort_unstable();
        anchors.numbers.sort_unstable();
        anchors
    }

    fn node(&mut self, kind: &NodeKind<'_>) {
        match kind {
            NodeKind::Enter(Element::Link(link) | Element::Image(link)) => {
                self.names.push(url_hash(&link.address));
            }
            NodeKind::Enter(Element::Emphasis | Element::Strong) => self.emphases += 1,
            NodeKind::Code(text) | NodeKind::Directive(Directive::NoLoc(text)) => {
                self.names.push(tokens::hash(text));
            }
            NodeKind::Directive(Directive::Xref(xref)) => {
                self.names.push(tokens::hash(&xref.address));
            }
            // Few texts have any.
            NodeKind::Text(text)
                if text.is_ascii() && !has_byte(text, |it| it.is_ascii_digit()) => {}
            NodeKind::Text(text) if text.is_ascii() => self.numbers.extend(ascii_numbers(text)),
            NodeKind::Text(text) => self.numbers.extend(numbers(text)),
            _ => {}
        }
    }

    /// How far these agree with those of the other side.
    pub fn agreement(&self, other: &Self) -> Agreement {
        let (_, other_names) = shared(&self.names, &other.names);
        let (same_numbers, other_numbers) = shared(&self.numbers, &other.numbers);
        let other_emphases = self.emphases.abs_diff(other.emphases);
        Agreement { other_names, same_numbers, other_numbers, other_emphases }
    }
}

/// How many of two sorted lists' items are in both, and how many in one of them.
fn shared(mut one: &[u32], mut other: &[u32]) -> (u32, u32) {
    let total = one.len() + other.len();
    let mut same = 0;
    while let ([first, one_rest @ ..], [second, other_rest @ ..]) = (one, other) {
        same += u32::from(first == second);
        (one, other) = match first.cmp(second) {
            std::cmp::Ordering::Less => (one_rest, other),
            std::cmp::Ordering::Greater => (one, other_rest),
            std::cmp::Ordering::Equal => (one_rest, other_rest),
        };
    }
    (same, total as u32 - 2 * same)
}

/// The hash of a URL. One that was localized is the same: neither locales in it nor case nor the number
/// of slashes count.
fn url_hash(url: &str) -> u32 {
    let is_language = |part: &str| part.len() == 2 && Locale::parse(part).is_some();
    let is_locale = |part: &str| Locale::is_url_folder(part) || is_language(part);
    let parts = url.split('/').filter(|part| !part.is_empty() && !is_locale(part));
    let plain: String = parts.flat_map(|part| ["/", part]).collect();
    tokens::hash(&plain.to_ascii_lowercase())
}

/// As [`numbers`], quicker.
fn ascii_numbers(text: &str) -> impl Iterator<Item = u32> {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        let start = rest.iter().position(u8::is_ascii_digit)?;
        let run = &rest[start..];
        let len = run.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(run.len());
        rest = &run[len..];
        let add =
            |value: u32, byte: &u8| value.wrapping_mul(10).wrapping_add(u32::from(byte - b'0'));
        Some(run[..len].iter().fold(0, add))
    })
}

/// The runs of digits in a text, as numbers: what parts thousands and decimals does not count.
fn numbers(text: &str) -> impl Iterator<Item = u32> {
    let mut value = None;
    text.chars().chain([' ']).filter_map(move |char| match digit(char) {
        Some(digit) => {
            value = Some(value.unwrap_or(0_u32).wrapping_mul(10).wrapping_add(digit));
            None
        }
        None => value.take(),
    })
}

/// The value of a digit: of Latin, Arabic, Persian and Devanagari script, and of full width.
fn digit(char: char) -> Option<u32> {
    const ZEROS: [char; 4] = ['\u{660}', '\u{6F0}', '\u{966}', '\u{FF10}'];
    let zero = |zero: &char| (*zero as u32..*zero as u32 + 10).contains(&(char as u32));
    let native = || ZEROS.iter().find(|it| zero(it)).map(|zero| char as u32 - *zero as u32);
    char.to_digit(10).or_else(native)
}

#[cfg(test)]
mod tests {
    use super::url_hash;

    #[test]
    fn a_localized_url_is_the_same() {
        let plain = url_hash("https://docs.example.com/a/b#c");
        for url in ["https://docs.example.com/th-th/a/b#c", "https://docs.example.com/TH/a/B#c"] {
            assert_eq!(url_hash(url), plain, "{url}");
        }
        assert_ne!(url_hash("https://docs.example.com/a/other#c"), plain);
    }
}
