//! Pairs of texts that people have made, kept in a pairing.

use std::ops::Range;

use crate::article::{BlockPair, Pairing, Segment};
use crate::text::Span;

/// Two texts that are one segment, the translation first.
pub type KeptPair = [String; 2];

impl Pairing {
    /// Makes pairs of texts one segment each, wherever both are in blocks that are a pair; what is left of the segments
    /// that were found there are segments of their own. A pair of which a text has changed is left out.
    ///
    /// ```
    /// use diglot::align::plain::{Prepared, pair};
    /// use diglot::locale::Locale;
    /// use diglot::markdown::Profile;
    ///
    /// let [own, original] = ["Ouvre. Puis ferme-la.\n", "Open. Then close it.\n"];
    /// let [target, source] = [own, original].map(|text| Prepared::new(text, Profile::Plain));
    /// let locale = Locale::parse("fr").expect("a locale");
    /// let mut pairing = pair(target, source, &locale, None).1;
    /// assert_eq!(pairing.segments.len(), 2);
    /// pairing.keep([own, original], &[[own.trim(), original.trim()].map(str::to_owned)]);
    /// assert_eq!(pairing.segments.len(), 1);
    /// ```
    pub fn keep(&mut self, texts: [&str; 2], kept: &[KeptPair]) {
        if kept.is_empty() {
            return;
        }
        for at in 0..self.blocks.len() {
            let places = places(self.blocks[at], texts, kept);
            // From the end, so that numbers before stay as they are.
            for (range, places) in self.groups(&places).into_iter().rev() {
                let pieces = self.pieces(&range, &places, texts);
                self.segments.splice(range, pieces);
            }
        }
    }

    /// The runs of segments that pairs touch, each with these.
    fn groups(&self, places: &[[Span; 2]]) -> Vec<(Range<usize>, Vec<[Span; 2]>)> {
        let mut groups: Vec<(Range<usize>, Vec<[Span; 2]>)> = Vec::new();
        for place in places {
            let mut touched = (0..self.segments.len()).filter(|at| {
                let spans = spans(&self.segments[*at]);
                let is_touched = |(own, kept): (Option<Span>, &Span)| {
                    own.is_some_and(|own| own.start() < kept.end() && kept.start() < own.end())
                };
                spans.into_iter().zip(place).any(is_touched)
            });
            let Some(first) = touched.next() else { continue };
            let range = first..touched.next_back().unwrap_or(first) + 1;
            match groups.last_mut() {
                Some((before, places)) if range.start < before.end => {
                    before.end = before.end.max(range.end);
                    places.push(*place);
                }
                _ => groups.push((range, vec![*place])),
            }
        }
        groups
    }

    /// The segments in place of a run of them: the pairs, and what stands between them.
    fn pieces(&self, range: &Range<usize>, places: &[[Span; 2]], texts: [&str; 2]) -> Vec<Segment> {
        let run = &self.segments[range.clone()];
        let cover = |side: usize| {
            let all = run.iter().filter_map(|it| spans(it)[side]);
            let all = all.chain(places.iter().map(|place| place[side]));
            all.reduce(Span::cover).expect("a pair is among them")
        };
        let covers = [cover(0), cover(1)];
        let mut at = covers.map(Span::start);
        let mut pieces = Vec::new();
        let ends = covers.map(|it| Span::empty(it.end()));
        for (number, place) in places.iter().chain([&ends]).enumerate() {
            let between =
                [0, 1].map(|side| filled(texts[side], at[side]..place[side].start().max(at[side])));
            let gap = place[0].start();
            if between.iter().any(Option::is_some) {
                pieces.push(Segment::found(between[0], between[1], gap));
            }
            if number < places.len() {
                pieces.push(Segment::found(Some(place[0]), Some(place[1]), gap));
            }
            at = place.map(Span::end);
        }
        pieces
    }
}

/// The texts of a segment, the translation first.
fn spans(segment: &Segment) -> [Option<Span>; 2] {
    [&segment.target, &segment.source].map(|part| part.map(|part| part.text))
}

