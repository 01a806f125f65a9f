//! Text that was written as UTF-8 and read as Windows-1252: `Ã©` for `é`, `â€™` for `’`.

use crate::text::{Span, WINDOWS_1252_HIGH as HIGH};

/// The character that a byte of Windows-1252 stands for.
pub(super) fn decode(byte: u8) -> char {
    match byte {
        0x80..0xa0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn encode(c: char) -> Option<u8> {
    if let Some(at) = HIGH.iter().position(|&high| high == c) {
        return Some(0x80 + at as u8);
    }
    u8::try_from(u32::from(c)).ok()
}

/// The runs of `text` that are certainly mojibake, each with what it was.
pub(super) fn find(text: &str) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_lead).map(|start| at + start) {
        let run = run(&text[start..]);
        if run.is_certain() {
            found.push((Span::new(start, start + run.len), run.decoded));
        }
        at = start + run.len.max(text[start..].chars().next().map_or(1, char::len_utf8));
    }
    found
}

/// Characters, one after the other, that are bytes of UTF-8.
#[derive(Default)]
struct Run {
    /// In bytes of the text.
    len: usize,
    decoded: String,
    /// How many characters the run holds that only mojibake puts together, such as `â€` or `Ã` and a sign.
    certain: usize,
}

impl Run {
    /// A lone `Ñ”` can be a letter and a quote; two in a row are none.
    fn is_certain(&self) -> bool {
        self.certain > 0 || self.decoded.chars().nth(1).is_some()
    }
}

fn run(text: &str) -> Run {
    let mut run = Run::default();
    while let Some((len, decoded, is_certain)) = character(&text[run.len..]) {
        run.len += len;
        run.decoded.push(decoded);
        run.certain += usize::from(is_certain);
    }
    run
}

/// Returns `true` if a character is the first byte of one that help articles hold: Latin with
/// accents, Greek, Cyrillic, Hebrew, Arabic, punctuation, Thai, Japanese, Chinese and Korean.
fn is_lead(c: char) -> bool {
    matches!(c, 'Â'..='Å' | 'Î'..='Ñ' | '×'..='Ù' | 'à' | 'â'..='í' | 'ï')
}

/// The character whose bytes `text` starts with, its length there, and whether it is certainly one.
fn character(text: &str) -> Option<(usize, char, bool)> {
    let lead = text.chars().next().filter(|&c| is_lead(c))?;
    let first = encode(lead)?;
    let count = if first < 0xe0 { 2 } else { 3 };
    let chars: Vec<char> = text.chars().take(count).collect();
    let bytes: Vec<u8> = chars.iter().filter_map(|&c| encode(c)).collect();
    let decoded = std::str::from_utf8(&bytes).ok().filter(|_| bytes.len() == count)?;
    let decoded = decoded.chars().next()?;
    let is_sign = chars[1..].iter().all(|c| !c.is_alphabetic() && !"”’»…".contains(*c));
    // Behind a French word stands a space that does not break: `clé »`, `clé –`.
    let is_word_end = chars[1] == '\u{a0}';
    let is_certain = count == 3 && !is_word_end || matches!(lead, 'Â' | 'Ã') && is_sign;
    let len = chars.iter().map(|c| c.len_utf8()).sum();
    Some((len, decoded, is_certain)).filter(|_| !decoded.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the text as it looks when its UTF-8 is read as Windows-1252.
    fn as_windows_1252(text: &str) -> String {
        text.bytes().map(decode).collect()
    }

    #[track_caller]
    fn check(text: &str) {
        let as_windows_1252 = as_windows_1252(text);
        let found: Vec<_> =
            find(&as_windows_1252).into_iter().map(|(_, decoded)| decoded).collect();
        assert_eq!(found.concat(), text, "{as_windows_1252}");
    }

    #[test]
    fn what_was_misread_is_read_again() {
        check("éë");
        check("Ä");
        check("’");
        check("“");
        check("\u{a0}");
        check("\u{fffd}");
        check("привет");
        check("مرحبا");
        check("こんにちは");
        check("สวัสดี");
    }

    #[test]
    fn right_text_is_left_alone() {
        for text in ["SÃO", "É…", "„Ä“", "LEÃ”", "«MAÑ»", "«LEÃ»", "10 × 20", "naïve", "Ø 5", "â"]
        {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
