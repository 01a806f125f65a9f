//! How long a text takes to read, in minutes.

use crate::markdown::Passage;

/// Words that adults read in a minute.
const WORDS: usize = 220;
/// Letters of Chinese and Japanese that they read in a minute.
const LETTERS: usize = 480;

/// The minutes that passages take to read, one at least.
pub(super) fn minutes(passages: &[Passage]) -> usize {
    let (mut words, mut letters) = (0, 0);
    for text in passages.iter().flat_map(|it| [&it.heading, &it.text]) {
        let own = text.chars().filter(|it| ('\u{3040}'..='\u{9fff}').contains(it)).count();
        letters += own;
        words += if own > 0 { 0 } else { text.split_whitespace().count() };
    }
    (words.div_ceil(WORDS) + letters.div_ceil(LETTERS)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_letters_take_their_time() {
        let passage = |text: String| vec![Passage { text, ..Passage::default() }];
        assert_eq!(minutes(&[]), 1);
        assert_eq!(minutes(&passage("woord ".repeat(441))), 3);
        assert_eq!(minutes(&passage("字".repeat(481))), 2);
    }
}
