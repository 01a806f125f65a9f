//! The words of a text, as alignment counts them: lower-cased, in any language.
//!
//! Runs of letters and digits are words; those of URLs are not. Scripts that put no spaces between
//! their words give pairs of neighbouring characters instead, which carry nearly as much and need no
//! dictionary: of Han and Kana single ones, of alphabets such as Thai's a letter with its vowels and marks.

use std::borrow::Cow;

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
    /// Also a letter: a run of Hiragana is mostly a particle or an ending.
    Hiragana,
    /// Of a script without spaces.
    Spaceless,
    /// Of an alphabet without spaces: Thai, Lao, Khmer, Burmese.
    Abugida,
}

/// Number of pairs of characters that stand for a word: a text of a script without spaces gives more of
/// them than it has words.
const PAIRS_PER_WORD: usize = 3;

/// A piece of a text.
#[derive(Debug, Clone, Copy)]
pub enum Run<'t> {
    /// A word of ASCII as it is written, with its hash.
    Word(Word, &'t str),
    /// Words that are not all ASCII: [`each_word`] reads them.
    Other(&'t str),
}

/// The first words of Markdown, in order, up to `max` of them or hardly more; of scripts without spaces
/// as many as stand for so many words.
pub fn words(text: &str, max: usize) -> Vec<Word> {
    let mut words = Vec::with_capacity(max.min(text.len() / 5 + 1));
    // In pairs of characters.
    let mut len = 0;
    each_run(&without_urls(text), |run| {
        match run {
            Run::Word(word, _) => {
                words.push(word);
                len += PAIRS_PER_WORD;
            }
            Run::Other(text) => each_word(text, |word| {
                words.push(hash(word));
                let is_pair = word.chars().next().is_some_and(|c| is_spaceless(class(c)));
                len += if is_pair { 1 } else { PAIRS_PER_WORD };
            }),
        }
        len < max.saturating_mul(PAIRS_PER_WORD)
    });
    // A text without any gap is one run.
    words.truncate(max.saturating_mul(PAIRS_PER_WORD));
    words
}

/// Markdown without the destinations of its links and without bare URLs: a localized one is the same
/// link, and says nothing of the text.
pub fn without_urls(text: &str) -> Cow<'_, str> {
    if !text.contains("](") && !text.contains("://") {
        return text.into();
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, len)) = next_url(rest) {
        kept.push_str(&rest[..start]);
        kept.push(' ');
        rest = &rest[start + len..];
    }
    kept.push_str(rest);
    kept.into()
}

/// Returns where the next URL of a text starts, and how long it is.
fn next_url(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let is_start = |at: &usize| bytes[*at..].starts_with(b"](") || bytes[*at..].starts_with(b"://");
    let at = memchr::memchr2_iter(b']', b':', bytes).find(is_start)?;
    if bytes[at] == b']' {
        // A destination may be in angle brackets, and hold brackets and other scripts.
        let is_end = |c: char| c.is_whitespace() || c == ')';
        let len = text[at..].find(is_end).unwrap_or(text.len() - at);
        return Some((at, len));
    }
    let start = text[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
    let is_end = |c: char| c.is_whitespace() || !c.is_ascii() || "<>()[]\"'`".contains(c);
    let behind = at + "://".len();
    let end = text[behind..].find(is_end).map_or(text.len(), |len| behind + len);
    Some((start, end - start))
}

fn is_spaceless(class: Class) -> bool {
    matches!(class, Class::Spaceless | Class::Abugida)
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
    let mut is_alone = false;
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let class = class(char);
        if class != before {
            end_run(&mut word, before, is_alone, &mut visit);
            before = class;
        }
        let mut len = char.len_utf8();
        match class {
            Class::Gap => {}
            Class::Spaceless | Class::Abugida => {
                len = if class == Class::Abugida { cluster_len(rest) } else { len };
                is_alone = word.is_empty();
                push_cluster(&rest[..len], &mut word, &mut visit);
            }
            Class::Letter if char.is_ascii() => {
                len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
                let start = word.len();
                word.push_str(&rest[..len]);
                word[start..].make_ascii_lowercase();
            }
            Class::Letter => word.extend(char.to_lowercase()),
            Class::Katakana | Class::Hiragana => word.push(char),
        }
        rest = &rest[len..];
    }
    end_run(&mut word, before, is_alone, &mut visit);
}

