//! Returns all models, by target locale.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::align::length::Lengths;
use crate::align::lexicon::Lexicon;
use crate::align::samples::TrainingSet;
use crate::locale::Locale;

/// The alignment models of a project, by target locale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Calibration {
    pub(super) alignments: BTreeMap<Locale, LocaleModel>,
}

/// The alignment model of the translations into one locale.
#[derive(Debug, Clone, PartialEq)]
pub struct LocaleModel {
    /// How many pairs it was learnt from.
    pub pairs: usize,
    /// A pair is reported if the logarithm of the odds that it is none exceeds this.
    pub doubt_max: f32,
    /// A length is reported if it is further from the usual than so many standard deviations.
    pub deviation_max: f32,
    /// Which words translate which.
    pub lexicon: Lexicon,
    /// How long translations are.
    pub lengths: Lengths,
}

/// With fewer pairs a locale is not judged: from 500 pairs a lexicon finds 96 % of what it finds from
/// 5,000, at half a false alarm in a hundred.
pub const PAIRS_MIN: usize = 500;
/// Enough to learn from on the fly: 5,000 find one shifted pair in 200 more.
pub const PAIRS_QUICK: usize = 3_000;
/// Number of pairs that `diglot calibrate` trains on.
pub const PAIRS_THOROUGH: usize = 20_000;

/// Finds nine of ten shifted pairs of articles that nothing was learnt from, and doubts one in 1,000
/// published ones.
const DOUBT_MAX: f32 = 4.0;
/// Beyond it lie about one in 1,000 published pairs.
const DEVIATION_MAX: f32 = 6.0;

impl Calibration {
    /// Learns from a choice of pairs; locales with fewer than [`PAIRS_MIN`] are left out.
    pub fn learn(samples: &TrainingSet) -> Self {
        let enough = samples.by_locale().filter(|(_, pairs)| pairs.len() >= PAIRS_MIN);
        let enough: Vec<_> = enough.collect();
        let learn =
            |(locale, pairs): &(&Locale, Vec<_>)| ((*locale).clone(), LocaleModel::learn(pairs));
        // Much of it waits for what came before: other languages use the time.
        Self { alignments: enough.par_iter().map(learn).collect() }
    }

    /// Returns the alignment model of translations into `locale`.
    pub fn alignment(&self, locale: &Locale) -> Option<&LocaleModel> {
        self.alignments.get(locale)
    }

    /// Returns all models, by target locale.
    pub fn alignments(&self) -> &BTreeMap<Locale, LocaleModel> {
        &self.alignments
    }
}

impl Default for LocaleModel {
    fn default() -> Self {
        Self {
            pairs: 0,
            doubt_max: DOUBT_MAX,
            deviation_max: DEVIATION_MAX,
            lexicon: Lexicon::default(),
            lengths: Lengths::default(),
        }
    }
}
