//! Where Markdown has code, roughly: enough to leave a lone annotation tag in an example alone.
//! The parser proper lives above this layer; it is asked only about damaged articles.

/// Whether the byte `offset` of `text` lies behind an open code fence or inside a code span of its
/// line.
pub(super) fn is_in_code(text: &str, offset: usize) -> bool {
    let line_start = memchr::memrchr(b'\n', &text.as_bytes()[..offset]).map_or(0, |at| at + 1);
    open_fence(&text[..line_start]) || is_in_code_span(&text[line_start..], offset - line_start)
}

/// Whether a fence is open at the end of `text`.
fn open_fence(text: &str) -> bool {
    let mut open: Option<&str> = None;
    for line in text.lines() {
        let Some(fence) = fence(line) else { continue };
        let closes = |opener: &str| fence.starts_with(opener) && line.trim_end().ends_with(fence);
        match open {
            None => open = Some(fence),
            Some(opener) if closes(opener) => open = None,
            Some(_) => {}
        }
    }
    open.is_some()
}

/// The run of three or more backticks or tildes that starts a line, behind list and quote marks.
fn fence(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(|c: char| c == ' ' || c == '\t' || c == '>');
    let mark = line.chars().next().filter(|&c| c == '`' || c == '~')?;
    let len = line.len() - line.trim_start_matches(mark).len();
    (len >= 3).then(|| &line[..len])
}

/// Whether a run of backticks before `offset` has its match behind it, on one line.
fn is_in_code_span(text: &str, offset: usize) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let mut at = 0;
    while let Some(found) = line[at..].find('`').map(|found| at + found) {
        let run = line[found..].len() - line[found..].trim_start_matches('`').len();
        let inside = found + run;
        let Some(end) = closing_run(line, inside, run) else {
            at = inside;
            continue;
        };
        if (inside..end).contains(&offset) {
            return true;
        }
        at = end + run;
    }
    false
}

fn closing_run(line: &str, mut at: usize, len: usize) -> Option<usize> {
    while let Some(found) = line[at..].find('`').map(|found| at + found) {
        let run = line[found..].len() - line[found..].trim_start_matches('`').len();
        if run == len {
            return Some(found);
        }
        at = found + run;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        let offset = text.find('@').expect("the place to ask about");
        assert_eq!(is_in_code(text, offset), expected, "{text}");
    }

    #[test]
    fn a_fence_counts_until_it_is_closed() {
        check("```html\n@\n```", true);
        check("```html\n```\n@", false);
        check("- a\n  ~~~\n  @", true);
    }

    #[test]
    fn a_code_span_needs_both_its_ends() {
        check("a `@` b", true);
        check("a ` @", false);
        check("`a` @ `b`", false);
    }
}
