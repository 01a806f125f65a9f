//! Letters of Cyrillic and Greek that look like those of Latin, in one word with them.

use crate::text::{Span, has_byte};

/// A shorter word may be a symbol: `Δx`.
const LETTERS_MIN: usize = 3;

/// Letters, each with the one of Latin that it looks like.
const PAIRS: [(char, char); 42] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('ο', 'o'),
    ('ν', 'v'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
    ('ԁ', 'd'),
];

/// The words of two scripts whose letters of one of them all have a double: where each stands, its first
/// letter that does not belong, and the word as it was meant, if that is Latin.
pub(super) fn mixed_words(text: &str) -> Vec<(Span, char, Option<String>)> {
    // The first bytes of Greek and Cyrillic.
    let has_both = has_byte(text, |byte| matches!(byte, 0xcd..=0xd4))
        && has_byte(text, |byte| byte.is_ascii_alphabetic());
    if !has_both {
        return Vec::new();
    }
    let mut words = Vec::new();
    for word in text.split(|c: char| !c.is_alphabetic()) {
        words.extend(mixed(word).map(|(letter, meant)| (Span::of(word, text), letter, meant)));
    }
    words
}

fn mixed(word: &str) -> Option<(char, Option<String>)> {
    let is_other = |c: &char| matches!(u32::from(*c), 0x370..0x530);
    let (others, latin) = (word.chars().filter(is_other), word.chars().filter(char::is_ascii));
    let (other_count, latin_count) = (others.clone().count(), latin.clone().count());
    if other_count == 0 || latin_count == 0 || other_count + latin_count < LETTERS_MIN {
        return None;
    }
    if other_count < latin_count && others.clone().all(|c| latin_of(c).is_some()) {
        let meant = word.chars().map(|c| latin_of(c).unwrap_or(c)).collect();
        return Some((others.clone().next()?, Some(meant)));
    }
    let has_double = |c: char| PAIRS.iter().any(|(_, latin)| *latin == c);
    (latin_count < other_count && latin.clone().all(has_double))
        .then_some((latin.clone().next()?, None))
}

fn latin_of(letter: char) -> Option<char> {
    PAIRS.iter().find(|(other, _)| *other == letter).map(|(_, latin)| *latin)
}
