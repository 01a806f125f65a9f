//! From tags to segments. It knows no Markdown, never fails, and looks at each tag a fixed number
//! of times, so its work grows with the length of the article alone.

use super::damage::{Damage, DamageKind};
use super::segment::{Part, Segment};
use super::tag::{Tag, TagKind, tags};
use crate::text::Span;

/// What the scanner found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Invariant: disjoint, in the order of the file.
    pub(super) segments: Vec<Segment>,
    /// In the order of the file.
    pub(super) damages: Vec<Damage>,
}

/// Reads the segments of `text` from the byte `start` on. `in_code` tells whether a byte lies in
/// Markdown's code: it is asked only about lone tags, which are content there.
pub(super) fn scan(text: &str, start: usize, in_code: &dyn Fn(usize) -> bool) -> Scan {
    let mut scanner =
        Scanner { text, tags: tags(text, start), at: 0, in_code, scan: Scan::default() };
    while let Some(tag) = scanner.tags.get(scanner.at).copied() {
        match tag.kind {
            TagKind::Target(id) => scanner.target(tag, id),
            TagKind::Lookup => scanner.lone_lookup(tag),
            TagKind::Source(id) => scanner.lone_source(tag, id),
            TagKind::Plain | TagKind::Close => scanner.at += 1,
        }
    }
    scanner.scan
}

struct Scanner<'t> {
    text: &'t str,
    tags: Vec<Tag>,
    /// The tag to look at next.
    at: usize,
    in_code: &'t dyn Fn(usize) -> bool,
    scan: Scan,
}

