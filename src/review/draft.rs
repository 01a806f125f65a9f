//! A group of changes before it is written: what the files would be. It ends as a list of rewrites, or as
//! the reason why there are none.

use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use super::article::{ArticleInfo, all_findings, by_id, keyed, texts};
use super::borders::{merge_pairs, split_pair};
use super::change::{Change, Group, Operation, ReviewState, Texts};
use super::host::{Failure, Files, ReviewHost};
use super::journal::{Author, Details, FileWrite};
use super::made::is_made;
use super::merge_split::{merge, split};
use super::moment::order;
use super::pending_file::PendingFile;
use super::redrawn::{keep_pairs, renew_pairs};
use super::retext::{refuse_unseen, retext};
use super::states::{SegmentReview, States, states_file};
use super::thread::Comment;
use super::undo::changed_targets;
use crate::article::Article;
use crate::check::dismissals::{self, Dismissal, Dismissals};
use crate::check::fingerprint::texts_hash;
use crate::check::fixes::apply_fix;
use crate::text::Source;

/// Why a group is not made.
#[derive(Debug)]
pub(super) enum SaveError {
    /// Something stands there that the reviewer did not see: this.
    Conflict(BTreeMap<String, Texts>),
    /// This file of an article has gone.
    Gone(String),
    /// It may not be made.
    Rejected(String),
}

impl From<Failure> for SaveError {
    fn from(failure: Failure) -> Self {
        // It is one line of a page or of an import.
        Self::Rejected(failure.to_string().replace("\nhelp: ", "; "))
    }
}

impl From<String> for SaveError {
    fn from(reason: String) -> Self {
        Self::Rejected(reason)
    }
}

fn rejected<T>(reason: &str) -> Result<T, SaveError> {
    Err(SaveError::Rejected(reason.to_owned()))
}

/// The files that a group touches, as they were and as they would be.
pub(super) struct Draft<'d> {
    desk: &'d dyn ReviewHost,
    who: Option<String>,
    when: String,
    importer: Option<String>,
    /// When the group that is added was made, if not now.
    made: Option<String>,
    /// Whether nobody knows when the group that is added was made.
    is_undated: bool,
    articles: BTreeMap<String, PendingFile<Article>>,
    /// By their files, with the path of the article.
    states: BTreeMap<String, (String, PendingFile<States>)>,
    dismissals: Option<PendingFile<Dismissals>>,
}

impl<'d> Draft<'d> {
    /// A draft in which nothing is changed yet, of what `who` does.
    pub(super) fn new(desk: &'d dyn ReviewHost, author: &Author) -> Self {
        let (articles, states) = (BTreeMap::new(), BTreeMap::new());
        let (who, when) = (author.who.clone(), author.when.clone());
        let (importer, made, is_undated) = (author.importer.clone(), None, false);
        Self { desk, who, when, importer, made, is_undated, articles, states, dismissals: None }
    }

