//! Pairs whose tags were escaped, as when an annotated text was put into JSON or HTML once more.
//!
//! ```text
//! \u003cspan data-ttu-id=\"b3c0e-102\"\u003e…   &lt;span data-ttu-id=&quot;b3c0e-102&quot;&gt;…   \<span …
//! ```
//!
//! A target and its lookup of one id are annotation however their brackets are written. A tag alone, and
//! what stands inside a segment, is an example: who wants to show the format writes it so.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use regex::Regex;

use super::annotation_error::AnnotationError;
use super::segment::{Part, Segment};
use crate::text::Span;

/// What every tag of a target has, and hardly any text besides.
static MARK: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("ttu-id"));

/// The mark is at most this far behind the start of its tag.
const BEFORE_MAX: usize = 64;

/// A pair with its brackets and quotes in any form.
static PAIR: LazyLock<Regex> = LazyLock::new(|| {
    let open = r"(?:<|&lt;|&amp;lt;|&#0*60;|&#x0*3c;|\\+u003c|\\+x3c|\\<)\s*";
    let close = r"\s*(?:>|&gt;|&amp;gt;|&#0*62;|&#x0*3e;|\\+u003e|\\+x3e|\\>)";
    let quote = concat!(
        r#"(?:\\*["'“”„‘’″]|&(?:amp;)?(?:quot|apos|#0*34|#x0*22|#0*39|#x0*27);|"#,
        r"\\+u002[27])*"
    );
    let end = format!(r"{open}\\*/\s*span{close}");
    let id = format!(r"\s*=\s*{quote}([\w-]+){quote}{close}");
    let target = format!(r"({open}span\s+data-ttu-id{id})(.*?)({end})");
    let lookup = format!(r"{open}span\s+class\s*=\s*{quote}sxs-lookup{quote}{close}\s*");
    let source = format!(r"({lookup}{open}span\s+data-stu-id{id})(.*?)({end}\s*{end})");
    Regex::new(&format!("(?is){target}{source}")).expect("the expression is right")
});

/// Adds the escaped pairs of a text to its segments, in order, in the place of what was read of them and of
/// its errors.
pub(super) fn add(text: &str, segments: &mut Vec<Segment>, errors: &mut Vec<AnnotationError>) {
    let marks: Vec<usize> = MARK.find_iter(text.as_bytes()).collect();
    let is_whole = |it: &&Segment| it.target.is_some() && it.source.is_some();
    if marks.len() <= segments.iter().filter(is_whole).count() {
        return;
    }
    let mut added = Vec::new();
    let mut done = 0;
    for (place, &mark) in marks.iter().enumerate() {
        let start = text.ceil_char_boundary(mark.saturating_sub(BEFORE_MAX).max(done));
        // A pair ends before the next one: so no byte is looked at more than twice.
        let end = marks.get(place + 1).map_or(text.len(), |next| *next);
        let Some(pair) = (start < mark).then(|| pair(text, Span::new(start, end))).flatten() else {
            continue;
        };
        let span = pair.span();
        if span.holds(mark) && is_free(span, segments) {
            done = span.end();
            added.push(pair);
        }
    }
    if added.is_empty() {
        return;
    }
    segments.retain(|segment| !is_inside_any(segment.span(), &added));
    errors.retain(|error| !is_inside_any(error.span, &added));
    segments.extend(added);
    segments.sort_by_key(Segment::span);
}

/// Returns `true` if one of some pairs, disjoint and in order, contains a span.
fn is_inside_any(span: Span, pairs: &[Segment]) -> bool {
    let after = pairs.partition_point(|pair| pair.span().start() <= span.start());
    pairs[..after].last().is_some_and(|pair| pair.span().contains(span))
}

/// The pair in a part of the text, if its two ids are one.
fn pair(text: &str, span: Span) -> Option<Segment> {
    let found = PAIR.captures(&text[span.range()])?;
    let place = |group: usize| {
        let range = found.get(group).expect("every group takes part").range();
        Span::new(span.start() + range.start, span.start() + range.end)
    };
    let part = |first: usize| Part {
        open: place(first),
        id: place(first + 1),
        text: place(first + 2),
        close: place(first + 3),
    };
    let (target, source) = (part(1), part(5));
    let is_plain = |part: Part| {
        let text = &text[part.text.range()];
        !text.contains("tu-id") && !text.contains("sxs-lookup")
    };
    let is_pair =
        text[target.id.range()] == text[source.id.range()] && is_plain(target) && is_plain(source);
    is_pair.then_some(Segment::annotated(Some(target), Some(source)))
}

/// Returns `true` if a span holds no part of a whole segment, and cuts none.
fn is_free(span: Span, segments: &[Segment]) -> bool {
    let first = segments.partition_point(|segment| segment.span().end() <= span.start());
    let reached = segments[first..].iter().take_while(|it| it.span().start() < span.end());
    reached
        .into_iter()
        .all(|it| span.contains(it.span()) && (it.target.is_none() || it.source.is_none()))
}

#[cfg(test)]
mod tests {

    use crate::article::Article;
    use crate::text::Source;

    #[test]
    fn an_escaped_pair_may_follow_a_whole_one_at_once() {
        let pair = |id: &str| {
            let target = format!(r#"<span data-ttu-id="{id}">een</span>"#);
            let source = format!(r#"<span data-stu-id="{id}">one</span></span>"#);
            format!(r#"{target}<span class="sxs-lookup">{source}"#)
        };
        let escaped = pair("a-2").replace('<', "&lt;").replace('>', "&gt;");
        let article = Article::read(Source::new("a.md", pair("a-1") + &escaped));
        let ids: Vec<_> = article.segments().iter().map(|it| it.id(article.source())).collect();
        assert_eq!(ids, ["a-1", "a-2"]);
    }
}
