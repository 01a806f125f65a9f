//! Which lines of a file are meant.
//!
//! ```text
//! 1-3,9-      the first three lines, and all from the ninth
//! ```

/// Lines, counted from one, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::markdown) struct LineRange {
    pub(in crate::markdown) start: usize,
    /// `usize::MAX` for the last line.
    pub(in crate::markdown) end: usize,
}

/// Line selection of a reference.
#[derive(Debug, Clone, Default)]
pub(in crate::markdown) struct Selection {
    /// `#L1-L3`
    pub(in crate::markdown) bookmark: Option<LineRange>,
    /// `start=1&end=3`
    pub(in crate::markdown) bounds: Option<LineRange>,
    /// `range=1-3,9-`; none for all.
    pub(in crate::markdown) ranges: Vec<LineRange>,
    /// How many columns are taken off; without it, as many as all lines share.
    pub(in crate::markdown) dedent: Option<usize>,
}

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
    pub(in crate::markdown) fn read_list(text: &str) -> Option<Vec<Self>> {
        text.split(',').map(Self::read).collect()
    }

    /// Reads `L1` or `L1-L3`.
    pub(in crate::markdown) fn read_bookmark(text: &str) -> Option<Self> {
        let number = |text: &str| text.trim().strip_prefix(['L', 'l'])?.parse().ok();
        match text.split_once('-') {
            None => number(text).map(|line| Self { start: line, end: line }),
            Some((start, "")) => Some(Self { start: number(start)?, end: usize::MAX }),
            Some((start, end)) => Some(Self { start: number(start)?, end: number(end)? }),
        }
    }

    fn to_text(self) -> String {
        match self.end {
            end if end == self.start => end.to_string(),
            usize::MAX => format!("{}-", self.start),
            end => format!("{}-{end}", self.start),
        }
    }
}

/// Ranges as they are written.
pub(in crate::markdown) fn to_text(ranges: &[LineRange]) -> String {
    ranges.iter().map(|range| range.to_text()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_and_shown() {
        let read = |text| LineRange::read_list(text).map(|ranges| to_text(&ranges));
        assert_eq!(read("11 - 33, 40-40,9-").as_deref(), Some("11-33,40,9-"));
        assert_eq!(read("1,two"), None);
        assert_eq!(LineRange::read_bookmark("L3-L9"), Some(LineRange { start: 3, end: 9 }));
        assert_eq!(LineRange::read_bookmark("Lines"), None);
    }
}
