//! A quick test for sets of words.

/// The words that a set may hold, by their first bytes and their lengths. Each word of each text is looked up, and
/// few are in any set.
pub struct WordFilter {
    /// By the first byte of a word: a bit for each length, in bytes, that words with it have.
    lens: [u64; 256],
}

impl WordFilter {
    /// The filter of these words.
    pub fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut lens = [0; 256];
        for word in words {
            if let Some(first) = word.bytes().next() {
                lens[usize::from(first)] |= len_bit(word.len());
            }
        }
        Self { lens }
    }

    /// Returns `false` if no word of the set begins with this byte and has this length in bytes.
    pub fn may_hold(&self, first: u8, len: usize) -> bool {
        self.lens[usize::from(first)] & len_bit(len) != 0
    }
}

/// All long words share a bit.
fn len_bit(len: usize) -> u64 {
    1 << len.min(63)
}
