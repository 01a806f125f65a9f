//! `inconsistent`: one text with several translations, or several texts with one.

use std::hash::{BuildHasher as _, Hasher as _};

use rustc_hash::{FxBuildHasher, FxHasher};

use crate::article::{Article, Side};
use crate::finding::{Finding, Rule};
use crate::text::{LOWER_CASE, Span, is_alphanumeric};

/// Texts that are translated in several ways.
pub static INCONSISTENT: Rule = Rule::info("inconsistent");

/// Shorter texts mean different things in different places.
const WORDS_MIN: usize = 3;
/// So many other ways are shown.
const SHOWN_MAX: usize = 3;

/// Where a pair stands: by the numbers of its article and its segment.
pub type Place = (u32, u32);

/// The pairs of a project: which text was translated how, and where.
///
/// They are in pieces of one size: a list of millions that grows holds twice what it needs, and as much
/// again while it moves.
#[derive(Debug, Default)]
pub struct TranslationVariants {
    /// Invariant: all but the last hold `PIECE_LEN`.
    pieces: Vec<Vec<Pair>>,
}

/// How many pairs are held in a piece.
const PIECE_LEN: usize = 1 << 14;

/// A project has millions, and all are held.
#[derive(Debug, Clone, Copy)]
struct Pair {
    /// The hash of the translation, then of the source, each with the language of the translation.
    texts: [u64; 2],
    place: Place,
}

/// Which text is the one that there are several others to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// One source with several translations.
    OneSource,
    /// One translation of several sources.
    OneTarget,
}

/// A text, and those that it was paired with.
#[derive(Debug, Clone)]
pub struct VariantGroup {
    /// Which text is the one.
    pub direction: Direction,
    /// The others, the rarest first.
    pub variants: Vec<Variant>,
}

/// One of several ways.
#[derive(Debug, Clone, Copy)]
pub struct Variant {
    /// How often it is in the project.
    pub count: usize,
    /// Where it is first.
    pub place: Place,
}

impl TranslationVariants {
    /// Adds the pairs of the article of this number, into the language `locale`.
    pub fn add(&mut self, article: &Article, number: usize, locale: &str) {
        let locale = FxBuildHasher.hash_one(locale);
        let segments = article.segments().iter().enumerate();
        let mut folded = Vec::new();
        let pairs = segments.filter_map(|(index, segment)| {
            let texts = [segment.target?, segment.source?];
            let texts = texts.map(|part| article.source().slice(part.text));
            texts[1].split_whitespace().nth(WORDS_MIN - 1)?;
            let texts = texts.map(|text| hash(text, locale, &mut folded));
            let place = (number as u32, index as u32);
            (texts[0] != texts[1]).then_some(Pair { texts, place })
        });
        pairs.for_each(|pair| self.push(pair));
    }

    fn push(&mut self, pair: Pair) {
        match self.pieces.last_mut().filter(|piece| piece.len() < PIECE_LEN) {
            Some(piece) => piece.push(pair),
            None => self.pieces.push(vec![pair]),
        }
    }

    fn len(&self) -> usize {
        let last = self.pieces.last().map_or(0, Vec::len);
        self.pieces.len().saturating_sub(1) * PIECE_LEN + last
    }

    fn pair(&self, number: u32) -> &Pair {
        let number = number as usize;
        &self.pieces[number / PIECE_LEN][number % PIECE_LEN]
    }

    /// All of these together.
    #[must_use]
    pub fn merge(mut self, mut other: Self) -> Self {
        if self.pieces.len() < other.pieces.len() {
            std::mem::swap(&mut self, &mut other);
        }
        // Only the last piece of each need not be whole.
        let (open, rest) = (self.pieces.pop(), other.pieces.pop());
        self.pieces.append(&mut other.pieces);
        self.pieces.extend(open);
        rest.into_iter().flatten().for_each(|pair| self.push(pair));
        self
    }

    /// All pairs: the hashes of their texts, and where they stand.
    pub fn pairs(&self) -> impl Iterator<Item = ([u64; 2], Place)> {
        self.pieces.iter().flatten().map(|pair| (pair.texts, pair.place))
    }

    /// The texts that were not always paired with the same, by their places.
    pub fn inconsistent(&self) -> Vec<VariantGroup> {
        let mut groups_of_variants = self.by(Direction::OneSource);
        groups_of_variants.extend(self.by(Direction::OneTarget));
        groups_of_variants.sort_by_key(|group| group.variants[0].place);
        groups_of_variants
    }

