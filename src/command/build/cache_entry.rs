//! Cache entry of an article: what the index needs of it, what it told, and which pages it wrote.
//! These are views of our own values, for the state file alone.

use serde::{Deserialize, Serialize};

use crate::disk::{FileStamp, Piece};
use crate::finding::Located;
use crate::locale::Locale;
use crate::passes::{EntryRecord, FindingRecord, UsesRecord, read_all};
use crate::project::ArticleEntry;
use crate::search::Terms;
use crate::site::ArticleDependencies;

/// Cache entry of an article.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct CacheEntry {
    /// Its file's.
    pub(super) stamp: FileStamp,
    /// The files that its pages took in, and those that they looked for in vain.
    pub(super) dependencies: Vec<(String, Option<FileStamp>)>,
    /// Its statistics; without pages if they must be rewritten.
    pub(super) tally: ArticleStats,
    entry: EntryRecord,
    entry_findings: Vec<FindingRecord>,
    findings: Vec<FindingRecord>,
    uses: UsesRecord,
}

/// How a build changes an article's cache entry.
#[derive(Debug)]
pub(super) enum CacheUpdate {
    /// It is as it was: the pages are kept.
    Kept,
    /// The pages were written: where the record is, as it is stored.
    New(Piece),
    /// They were written, and the next build cannot rely on them.
    Nothing,
}

/// Index entry of an article, with its findings.
pub(super) type Read = (ArticleEntry, Vec<Located>);

/// Statistics of an article.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct ArticleStats {
    /// Its pages, with their lengths in bytes.
    pub(super) pages: Vec<(String, u64)>,
    /// How many segments have a source text.
    pub(super) segments: usize,
    /// How many of them have no translation.
    pub(super) missing: usize,
    /// The search files of its pages, with their lengths in bytes.
    pub(super) search: Vec<Length>,
}

/// Findings and dependencies from writing an article.
#[derive(Debug)]
pub(super) struct ArticleReport {
    /// Its findings.
    pub(super) findings: Vec<Located>,
    /// Its dependencies on other articles.
    pub(super) uses: ArticleDependencies,
    pub(super) tally: ArticleStats,
    /// Additions of its pages to the index; nothing where they are as they were.
    pub(super) searched: Vec<Searched>,
}

/// Additions of a page that was written to the index of its language.
#[derive(Debug)]
pub(super) struct Searched {
    pub(super) locale: Locale,
    pub(super) path: String,
    pub(super) terms: Terms,
}

/// A file and its length in bytes.
pub(super) type Length = (String, u64);

impl CacheEntry {
    /// Notes an article.
    pub(super) fn new(
        stamp: FileStamp,
        (entry, entry_findings): &Read,
        told: &ArticleReport,
    ) -> Self {
        let ArticleReport { findings, uses, tally, .. } = told;
        let records = |findings: &[Located]| findings.iter().map(FindingRecord::of).collect();
        Self {
            stamp,
            dependencies: Vec::new(),
            tally: tally.clone(),
            entry: EntryRecord::of(entry),
            entry_findings: records(entry_findings),
            findings: records(findings),
            uses: UsesRecord::of(uses),
        }
    }

    /// The record as it is stored.
    pub(super) fn encode(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Returns the index entry, or `None` if this version cannot read it.
    pub(super) fn read(&self) -> Option<Read> {
        Some((self.entry.read()?, read_all(&self.entry_findings)?))
    }

    /// Returns the report from writing it.
    pub(super) fn report(&self) -> Option<ArticleReport> {
        let (findings, uses) = (read_all(&self.findings)?, self.uses.read()?);
        Some(ArticleReport { findings, uses, tally: self.tally.clone(), searched: Vec::new() })
    }
}

/// Cache entry of a language's search index.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SearchRecord {
    pub(super) locale: String,
    /// Of the list of its pages, and of its synonyms.
    pub(super) fingerprint: u64,
    /// Its files but for those of pages, with their lengths in bytes.
    pub(super) files: Vec<Length>,
    /// Additions of its pages.
    pub(super) records: Vec<u8>,
}

impl SearchRecord {
    /// The size of its files, in bytes.
    pub(super) fn bytes(&self) -> u64 {
        self.files.iter().map(|(_, len)| len).sum()
    }
}
