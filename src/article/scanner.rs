//! From tags to segments. It knows no Markdown, never fails, and looks at each tag a fixed number
//! of times, so its work grows with the length of the article alone.

use super::annotation_error::{AnnotationError, AnnotationErrorKind};
use super::escaped;
use super::nested;
use super::segment::{Part, Segment};
use super::tag::{Tag, TagKind};
use super::tag_list::{TagList, balanced_close};
use crate::text::Span;

/// Segments and errors found by the scanner.
#[derive(Debug, Default)]
pub(super) struct ScanResult {
    /// Invariant: disjoint, in the order of the file.
    pub(super) segments: Vec<Segment>,
    /// In the order of the file.
    pub(super) annotation_errors: Vec<AnnotationError>,
}

/// Reads the segments of `text`, those in its front matter too. `in_code` tells whether a byte lies in
/// Markdown's code: it is asked only about lone tags, which are content there.
pub(super) fn scan(text: &str, in_code: &dyn Fn(usize) -> bool) -> ScanResult {
    let mut scanner =
        Scanner { list: TagList::new(text), at: 0, in_code, scan: ScanResult::default() };
    while let Some(tag) = scanner.list.tags.get(scanner.at).copied() {
        match tag.kind {
            TagKind::Target(id) => scanner.target(tag, id),
            TagKind::Lookup => scanner.lone_lookup(tag),
            TagKind::Source(_) => scanner.lone_source(tag),
            TagKind::Plain | TagKind::Close => scanner.at += 1,
        }
    }
    let mut scan = scanner.scan;
    escaped::add(text, &mut scan.segments, &mut scan.annotation_errors);
    scan
}

struct Scanner<'t> {
    list: TagList<'t>,
    /// The tag to look at next.
    at: usize,
    in_code: &'t dyn Fn(usize) -> bool,
    scan: ScanResult,
}

