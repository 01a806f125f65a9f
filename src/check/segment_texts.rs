//! Findings with the texts of their segments, so that they can be told when the article is gone.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::fingerprint::texts_hash;
use crate::article::{Article, Side};
use crate::finding::{Finding, Located, SegmentTexts};
use crate::text::Span;

/// The findings of an article with their places and their segments' texts worked out. A segment's texts
/// are copied once, however many findings it has.
pub fn locate(findings: impl IntoIterator<Item = Finding>, article: &Article) -> Vec<Located> {
    let mut known: FxHashMap<usize, Arc<SegmentTexts>> = FxHashMap::default();
    let findings = findings.into_iter().map(|finding| {
        let segment = finding.segment.map(|index| {
            known.entry(index).or_insert_with(|| Arc::new(texts(index, article))).clone()
        });
        let target_span = finding.segment.and_then(|index| inside(index, finding.span, article));
        let mut located = finding.locate(article.source());
        if target_span.is_some() {
            // The segment's text is shown in its place, and a project can have a million findings.
            located.location.forget_excerpt();
        }
        Located { segment, target_span, ..located }
    });
    findings.collect()
}

fn texts(index: usize, article: &Article) -> SegmentTexts {
    let text = |side| article.text(index, side).map(str::to_owned);
    let (target, source) = (text(Side::Target), text(Side::Source));
    let hash = texts_hash(target.as_deref(), source.as_deref());
    SegmentTexts { id: article.id(index).to_owned(), target, source, hash }
}

/// A span of the file in bytes of the translation that holds it.
fn inside(index: usize, span: Span, article: &Article) -> Option<Span> {
    let text = article.segments()[index].target.filter(|part| part.text.contains(span))?.text;
    Some(Span::new(span.start() - text.start(), span.end() - text.start()))
}
