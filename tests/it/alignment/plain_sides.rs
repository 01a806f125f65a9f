//! The two sides of an annotated article as plain files, and what a team may have done to them since.

use std::ops::Range;

use diglot::align::plain::Prepared;
use diglot::article::{Article, Side};
use diglot::markdown::Profile;

use crate::numbers::Numbers;

/// A side of an article without the anchors that its publisher added, and where its segments are: an empty
/// range for one that is gone.
pub(super) struct PlainSide {
    pub(super) text: String,
    pub(super) segments: Vec<Range<usize>>,
}

/// A piece of a new text: of the old one, or of another article.
enum Piece<'t> {
    Own(Range<usize>),
    Foreign(&'t str),
}

impl PlainSide {
    /// The target and the source of an article.
    pub(super) fn both(article: &Article) -> [Self; 2] {
        [Side::Target, Side::Source].map(|side| Self::of(article, side))
    }

    fn of(article: &Article, side: Side) -> Self {
        let side = article.side(side);
        let segments = side.segments().iter().map(|it| it.span.range()).collect();
        let whole = Self { text: side.text().to_owned(), segments };
        let (mut pieces, mut at) = (Vec::new(), 0);
        let mut from = side.body_start();
        while let Some(start) = whole.text[from..].find("<a name=\"").map(|len| from + len) {
            let Some(len) = whole.text[start..].find("</a>") else { break };
            pieces.push(Piece::Own(at..start));
            at = start + len + "</a>".len();
            from = at;
        }
        pieces.push(Piece::Own(at..whole.text.len()));
        whole.of_pieces(&pieces)
    }

    pub(super) fn prepared(&self) -> Prepared {
        Prepared::new(&self.text, Profile::Plain)
    }

    fn of_pieces(&self, pieces: &[Piece<'_>]) -> Self {
        let (mut text, mut kept) = (String::new(), Vec::new());
        for piece in pieces {
            match piece {
                Piece::Own(range) => {
                    kept.push((range.clone(), text.len()));
                    text += &self.text[range.clone()];
                }
                Piece::Foreign(foreign) => text += foreign,
            }
        }
        let new_offset = |offset: usize, is_end: bool| {
            let holds = |range: &Range<usize>| {
                if is_end {
                    range.start < offset && offset <= range.end
                } else {
                    range.contains(&offset)
                }
            };
            let (range, start) = kept.iter().find(|(range, _)| holds(range))?;
            Some(start + offset - range.start)
        };
        let moved = |it: &Range<usize>| {
            let [start, end] = [new_offset(it.start, false), new_offset(it.end, true)];
            start.zip(end).map_or(0..0, |(start, end)| start..end)
        };
        let segments = self.segments.iter().map(moved).collect();
        Self { text, segments }
    }

    /// The text in pieces between blank lines, those in fenced code left together.
    fn paragraphs(&self) -> Vec<Range<usize>> {
        let (mut paragraphs, mut start, mut at) = (Vec::new(), 0, 0);
        let mut is_code = self.text.starts_with("---\n");
        for line in self.text.split_inclusive('\n') {
            let mark = line.trim();
            is_code ^= mark.starts_with("```") || (at > 0 && is_code && mark == "---");
            at += line.len();
            if mark.is_empty() && !is_code {
                paragraphs.push(start..at);
                start = at;
            }
        }
        paragraphs.push(start..self.text.len());
        paragraphs
    }

    /// Paragraphs in lines of at most 76 characters, and items with the other mark.
    fn wrapped(&self) -> Self {
        let mut text = self.text.clone().into_bytes();
        for paragraph in self.paragraphs().into_iter().skip(1) {
            let lines: Vec<&str> = self.text[paragraph.clone()].lines().collect();
            let mut start = paragraph.start;
            let is_prose = lines.iter().all(|line| line.starts_with(char::is_alphabetic));
            for line in lines {
                if is_prose {
                    wrap(line, &mut text[start..]);
                } else if line.starts_with("- ") {
                    text[start] = b'*';
                } else if line.starts_with("* ") {
                    text[start] = b'-';
                }
                start += line.len() + 1;
            }
        }
        let text = String::from_utf8(text).expect("blanks became line ends");
        Self { text, segments: self.segments.clone() }
    }

    /// The items of each list in another order.
    fn reordered(&self, numbers: &mut Numbers) -> Self {
        let mut lines = Vec::new();
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            lines.push(at..at + line.len());
            at += line.len();
        }
        let is_item = |line: &Range<usize>| {
            self.text[line.clone()].ends_with('\n')
                && self.text[line.clone()].starts_with(['-', '*'])
                && self.text.as_bytes()[line.start + 1] == b' '
        };
        let mut pieces = Vec::new();
        for run in lines.chunk_by(|a, b| is_item(a) && is_item(b)) {
            let mut run = run.to_vec();
            if run.len() >= 3 {
                for nth in (1..run.len()).rev() {
                    run.swap(nth, numbers.below(nth + 1));
                }
            }
            pieces.extend(run.into_iter().map(Piece::Own));
        }
        self.of_pieces(&pieces)
    }

    /// Each paragraph is lost with a chance, and one of another article follows it with the same.
    fn with_other_paragraphs(&self, foreign: &Self, numbers: &mut Numbers) -> Self {
        let others = foreign.paragraphs();
        let mut pieces = Vec::new();
        for (nth, paragraph) in self.paragraphs().into_iter().enumerate() {
            // The first one may be front matter.
            if nth == 0 || !is_drawn(numbers) {
                pieces.push(Piece::Own(paragraph));
            }
            let other = &foreign.text[others[nth % others.len()].clone()];
            if nth > 0 && nth % others.len() > 0 && other.ends_with("\n\n") && is_drawn(numbers) {
                pieces.push(Piece::Foreign(other));
            }
        }
        self.of_pieces(&pieces)
    }
}

fn wrap(line: &str, bytes: &mut [u8]) {
    let (mut start, mut blank) = (0, None);
    for (at, character) in line.char_indices() {
        let next = &line[at + character.len_utf8()..];
        // A word that would begin a block stays behind the one before it.
        if character == ' ' && next.starts_with(char::is_alphabetic) {
            blank = Some(at);
        }
        if at - start > 76
            && let Some(end) = blank.take()
        {
            bytes[end] = b'\n';
            start = end + 1;
        }
    }
}

/// What happened to two files since they were one article.
#[derive(Debug, Clone, Copy)]
pub(super) enum Damage {
    Nothing,
    /// The translation is wrapped, its items have the other mark.
    Wrapped,
    /// The items of the translation's lists stand in another order.
    Reordered,
    /// Paragraphs were lost and came, 15 in 100 of each, on both sides.
    Paragraphs,
}

impl Damage {
    /// The sides after it; `foreign` is another article.
    pub(super) fn of(
        self,
        sides: [PlainSide; 2],
        foreign: &[PlainSide; 2],
        seed: u32,
    ) -> [PlainSide; 2] {
        let [target, source] = sides;
        let mut numbers = Numbers::new(u64::from(seed | 1));
        match self {
            Self::Nothing => [target, source],
            Self::Wrapped => [target.wrapped(), source],
            Self::Reordered => [target.reordered(&mut numbers), source],
            Self::Paragraphs => [
                target.with_other_paragraphs(&foreign[0], &mut numbers),
                source.with_other_paragraphs(&foreign[1], &mut numbers),
            ],
        }
    }
}

/// Returns `true` for 15 of 100.
fn is_drawn(numbers: &mut Numbers) -> bool {
    numbers.below(100) < 15
}
