//! What one build leaves for the next, so that nothing is done twice. Without it, or with one that
//! cannot be read, all is done anew.

use std::hash::{Hash, Hasher as _};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Deserialize, Serialize};

use super::record::{Record, SearchRecord};
use crate::disk::Stamp;

/// What one build leaves for the next.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) fingerprints: Fingerprints,
    /// The pages about the whole site, with their lengths in bytes.
    pub(super) overview: Vec<(String, u64)>,
    /// Files that were copied: their paths in the content folder.
    pub(super) assets: FxHashMap<String, Stamp>,
    /// The indexes that readers search.
    pub(super) search: Vec<SearchRecord>,
    /// By the articles' paths.
    pub(super) articles: FxHashMap<String, Record>,
}

/// What pages were made of, beside their articles. Zero for what cannot be known.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Fingerprints {
    /// The program, its arguments, diglot.toml: what articles are read with.
    pub(super) base: u64,
    /// The templates, and what each article knows of all others.
    pub(super) articles: u64,
    /// All that the pages about the whole site are made of.
    pub(super) overview: u64,
}

/// The file: each article by itself, so that all cores read and write them.
#[derive(Serialize, Deserialize)]
struct Stored<'s> {
    fingerprints: Fingerprints,
    overview: Vec<(String, u64)>,
    assets: Vec<(String, Stamp)>,
    search: Vec<SearchRecord>,
    #[serde(borrow)]
    articles: Vec<(&'s str, Bytes<'s>)>,
}

/// Bytes that are written in one piece.
struct Bytes<'b>(&'b [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

impl<'de: 'b, 'b> Deserialize<'de> for Bytes<'b> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'de [u8]>::deserialize(deserializer).map(Self)
    }
}

impl State {
    /// Reads the file; empty where it is missing, broken or of another version.
    pub(super) fn read(file: Option<&[u8]>) -> Self {
        file.and_then(Self::decode).unwrap_or_default()
    }

    fn decode(file: &[u8]) -> Option<Self> {
        let stored: Stored<'_> = postcard::from_bytes(file).ok()?;
        let record = |(path, bytes): &(&str, Bytes<'_>)| {
            Some(((*path).to_owned(), postcard::from_bytes(bytes.0).ok()?))
        };
        Some(Self {
            fingerprints: stored.fingerprints,
            overview: stored.overview,
            assets: stored.assets.into_iter().collect(),
            search: stored.search,
            articles: stored.articles.par_iter().map(record).collect::<Option<_>>()?,
        })
    }

    /// The file's bytes; the same for the same state.
    pub(super) fn encode(&self) -> Option<Vec<u8>> {
        let mut articles: Vec<_> = self.articles.iter().collect();
        articles.sort_unstable_by_key(|(path, _)| *path);
        let encode = |(_, record): &(&String, &Record)| postcard::to_allocvec(*record).ok();
        let encoded = articles.par_iter().map(encode).collect::<Option<Vec<_>>>()?;
        let paths = articles.iter().map(|(path, _)| path.as_str());
        let mut assets: Vec<_> = self.assets.iter().map(|(path, at)| (path.clone(), *at)).collect();
        assets.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let stored = Stored {
            fingerprints: self.fingerprints,
            overview: self.overview.clone(),
            assets,
            search: self.search.clone(),
            articles: paths.zip(encoded.iter().map(|bytes| Bytes(bytes))).collect(),
        };
        postcard::to_allocvec(&stored).ok()
    }
}

/// One figure for all of these values, the same in every run.
pub(super) fn fingerprint(values: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    values.hash(&mut hasher);
    hasher.finish()
}
