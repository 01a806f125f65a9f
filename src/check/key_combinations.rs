//! Keys that are pressed together, in running text: `Ctrl+C`, which is `Strg+C` on a German keyboard.

use crate::text::Span;

/// Keys that are held, in English and in lower case.
const HELD: [&str; 10] =
    ["alt", "cmd", "command", "control", "ctrl", "fn", "option", "shift", "win", "windows"];

/// Keys that do the same in all languages, where those of other commands follow their names: `Ctrl+S` is `Ctrl+G` in
/// Spanish programs.
const SAME: [char; 4] = ['C', 'V', 'X', 'Z'];

/// Languages whose programs have the keys of English ones.
const AS_ENGLISH: [&str; 8] = ["ar", "he", "ja", "ko", "nl", "th", "vi", "zh"];

/// Keys that are pressed together.
pub(super) struct Combination {
    pub(super) span: Span,
    /// The last one, a letter or a digit.
    key: char,
}

/// A combination of the translation in which another key is pressed than in the source, and the source's one. The
/// source is in English.
pub(super) fn changed(
    target: &str,
    source: &str,
    language: &str,
) -> Option<(Combination, Combination)> {
    let sources = combinations(source, |key| HELD.contains(&key));
    if sources.is_empty() {
        return None;
    }
    let targets = combinations(target, |key| key.chars().count() > 1);
    let is_compared = |it: &Combination| AS_ENGLISH.contains(&language) || SAME.contains(&it.key);
    if targets.len() != sources.len() {
        return None;
    }
    let keys = |list: &[Combination]| {
        let mut keys: Vec<char> = list.iter().map(|it| it.key).collect();
        keys.sort_unstable();
        keys
    };
    if keys(&targets) == keys(&sources) {
        return None;
    }
    let mut pairs = targets.into_iter().zip(sources).filter(|(own, meant)| own.key != meant.key);
    pairs.find(|(own, meant)| is_compared(own) && is_compared(meant))
}

/// The combinations in a text whose last key is a letter or a digit, and whose first is a held one.
fn combinations(text: &str, is_held: impl Fn(&str) -> bool) -> Vec<Combination> {
    let blanks = [' ', '\u{a0}'];
    let is_key = |c: char| c.is_alphabetic();
    let marks = text.match_indices('+').map(|(at, _)| at);
    let found = marks.filter_map(|at| {
        let before = text[..at].trim_end_matches(blanks);
        let held = before.rsplit(|c| !is_key(c)).next()?;
        let rest = text[at + 1..].trim_start_matches(blanks);
        let key = rest.chars().next().filter(char::is_ascii_alphanumeric)?;
        let is_alone = !rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == '+');
        let span = Span::new(before.len() - held.len(), text.len() - rest.len() + 1);
        (is_alone && is_held(&held.to_lowercase()))
            .then_some(Combination { span, key: key.to_ascii_uppercase() })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_key_counts_and_the_name_of_the_held_one_does_not() {
        let is_changed = |target, source, tag| changed(target, source, tag).is_some();
        assert!(is_changed("Strg+V", "Ctrl+C", "de"));
        assert!(!is_changed("Strg + c", "Ctrl+C", "de"));
        assert!(!is_changed("Ctrl+G", "Ctrl+S", "es"));
        assert!(is_changed("Ctrl+G", "Ctrl+S", "nl"));
        assert!(!is_changed("Win+Tab", "Ctrl+C++", "nl"));
    }
}
