//! Translations that are symbolic links to an original or to another translation: what is written
//! to such a path would change the file that it leads to.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use crate::disk;
use crate::project::layout::{PagePair, Resolved, split_root};

/// Takes these translations out of the pages; returns their paths.
pub(super) fn leave_links(root: &Path, resolved: &mut Resolved) -> Vec<String> {
    let Ok(real_root) = disk::real_path(root) else { return Vec::new() };
    let target = |page: &PagePair| -> Option<String> {
        let real = disk::real_path(&root.join(&page.translation)).ok()?;
        let within = real.strip_prefix(&real_root).ok()?.to_string_lossy().replace('\\', "/");
        (within != page.translation).then_some(within)
    };
    let targets: Vec<Option<String>> = resolved.pages.par_iter().map(target).collect();
    if targets.iter().all(Option::is_none) {
        return Vec::new();
    }
    let here = |path: &&String| split_root(path).is_none();
    let originals = resolved.pages.iter().map(|page| &page.original).filter(here);
    let translations = resolved.pages.iter().map(|page| &page.translation);
    let others = resolved.originals.iter().chain(originals).chain(translations);
    let known: BTreeSet<String> = others.cloned().collect();
    let is_link: BTreeSet<String> = resolved
        .pages
        .iter()
        .zip(targets)
        .filter(|(_, target)| target.as_ref().is_some_and(|it| known.contains(it)))
        .map(|(page, _)| page.translation.clone())
        .collect();
    resolved.pages.retain(|page| !is_link.contains(&page.translation));
    is_link.into_iter().collect()
}
