//! Whether the pairs of two plain files are the true ones: the annotation of real articles is taken off, and
//! both sides are paired again. `DIGLOT_PAIRING=1000` takes so many articles of each set.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

use diglot::align::plain::lexicon::PAIRS_MAX;
use diglot::align::plain::{PairLexicon, PlainPair};
use diglot::locale::Locale;
use rayon::prelude::*;

use super::plain_sides::{Damage, PlainSide};
use super::{locale, lot};
use crate::corpus::{Entry, entries};

/// What is done to the texts, in the order of the shares below.
const DAMAGES: [Damage; 4] =
    [Damage::Nothing, Damage::Wrapped, Damage::Reordered, Damage::Paragraphs];
/// The least share of pairs that are exactly those of the translators (F1), by set.
const LEAST: [(&str, [f64; 4]); 5] = [
    ("m365.nl-NL", [0.985, 0.985, 0.955, 0.95]),
    ("alchemy.nl-NL", [0.985, 0.985, 0.96, 0.955]),
    ("alchemy.ar-SA", [0.99, 0.99, 0.955, 0.95]),
    ("alchemy.ja-JP", [0.945, 0.945, 0.895, 0.925]),
    ("quantum.nl-NL", [0.99, 0.99, 0.96, 0.945]),
];
/// So many articles of a set are paired.
const ARTICLES: usize = 40;
/// So many others teach which words translate which.
const LESSONS: usize = 120;

/// The range without marks and blanks at its ends, and without the address of a link there; none of a range
/// that is code alone.
fn visible(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut shown = &text[range];
    let start_of = |shown: &str| shown.as_ptr() as usize - text.as_ptr() as usize;
    loop {
        let before = shown;
        shown = shown.trim_matches(|c: char| !c.is_alphanumeric() && c != '`' && c != ')');
        if let Some(at) = shown.rfind("](").filter(|_| shown.ends_with(')')) {
            shown = &shown[..at];
        }
        shown = shown.trim_end_matches(')');
        if before == shown {
            break;
        }
    }
    let is_code = shown.starts_with('`') && shown.ends_with('`') && shown.matches('`').count() == 2;
    let start = start_of(shown);
    (!is_code && shown.contains(char::is_alphanumeric)).then(|| start..start + shown.len())
}

type Pairs = BTreeSet<[(usize, usize); 2]>;

fn key(sides: [&PlainSide; 2], ranges: [Range<usize>; 2]) -> Option<[(usize, usize); 2]> {
    let [target, source] = ranges;
    let [target, source] = [visible(&sides[0].text, target)?, visible(&sides[1].text, source)?];
    Some([(target.start, target.end), (source.start, source.end)])
}

/// The pairs of two sides: the true ones, and those that are found.
fn pairs(sides: &[PlainSide; 2], locale: &Locale, lexicon: &PairLexicon) -> [Pairs; 2] {
    let [target, source] = sides;
    let both = target.segments.iter().cloned().zip(source.segments.iter().cloned());
    let body = [target, source].map(|side| side.prepared().body_start());
    let true_pairs = both
        .filter(|(own, other)| !own.is_empty() && !other.is_empty() && own.start >= body[0])
        .filter_map(|(own, other)| key([target, source], [own, other]))
        .collect();
    let pair = PlainPair::new(target.prepared(), source.prepared(), locale);
    let found = pair.pairing(Some(lexicon)).segments.into_iter();
    let found = found
        .filter_map(|it| Some([it.target?.text.range(), it.source?.text.range()]))
        // What has no annotation has no truth either: text that stands in both languages.
        .filter(|ranges| {
            let [own, other] = [&target.segments, &source.segments];
            touches(own, &ranges[0]) || touches(other, &ranges[1])
        })
        .filter_map(|ranges| key([target, source], ranges))
        .collect();
    [true_pairs, found]
}

fn touches(segments: &[Range<usize>], range: &Range<usize>) -> bool {
    segments.iter().any(|it| it.start < range.end && range.start < it.end)
}

/// How much of a set is paired as its translators did, by each damage.
fn f1(entries: &[&Entry], count: usize) -> [f64; 4] {
    let (tested, others) = entries.split_at(count.min(entries.len() * 2 / 3));
    let samples = others.iter().take(LESSONS).collect::<Vec<_>>().into_par_iter().map(|entry| {
        let [target, source] = PlainSide::both(&entry.article).map(|side| side.prepared());
        PlainPair::new(target, source, &locale(entry)).samples()
    });
    let mut samples = samples.collect::<Vec<_>>().concat();
    samples.truncate(PAIRS_MAX);
    let lexicon = PairLexicon::learn(&samples);
    DAMAGES.map(|damage| {
        let counts = tested.par_iter().enumerate().map(|(nth, entry)| {
            let sides = PlainSide::both(&entry.article);
            let foreign = PlainSide::both(&tested[(nth + 1) % tested.len()].article);
            let sides = damage.of(sides, &foreign, lot(entry));
            let [true_pairs, found] = pairs(&sides, &locale(entry), &lexicon);
            [true_pairs.len(), found.len(), true_pairs.intersection(&found).count()]
        });
        let add = |[a, b, c]: [usize; 3], [x, y, z]: [usize; 3]| [a + x, b + y, c + z];
        let [all, found, right] = counts.reduce(|| [0; 3], add);
        2.0 * right as f64 / (all + found).max(1) as f64
    })
}

#[test]
fn articles_without_their_annotation_are_paired_as_they_were_even_wrapped_reordered_or_cut() {
    let count = std::env::var("DIGLOT_PAIRING");
    let count = count.map_or(ARTICLES, |count| count.parse().expect("a number of articles"));
    let mut sets: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries() {
        sets.entry(entry.name.split('/').next().unwrap_or_default()).or_default().push(entry);
    }
    let (mut is_low, mut told) = (false, String::new());
    for (set, least) in LEAST {
        let Some(entries) = sets.get_mut(set) else { continue };
        entries.retain(|entry| entry.article.segments().len() >= 4);
        entries.sort_by_key(|entry| lot(entry));
        let f1 = f1(entries, count);
        is_low |= f1.iter().zip(least).any(|(f1, least)| *f1 < least);
        writeln!(told, "{set}: {f1:.3?}, at least {least:?}").expect("a string takes all");
    }
    assert!(!is_low, "by {DAMAGES:?}:\n{told}");
}
