//! Numbers of sorted texts, found by the texts, which are kept elsewhere: a project has many paths.

use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap};

/// By the hash of a text, the number of the first that is so.
#[derive(Debug, Default)]
pub(super) struct Numbers(FxHashMap<u64, u32>);

impl Numbers {
    /// The numbers of these texts, which are sorted.
    pub(super) fn of<'t>(texts: impl ExactSizeIterator<Item = &'t str>) -> Self {
        let mut numbers = FxHashMap::with_capacity_and_hasher(texts.len(), FxBuildHasher);
        for (number, text) in texts.enumerate() {
            numbers.entry(hash(text)).or_insert(number as u32);
        }
        Self(numbers)
    }

    /// The number of the first of `len` sorted texts that is this one; `text_of` gives each.
    pub(super) fn find<'t>(
        &self,
        text: &str,
        len: usize,
        text_of: impl Fn(usize) -> &'t str,
    ) -> Option<usize> {
        let number = *self.0.get(&hash(text))? as usize;
        if text_of(number) == text {
            return Some(number);
        }
        // Another text has the same hash, and came first.
        let (mut low, mut high) = (0, len);
        while low < high {
            let middle = usize::midpoint(low, high);
            if text_of(middle) < text { low = middle + 1 } else { high = middle }
        }
        (low < len && text_of(low) == text).then_some(low)
    }
}

fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_where_another_has_its_hash() {
        let texts = ["a", "b", "b", "d"];
        let mut numbers = Numbers::of(texts.iter().copied());
        let find = |numbers: &Numbers, text| numbers.find(text, texts.len(), |at| texts[at]);
        assert_eq!(
            ["a", "b", "c", "d"].map(|it| find(&numbers, it)),
            [Some(0), Some(1), None, Some(3)]
        );
        for text in ["b", "c", "d", "e"] {
            numbers.0.insert(hash(text), 0);
        }
        assert_eq!(
            ["b", "c", "d", "e"].map(|it| find(&numbers, it)),
            [Some(1), None, Some(3), None]
        );
    }
}
