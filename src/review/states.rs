//! Review states of an article: one TOML file per article, one line per segment and per comment, so that
//! lines of two branches can be merged by keeping both.
//!
//! A review holds for two texts. It knows them by their hash, and is revoked when either changes.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::change::ReviewState;
use super::moment;
use super::states_line::{line, quoted};
use super::states_problem::{StatesProblem, fault, settled};
use super::thread::{Comment, Thread};
use crate::align::plain::KeptPair;
use crate::check::fingerprint::{text_hash, texts_hash};
use crate::locale::Locale;
use crate::text::fitting_name;

/// The folder of a project that holds them.
pub const FOLDER: &str = "review";

/// All that is known of an article's segments.
///
/// ```
/// use diglot::review::States;
///
/// let text = "\"a-1\" = { state = \"approved\", hash = \"0\" }\n";
/// assert!(States::from_text(text).expect("states").to_text("a.md").ends_with(text));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct States {
    by_id: BTreeMap<Id, SegmentReview>,
    /// Earlier reviews of the same segments, of other texts: a merge leaves them, and one of the present texts counts
    /// before a later one of texts that are gone.
    others: BTreeMap<Id, Vec<SegmentReview>>,
}

/// A review that holds for the present texts of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgment<'s> {
    /// The state, as it is written: `approved`.
    pub state: &'static str,
    /// Who reviewed it; none if nobody did.
    pub who: Option<&'s str>,
    /// When: `2026-11-24T15:00:00Z`.
    pub when: Option<&'s str>,
}

/// Review of a segment. One that was withdrawn is unreviewed, with who withdrew it and when: an earlier review of
/// another branch or of a change file does not bring it back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenReview")]
pub(super) struct SegmentReview {
    pub(super) state: ReviewState,
    /// Of the two texts that were judged.
    pub(super) hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) who: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<String>,
    /// Who imported it, if it is from a change file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) imported_by: Option<String>,
    #[serde(skip_serializing_if = "Thread::is_empty")]
    pub(super) thread: Thread,
    /// The two texts that a reviewer made one segment of plain files, the translation first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pair: Option<KeptPair>,
}

/// A line of a file of states, or a review in the journal.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct WrittenReview {
    state: Option<ReviewState>,
    hash: String,
    who: Option<String>,
    when: Option<String>,
    imported_by: Option<String>,
    thread: Thread,
    pair: Option<KeptPair>,
    /// Of a line that is an entry of a thread: the segment.
    on: Option<String>,
    /// Without `on`, the only comment, as files had it once.
    comment: Option<String>,
    resolved: Option<bool>,
}

impl From<WrittenReview> for SegmentReview {
    fn from(written: WrittenReview) -> Self {
        let WrittenReview { state, hash, who, when, imported_by, mut thread, pair, .. } = written;
        let (comment, resolved) = (written.comment, written.resolved);
        let is_entry = comment.as_ref().is_some_and(|it| !it.trim().is_empty());
        if is_entry || resolved.is_some() {
            let (who, when, imported_by) = (who.clone(), when.clone(), imported_by.clone());
            thread.join(Comment { comment, resolved, who, when, imported_by }.into());
            if state.unwrap_or_default() == ReviewState::Unreviewed {
                // It says who commented, and when.
                return Self { thread, pair, ..Self::default() };
            }
        }
        let state = state.unwrap_or_default();
        Self { state, hash, who, when, imported_by, thread, pair }.settled()
    }
}

