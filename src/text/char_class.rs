//! Letters, told quickly: the standard library looks through a list for each that is not ASCII.

/// Returns `true` if a character is a letter or a number, just as [`char::is_alphanumeric`] says.
///
/// ```
/// use diglot::text::is_alphanumeric;
///
/// assert!(['a', 'é', 'ж', 'ع', '字', '7', '²'].into_iter().all(is_alphanumeric));
/// assert!(['-', '×', '،', '。'].into_iter().all(|c| !is_alphanumeric(c)));
/// ```
pub fn is_alphanumeric(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        // Latin.
        'À'..='\u{2c1}' => !matches!(character, '×' | '÷'),
        // Cyrillic, Arabic, kana, Han and Hangul.
        'Ѐ'..='ҁ'
        | '\u{620}'..='\u{64a}'
        | 'ぁ'..='ゖ'
        | 'ァ'..='ヺ'
        | '一'..='\u{9fff}'
        | '가'..='힣' => true,
        // What stands between words in these: typographic, ideographic and full-width marks.
        '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{ff01}'..='\u{ff0f}' => false,
        _ => character.is_alphanumeric(),
    }
}

/// The letters and digits of ASCII in lower case, by their bytes; zero for all other bytes.
pub const LOWER_CASE: [u8; 256] = {
    let mut lower_case = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            lower_case[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    lower_case
};

/// Returns `true` if a test is true of some byte of a text. It is run on all bytes, many at a time:
/// that is quicker than an early end where few texts have one.
pub fn has_byte(text: &str, is_it: impl Fn(u8) -> bool) -> bool {
    let mut chunks = text.as_bytes().chunks(64);
    chunks.any(|chunk| chunk.iter().fold(false, |any, byte| any | is_it(*byte)))
}

/// Returns `true` if a test is true of some byte of a text and the one behind it; run on all of them, as
/// [`has_byte`] is.
pub fn has_pair(text: &str, is_it: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let (Some(_), Some(behind)) = (bytes.first(), bytes.get(1..)) else { return false };
    let mut chunks = bytes[..behind.len()].chunks(64).zip(behind.chunks(64));
    chunks.any(|(first, second)| {
        let pairs = first.iter().zip(second);
        pairs.fold(false, |any, (first, second)| any | is_it(*first, *second))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(character), character.is_alphanumeric(), "{character:?}");
        }
    }
}
