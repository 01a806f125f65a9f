//! The text of one block while it is gathered: blanks collapse, line ends between Chinese or
//! Japanese characters vanish, and links and images know where they began.

use super::addresses::Addresses;
use super::block::Owner;
use crate::markdown::soft_break::is_ideographic;

/// A blank that holds words together: beside another blank it has nothing to hold.
const NO_BREAK: char = '\u{a0}';

/// A block's text so far.
#[derive(Debug, Default)]
pub(super) struct Inline {
    text: String,
    gap: Gap,
    marks: Vec<Mark>,
    shift: Option<Shift>,
}

/// Gap between the text so far and the next text.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Blank,
    /// A line end of the article: a blank, but not between two ideographs.
    LineEnd,
}

/// An element of the line that is still open.
#[derive(Debug)]
struct Mark {
    owner: Owner,
    /// Where it began, and what stood before it.
    start: usize,
    gap: Gap,
    /// A link's address; none for an image.
    address: Option<String>,
}

/// Raised or lowered characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    Raised,
    Lowered,
}

impl Inline {
    /// Adds text, its blanks collapsed and its control characters left out.
    pub(super) fn push(&mut self, text: &str) {
        if let Some(shifted) = self.shift.and_then(|shift| shift.apply(text)) {
            return self.push_plain(&shifted);
        }
        self.push_plain(text);
    }

    fn push_plain(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '\n' | '\r' => self.gap = Gap::LineEnd,
                ' ' | '\t' | '\u{c}' => self.blank(),
                NO_BREAK if self.gap != Gap::None || self.is_at_line_start() => {}
                character if character.is_control() => {}
                character => {
                    self.resolve(character);
                    self.text.push(character);
                }
            }
        }
    }

    /// A blank before what comes.
    pub(super) fn blank(&mut self) {
        self.gap = self.gap.max(Gap::Blank);
    }

    /// Writes the gap before `next`.
    fn resolve(&mut self, next: char) {
        let gap = std::mem::take(&mut self.gap);
        // The mark of a link may point behind the blank that goes: it would cut the text
        // otherwise.
        if gap != Gap::None && self.text.ends_with(NO_BREAK) {
            self.text.pop();
            let end = self.text.len();
            self.marks.iter_mut().for_each(|mark| mark.start = mark.start.min(end));
        }
        let Some(last) = self.text.chars().next_back() else { return };
        // Authors wrap lines at any ideograph; a blank there would split a word.
        let joined = gap == Gap::LineEnd && is_ideographic(last) && is_ideographic(next);
        if gap != Gap::None && last != '\n' && !joined {
            self.text.push(' ');
        }
    }

    fn is_at_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// A line end to keep; two of them make an empty line, more do not make more.
    pub(super) fn hard_break(&mut self) {
        self.gap = Gap::None;
        // A block cannot begin with an empty line, and rows of breaks only make room on a page.
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Text that is raised or lowered from here on, or no more.
    pub(super) fn shift(&mut self, shift: Option<Shift>) {
        self.shift = shift;
    }

    /// A link begins.
    pub(super) fn open_link(&mut self, owner: Owner, address: String) {
        let mark = Mark { owner, start: self.text.len(), gap: self.gap, address: Some(address) };
        self.marks.push(mark);
    }

    /// An image begins: what comes is its alternative text.
    pub(super) fn open_image(&mut self, owner: Owner) {
        self.marks.push(Mark { owner, start: self.text.len(), gap: self.gap, address: None });
        self.resolve('[');
        self.text.push('[');
    }

    /// The link or image ends, and whatever began in it.
    pub(super) fn close(&mut self, owner: Owner, addresses: &mut Addresses) {
        let Some(at) = self.marks.iter().rposition(|mark| mark.owner == owner) else { return };
        while self.marks.len() > at {
            let mark = self.marks.pop().expect("there are more marks than `at`");
            self.close_mark(&mark, addresses);
        }
    }

    fn close_mark(&mut self, mark: &Mark, addresses: &mut Addresses) {
        match &mark.address {
            None => self.close_image(mark),
            // In an image's alternative text an address would be read as part of it.
            Some(_) if self.marks.iter().any(|outer| outer.address.is_none()) => {}
            Some(address) => self.close_link(mark.start, address, addresses),
        }
    }

    fn close_image(&mut self, mark: &Mark) {
        // More than the bracket that opened it: an image without alternative text shows nothing.
        if self.text[mark.start..].trim_start().len() > 1 {
            self.text.push(']');
        } else {
            self.text.truncate(mark.start);
            self.gap = self.gap.max(mark.gap);
        }
    }

    /// Writes the address behind the link's text. What stood behind the text follows the address.
    fn close_link(&mut self, start: usize, address: &str, addresses: &mut Addresses) {
        let text = self.text[start..].trim();
        if let Some(link_suffix) = addresses.link_suffix(text, address) {
            let gap = std::mem::take(&mut self.gap);
            self.blank();
            self.push_plain(&link_suffix);
            self.gap = gap;
        }
    }

    /// The text of a block that ends here. A link that goes on does so in the next block.
    pub(super) fn take(&mut self, addresses: &mut Addresses) -> String {
        let open = std::mem::take(&mut self.marks);
        for mark in open.into_iter().rev() {
            if self.text.len() > mark.start || mark.address.is_none() {
                self.close_mark(&mark, addresses);
            } else {
                // It began right where the block ended: raw HTML may open a link around a
                // paragraph.
                self.marks.push(Mark { start: 0, gap: Gap::None, ..mark });
            }
        }
        self.marks.reverse();
        self.gap = Gap::None;
        std::mem::take(&mut self.text).trim().to_owned()
    }
}

impl Shift {
    /// The text in characters of their own, where there are such for all of it.
    fn apply(self, text: &str) -> Option<String> {
        let (plain, shifted) = match self {
            Self::Raised => ("0123456789+-=()ni, ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ, "),
            Self::Lowered => ("0123456789+-=(), ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎, "),
        };
        let shift = |character| {
            let at = plain.chars().position(|known| known == character)?;
            shifted.chars().nth(at)
        };
        text.chars().map(shift).collect()
    }
}

/// A number as a footnote's mark.
pub(super) fn superscript(number: usize) -> String {
    Shift::Raised.apply(&number.to_string()).expect("digits can be raised")
}
