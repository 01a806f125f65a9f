//! How likely each segment is a pair, as a figure for people.

use super::Settings;
use crate::align::AlignmentFeatures;
use crate::article::{Article, SideText};
use crate::finding::Score;
use crate::locale::Locale;
use crate::markdown::Document;
use crate::markdown::inline::SegmentNodes;
use crate::markdown::shown::shown;

/// How likely each segment of a parsed article is a pair, from 0 to 1, by its number: the translation is
/// given first, then the source. None for segments that are too short or lack a part, and for languages
/// that nothing was learnt about.
pub fn scores(
    article: &Article,
    sides: [(&SideText, &Document<'_>); 2],
    locale: Option<&Locale>,
    settings: &Settings,
) -> Vec<Option<f32>> {
    let mut scores = vec![None; article.segments().len()];
    let Some(alignment) = locale.and_then(|locale| settings.calibration.alignment(locale)) else {
        return scores;
    };
    let [target, source] = sides.map(|(text, document)| {
        let nodes = shown(&document.nodes, text);
        SegmentNodes::new(&nodes, text, article)
    });
    let segments = article.segments().iter().enumerate();
    let whole = segments.filter(|(_, it)| it.target.is_some() && it.source.is_some());
    let indexes: Vec<usize> = whole.map(|(index, _)| index).collect();
    let features = |index: usize| {
        let source = AlignmentFeatures::of(&source.segment(index, sides[1].0));
        (source, AlignmentFeatures::of(&target.segment(index, sides[0].0)))
    };
    let features: Vec<_> = indexes.iter().map(|&index| features(index)).collect();
    for (index, doubt) in indexes.into_iter().zip(alignment.doubts_with_swaps(&features)) {
        scores[index] = doubt.map(|doubt| Score::of_log_odds(doubt.log_odds).value());
    }
    scores
}