    fn by(&self, direction: Direction) -> Vec<VariantGroup> {
        let one = |number: u32| {
            let [target, source] = self.pair(number).texts;
            match direction {
                Direction::OneSource => (source, target),
                Direction::OneTarget => (target, source),
            }
        };
        let place = |number: u32| self.pair(number).place;
        let mut numbers: Vec<u32> = (0..self.len() as u32).collect();
        numbers.sort_unstable_by_key(|&number| (one(number), place(number)));
        let groups = numbers.chunk_by(|&a, &b| one(a).0 == one(b).0);
        let groups_of_variants = groups.map(|group| {
            let variants = group.chunk_by(|&a, &b| one(a) == one(b));
            let variants = variants.map(|it| Variant { count: it.len(), place: place(it[0]) });
            let mut variants: Vec<_> = variants.collect();
            variants.sort_by_key(|it| (it.count, std::cmp::Reverse(it.place)));
            VariantGroup { direction, variants }
        });
        groups_of_variants.filter(|group| group.variants.len() > 1).collect()
    }
}

impl FromIterator<([u64; 2], Place)> for TranslationVariants {
    fn from_iter<I: IntoIterator<Item = ([u64; 2], Place)>>(pairs: I) -> Self {
        let mut variants = Self::default();
        pairs.into_iter().for_each(|(texts, place)| variants.push(Pair { texts, place }));
        variants
    }
}

/// Case, punctuation and markup make no other text. `folded` is written over.
fn hash(text: &str, locale: u64, folded: &mut Vec<u8>) -> u64 {
    folded.clear();
    let mut rest = text;
    loop {
        let len = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (ascii, behind) = rest.split_at(len);
        push_folded(ascii.as_bytes(), folded);
        rest = behind;
        let Some(character) = rest.chars().next() else { break };
        if is_alphanumeric(character) {
            let lower = character.to_lowercase();
            lower.for_each(|lower| folded.extend(lower.encode_utf8(&mut [0; 4]).bytes()));
        }
        rest = &rest[character.len_utf8()..];
    }
    let mut hasher = FxHasher::default();
    hasher.write_u64(locale);
    hasher.write(folded);
    hasher.finish()
}

/// Adds the letters and digits of ASCII. Each byte is put behind those that count, and stays if it is one
/// of them: text has too many gaps to ask first.
fn push_folded(ascii: &[u8], folded: &mut Vec<u8>) {
    let start = folded.len();
    folded.resize(start + ascii.len(), 0);
    let (places, mut len) = (&mut folded[start..], 0);
    for byte in ascii {
        let lower = LOWER_CASE[usize::from(*byte)];
        places[len] = lower;
        len += usize::from(lower != 0);
    }
    folded.truncate(start + len);
}

impl VariantGroup {
    /// The finding, at the first place of the rarest way: `article` is the one that it is in, and
    /// `others` are the texts that stand there in the other ways.
    pub fn finding(&self, article: &Article, others: &[String]) -> Finding {
        let index = self.variants[0].place.1 as usize;
        let segment = &article.segments()[index];
        let (side, ways) = match self.direction {
            Direction::OneSource => (Side::Target, "source text has several translations"),
            Direction::OneTarget => (Side::Source, "several source texts have this translation"),
        };
        let counts = self.variants[1..].iter().rev().zip(others);
        let shown = counts.take(SHOWN_MAX).map(|(variant, text)| {
            let times = if variant.count == 1 { "once" } else { "times" };
            match variant.count {
                1 => format!("`{text}` ({times})"),
                count => format!("`{text}` ({count} {times})"),
            }
        });
        let shown: Vec<_> = shown.collect();
        let more = (self.variants.len() - 1).saturating_sub(SHOWN_MAX);
        let more = if more > 0 { format!(", and {more} more") } else { String::new() };
        let message = format!("{ways}: {}{more}", shown.join(", "));
        let span = segment.part(side).map_or(Span::empty(0), |part| part.text);
        Finding::new(&INCONSISTENT, span, message)
            .with_help("choose one and use it everywhere")
            .in_segment(index)
    }

    /// Where the texts of the other ways stand, the most frequent first, and on which side.
    pub fn others(&self) -> impl Iterator<Item = (Place, Side)> {
        let side = match self.direction {
            Direction::OneSource => Side::Target,
            Direction::OneTarget => Side::Source,
        };
        self.variants[1..].iter().rev().take(SHOWN_MAX).map(move |it| (it.place, side))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of one source, each with a translation of its own.
    fn variants(numbers: std::ops::Range<u32>) -> TranslationVariants {
        let mut variants = TranslationVariants::default();
        for number in numbers {
            let texts = [u64::from(number), 0];
            variants.push(Pair { texts, place: (number, 0) });
        }
        variants
    }

    #[test]
    fn pairs_are_all_there_however_they_are_put_together() {
        let piece = PIECE_LEN as u32;
        for lens in [[0, 0, 1], [1, piece, 5], [piece - 1, 2, piece], [3 * piece + 7, 9, 2 * piece]]
        {
            let (mut start, mut all) = (0, TranslationVariants::default());
            for len in lens {
                all = all.merge(variants(start..start + len));
                start += len;
            }
            assert_eq!(all.len(), start as usize, "{lens:?}");
            let mut places: Vec<_> = (0..start).map(|number| all.pair(number).place.0).collect();
            places.sort_unstable();
            assert!(places.into_iter().eq(0..start), "{lens:?}");
        }
    }
}
