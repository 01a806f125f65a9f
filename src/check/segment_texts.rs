//! A finding with the texts of its segment, so that it can be told when the article is gone.

use crate::article::{Article, Part};
use crate::finding::{Finding, Located, SegmentTexts};
use crate::text::Span;

/// The finding with its place and its segment's texts worked out.
pub fn locate(finding: Finding, article: &Article) -> Located {
    let segment = finding.segment.map(|index| Box::new(texts(index, finding.span, article)));
    Located { segment, ..finding.locate(article.source()) }
}

fn texts(index: usize, span: Span, article: &Article) -> SegmentTexts {
    let segment = &article.segments()[index];
    let source = article.source();
    let text = |part: Option<Part>| part.map(|part| source.slice(part.text).to_owned());
    let target_span = segment.target.filter(|part| part.text.contains(span)).map(|part| {
        let start = part.text.start();
        Span::new(span.start() - start, span.end() - start)
    });
    SegmentTexts {
        id: segment.id(source).to_owned(),
        target: text(segment.target),
        target_span,
        source: text(segment.source),
    }
}
