//! `outdated-translation`: the source text of an article is not that of the original any more.

use crate::article::{Article, Side, front_matter};
use crate::finding::{Finding, Rule};
use crate::text::Span;

/// Articles whose original has changed.
pub static STALE_SOURCE: Rule = Rule::warning("outdated-translation");

/// So many segments are named before the rest is counted.
const NAMED_MAX: usize = 5;

/// How an article's source side differs from the original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceDiff {
    /// `true` if it differs at all.
    pub is_stale: bool,
    /// The segments whose source is not in the original, by their numbers.
    pub segments: Vec<usize>,
}

impl SourceDiff {
    /// Compares an article with the file that it was translated from. Front matter, the anchors that
    /// localization put before headings, escapes, the signs of quotes and white space do not count.
    pub fn of(article: &Article, original: &str) -> Self {
        let (_, _, body_start) = front_matter::read(original);
        let original = words(&original[body_start..]);
        if words(article.side(Side::Source).body()) == original {
            return Self::default();
        }
        let is_gone = |text: Span| {
            let text = words(article.source().slice(text));
            !original.contains(text.as_str())
        };
        let segments = article.segments().iter().enumerate();
        let removed = segments.filter(|(_, it)| it.source.is_some_and(|part| is_gone(part.text)));
        Self { is_stale: true, segments: removed.map(|(index, _)| index).collect() }
    }

    /// Returns the finding, or `None` if the article is up to date.
    pub fn finding(&self, article: &Article) -> Option<Finding> {
        if !self.is_stale {
            return None;
        }
        let ids = self.segments.iter().map(|&index| article.segments()[index].id(article.source()));
        let named: Vec<String> = ids.take(NAMED_MAX).map(|id| format!("`{id}`")).collect();
        let message = match self.segments.len() {
            0 => "source article has text that this article lacks".to_owned(),
            1 => format!("source of segment {} has changed", named[0]),
            count if count > NAMED_MAX => {
                let more = count - NAMED_MAX;
                format!("sources of {} and {more} more segments have changed", named.join(", "))
            }
            _ => format!("sources of segments {} have changed", named.join(", ")),
        };
        let first = self.segments.first().copied();
        let part = first.and_then(|index| article.segments()[index].source);
        let span = part.map_or(Span::empty(article.body_start()), |part| part.text);
        let help = "translate the article again from the source article";
        let finding = Finding::new(&STALE_SOURCE, span, message).with_help(help);
        Some(Finding { segment: first, ..finding })
    }
}

/// The text with one blank for white space, without escapes, the signs of quotes and the anchors of headings.
/// A quote has such a sign on each line, which is in no segment, and its lines are broken anew.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<a ") {
        push_words(&rest[..at], &mut words);
        rest = &rest[at..];
        let anchor = rest.find('>').filter(|&end| rest[..end].starts_with("<a name="));
        let len = match anchor {
            Some(end) if rest[end + 1..].starts_with("</a>") => end + 1 + "</a>".len(),
            _ => "<a ".len(),
        };
        if anchor.is_none() {
            push_words(&rest[..len], &mut words);
        }
        rest = &rest[len..];
    }
    push_words(rest, &mut words);
    words.trim().to_owned()
}

fn push_words(text: &str, words: &mut String) {
    for character in text.chars() {
        match character {
            '\\' | '>' => {}
            _ if character.is_whitespace() => {
                if !words.ends_with(' ') {
                    words.push(' ');
                }
            }
            _ => words.push(character),
        }
    }
}
