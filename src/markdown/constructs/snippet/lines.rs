//! Which lines of a file are meant, and how they are taken out of it.
//!
//! ```text
//! 1-3,9-      the first three lines, and all from the ninth
//! ```
//!
//! The indentation that all of them share is taken off, unless the reference says how much.

use super::tags::Tagged;
use super::{Failure, INVALID_CODE};

/// Lines, counted from one, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineRange {
    pub(super) start: usize,
    /// `usize::MAX` for the last line.
    pub(super) end: usize,
}

/// What a reference says of the lines that it means.
#[derive(Debug, Clone, Default)]
pub(super) struct Selection {
    /// `#L1-L3`
    pub(super) bookmark: Option<LineRange>,
    /// `start=1&end=3`
    pub(super) bounds: Option<LineRange>,
    /// `range=1-3,9-`; none for all.
    pub(super) ranges: Vec<LineRange>,
    /// How many columns are taken off; without it, as many as all lines share.
    pub(super) dedent: Option<usize>,
}

/// The most code that one reference may take in, in bytes: ranges can name a line many times.
const CODE_MAX: usize = 1 << 22;

/// Tab stops are this many columns apart.
const TAB_WIDTH: usize = 4;

impl LineRange {
    /// Reads `1`, `1-3`, `9-` or `-3`, blanks allowed.
    fn read(text: &str) -> Option<Self> {
        let number = |text: &str, missing| match text.trim() {
            "" => Some(missing),
            text => text.parse().ok(),
        };
        match text.split_once('-') {
            Some((start, end)) => {
                Some(Self { start: number(start, 1)?, end: number(end, usize::MAX)? })
            }
            None => text.trim().parse().ok().map(|line| Self { start: line, end: line }),
        }
    }

    /// Reads ranges parted by commas.
    pub(super) fn read_list(text: &str) -> Option<Vec<Self>> {
        text.split(',').map(Self::read).collect()
    }

    /// Reads `L1` or `L1-L3`.
    pub(super) fn read_bookmark(text: &str) -> Option<Self> {
        let number = |text: &str| text.trim().strip_prefix(['L', 'l'])?.parse().ok();
        match text.split_once('-') {
            None => number(text).map(|line| Self { start: line, end: line }),
            Some((start, "")) => Some(Self { start: number(start)?, end: usize::MAX }),
            Some((start, end)) => Some(Self { start: number(start)?, end: number(end)? }),
        }
    }

    fn show(self) -> String {
        match self.end {
            end if end == self.start => end.to_string(),
            usize::MAX => format!("{}-", self.start),
            end => format!("{}-{end}", self.start),
        }
    }
}

/// Ranges as they are written.
pub(super) fn show(ranges: &[LineRange]) -> String {
    ranges.iter().map(|range| range.show()).collect::<Vec<_>>().join(",")
}

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
                    format!("a code snippet is cut at {CODE_MAX} bytes: name fewer lines");
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
    fn ranges_are_read_and_shown() {
        let read = |text| LineRange::read_list(text).map(|ranges| show(&ranges));
        assert_eq!(read("11 - 33, 40-40,9-").as_deref(), Some("11-33,40,9-"));
        assert_eq!(read("1,two"), None);
        assert_eq!(LineRange::read_bookmark("L3-L9"), Some(LineRange { start: 3, end: 9 }));
        assert_eq!(LineRange::read_bookmark("Lines"), None);
    }

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