/// The places of the pairs that are in two blocks, in the order of both.
fn places(block: BlockPair, texts: [&str; 2], kept: &[KeptPair]) -> Vec<[Span; 2]> {
    let (Some(target), Some(source)) = (block.target, block.source) else { return Vec::new() };
    let find = |side: usize, within: Span, text: &str| {
        let start = texts[side][within.range()].find(text)? + within.start();
        Some(Span::new(start, start + text.len()))
    };
    let found = kept.iter().filter_map(|[own, original]| {
        if own.is_empty() || original.is_empty() {
            return None;
        }
        Some([find(0, target, own)?, find(1, source, original)?])
    });
    let mut found: Vec<[Span; 2]> = found.collect();
    found.sort_by_key(|place| place.map(Span::start));
    let mut ends = [0, 0];
    found.retain(|place| {
        let follows = (0..2).all(|side| place[side].start() >= ends[side]);
        if follows {
            ends = place.map(Span::end);
        }
        follows
    });
    found
}

/// The text in a range without what stands around it; none where that is all.
fn filled(text: &str, range: Range<usize>) -> Option<Span> {
    let is_around = |c: char| c.is_whitespace() || c == '>';
    let inner = text[range.clone()].trim_matches(is_around);
    let start =
        range.start + text[range.clone()].len() - text[range].trim_start_matches(is_around).len();
    (!inner.is_empty()).then(|| Span::new(start, start + inner.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    const TEXTS: [&str; 2] = ["Un. Deux. Trois. Quatre.", "One. Two. Three. Four."];

    /// The texts of the segments, once these pairs are kept; each word was one before.
    fn kept(pairs: &[[&str; 2]]) -> Vec<[Option<&'static str>; 2]> {
        let span = |text: &str, word: &str| {
            let start = text.find(word).expect("a word of it");
            Some(Span::new(start, start + word.len()))
        };
        let words =
            [["Un.", "One."], ["Deux.", "Two."], ["Trois.", "Three."], ["Quatre.", "Four."]];
        let segments = words.map(|[own, original]| {
            Segment::found(span(TEXTS[0], own), span(TEXTS[1], original), 0)
        });
        let [target, source] = TEXTS.map(|text| Some(Span::new(0, text.len())));
        let block = BlockPair { kind: BlockKind::Paragraph, target, source, score: 1.0 };
        let (segments, blocks) = (segments.to_vec(), vec![block]);
        let mut pairing = Pairing { segments, blocks, ..Pairing::default() };
        let pairs: Vec<KeptPair> = pairs.iter().map(|pair| pair.map(str::to_owned)).collect();
        pairing.keep(TEXTS, &pairs);
        let text = |side: usize, span: Option<Span>| span.map(|it| &TEXTS[side][it.range()]);
        let all = pairing.segments.iter().map(spans);
        all.map(|[own, original]| [text(0, own), text(1, original)]).collect()
    }

    #[test]
    fn a_pair_joins_the_segments_that_it_covers() {
        let all = kept(&[["Deux. Trois.", "Two. Three."]]);
        assert_eq!(all.len(), 3);
        assert_eq!(all[1], [Some("Deux. Trois."), Some("Two. Three.")]);
    }

    #[test]
    fn what_a_pair_leaves_of_a_segment_is_one_of_its_own() {
        let all = kept(&[["Deux. Tr", "Two."], ["Quatre.", "Four."]]);
        let expected = [
            [Some("Un."), Some("One.")],
            [Some("Deux. Tr"), Some("Two.")],
            [Some("ois."), Some("Three.")],
            [Some("Quatre."), Some("Four.")],
        ];
        assert_eq!(all, expected);
    }

    #[test]
    fn a_pair_whose_text_has_changed_or_that_crosses_another_is_none() {
        let all = kept(&[["Deux. Cinq.", "Two. Three."]]);
        assert_eq!(all.len(), 4);
        let all = kept(&[["Trois.", "Two."], ["Deux.", "Three."]]);
        assert_eq!(all[1..3], [[None, Some("Two.")], [Some("Deux."), Some("Three.")]]);
    }
}