/// The most bytes of a file of states: far more than an article has segments.
pub(super) const TEXT_MAX: usize = 8 << 20;

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
    pub fn from_text(text: &str) -> Result<Self, StatesProblem> {
        match Self::readable(text) {
            (_, Some(problem)) if !problem.is_settled => Err(problem),
            (states, _) => Ok(states),
        }
    }

    /// Reads what can be read of a file of states, and says what is wrong with the rest. Of two
    /// reviews of a segment, which a merge leaves where it kept the lines of both branches, that of the present texts
    /// counts, and otherwise the later one.
    pub fn readable(text: &str) -> (Self, Option<StatesProblem>) {
        if text.len() > TEXT_MAX {
            let what =
                format!("is larger than {} MiB and is not read; make it smaller", TEXT_MAX >> 20);
            return (Self::default(), Some(StatesProblem { line: 1, what, is_settled: false }));
        }
        let error = match toml::from_str::<BTreeMap<String, Spanned<WrittenReview>>>(text) {
            Ok(read) => {
                // Comments of one second stay in the order of the file.
                let mut read: Vec<_> = read.into_iter().collect();
                read.sort_by_key(|(_, written)| written.span().start);
                let mut states = Self::default();
                for (key, written) in read {
                    states.add(key, written.into_inner());
                }
                return (states.known(), None);
            }
            Err(error) => error,
        };
        let (mut states, mut repeated, mut is_whole) = (Self::default(), Vec::new(), true);
        for (number, line) in (1..).zip(text.lines()) {
            let Ok(read) = toml::from_str::<BTreeMap<String, WrittenReview>>(line) else {
                is_whole = false;
                continue;
            };
            for (key, written) in read {
                repeated.extend(states.add(key, written).map(|id| (number, id)));
            }
        }
        let problem = if is_whole { settled(&repeated) } else { Some(fault(text, &error)) };
        (states.known(), problem)
    }

    /// Adds a line. Returns the segment if another line has another review of it: the later one counts.
    fn add(&mut self, key: String, written: WrittenReview) -> Option<String> {
        let id = written.on.clone().unwrap_or(key);
        let mut review = SegmentReview::from(written);
        let known = self.by_id.entry(Id(id.clone())).or_default();
        let mut thread = std::mem::take(&mut known.thread);
        thread.join(std::mem::take(&mut review.thread));
        let pair = review.pair.take().or_else(|| known.pair.take());
        let is_second = known.is_judged() && review.is_judged() && *known != review;
        if known.precedence() < review.precedence() {
            std::mem::swap(known, &mut review);
        }
        (known.thread, known.pair) = (thread, pair);
        if is_second && known.hash != review.hash {
            self.others.entry(Id(id.clone())).or_default().push(review);
        }
        is_second.then_some(id)
    }

    /// The same, without segments of which nothing is known.
    fn known(mut self) -> Self {
        self.by_id.retain(|_, review| !review.is_empty());
        self
    }

    /// As a file about the article at `path`; a line for each segment and each entry of a thread, in order.
    pub fn to_text(&self, path: &str) -> String {
        let mut text = format!("# The review of {path}, by `diglot serve` and `diglot import`.\n");
        for (Id(id), review) in &self.by_id {
            let SegmentReview { state, hash, who, when, imported_by, thread, pair } = review;
            if review.is_judged() || pair.is_some() {
                let judged = |value| review.is_judged().then_some(value);
                let pair = pair
                    .as_ref()
                    .map(|pair| format!("[{}]", pair.each_ref().map(|it| quoted(it)).join(", ")));
                let fields = [
                    ("state", judged(state.name())),
                    ("hash", judged(&**hash)),
                    ("pair", pair.as_deref()),
                ];
                let _ = writeln!(text, "{}", line(id, &fields, [who, when, imported_by]));
            }
            for Comment { comment, resolved, who, when, imported_by } in thread.entries() {
                let resolved = resolved.map(|it| if it { "true" } else { "false" });
                let said = [comment.as_deref(), resolved, who.as_deref(), when.as_deref()];
                let said = said.map(Option::unwrap_or_default).join("\n");
                let key = format!("{id}@{}", text_hash(&said));
                let fields =
                    [("on", Some(&**id)), ("comment", comment.as_deref()), ("resolved", resolved)];
                let _ = writeln!(text, "{}", line(&key, &fields, [who, when, imported_by]));
            }
        }
        text
    }

    /// Returns `true` if a reviewer has approved a segment with these two texts.
    pub fn is_approved(&self, id: &str, target: Option<&str>, source: Option<&str>) -> bool {
        let review = self.of_texts(id, target, source);
        review.is_some_and(|it| it.state_for(target, source) == (ReviewState::Approved, false))
    }

    /// The review of a segment with these two texts: its state, and of one that holds who made it.
    pub fn judgment(&self, id: &str, target: Option<&str>, source: Option<&str>) -> Judgment<'_> {
        let known = self.of_texts(id, target, source);
        let state = known.as_ref().map(|it| it.state_for(target, source).0).unwrap_or_default();
        let review = known.filter(|_| state != ReviewState::Unreviewed);
        Judgment {
            state: state.name(),
            who: review.and_then(|it| it.who.as_deref()),
            when: review.and_then(|it| it.when.as_deref()),
        }
    }

    /// The texts that reviewers made one segment of plain files, each with its translation first.
    ///
    /// ```
    /// use diglot::review::States;
    ///
    /// let text = "\"1f3a9c2e\" = { pair = [\"Ouvre.\", \"Open it.\"] }\n";
    /// let states = States::from_text(text).expect("states");
    /// assert_eq!(states.pairs().count(), 1);
    /// assert!(states.to_text("a.md").ends_with(text));
    /// ```
    pub fn pairs(&self) -> impl Iterator<Item = &KeptPair> {
        self.by_id.values().filter_map(|review| review.pair.as_ref())
    }

    /// The comments on a segment, if their thread is not resolved.
    pub fn open_comments(&self, id: &str) -> impl Iterator<Item = &str> {
        let open = self.get(id).filter(|review| !review.thread.is_resolved());
        open.into_iter().flat_map(|review| review.thread.texts())
    }

    /// Returns `true` if nothing is known.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// What is known of a segment with these two texts.
    pub(super) fn of_texts(
        &self,
        id: &str,
        target: Option<&str>,
        source: Option<&str>,
    ) -> Option<&SegmentReview> {
        let known = self.get(id)?;
        let is_one = !self.others.contains_key(&Id(id.to_owned()));
        if is_one {
            return Some(known);
        }
        Some(self.of_hash(id, &texts_hash(target, source)).unwrap_or(known))
    }

    /// Of the reviews of a segment that of the texts with this hash; of several the one that counts.
    fn of_hash(&self, id: &str, hash: &str) -> Option<&SegmentReview> {
        let others = self.others.get(&Id(id.to_owned()));
        let all = self.get(id).into_iter().chain(others.into_iter().flatten());
        let own = all.filter(|it| it.hash == hash);
        own.max_by(|one, other| one.precedence().cmp(&other.precedence()))
    }

    /// The same, with one review for each segment: that which counts with the hash of the present texts, by id.
    pub(super) fn settled(mut self, hash: impl Fn(&str) -> Option<String>) -> Self {
        let own = |id: &Id| Some((id.clone(), self.of_hash(&id.0, &hash(&id.0)?)?.clone()));
        let own: Vec<_> = self.others.keys().filter_map(own).collect();
        for (id, review) in own {
            let known = self.by_id.entry(id).or_default();
            let (thread, pair) = (std::mem::take(&mut known.thread), known.pair.take());
            *known = SegmentReview { thread, pair, ..review };
        }
        self.others.clear();
        self
    }

    pub(super) fn get(&self, id: &str) -> Option<&SegmentReview> {
        self.by_id.get(&Id(id.to_owned()))
    }

    /// Changes what is known of a segment; what is left without a review and comments goes.
    pub(super) fn change(&mut self, id: &str, change: impl FnOnce(&mut SegmentReview)) {
        let mut review = self.get(id).cloned().unwrap_or_default();
        change(&mut review);
        let review = review.settled();
        self.set(id, (!review.is_empty()).then_some(review));
    }

    /// Puts in its place what is known of a segment, or that nothing is.
    pub(super) fn set(&mut self, id: &str, review: Option<SegmentReview>) {
        self.others.remove(&Id(id.to_owned()));
        match review {
            Some(review) => drop(self.by_id.insert(Id(id.to_owned()), review)),
            None => self.forget(id),
        }
    }

    /// The path of the article that a file of states says it is about.
    ///
    /// ```
    /// use diglot::review::States;
    ///
    /// let text = States::default().to_text("nl-nl/a.md");
    /// assert_eq!(States::named_path(&text), Some("nl-nl/a.md"));
    /// ```
    pub fn named_path(text: &str) -> Option<&str> {
        let line = text.lines().next()?.strip_prefix("# The review of ")?;
        line.strip_suffix(", by `diglot serve` and `diglot import`.")
    }

    /// The reviews that differ from earlier ones, by segment id.
    pub(super) fn changes_since(
        &self,
        before: &Self,
    ) -> BTreeMap<String, [Option<SegmentReview>; 2]> {
        let ids: BTreeSet<&Id> = before.by_id.keys().chain(self.by_id.keys()).collect();
        let pairs = ids.into_iter().map(|id| (id, [before, self].map(|it| it.by_id.get(id))));
        let changed = pairs.filter(|(_, [old, new])| old != new);
        changed.map(|(id, pair)| (id.0.clone(), pair.map(Option::<&_>::cloned))).collect()
    }

    /// Drops what is known of a segment that there is no longer.
    pub(super) fn forget(&mut self, id: &str) {
        self.by_id.remove(&Id(id.to_owned()));
    }
}

