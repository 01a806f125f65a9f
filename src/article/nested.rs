//! Segments inside segments, which the format does not have.
//!
//! Read as two pairs in a row they would show each language on the page of the other. So what the outer
//! segment holds is cut at every tag in it, and each piece is shown on its own side alone.

use std::collections::HashSet;

use super::segment::{Part, Segment, Side};
use super::tag::{Tag, TagKind};
use super::tag_list::TagList;
use crate::text::Span;

/// A segment that holds others.
pub(super) struct Nested {
    /// Its pieces, in the order of the file.
    pub(super) segments: Vec<Segment>,
    pub(super) span: Span,
    /// The tag behind it.
    pub(super) after: usize,
}

/// What ends one piece and begins the next: tags that no page shows.
type Cut = Span;

/// A segment inside another: its translation and its source, and whether the outer source has that too.
struct Inner {
    parts: [Part; 2],
    is_repeated: bool,
}

/// Reads the segment whose target opens with the tag at `at`, if whole segments are inside of it.
pub(super) fn read(list: &TagList<'_>, at: usize, open: Tag, id: Span) -> Option<Nested> {
    let (mut inner, close) = inner(list, at + 1)?;
    let (source_id, lookup) = (list.source_id(close + 1)?, close + 1);
    if !list.is_same(id, source_id) {
        return None;
    }
    let (source_cuts, ids, after) = source_cuts(list, lookup)?;
    for it in &mut inner {
        it.is_repeated = ids.is_empty() || ids.contains(&list.text[it.parts[0].id.range()]);
    }
    let mut segments = target_pieces(open.span, list.tags[close].span, &inner);
    for cuts in source_cuts.windows(2) {
        let is_last = cuts[1] == *source_cuts.last()?;
        segments.push(piece(Side::Source, cuts[0], cuts[1], is_last));
    }
    let span = open.span.cover(*source_cuts.last()?);
    Some(Nested { segments, span, after })
}

/// The whole segments inside a target, and the tag that closes it.
fn inner(list: &TagList<'_>, first: usize) -> Option<(Vec<Inner>, usize)> {
    let (mut found, mut at, mut depth) = (Vec::new(), first, 0_usize);
    loop {
        let tag = list.tags.get(at).copied()?;
        match tag.kind {
            TagKind::Target(id) => {
                let next = list.next_annotation(at + 1);
                let (target, source, after) = list.whole_pair(tag, id, at + 1, next)?;
                found.push(Inner { parts: [target, source], is_repeated: false });
                at = after;
                continue;
            }
            TagKind::Plain => depth += 1,
            TagKind::Close if depth == 0 => return (!found.is_empty()).then_some((found, at)),
            TagKind::Close => depth -= 1,
            TagKind::Lookup | TagKind::Source(_) => return None,
        }
        at += 1;
    }
}

/// The tags of a source from its lookup to its end, those of segments inside of it too; the ids of these;
/// and the tag behind it.
fn source_cuts<'t>(
    list: &TagList<'t>,
    lookup: usize,
) -> Option<(Vec<Cut>, HashSet<&'t str>, usize)> {
    let (open, _) = list.source_open(lookup)?;
    let (mut cuts, mut ids, mut open_tags, mut at) =
        (vec![open], HashSet::new(), Vec::new(), lookup + 2);
    loop {
        let tag = list.tags.get(at)?;
        match tag.kind {
            TagKind::Target(_) => return None,
            TagKind::Plain => open_tags.push(false),
            TagKind::Lookup => {
                open_tags.push(true);
                cuts.push(tag.span);
            }
            TagKind::Source(id) => {
                open_tags.push(true);
                cuts.push(tag.span);
                ids.insert(&list.text[id.range()]);
            }
            TagKind::Close => match open_tags.pop() {
                Some(true) => cuts.push(tag.span),
                Some(false) => {}
                None => {
                    let end = list.tags.get(at + 1).filter(|it| it.kind == TagKind::Close)?;
                    cuts.push(tag.span.cover(end.span));
                    return Some((cuts, ids, at + 2));
                }
            },
        }
        at += 1;
    }
}

/// The pieces of a target between its tags, and the segments inside of it.
fn target_pieces(open: Cut, close: Cut, inner: &[Inner]) -> Vec<Segment> {
    let (mut segments, mut before) = (Vec::new(), open);
    for Inner { parts: [target, source], is_repeated } in inner {
        segments.push(piece(Side::Target, before, target.open, false));
        if *is_repeated {
            // Its source goes with its tags: the outer source has the same text.
            let behind = target.close.cover(source.close);
            segments.push(piece(Side::Target, target.open, behind, false));
            before = behind;
        } else {
            segments.push(Segment::annotated(Some(*target), Some(*source)));
            before = Span::empty(source.close.end());
        }
    }
    segments.push(piece(Side::Target, before, close, true));
    segments
}

/// The piece between two cuts. The cut before it is its own; that behind it, if it is the last.
fn piece(side: Side, before: Cut, behind: Cut, is_last: bool) -> Segment {
    let text = Span::new(before.end(), behind.start());
    let close = if is_last { behind } else { Span::empty(behind.start()) };
    let part = Some(Part { open: before, id: Span::empty(before.end()), text, close });
    match side {
        Side::Target => Segment::annotated(part, None),
        Side::Source => Segment::annotated(None, part),
    }
}
