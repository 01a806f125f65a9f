//! Numbers in Roman numerals: `IV`, `MMXXIV`, in French `XXIe`.

use std::borrow::Cow;

/// No number is written so from here on.
const ROMAN_END: u64 = 4000;
/// One letter alone is one of these numbers: `L`, `C`, `D` and `M` stand for things of their own.
const LETTERS: [u64; 3] = [1, 5, 10];
/// Letters of Cyrillic that look like those of Latin.
const ALIKE: [(char, char); 4] = [('І', 'I'), ('Х', 'X'), ('С', 'C'), ('М', 'M')];
/// Beginnings of words for a century, with which a lone `I` at the start of a sentence is a number.
const CENTURIES: [&str; 10] =
    ["secol", "sécul", "siglo", "siècle", "wiek", "stol", "век", "століт", "stulec", "század"];
/// Languages in which a lone `I` is a word.
const WITH_WORD_I: [&str; 2] = ["en", "da"];

/// Returns `true` if a text has a number in Roman numerals.
pub(super) fn holds_roman(text: &str, number: u64, tag: &str) -> bool {
    let is_letter = LETTERS.contains(&number);
    if !(1..ROMAN_END).contains(&number) || !is_letter && letters(number).len() < 2 {
        return false;
    }
    if number == 1 && tag == "fr" && ["Ier", "Iᵉʳ", "Ire", "Iʳᵉ"].iter().any(|it| text.contains(it))
    {
        return true;
    }
    let text = in_latin(text);
    let roman = letters(number);
    text.match_indices(&roman[..]).any(|(at, _)| {
        let (before, rest) = (&text[..at], &text[at + roman.len()..]);
        let rest = without_ending(rest, tag, is_letter);
        !before.ends_with(char::is_alphanumeric)
            && !rest.starts_with(char::is_alphanumeric)
            && (number > 1 || may_be_first(before, rest, tag))
    })
}

/// The letters of a number, as they are usually written.
fn letters(number: u64) -> String {
    const STEPS: [(u64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let (mut letters, mut rest) = (String::new(), number);
    for (step, own) in STEPS {
        while rest >= step {
            letters.push_str(own);
            rest -= step;
        }
    }
    letters
}

/// A text with the letters of Cyrillic and the signs of Unicode that are such numerals in Latin.
fn in_latin(text: &str) -> Cow<'_, str> {
    let is_sign = |c: char| ('Ⅰ'..='Ⅻ').contains(&c);
    let is_alike = |c: char| ALIKE.iter().any(|(own, _)| *own == c);
    if text.is_ascii() || !text.contains(|c| is_sign(c) || is_alike(c)) {
        return Cow::Borrowed(text);
    }
    let mut latin = String::new();
    for c in text.chars() {
        match ALIKE.iter().find(|(own, _)| *own == c) {
            Some((_, letter)) => latin.push(*letter),
            // Words are written onto the signs.
            None if is_sign(c) => {
                latin.push(' ');
                latin.push_str(&letters(u64::from(u32::from(c) - u32::from('Ⅰ') + 1)));
                latin.push(' ');
            }
            None => latin.push(c),
        }
    }
    Cow::Owned(latin)
}

/// The text behind a numeral, without the ending of an ordinal: `XXIe`, `VIIIᵉ`.
fn without_ending<'t>(rest: &'t str, tag: &str, is_letter: bool) -> &'t str {
    const ENDINGS: [&str; 7] = ["èmes", "ème", "es", "e", "ᵉ", "ste", "th"];
    if is_letter && tag != "fr" {
        return rest;
    }
    ENDINGS.iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest)
}

/// Returns `true` if a lone `I` can be a number: behind a word, or before one for a century.
fn may_be_first(before: &str, rest: &str, tag: &str) -> bool {
    let next = rest.trim_start_matches([' ', '.', '\u{a0}']);
    let is_behind_word = before.trim_end().ends_with(char::is_alphanumeric);
    !WITH_WORD_I.contains(&tag) && is_behind_word
        || CENTURIES.iter().any(|century| next.starts_with(century))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_size_are_found() {
        assert!(holds_roman("Kapitel XCV", 95, "de"));
        assert!(holds_roman("Nel MMXXIV.", 2024, "it"));
        assert!(holds_roman("В ХХ веке", 20, "ru"));
        assert!(holds_roman("第Ⅱ部", 2, "ja"));
        assert!(!holds_roman("Chapter L", 50, "en"));
        assert!(!holds_roman("Chapter XIX", 9, "en"));
    }

    #[test]
    fn a_lone_letter_is_one_behind_a_word_only() {
        assert!(holds_roman("Nel I secolo", 1, "it"));
        assert!(holds_roman("I secolo", 1, "it"));
        assert!(!holds_roman("I file", 1, "it"));
        assert!(!holds_roman("Can I do it", 1, "en"));
    }
}
