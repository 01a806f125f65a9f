//! A repository for each language: its translations are of the originals that were merged last.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::pages::Pages;
use crate::disk::git::last_common;
use crate::project::layout::{PagePair, split_root};

/// The revision of the originals that was merged last into the translations, at `until` or now, for each translation.
pub(super) fn merged(
    pages: &Pages<'_>,
    chosen: &[&PagePair],
    until: Option<&str>,
) -> BTreeMap<String, String> {
    let mut by_folder: BTreeMap<PathBuf, Option<String>> = BTreeMap::new();
    let mut revisions = BTreeMap::new();
    let root = &pages.project.root;
    let is_elsewhere = |page: &&&PagePair| split_root(&page.original).is_some();
    for page in chosen.iter().filter(is_elsewhere) {
        let (folder, _) = pages.place(&page.original);
        let revision = by_folder.entry(folder);
        let revision = revision
            .or_insert_with_key(|folder| last_common(root, until.unwrap_or("HEAD"), folder));
        revisions.extend(revision.clone().map(|it| (page.translation.clone(), it)));
    }
    revisions
}
