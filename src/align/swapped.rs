//! Translations that stand in each other's place: of two pairs that would fit better the other way
//! round, both are doubtful, even where one of them looks right by itself; and a pair that no other
//! could improve is doubted less.

use super::calibration::LocaleModel;
use super::score::{AlignmentFeatures, MismatchScore};

/// Pairs with less doubt than this (a score of .95) are not compared with others.
const DOUBT_MIN: f32 = -3.0;
/// Pairs before and after its own that a translation is tried in: bounded, so that the work grows
/// with the article's length alone.
const REACH: usize = 100;
/// The weight of what both pairs gain, chosen on swapped translations of articles in
/// Dutch, Arabic, German and Japanese.
const WEIGHT: f32 = 2.0;
const GAIN_MIN: f32 = -2.0;
const GAIN_MAX: f32 = 4.0;

impl LocaleModel {
    /// The doubts about an article's pairs as [`LocaleModel::doubts`] has them, weighed by how well
    /// each would fit if it exchanged its translation with another.
    pub fn doubts_with_swaps(
        &self,
        pairs: &[(AlignmentFeatures, AlignmentFeatures)],
    ) -> Vec<Option<MismatchScore>> {
        let mut doubts = self.doubts(pairs);
        let gains = self.gains(pairs, &doubts);
        for (doubt, gain) in doubts.iter_mut().zip(gains) {
            if let (Some(doubt), Some(gain)) = (doubt, gain) {
                doubt.log_odds += WEIGHT * gain.clamp(GAIN_MIN, GAIN_MAX);
            }
        }
        doubts
    }

    /// Finds what each pair gains by its best exchange; none of pairs that nobody doubts.
    fn gains(
        &self,
        pairs: &[(AlignmentFeatures, AlignmentFeatures)],
        doubts: &[Option<MismatchScore>],
    ) -> Vec<Option<f32>> {
        let mut gains = vec![None; pairs.len()];
        let mut raise = |index: usize, gain: f32| {
            gains[index] = Some(gains[index].map_or(gain, |known: f32| known.max(gain)));
        };
        let mut fits = vec![None; pairs.len()];
        for (index, doubt) in doubts.iter().enumerate() {
            if doubt.is_none_or(|doubt| doubt.log_odds <= DOUBT_MIN) {
                continue;
            }
            let Some((gain, other)) = self.best_swap(pairs, index, &mut fits) else { continue };
            raise(index, gain);
            if gain > 0.0 {
                raise(other, gain);
            }
        }
        gains
    }

    /// Finds the pair to exchange translations with, and by how much both would fit better.
    fn best_swap(
        &self,
        pairs: &[(AlignmentFeatures, AlignmentFeatures)],
        index: usize,
        fits: &mut [Option<f32>],
    ) -> Option<(f32, usize)> {
        let fit = |source: usize, target: usize| self.fit(&pairs[source].0, &pairs[target].1);
        let mut own_fit = |at: usize| *fits[at].get_or_insert_with(|| fit(at, at));
        let own = own_fit(index);
        let near = index.saturating_sub(REACH)..pairs.len().min(index + REACH + 1);
        let others = near.filter(|&other| {
            let (source, target) = &pairs[other];
            source.words != pairs[index].0.words
                && source.words.len() > 1
                && !target.words.is_empty()
        });
        let gains = others.map(|other| {
            let here = fit(index, other) - own;
            // Where its translation does not suit this source better, no exchange gains anything.
            let there = if here > 0.0 { fit(other, index) - own_fit(other) } else { 0.0 };
            (here + there, other)
        });
        gains.max_by(|one, other| one.0.total_cmp(&other.0))
    }
}
