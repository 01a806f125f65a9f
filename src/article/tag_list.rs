//! The tags of an article in order, and the parts of segments that they make.

use super::segment::Part;
use super::tag::{Tag, TagKind, tags};
use crate::text::Span;

/// The tags of a text.
pub(super) struct TagList<'t> {
    pub(super) text: &'t str,
    pub(super) tags: Vec<Tag>,
}

impl<'t> TagList<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, tags: tags(text, 0) }
    }

    /// The two parts of a pair that has all its tags, and the tag to go on with.
    pub(super) fn whole_pair(
        &self,
        open: Tag,
        id: Span,
        first: usize,
        next: usize,
    ) -> Option<(Part, Part, usize)> {
        let (source, after) = self.whole_source(next)?;
        let close = self.target_close(first, next)?;
        let text = Span::new(open.span.end(), close.start());
        Some((Part { open: open.span, id, text, close }, source, after))
    }

    /// The first tag from `from` on that opens a part of a segment.
    pub(super) fn next_annotation(&self, from: usize) -> usize {
        let rest = &self.tags[from..];
        from + rest.iter().position(|tag| tag.kind.is_annotation()).unwrap_or(rest.len())
    }

    /// The tag that closes a target whose lookup is the tag `lookup`: the one right before it. A
    /// plain span that was left open inside the segment must not take it, and a stray `</span>`
    /// must not end the segment early.
    pub(super) fn target_close(&self, first: usize, lookup: usize) -> Option<Span> {
        let inside = &self.tags[first..lookup];
        let adjacent = inside.last().filter(|last| {
            last.kind == TagKind::Close && last.span.end == self.tags[lookup].span.start
        });
        let close = adjacent.or_else(|| inside.get(balanced_close(inside)?));
        close.map(|tag| tag.span)
    }

    /// The tags from `index` on that open a source: in its lookup, with white space between them.
    pub(super) fn source_open(&self, index: usize) -> Option<(Span, Span)> {
        let lookup = self.tags.get(index).filter(|tag| tag.kind == TagKind::Lookup)?;
        let open = self.tags.get(index + 1)?;
        let TagKind::Source(id) = open.kind else { return None };
        let between = &self.text[lookup.span.end()..open.span.start()];
        between.trim().is_empty().then(|| (lookup.span.cover(open.span), id))
    }

    /// The id of the source that begins at the tag `index`, in a lookup or without one.
    pub(super) fn source_id(&self, index: usize) -> Option<Span> {
        match self.tags.get(index)?.kind {
            TagKind::Source(id) => Some(id),
            _ => self.source_open(index).map(|(_, id)| id),
        }
    }

    pub(super) fn is_same(&self, id: Span, other: Span) -> bool {
        self.text[id.range()] == self.text[other.range()]
    }

    /// The source whose lookup is the tag `index`, if it has all its tags, and the tag to go on with.
    pub(super) fn whole_source(&self, index: usize) -> Option<(Part, usize)> {
        let (open, id) = self.source_open(index)?;
        let first = index + 2;
        let inside = &self.tags[first..self.next_annotation(first)];
        let last = source_close(inside)?;
        let close = inside[last - 1].span.cover(inside[last].span);
        let text = Span::new(open.end(), close.start());
        Some((Part { open, id, text, close }, first + last + 1))
    }
}

/// The closing tag that matches an opening one right before `tags`.
pub(super) fn balanced_close(tags: &[Tag]) -> Option<usize> {
    let mut depth = 0_usize;
    tags.iter().position(|tag| match tag.kind {
        TagKind::Plain => {
            depth += 1;
            false
        }
        TagKind::Close if depth == 0 => true,
        TagKind::Close => {
            depth -= 1;
            false
        }
        _ => false,
    })
}

/// The second of the two adjacent closing tags that end a source and its lookup. `tags` hold none
/// that opens another part.
///
/// The pair that closes every plain span before it is right; where none does, an unclosed plain
/// span is content and the first pair ends the source.
fn source_close(tags: &[Tag]) -> Option<usize> {
    let mut depth = 0;
    let mut first_pair = None;
    let mut at = 0;
    while at < tags.len() {
        let run = closing_run(&tags[at..]);
        if run >= depth + 2 {
            return Some(at + depth + 1);
        }
        if run >= 2 && first_pair.is_none() {
            first_pair = Some(at + run - 1);
        }
        depth = if run == 0 { depth + 1 } else { depth.saturating_sub(run) };
        at += run.max(1);
    }
    first_pair
}

/// How many closing tags are at the start of `tags` with nothing between them.
fn closing_run(tags: &[Tag]) -> usize {
    let mut end = None;
    let in_run = |tag: &&Tag| {
        let adjacent = end.is_none_or(|end| end == tag.span.start);
        end = Some(tag.span.end);
        tag.kind == TagKind::Close && adjacent
    };
    tags.iter().take_while(in_run).count()
}
