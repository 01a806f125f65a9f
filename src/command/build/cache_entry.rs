//! Cache entry of an article: what the index needs of it, what it told, and which pages it wrote.
//! These are views of our own values, for the state file alone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::article::{FieldValue, Side};
use crate::command::finding_record::FindingRecord;
use crate::disk::{FileStamp, Piece};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{ArticleEntry, Date, SourceVersion};
use crate::search::Terms;
use crate::site::{Anchors, ArticleDependencies, Bookmark};

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

fn read_all(records: &[FindingRecord]) -> Option<Vec<Located>> {
    records.iter().cloned().map(FindingRecord::read).collect()
}

#[derive(Debug, Serialize, Deserialize)]
struct EntryRecord {
    path: String,
    name: String,
    locale: String,
    title: String,
    description: Option<String>,
    uid: Option<String>,
    updated: Option<String>,
    redirect: Option<String>,
    is_hidden: bool,
    is_searched: bool,
    is_draft: bool,
    publish_date: Option<String>,
    source_title: Option<String>,
    source_version: (u32, Option<String>, Option<String>, u32, u64),
    fields: Vec<(String, ValueRecord)>,
}

/// A value of a front matter.
#[derive(Debug, Serialize, Deserialize)]
enum ValueRecord {
    Null,
    Bool(bool),
    Number(String),
    String(String),
    List(Vec<ValueRecord>),
    Map(Vec<(String, ValueRecord)>),
}

impl ValueRecord {
    fn of(value: &FieldValue) -> Self {
        match value {
            FieldValue::Null => Self::Null,
            FieldValue::Bool(value) => Self::Bool(*value),
            FieldValue::Number(text) => Self::Number(text.clone()),
            FieldValue::String(text) => Self::String(text.clone()),
            FieldValue::List(items) => Self::List(items.iter().map(Self::of).collect()),
            FieldValue::Map(pairs) => Self::Map(Self::of_pairs(pairs)),
        }
    }

    fn of_pairs(pairs: &[(String, FieldValue)]) -> Vec<(String, Self)> {
        pairs.iter().map(|(key, value)| (key.clone(), Self::of(value))).collect()
    }

    fn read(&self) -> FieldValue {
        match self {
            Self::Null => FieldValue::Null,
            Self::Bool(value) => FieldValue::Bool(*value),
            Self::Number(text) => FieldValue::Number(text.clone()),
            Self::String(text) => FieldValue::String(text.clone()),
            Self::List(items) => FieldValue::List(items.iter().map(Self::read).collect()),
            Self::Map(pairs) => FieldValue::Map(Self::read_pairs(pairs)),
        }
    }

    fn read_pairs(pairs: &[(String, Self)]) -> Vec<(String, FieldValue)> {
        pairs.iter().map(|(key, value)| (key.clone(), value.read())).collect()
    }
}

impl EntryRecord {
    fn of(entry: &ArticleEntry) -> Self {
        Self {
            path: entry.path.clone(),
            name: entry.name.clone(),
            locale: entry.locale.tag().to_owned(),
            title: entry.title.clone(),
            description: entry.description.clone(),
            uid: entry.uid.clone(),
            updated: entry.updated.map(|date| date.to_string()),
            redirect: entry.redirect.clone(),
            is_hidden: entry.is_hidden,
            is_searched: entry.is_searched,
            is_draft: entry.is_draft,
            publish_date: entry.publish_date.map(|date| date.to_string()),
            source_title: entry.source_title.clone(),
            source_version: {
                let SourceVersion { rank, handoff, updated, segments, fingerprint } =
                    entry.source_version;
                let day = |date: Option<Date>| date.map(|date| date.to_string());
                (rank, day(handoff), day(updated), segments, fingerprint)
            },
            fields: ValueRecord::of_pairs(&entry.fields),
        }
    }

    fn read(&self) -> Option<ArticleEntry> {
        Some(ArticleEntry {
            path: self.path.clone(),
            name: self.name.clone(),
            locale: Locale::parse(&self.locale)?,
            title: self.title.clone(),
            description: self.description.clone(),
            uid: self.uid.clone(),
            updated: self.updated.as_deref().and_then(Date::read),
            contributors: Vec::new(),
            redirect: self.redirect.clone(),
            is_hidden: self.is_hidden,
            is_searched: self.is_searched,
            is_draft: self.is_draft,
            publish_date: self.publish_date.as_deref().and_then(Date::read),
            source_title: self.source_title.clone(),
            source_version: {
                let (rank, handoff, updated, segments, fingerprint) = self.source_version.clone();
                let day = |text: Option<String>| text.as_deref().and_then(Date::read);
                let (handoff, updated) = (day(handoff), day(updated));
                SourceVersion { rank, handoff, updated, segments, fingerprint }
            },
            fields: ValueRecord::read_pairs(&self.fields),
        })
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct UsesRecord {
    files: BTreeSet<String>,
    anchors: [Option<Vec<String>>; 2],
    bookmarks: Vec<BookmarkRecord>,
}

#[derive(Debug, Serialize, Deserialize)]
struct BookmarkRecord {
    path: String,
    is_source: bool,
    id: String,
    address: String,
    finding: FindingRecord,
}

impl BookmarkRecord {
    fn of(bookmark: &Bookmark) -> Self {
        Self {
            path: bookmark.path.clone(),
            is_source: bookmark.side == Side::Source,
            id: bookmark.id.clone(),
            address: bookmark.address.clone(),
            finding: FindingRecord::of(&bookmark.finding),
        }
    }

    fn read(&self) -> Option<Bookmark> {
        Some(Bookmark {
            path: self.path.clone(),
            side: if self.is_source { Side::Source } else { Side::Target },
            id: self.id.clone(),
            address: self.address.clone(),
            finding: self.finding.clone().read()?,
        })
    }
}

impl UsesRecord {
    fn of(uses: &ArticleDependencies) -> Self {
        let sorted = |anchors: &Anchors| anchors.iter().map(str::to_owned).collect();
        Self {
            files: uses.files.clone(),
            anchors: uses.anchors.each_ref().map(|anchors| anchors.as_ref().map(sorted)),
            bookmarks: uses.bookmarks.iter().map(BookmarkRecord::of).collect(),
        }
    }

    fn read(&self) -> Option<ArticleDependencies> {
        Some(ArticleDependencies {
            files: self.files.clone(),
            anchors: self.anchors.clone().map(|anchors| anchors.map(Anchors::new)),
            bookmarks: self.bookmarks.iter().map(BookmarkRecord::read).collect::<Option<_>>()?,
        })
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
