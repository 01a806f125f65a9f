//! The marks of quotes and lists, and the indentation, before a line's own text.

use std::ops::Range;

/// The marks before a line's own text.
pub(super) struct Prefix {
    /// Block quotes around it.
    pub(super) quotes: usize,
    /// Where the white space behind the last quote mark starts, in bytes of the line.
    pub(super) indent_start: usize,
    /// Where that white space ends.
    pub(super) indent_end: usize,
    /// Where the text behind further marks starts.
    pub(super) text_start: usize,
    /// `true` if the last mark before the text is that of a quotation.
    pub(super) is_quoted: bool,
}

/// Parts the marks of quotes and lists from a line's text.
pub(super) fn prefix(line: &str) -> Prefix {
    let bytes = line.as_bytes();
    let blank = |from: usize| {
        from + bytes[from..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
    };
    let mut quotes = 0;
    let mut indent_start = 0;
    let mut at = blank(0);
    while bytes.get(at) == Some(&b'>') {
        quotes += 1;
        indent_start = at + 1;
        // One blank behind the mark belongs to it.
        indent_start += usize::from(bytes.get(indent_start) == Some(&b' '));
        at = blank(indent_start);
    }
    // List marks are read past only to find the text: CommonMark has to see them, and the blanks
    // before them are the list's own.
    let indent_end = at;
    let mut is_quoted = quotes > 0;
    while let Some(rest) = list_mark(&bytes[at..]) {
        at = blank(at + rest);
        is_quoted = false;
        while bytes.get(at) == Some(&b'>') {
            quotes += 1;
            is_quoted = true;
            at = blank(at + 1);
        }
    }
    Prefix { quotes, indent_start, indent_end, text_start: at, is_quoted }
}

/// The white space behind as many quote marks at the start of a line.
pub(super) fn indent_behind(line: &str, quotes: usize) -> Range<usize> {
    let bytes = line.as_bytes();
    let blank = |from: usize| {
        from + bytes[from..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
    };
    let mut start = 0;
    for _ in 0..quotes {
        let mark = blank(start);
        if bytes.get(mark) != Some(&b'>') {
            // A lazy line, which continues a quotation without its marks, has no indentation of
            // its own.
            return start..start;
        }
        start = mark + 1;
        start += usize::from(bytes.get(start) == Some(&b' '));
    }
    start..blank(start)
}

/// The length of a list mark that a blank follows.
fn list_mark(bytes: &[u8]) -> Option<usize> {
    let len = match bytes.first()? {
        b'-' | b'*' | b'+' => 1,
        byte if byte.is_ascii_digit() => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
            // Nine digits are the most that CommonMark takes for the number of an item.
            let is_mark = digits < 10 && matches!(bytes.get(digits), Some(b'.' | b')'));
            is_mark.then_some(digits + 1)?
        }
        _ => return None,
    };
    matches!(bytes.get(len), Some(b' ' | b'\t')).then_some(len)
}
