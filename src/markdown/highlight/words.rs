//! Which words of a language are of what kind, found by one look.

use rustc_hash::FxHashMap;

use super::token::Kind;

/// The longest word of any language.
const WORD_MAX: usize = 24;

/// Words of kinds, parted by spaces; in lower case where case does not matter.
pub(super) type WordLists = &'static [(&'static str, Kind)];

/// The words of a language.
#[derive(Debug)]
pub(super) struct Words {
    kinds: FxHashMap<&'static [u8], Kind>,
    is_case_sensitive: bool,
}

impl Words {
    pub(super) fn new(lists: WordLists, is_case_sensitive: bool) -> Self {
        let words = lists.iter().rev().flat_map(|&(words, kind)| {
            words.split_ascii_whitespace().map(move |word| (word.as_bytes(), kind))
        });
        Self { kinds: words.collect(), is_case_sensitive }
    }

    /// What a word is, if the language has it.
    pub(super) fn kind(&self, word: &str) -> Option<Kind> {
        if word.len() > WORD_MAX {
            return None;
        }
        if self.is_case_sensitive {
            return self.kinds.get(word.as_bytes()).copied();
        }
        let mut lower = [0; WORD_MAX];
        let lower = &mut lower[..word.len()];
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        self.kinds.get(&*lower).copied()
    }

    /// Its longest word, in bytes.
    #[cfg(test)]
    pub(super) fn longest(&self) -> usize {
        self.kinds.keys().map(|word| word.len()).max().unwrap_or_default()
    }

    /// The most that a word may have, to be found.
    #[cfg(test)]
    pub(super) const MAX: usize = WORD_MAX;
}
