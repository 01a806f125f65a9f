//! `diglot check --only-changed` of translations that are files of their own: the findings that a change has
//! caused are those that its base does not have.

use std::collections::BTreeMap;

use super::owners::ProjectOwners;
use super::pages::Pages;
use super::sync::SyncPoints;
use crate::disk::git::{Past, PastFile};
use crate::finding::{Located, Severity};
use crate::project::layout::{PagePair, split_root};
use crate::text::Source;

/// The files of some pages at the base of a change.
pub(super) struct Since {
    texts: BTreeMap<String, Source>,
    points: SyncPoints,
}

/// Rules about what a change of the original causes in translations that nobody has looked at yet.
const NOTES: [&str; 2] = ["outdated-translation", "orphan-translation"];

impl Since {
    /// Reads the files of these pages at a revision.
    pub(super) fn read(
        pages: &Pages<'_>,
        chosen: &[&PagePair],
        revision: &str,
    ) -> anyhow::Result<Self> {
        let paths = chosen.iter().flat_map(|page| [&page.translation, &page.original]);
        let paths = paths.filter(|path| split_root(path).is_none());
        let file = |path: &String| PastFile { revision: revision.to_owned(), path: path.clone() };
        let wanted: Vec<PastFile> = paths.map(file).collect();
        let past = Past::read(&pages.project.root, &wanted);
        let texts = past.texts.into_iter();
        let texts: BTreeMap<String, Source> = texts
            .map(|(file, text)| (file.path.clone(), Source::from_bytes(file.path, text)))
            .collect();
        let text = |page: &PagePair| Ok(texts.get(&page.translation).cloned());
        let points = SyncPoints::at(pages, chosen, text, Some(revision))?;
        Ok(Self { texts, points })
    }

    /// Calls `examine` with a page and its two files at the base; nothing for a translation that was not
    /// there.
    pub(super) fn before<T>(
        &self,
        pages: &Pages<'_>,
        page: &PagePair,
        examine: impl FnOnce(&PagePair, Source, Option<Source>, &SyncPoints) -> T,
    ) -> Option<T> {
        let own = self.texts.get(&page.translation).cloned()?;
        // An original in another checkout does not belong to the change.
        let original = match split_root(&page.original) {
            Some(_) if page.has_original => pages.source(&page.original).ok(),
            _ => self.texts.get(&page.original).cloned(),
        };
        let page = PagePair { has_original: original.is_some(), ..page.clone() };
        Some(examine(&page, own, original, &self.points))
    }
}

/// The findings that are not among those of before; of each rule and message, as many as there are more.
/// A finding that a change of the original causes is a note, which names the owners of the translation.
pub(super) fn caused(
    now: Vec<Located>,
    before: &[Located],
    owners: &ProjectOwners,
) -> Vec<Located> {
    let key = |it: &Located| (it.finding.rule.name, it.finding.message.clone());
    let mut known: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for it in before {
        *known.entry(key(it)).or_default() += 1;
    }
    let mut is_new = |it: &Located| match known.get_mut(&key(it)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    let mut caused: Vec<Located> = now.into_iter().filter(|it| is_new(it)).collect();
    for it in &mut caused {
        if NOTES.contains(&it.finding.rule.name) {
            it.finding.severity = Severity::Info;
            if let Some(owners) = owners.words(&it.location.path) {
                let help = it.finding.help.take().map(|help| help + "; ").unwrap_or_default();
                it.finding.help = Some(format!("{help}owners of the translation: {owners}"));
            }
        }
    }
    caused
}
