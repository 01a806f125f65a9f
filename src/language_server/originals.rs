//! Originals in an editor: those in an annotated article are dimmed; where a translation is a file
//! of its own, they are shown next to it.

use std::collections::HashMap;

use crate::article::{Article, Segment, Side};
use crate::text::{Span, excerpt};

/// All that is not translation: the source texts, and the tags of both. In bytes of the file, in order.
pub fn dimmed(article: &Article) -> Vec<Span> {
    let annotated = article.segments().iter().filter(|segment| segment.gap.is_none());
    let spans = annotated.flat_map(|segment| {
        let target = segment.target.map(|part| [part.open, part.close]);
        let source = segment.source.map(|part| part.span());
        target.into_iter().flatten().chain(source)
    });
    let mut spans: Vec<Span> = spans.filter(|span| !span.is_empty()).collect();
    spans.sort_unstable();
    spans.dedup_by(|next, last| {
        let is_joined = next.start <= last.end;
        if is_joined {
            *last = last.cover(*next);
        }
        is_joined
    });
    spans
}

/// A text that an editor shows behind a place, without its being in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// Behind this byte.
    pub offset: usize,
    /// The source, shortened.
    pub label: String,
    /// All of it.
    pub text: String,
}

/// The original of each segment in a part of the file. An annotated article has no such texts: its source
/// stands there anyway.
pub fn hints(article: &Article, part: Span) -> Vec<Hint> {
    let side = article.side(Side::Source);
    let places: HashMap<usize, Span> =
        side.segments().iter().map(|it| (it.index, it.span)).collect();
    let segments = article.segments().iter().enumerate();
    let plain = segments.filter(|(_, it)| it.gap.is_some() && it.span().touches(part));
    let hint = |(index, segment): (usize, &Segment)| {
        segment.source?;
        let text = &side.text()[places.get(&index)?.range()];
        let label = excerpt(text.trim()).replace(['\n', '\r'], " ");
        Some(Hint { offset: segment.target?.text.end(), label, text: text.to_owned() })
    };
    plain.filter_map(hint).collect()
}
