//! What was done lately: the journal as a list, the latest act first.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::host::Failure;
use super::journal::{Change, FileChange, Journal};
use super::states::{ReviewChange, article_path};
use super::undo::{Act, acts};
use super::workbench::Workbench;

/// The most acts that are told at once.
const ACTS_MAX: usize = 50;
/// The most texts of an act that are told.
const TEXTS_MAX: usize = 20;
/// The most segments of an act that are named.
const PLACES_MAX: usize = 200;

/// A part of the history.
#[derive(Debug, Serialize)]
pub(super) struct HistoryView {
    acts: Vec<ActView>,
    /// `true` if there are earlier ones.
    has_more: bool,
}

/// An act, as it is told.
#[derive(Debug, Serialize)]
struct ActView {
    number: u64,
    label: String,
    who: Option<String>,
    when: String,
    window: Option<String>,
    /// `false` if it was undone.
    is_done: bool,
    /// How many segments it has changed, as far as that is known.
    segments: usize,
    /// The paths of their articles, with their ids.
    places: BTreeMap<String, BTreeSet<String>>,
    texts: Vec<TextView>,
    /// How many there are in all.
    texts_count: usize,
}

/// Change of a segment.
#[derive(Debug, Serialize)]
struct TextView {
    path: String,
    id: String,
    /// A comment that came or went, and no text in the place of another.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_comment: bool,
    before: Option<String>,
    after: Option<String>,
}

impl Workbench<'_> {
    /// The last acts, or the last ones before that with a number.
    pub(super) fn history(&mut self, before: Option<u64>) -> Result<HistoryView, Failure> {
        self.journal.refresh(self.desk.files())?;
        let acts = acts(&self.journal);
        let earlier = |act: &&Act| before.is_none_or(|before| act.entries[0] < before);
        let mut chosen = acts.iter().rev().filter(earlier);
        let told = chosen.by_ref().take(ACTS_MAX).map(|act| ActView::new(act, &self.journal));
        let mut acts: Vec<ActView> = told.collect();
        for act in &mut acts {
            let places = std::mem::take(&mut act.places).into_iter();
            act.places =
                places.map(|(path, ids)| (self.known_path(&path).to_owned(), ids)).collect();
            for text in &mut act.texts {
                text.path = self.known_path(&text.path).to_owned();
            }
        }
        Ok(HistoryView { acts, has_more: chosen.next().is_some() })
    }
}

impl ActView {
    fn new(act: &Act, journal: &Journal) -> Self {
        let entries = act.entries.iter().filter_map(|number| journal.entries.get(number));
        let entries: Vec<_> = entries.collect();
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (path, ids) in entries.iter().flat_map(|entry| entry.places()) {
            all.entry(path).or_default().extend(ids);
        }
        let segments = all.values().map(BTreeSet::len).sum();
        let pairs = all.into_iter().flat_map(|(path, ids)| {
            let pairs = ids.into_iter().map(Some).chain([None]);
            pairs.map(move |id| (path.clone(), id))
        });
        let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (path, id) in pairs.take(PLACES_MAX) {
            places.entry(path).or_default().extend(id);
        }
        let mut texts = entries.iter().flat_map(|entry| &entry.files).flat_map(texts);
        let told: Vec<TextView> = texts.by_ref().take(TEXTS_MAX).collect();
        let texts_count = told.len() + texts.count();
        let first = entries[0];
        Self {
            number: first.number,
            label: first.label.clone(),
            who: first.author.who.clone(),
            when: first.author.when.clone(),
            window: first.author.window.clone(),
            is_done: act.is_done,
            segments,
            places,
            texts: told,
            texts_count,
        }
    }
}

/// The changes of translations and reviews in a file.
fn texts(change: &FileChange) -> impl Iterator<Item = TextView> + '_ {
    let path = article_path(&change.file);
    let view = move |id: &String, is_comment: bool, [before, after]: Change<String>| TextView {
        path: path.to_owned(),
        id: id.clone(),
        is_comment,
        before,
        after,
    };
    let targets =
        change.details.targets.iter().map(move |(id, pair)| view(id, false, pair.clone()));
    let reviews = change.details.reviews.iter().flat_map(move |(id, pair)| {
        let ReviewChange { state, comments } = ReviewChange::of(pair);
        let states = state.into_iter().map(move |pair| view(id, false, pair));
        states.chain(comments.into_iter().map(move |pair| view(id, true, pair)))
    });
    targets.chain(reviews)
}
