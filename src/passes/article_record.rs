//! Index entries and dependencies of articles, as they are stored and sent to other processes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::finding_record::FindingRecord;
use crate::article::{FieldValue, Side};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::{ArticleEntry, Date, SourceVersion};
use crate::site::{Anchors, ArticleDependencies, Bookmark};

/// The findings of these records; none if this version cannot read them.
pub fn read_all(records: &[FindingRecord]) -> Option<Vec<Located>> {
    records.iter().cloned().map(FindingRecord::read).collect()
}

/// An index entry as it is stored.
#[derive(Debug, Serialize, Deserialize)]
pub struct EntryRecord {
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
    /// The record of an entry.
    pub fn of(entry: &ArticleEntry) -> Self {
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

    /// The entry; none if this version cannot read it.
    pub fn read(&self) -> Option<ArticleEntry> {
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

/// The dependencies of an article as they are stored.
#[derive(Debug, Serialize, Deserialize)]
pub struct UsesRecord {
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
    /// The record of dependencies.
    pub fn of(uses: &ArticleDependencies) -> Self {
        let sorted = |anchors: &Anchors| anchors.iter().map(str::to_owned).collect();
        Self {
            files: uses.files.clone(),
            anchors: uses.anchors.each_ref().map(|anchors| anchors.as_ref().map(sorted)),
            bookmarks: uses.bookmarks.iter().map(BookmarkRecord::of).collect(),
        }
    }

    /// The dependencies; none if this version cannot read them.
    pub fn read(&self) -> Option<ArticleDependencies> {
        Some(ArticleDependencies {
            files: self.files.clone(),
            anchors: self.anchors.clone().map(|anchors| anchors.map(Anchors::new)),
            bookmarks: self.bookmarks.iter().map(BookmarkRecord::read).collect::<Option<_>>()?,
        })
    }
}
