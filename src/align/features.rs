//! Alignment features of one side of a segment.

use super::invariant_tokens::InvariantTokens;
use super::tokens::{self, Word};
use crate::markdown::inline::Inline;

/// One side of a segment, boiled down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AlignmentFeatures {
    /// Its words, each once, sorted by hash: those of code among them, those of URLs not.
    pub words: Vec<Word>,
    /// How many characters it has, markup included.
    pub chars: usize,
    /// Its links, code, numbers and emphasis.
    pub anchors: InvariantTokens,
}

/// Words of one text beyond these do not count: the work grows with the product of both.
const WORDS_MAX: usize = 40;

impl AlignmentFeatures {
    /// The gist of a segment's side.
    pub fn of(inline: &Inline<'_>) -> Self {
        Self { anchors: InvariantTokens::of(inline), ..Self::of_text(inline.markdown) }
    }

    /// The gist of Markdown that was not parsed: it has no anchors.
    pub fn of_text(markdown: &str) -> Self {
        let mut words = tokens::words(markdown, WORDS_MAX);
        words.sort_unstable();
        words.dedup();
        Self { words, chars: markdown.chars().count(), anchors: InvariantTokens::default() }
    }
}
