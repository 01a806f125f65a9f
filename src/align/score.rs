//! Boils the sides of a segment down to features, and combines these into the log-odds that a pair is
//! misaligned (logistic regression).

use super::calibration::LocaleModel;
use super::invariant_tokens::InvariantTokens;
use super::lexicon::LexicalScore;
use super::tokens::{self, Word};
use crate::markdown::inline::Inline;

/// One side of a segment, boiled down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AlignmentFeatures {
    /// Its words, each once, sorted by hash: those of code among them, those of URLs not.
    pub words: Vec<Word>,
    /// How many characters it has, markup included.
    pub chars: usize,
    /// Its links, code, numbers and emphasis.
    pub anchors: InvariantTokens,
}

/// Words of one text beyond these do not count: the work grows with the product of both.
const WORDS_MAX: usize = 40;

impl AlignmentFeatures {
    /// The gist of a segment's side.
    pub fn of(inline: &Inline<'_>) -> Self {
        Self { anchors: InvariantTokens::of(inline), ..Self::of_text(inline.markdown) }
    }

    /// The gist of Markdown that was not parsed: it has no anchors.
    pub fn of_text(markdown: &str) -> Self {
        let mut words = tokens::words(markdown, WORDS_MAX);
        words.sort_unstable();
        words.dedup();
        Self { words, chars: markdown.chars().count(), anchors: InvariantTokens::default() }
    }
}

/// The doubt about a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MismatchScore {
    /// The logarithm of the odds that it is not a pair: above zero, it likely is not.
    pub log_odds: f32,
    /// The pair beside it whose source the target fits better, by its number.
    pub better: Option<usize>,
}

/// The doubt about a pair by itself.
#[derive(Debug, Clone, Copy)]
struct PairScore {
    log_odds: f32,
    /// How well its texts fit.
    fit: f32,
}

/// Weight of each feature: a logistic regression on true, shifted and random pairs of 600 articles
/// in Dutch, Arabic and Japanese that the lexicons were not learnt from.
const WEIGHTS: [f32; 8] = [-0.2, 1.0, -0.24, 0.2, 3.9, -0.5, 2.1, 2.4];
/// From the same regression: what it adds that a target fits its own source better than others.
const MARGIN_WEIGHT: f32 = -1.5;

/// A source with fewer different words says too little to be judged.
pub const WORDS_MIN: usize = 3;
/// Texts that fit so much better or worse than their neighbours are as clear as can be.
const MARGIN_MAX: f32 = 4.0;
const DEVIATION_MAX: f32 = 8.0;
const COUNT_MAX: u32 = 3;

impl LocaleModel {
    /// The doubts about an article's pairs, each source and target in order; none about pairs that
    /// are too short to be judged.
    pub fn doubts(
        &self,
        pairs: &[(AlignmentFeatures, AlignmentFeatures)],
    ) -> Vec<Option<MismatchScore>> {
        let doubts = (0..pairs.len()).map(|index| {
            let alone = self.pair_log_odds(&pairs[index])?;
            Some(self.doubt(alone, pairs, index))
        });
        doubts.collect()
    }

    /// The pairs of an article that are to be reported, by number.
    pub fn suspicious(
        &self,
        pairs: &[(AlignmentFeatures, AlignmentFeatures)],
    ) -> Vec<(usize, MismatchScore)> {
        let doubts = (0..pairs.len()).filter_map(|index| {
            // Most pairs fit so well that neighbours cannot make them doubtful.
            let alone = self.pair_log_odds(&pairs[index])?;
            let may_exceed = alone.log_odds + MARGIN_WEIGHT.abs() * MARGIN_MAX > self.doubt_max;
            let doubt = may_exceed.then(|| self.doubt(alone, pairs, index))?;
            (doubt.log_odds > self.doubt_max).then_some((index, doubt))
        });
        doubts.collect()
    }

    /// The doubt about a pair beside its neighbours.
    fn doubt(
        &self,
        alone: PairScore,
        pairs: &[(AlignmentFeatures, AlignmentFeatures)],
        index: usize,
    ) -> MismatchScore {
        let (neighbour_fit, neighbour) = self.best_neighbour(pairs, index);
        let margin = alone.fit - neighbour_fit;
        let log_odds = alone.log_odds + MARGIN_WEIGHT * margin.clamp(-MARGIN_MAX, MARGIN_MAX);
        MismatchScore { log_odds, better: neighbour.filter(|_| margin < 0.0) }
    }

    /// Computes the log-odds that a pair is misaligned, without its neighbors.
    fn pair_log_odds(
        &self,
        (source, target): &(AlignmentFeatures, AlignmentFeatures),
    ) -> Option<PairScore> {
        if source.words.len() < WORDS_MIN || target.words.is_empty() {
            return None;
        }
        let evidence = self.lexicon.evidence(&source.words, &target.words);
        let deviation = self.lengths.deviation(source.chars, target.chars).unwrap_or_default();
        let deviation = deviation.clamp(-DEVIATION_MAX, DEVIATION_MAX);
        let agreement = source.anchors.agreement(&target.anchors);
        let some = |count: u32| count.min(COUNT_MAX) as f32;
        let features = [
            1.0,
            evidence.target.min(evidence.source),
            (evidence.target + evidence.source) * (evidence.words as f32).sqrt(),
            deviation * deviation,
            some(agreement.other_names),
            some(agreement.same_numbers),
            some(agreement.other_numbers),
            some(agreement.other_emphases),
        ];
        let log_odds = features.iter().zip(WEIGHTS).map(|(feature, weight)| feature * weight).sum();
        Some(PairScore { log_odds, fit: fit(evidence) })
    }

    /// Measures how well two texts fit, whatever their length.
    pub(super) fn fit(&self, source: &AlignmentFeatures, target: &AlignmentFeatures) -> f32 {
        fit(self.lexicon.evidence(&source.words, &target.words))
    }

    /// How well a target fits the source before or after its own, and which that is. Without
    /// neighbours it fits none: zero.
    fn best_neighbour(
        &self,
        pairs: &[(AlignmentFeatures, AlignmentFeatures)],
        index: usize,
    ) -> (f32, Option<usize>) {
        let (source, target) = &pairs[index];
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
        let fits = beside.filter_map(|beside| {
            let (other, _) = pairs.get(beside)?;
            let differs = other.words.len() > 1 && other.words != source.words;
            differs.then(|| (self.fit(other, target), Some(beside)))
        });
        fits.max_by(|one, other| one.0.total_cmp(&other.0)).unwrap_or((0.0, None))
    }
}

fn fit(evidence: LexicalScore) -> f32 {
    f32::midpoint(evidence.target, evidence.source)
}
