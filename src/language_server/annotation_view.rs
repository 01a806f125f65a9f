//! The parts of an annotated article that are not its translation, to be folded or dimmed.

use crate::article::Article;
use crate::text::Span;

/// The source texts with their tags: each can be folded. In bytes of the file, in order.
pub fn folds(article: &Article) -> Vec<Span> {
    let annotated = article.segments().iter().filter(|segment| segment.gap.is_none());
    annotated.filter_map(|segment| segment.source).map(|part| part.span()).collect()
}

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