impl Scanner<'_> {
    /// A target, which its own lookup should follow.
    fn target(&mut self, open: Tag, id: Span) {
        let first = self.at + 1;
        let next = self.next_annotation(first);
        let lookup = self.tags.get(next).filter(|tag| tag.kind == TagKind::Lookup);
        let source = lookup.and_then(|&lookup| self.source_part(next, lookup));
        let Some((source, after)) = source else { return self.lone_target(open, id, first, next) };
        let Some(close) = self.target_close(first, next) else {
            return self.lone_target(open, id, first, next);
        };
        let target =
            Part { open: open.span, id, text: Span::new(open.span.end(), close.start()), close };
        let segment = Segment { target: Some(target), source: Some(source) };
        if !self.text[segment.between().range()].is_empty() {
            self.damage(DamageKind::TextBetween, segment.between());
        }
        self.scan.segments.push(segment);
        self.at = after;
    }

    /// The first tag from `from` on that opens a part of a segment.
    fn next_annotation(&self, from: usize) -> usize {
        let rest = &self.tags[from..];
        from + rest.iter().position(|tag| tag.kind.is_annotation()).unwrap_or(rest.len())
    }

    /// The tag that closes a target whose lookup is the tag `lookup`: the one right before it. A
    /// plain span that was left open inside the segment must not take it, and a stray `</span>`
    /// must not end the segment early.
    fn target_close(&self, first: usize, lookup: usize) -> Option<Span> {
        let inside = &self.tags[first..lookup];
        let adjacent = inside.last().filter(|last| {
            last.kind == TagKind::Close && last.span.end == self.tags[lookup].span.start
        });
        let close = adjacent.or_else(|| inside.get(balanced_close(inside)?));
        close.map(|tag| tag.span)
    }

    /// The source part behind the lookup that is the tag `index`, and the tag to go on with.
    fn source_part(&self, index: usize, lookup: Tag) -> Option<(Part, usize)> {
        let open = self.tags.get(index + 1)?;
        let TagKind::Source(id) = open.kind else { return None };
        if !self.text[lookup.span.end()..open.span.start()].trim().is_empty() {
            return None;
        }
        let first = index + 2;
        let inside = &self.tags[first..self.next_annotation(first)];
        let last = source_close(inside)?;
        let close = inside[last - 1].span.cover(inside[last].span);
        let text = Span::new(open.span.end(), close.start());
        Some((Part { open: lookup.span.cover(open.span), id, text, close }, first + last + 1))
    }

    /// A target without a source. Without any closing tag, its tag comes off and its text stays.
    fn lone_target(&mut self, open: Tag, id: Span, first: usize, next: usize) {
        self.at = first;
        if (self.in_code)(open.span.start()) {
            return;
        }
        let inside = &self.tags[first..next];
        let start = open.span.end();
        let (text, close) = match balanced_close(inside) {
            Some(index) => {
                let close = inside[index].span;
                self.at = first + index + 1;
                (Span::new(start, close.start()), close)
            }
            None => (Span::empty(start), Span::empty(start)),
        };
        if close.is_empty() {
            self.damage(DamageKind::Unclosed, open.span);
        }
        let target = Part { open: open.span, id, text, close };
        self.scan.segments.push(Segment { target: Some(target), source: None });
    }

    /// A lookup without a target before it: its translation is missing.
    fn lone_lookup(&mut self, lookup: Tag) {
        let index = self.at;
        self.at += 1;
        if (self.in_code)(lookup.span.start()) {
            return;
        }
        let Some((source, after)) = self.source_part(index, lookup) else {
            return self.broken_lookup(lookup);
        };
        self.scan.segments.push(Segment { target: None, source: Some(source) });
        self.at = after;
    }

    /// A lookup that is not built as it should be. What its tags were to hold is source text, which
    /// must not show on the target side: it goes with them, where the end is known.
    fn broken_lookup(&mut self, lookup: Tag) {
        self.damage(DamageKind::Unclosed, lookup.span);
        let open = self.tags.get(self.at).copied();
        let Some(Tag { kind: TagKind::Source(id), span }) = open else {
            let open = lookup.span;
            let nothing = Span::empty(open.end());
            let source = Part { open, id: nothing, text: nothing, close: nothing };
            self.scan.segments.push(Segment { target: None, source: Some(source) });
            return;
        };
        self.at += 1;
        self.push_source(lookup.span.cover(span), id);
    }

    /// A source tag that stands in no lookup.
    fn lone_source(&mut self, open: Tag, id: Span) {
        self.at += 1;
        if (self.in_code)(open.span.start()) {
            return;
        }
        self.damage(DamageKind::NoLookup, open.span);
        self.push_source(open.span, id);
    }

    /// A source that runs from its tags `open` to the first closing tag, or to the end of its line.
    fn push_source(&mut self, open: Span, id: Span) {
        let inside = &self.tags[self.at..self.next_annotation(self.at)];
        let start = open.end();
        let line_end = memchr::memchr2(b'\r', b'\n', &self.text.as_bytes()[start..]);
        let line_end = start + line_end.unwrap_or(self.text.len() - start);
        let closing = inside.first().filter(|tag| tag.kind == TagKind::Close);
        let (text, close) = match closing {
            Some(tag) => (Span::new(start, tag.span.start()), tag.span),
            None => {
                let end = inside.first().map_or(line_end, |tag| tag.span.start().min(line_end));
                (Span::new(start, end), Span::empty(end))
            }
        };
        self.at += usize::from(closing.is_some());
        let source = Part { open, id, text, close };
        self.scan.segments.push(Segment { target: None, source: Some(source) });
    }

    fn damage(&mut self, kind: DamageKind, span: Span) {
        self.scan.damages.push(Damage { kind, span });
    }
}

/// The closing tag that matches an opening one right before `tags`.
fn balanced_close(tags: &[Tag]) -> Option<usize> {
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

/// How many closing tags stand at the start of `tags` with nothing between them.
fn closing_run(tags: &[Tag]) -> usize {
    let mut end = None;
    let in_run = |tag: &&Tag| {
        let adjacent = end.is_none_or(|end| end == tag.span.start);
        end = Some(tag.span.end);
        tag.kind == TagKind::Close && adjacent
    };
    tags.iter().take_while(in_run).count()
}
