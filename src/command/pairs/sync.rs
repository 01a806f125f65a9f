//! Sync points: the originals as they were translated.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::pages::Pages;
use crate::align::plain::{Prepared, drift, original_in_comments};
use crate::article::front_matter;
use crate::command::Session;
use crate::disk::git::{Past, PastFile, is_revision, last_changes};
use crate::project::layout::{PagePair, SyncPoint, split_root};
use crate::text::Source;

/// The originals of pages as they were translated, by the path of the translation.
#[derive(Debug, Default)]
pub(in crate::command) struct SyncPoints {
    then: BTreeMap<String, Source>,
    /// Pages with a sync point whose text is not to be had, and why.
    unreadable: BTreeMap<String, String>,
}

/// A commit of more files says nothing of a translation: it was made by a machine.
const MASS: usize = 60;

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
            SyncPoint::Key(key) => keys(chosen, &text, key)?,
            SyncPoint::Git => {
                let last = last_changes(&pages.project.root, MASS, revision);
                let of = |page: &&&PagePair| {
                    Some((page.translation.clone(), last.get(&page.translation)?.clone()))
                };
                // Commits here do not belong to another checkout.
                let is_here = |page: &&&PagePair| split_root(&page.original).is_none();
                chosen.iter().filter(is_here).filter_map(|page| of(&page)).collect()
            }
        };
        let wanted: Vec<(&PagePair, PastFile)> = chosen
            .iter()
            .filter_map(|page| {
                let revision = revisions.get(&page.translation)?.clone();
                Some((*page, PastFile { revision, path: page.original.clone() }))
            })
            .collect();
        let files: Vec<PastFile> = wanted.iter().map(|(_, file)| file.clone()).collect();
        let past = pages.past(&files);
        let mut points = Self { then: commented(pages, chosen, &text)?, ..Self::default() };
        for (page, file) in wanted {
            if points.then.contains_key(&page.translation) {
                continue;
            }
            if let Some(text) = past.texts.get(&file) {
                let source = Source::from_bytes(&*page.original, text.clone());
                points.then.insert(page.translation.clone(), source);
            } else {
                let why = why(&file, &past);
                points.unreadable.insert(page.translation.clone(), why);
            }
        }
        Ok(points)
    }

    /// The original of a page as it was translated, if that is known.
    pub(in crate::command) fn then(&self, page: &PagePair) -> Option<&Source> {
        self.then.get(&page.translation)
    }

    /// Says how many sync points could not be read.
    pub(in crate::command) fn note(&self, session: &Session<'_>) {
        if let Some((path, why)) = self.unreadable.iter().next() {
            let count = self.unreadable.len();
            let note = format!(
                "note: {count} sync points cannot be read, so that today's original is compared; \
                 the first is of `{path}`: {why}"
            );
            session.screen.print(&note);
        }
    }
}

fn why(file: &PastFile, past: &Past) -> String {
    let PastFile { revision, path } = file;
    if !is_revision(revision) {
        return format!("`{revision}` is not a Git revision");
    }
    if past.unknown.contains(revision) {
        return format!(
            "this clone does not have revision `{revision}`; in a shallow clone, run `git fetch --unshallow`"
        );
    }
    format!("`{path}` is not in revision `{revision}`")
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

/// The revisions that pages name in their front matter.
fn keys(
    chosen: &[&PagePair],
    text: &impl Fn(&PagePair) -> anyhow::Result<Option<Source>>,
    key: &str,
) -> anyhow::Result<BTreeMap<String, String>> {
    let mut revisions = BTreeMap::new();
    for page in chosen.iter().filter(|page| page.has_original) {
        let Some(source) = text(page)? else { continue };
        if let Some(revision) = value(source.text(), key) {
            revisions.insert(page.translation.clone(), revision);
        }
    }
    Ok(revisions)
}

/// The value of a key of a front matter; `l10n.sourceCommit` is a key in another's value.
pub(in crate::command) fn value(text: &str, key: &str) -> Option<String> {
    let (front_matter, ..) = front_matter::read(text);
    let front_matter = front_matter?;
    if let Some(field) = front_matter.get(key) {
        return Some(text[field.value_span.range()].trim_matches(['"', '\'']).to_owned());
    }
    let (outer, inner) = key.split_once('.')?;
    let nested = &text[front_matter.get(outer)?.value_span.range()];
    let line =
        nested.lines().find_map(|line| line.trim().strip_prefix(inner)?.strip_prefix(':'))?;
    Some(line.trim().trim_matches(['"', '\'']).to_owned())
}
