//! The commits in which pages were translated, as far as Git's history alone shows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::align::plain::{How, Prepared, drift};
use crate::disk::git::{FileChange, changes, texts};
use crate::markdown::Profile;

/// A commit of more files was made by a machine.
const MASS: usize = 60;
/// So many commits of a page are looked at.
const COMMITS_MAX: usize = 24;

/// The last revision in which each of these files was translated: that which made it, or one that changed its words or
/// its code. One that changed a mass of files counts where most of the file is new.
pub(super) fn last_translated(
    folder: &Path,
    files: &BTreeSet<&str>,
    profile: Profile,
    until: Option<&str>,
) -> BTreeMap<String, String> {
    let changes = changes(folder, until, |path| files.contains(path));
    let mut translated = BTreeMap::new();
    let mut open: Vec<(&String, &[FileChange])> =
        changes.iter().map(|(path, changes)| (path, &changes[..])).collect();
    for _ in 0..COMMITS_MAX {
        open.retain(|(path, changes)| match changes {
            [] => false,
            [first] => {
                translated.insert((*path).clone(), first.revision.to_string());
                false
            }
            _ => true,
        });
        if open.is_empty() {
            return translated;
        }
        let ids = open.iter().flat_map(|(_, changes)| changes[0].objects.iter().flatten());
        let texts = texts(folder, &ids.map(String::as_str).collect());
        let is_translation = open.par_iter().map(|(_, changes)| {
            let [before, after] = changes[0].objects.each_ref().map(|id| texts.get(id.as_ref()?));
            let (Some(before), Some(after)) = (before, after) else { return true };
            is_translation([before, after], profile, changes[0].files > MASS)
        });
        let is_translation: Vec<bool> = is_translation.collect();
        for ((path, changes), is_translation) in open.iter_mut().zip(is_translation) {
            if is_translation {
                translated.insert((*path).clone(), changes[0].revision.to_string());
            }
            *changes = if is_translation { &[] } else { &changes[1..] };
        }
    }
    // Of what is left, nothing better is known.
    translated.extend(open.iter().filter_map(|(path, changes)| {
        Some(((*path).clone(), changes.first()?.revision.to_string()))
    }));
    translated
}

/// Returns `true` if a change of a text is more than one of its form; in a mass of files, one of most blocks.
fn is_translation(texts: [&String; 2], profile: Profile, is_mass: bool) -> bool {
    let [before, after] = texts.map(|text| Prepared::new(text, profile));
    let matters = drift(&before, &after).into_iter().filter(|change| change.how > How::Cosmetic);
    let count = matters.count();
    if is_mass { count * 2 > after.blocks().len() } else { count > 0 }
}