/// Change of the review of a segment: of its state, and the entries of its thread that came or went.
pub(super) struct ReviewChange {
    pub(super) state: Option<[Option<String>; 2]>,
    pub(super) comments: Vec<[Option<String>; 2]>,
}

impl ReviewChange {
    /// The change from one review to the next.
    pub(super) fn of([before, after]: &[Option<SegmentReview>; 2]) -> Self {
        let [old, new] = [before, after].map(Option::as_ref);
        let came = new.into_iter().flat_map(|new| new.said_beyond(old)).map(|it| [None, Some(it)]);
        let went = old.into_iter().flat_map(|old| old.said_beyond(new)).map(|it| [Some(it), None]);
        let comments: Vec<_> = went.chain(came).collect();
        let state = |review: Option<&SegmentReview>| {
            review.map_or(ReviewState::Unreviewed, |review| review.state)
        };
        let states = [old, new].map(state);
        // What was reviewed again has its state again.
        let is_told = states[0] != states[1] || comments.is_empty();
        let state = is_told.then(|| states.map(|state| Some(state.name().to_owned())));
        Self { state, comments }
    }
}

impl SegmentReview {
    /// The entries of its thread that another review does not have, each in words.
    fn said_beyond<'r>(&'r self, other: Option<&'r Self>) -> impl Iterator<Item = String> + 'r {
        let is_new = move |entry: &&Comment| {
            other.is_none_or(|other| !other.thread.entries().contains(entry))
        };
        self.thread.entries().iter().filter(is_new).map(Comment::in_words)
    }

