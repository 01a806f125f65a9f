//! Keys that are pressed together, in running text: `Ctrl+C`, which is `Strg+C` on a German keyboard.

use super::prose::OBJECT;
use crate::text::Span;

/// A key that is held while others are pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Held {
    Alt,
    Command,
    Control,
    Function,
    Shift,
    Windows,
}

/// Names of held keys, in lower case, in English and in the languages that have their own.
const NAMES: [(&str, Held); 35] = [
    ("alt", Held::Alt),
    ("option", Held::Alt),
    ("opt", Held::Alt),
    ("opción", Held::Alt),
    ("wahl", Held::Alt),
    ("cmd", Held::Command),
    ("command", Held::Command),
    ("befehl", Held::Command),
    ("commande", Held::Command),
    ("comando", Held::Command),
    ("control", Held::Control),
    ("ctrl", Held::Control),
    ("ctl", Held::Control),
    ("strg", Held::Control),
    ("fn", Held::Function),
    ("shift", Held::Shift),
    ("umschalt", Held::Shift),
    ("umschalttaste", Held::Shift),
    ("maj", Held::Shift),
    ("majuscule", Held::Shift),
    ("mayús", Held::Shift),
    ("mayúsculas", Held::Shift),
    ("mayus", Held::Shift),
    ("maiusc", Held::Shift),
    ("maiúsculas", Held::Shift),
    ("maiúscula", Held::Shift),
    ("skift", Held::Shift),
    ("skifte", Held::Shift),
    ("vaihto", Held::Shift),
    ("win", Held::Windows),
    ("windows", Held::Windows),
    ("super", Held::Windows),
    ("meta", Held::Windows),
    ("⌘", Held::Command),
    ("⇧", Held::Shift),
];

/// Letters whose keys do the same in programs of a language as in English ones, where those of other commands
/// follow their names: `Ctrl+S` is `Ctrl+G` in Spanish programs.
const SAME: [(&str, &str); 4] =
    [("de", "ACNOPSVXYZ"), ("fr", "ACFNOPSVXYZ"), ("es", "CPVXYZ"), ("", "CVXZ")];

/// Languages whose programs have the keys of English ones.
const AS_ENGLISH: [&str; 10] = ["ar", "he", "ja", "ko", "nl", "ru", "th", "uk", "vi", "zh"];

/// Nobody holds more keys.
const HELD_MAX: usize = 4;

/// Keys that are pressed together.
#[derive(Debug, Clone)]
pub(super) struct Combination {
    pub(super) span: Span,
    /// In order; none where a name is not known.
    held: Option<Vec<Held>>,
    /// The last one, a letter or a digit.
    key: char,
}

/// A combination of the translation in which other keys are pressed than in the source, and the source's one. The
/// source is in English.
pub(super) fn changed(
    target: &str,
    source: &str,
    language: &str,
) -> Option<(Combination, Combination)> {
    let sources = combinations(source);
    if sources.is_empty() || sources.iter().any(|it| it.held.is_none()) {
        return None;
    }
    let targets = combinations(target);
    if targets.len() != sources.len() {
        return None;
    }
    let own = unmatched(&targets, &sources, |it| it.key);
    let meant = unmatched(&sources, &targets, |it| it.key);
    if own.is_empty() {
        return changed_held(&targets, &sources);
    }
    // In programs of other languages letters of menus (`Alt+F`) follow the names of these.
    let has_menu = |it: &Combination| it.held.as_deref() == Some(&[Held::Alt]);
    let same = SAME.iter().find(|(tag, _)| *tag == language || tag.is_empty());
    let is_same = |it: &Combination| {
        !has_menu(it)
            && (AS_ENGLISH.contains(&language)
                || same.is_some_and(|(_, letters)| letters.contains(it.key)))
    };
    let meant = meant.into_iter().find(is_same)?;
    Some((own.into_iter().next()?, meant))
}

