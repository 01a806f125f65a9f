//! Sync points: the originals as they were translated.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::merged::merged;
use super::moves::earlier_names;
use super::noted::{Notes, own_span};
use super::pages::Pages;
use super::translated::last_translated;
use super::versions::{is_hash, is_hash_alone, versions};
use crate::align::plain::{Prepared, drift, original_in_comments};
use crate::command::Session;
use crate::disk::git::{Past, PastFile, has_whole_history, is_revision};
use crate::finding::{Finding, Rule};
use crate::project::layout::{PagePair, SyncPoint, split_root};
use crate::text::{Source, Span};

/// A sync point that cannot be read.
const UNREADABLE: Rule = Rule::warning("unreadable-sync-point");

/// The originals of pages as they were translated, by the path of the translation.
#[derive(Debug, Default)]
pub(in crate::command) struct SyncPoints {
    then: BTreeMap<String, Source>,
    /// Pages with a sync point whose text is not to be had, and why.
    unreadable: BTreeMap<String, Unread>,
}

/// A sync point whose text is not to be had.
#[derive(Debug)]
struct Unread {
    why: String,
    /// `true` if it is the clone that lacks it: it is not the page's fault.
    is_of_clone: bool,
}

impl SyncPoints {
    /// Reads the sync points of these pages.
    pub(in crate::command) fn read(
        pages: &Pages<'_>,
        chosen: &[&PagePair],
    ) -> anyhow::Result<Self> {
        let text = |page: &PagePair| pages.source(&page.translation).map(Some);
        Self::at(pages, chosen, text, None)
    }

    /// Reads those that these pages had at a revision, when their translations had these texts.
    pub(super) fn at(
        pages: &Pages<'_>,
        chosen: &[&PagePair],
        text: impl Fn(&PagePair) -> anyhow::Result<Option<Source>> + Sync,
        revision: Option<&str>,
    ) -> anyhow::Result<Self> {
        let revisions = match &pages.layout.sync {
            SyncPoint::None => return Ok(Self::default()),
            SyncPoint::Merge => merged(pages, chosen, revision),
            SyncPoint::Git => {
                // Commits here do not belong to another checkout.
                let is_here =
                    |page: &&&PagePair| page.has_original && split_root(&page.original).is_none();
                let here: BTreeSet<&str> =
                    chosen.iter().filter(is_here).map(|page| &*page.translation).collect();
                last_translated(&pages.project.root, &here, pages.layout.profile, revision)
            }
            _ => Notes::read(pages, chosen, revision)?.values(chosen, &text)?,
        };
        let wanted: Vec<(&PagePair, PastFile)> = chosen
            .iter()
            .filter_map(|page| {
                let revision = revisions.get(&page.translation)?.clone();
                Some((*page, PastFile { revision, path: page.original.clone() }))
            })
            .collect();
        let files: Vec<PastFile> = wanted.iter().map(|(_, file)| file.clone()).collect();
        let mut past = pages.past(&files);
        add_earlier_names(pages, &files, &mut past);
        add_hashed(pages, &files, &mut past);
        let mut points = Self { then: commented(pages, chosen, &text)?, ..Self::default() };
        let mut whole = BTreeMap::new();
        // A copy without its history lacks all of them: no page is to blame.
        let is_had = |file: &PastFile| past.has_revision(file) || past.texts.contains_key(file);
        let has_any = wanted.iter().any(|(_, file)| is_had(file));
        for (page, file) in wanted {
            if points.then.contains_key(&page.translation) {
                continue;
            }
            if let Some(text) = past.texts.get(&file) {
                let source = Source::from_bytes(&*page.original, text.clone());
                points.then.insert(page.translation.clone(), source);
                continue;
            }
            let (folder, _) = pages.place(&file.path);
            let is_whole = has_any
                && *whole.entry(folder).or_insert_with_key(|folder| has_whole_history(folder));
            points.unreadable.insert(page.translation.clone(), unread(&file, &past, is_whole));
        }
        Ok(points)
    }

    /// The original of a page as it was translated, if that is known.
    pub(in crate::command) fn then(&self, page: &PagePair) -> Option<&Source> {
        self.then.get(&page.translation)
    }

    /// Says how many sync points the clone does not have.
    pub(in crate::command) fn note(&self, session: &Session<'_>) {
        let mut of_clone = self.unreadable.iter().filter(|(_, it)| it.is_of_clone);
        let count = of_clone.clone().count();
        if let Some((path, Unread { why, .. })) = of_clone.next() {
            let note = format!(
                "note: {count} sync points cannot be read, so that today's original is compared; \
                 the first is of `{path}`: {why}"
            );
            session.screen.print(&note);
        }
    }

