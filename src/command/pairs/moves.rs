//! Originals that were moved or deleted, as their repository knows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::pages::Pages;
use crate::disk::git_renames::{Direction, Rename, renames};
use crate::project::layout::{PagePair, split_root};

/// So many times a file is followed to another name.
const MOVES_MAX: usize = 8;

/// Where an original is that is not at its place any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whereabouts {
    /// At another path, since a revision.
    Moved { to: String, revision: String },
    /// Nowhere, since a revision.
    Deleted { revision: String },
}

/// The originals of orphans, by the paths that they had.
#[derive(Debug, Default)]
pub(super) struct Moves(BTreeMap<String, Whereabouts>);

impl Moves {
    /// Looks for the originals of all orphans of a project in its history.
    pub(super) fn read(pages: &Pages<'_>) -> Self {
        let orphans = pages.resolved.pages.iter().filter(|page| !page.has_original);
        let orphans: BTreeSet<&str> = orphans.map(|page| &*page.original).collect();
        let mut moves = Self::default();
        // Where each is by what is known so far.
        let mut followed: BTreeMap<String, String> =
            orphans.iter().map(|path| ((*path).to_owned(), (*path).to_owned())).collect();
        for _ in 0..MOVES_MAX {
            let asked: BTreeSet<&str> = followed.values().map(String::as_str).collect();
            if asked.is_empty() {
                break;
            }
            let found = in_history(pages, &asked, Direction::Later);
            followed.retain(|orphan, path| moves.follow(pages, orphan, path, found.get(path)));
        }
        moves
    }

    /// Notes the next name of an original, if it has one; returns `true` if it is to be followed further.
    fn follow(
        &mut self,
        pages: &Pages<'_>,
        orphan: &str,
        path: &mut String,
        rename: Option<&Rename>,
    ) -> bool {
        let Some(Rename { revision, other }) = rename else {
            self.0.remove(orphan);
            return false;
        };
        let revision = revision.clone();
        let Some(to) = other.clone() else {
            self.0.insert(orphan.to_owned(), Whereabouts::Deleted { revision });
            return false;
        };
        path.clone_from(&to);
        let is_there = pages.resolved.originals.contains(&to);
        self.0.insert(orphan.to_owned(), Whereabouts::Moved { to, revision });
        !is_there
    }

    /// Where the original of an orphan is, if its history says so.
    pub(super) fn of(&self, page: &PagePair) -> Option<&Whereabouts> {
        self.0.get(&page.original)
    }
}

/// The names that originals had before their last rename, by those that they have now.
pub(super) fn earlier_names(pages: &Pages<'_>, paths: &BTreeSet<&str>) -> BTreeMap<String, String> {
    let found = in_history(pages, paths, Direction::Earlier).into_iter();
    found.filter_map(|(path, rename)| Some((path, rename.other?))).collect()
}

/// Renames of files, each in the history of the checkout that it is in.
fn in_history(
    pages: &Pages<'_>,
    paths: &BTreeSet<&str>,
    direction: Direction,
) -> BTreeMap<String, Rename> {
    let mut by_folder: BTreeMap<(PathBuf, String), BTreeSet<&str>> = BTreeMap::new();
    for path in paths {
        let (folder, within) = pages.place(path);
        let root = split_root(path).map_or(String::new(), |(root, _)| format!("@{root}/"));
        by_folder.entry((folder, root)).or_default().insert(within);
    }
    let mut all = BTreeMap::new();
    for ((folder, root), within) in by_folder {
        let found = renames(&folder, &within, direction).into_iter();
        all.extend(found.map(|(path, rename)| {
            let other = rename.other.map(|other| format!("{root}{other}"));
            (format!("{root}{path}"), Rename { other, ..rename })
        }));
    }
    all
}
