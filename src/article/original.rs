//! The original of a translation, where the two are files of their own.

use std::fmt::Write as _;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::block_pair::BlockPair;
use super::front_matter::{self, FrontMatter};
use super::segment::{Segment, Side};
use crate::text::Source;

/// The pairs of a translation and its original.
#[derive(Debug, Clone, Default)]
pub struct Pairing {
    /// The segments, in the order of the translation.
    pub segments: Vec<Segment>,
    /// The blocks, in the same order.
    pub blocks: Vec<BlockPair>,
    /// The text that a parser is given in place of each file, the translation first: as many bytes, with a
    /// generator's own syntax masked. None where that is the file itself.
    pub parsed: [Option<Arc<str>>; 2],
}

/// The original of an article.
#[derive(Debug, Clone)]
pub(super) struct Original {
    pub(super) source: Source,
    pub(super) front_matter: Option<FrontMatter>,
    pub(super) body_start: usize,
    pub(super) blocks: Vec<BlockPair>,
    /// See [`Pairing::parsed`].
    pub(super) parsed: [Option<Arc<str>>; 2],
    /// The ids of the segments.
    pub(super) ids: Vec<Box<str>>,
}

impl Original {
    /// The same with other segments.
    pub(super) fn with_segments(&self, own: &Source, segments: &[Segment]) -> Self {
        Self { ids: ids(segments, own, &self.source), ..self.clone() }
    }

    pub(super) fn new(own: &Source, source: Source, pairing: Pairing) -> (Self, Vec<Segment>) {
        let Pairing { segments, blocks, parsed } = pairing;
        let (front_matter, _, body_start) = front_matter::read(source.text());
        let ids = ids(&segments, own, &source);
        (Self { source, front_matter, body_start, blocks, parsed, ids }, segments)
    }
}

/// An id for each segment: it depends on the source text, not on its place, so that an edit elsewhere
/// leaves it as it is. Equal texts are numbered.
fn ids(segments: &[Segment], own: &Source, original: &Source) -> Vec<Box<str>> {
    let mut seen: FxHashMap<String, u32> = FxHashMap::default();
    let mut next = |mut id: String| {
        let count = seen.entry(id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            write!(id, ".{count}").expect("a string takes it");
        }
        id.into_boxed_str()
    };
    let ids = segments.iter().map(|segment| match (segment.part(Side::Source), segment.target) {
        (Some(part), _) => next(hash(original.slice(part.text))),
        (None, Some(part)) => next(format!("t-{}", hash(own.slice(part.text)))),
        (None, None) => next(hash("")),
    });
    ids.collect()
}

/// 32 bits of FNV-1a of a text, white space folded and without the marks of quotes.
fn hash(text: &str) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    let words = text.split_whitespace().filter(|word| !word.trim_matches('>').is_empty());
    for word in words {
        for byte in word.bytes().chain([b' ']) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    format!("{hash:08x}")
}
