//! Words that multiply the number before them: `million`, `千万`.

use crate::check::language::Language;

/// In bytes: no word that multiplies a number is longer.
const WORD_MAX: usize = 60;

/// The factor of a `B` onto a number.
pub(super) const BILLION: u64 = 1_000_000_000;

/// Returns `true` if a `B` is written onto a number: `$3B`.
pub(super) fn is_billions(behind: &str) -> bool {
    behind.strip_prefix('B').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The factor of the words behind a number, and their length with the blanks before them. Words that
/// are not in ASCII can follow each other: `2 千万`.
pub(super) fn factor_behind(behind: &str, language: &Language) -> Option<(u64, usize)> {
    let (mut factor, mut len, word) = first_factor(behind, language)?;
    let mut may_go_on = !word.is_ascii();
    while may_go_on && let Some((next, next_len, word)) = first_factor(&behind[len..], language) {
        let Some(product) = factor.checked_mul(next).filter(|_| !word.is_ascii()) else { break };
        factor = product;
        len += next_len;
        may_go_on = len < behind.len();
    }
    Some((factor, len))
}

/// The longest word that multiplies, what by, and its length with the blanks before it.
fn first_factor<'l>(behind: &str, language: &'l Language) -> Option<(u64, usize, &'l str)> {
    let rest = behind.trim_start();
    let gap = behind.len() - rest.len();
    rest.chars().next().filter(|c| c.is_alphabetic())?;
    let lower = rest[..rest.floor_char_boundary(WORD_MAX)].to_lowercase();
    let longest = language.multiples.iter().filter(|(word, _)| starts_with(&lower, word));
    let (word, factor) = longest.max_by_key(|(word, _)| word.len())?;
    // Lower case may be longer than the text.
    let word = word.trim_end();
    let is_whole = behind.is_char_boundary(gap + word.len().min(rest.len()));
    is_whole.then(|| (*factor, gap + word.len().min(rest.len()), word))
}

/// Returns `true` if a text starts with a word, and not with a longer one. Words beyond ASCII may go on, unless a blank
/// ends them.
pub(super) fn starts_with(text: &str, word: &str) -> bool {
    let whole = word.strip_suffix(' ');
    let may_go_on = whole.is_none() && !word.is_ascii();
    text.strip_prefix(whole.unwrap_or(word))
        .is_some_and(|rest| may_go_on || !rest.starts_with(char::is_alphabetic))
}
