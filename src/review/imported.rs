//! Groups of changes that come again, as when a change file is imported twice. The journal knows what
//! was imported once; the files alone know whether it is still there, since others, such as
//! `git checkout`, change them too.

use std::collections::BTreeMap;

use super::article::ArticleInfo;
use super::change::{Group, Operation};
use super::host::Files;
use super::journal::{FileChange, Journal, text};
use super::states::{States, states_file};
use super::undo::acts;
use crate::article::{Article, Part, Side};
use crate::check::dismissals;
use crate::check::fingerprint::text_hash;
use crate::text::Source;

/// The changes that were imported and not undone.
pub(super) struct Imported<'j> {
    files: &'j dyn Files,
    /// The last entry that a group came with, by the group's name.
    entries: BTreeMap<&'j str, u64>,
    /// The changes of each file, in their order, each with the number of its entry.
    changes: BTreeMap<&'j str, Vec<(u64, &'j FileChange)>>,
    /// Results that are known already.
    contents: BTreeMap<String, Content>,
}

/// The content of a file now: without a hash if it is missing or unreadable.
#[derive(Default)]
struct Content {
    hash: Option<String>,
    /// The translations of an article, by segment id.
    targets: BTreeMap<String, Option<String>>,
    /// Of a file of states.
    states: States,
}

impl<'j> Imported<'j> {
    /// The entries of `journal` about these groups.
    pub(super) fn new(journal: &'j Journal, files: &'j dyn Files, groups: &[Group]) -> Self {
        let (mut entries, mut changes) = (BTreeMap::new(), BTreeMap::<_, Vec<_>>::new());
        if groups.iter().any(|group| group.id.is_some()) {
            let done = acts(journal).into_iter().filter(|act| act.is_done);
            let done = done.flat_map(|act| act.entries);
            for entry in done.filter_map(|number| journal.entries.get(&number)) {
                entries.extend(entry.author.groups.iter().map(|name| (&**name, entry.number)));
            }
            for entry in journal.done.iter().filter_map(|number| journal.entries.get(number)) {
                for change in &entry.files {
                    changes.entry(&*change.file).or_default().push((entry.number, change));
                }
            }
        }
        Self { files, entries, changes, contents: BTreeMap::new() }
    }

    /// Returns `true` if a group was imported and all that it changed is as it was left, by the import or
    /// by what was done since. `about` knows the articles.
    pub(super) fn is_there<'a>(
        &mut self,
        group: &Group,
        about: impl Fn(&str) -> Option<&'a ArticleInfo>,
    ) -> bool {
        if self.entries.is_empty() {
            return false;
        }
        let names = group.names();
        let Some(&number) = names.iter().find_map(|name| self.entries.get(&**name)) else {
            return false;
        };
        group.changes.iter().all(|change| {
            let Some(about) = about(&change.path) else { return false };
            let is_dismissal = matches!(change.act, Operation::Dismiss { .. });
            let files = [about.name.clone(), states_file(&about.path, &about.locale)];
            let dismissed = is_dismissal.then(|| dismissals::FILE_NAME.to_owned());
            let ids: Vec<&str> = change.before.keys().map(|id| &**id).collect();
            files.into_iter().chain(dismissed).all(|file| self.is_as_left(number, &file, &ids))
        })
    }

    /// Returns `true` if these segments are in a file what the entry or a later one made of them.
    fn is_as_left(&mut self, number: u64, file: &str, ids: &[&str]) -> bool {
        let all = self.changes.get(file).map(Vec::as_slice).unwrap_or_default();
        let Some(first) = all.iter().position(|(of, _)| *of == number) else { return true };
        let since = &all[first..];
        let files = self.files;
        let now = self.contents.entry(file.to_owned()).or_insert_with(|| content(files, file));
        let whole = since.iter().map(|(_, change)| [&change.before, &change.after]);
        if leads_to(whole, &now.hash) {
            return true;
        }
        // Where more than segments was changed, only the whole file could show it.
        let own = &since[0].1.details;
        if own.targets.is_empty() && own.reviews.is_empty() {
            return false;
        }
        ids.iter().all(|id| {
            let target = now.targets.get(*id).cloned().flatten();
            let review = now.states.get(id).cloned();
            let targets = since.iter().filter_map(|(_, it)| it.details.targets.get(*id));
            let reviews = since.iter().filter_map(|(_, it)| it.details.reviews.get(*id));
            (!own.targets.contains_key(*id) || leads_to(targets.map(<[_; 2]>::each_ref), &target))
                && (!own.reviews.contains_key(*id)
                    || leads_to(reviews.map(<[_; 2]>::each_ref), &review))
        })
    }
}

/// Returns `true` if changes, each of what was before it and what it made of that, lead to `now`. Where one begins
/// with something else than the one before it left, others have changed the file meanwhile: what comes then says
/// nothing about the first.
fn leads_to<'c, T: PartialEq + 'c>(changes: impl Iterator<Item = [&'c T; 2]>, now: &T) -> bool {
    let mut left: Option<&T> = None;
    for [before, after] in changes {
        if left.is_some_and(|left| left != before) {
            return false;
        }
        if after == now {
            return true;
        }
        left = Some(after);
    }
    false
}

fn content(files: &dyn Files, file: &str) -> Content {
    let Ok(Some(text)) = text(files, file) else { return Content::default() };
    let hash = Some(text_hash(&text));
    if file.starts_with(super::states::FOLDER) {
        return Content { hash, states: States::readable(&text).0, ..Content::default() };
    }
    let article = Article::read(Source::new(file.to_owned(), text));
    let target = |part: &Part| article.source().slice(part.text).to_owned();
    let targets = article.segments().iter().map(|segment| {
        (segment.id(article.source()).to_owned(), segment.part(Side::Target).map(target))
    });
    Content { hash, targets: targets.collect(), ..Content::default() }
}