/// Adds a letter with its vowels and marks to a run that is given as overlapping pairs: `word` holds
/// the one before it.
fn push_cluster(cluster: &str, word: &mut String, visit: &mut impl FnMut(&str)) {
    let before = word.len();
    word.push_str(cluster);
    if before > 0 {
        visit(word);
        word.drain(..before);
    }
}

/// The length of the letter that a text of an alphabet without spaces begins with, together with a vowel
/// before it and the vowels, marks and joined letters behind it.
fn cluster_len(text: &str) -> usize {
    let mut joins = false;
    for (at, char) in text.char_indices() {
        let continues = joins || is_mark(char);
        if at > 0 && (class(char) != Class::Abugida || !continues) {
            return at;
        }
        joins = JOINING.contains(&char);
    }
    text.len()
}

/// Vowels that are written before their letter, and signs that join the next letter.
const JOINING: [char; 12] = [
    '\u{0E40}', '\u{0E41}', '\u{0E42}', '\u{0E43}', '\u{0E44}', '\u{0EC0}', '\u{0EC1}', '\u{0EC2}',
    '\u{0EC3}', '\u{0EC4}', '\u{17D2}', '\u{1039}',
];
/// Vowels that belong to the letter before them, and are letters in Unicode.
const FOLLOWING: [char; 7] =
    ['\u{0E30}', '\u{0E32}', '\u{0E33}', '\u{0E45}', '\u{0EB0}', '\u{0EB2}', '\u{0EB3}'];

/// Returns `true` for a vowel or another mark that belongs to the letter before it.
fn is_mark(char: char) -> bool {
    FOLLOWING.contains(&char) || unicode_normalization::char::is_combining_mark(char)
}

fn end_run(word: &mut String, class: Class, is_alone: bool, visit: &mut impl FnMut(&str)) {
    // A single letter of Hiragana is a particle, which goes with every text.
    let is_particle = class == Class::Hiragana && word.chars().nth(1).is_none();
    // What is left of a spaceless run has been given with the character before it, if there was one.
    let is_given = is_spaceless(class) && !is_alone;
    if !word.is_empty() && !is_particle && !is_given {
        visit(word);
    }
    word.clear();
}

fn class(char: char) -> Class {
    match char {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => Class::Letter,
        _ if char.is_ascii() => Class::Gap,
        '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FE}' => Class::Katakana,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => {
            Class::Abugida
        }
        '\u{3041}'..='\u{309F}' => Class::Hiragana,
        '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
            Class::Spaceless
        }
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
    fn alphabets_without_spaces_give_pairs_of_letters_with_their_marks() {
        // A vowel written before its letter, one behind it, and tone marks.
        assert_eq!(words("เปิดไฟล์"), "เปิ\u{0E14} ดไฟ ไฟล์");
        assert_eq!(words("ตั้งค่า Wi-Fi"), "ตั้ง งค่า wi fi");
    }

    #[test]
    fn a_text_without_spaces_has_as_many_words_as_its_translation() {
        let han = "設定を保存して閉じる".repeat(12);
        assert_eq!(super::words(&han, 20).len(), 60);
        assert_eq!(super::words("a b c d e", 3).len(), 3);
    }

    #[test]
    fn urls_are_no_words() {
        let text =
            "Zie [a-b](https://e.com/nl-nl/c) en https://e.com/d, <http://x.y>. ![f](../g.png)";
        assert_eq!(words(&super::without_urls(text)), "zie a b en f");
        assert_eq!(words(&super::without_urls("a](b")), "a");
        assert_eq!(super::without_urls("://"), " ");
    }

    #[test]
    fn scripts_without_spaces_give_pairs_of_characters() {
        assert_eq!(words("設定を保存 ファイル 開く これは"), "設定 保存 ファイル 開 これは");
    }
}
