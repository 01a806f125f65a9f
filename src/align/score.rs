//! From what two texts have in common to one figure: how much it is to be doubted that one is the
//! other's translation.

use super::calibration::Alignment;
use super::gist::Gist;
use super::lexicon::Evidence;

/// The doubt about a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Doubt {
    /// The logarithm of the odds that it is no pair: above zero, it is likelier none.
    pub log_odds: f32,
    /// The pair beside it whose source the target fits better, by its number.
    pub better: Option<usize>,
}

/// What the doubt about a pair is weighed from.
pub type Features = [f32; WEIGHTS.len()];

/// What each of the features adds to the doubt: a logistic regression on true, shifted and random
/// pairs of 600 articles in Dutch, Arabic and Japanese that the lexicons were not learnt from.
const WEIGHTS: [f32; 9] = [-0.2, 1.0, -0.24, -1.5, 0.2, 3.9, -0.5, 2.1, 2.4];

/// A source with fewer different words says too little to be judged.
pub const WORDS_MIN: usize = 3;
/// Texts that fit so much better or worse than their neighbours are as clear as can be.
const MARGIN_MAX: f32 = 4.0;
const DEVIATION_MAX: f32 = 8.0;
const COUNT_MAX: u32 = 3;

impl Alignment {
    /// The doubts about an article's pairs, each source and target in order; none about pairs that
    /// are too short to be judged.
    pub fn doubts(&self, pairs: &[(Gist, Gist)]) -> Vec<Option<Doubt>> {
        (0..pairs.len()).map(|index| self.doubt(pairs, index)).collect()
    }

    fn doubt(&self, pairs: &[(Gist, Gist)], index: usize) -> Option<Doubt> {
        let (features, better) = self.features(pairs, index)?;
        let log_odds = features.iter().zip(WEIGHTS).map(|(feature, weight)| feature * weight).sum();
        Some(Doubt { log_odds, better })
    }

    /// What speaks for and against a pair, and the neighbour that fits better.
    pub fn features(
        &self,
        pairs: &[(Gist, Gist)],
        index: usize,
    ) -> Option<(Features, Option<usize>)> {
        let (source, target) = &pairs[index];
        if source.words.len() < WORDS_MIN || target.words.is_empty() {
            return None;
        }
        let evidence = self.lexicon.evidence(&source.words, &target.words);
        let (neighbour_fit, neighbour) = self.best_neighbour(pairs, index);
        let margin = fit(evidence) - neighbour_fit;
        let deviation = self.lengths.deviation(source.chars, target.chars).unwrap_or_default();
        let deviation = deviation.clamp(-DEVIATION_MAX, DEVIATION_MAX);
        let agreement = source.anchors.agreement(&target.anchors);
        let some = |count: u32| count.min(COUNT_MAX) as f32;
        let features = [
            1.0,
            evidence.target.min(evidence.source),
            (evidence.target + evidence.source) * (evidence.words as f32).sqrt(),
            margin.clamp(-MARGIN_MAX, MARGIN_MAX),
            deviation * deviation,
            some(agreement.other_names),
            some(agreement.same_numbers),
            some(agreement.other_numbers),
            some(agreement.other_emphases),
        ];
        Some((features, neighbour.filter(|_| margin < 0.0)))
    }

    /// How well a target fits the source before or after its own, and which that is. Without
    /// neighbours it fits none: zero.
    fn best_neighbour(&self, pairs: &[(Gist, Gist)], index: usize) -> (f32, Option<usize>) {
        let (source, target) = &pairs[index];
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
        let fits = beside.filter_map(|beside| {
            let (other, _) = pairs.get(beside)?;
            let differs = other.words.len() > 1 && other.words != source.words;
            let evidence = || self.lexicon.evidence(&other.words, &target.words);
            differs.then(|| (fit(evidence()), Some(beside)))
        });
        fits.max_by(|one, other| one.0.total_cmp(&other.0)).unwrap_or((0.0, None))
    }
}

/// How well two texts fit, whatever their length.
fn fit(evidence: Evidence) -> f32 {
    f32::midpoint(evidence.target, evidence.source)
}