impl Scanner<'_> {
    /// A target, which its own lookup should follow.
    fn target(&mut self, open: Tag, id: Span) {
        let first = self.at + 1;
        let next = self.list.next_annotation(first);
        if self.is_behind_its_source(open, id, next) {
            self.lone_target(open, id, first);
        } else if let Some((target, source, after)) = self.list.whole_pair(open, id, first, next) {
            self.pair(target, source);
            self.at = after;
        } else if (self.in_code)(open.span.start()) {
            self.at = first;
        } else if self.list.source_id(next).is_some_and(|other| self.list.is_same(id, other)) {
            let target = self.damaged_target(open, id, first, next);
            let source = self.damaged_source(next);
            self.pair(target, source);
        } else if let Some(nested) = nested::read(&self.list, self.at, open, id) {
            self.damage(AnnotationErrorKind::Nested, nested.span);
            self.scan.segments.extend(nested.segments);
            self.at = nested.after;
        } else {
            self.lone_target(open, id, first);
        }
    }

    /// A target without a lookup of its own behind it.
    fn lone_target(&mut self, open: Tag, id: Span, first: usize) {
        self.at = first;
        let (text, close) = self.text_and_close(open.span);
        let target = self.target_part(open, id, text, close);
        self.scan.segments.push(Segment::annotated(Some(target), None));
    }

    /// Returns `true` if the source of a target stands right before it: what follows is that of another.
    fn is_behind_its_source(&self, open: Tag, id: Span, next: usize) -> bool {
        let last = self.scan.segments.last().filter(|last| last.target.is_none());
        let Some(source) = last.and_then(|last| last.source.as_ref()) else { return false };
        let between = Span::new(source.close.end(), open.span.start());
        let is_own = |other| self.list.is_same(id, other);
        !id.is_empty()
            && is_own(source.id)
            && self.list.text[between.range()].trim().is_empty()
            && !self.list.source_id(next).is_some_and(is_own)
    }

    fn pair(&mut self, target: Part, source: Part) {
        let segment = Segment::annotated(Some(target), Some(source));
        if !segment.between().is_empty() {
            self.damage(AnnotationErrorKind::TextBetween, segment.between());
        }
        self.scan.segments.push(segment);
    }

    /// A target whose own source begins at the tag `next`: all up to there is its text.
    fn damaged_target(&mut self, open: Tag, id: Span, first: usize, next: usize) -> Part {
        let end = Span::empty(self.list.tags[next].span.start());
        let close = self.list.target_close(first, next).unwrap_or(end);
        self.target_part(open, id, Span::new(open.span.end(), close.start()), close)
    }

    fn target_part(&mut self, open: Tag, id: Span, text: Span, close: Span) -> Part {
        if close.is_empty() {
            self.damage(AnnotationErrorKind::Unclosed, open.span);
        }
        Part { open: open.span, id, text, close }
    }

    /// Reads the text after the tag `open`: up to its closing tag, or where there is none to the
    /// end of its line or the next tag that opens a part. Goes on behind.
    fn text_and_close(&mut self, open: Span) -> (Span, Span) {
        let start = open.end();
        let next = self.list.next_annotation(self.at);
        let inside = &self.list.tags[self.at..next];
        if let Some(index) = balanced_close(inside) {
            self.at += index + 1;
            return (Span::new(start, inside[index].span.start()), inside[index].span);
        }
        let next = self.list.tags.get(next).map_or(self.list.text.len(), |tag| tag.span.start());
        let line_end = memchr::memchr2(b'\r', b'\n', &self.list.text.as_bytes()[start..next]);
        let end = line_end.map_or(next, |len| start + len);
        (Span::new(start, end), Span::empty(end))
    }

    /// A lookup without a target before it: its translation is missing.
    fn lone_lookup(&mut self, lookup: Tag) {
        if (self.in_code)(lookup.span.start()) {
            self.at += 1;
            return;
        }
        let source = match self.list.whole_source(self.at) {
            Some((source, after)) => {
                self.at = after;
                source
            }
            None => self.damaged_source(self.at),
        };
        self.scan.segments.push(Segment::annotated(None, Some(source)));
    }

    /// A source tag that is in no lookup.
    fn lone_source(&mut self, open: Tag) {
        if (self.in_code)(open.span.start()) {
            self.at += 1;
            return;
        }
        let source = self.damaged_source(self.at);
        self.scan.segments.push(Segment::annotated(None, Some(source)));
    }

    /// The source that begins at the tag `index`, which may lack a lookup or closing tags, and goes
    /// on behind it. What its tags were to hold is source text, which must not show on the target
    /// side: it goes with them, as far as its end is known.
    fn damaged_source(&mut self, index: usize) -> Part {
        if let Some((source, after)) = self.list.whole_source(index) {
            self.at = after;
            return source;
        }
        let tag = self.list.tags[index];
        let in_lookup = self.list.source_open(index);
        let (open, id) = match (in_lookup, tag.kind) {
            (Some(found), _) => found,
            (None, TagKind::Source(id)) => (tag.span, id),
            (None, _) => (tag.span, Span::empty(tag.span.end())),
        };
        let is_source = !id.is_empty() || in_lookup.is_some();
        let kind = if in_lookup.is_none() && is_source {
            AnnotationErrorKind::NoLookup
        } else {
            AnnotationErrorKind::Unclosed
        };
        self.damage(kind, open);
        self.at = index + 1 + usize::from(in_lookup.is_some());
        let nothing = Span::empty(open.end());
        let (text, close) = if is_source { self.text_and_close(open) } else { (nothing, nothing) };
        Part { open, id, text, close }
    }

    fn damage(&mut self, kind: AnnotationErrorKind, span: Span) {
        self.scan.annotation_errors.push(AnnotationError { kind, span });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::article::Article;
    use crate::text::Source;

    /// The text of both parts of each segment, and the kinds of errors.
    fn read(text: &str) -> (Vec<[Option<String>; 2]>, Vec<AnnotationErrorKind>) {
        let article = Article::read(Source::new("a.md", text));
        let slice = |part: Option<Part>| part.map(|it| article.source().slice(it.text).to_owned());
        let texts = article.segments().iter().map(|it| [slice(it.target), slice(it.source)]);
        let errors = article.annotation_errors().iter().map(|it| it.kind);
        (texts.collect(), errors.collect())
    }

    const SOURCE: &str = r#"<span class="sxs-lookup"><span data-stu-id="a-1">one</span></span>"#;

    #[test]
    fn a_plain_span_that_ends_before_other_text_does_not_end_a_target() {
        let (texts, _) = read(&format!(r#"<span data-ttu-id="a-1">een<span>b</span> x {SOURCE}"#));
        assert_eq!(texts, [[Some("een<span>b</span> x ".into()), Some("one".into())]]);
    }

    #[test]
    fn a_lookup_with_text_before_its_source_is_none() {
        let text = SOURCE.replace("lookup\">", "lookup\">here ");
        let article = Article::read(Source::new("a.md", text));
        assert!(article.side(crate::article::Side::Target).text().starts_with("here "));
    }

    #[test]
    fn a_source_with_plain_spans_that_stay_open_ends_at_its_first_two_ends() {
        let open = "one<span><span>two</span></span> x <span><span>three</span></span>";
        let (texts, _) = read(&SOURCE.replace("one</span></span>", open));
        assert_eq!(texts[0][1].as_deref(), Some("one<span><span>two"));
    }

    #[test]
    fn the_last_two_of_many_ends_end_a_source_with_plain_spans_that_stay_open() {
        let open = "one<span><span><span>two</span></span></span> x";
        let (texts, _) = read(&SOURCE.replace("one</span></span>", open));
        assert_eq!(texts[0][1].as_deref(), Some("one<span><span><span>two</span>"));
    }

    #[test]
    fn text_that_nothing_closes_ends_with_its_line() {
        for line_end in ["\n", "\r\n"] {
            let (texts, errors) = read(&format!(r#"<span data-ttu-id="a-1">een{line_end}twee"#));
            assert_eq!(texts, [[Some("een".into()), None]]);
            assert_eq!(errors, [AnnotationErrorKind::Unclosed]);
        }
    }

    #[test]
    fn segments_without_an_id_have_no_id_in_common() {
        let (texts, errors) = read(&r#"<span data-ttu-id="">een</span> "#.repeat(2));
        assert_eq!(texts.len(), 2);
        assert!(!errors.contains(&AnnotationErrorKind::DuplicateId), "{errors:?}");
    }
}