/// A combination of the same letter, with other keys held.
fn changed_held(
    targets: &[Combination],
    sources: &[Combination],
) -> Option<(Combination, Combination)> {
    if targets.iter().any(|it| it.held.is_none()) {
        return None;
    }
    let all = |it: &Combination| (it.key, it.held.clone());
    let own = unmatched(targets, sources, all).into_iter().next()?;
    let meant = unmatched(sources, targets, all).into_iter().find(|it| it.key == own.key)?;
    Some((own, meant))
}

/// The first list's combinations that the second has none for, each with its own.
fn unmatched<Key: PartialEq>(
    list: &[Combination],
    others: &[Combination],
    key: impl Fn(&Combination) -> Key,
) -> Vec<Combination> {
    let mut others: Vec<Key> = others.iter().map(&key).collect();
    let is_unmatched = |it: &&Combination| {
        let found = others.iter().position(|other| *other == key(it));
        found.map(|at| others.swap_remove(at)).is_none()
    };
    list.iter().filter(is_unmatched).cloned().collect()
}

/// The combinations in a text whose last key is a letter or a digit.
fn combinations(text: &str) -> Vec<Combination> {
    let marks = text.match_indices('+').map(|(at, _)| at);
    marks.filter_map(|at| combination(text, at)).collect()
}

/// Blanks, and markup around the name of each key.
fn is_between(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | OBJECT)
}

/// The combination whose last `+` is at a place.
fn combination(text: &str, at: usize) -> Option<Combination> {
    let rest = text[at + 1..].trim_start_matches(is_between);
    let key = rest.chars().next().filter(char::is_ascii_alphanumeric)?;
    let behind = rest[1..].trim_start_matches(is_between);
    let is_alone = !rest[1..].starts_with(char::is_alphanumeric) && !behind.starts_with('+');
    let mut before = &text[..at];
    let mut held = Some(Vec::new());
    let mut start = at;
    for count in 0.. {
        before = before.trim_end_matches(is_between);
        let name = before.rsplit(|c: char| !c.is_alphabetic() && !"⌘⇧".contains(c)).next()?;
        // `a+b` is a sum.
        if name.chars().nth(1).is_none() && !"⌘⇧".contains(name)
            || name.is_empty()
            || count == HELD_MAX
        {
            return None;
        }
        start = before.len() - name.len();
        let known = NAMES.iter().find(|(known, _)| *known == name.to_lowercase());
        held = held.zip(known).map(|(mut held, (_, key))| {
            held.push(*key);
            held
        });
        before = before[..start].trim_end_matches(is_between);
        let Some(more) = before.strip_suffix('+') else { break };
        before = more;
    }
    if let Some(held) = &mut held {
        held.sort_unstable();
    }
    let span = Span::new(start, text.len() - rest.len() + 1);
    is_alone.then(|| Combination { span, held, key: key.to_ascii_uppercase() })
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
        assert!(!is_changed("a+C", "b+V", "nl"));
    }

    #[test]
    fn letters_of_programs_in_other_languages_follow_these() {
        let is_changed = |target, source, tag| changed(target, source, tag).is_some();
        assert!(is_changed("Strg+F", "Ctrl+S", "de"));
        assert!(!is_changed("Strg+Umschalt+F und Strg+S", "Ctrl+S and Ctrl+B", "de"));
        assert!(is_changed("Ctrl+O", "Ctrl+A", "fr"));
        assert!(!is_changed("Ctrl+G", "Ctrl+B", "fr"));
        assert!(is_changed("Ctrl+O", "Ctrl+A", "ru"));
        assert!(!is_changed("Alt+B", "Alt+F", "nl"));
    }

    #[test]
    fn other_keys_may_not_be_held() {
        let is_changed = |target, source, tag| changed(target, source, tag).is_some();
        assert!(is_changed("Alt+C", "Ctrl+C", "de"));
        assert!(is_changed("Ctrl+Maj+C", "Ctrl+C", "fr"));
        assert!(!is_changed("Ctrl+Maj+C", "Ctrl + Shift + C", "fr"));
        assert!(!is_changed("Mayús+Ctrl+C", "Ctrl+Shift+C", "es"));
        assert!(!is_changed("Windows-Taste+C", "Windows+C", "de"));
        assert!(!is_changed("⌘+C", "Cmd+C", "de"));
    }
}
