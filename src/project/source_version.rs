//! Which translation's source text becomes the page in the source language, where several hold one.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::Date;
use crate::article::{Article, FrontMatter, Side};

/// The source text that a translation holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SourceVersion {
    /// How far the project prefers its locale; 0 where it does not name it.
    pub rank: u32,
    /// When it was handed off to be translated.
    pub handoff: Option<Date>,
    /// The day of the article.
    pub updated: Option<Date>,
    /// How many segments have a source text.
    pub segments: u32,
    /// Of the texts.
    pub fingerprint: u64,
}

impl SourceVersion {
    /// The version that an article holds.
    pub fn of(article: &Article, rank: u32) -> Self {
        let front_matter = article.front_matter();
        let date = |read: fn(&FrontMatter) -> Option<&str>| {
            front_matter.and_then(read).and_then(Date::read_day)
        };
        let (mut segments, mut hasher) = (0, FxHasher::default());
        for source in article.segments().iter().filter_map(|segment| segment.source) {
            let text = article.file_of(Side::Source).slice(source.text).trim();
            if !text.is_empty() {
                segments += 1;
                text.hash(&mut hasher);
            }
        }
        Self {
            rank,
            handoff: date(FrontMatter::last_handoff),
            updated: date(FrontMatter::date),
            segments,
            fingerprint: hasher.finish(),
        }
    }

    /// The day of the text: when it was handed off, or else that of the article's front matter, which
    /// translators keep as the original has it.
    pub fn day(&self) -> Option<Date> {
        self.handoff.or(self.updated)
    }

    /// Returns `true` if this is the one to show: the project prefers it, or else it was handed off
    /// later, is newer, or has more text.
    pub fn is_better_than(&self, other: &Self) -> bool {
        let key = |it: &Self| (it.rank, it.handoff, it.updated, it.segments);
        key(self) > key(other)
    }
}

/// Only which version is shown and of which day matters to other pages, and the index has the first.
impl Hash for SourceVersion {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.day().hash(state);
    }
}
