//! Merges and splits segments; the Markdown of both languages stays identical.

use std::collections::BTreeSet;

use super::change::Split;
use crate::article::{Article, Part, Segment, Side, SideText};
use crate::markdown::node::{Element, Node, NodeKind};
use crate::project::Dialect;
use crate::text::{Edit, Source, Span, apply};

pub(super) const TWO_BLOCKS: &str = "the segments are in two blocks of the page";
pub(super) const ONE_SIDED: &str =
    "a segment without source or translation cannot be merged or split";
pub(super) const MARKED_BADLY: &str = "the tags of the segment are malformed; fix them first";
/// Of plain files.
pub(super) const PAIRED: &str =
    "the two files are plain: where segments begin and end is found by pairing them";
pub(super) const EMPTY_HALF: &str = "each half needs some text in both languages";
pub(super) const PARTED: &str =
    "a character would be cut in two: an emoji or a letter with its marks";

/// The article with the segment of this number and the next as one, which has the first one's id.
///
/// # Errors
///
/// Why that cannot be.
pub(super) fn merge(
    article: &Article,
    index: usize,
    dialect: Dialect<'_>,
) -> Result<Article, String> {
    let segments = article.segments();
    let (first, second) = (both_parts(&segments[index])?, both_parts(&segments[index + 1])?);
    let file = |span: Span| article.source().slice(span);
    let spans = [segments[index].span(), segments[index + 1].span()];
    let gap = Span::new(spans[0].end(), spans[1].start());
    if !is_one_block(article, [index, index + 1], dialect) || file(gap).matches('\n').count() > 1 {
        return Err(TWO_BLOCKS.to_owned());
    }
    let join = |one: Span, other: Span| [file(one), file(gap), file(other)].concat();
    let text = [
        file(first[0].open),
        &join(first[0].text, second[0].text),
        file(first[0].close),
        file(first[1].open),
        &join(first[1].text, second[1].text),
        file(first[1].close),
    ]
    .concat();
    rewritten(article, spans[0].cover(spans[1]), text, segments.len() - 1)
}

/// The article with a segment as two; the second one has the next free number of the file. Gives its id.
///
/// # Errors
///
/// Why that cannot be.
pub(super) fn split(
    article: &Article,
    index: usize,
    at: &Split,
) -> Result<(Article, String), String> {
    let segment = &article.segments()[index];
    let [target, source] = both_parts(segment)?;
    let file = |span: Span| article.source().slice(span);
    let [[target_head, target_tail], [source_head, source_tail]] =
        [halves(file(target.text), at.target_at)?, halves(file(source.text), at.source_at)?];
    let ([target_head, target_gap, target_tail], [source_head, source_gap, source_tail]) =
        (split_whitespace(target_head, target_tail), split_whitespace(source_head, source_tail));
    // The space between two sentences is of both languages; what only one of them has stays inside.
    let is_shared = target_gap == source_gap;
    let [target_end, source_end, gap] =
        if is_shared { ["", "", target_gap] } else { [target_gap, source_gap, ""] };
    let id = next_id(article, article.id(index));
    let renamed = |part: &Part| {
        let before = Span::new(part.open.start(), part.id.start());
        let behind = Span::new(part.id.end(), part.open.end());
        [file(before), &id, file(behind)].concat()
    };
    let text = [
        &[file(target.open), target_head, target_end, file(target.close)].concat(),
        &[file(source.open), source_head, source_end, file(source.close)].concat(),
        gap,
        &[&renamed(&target), target_tail, file(target.close)].concat(),
        &[&renamed(&source), source_tail, file(source.close)].concat(),
    ]
    .concat();
    let count = article.segments().len() + 1;
    Ok((rewritten(article, segment.span(), text, count)?, id))
}

/// Both parts of a segment that is as the format has it.
pub(super) fn both_parts(segment: &Segment) -> Result<[Part; 2], &'static str> {
    let (Some(target), Some(source)) = (segment.target, segment.source) else {
        return Err(ONE_SIDED);
    };
    if segment.gap.is_some() {
        return Err(PAIRED);
    }
    let is_damaged = target.close.is_empty()
        || source.close.is_empty()
        || target.id.is_empty()
        || source.id.is_empty()
        || !segment.between().is_empty();
    if is_damaged { Err(MARKED_BADLY) } else { Ok([target, source]) }
}

/// The article with other text at a place, if it is read as it was meant: both languages the same.
fn rewritten(article: &Article, span: Span, text: String, count: usize) -> Result<Article, String> {
    let source = article.source();
    let text = apply(source.text(), &[Edit::replacement(span, text)])
        .map_err(|overlap| overlap.to_string())?;
    let changed = Article::read(Source::new(source.path(), text));
    let is_same = [Side::Target, Side::Source]
        .into_iter()
        .all(|side| article.side(side).text() == changed.side(side).text());
    if is_same && changed.segments().len() == count {
        Ok(changed)
    } else {
        Err("the edit would change how other tags are read: the annotation is malformed there"
            .to_owned())
    }
}

