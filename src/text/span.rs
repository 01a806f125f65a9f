//! A range of bytes.

use std::ops::Range;

/// A half-open range of bytes of one text.
///
/// ```
/// use diglot::text::Span;
///
/// let span = Span::new(6, 11);
/// assert_eq!(&"hello world"[span.range()], "world");
/// assert_eq!(span.len(), 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// The *inclusive* byte offset where the span starts.
    pub start: u32,
    /// The *exclusive* byte offset where the span ends. Never less than `start`.
    pub end: u32,
}

impl Span {
    /// The span from the byte `start` up to, and without, the byte `end`.
    ///
    /// # Panics
    ///
    /// When `end` lies before `start`, or beyond 4 GiB: no file that large is read.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span cannot end before it starts: {start}..{end}");
        let end = u32::try_from(end).expect("a text is smaller than 4 GiB");
        Self { start: start as u32, end }
    }

    /// The empty span at byte `at`.
    pub fn empty(at: usize) -> Self {
        Self::new(at, at)
    }

    /// Where `part` stands in `text`, of which it is a slice.
    ///
    /// ```
    /// # use diglot::text::Span;
    /// let text = "hello world";
    /// assert_eq!(Span::of(&text[6..], text), Span::new(6, 11));
    /// ```
    ///
    /// # Panics
    ///
    /// When `part` is an equal text from elsewhere.
    pub fn of(part: &str, text: &str) -> Self {
        let start = part.as_ptr().addr().checked_sub(text.as_ptr().addr());
        let start = start.filter(|start| start + part.len() <= text.len());
        let start = start.expect("a part is a slice of its text");
        Self::new(start, start + part.len())
    }

    /// Where the span starts, in bytes.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Where the span ends, in bytes.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Returns `true` if it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same range, to slice a string with.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Returns `true` if all of `other` lies inside this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns `true` if the byte at `offset` lies inside this span.
    pub fn holds(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Returns `true` if the spans share a byte, or one begins where the other ends.
    pub fn touches(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// The smallest span that covers both.
    ///
    /// ```text
    ///   self    ├──┤
    ///   other         ├────┤
    ///   cover   ├──────────┤
    /// ```
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
