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
    let may_be = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7f;
    let has_low =
        page.chunks(64).any(|chunk| chunk.iter().fold(false, |any, it| any | may_be(*it)));
    if !has_low && !has_high(page) {
        return None;
    }
    let text = str::from_utf8(page).ok()?;
    Some(text.chars().filter_map(allowed).collect())
}

/// Returns `true` if bytes have a control beyond ASCII or a noncharacter. Few have the lead
/// bytes of these in front of such a byte.
fn has_high(page: &[u8]) -> bool {
    let is_any = |first: u8, second: u8| match first {
        0xc2 => second < 0xa0,
        // U+FDD0 to U+FDEF, U+FFFE and U+FFFF, and the last two of each plane.
        0xef => matches!(second, 0xb7 | 0xbf),
        0xf0..=0xf4 => second & 0x0f == 0x0f,
        _ => false,
    };
    let behind = page.get(1..).unwrap_or_default();
    let mut chunks = page.chunks(64).zip(behind.chunks(64));
    chunks.any(|(first, second)| {
        first.iter().zip(second).fold(false, |any, (first, second)| any | is_any(*first, *second))
    })
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
