//! Build cache: what one build saves for the next. Without a valid cache, everything is rebuilt.

use std::hash::{Hash, Hasher as _};
use std::io::{self, Write};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Deserialize, Serialize};

use super::cache_entry::{CacheEntry, SearchRecord};
use crate::disk::{FileStamp, Piece, Spool};

/// What the last build left.
#[derive(Debug, Default)]
pub(super) struct BuildCache {
    pub(super) fingerprints: Fingerprints,
    /// The pages about the whole site, with their lengths in bytes.
    pub(super) overview: Vec<(String, u64)>,
    /// Files that were copied: their paths in the content folder.
    pub(super) assets: FxHashMap<String, FileStamp>,
    /// The indexes that readers search.
    pub(super) search: Vec<SearchRecord>,
    /// By the articles' paths.
    pub(super) articles: FxHashMap<String, CacheEntry>,
}

/// What this build leaves for the next.
pub(super) struct NextState<'s> {
    pub(super) fingerprints: Fingerprints,
    /// As in [`BuildCache`].
    pub(super) overview: Vec<(String, u64)>,
    /// As in [`BuildCache`].
    pub(super) assets: FxHashMap<String, FileStamp>,
    /// As in [`BuildCache`].
    pub(super) search: Vec<SearchRecord>,
    /// Where the new records of articles are.
    pub(super) records: &'s Spool,
    /// The articles' paths, sorted, and their records.
    pub(super) articles: Vec<(&'s str, Record<'s>)>,
}

/// The record of an article.
pub(super) enum Record<'r> {
    /// That of the last build.
    Kept(&'r CacheEntry),
    /// A new one, as it is stored.
    New(Piece),
}

/// Fingerprints of the inputs of pages other than their articles. Zero for what cannot be known.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Fingerprints {
    /// The program, its arguments, diglot.toml: what articles are read with.
    pub(super) base: u64,
    /// The templates, and what each article knows of all others.
    pub(super) articles: u64,
    /// All that the pages about the whole site are made of.
    pub(super) overview: u64,
}

/// The file: each article by itself, so that all cores read them.
#[derive(Deserialize)]
struct CacheFile<'s> {
    fingerprints: Fingerprints,
    overview: Vec<(String, u64)>,
    assets: Vec<(String, FileStamp)>,
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

impl BuildCache {
    /// Reads the file; empty where it is missing, broken or of another version.
    pub(super) fn read(file: Option<&[u8]>) -> Self {
        file.and_then(Self::decode).unwrap_or_default()
    }

    fn decode(file: &[u8]) -> Option<Self> {
        let stored: CacheFile<'_> = postcard::from_bytes(file).ok()?;
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
}

impl NextState<'_> {
    /// Writes the file, the same for the same state. The records of a large project are never all in memory.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut assets: Vec<_> = self.assets.iter().collect();
        assets.sort_unstable_by_key(|(path, _)| *path);
        // The parts of a `CacheFile` in their order.
        put(&(self.fingerprints, &self.overview, assets, &self.search), out)?;
        put(&self.articles.len(), out)?;
        for (path, record) in &self.articles {
            let bytes = match record {
                Record::Kept(entry) => postcard::to_allocvec(entry).map_err(io::Error::other)?,
                Record::New(piece) => self.records.get(*piece).map_err(io::Error::other)?,
            };
            put(&(path, Bytes(&bytes)), out)?;
        }
        Ok(())
    }
}

fn put(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&postcard::to_allocvec(value).map_err(io::Error::other)?)
}

/// One figure for all of these values, the same in every run.
pub(super) fn fingerprint(values: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    values.hash(&mut hasher);
    hasher.finish()
}
