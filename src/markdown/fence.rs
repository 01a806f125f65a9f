//! Keeps track of code, line by line, without parsing: enough to leave examples alone.

/// Tracks whether a code fence is open.
#[derive(Debug, Default)]
pub(super) struct FenceTracker {
    /// The mark and the length of the fence that is open.
    open: Option<(u8, usize)>,
}

impl FenceTracker {
    /// Takes the next line, without the marks of quotes and lists before it. Tells whether it is
    /// code or a fence itself.
    pub(super) fn is_code(&mut self, line: &str) -> bool {
        let line = line.trim_start();
        let mark = line.bytes().next().filter(|byte| matches!(byte, b'`' | b'~'));
        let len = mark.map_or(0, |mark| line.bytes().take_while(|&byte| byte == mark).count());
        match (self.open, mark) {
            (Some((open, open_len)), Some(mark)) => {
                if mark == open && len >= open_len && line[len..].trim().is_empty() {
                    self.open = None;
                }
                true
            }
            (Some(_), None) => true,
            (None, Some(mark)) if len >= 3 && !(mark == b'`' && line[len..].contains('`')) => {
                self.open = Some((mark, len));
                true
            }
            (None, _) => false,
        }
    }
}

/// Where the code span ends, behind the start of `line`, that a byte is in.
pub(super) fn code_span_end(line: &str, offset: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(open) = line[at..].find('`').map(|len| at + len).filter(|open| *open < offset) {
        let len = line[open..].bytes().take_while(|byte| *byte == b'`').count();
        let close = line[open + len..].find(&line[open..open + len])?;
        let end = open + len + close + len;
        if end > offset {
            return Some(end);
        }
        at = end;
    }
    None
}