    /// Returns `true` if it was neither reviewed nor commented on.
    fn is_empty(&self) -> bool {
        !self.is_judged() && self.thread.is_empty() && self.pair.is_none()
    }

    /// Returns `true` if somebody has reviewed the segment, also if that was withdrawn.
    fn is_judged(&self) -> bool {
        self.state != ReviewState::Unreviewed || self.when.is_some()
    }

    /// Who reviewed it, if that was not withdrawn.
    pub(super) fn holding(&self) -> Option<&Self> {
        (self.state != ReviewState::Unreviewed).then_some(self)
    }

    /// Returns `true` if somebody has reviewed these texts, also if that was withdrawn.
    pub(super) fn is_of(&self, hash: &str) -> bool {
        self.is_judged() && self.hash == hash
    }

    /// Order of two reviews of a segment, of which the greater one counts: the later one; of those of one second the
    /// one that approves less. The rest is for a result that does not depend on the order of lines.
    fn precedence(&self) -> impl Ord + '_ {
        let caution = match self.state {
            ReviewState::Approved => 0,
            ReviewState::NeedsWork => 1,
            ReviewState::Rejected => 2,
            ReviewState::Unreviewed => 3,
        };
        let when = moment::order(self.when.as_deref());
        (self.is_judged(), when, caution, &self.hash, &self.who, &self.imported_by)
    }

    /// The same, without what is of a review if there was none.
    fn settled(self) -> Self {
        if self.is_judged() {
            return self;
        }
        Self { thread: self.thread, pair: self.pair, ..Self::default() }
    }

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

/// The path below `content` of the article that a file of a project holds, or that it is the file of
/// states of; of an article outside the folder of its locale, that with the folder.
pub(super) fn article_path(file: &str) -> &str {
    let states = file.strip_prefix(FOLDER).and_then(|path| path.strip_prefix('/'));
    let states = states.and_then(|path| path.strip_suffix(".toml"));
    file.strip_prefix("content/").or(states).unwrap_or(file)
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
    let path = fitting_name(path, ".toml");
    if first.eq_ignore_ascii_case(locale_folder) {
        format!("{FOLDER}/{path}.toml")
    } else {
        format!("{FOLDER}/{locale_folder}/{path}.toml")
    }
}
