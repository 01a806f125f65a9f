//! Undoing and redoing changes: an act at a time, also past what others did since.
//!
//! An act is what a reviewer did at once: one group, or several that a large act was saved in. What
//! undoes it is a group itself, and so is what redoes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::characters::plain;
use super::host::{Failure, Files};
use super::journal::{Author, Details, Entry, FileChange, FileWrite, Journal, Refusal, text};
use super::recovery;
use super::states::{States, article_path};
use crate::article::{Article, Side};
use crate::text::Source;

/// The most articles of an act that are named.
const PATHS_MAX: usize = 3;

/// Choice of the act that is undone or redone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice<'c> {
    /// The last one of a window that can be undone; of anybody, if the window is unknown.
    Last(Option<&'c str>),
    /// The one with this number, whoever made it, if it is still as it was shown: done or undone.
    Act { number: u64, is_done: bool },
    /// The one of this window that was undone last, unless it did something else since.
    Again(&'c str),
}

/// An act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Act {
    /// The groups that it consists of; the first one's number is the act's.
    pub(super) entries: Vec<u64>,
    /// The groups of which the opposite undoes it, or redoes it.
    head: Vec<u64>,
    /// The groups that undid it and redid it, by turns.
    reversals: Vec<u64>,
    pub(super) is_done: bool,
}

/// Result of an undo or redo.
pub(super) struct Reversal {
    pub(super) label: String,
    pub(super) files: Vec<String>,
    /// The places that have changed: paths below `content`, with segment ids.
    pub(super) places: BTreeMap<String, BTreeSet<String>>,
    /// Later acts that can no longer be undone: each with its article.
    pub(super) passed: Vec<String>,
}

/// How the articles of a project are read, and changed.
pub(super) struct Rereading<'r> {
    /// Reads an article from its file.
    pub(super) read: &'r dyn Fn(Source) -> Article,
    /// Gives segments other translations, by their numbers.
    pub(super) retext: &'r dyn Fn(&Article, &BTreeMap<usize, String>) -> RetextResult,
}

/// An article with other translations, none where all are as they were, or why that cannot be.
pub(super) type RetextResult = Result<Option<Article>, String>;

/// The acts of a journal, in their order.
pub(super) fn acts(journal: &Journal) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    let mut by_head: BTreeMap<u64, usize> = BTreeMap::new();
    let mut by_name: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (number, entry) in journal.done.iter().filter_map(|it| journal.entries.get_key_value(it)) {
        if let Some(undone) = entry.undoes.first() {
            let Some(at) = by_head.remove(undone) else { continue };
            acts[at].head = vec![*number];
            acts[at].reversals.push(*number);
            acts[at].is_done = !acts[at].is_done;
            by_head.insert(*number, at);
            continue;
        }
        let name = entry.author.window.as_deref().zip(entry.author.act.as_deref());
        let known = name.and_then(|name| by_name.get(&name)).copied();
        // An act that was undone once has another head, also if it was redone.
        let at = known.filter(|&at| acts[at].head == acts[at].entries);
        let at = at.unwrap_or_else(|| {
            acts.push(Act { is_done: true, ..Act::default() });
            acts.len() - 1
        });
        acts[at].entries.push(*number);
        acts[at].head.push(*number);
        by_head.insert(*number, at);
        if let Some(name) = name {
            by_name.insert(name, at);
        }
    }
    acts
}

/// Undoes an act, or redoes it; nothing where there is nothing to choose.
pub(super) fn reverse(
    journal: &mut Journal,
    files: &dyn Files,
    choice: Choice<'_>,
    author: &Author,
    rereading: &Rereading<'_>,
) -> Result<Option<Reversal>, Failure> {
    journal.refresh(files)?;
    let acts = acts(journal);
    let steps = Steps::of(&acts, journal);
    let (mut passed, mut first_refusal) = (Vec::new(), None);
    for at in candidates(&acts, journal, choice) {
        let act = &acts[at];
        let label = journal.entries[&act.entries[0]].label.clone();
        let undone = match steps.changed_since(at, &acts, journal) {
            Some(file) => Err(Refusal::Changed(file)),
            None => taken_back(journal, files, act, rereading),
        };
        match undone {
            Ok(rewrites) => {
                let undoes = act.head.clone();
                let written = journal.write(files, (&label, author, undoes), &rewrites);
                written.map_err(|refusal| choice.refused(refusal))?;
                let places = places(rewrites.iter().map(|it| (&*it.file, &it.details)));
                let files = rewrites.into_iter().map(|rewrite| rewrite.file).collect();
                return Ok(Some(Reversal { label, files, places, passed }));
            }
            Err(refusal) => {
                passed.push(act.in_words(journal));
                first_refusal.get_or_insert(refusal);
            }
        }
    }
    first_refusal.map_or(Ok(None), |refusal| Err(choice.refused(refusal)))
}

