//! The words of a text, as alignment counts them: lower-cased, in any language.
//!
//! Runs of letters and digits are words. Scripts that put no spaces between their words give pairs of
//! neighbouring characters instead, which carry nearly as much and need no dictionary.

use crate::text::{LOWER_CASE, is_alphanumeric};

/// A word by its hash, the same in every run: comparing and storing words costs four bytes each.
pub type Word = u32;

/// How a character takes part in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Class {
    /// Parts words.
    #[default]
    Gap,
    /// Is part of a word that ends at the next character of another class.
    Letter,
    /// Also a letter: a run of Katakana is mostly one borrowed word.
    Katakana,
    /// Of a script without spaces.
    Spaceless,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy)]
pub enum Run<'t> {
    /// A word of ASCII as it is written, with its hash.
    Word(Word, &'t str),
    /// Words that are not all ASCII: [`each_word`] reads them.
    Other(&'t str),
}

/// The first words of `text`, in order, up to `max` of them or hardly more.
pub fn words(text: &str, max: usize) -> Vec<Word> {
    let mut words = Vec::with_capacity(max.min(text.len() / 5 + 1));
    each_run(text, |run| {
        match run {
            Run::Word(word, _) => words.push(word),
            Run::Other(text) => each_word(text, |word| words.push(hash(word))),
        }
        words.len() < max
    });
    words
}

/// Calls `visit` with every run of `text`, for as long as it wants more.
pub fn each_run<'t>(text: &'t str, mut visit: impl FnMut(Run<'t>) -> bool) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (start, mut hash) = (at, 0);
        let lower_case = |at: usize| bytes.get(at).map(|byte| LOWER_CASE[usize::from(*byte)]);
        while let Some(byte) = lower_case(at).filter(|byte| *byte != 0) {
            hash = step(hash, byte);
            at += 1;
        }
        let is_ascii = bytes.get(at).is_none_or(u8::is_ascii);
        if !is_ascii {
            // No word runs over a gap of ASCII, so what stands before the next one is read by itself.
            let is_gap = |byte: &u8| byte.is_ascii() && LOWER_CASE[usize::from(*byte)] == 0;
            at = bytes[at..].iter().position(is_gap).map_or(bytes.len(), |len| at + len);
        }
        let run = &text[start..at];
        let run = if is_ascii { Run::Word(finish(hash), run) } else { Run::Other(run) };
        if at > start && !visit(run) {
            return;
        }
        at += 1;
    }
}

/// The hash of a word that [`each_word`] gave.
pub fn hash(word: &str) -> Word {
    finish(word.bytes().fold(0, step))
}

/// Words are short: a step a byte is quicker than a hash that is made for long keys.
fn step(hash: u64, byte: u8) -> u64 {
    (hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x517c_c1b7_2722_0a95)
}

fn finish(hash: u64) -> Word {
    (hash ^ (hash >> 32)) as Word
}

/// Calls `visit` with every word of `text`.
pub fn each_word(text: &str, mut visit: impl FnMut(&str)) {
    let mut word = String::new();
    let mut before = Class::Gap;
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let class = class(char);
        if class != before {
            end_run(&mut word, before, &mut visit);
            before = class;
        }
        let mut len = char.len_utf8();
        match class {
            Class::Gap => {}
            Class::Spaceless => push_spaceless(char, &mut word, &mut visit),
            Class::Letter if char.is_ascii() => {
                len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
                let start = word.len();
                word.push_str(&rest[..len]);
                word[start..].make_ascii_lowercase();
            }
            Class::Letter => word.extend(char.to_lowercase()),
            Class::Katakana => word.push(char),
        }
        rest = &rest[len..];
    }
    end_run(&mut word, before, &mut visit);
}

/// Adds a character to a run that is given as overlapping pairs: `word` holds the one before it.
fn push_spaceless(char: char, word: &mut String, visit: &mut impl FnMut(&str)) {
    let before = word.len();
    word.push(char);
    if before > 0 {
        visit(word);
        word.drain(..before);
    }
}

fn end_run(word: &mut String, class: Class, visit: &mut impl FnMut(&str)) {
    // What is left of a spaceless run has been given with the character before it.
    if !word.is_empty() && class != Class::Spaceless {
        visit(word);
    }
    word.clear();
}

fn class(char: char) -> Class {
    match char {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => Class::Letter,
        _ if char.is_ascii() => Class::Gap,
        '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FE}' => Class::Katakana,
        '\u{0E00}'..='\u{0EFF}'
        | '\u{1000}'..='\u{109F}'
        | '\u{1780}'..='\u{17FF}'
        | '\u{3041}'..='\u{309F}'
        | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => Class::Spaceless,
        _ if is_alphanumeric(char) || unicode_normalization::char::is_combining_mark(char) => {
            Class::Letter
        }
        _ => Class::Gap,
    }
}

#[cfg(test)]
mod tests {
    use super::{each_word, hash};

    fn words(text: &str) -> String {
        let mut words = Vec::new();
        each_word(text, |word| words.push(word.to_owned()));
        words.join(" ")
    }

    #[test]
    fn words_are_letters_and_digits_in_lower_case() {
        assert_eq!(words("**Één** [knop](a-1.md)"), "één knop a 1 md");
    }

    #[test]
    fn words_are_hashed_as_they_are_given() {
        for text in ["", "A b-c", "één Twee2 x", "設定を、保存 ABCファイル", "a\u{301}b--ÇA"]
        {
            let mut hashes = Vec::new();
            each_word(text, |word| hashes.push(hash(word)));
            assert_eq!(super::words(text, usize::MAX), hashes, "{text}");
        }
    }

    #[test]
    fn scripts_without_spaces_give_pairs_of_characters() {
        assert_eq!(words("設定を保存 ファイル"), "設定 定を を保 保存 ファイル");
    }
}
