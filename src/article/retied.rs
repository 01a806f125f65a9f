//! A translation in a file of its own after its sentences were changed: the pairs stay as they were.

use super::block_pair::BlockPair;
use super::original::Pairing;
use super::segment::{Segment, Side};
use super::{Article, front_matter};
use crate::text::{Edit, Overlap, Source, Span, apply};

/// Another translation of a segment, as an edit of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentEdit {
    /// The number of the segment.
    pub index: usize,
    /// What changes in the file.
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

impl Article {
    /// The article of two files after edits of its translation, which each change one segment. No pair
    /// is lost by that; `mask` tells what a parser is given in place of a file (see [`Pairing::parsed`]).
    ///
    /// # Errors
    ///
    /// If two edits overlap.
    ///
    /// # Panics
    ///
    /// If the article is annotated.
    pub fn retied(
        &self,
        edits: &[SegmentEdit],
        mask: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Overlap> {
        let original = self.original.as_ref().expect("its languages are two files");
        let plain: Vec<Edit> = edits.iter().map(|it| it.edit.clone()).collect();
        let text = apply(self.source.text(), &plain)?;
        let parsed = [mask(&text).map(Into::into), original.parsed[1].clone()];
        let pairing = Pairing {
            segments: shifted_segments(&self.segments, edits),
            blocks: original.blocks.iter().map(|block| shifted_block(*block, edits)).collect(),
            parsed,
        };
        let (front_matter, front_matter_problems, body_start) = front_matter::read(&text);
        let mut original = original.clone();
        (original.blocks, original.parsed) = (pairing.blocks, pairing.parsed);
        let source = Source::new(self.source.path(), text);
        let (segments, original) = (pairing.segments, Some(original));
        let own = Self { source, segments, original, ..self.clone() };
        Ok(Self { front_matter, front_matter_problems, body_start, ..own })
    }
}

/// The segments where they are after the edits. They are in the order of the file, and so are the edits.
fn shifted_segments(segments: &[Segment], edits: &[SegmentEdit]) -> Vec<Segment> {
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

fn shifted_block(block: BlockPair, edits: &[SegmentEdit]) -> BlockPair {
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

    /// An article of these sentences, each in a line, with this gap behind the first line.
    fn article() -> Article {
        let (own, original) = ("Un. Deux.\n\nQuatre.\n", "One. Two. Three.\n\nFour.\n");
        let span = |start, end| Some(Span::new(start, end));
        let segments = vec![
            Segment::found(span(0, 3), span(0, 4), 0),
            Segment::found(span(4, 9), span(5, 9), 0),
            Segment::found(None, span(10, 16), 9),
            Segment::found(span(11, 18), span(18, 23), 0),
        ];
        let kind = super::super::BlockKind::Paragraph;
        let block = |target, source| BlockPair { kind, target, source, score: 1.0 };
        let blocks = vec![block(span(0, 9), span(0, 16)), block(span(11, 18), span(18, 23))];
        let pairing = Pairing { segments, blocks, ..Pairing::default() };
        Article::of_two(Source::new("fr/a.md", own), Source::new("en/a.md", original), pairing)
    }

    fn targets(article: &Article) -> Vec<Option<&str>> {
        (0..article.segments().len()).map(|it| article.text(it, Side::Target)).collect()
    }

    #[test]
    fn all_other_pairs_move_with_the_text() {
        let edit = Edit::replacement(Span::new(0, 3), "Le premier.");
        let edit = SegmentEdit { index: 0, edit, text: Span::new(0, 11) };
        let now = article().retied(&[edit], |_| None).expect("one edit");
        assert_eq!(now.source().text(), "Le premier. Deux.\n\nQuatre.\n");
        let expected = [Some("Le premier."), Some("Deux."), None, Some("Quatre.")];
        assert_eq!(targets(&now), expected);
        let blocks: Vec<&str> =
            now.blocks().iter().map(|it| now.source().slice(it.target.expect("both"))).collect();
        assert_eq!(blocks, ["Le premier. Deux.", "Quatre."]);
        assert_eq!(now.id(3), article().id(3));
    }

    #[test]
    fn a_sentence_that_was_missing_is_put_into_its_block() {
        let edit =
            SegmentEdit { index: 2, edit: Edit::insertion(9, " Trois."), text: Span::new(1, 7) };
        let now = article().retied(&[edit], |_| None).expect("one edit");
        let expected = [Some("Un."), Some("Deux."), Some("Trois."), Some("Quatre.")];
        assert_eq!(targets(&now), expected);
        let first = now.blocks()[0].target.expect("both");
        assert_eq!(now.source().slice(first), "Un. Deux. Trois.");
    }
}