/// Returns `true` if segments are in the same innermost block of the translated page.
fn is_one_block(article: &Article, indexes: [usize; 2], dialect: Dialect<'_>) -> bool {
    let side = article.side(Side::Target);
    let document = dialect.parse_whole(article, &side);
    let spans = indexes.map(|index| side.segments()[index].span);
    if spans.iter().any(|span| span.start() < side.body_start()) {
        return false;
    }
    let blocks = spans.map(|span| {
        let start = side.body_start();
        blocks_around(&document.nodes, Span::new(span.start() - start, span.end() - start))
    });
    // An empty translation is in no block: it hinders nothing.
    blocks.concat().into_iter().collect::<BTreeSet<_>>().len() <= 1
}

/// The numbers of the innermost blocks that hold a segment of a side; none outside of the body.
pub(super) fn blocks_of(nodes: &[Node<'_>], side: &SideText, index: usize) -> Vec<Option<usize>> {
    let (span, start) = (side.segments()[index].span, side.body_start());
    if span.start() < start {
        return Vec::new();
    }
    blocks_around(nodes, Span::new(span.start() - start, span.end() - start))
}

/// The numbers of the innermost blocks that hold what is at a span.
fn blocks_around(nodes: &[Node<'_>], span: Span) -> Vec<Option<usize>> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    let mut included = None;
    for (number, node) in nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Exit(enter) if included == Some(*enter) => included = None,
            // Spans in there are of another file.
            _ if included.is_some() => {}
            NodeKind::Enter(Element::Include(_)) => included = Some(number),
            NodeKind::Enter(element) if !element.is_in_line() => open.push(number),
            NodeKind::Exit(enter) if open.last() == Some(enter) => drop(open.pop()),
            NodeKind::Enter(_) | NodeKind::Exit(_) => {}
            _ if node.span.start() < span.end() && span.start() < node.span.end() => {
                found.push(open.last().copied());
            }
            _ => {}
        }
    }
    found
}

/// Returns `true` if a place in a text is inside what readers take for one character.
pub(super) fn is_inside_character(text: &str, at: usize) -> bool {
    const JOINER: char = '\u{200d}';
    let (head, tail) = text.split_at(at);
    let is_joined =
        head.ends_with(JOINER) && !head.trim_end_matches(JOINER).ends_with(char::is_alphabetic);
    let is_continued = tail.chars().next().is_some_and(|next| {
        next == JOINER
            || matches!(next, '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{20e3}')
            || unicode_normalization::char::is_combining_mark(next)
    });
    is_joined || is_continued
}

/// The two halves of a text that is split at so many UTF-16 units.
fn halves(text: &str, units: usize) -> Result<[&str; 2], String> {
    let at = byte_of(text, units).filter(|&at| {
        let (head, tail) = text.split_at(at);
        !head.trim().is_empty() && !tail.trim().is_empty()
    });
    let at = at.ok_or(EMPTY_HALF)?;
    if is_inside_character(text, at) {
        return Err(PARTED.to_owned());
    }
    Ok([&text[..at], &text[at..]])
}

/// The byte at which so many UTF-16 units end; none inside a character or beyond the text.
pub(super) fn byte_of(text: &str, units: usize) -> Option<usize> {
    let mut passed = 0;
    let ends = text.char_indices().map(|(at, c)| (at, c.len_utf16()));
    for (at, len) in ends.chain([(text.len(), 1)]) {
        if passed == units {
            return Some(at);
        }
        passed += len;
    }
    None
}

/// Two halves without the space between them, and that.
fn split_whitespace<'t>(head: &'t str, tail: &'t str) -> [&'t str; 3] {
    // The space is one piece of the text: it ends the first half or begins the second, or both.
    let (first, second) = (head.trim_end(), tail.trim_start());
    let gap_start = first.len();
    let (ends, begins) = (&head[gap_start..], &tail[..tail.len() - second.len()]);
    match (ends.is_empty(), begins.is_empty()) {
        (_, true) => [first, ends, second],
        (true, false) => [first, begins, second],
        // Rare: keep what begins the second half in it.
        (false, false) => [first, ends, tail],
    }
}

/// The next free number behind what the ids of a file begin with: `b3c0e-203` where `b3c0e-202` is the
/// last.
fn next_id(article: &Article, id: &str) -> String {
    let number = |id: &str| id.rsplit_once('-').and_then(|(_, it)| it.parse::<u64>().ok());
    let prefix = match number(id) {
        Some(_) => id.rsplit_once('-').map_or(id, |(prefix, _)| prefix),
        None => id,
    };
    let source = article.source();
    let parts = article.segments().iter().flat_map(|segment| [segment.target, segment.source]);
    let ids = parts.flatten().map(|part| source.slice(part.id));
    let own = ids.filter(|id| id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-')));
    let last = own.filter_map(number).max().unwrap_or(0);
    format!("{prefix}-{}", last.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_units_are_counted_as_browsers_do() {
        assert_eq!(byte_of("a😀b", 3), Some(5));
        assert_eq!(byte_of("a😀b", 2), None);
        assert_eq!(byte_of("a😀b", 4), Some(6));
        assert_eq!(byte_of("a😀b", 5), None);
    }
}