    /// Makes all changes of a group, or none of them. `about` knows the articles that may be changed.
    /// Tells whether anything has changed.
    pub(super) fn add<'a>(
        &mut self,
        group: &Group,
        about: impl Fn(&str) -> Option<&'a ArticleInfo>,
    ) -> Result<bool, SaveError> {
        if let Some(problem) = &group.problem {
            return rejected(problem);
        }
        let mut named: Vec<&ArticleInfo> = Vec::new();
        for change in &group.changes {
            let Some(about) = about(&change.path) else {
                return Err(SaveError::Rejected(format!("unknown article `{}`", change.path)));
            };
            named.push(about);
        }
        self.made = group.when.clone().filter(|made| is_earlier(made, &self.when));
        self.is_undated = group.is_undated;
        // A group that dismisses nothing is not to copy what thousands of others dismissed.
        let dismisses = group.changes.iter().any(|it| matches!(it.act, Operation::Dismiss { .. }));
        let skip = |_: &mut PendingFile<Dismissals>| ();
        let begin = if dismisses { PendingFile::begin } else { skip };
        self.each(&named, PendingFile::begin, PendingFile::begin, begin);
        let changes = group.changes.iter().zip(&named);
        let made = changes.into_iter().try_for_each(|(change, about)| self.change(about, change));
        if let Err(error) = made {
            let give_up = if dismisses { PendingFile::give_up } else { skip };
            self.each(&named, PendingFile::give_up, PendingFile::give_up, give_up);
            return Err(error);
        }
        let is_changed = Cell::new(false);
        self.each(
            &named,
            |it| {
                let is_same = it.original.source().text() == it.now.source().text();
                is_changed.set(is_changed.get() || !is_same);
            },
            |it| is_changed.set(is_changed.get() || it.original != it.now),
            |it| is_changed.set(is_changed.get() || dismisses && it.original != it.now),
        );
        Ok(is_changed.get())
    }

    /// Does something with each file that is known of these articles, and with the dismissals.
    fn each(
        &mut self,
        articles: &[&ArticleInfo],
        mut article: impl FnMut(&mut PendingFile<Article>),
        mut states: impl FnMut(&mut PendingFile<States>),
        dismissals: impl FnOnce(&mut PendingFile<Dismissals>),
    ) {
        for about in articles {
            if let Some(pending) = self.articles.get_mut(&about.name) {
                article(pending);
            }
            let file = states_file(&about.path, &about.locale);
            if let Some((_, pending)) = self.states.get_mut(&file) {
                states(pending);
            }
        }
        if let Some(pending) = self.dismissals.as_mut() {
            dismissals(pending);
        }
    }

    /// Returns the files to write: none if nothing changed.
    pub(super) fn rewrites(self) -> Vec<FileWrite> {
        let desk = self.desk;
        let articles = self.articles.into_iter().map(|(file, drafted)| {
            let PendingFile { before, first, now, .. } = drafted;
            let after = Some(desk.file_text(&now));
            // Of annotation that is not in the file, nobody knows the ids later.
            let is_as_read = after.as_deref() == Some(now.source().text());
            let targets = if before == after || !is_as_read {
                BTreeMap::new()
            } else {
                changed_targets(&first, &now)
            };
            let details = Details { targets, ..Details::default() };
            FileWrite { file, before, after, details }
        });
        let states = self.states.into_iter().filter_map(|(file, (path, drafted))| {
            let PendingFile { before, first, now, .. } = drafted;
            // A file that a person wrote otherwise stays as it is as long as it says the same.
            let after = (!now.is_empty()).then(|| now.to_text(&path));
            let details = Details { reviews: now.changes_since(&first), ..Details::default() };
            (first != now).then_some(FileWrite { file, before, after, details })
        });
        let dismissals = self.dismissals.into_iter().filter_map(|drafted| {
            let PendingFile { before, first, now, .. } = drafted;
            let (file, after) = (dismissals::FILE_NAME.to_owned(), Some(now.to_text()));
            let details = Details::default();
            (first != now).then_some(FileWrite { file, before, after, details })
        });
        let all = articles.chain(states).chain(dismissals);
        all.filter(|rewrite| rewrite.before != rewrite.after).collect()
    }

    fn change(&mut self, about: &ArticleInfo, change: &Change) -> Result<(), SaveError> {
        let named = match self.resolve_segments(about, change) {
            // Who imports a change a second time, elsewhere perhaps, hears that it is there.
            Err(SaveError::Conflict(_)) if is_made(&self.article(about)?.now, change) => {
                return Ok(());
            }
            named => named?,
        };
        let index = |id: &String| match named.get(id) {
            Some(&index) => Ok(index),
            None => Err(SaveError::Rejected(format!("`before` has no entry for {id}"))),
        };
        let by_index = |texts: &BTreeMap<String, String>| {
            let indexed = texts.iter().map(|(id, text)| Ok((index(id)?, text.clone())));
            indexed.collect::<Result<BTreeMap<usize, String>, SaveError>>()
        };
        match &change.act {
            Operation::Target(texts) => self.retext(about, &by_index(texts)?),
            Operation::Merge([first, second]) => self.merge(about, [index(first)?, index(second)?]),
            Operation::Split(at) => {
                let index = index(&at.id)?;
                let drafted = self.article(about)?;
                if drafted.now.is_plain() {
                    let split = split_pair(&drafted.now, index, at)?;
                    return self.redraw(about, &split);
                }
                drafted.now = split(&drafted.now, index, at)?.0;
                Ok(())
            }
            Operation::State(states, comment) => {
                let indexed = states.iter().map(|(id, state)| Ok((index(id)?, id, *state)));
                let indexed = indexed.collect::<Result<Vec<_>, SaveError>>()?;
                self.set_states(about, &indexed, comment.as_deref())
            }
            Operation::Comment(comments) => {
                comments.keys().try_for_each(|id| index(id).map(drop))?;
                let said = comments.iter().map(|(id, comment)| (id, Some(comment.clone()), None));
                self.comment(about, said)
            }
            Operation::Resolve(threads) => {
                threads.keys().try_for_each(|id| index(id).map(drop))?;
                self.comment(about, threads.iter().map(|(id, it)| (id, None, Some(*it))))
            }
            Operation::Fix(key) => self.fix(about, key),
            Operation::Dismiss { key, reason } => self.dismiss(about, key, reason),
        }
    }

    /// The numbers of the segments that the change tells of, if they are what the reviewer saw.
    fn resolve_segments(
        &mut self,
        about: &ArticleInfo,
        change: &Change,
    ) -> Result<BTreeMap<String, usize>, SaveError> {
        let drafted = self.article(about)?;
        let now = by_id(&drafted.now, &change.before);
        let original = by_id(&drafted.original, &change.before);
        let mut named = BTreeMap::new();
        let mut current = BTreeMap::new();
        let mut is_conflict = false;
        for (id, before) in &change.before {
            let found = |known: &HashMap<&str, Vec<usize>>, article: &Article| -> Vec<usize> {
                let all = known.get(&**id).into_iter().flatten().copied();
                all.filter(|&index| texts(article, index) == *before).collect()
            };
            let present = now.get(&**id).map(Vec::as_slice).unwrap_or_default();
            let mut fitting = found(&now, &drafted.now);
            // What this group has done itself does not make the rest of it stale.
            if fitting.is_empty() && !found(&original, &drafted.original).is_empty() {
                fitting = present.to_vec();
            }
            current.extend(present.first().map(|&it| (id.clone(), texts(&drafted.now, it))));
            match fitting[..] {
                [index] => drop(named.insert(id.clone(), index)),
                [] => is_conflict = true,
                _ => {
                    let reason = format!("several segments have the id {id} and the same texts");
                    return Err(SaveError::Rejected(reason));
                }
            }
        }
        if is_conflict { Err(SaveError::Conflict(current)) } else { Ok(named) }
    }

    fn retext(
        &mut self,
        about: &ArticleInfo,
        new: &BTreeMap<usize, String>,
    ) -> Result<(), SaveError> {
        let dialect = self.desk.dialect(&about.path);
        let drafted = self.article(about)?;
        refuse_unseen(&drafted.now, new)?;
        if let Some(article) = retext(&drafted.now, new, dialect)? {
            return self.rewrite(about, &article);
        }
        Ok(())
    }

    /// Takes an article with other translations; pairs that were made by hand are those of the new texts.
    fn rewrite(&mut self, about: &ArticleInfo, article: &Article) -> Result<(), SaveError> {
        let drafted = self.article(about)?;
        let before = std::mem::replace(&mut drafted.now, article.clone());
        if article.is_plain() {
            renew_pairs(&mut self.states(about)?.now, &before, article);
        }
        Ok(())
    }

    /// Takes an article of two plain files with other borders between its segments.
    fn redraw(&mut self, about: &ArticleInfo, article: &Article) -> Result<(), SaveError> {
        self.states(about)?;
        let drafted = self.article(about)?;
        let before = std::mem::replace(&mut drafted.now, article.clone());
        keep_pairs(&mut self.states(about)?.now, &before, article);
        Ok(())
    }

    fn merge(&mut self, about: &ArticleInfo, indexes: [usize; 2]) -> Result<(), SaveError> {
        let [first, second] = indexes;
        if first + 1 != second {
            return rejected("only adjacent segments can be merged, the first one first");
        }
        let dialect = self.desk.dialect(&about.path);
        let drafted = self.article(about)?;
        if drafted.now.is_plain() {
            let merged = merge_pairs(&drafted.now, first)?;
            return self.redraw(about, &merged);
        }
        let id = |index: usize| drafted.now.id(index).to_owned();
        let (kept, removed) = (id(first), id(second));
        drafted.now = merge(&drafted.now, first, dialect)?;
        let states = &mut self.states(about)?.now;
        // What was said about either is said about both.
        if let Some(review) = states.get(&removed).cloned() {
            states.change(&kept, |it| it.thread.join(review.thread));
        }
        states.forget(&removed);
        Ok(())
    }

    fn set_states(
        &mut self,
        about: &ArticleInfo,
        states: &[(usize, &String, ReviewState)],
        comment: Option<&str>,
    ) -> Result<(), SaveError> {
        let (who, when) = (self.who.clone(), self.time());
        let importer = self.importer.clone();
        let entry = Comment { comment: comment.map(str::to_owned), ..self.entry() };
        let is_of_file = self.made.is_some() || self.is_undated;
        let article = self.article(about)?.now.clone();
        let known = self.states(about)?;
        for (index, id, state) in states {
            let Texts { source, target } = texts(&article, *index);
            let hash = texts_hash(target.as_deref(), source.as_deref());
            if comment.is_some() {
                known.now.change(id, |review| review.thread.add(entry.clone()));
            }
            let standing = known.now.get(id).filter(|it| it.is_of(&hash));
            let age = standing.map(|it| order(when.as_deref()).cmp(&order(it.when.as_deref())));
            let is_same = standing.is_some_and(|it| it.state == *state);
            let is_nothing = known.now.get(id).and_then(SegmentReview::holding).is_none()
                && *state == ReviewState::Unreviewed;
            // Who says the same later renews it, so that what others say of the time between does not replace it. What
            // nobody has reviewed cannot be withdrawn, but for a withdrawal whose review may still come.
            let is_renewed = age == Some(Ordering::Greater);
            if is_same && !is_renewed || is_nothing && !is_of_file {
                continue;
            }
            // What was judged before does not replace what was judged since.
            let is_older = is_of_file && age == Some(Ordering::Less);
            if let Some(later) = standing.filter(|_| is_older) {
                let by = later.who.as_deref().unwrap_or("somebody");
                let reason = match later.state {
                    ReviewState::Unreviewed => {
                        format!("the review of {id} was withdrawn later by {by}")
                    }
                    _ => format!("{id} was reviewed later by {by}"),
                };
                return Err(SaveError::Rejected(reason));
            }
            known.now.change(id, |review| {
                review.state = *state;
                review.hash = hash;
                review.who.clone_from(&who);
                review.imported_by.clone_from(&importer);
                review.when.clone_from(&when);
            });
        }
        Ok(())
    }

    /// When the group that is added was made; none if nobody knows, which is before all that is known.
    fn time(&self) -> Option<String> {
        let when = self.made.clone().unwrap_or_else(|| self.when.clone());
        (!self.is_undated).then_some(when)
    }

    /// Adds entries to the threads of segments: a comment, or that they are resolved.
    fn comment<'e>(
        &mut self,
        about: &ArticleInfo,
        entries: impl Iterator<Item = (&'e String, Option<String>, Option<bool>)>,
    ) -> Result<(), SaveError> {
        let author = self.entry();
        let known = self.states(about)?;
        for (id, comment, resolved) in entries {
            let entry = Comment { comment, resolved, ..author.clone() };
            known.now.change(id, |review| review.thread.add(entry));
        }
        Ok(())
    }

    /// An entry of a thread that says nothing yet.
    fn entry(&self) -> Comment {
        let when = Some(self.made.clone().unwrap_or(self.when.clone()));
        let (who, imported_by) = (self.who.clone(), self.importer.clone());
        Comment { who, when, imported_by, ..Comment::default() }
    }

    fn fix(&mut self, about: &ArticleInfo, key: &str) -> Result<(), SaveError> {
        let desk = self.desk;
        let drafted = self.article(about)?;
        let found = all_findings(about, &drafted.now, &desk.examine(&about.path, &drafted.now)?);
        let Some(located) = keyed(&found).find(|(it, _)| it == key).map(|(_, it)| it.clone())
        else {
            return Err(SaveError::Conflict(BTreeMap::new()));
        };
        let look =
            |article: &Article| Ok::<_, Failure>(desk.examine(&about.path, article)?.findings);
        let read = |source| desk.read_article(&about.path, source);
        match apply_fix(&drafted.now, &located, desk.dialect(&about.path), &read, look)? {
            Some(article) => self.rewrite(about, &article),
            None => rejected("unsafe fix: it would change other text, or not resolve the finding"),
        }
    }

    fn dismiss(&mut self, about: &ArticleInfo, key: &str, reason: &str) -> Result<(), SaveError> {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.is_empty() {
            return rejected("a reason is required");
        }
        let desk = self.desk;
        let article = &self.article(about)?.now;
        let found = all_findings(about, article, &desk.examine(&about.path, article)?);
        let Some(located) = keyed(&found).find(|(it, _)| it == key).map(|(_, it)| it.clone())
        else {
            return Err(SaveError::Conflict(BTreeMap::new()));
        };
        let drafted = self.dismissals()?;
        // One entry is for all findings of a rule in a segment.
        if drafted.now.sort(vec![located.clone()]).dismissed.is_empty() {
            drafted.now.dismissed.push(Dismissal::of(&located, &reason));
            drafted.now.dismissed.sort();
        }
        Ok(())
    }

    fn article(&mut self, about: &ArticleInfo) -> Result<&mut PendingFile<Article>, SaveError> {
        let file = about.name.clone();
        if !self.articles.contains_key(&file) {
            let Some(bytes) = self.desk.files().read(&file)? else {
                return Err(SaveError::Gone(file));
            };
            let Ok(text) = String::from_utf8(bytes) else {
                return rejected("the article is not UTF-8; save it as UTF-8 first");
            };
            let source = Source::new(file.clone(), text.clone());
            let article = self.desk.read_article(&about.path, source);
            self.articles.insert(file.clone(), PendingFile::new(Some(text), article));
        }
        Ok(self.articles.get_mut(&file).expect("it is there now"))
    }

    fn states(&mut self, about: &ArticleInfo) -> Result<&mut PendingFile<States>, SaveError> {
        let file = states_file(&about.path, &about.locale);
        if !self.states.contains_key(&file) {
            let before = text(self.desk.files(), &file)?;
            let states = States::from_text(before.as_deref().unwrap_or_default());
            let states = states.map_err(|it| format!("{file}:{} {}", it.line, it.what))?;
            let article = &self.article(about)?.now;
            let states = states.settled(|id| {
                let Texts { source, target } = texts(article, article.position(id)?);
                Some(texts_hash(target.as_deref(), source.as_deref()))
            });
            let drafted = PendingFile::new(before, states);
            self.states.insert(file.clone(), (about.path.clone(), drafted));
        }
        Ok(&mut self.states.get_mut(&file).expect("it is there now").1)
    }

    fn dismissals(&mut self) -> Result<&mut PendingFile<Dismissals>, SaveError> {
        if self.dismissals.is_none() {
            let before = text(self.desk.files(), dismissals::FILE_NAME)?;
            let known = Dismissals::from_text(before.as_deref().unwrap_or_default());
            let known = known.map_err(|error| {
                let (file, fault) = (dismissals::FILE_NAME, error.message());
                format!("cannot read `{file}`: {fault}; fix it first")
            })?;
            self.dismissals = Some(PendingFile::new(before, known));
        }
        Ok(self.dismissals.as_mut().expect("it is there now"))
    }
}

/// Returns `true` if a time of somebody else is not after another.
fn is_earlier(made: &str, now: &str) -> bool {
    order(Some(made)) <= order(Some(now))
}

fn text(files: &dyn Files, file: &str) -> Result<Option<String>, SaveError> {
    let bytes = files.read(file)?;
    let text = bytes.map(String::from_utf8).transpose();
    text.map_err(|_| SaveError::Rejected(format!("`{file}` is not UTF-8; save it as UTF-8 first")))
}
