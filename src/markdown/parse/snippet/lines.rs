//! Takes the lines that are meant out of a file.
//!
//! The indentation that all of them share is taken off, unless the reference says how much.

use super::failure::Failure;
use super::tags::Tagged;
use crate::markdown::constructs::snippet::{INVALID_CODE, LineRange, Selection};

/// The most code that one reference may take in, in bytes: ranges can name a line many times.
const CODE_MAX: usize = 1 << 22;

/// Tab stops are this many columns apart.
const TAB_WIDTH: usize = 4;

/// A file's lines without their ends, which may be of any system.
pub(super) fn split(text: &str) -> Vec<&str> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines: Vec<&str> = text
        .split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
        .collect();
    if lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    lines
}

impl Selection {
    /// The lines that are meant where there is no tag.
    pub(super) fn cut(&self, lines: &[&str]) -> Result<String, Failure> {
        let all = [LineRange { start: 1, end: usize::MAX }];
        let ranges = match self.bookmark.as_ref().or(self.bounds.as_ref()) {
            Some(range) => std::slice::from_ref(range),
            None if self.ranges.is_empty() => &all[..],
            None => &self.ranges,
        };
        let numbers = ranges
            .iter()
            .flat_map(|range| range.start.saturating_sub(1)..range.end.min(lines.len()));
        self.join(numbers.map(|number| lines[number]))
    }

    /// The lines between those of a tag, without those of other tags.
    pub(super) fn cut_tagged(&self, lines: &[&str], tagged: &Tagged) -> Result<String, Failure> {
        let inside = tagged.lines.clone().filter(|line| !tagged.tag_lines.contains(line));
        self.join(inside.map(|line| lines[line]))
    }

    fn join<'l>(&self, lines: impl Iterator<Item = &'l str>) -> Result<String, Failure> {
        let mut size = 0;
        let mut cut: Vec<(String, &str)> = Vec::new();
        for line in lines {
            let (indent, text) = split_indent(line);
            size += indent.len() + text.len() + 1;
            if size > CODE_MAX {
                let message =
                    format!("code snippet is cut at {CODE_MAX} bytes; include fewer lines");
                return Err(Failure::new(&INVALID_CODE, message));
            }
            cut.push((indent, text));
        }
        let is_filled = |(indent, text): &&(String, &str)| !indent.is_empty() || !text.is_empty();
        let shared = cut.iter().filter(is_filled).map(|(indent, _)| indent.len()).min();
        let dedent = self.dedent.or(shared).unwrap_or_default();
        let dedented = cut
            .iter()
            .map(|(indent, text)| format!("{}{text}\n", &indent[dedent.min(indent.len())..]));
        Ok(dedented.collect())
    }
}

/// Parts a line's indentation from its text, tabs written out as blanks.
fn split_indent(line: &str) -> (String, &str) {
    let text = line.trim_start_matches([' ', '\t']);
    let mut indent = String::new();
    for letter in line[..line.len() - text.len()].chars() {
        let columns = if letter == '\t' { TAB_WIDTH - indent.len() % TAB_WIDTH } else { 1 };
        indent.extend(std::iter::repeat_n(' ', columns));
    }
    (indent, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_that_all_lines_share_is_taken_off() {
        let selection = Selection::default();
        let code = selection.cut(&split("\ta\r\n\r\n      b\r\n")).ok();
        assert_eq!(code.as_deref(), Some("a\n\n  b\n"));
        let kept = Selection { dedent: Some(1), ..selection };
        assert_eq!(kept.cut(&split("  a\rb")).ok().as_deref(), Some(" a\nb\n"));
    }

    #[test]
    fn ranges_that_name_a_line_again_and_again_are_cut() {
        let ranges = vec![LineRange { start: 1, end: usize::MAX }; 5000];
        let line = "x".repeat(1000);
        let selection = Selection { ranges, ..Selection::default() };
        assert!(selection.cut(&[line.as_str()]).is_err());
    }
}
