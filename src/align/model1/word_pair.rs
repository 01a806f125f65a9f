//! What is learnt from: the words of both sides of a pair.

use crate::align::tokens::Word;

/// Words of a text beyond these do not count: the work grows with the product of both sides.
pub const WORDS_MAX: usize = 50;

/// The words of both sides of a pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordPair {
    /// Words of the source.
    pub source: Vec<Word>,
    /// Words of the target.
    pub target: Vec<Word>,
}