impl Choice<'_> {
    pub(super) fn is_redo(self) -> bool {
        matches!(self, Self::Again(_) | Self::Act { is_done: false, .. })
    }

    /// Why that was refused.
    fn refused(self, refusal: Refusal) -> Failure {
        match refusal {
            Refusal::Changed(file) => {
                let done = if self.is_redo() { "redone" } else { "undone" };
                format!("nothing {done}: `{file}` has changed since").into()
            }
            Refusal::Failed(failure) => failure,
        }
    }
}

/// The number of a group, and the act that it is about.
type Step = (u64, usize);

/// The groups that did, undid and redid acts, by what they changed.
#[derive(Default)]
struct Steps<'j> {
    /// By segment; under none those that changed more of a file than segments.
    by_segment: BTreeMap<(&'j str, Option<&'j str>), Vec<Step>>,
    by_file: BTreeMap<&'j str, Vec<Step>>,
}

impl<'j> Steps<'j> {
    fn of(acts: &[Act], journal: &'j Journal) -> Self {
        let mut steps = Self::default();
        for (at, act) in acts.iter().enumerate() {
            for (number, place) in act.touched(journal) {
                let reversals = act.reversals.iter().map(|reversal| (*reversal, at));
                for step in std::iter::once((number, at)).chain(reversals) {
                    steps.by_segment.entry(place).or_default().push(step);
                    steps.by_file.entry(place.0).or_default().push(step);
                }
            }
        }
        steps
    }

    /// A file in which the places that an act changed differ from what it left.
    fn changed_since(&self, at: usize, acts: &[Act], journal: &Journal) -> Option<String> {
        let mut places = acts[at].touched(journal).map(|(_, place)| place);
        let changed = places.find(|place| !self.is_as_left(*place, at, acts));
        changed.map(|(file, _)| file.to_owned())
    }

    /// The steps that changed a segment, or anything in a file, in their order.
    fn at(&self, (file, id): (&str, Option<&str>)) -> Vec<Step> {
        let mut steps: Vec<Step> = if id.is_none() {
            self.by_file.get(file).cloned().unwrap_or_default()
        } else {
            let places = [(file, id), (file, None)];
            places
                .iter()
                .filter_map(|place| self.by_segment.get(place))
                .flatten()
                .copied()
                .collect()
        };
        steps.sort_unstable();
        steps.dedup();
        steps
    }

    /// Returns `true` if a place is as an act left it, or if the act is undone, as it found it: also
    /// where others were done and undone since. How a place looks does not tell: it may have
    /// been changed to and fro.
    fn is_as_left(&self, place: (&str, Option<&str>), at: usize, acts: &[Act]) -> bool {
        // A state is named by the act that led to it, or by the group, where that undid an act which
        // was not the last.
        let mut state = 0;
        let mut found: BTreeMap<usize, (u64, bool)> = BTreeMap::new();
        for (number, of) in self.at(place) {
            let own = acts[of].entries[0];
            let is_reversal = acts[of].entries.binary_search(&number).is_err();
            let (before, is_done) = found.entry(of).or_insert((state, false));
            if is_reversal {
                let (from, to) = if *is_done { (own, *before) } else { (*before, own) };
                state = if state == from { to } else { number };
                *is_done = !*is_done;
            } else {
                (state, *is_done) = (own, true);
            }
        }
        found.get(&at).is_none_or(|(before, is_done)| {
            state == if *is_done { acts[at].entries[0] } else { *before }
        })
    }
}

impl Act {
    /// Its label, and the articles that it changed.
    fn in_words(&self, journal: &Journal) -> String {
        let entries = || self.entries.iter().filter_map(|number| journal.entries.get(number));
        let label = entries().next().map_or("", |entry| &entry.label);
        let paths: BTreeSet<String> =
            entries().flat_map(Entry::places).map(|(path, _)| path).collect();
        let more = paths.len().saturating_sub(PATHS_MAX);
        let mut named = paths.into_iter().take(PATHS_MAX).collect::<Vec<_>>().join(", ");
        if more > 0 {
            let _ = write!(named, " and {more} more");
        }
        format!("{label} in {named}")
    }

