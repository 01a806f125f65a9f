//! Merges and splits segments of two plain files: both files stay as they are, and the pairing is another one.

use super::change::Split;
use super::merge_split::{EMPTY_HALF, ONE_SIDED, PARTED, TWO_BLOCKS, byte_of, is_inside_character};
use crate::article::{Article, BlockPair, Segment, Side};
use crate::text::Span;

/// The article with the segment of this number and the next as one.
///
/// # Errors
///
/// Why that cannot be.
pub(super) fn merge_pairs(article: &Article, index: usize) -> Result<Article, String> {
    let [first, second] = [index, index + 1].map(|index| spans(&article.segments()[index]));
    let cover = |side: usize| match (first[side], second[side]) {
        (Some(one), Some(other)) => Some(one.cover(other)),
        (one, other) => one.or(other),
    };
    let (Some(target), Some(source)) = (cover(0), cover(1)) else {
        return Err(ONE_SIDED.to_owned());
    };
    let is_within = |block: &BlockPair| {
        let fits = |block: Option<Span>, span| block.is_some_and(|block| block.contains(span));
        fits(block.target, target) && fits(block.source, source)
    };
    let is_between = |(at, it): (usize, &Segment)| {
        let own = spans(it);
        let holds = |span: Option<Span>, cover: Span| span.is_some_and(|span| cover.contains(span));
        !(index..index + 2).contains(&at) && (holds(own[0], target) || holds(own[1], source))
    };
    let is_one = article.blocks().iter().any(is_within);
    if !is_one || article.segments().iter().enumerate().any(is_between) {
        return Err(TWO_BLOCKS.to_owned());
    }
    let mut segments = article.segments().to_vec();
    let merged = Segment::found(Some(target), Some(source), target.start());
    segments.splice(index..index + 2, [merged]);
    Ok(article.with_segments(segments))
}

/// The article with a segment as two.
///
/// # Errors
///
/// Why that cannot be.
pub(super) fn split_pair(article: &Article, index: usize, at: &Split) -> Result<Article, String> {
    let [Some(target), Some(source)] = spans(&article.segments()[index]) else {
        return Err(ONE_SIDED.to_owned());
    };
    let target = halves(article.file_of(Side::Target).text(), target, at.target_at)?;
    let source = halves(article.file_of(Side::Source).text(), source, at.source_at)?;
    let parts =
        [0, 1].map(|it| Segment::found(Some(target[it]), Some(source[it]), target[it].start()));
    let mut segments = article.segments().to_vec();
    segments.splice(index..=index, parts);
    Ok(article.with_segments(segments))
}

/// The texts of a segment, the translation first.
fn spans(segment: &Segment) -> [Option<Span>; 2] {
    [&segment.target, &segment.source].map(|part| part.map(|part| part.text))
}

/// The two halves of a text that is split at so many UTF-16 units, without the space between them.
fn halves(file: &str, span: Span, units: usize) -> Result<[Span; 2], String> {
    let text = &file[span.range()];
    let at = byte_of(text, units).ok_or(EMPTY_HALF)?;
    let [head, tail] = [text[..at].trim_end(), text[at..].trim_start()];
    if head.is_empty() || tail.is_empty() {
        return Err(EMPTY_HALF.to_owned());
    }
    if is_inside_character(text, at) {
        return Err(PARTED.to_owned());
    }
    Ok([
        Span::new(span.start(), span.start() + head.len()),
        Span::new(span.end() - tail.len(), span.end()),
    ])
}
