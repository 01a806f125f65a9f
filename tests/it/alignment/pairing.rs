//! Whether the pairs of two plain files are the true ones: the annotation of real articles is taken off, and
//! both sides are paired again. `DIGLOT_PAIRING=1000` takes so many articles of each set.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use diglot::align::plain::lexicon::PAIRS_MAX;
use diglot::align::plain::{PairLexicon, PlainPair, Prepared};
use diglot::article::{Article, Side};
use diglot::markdown::Profile;
use rayon::prelude::*;

use super::{locale, lot};
use crate::corpus::{Entry, entries};

/// The least share of pairs that are exactly those of the translators (F1), by set.
const LEAST: [(&str, f64); 5] = [
    ("m365.nl-NL", 0.90),
    ("alchemy.nl-NL", 0.97),
    ("alchemy.ar-SA", 0.975),
    ("alchemy.ja-JP", 0.925),
    ("quantum.nl-NL", 0.99),
];
/// So many articles of a set are paired.
const ARTICLES: usize = 40;
/// So many others teach which words translate which.
const LESSONS: usize = 120;

/// A side of an article without the anchors that its publisher added, and where its segments are.
struct Plain {
    text: String,
    segments: Vec<Range<usize>>,
}

impl Plain {
    fn of(article: &Article, side: Side) -> Self {
        let side = article.side(side);
        let text = side.text();
        let mut anchors: Vec<Range<usize>> = Vec::new();
        let mut at = side.body_start();
        while let Some(start) = text[at..].find("<a name=\"").map(|len| at + len) {
            let Some(len) = text[start..].find("</a>") else { break };
            at = start + len + "</a>".len();
            anchors.push(start..at);
        }
        let before = |offset: usize| -> usize {
            let gone = anchors.iter().filter(|anchor| anchor.start < offset);
            gone.map(|anchor| anchor.end.min(offset) - anchor.start).sum()
        };
        let moved =
            |span: Range<usize>| span.start - before(span.start)..span.end - before(span.end);
        let segments = side.segments().iter().map(|it| moved(it.span.range())).collect();
        let mut plain = text.to_owned();
        for anchor in anchors.iter().rev() {
            plain.replace_range(anchor.clone(), "");
        }
        Self { text: plain, segments }
    }

    fn prepared(&self) -> Prepared {
        Prepared::new(&self.text, Profile::Plain)
    }
}

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

fn key(sides: [&Plain; 2], ranges: [Range<usize>; 2]) -> Option<[(usize, usize); 2]> {
    let [target, source] = ranges;
    let [target, source] = [visible(&sides[0].text, target)?, visible(&sides[1].text, source)?];
    Some([(target.start, target.end), (source.start, source.end)])
}

/// The pairs of an article: the true ones, and those that are found.
fn pairs(entry: &Entry, lexicon: &PairLexicon) -> [Pairs; 2] {
    let sides = [Side::Target, Side::Source].map(|side| Plain::of(&entry.article, side));
    let [target, source] = &sides;
    let both = target.segments.iter().cloned().zip(source.segments.iter().cloned());
    let body = [target, source].map(|side| side.prepared().body_start());
    let true_pairs = both
        .filter(|(own, other)| !own.is_empty() && !other.is_empty() && own.start >= body[0])
        .filter_map(|(own, other)| key([target, source], [own, other]))
        .collect();
    let pair = PlainPair::new(target.prepared(), source.prepared(), &locale(entry));
    let found = pair.pairing(Some(lexicon)).segments.into_iter();
    let found = found
        .filter_map(|it| Some([it.target?.text.range(), it.source?.text.range()]))
        .filter_map(|ranges| key([target, source], ranges))
        .collect();
    [true_pairs, found]
}

fn f1(entries: &[&Entry], count: usize) -> f64 {
    let (tested, others) = entries.split_at(count.min(entries.len() * 2 / 3));
    let samples = others.iter().take(LESSONS).collect::<Vec<_>>().into_par_iter().map(|entry| {
        let sides = [Side::Target, Side::Source].map(|side| Plain::of(&entry.article, side));
        let [target, source] = sides.map(|side| side.prepared());
        PlainPair::new(target, source, &locale(entry)).samples()
    });
    let mut samples = samples.collect::<Vec<_>>().concat();
    samples.truncate(PAIRS_MAX);
    let lexicon = PairLexicon::learn(&samples);
    let counts = tested.par_iter().map(|entry| {
        let [true_pairs, found] = pairs(entry, &lexicon);
        [true_pairs.len(), found.len(), true_pairs.intersection(&found).count()]
    });
    let add = |[a, b, c]: [usize; 3], [x, y, z]: [usize; 3]| [a + x, b + y, c + z];
    let [all, found, right] = counts.reduce(|| [0; 3], add);
    2.0 * right as f64 / (all + found).max(1) as f64
}

#[test]
fn articles_without_their_annotation_are_paired_as_they_were() {
    let count = std::env::var("DIGLOT_PAIRING");
    let count = count.map_or(ARTICLES, |count| count.parse().expect("a number of articles"));
    let mut sets: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries() {
        sets.entry(entry.name.split('/').next().unwrap_or_default()).or_default().push(entry);
    }
    let (mut low, mut told) = (Vec::new(), String::new());
    for (set, least) in LEAST {
        let Some(entries) = sets.get_mut(set) else { continue };
        entries.retain(|entry| entry.article.segments().len() >= 4);
        entries.sort_by_key(|entry| lot(entry));
        let f1 = f1(entries, count);
        let line = format!("{set}: {f1:.4}, at least {least:.4}\n");
        if f1 < least {
            low.push(line.clone());
        }
        told += &line;
    }
    assert!(low.is_empty(), "{told}");
}