    /// The places that it changes, each with the group that does: a file with a segment; with none if
    /// that is not all it does there.
    fn touched<'j>(
        &self,
        journal: &'j Journal,
    ) -> impl Iterator<Item = (u64, (&'j str, Option<&'j str>))> {
        let entries = self.entries.iter().filter_map(|number| journal.entries.get(number));
        let changes =
            entries.flat_map(|entry| entry.files.iter().map(|change| (entry.number, change)));
        changes.flat_map(|(number, change)| {
            let Details { targets, reviews } = &change.details;
            let ids = targets.keys().chain(reviews.keys());
            let whole = (targets.is_empty() && reviews.is_empty()).then_some(None);
            let all = ids.map(|id| Some(id.as_str())).chain(whole);
            all.map(move |id| (number, (&*change.file, id)))
        })
    }
}

/// Which of the acts are to be tried, the first one first.
fn candidates(acts: &[Act], journal: &Journal, choice: Choice<'_>) -> Vec<usize> {
    let window = |number: &u64| journal.entries[number].author.window.as_deref();
    let is_of = |act: &Act, own: Option<&str>| own.is_none() || window(&act.entries[0]) == own;
    let numbers = |is_it: &dyn Fn(&Act) -> bool| -> Vec<usize> {
        (0..acts.len()).filter(|at| is_it(&acts[*at])).collect()
    };
    match choice {
        Choice::Last(own) => {
            let mut all = numbers(&|act| act.is_done && is_of(act, own));
            // What was redone is the later for it.
            all.sort_by_key(|at| std::cmp::Reverse(acts[*at].head.last().copied()));
            all
        }
        Choice::Act { number, is_done } => {
            numbers(&|act| act.entries[0] == number && act.is_done == is_done)
        }
        Choice::Again(own) => {
            let started = acts.iter().filter(|act| window(&act.entries[0]) == Some(own));
            let last_own = started.filter_map(|act| act.entries.last()).max().copied();
            let undone = numbers(&|act| !act.is_done && window(&act.head[0]) == Some(own));
            let last = undone.into_iter().max_by_key(|at| acts[*at].head[0]);
            last.filter(|at| Some(acts[*at].head[0]) > last_own).into_iter().collect()
        }
    }
}

/// The files without what an act's last groups did, or with it again.
fn taken_back(
    journal: &Journal,
    files: &dyn Files,
    act: &Act,
    rereading: &Rereading<'_>,
) -> Result<Vec<FileWrite>, Refusal> {
    let entries = act.head.iter().rev().filter_map(|number| journal.entries.get(number));
    let mut rewrites: BTreeMap<&str, FileWrite> = BTreeMap::new();
    for change in entries.flat_map(|entry| entry.files.iter().rev()) {
        if !rewrites.contains_key(&*change.file) {
            let (file, before) = (change.file.clone(), text(files, &change.file)?);
            let after = before.clone();
            let details = Details::default();
            rewrites.insert(&change.file, FileWrite { file, before, after, details });
        }
        let rewrite = rewrites.get_mut(&*change.file).expect("it is there now");
        rewrite.after = without(change, rewrite.after.as_deref(), rereading)?;
        rewrite.details.add(change.details.clone().reversed());
    }
    Ok(rewrites.into_values().filter(|rewrite| rewrite.before != rewrite.after).collect())
}

/// Text of a file without a change: as it was, if nothing else has changed, else with what the change
/// is about as it was.
fn without(
    change: &FileChange,
    now: Option<&str>,
    rereading: &Rereading<'_>,
) -> Result<Option<String>, Refusal> {
    if let Some(before) = change.taken_from(now) {
        return Ok(before);
    }
    let changed = || Refusal::Changed(change.file.clone());
    let Details { targets, reviews } = &change.details;
    if !reviews.is_empty() {
        let mut states = States::from_text(now.unwrap_or_default()).map_err(|_| changed())?;
        for (id, [before, after]) in reviews {
            if states.get(id) != after.as_ref() {
                return Err(changed());
            }
            states.set(id, before.clone());
        }
        let named = now.and_then(States::named_path);
        let path = named.unwrap_or_else(|| article_path(&change.file));
        return Ok((!states.is_empty()).then(|| states.to_text(path)));
    }
    let (Some(now), false) = (now, targets.is_empty()) else { return Err(changed()) };
    let article = (rereading.read)(Source::new(change.file.clone(), now.to_owned()));
    let texts = earlier_texts(&article, targets).ok_or_else(changed)?;
    match (rereading.retext)(&article, &texts) {
        Ok(Some(article)) => Ok(Some(article.source().text().to_owned())),
        Ok(None) => Ok(Some(now.to_owned())),
        Err(reason) => Err(Refusal::Failed(Failure::from(reason))),
    }
}

