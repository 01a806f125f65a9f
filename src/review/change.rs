//! Changes of a reviewer, as sent by the page or read from a change file: groups of changes, each
//! of which is made whole or not at all.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::moment::in_utc;
use crate::text::stable_hash;

/// Schema name of change files.
pub const CHANGES_SCHEMA: &str = "diglot-changes/1";

/// How many characters are shown of what was not expected.
const SHOWN_MAX: usize = 60;

/// A file of changes, as the page without a server gives it back.
///
/// ```
/// use diglot::review::ChangeFile;
///
/// let text = r#"{"schema":"diglot-changes/1","reviewer":"Ada","groups":[]}"#;
/// assert_eq!(ChangeFile::from_text(text).expect("a file of changes").groups.len(), 0);
/// assert!(ChangeFile::from_text(r#"{"schema":"other/1","groups":[]}"#).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeFile {
    /// Who made the changes.
    pub reviewer: Option<String>,
    /// In the order in which they were made.
    pub groups: Vec<Group>,
    /// Names of what else is in the file, and is not read.
    pub unknown: Vec<String>,
}

impl ChangeFile {
    /// Reads a file of changes. A group that is not text, as with half a character of an emoji, refuses itself alone.
    ///
    /// # Errors
    ///
    /// Why it is none, with the place.
    pub fn from_text(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\u{feff}');
        let mut fields: BTreeMap<String, &RawValue> = serde_json::from_str(text).map_err(|it| {
            if it.is_data() { "it is not an object".to_owned() } else { it.to_string() }
        })?;
        // What another version holds besides is not looked at.
        let schema = fields.remove("schema");
        match schema.map(|schema| serde_json::from_str::<String>(schema.get())) {
            Some(Ok(schema)) if schema == CHANGES_SCHEMA => {}
            Some(Ok(schema)) => return Err(unknown_schema(&schema)),
            Some(Err(_)) => return Err(unknown_schema(schema.map_or("", RawValue::get))),
            None => return Err(format!("it has no `\"schema\": \"{CHANGES_SCHEMA}\"`")),
        }
        let reviewer = fields.remove("reviewer").map(|name| serde_json::from_str(name.get()));
        let reviewer = reviewer.transpose().map_err(|_| "`reviewer` is not a text".to_owned())?;
        let groups = fields.remove("groups").ok_or("it has no `groups`")?;
        let groups: Vec<&RawValue> = serde_json::from_str(groups.get())
            .map_err(|_| "`groups` is not a list of changes".to_owned())?;
        let groups = groups.into_iter().map(|group| {
            let group = Group::from_json(group.get());
            Group { is_undated: group.when.is_none(), ..group }
        });
        let groups = groups.collect();
        let unknown = fields.into_keys().collect();
        Ok(Self { reviewer: reviewer.flatten(), groups, unknown })
    }
}

fn unknown_schema(schema: &str) -> String {
    let number =
        |it: &str| it.strip_prefix("diglot-changes/").and_then(|it| it.parse::<u64>().ok());
    let newer = match [schema, CHANGES_SCHEMA].map(number) {
        [Some(its), Some(ours)] if its > ours => {
            format!(
                ": it is version {its}, this diglot reads {ours}; import it with a newer diglot"
            )
        }
        _ => String::new(),
    };
    // It may be anything, of any length.
    let long = schema.chars().nth(SHOWN_MAX).map_or("", |_| "…");
    let schema: String = schema.chars().take(SHOWN_MAX).collect();
    format!("its schema is `{schema}{long}`, expected `{CHANGES_SCHEMA}`{newer}")
}

/// Why JSON is not what was expected, without the names that types have in here.
fn in_words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    if text.contains("untagged enum WrittenComment") {
        return "`comment` is a text, or an object of texts by segment id".to_owned();
    }
    if text.contains("surrogate") || text.contains("unexpected end of hex escape") {
        return "a text has half a character: one `\\ud800` to `\\udfff` of two".to_owned();
    }
    let Some((fault, rest)) = text.split_once("expected struct ") else { return text };
    let place = rest.find(" at line ").map_or("", |at| &rest[at..]);
    format!("{fault}expected an object{place}")
}

/// A request to save changes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct SaveRequest {
    #[serde(deserialize_with = "groups")]
    pub(super) groups: Vec<Group>,
    /// The window that they are from.
    pub(super) window: Option<String>,
    /// The act of that window that they are a part of.
    pub(super) act: Option<String>,
}

/// Reads groups one by one: one that cannot be understood keeps no other from being saved.
fn groups<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Group>, D::Error> {
    let groups = Vec::<Box<RawValue>>::deserialize(deserializer)?;
    Ok(groups.iter().map(|group| Group::from_json(group.get())).collect())
}

/// Reads a time of any offset, if there is one.
fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    let unreadable = || {
        let text: String = text.chars().take(SHOWN_MAX).collect();
        D::Error::custom(format!(
            "`when` is `{text}`, expected a time such as 2026-11-24T15:00:00Z or \
             2026-11-24T16:00:00+01:00"
        ))
    };
    in_utc(&text).map(Some).ok_or_else(unreadable)
}

/// A request to undo something, or to redo it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(super) struct UndoRequest {
    /// The window whose last act it is.
    pub(super) window: Option<String>,
    /// The act, if it is another than the last one: to be undone, or to be redone.
    pub(super) number: Option<u64>,
}