    /// Says what is wrong with the sync point that a page names itself, if it cannot be read.
    pub(super) fn finding(&self, page: &PagePair, own: &Source, at: &SyncPoint) -> Option<Finding> {
        let unread = self.unreadable.get(&page.translation).filter(|it| !it.is_of_clone)?;
        if !at.is_noted() {
            return None;
        }
        let span = own_span(own.text(), at).unwrap_or(Span::empty(0));
        let help = "compare the page with its original, then run `diglot synced FILE`";
        Some(Finding::new(&UNREADABLE, span, unread.why.clone()).with_help(help))
    }
}

/// Adds the texts of originals that had another name at their revision.
fn add_earlier_names(pages: &Pages<'_>, files: &[PastFile], past: &mut Past) {
    let is_absent = |file: &&PastFile| past.has_revision(file) && !past.texts.contains_key(*file);
    // Each file with the name that is asked for next.
    let mut asked: Vec<(PastFile, String)> =
        files.iter().filter(is_absent).map(|file| (file.clone(), file.path.clone())).collect();
    for _ in 0..NAMES_MAX {
        let paths = asked.iter().map(|(_, path)| &**path).collect();
        let earlier = earlier_names(pages, &paths);
        asked.retain_mut(|(_, path)| match earlier.get(path) {
            Some(before) => {
                path.clone_from(before);
                true
            }
            None => false,
        });
        if asked.is_empty() {
            return;
        }
        let named = |(file, path): &(PastFile, String)| PastFile {
            path: path.clone(),
            revision: file.revision.clone(),
        };
        let found = pages.past(&asked.iter().map(named).collect::<Vec<_>>());
        asked.retain(|it| match found.texts.get(&named(it)) {
            Some(text) => {
                past.texts.insert(it.0.clone(), text.clone());
                false
            }
            None => true,
        });
    }
}

/// Adds the texts of originals that are named by a hash of their text instead of a revision.
fn add_hashed(pages: &Pages<'_>, files: &[PastFile], past: &mut Past) {
    let is_hashed =
        |file: &&PastFile| past.unknown.contains(&file.revision) && is_hash(&file.revision);
    let hashed: BTreeSet<&PastFile> = files.iter().filter(is_hashed).collect();
    past.texts.extend(versions(pages, &hashed));
}

/// So many names of an original are looked for.
const NAMES_MAX: usize = 8;

fn unread(file: &PastFile, past: &Past, is_whole: bool) -> Unread {
    let PastFile { revision, path } = file;
    let of_page = |why| Unread { why, is_of_clone: false };
    if !is_revision(revision) {
        return of_page(format!("`{revision}` is not a Git revision"));
    }
    if !past.unknown.contains(revision) {
        return of_page(format!("`{path}` is not in revision `{revision}`"));
    }
    if is_hash_alone(revision) {
        let why = format!("no version of `{path}` in Git's history has the hash `{revision}`");
        return Unread { why, is_of_clone: !is_whole };
    }
    if is_whole {
        let why = format!(
            "revision `{revision}` is not in this repository: its history was rewritten, or the revision is mistyped"
        );
        return of_page(why);
    }
    let why = format!(
        "no repository here has revision `{revision}`; in a shallow clone, run `git fetch --unshallow`"
    );
    Unread { why, is_of_clone: true }
}

/// The originals that translations hold in comments. One that says the same as today's is today's.
fn commented(
    pages: &Pages<'_>,
    chosen: &[&PagePair],
    text: &(impl Fn(&PagePair) -> anyhow::Result<Option<Source>> + Sync),
) -> anyhow::Result<BTreeMap<String, Source>> {
    let profile = pages.layout.profile;
    let read = |page: &&&PagePair| {
        let Some(own) = text(page)? else { return Ok(None) };
        if !own.text().contains("<!--") {
            return Ok(None);
        }
        let now = pages.source(&page.original)?;
        let Some(then) = original_in_comments(own.text(), now.text(), profile) else {
            return Ok(None);
        };
        let [before, after] = [&*then, now.text()].map(|text| Prepared::new(text, profile));
        let is_same = drift(&before, &after).is_empty();
        let then = if is_same { now } else { Source::new(&*page.original, then) };
        anyhow::Ok(Some((page.translation.clone(), then)))
    };
    let with_original = chosen.par_iter().filter(|page| page.has_original);
    let all = with_original.map(|page| read(&page)).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(all.into_iter().flatten().collect())
}