/// The translations that segments had, by number, if each has the one that it got then.
fn earlier_texts(
    article: &Article,
    targets: &BTreeMap<String, [Option<String>; 2]>,
) -> Option<BTreeMap<usize, String>> {
    let mut texts = BTreeMap::new();
    for index in 0..article.segments().len() {
        let Some([before, after]) = targets.get(article.id(index)) else { continue };
        let text = article.text(index, Side::Target)?;
        if Some(text) != after.as_deref() {
            return None;
        }
        texts.insert(index, before.clone()?);
    }
    (texts.len() == targets.len()).then_some(texts)
}

/// The translations that differ between two states of an article, if nothing else does.
pub(super) fn changed_targets(
    before: &Article,
    after: &Article,
) -> BTreeMap<String, [Option<String>; 2]> {
    let (old, new) = (before.segments(), after.segments());
    let mut targets = BTreeMap::new();
    for index in 0..old.len() {
        let id = before.id(index);
        let is_same = old.len() == new.len()
            && id == after.id(index)
            && before.text(index, Side::Source) == after.text(index, Side::Source);
        let pair = [before, after].map(|it| it.text(index, Side::Target).map(str::to_owned));
        if !is_same || targets.contains_key(id) {
            return BTreeMap::new();
        }
        if pair[0] != pair[1] {
            targets.insert(id.to_owned(), pair);
        }
    }
    targets
}

impl Details {
    /// The changes of both, of which `later` came behind.
    fn add(&mut self, later: Self) {
        for (id, [before, after]) in later.targets {
            self.targets.entry(id).or_insert([before, None])[1] = after;
        }
        for (id, [before, after]) in later.reviews {
            self.reviews.entry(id).or_insert([before, None])[1] = after;
        }
    }
}

/// The places that changes are about: the paths of articles, with the ids of segments.
pub(super) fn places<'c>(
    changes: impl Iterator<Item = (&'c str, &'c Details)>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, details) in changes {
        let path = article_path(file);
        let ids = details.targets.keys().chain(details.reviews.keys());
        places.entry(path.to_owned()).or_default().extend(ids.cloned());
    }
    places
}

impl Entry {
    /// Its label; of one that undoes or redoes another, with that word.
    pub(super) fn label_in_words(&self, journal: &Journal) -> String {
        let mut undoes = 0;
        let mut entry = self;
        while let Some(earlier) = entry.undoes.first().and_then(|it| journal.entries.get(it)) {
            // A journal may be anybody's: none leads forward.
            if earlier.number >= entry.number {
                break;
            }
            (entry, undoes) = (earlier, undoes + 1);
        }
        match undoes {
            0 => self.label.clone(),
            _ if undoes % 2 == 1 => format!("undone: {}", self.label),
            _ => format!("redone: {}", self.label),
        }
    }

    /// The places that the group has changed.
    pub(super) fn places(&self) -> BTreeMap<String, BTreeSet<String>> {
        places(self.files.iter().map(|change| (&*change.file, &change.details)))
    }
}

/// Result of an undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoResult {
    /// Messages about interrupted groups that were recovered, and about acts that were passed over.
    pub notes: Vec<String>,
    /// Label of the undone act; `None` if there was nothing to undo.
    pub label: Option<String>,
    /// The articles that it was undone in.
    pub paths: Vec<String>,
}

/// Undoes the last act that can be undone: `who` does, and `when`.
///
/// # Errors
///
/// When no act can be undone, since their files have changed, or one cannot be written.
pub fn undo(files: &dyn Files, who: Option<String>, when: String) -> Result<UndoResult, Failure> {
    let (mut journal, mut notes) = recovery::open(files)?;
    let author = Author { who, when, ..Author::default() };
    // How an article reads with other texts is known to the workbench alone.
    let retext = |article: &Article, _: &BTreeMap<usize, String>| {
        let path = article_path(article.source().path());
        Err(format!("`{path}` has changed since; undo it in the workbench"))
    };
    let rereading = Rereading { read: &Article::read, retext: &retext };
    let undone = reverse(&mut journal, files, Choice::Last(None), &author, &rereading)?;
    let passed = undone.iter().flat_map(|undone| &undone.passed);
    notes.extend(
        passed.map(|act| format!("not undone, since it was changed again: {}", plain(act))),
    );
    let (label, paths) = match undone {
        Some(undone) => (Some(undone.label), undone.places.into_keys().collect()),
        None => (None, Vec::new()),
    };
    Ok(UndoResult { notes, label, paths })
}
