//! Targets that stand beside the wrong source, in articles that nothing was learnt from.
//!
//! Each half of the articles is judged by the lexicon that the other half taught. Every target is paired with the source behind its own, as when a translator's tool slips
//! by a row. Pairs count, true or shifted, whose source has three different words or more; a shifted
//! one counts unless its two sources, or its two targets, are the same text anyway.

use std::collections::BTreeMap;

use diglot::align::calibration::PAIRS_QUICK;
use diglot::align::score::MismatchScore;
use diglot::align::{AlignmentFeatures, LocaleModel};
use diglot::article::Side;
use diglot::check::{Settings, check};
use diglot::locale::Locale;
use diglot::markdown::inline::SegmentNodes;
use diglot::markdown::shown::shown;
use diglot::markdown::{Context, parse};
use rayon::prelude::*;

use super::curve::{Curve, share};
use super::{is_human, learn, locale, lot};
use crate::corpus::{self, Entry};

/// An article's doubts as it is, and with its sources shifted.
struct Judged<'e> {
    entry: &'e Entry,
    whole: Vec<f32>,
    shifted: Vec<f32>,
    segments: usize,
}

#[test]
fn shifted_pairs_are_found_and_published_ones_left_alone() {
    let entries = corpus::entries();
    if entries.is_empty() {
        return;
    }
    let judged: Vec<_> = (0..2).flat_map(|half| judge_half(entries, half)).collect();
    let curves = curves(&judged);
    show(&judged, &curves);
    for (name, curve) in &curves {
        let (found, area) = (curve.found_at(0.5), curve.area());
        assert!(found > 0.9 && area > 0.992, "{name}: {found} found, area {area}");
    }
    let all = &curves["all"];
    assert!(all.found_at(0.5) > 0.955, "{}", all.found_at(0.5));
}

/// The articles of one half, by what the other half teaches.
fn judge_half(entries: &[Entry], half: u32) -> Vec<Judged<'_>> {
    let is_taught = |entry: &&Entry| lot(entry) % 2 != half;
    let taught: Vec<_> = entries.iter().filter(is_taught).collect();
    let calibration = learn(&taught, PAIRS_QUICK);
    let judged = entries.par_iter().filter(|entry| !is_taught(entry)).map(|entry| {
        let alignment = calibration.alignment(&locale(entry)).expect("enough pairs of its locale");
        judge(entry, alignment)
    });
    judged.collect()
}

fn judge<'e>(entry: &'e Entry, alignment: &LocaleModel) -> Judged<'e> {
    let (whole, texts) = features(entry);
    let count = whole.len();
    let behind = |index: usize| (index + 1) % count;
    let shifted: Vec<_> =
        (0..count).map(|index| (whole[behind(index)].0.clone(), whole[index].1.clone())).collect();
    let is_false = |index: &usize| {
        let (one, other) = (&texts[*index], &texts[behind(*index)]);
        one.0 != other.0 && one.1 != other.1
    };
    let log_odds = |doubt: Option<MismatchScore>| doubt.map(|doubt| doubt.log_odds);
    let doubts = alignment.doubts(&shifted);
    Judged {
        entry,
        whole: alignment.doubts(&whole).into_iter().filter_map(log_odds).collect(),
        shifted: (0..count).filter(is_false).filter_map(|index| log_odds(doubts[index])).collect(),
        segments: count,
    }
}

/// The source and the target of a pair.
type Texts = (String, String);

/// The gists of an article's pairs, and their texts.
fn features(entry: &Entry) -> (Vec<(AlignmentFeatures, AlignmentFeatures)>, Vec<Texts>) {
    let sides = [Side::Source, Side::Target].map(|side| entry.article.side(side));
    let documents = sides.each_ref().map(|side| {
        let context = Context::alone(&entry.name, side.side());
        (parse(side.body(), &context), side)
    });
    let flattened = documents.each_ref().map(|(document, side)| {
        SegmentNodes::new(&shown(&document.nodes, side), side, &entry.article)
    });
    let pairs = (0..entry.article.segments().len()).map(|index| {
        let source = flattened[0].segment(index, &sides[0]);
        let target = flattened[1].segment(index, &sides[1]);
        let texts = (source.markdown.to_owned(), target.markdown.to_owned());
        ((AlignmentFeatures::of(&source), AlignmentFeatures::of(&target)), texts)
    });
    pairs.unzip()
}

/// The curves of each locale, and of all.
fn curves(judged: &[Judged<'_>]) -> BTreeMap<String, Curve> {
    let mut curves: BTreeMap<String, Curve> = BTreeMap::new();
    for article in judged {
        for name in ["all".to_owned(), locale(article.entry).to_string()] {
            let curve = curves.entry(name).or_default();
            curve.true_pairs.extend(&article.whole);
            curve.false_pairs.extend(&article.shifted);
        }
    }
    curves
}

fn show(judged: &[Judged<'_>], curves: &BTreeMap<String, Curve>) {
    let segments: usize = judged.iter().map(|article| article.segments).sum();
    let pluralize = curves["all"].true_pairs.len();
    let percent = 100 * pluralize / segments;
    corpus::say(&format!(
        "alignment: {pluralize} of {segments} pairs have enough words ({percent} %)"
    ));
    corpus::say(&Curve::head());
    for (name, curve) in curves {
        corpus::say(&curve.show(name));
    }
    let limit = LocaleModel::default().doubt_max;
    let found = 100.0 * share(&curves["all"].false_pairs, limit);
    let alarms = 100.0 * share(&curves["all"].true_pairs, limit);
    corpus::say(&format!("at the limit {limit}: {found:.1} % found, {alarms:.2} % false alarms"));
}

/// How many segments there are, and how many of them a rule finds.
type Shares = BTreeMap<(bool, &'static str), usize>;

#[test]
fn human_translations_are_hardly_ever_doubted() {
    let entries = corpus::entries();
    if entries.is_empty() {
        return;
    }
    let taught: Vec<_> = entries.iter().filter(|entry| lot(entry).is_multiple_of(2)).collect();
    let mut settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    settings.calibration = learn(&taught, PAIRS_QUICK);
    let others = entries.par_iter().filter(|entry| lot(entry) % 2 == 1);
    let shares = others.map(|entry| rule_shares(entry, &settings)).reduce(Shares::new, add);
    for rule in ["alignment", "length"] {
        let percent = |human: bool| {
            let hit = shares.get(&(human, rule)).copied().unwrap_or_default();
            100.0 * hit as f64 / shares[&(human, "")] as f64
        };
        corpus::say(&format!("{rule}: MT {:.3} %, HT {:.3} %", percent(false), percent(true)));
        assert!(percent(true) < 0.5, "{rule} hits human translations");
    }
}

fn rule_shares(entry: &Entry, settings: &Settings) -> Shares {
    let human = is_human(&entry.article);
    let context = Context::alone(&entry.name, Side::Target);
    let mut shares = Shares::from([((human, ""), entry.article.segments().len())]);
    for finding in check(&entry.article, Some(&locale(entry)), &context, settings) {
        *shares.entry((human, finding.rule.name)).or_default() += 1;
    }
    shares
}

fn add(mut shares: Shares, others: Shares) -> Shares {
    for (key, count) in others {
        *shares.entry(key).or_default() += count;
    }
    shares
}
