//! Review states of an article: one TOML file per article, one table per segment, easy to merge.
//!
//! A review holds for two texts. It knows them by their hash, and is revoked when either changes.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use super::change::ReviewState;
use crate::check::fingerprint::texts_hash;
use crate::locale::Locale;

/// The folder of a project that holds them.
pub const FOLDER: &str = "review";

/// All that is known of an article's segments.
///
/// ```
/// use diglot::review::States;
///
/// let text = "[\"a-1\"]\nstate = \"approved\"\nhash = \"0\"\n";
/// assert_eq!(States::from_text(text).expect("states").to_text("a.md").lines().count(), 5);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct States {
    by_id: BTreeMap<Id, SegmentReview>,
}

/// Review of a segment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SegmentReview {
    #[serde(default)]
    pub(super) state: ReviewState,
    /// Of the two texts that were judged.
    #[serde(default)]
    pub(super) hash: String,
    pub(super) comment: Option<String>,
    pub(super) who: Option<String>,
    pub(super) when: Option<String>,
}

/// A segment's id; those that end in numbers are in the order of these.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Id(String);

impl Id {
    /// `b3c0e-` and 102 of `b3c0e-102`.
    fn parts(&self) -> (&str, Option<u64>) {
        let digits = self.0.trim_end_matches(|c: char| c.is_ascii_digit());
        (digits, self.0[digits.len()..].parse().ok())
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl States {
    /// Reads a file of states.
    ///
    /// # Errors
    ///
    /// When it is not TOML, or holds something else: after a merge that was not resolved.
    pub fn from_text(text: &str) -> Result<Self, toml::de::Error> {
        let read: BTreeMap<String, SegmentReview> = toml::from_str(text)?;
        let known = read.into_iter().map(|(id, mut review)| {
            // A hash tells what was judged.
            if review.state == ReviewState::Unreviewed {
                review.hash.clear();
            }
            (Id(id), review)
        });
        Ok(Self { by_id: known.collect() })
    }

    /// As a file about the article at `path`; a line a field, segments in order.
    pub fn to_text(&self, path: &str) -> String {
        let mut text = format!("# The review of {path}, by `diglot serve` and `diglot import`.\n");
        for (Id(id), review) in &self.by_id {
            let SegmentReview { state, hash, comment, who, when } = review;
            let _ = write!(text, "\n[{}]\n", quoted(id));
            let state = (*state != ReviewState::Unreviewed).then(|| name(*state).to_owned());
            let hash = state.is_some().then(|| hash.clone());
            let fields = [
                ("state", &state),
                ("hash", &hash),
                ("comment", comment),
                ("who", who),
                ("when", when),
            ];
            for (key, value) in fields {
                if let Some(value) = value {
                    let _ = writeln!(text, "{key} = {}", quoted(value));
                }
            }
        }
        text
    }

    /// Returns `true` if a reviewer has approved a segment with these two texts.
    pub fn is_approved(&self, id: &str, target: Option<&str>, source: Option<&str>) -> bool {
        let review = self.get(id);
        review.is_some_and(|it| it.state_for(target, source) == (ReviewState::Approved, false))
    }

    /// Returns `true` if nothing is known.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    pub(super) fn get(&self, id: &str) -> Option<&SegmentReview> {
        self.by_id.get(&Id(id.to_owned()))
    }

    /// Changes what is known of a segment; what is left without a state and a comment goes.
    pub(super) fn change(&mut self, id: &str, change: impl FnOnce(&mut SegmentReview)) {
        let mut review = self.get(id).cloned().unwrap_or_default();
        change(&mut review);
        if review.state == ReviewState::Unreviewed {
            review.hash.clear();
        }
        review.comment = review.comment.filter(|comment| !comment.trim().is_empty());
        if review.state == ReviewState::Unreviewed && review.comment.is_none() {
            self.forget(id);
        } else {
            self.by_id.insert(Id(id.to_owned()), review);
        }
    }

    /// Drops what is known of a segment that there is no longer.
    pub(super) fn forget(&mut self, id: &str) {
        self.by_id.remove(&Id(id.to_owned()));
    }
}

impl SegmentReview {
    /// The state for the present two texts, and whether it is another one since they have changed.
    pub(super) fn state_for(
        &self,
        target: Option<&str>,
        source: Option<&str>,
    ) -> (ReviewState, bool) {
        let is_judged = self.state != ReviewState::Unreviewed;
        if is_judged && self.hash != texts_hash(target, source) {
            (ReviewState::Unreviewed, true)
        } else {
            (self.state, false)
        }
    }
}

/// The state's name, as it is written.
fn name(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Unreviewed => "unreviewed",
        ReviewState::Approved => "approved",
        ReviewState::Rejected => "rejected",
        ReviewState::NeedsWork => "needs-work",
    }
}

/// A string on one line: JSON's are TOML's too, but for one character.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

/// The file of the states of the article at `path` below `content`, whose translation is in `locale`.
///
/// ```
/// use diglot::locale::Locale;
/// use diglot::review::states_file;
///
/// let locale = Locale::parse("nl-NL").expect("a locale");
/// assert_eq!(states_file("nl-nl/a.md", &locale), "review/nl-nl/a.md.toml");
/// assert_eq!(states_file("a.md", &locale), "review/nl-nl/a.md.toml");
/// ```
pub fn states_file(path: &str, locale: &Locale) -> String {
    let locale_folder = &locale.folder();
    let first = path.split('/').next().unwrap_or_default();
    if first.eq_ignore_ascii_case(locale_folder) {
        format!("{FOLDER}/{path}.toml")
    } else {
        format!("{FOLDER}/{locale_folder}/{path}.toml")
    }
}
