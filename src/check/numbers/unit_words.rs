//! Words for units of time, behind a number.

use super::numbered_text::GAP;
use crate::check::language::Language;

/// The unit of time behind a number, and its length with the gap before.
pub(super) fn unit_behind(behind: &str, language: &Language) -> Option<(usize, usize)> {
    let rest = behind.trim_start_matches(GAP);
    rest.chars().next().filter(|c| c.is_alphabetic())?;
    let units = language.time_units.iter().enumerate();
    let found = units.flat_map(|(unit, words)| words.iter().map(move |word| (unit, word)));
    let found = found.filter_map(|(unit, word)| Some((unit, begins(rest, word)?)));
    let (unit, len) = found.max_by_key(|(_, len)| *len)?;
    Some((unit, behind.len() - rest.len() + len))
}

/// How long a word is that a text begins with. A blank at its end says that no longer word begins with it.
pub(super) fn begins(text: &str, word: &str) -> Option<usize> {
    let own = word.strip_suffix(' ').unwrap_or(word);
    let (head, rest) = (text.get(..own.len())?, &text[own.len()..]);
    let is_whole = own.len() == word.len() || !goes_on(own, rest);
    (is_whole && head.eq_ignore_ascii_case(own)).then_some(own.len())
}

/// Returns `true` if a word goes on behind a text. Latin letters end before those of East Asia: `cmです`.
pub(super) fn goes_on(own: &str, rest: &str) -> bool {
    const EAST_ASIAN_MIN: char = '\u{2e80}';
    let next = rest.chars().next().filter(|c| c.is_alphabetic());
    next.is_some_and(|c| !own.is_ascii() || c < EAST_ASIAN_MIN)
}