/// Changes that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Name of the operation, in a word: `swap`.
    #[serde(default)]
    pub label: String,
    /// In order.
    pub changes: Vec<Change>,
    /// Id of the group, by which it is known if it comes again.
    #[serde(default)]
    pub id: Option<String>,
    /// The time at which it was made, in UTC.
    #[serde(default, deserialize_with = "time")]
    pub when: Option<String>,
    /// Whether it is of a file that does not say when it was made: all that is known is newer then.
    #[serde(skip)]
    pub is_undated: bool,
    /// Why it cannot be understood: it is rejected then, and keeps no other from being applied.
    #[serde(skip)]
    pub problem: Option<String>,
}

impl Group {
    /// Names by which it is known when it comes again: its id, as earlier journals have it, and that with a hash of
    /// what it does, so that another group with its id is another one.
    pub(super) fn names(&self) -> Vec<String> {
        let Some(id) = &self.id else { return Vec::new() };
        let content = format!("{:?}", self.changes);
        vec![id.clone(), format!("{id}#{}", stable_hash(&[&content]))]
    }

    /// Reads a group of a file; one that cannot be understood says so.
    fn from_json(text: &str) -> Self {
        let unreadable = |label: String, error: &serde_json::Error| Self {
            label,
            changes: Vec::new(),
            id: None,
            when: None,
            is_undated: false,
            problem: Some(format!("not understood: {}", in_words(error))),
        };
        let value: serde_json::Value = match serde_json::from_str(text) {
            Ok(value) => value,
            Err(error) => return unreadable(String::new(), &error),
        };
        let label = value["label"].as_str().unwrap_or_default().to_owned();
        serde_json::from_value(value).unwrap_or_else(|error| unreadable(label, &error))
    }
}

/// One change of one article.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The article, below `content`.
    pub path: String,
    /// Texts of each affected segment as the reviewer saw them, by id.
    #[serde(default)]
    pub before: BTreeMap<String, Texts>,
    /// The operation.
    #[serde(rename = "do")]
    pub act: Operation,
}

/// The two texts of a segment as the file has them; none where one is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// What was translated.
    pub source: Option<String>,
    /// The translation.
    pub target: Option<String>,
}

/// Operations on segments.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "RawOperation")]
pub enum Operation {
    /// Segments get other translations: edited, swapped, moved.
    Target(BTreeMap<String, String>),
    /// Two neighbours become one.
    Merge([String; 2]),
    /// One becomes two.
    Split(Split),
    /// A reviewer has judged segments, perhaps with a word on why.
    State(BTreeMap<String, ReviewState>, Option<String>),
    /// A reviewer comments on segments: each comment goes to the thread of its segment.
    Comment(BTreeMap<String, String>),
    /// The threads of segments are resolved, or opened again.
    Resolve(BTreeMap<String, bool>),
    /// A finding is mended by its own fix.
    Fix(String),
    /// A finding is none, for a reason.
    Dismiss {
        /// The finding.
        key: String,
        /// Why it is none.
        reason: String,
    },
}

/// Where a segment is split.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// The segment.
    pub id: String,
    /// Where its source is, in UTF-16 units.
    pub source_at: usize,
    /// Where its translation is, in UTF-16 units.
    pub target_at: usize,
}

/// Review state of a segment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Nothing yet.
    #[default]
    Unreviewed,
    /// It is right.
    #[serde(alias = "accepted")]
    Approved,
    /// It is wrong.
    Rejected,
    /// It is nearly right.
    NeedsWork,
}

impl ReviewState {
    /// Its name, as files and reports have it: `needs-work`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreviewed => "unreviewed",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::NeedsWork => "needs-work",
        }
    }
}

/// An act as it is written: one of the fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOperation {
    target: Option<BTreeMap<String, String>>,
    merge: Option<[String; 2]>,
    split: Option<Split>,
    state: Option<BTreeMap<String, ReviewState>>,
    comment: Option<WrittenComment>,
    resolve: Option<BTreeMap<String, bool>>,
    fix: Option<WrittenFix>,
    dismiss: Option<WrittenDismissal>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenComment {
    OfAll(String),
    ById(BTreeMap<String, String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFix {
    key: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDismissal {
    key: String,
    reason: String,
}

impl TryFrom<RawOperation> for Operation {
    type Error = &'static str;

    fn try_from(written: RawOperation) -> Result<Self, Self::Error> {
        let RawOperation { target, merge, split, state, comment, resolve, fix, dismiss } = written;
        let (own, by_id) = match comment {
            Some(WrittenComment::OfAll(comment)) if state.is_some() => (Some(comment), None),
            Some(WrittenComment::OfAll(_)) => {
                return Err("a comment without a state is an object keyed by segment id");
            }
            Some(WrittenComment::ById(by_id)) => (None, Some(by_id)),
            None => (None, None),
        };
        let acts = [
            target.map(Self::Target),
            merge.map(Self::Merge),
            split.map(Self::Split),
            state.map(|state| Self::State(state, own)),
            by_id.map(Self::Comment),
            resolve.map(Self::Resolve),
            fix.map(|WrittenFix { key }| Self::Fix(key)),
            dismiss.map(|WrittenDismissal { key, reason }| Self::Dismiss { key, reason }),
        ];
        let mut acts = acts.into_iter().flatten();
        match (acts.next(), acts.next()) {
            (Some(act), None) => Ok(act),
            _ => Err(
                "`do` needs exactly one of target, merge, split, state, comment, resolve, fix and \
                 dismiss",
            ),
        }
    }
}
