//! Expressions in braces and tags of MDX: where they end.

/// The length of an expression in braces, with its strings and comments.
pub(super) fn balanced_braces(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut quote, mut at) = (0_usize, None, 0);
    while let Some(&byte) = bytes.get(at) {
        match (quote, byte) {
            (Some(_), b'\\') => at += 1,
            (Some(mark), byte) if byte == mark || byte == b'\n' && mark != b'`' => quote = None,
            (None, b'/') if bytes.get(at + 1) == Some(&b'*') => {
                at += 2 + text[at + 2..].find("*/")? + 1;
            }
            (None, b'"' | b'\'' | b'`') => quote = Some(byte),
            (None, b'{') => depth += 1,
            (None, b'}') => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// The length of a tag, with its attributes.
pub(super) fn tag_len(text: &str) -> Option<usize> {
    let mut at = 1;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'>' => return Some(at + 1),
            b'{' => at += balanced_braces(&text[at..])?,
            b'"' => at += 2 + memchr::memchr(b'"', &bytes[at + 1..])?,
            b'\'' => at += 2 + memchr::memchr(b'\'', &bytes[at + 1..])?,
            b'\n' if blank_line(&text[at..]) == Some(0) => return None,
            _ => at += 1,
        }
    }
    None
}

/// The place of the line end before the first blank line.
pub(super) fn blank_line(text: &str) -> Option<usize> {
    ["\n\n", "\n\r\n"].into_iter().filter_map(|blank| text.find(blank)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_hold_braces_and_quotes_of_their_own() {
        for (text, expected) in [
            ("{a} b", Some(3)),
            (r#"{"}" + '}'} b"#, Some(11)),
            (r#"{"\"}"} b"#, Some(7)),
            ("{/* don't } */} b", Some(15)),
            ("{`a\n}${b}`} c", Some(11)),
            ("{a", None),
            ("{/* a", None),
        ] {
            assert_eq!(balanced_braces(text), expected, "{text}");
        }
    }

    #[test]
    fn a_tag_ends_behind_its_attributes() {
        for (text, expected) in [
            ("<A b=\"c > d\" e={f > g}> h", Some(23)),
            ("<A\n  b\n/> c", Some(9)),
            ("<A\r\n\r\n> c", None),
        ] {
            assert_eq!(tag_len(text), expected, "{text}");
        }
    }
}
