//! The history of a segment: what was changed in it, by the journal and by the versions of its file,
//! and the texts that were reviewed, if they have changed since.

use std::collections::BTreeMap;

use serde::Serialize;

use super::article::texts;
use super::change::Texts;
use super::host::{Failure, FileVersion};
use super::journal::Details;
use super::states::{ReviewChange, SegmentReview, States, article_path, states_file};
use super::workbench::Workbench;
use crate::article::Article;
use crate::check::fingerprint::texts_hash;
use crate::text::Source;

/// The most changes that are shown.
const CHANGES_MAX: usize = 50;

/// The history of a segment, the latest change first.
#[derive(Debug, Serialize)]
pub(super) struct SegmentHistory {
    changes: Vec<SegmentChange>,
    /// The texts that were reviewed, if the review has expired and they are known.
    reviewed: Option<Texts>,
}

/// A text before a change and after it.
type Pair = [Option<String>; 2];

/// A change of a segment; what stayed as it was is nothing.
#[derive(Debug, Serialize)]
struct SegmentChange {
    who: Option<String>,
    when: String,
    label: String,
    source: Option<Pair>,
    target: Option<Pair>,
    review: Option<Pair>,
    /// Comments that came or went.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    comments: Vec<Pair>,
}

impl Workbench<'_> {
    /// The history of the segment with an id in the article at `path`.
    pub(super) fn segment_history(
        &mut self,
        path: &str,
        id: &str,
    ) -> Result<Option<SegmentHistory>, Failure> {
        self.journal.refresh(self.desk.files())?;
        let Some(now) = self.article(path)?.and_then(|article| of_segment(&article, id)) else {
            return Ok(None);
        };
        let Some(about) = self.about(path) else { return Ok(None) };
        let versions = self.desk.versions(&about.name);
        let versions: Vec<(FileVersion, Texts)> = versions
            .into_iter()
            .filter_map(|version| {
                let source = Source::from_bytes(&*about.name, version.bytes.clone());
                let article = self.desk.read_article(path, source);
                of_segment(&article, id).map(|texts| (version, texts))
            })
            .collect();
        let mut changes = self.journal_changes(path, id);
        let known = known_texts(&now, &changes, &versions);
        changes.extend(version_changes(&versions));
        changes.sort_by(|one, other| other.when.cmp(&one.when));
        changes.truncate(CHANGES_MAX);
        let states = self.desk.files().read(&states_file(path, &about.locale)).ok().flatten();
        let states = States::readable(&String::from_utf8_lossy(&states.unwrap_or_default())).0;
        let review = states.of_texts(id, now.target.as_deref(), now.source.as_deref());
        let reviewed = review.and_then(SegmentReview::holding).and_then(|review| {
            let hash = |texts: &Texts| texts_hash(texts.target.as_deref(), texts.source.as_deref());
            if review.hash == hash(&now) {
                return None;
            }
            known.into_iter().find(|texts| hash(texts) == review.hash)
        });
        Ok(Some(SegmentHistory { changes, reviewed }))
    }

    /// The changes that the journal has of a segment.
    fn journal_changes(&self, path: &str, id: &str) -> Vec<SegmentChange> {
        let done = self.journal.done.iter().rev();
        let entries = done.filter_map(|number| self.journal.entries.get(number));
        let changes = entries.flat_map(|entry| {
            let own = entry.files.iter().filter_map(|change| {
                let Details { targets, reviews } = &change.details;
                let (target, review) = (targets.get(id), reviews.get(id));
                let is_own = (target.is_some() || review.is_some())
                    && self.known_path(article_path(&change.file)) == path;
                is_own.then(|| (target.cloned(), review.cloned()))
            });
            own.map(|(target, review)| {
                let review = review.as_ref().map(ReviewChange::of);
                let (review, comments) =
                    review.map(|it| (it.state, it.comments)).unwrap_or_default();
                SegmentChange {
                    who: entry.author.who.clone(),
                    when: entry.author.when.clone(),
                    label: entry.label_in_words(&self.journal),
                    source: None,
                    target,
                    review,
                    comments,
                }
            })
        });
        changes.take(CHANGES_MAX).collect()
    }
}

/// The two texts of the first segment with an id.
fn of_segment(article: &Article, id: &str) -> Option<Texts> {
    Some(texts(article, article.position(id)?))
}

/// All texts that the segment is known to have had: of the versions, and of the journal with the
/// source of now.
fn known_texts(
    now: &Texts,
    changes: &[SegmentChange],
    versions: &[(FileVersion, Texts)],
) -> Vec<Texts> {
    let targets = changes.iter().flat_map(|change| change.target.iter().flatten().cloned());
    let of_journal = targets.map(|target| Texts { source: now.source.clone(), target });
    of_journal.chain(versions.iter().map(|(_, texts)| texts.clone())).collect()
}

/// The versions in which the segment was changed, each against the one that it was made from. A merge has changed it
/// only if its texts are of none of the branches.
fn version_changes(versions: &[(FileVersion, Texts)]) -> Vec<SegmentChange> {
    let texts: BTreeMap<&str, &Texts> =
        versions.iter().map(|(it, texts)| (&*it.id, texts)).collect();
    let differing = |before: &Option<String>, after: &Option<String>| {
        (before != after).then(|| [before.clone(), after.clone()])
    };
    let change = |(version, after): &(FileVersion, Texts)| {
        let before: Option<Vec<&Texts>> =
            version.parents.iter().map(|parent| texts.get(&**parent).copied()).collect();
        let before = before.filter(|all| !all.contains(&after))?;
        let before = before.first()?;
        Some(SegmentChange {
            who: Some(version.who.clone()),
            when: version.when.clone(),
            label: version.label.clone(),
            source: differing(&before.source, &after.source),
            target: differing(&before.target, &after.target),
            review: None,
            comments: Vec::new(),
        })
    };
    versions.iter().filter_map(change).collect()
}
