//! Whether doubtful pairs are found: on real articles that nothing was learnt from, at what cost, and
//! the same on every machine.

mod calibration;
mod curve;
mod doubts;
mod pairing;
mod plain_sides;
mod shifted;

use diglot::align::{Calibration, TrainingSet};
use diglot::article::Article;
use diglot::locale::Locale;
use rayon::prelude::*;

use crate::corpus::Entry;

/// The locale of an article's set.
fn locale(entry: &Entry) -> Locale {
    let set = entry.name.split('/').next().expect("a name starts with its set");
    let (_, tag) = set.rsplit_once('.').expect("a set ends with its locale");
    Locale::parse(tag).expect("a locale")
}

/// A number of an article that says nothing about it (FNV-1a of its name).
fn lot(entry: &Entry) -> u32 {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    entry.name.bytes().fold(0x811C_9DC5, mix) >> 8
}

/// What is learnt from a choice of some articles' pairs.
pub(crate) fn learn<'e>(entries: &[&'e Entry], pairs_max: usize) -> Calibration {
    let add = |mut samples: TrainingSet, entry: &&'e Entry| {
        samples.add(&entry.article, &locale(entry));
        samples
    };
    let empty = || TrainingSet::new(pairs_max);
    Calibration::learn(&entries.par_iter().fold(empty, add).reduce(empty, TrainingSet::merge))
}

/// Returns `true` if people translated it, as its front matter says.
fn is_human(article: &Article) -> bool {
    let kind = article.front_matter().and_then(|it| it.translation_type());
    kind.is_some_and(|kind| kind == "HT" || kind.starts_with("Human"))
}
