//! A translation in a file of its own after its sentences were changed: the pairs stay as they were.

use super::block_pair::BlockPair;
use super::segment::{Segment, Side};
use crate::text::{Edit, Span};

/// Another translation of a segment, as an edit of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentEdit {
    /// The number of the segment.
    pub index: usize,
    /// The edits of the file.
    pub edit: Edit,
    /// The new translation, in bytes of the edit's text: a blank around it belongs to the file alone.
    pub text: Span,
}

impl SegmentEdit {
    /// By how many bytes the file grows.
    fn growth(&self) -> isize {
        signed(self.edit.text.len()) - signed(self.edit.span.len())
    }
}

/// The segments where they are after the edits. They are in the order of the file, and so are the edits.
pub(super) fn shifted_segments(segments: &[Segment], edits: &[SegmentEdit]) -> Vec<Segment> {
    let mut growth = 0;
    let shifted = segments.iter().enumerate().map(|(index, segment)| {
        let source = segment.part(Side::Source).map(|part| part.text);
        let gap = segment.gap.map_or(0, |gap| moved(gap as usize, growth));
        let Some(own) = edits.iter().find(|it| it.index == index) else {
            let target = segment.part(Side::Target).map(|part| part.text);
            return Segment::found(target.map(|span| shifted(span, growth)), source, gap);
        };
        let start = moved(own.edit.span.start(), growth);
        growth += own.growth();
        let target = Span::new(start + own.text.start(), start + own.text.end());
        Segment::found(Some(target), source, start)
    });
    shifted.collect()
}

/// A pair of blocks where it is after the edits.
pub(super) fn shifted_block(block: BlockPair, edits: &[SegmentEdit]) -> BlockPair {
    let growth = |is_before: &dyn Fn(Span) -> bool| -> isize {
        edits.iter().filter(|it| is_before(it.edit.span)).map(SegmentEdit::growth).sum()
    };
    let target = block.target.map(|span| {
        let start = growth(&|edit| edit.start() < span.start());
        let end = growth(&|edit| edit.end() <= span.end());
        Span::new(moved(span.start(), start), moved(span.end(), end))
    });
    BlockPair { target, ..block }
}

fn shifted(span: Span, growth: isize) -> Span {
    Span::new(moved(span.start(), growth), moved(span.end(), growth))
}

fn moved(offset: usize, growth: isize) -> usize {
    offset.checked_add_signed(growth).expect("nothing is before its file")
}

fn signed(len: usize) -> isize {
    isize::try_from(len).expect("a text has fewer bytes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;
    use crate::text::apply;

    const OWN: &str = "Un. Deux.\n\nQuatre.\n";

    /// The translations and the blocks of a page after an edit; its third sentence is not translated.
    #[track_caller]
    fn check(edit: &SegmentEdit, targets: &[Option<&str>], blocks: [&str; 2]) {
        let segments = [
            Segment::found(Some(Span::new(0, 3)), Some(Span::new(0, 4)), 0),
            Segment::found(Some(Span::new(4, 9)), Some(Span::new(5, 9)), 0),
            Segment::found(None, Some(Span::new(10, 16)), 9),
            Segment::found(Some(Span::new(11, 18)), Some(Span::new(18, 23)), 0),
        ];
        let kind = BlockKind::Paragraph;
        let block = |target| BlockPair { kind, target, source: None, score: 1.0 };
        let edits = std::slice::from_ref(edit);
        let text = apply(OWN, std::slice::from_ref(&edit.edit)).expect("one edit");
        let now = shifted_segments(&segments, edits);
        let now: Vec<Option<&str>> =
            now.iter().map(|it| it.target.map(|part| &text[part.text.range()])).collect();
        assert_eq!(now, targets);
        let all = [block(Some(Span::new(0, 9))), block(Some(Span::new(11, 18)))];
        let all = all.map(|it| shifted_block(it, edits).target.expect("it has one"));
        assert_eq!(all.map(|span| &text[span.range()]), blocks);
    }

    #[test]
    fn all_other_pairs_move_with_the_text() {
        let edit = Edit::replacement(Span::new(0, 3), "Le premier.");
        let edit = SegmentEdit { index: 0, edit, text: Span::new(0, 11) };
        let targets = [Some("Le premier."), Some("Deux."), None, Some("Quatre.")];
        check(&edit, &targets, ["Le premier. Deux.", "Quatre."]);
    }

    #[test]
    fn a_sentence_that_was_missing_is_put_into_its_block() {
        let edit = Edit::insertion(9, " Trois.");
        let edit = SegmentEdit { index: 2, edit, text: Span::new(1, 7) };
        let targets = [Some("Un."), Some("Deux."), Some("Trois."), Some("Quatre.")];
        check(&edit, &targets, ["Un. Deux. Trois.", "Quatre."]);
    }
}
