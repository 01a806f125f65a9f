//! Characters that HTML forbids: controls, and noncharacters.

/// The characters of Windows-1252 at 0x80 to 0x9F. The five places without one are read as controls.
pub const WINDOWS_1252_HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Returns `true` for a code point that Unicode reserves for programs: U+FDD0, U+FFFE and the like.
///
/// ```
/// use diglot::text::is_noncharacter;
///
/// assert!(is_noncharacter('\u{fffe}') && is_noncharacter('\u{1ffff}') && is_noncharacter('\u{fdd0}'));
/// assert!(!is_noncharacter('\u{fffd}') && !is_noncharacter('a'));
/// ```
pub fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// A page without the characters that HTML forbids. Controls that stand for characters of Windows-1252 are these,
/// as browsers have it; others are left out.
///
/// ```
/// use diglot::text::without_forbidden;
///
/// assert_eq!(without_forbidden("a\u{1b}[1m\tb\u{80}\u{ffff}c\u{c}d".to_owned()), "a[1m\tb€c d");
/// ```
pub fn without_forbidden(page: String) -> String {
    cleaned(page.as_bytes()).unwrap_or(page)
}

/// The same for a page of bytes, which are UTF-8.
pub fn without_forbidden_bytes(page: Vec<u8>) -> Vec<u8> {
    cleaned(&page).map_or(page, String::into_bytes)
}

/// The text of a page without forbidden characters; nothing where it has none.
fn cleaned(page: &[u8]) -> Option<String> {
    // One sweep over all bytes, since every page goes through here; few chunks need the closer look.
    let mut chunks = page.chunks(CHUNK).enumerate();
    let has_forbidden = |(number, chunk): (usize, &[u8])| {
        let is_doubtful = chunk.iter().fold(false, |any, byte| any | may_begin(*byte));
        is_doubtful && has_any(&page[number * CHUNK..page.len().min((number + 1) * CHUNK + 1)])
    };
    if !chunks.any(has_forbidden) {
        return None;
    }
    let text = str::from_utf8(page).ok()?;
    Some(text.chars().filter_map(allowed).collect())
}

/// How many bytes of a page are looked at together.
const CHUNK: usize = 128;

/// Returns `true` for a byte that a forbidden character may begin with.
fn may_begin(byte: u8) -> bool {
    is_control(byte) || byte == 0xc2 || byte >= 0xef
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7f
}

/// Returns `true` if bytes have a control or a noncharacter. Few have the lead bytes of those beyond ASCII in
/// front of such a byte.
fn has_any(bytes: &[u8]) -> bool {
    let is_beyond_ascii = |first: u8, second: u8| match first {
        0xc2 => second < 0xa0,
        // U+FDD0 to U+FDEF, U+FFFE and U+FFFF, and the last two of each plane.
        0xef => matches!(second, 0xb7 | 0xbf),
        0xf0..=0xf4 => second & 0x0f == 0x0f,
        _ => false,
    };
    let mut pairs = bytes.windows(2);
    bytes.iter().any(|byte| is_control(*byte)) || pairs.any(|it| is_beyond_ascii(it[0], it[1]))
}

fn allowed(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(c),
        '\u{c}' => Some(' '),
        '\u{80}'..='\u{9f}' => {
            let read = WINDOWS_1252_HIGH[(u32::from(c) - 0x80) as usize];
            Some(read).filter(|read| !read.is_control())
        }
        _ => Some(c).filter(|c| !c.is_control() && !is_noncharacter(*c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forbidden_character_is_found_wherever_it_stands() {
        let forbidden = [
            ('\u{1}', ""),
            ('\u{7f}', ""),
            ('\u{80}', "€"),
            ('\u{ffff}', ""),
            ('\u{fdd0}', ""),
            ('\u{1fffe}', ""),
        ];
        for (start, (c, shown)) in (0..3 * CHUNK).flat_map(|start| forbidden.map(|it| (start, it)))
        {
            let before = "a".repeat(start);
            let page = format!("{before}{c}b");
            assert_eq!(without_forbidden(page), format!("{before}{shown}b"), "{start} {c:?}");
        }
    }

    #[test]
    fn a_page_of_other_characters_is_left_alone() {
        for start in 0..CHUNK {
            let page = format!("{}\t\r\né\u{a0}\u{fb01}\u{fffd}（𝄞\u{1f600}", "a".repeat(start));
            assert_eq!(without_forbidden(page.clone()), page, "{start}");
        }
    }
}
