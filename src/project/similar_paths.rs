//! Finding a file of the project by a path that is not quite right.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization as _;

use crate::text;

/// The files of a project, by what is like their paths. Only made where a link is wrong.
#[derive(Debug, Default)]
pub(super) struct SimilarPaths {
    paths: Vec<String>,
    /// By the path in lower case, each letter and its accents as one character.
    by_folded: FxHashMap<String, usize>,
    /// By the name in its folder, in lower case.
    by_name: FxHashMap<String, Vec<usize>>,
    by_folder: FxHashMap<String, Vec<usize>>,
    /// Nearest matches of the paths requested so far: wrong links are copied from article to
    /// article, and comparing names is slow.
    nearest: Mutex<FxHashMap<String, Option<usize>>>,
}

impl SimilarPaths {
    /// The path that is this one but for the case of letters.
    pub(super) fn in_other_case(&self, path: &str) -> Option<&str> {
        self.by_folded.get(&folded(path)).map(|&number| &*self.paths[number])
    }

    /// The path of a number that [`nearest`](Self::nearest) gave.
    pub(super) fn path(&self, number: usize) -> &str {
        &self.paths[number]
    }

    pub(super) fn new<'p>(paths: impl Iterator<Item = &'p str>) -> Self {
        let mut lookup = Self::default();
        for (number, path) in paths.enumerate() {
            let lower = path.to_lowercase();
            let (folder, name) = split(&lower);
            lookup.by_name.entry(name.to_owned()).or_default().push(number);
            lookup.by_folder.entry(folder.to_owned()).or_default().push(number);
            lookup.by_folded.entry(folded(path)).or_insert(number);
            lookup.paths.push(path.to_owned());
        }
        lookup
    }

    pub(super) fn nearest(&self, path: &str) -> Option<usize> {
        let known = || self.nearest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known().get(path) {
            return *found;
        }
        let found = self.find_nearest(path);
        known().insert(path.to_owned(), found);
        found
    }

    fn find_nearest(&self, path: &str) -> Option<usize> {
        let lower = path.to_lowercase();
        let (folder, name) = split(&lower);
        let first = |path: &str| path.split('/').next().map(str::to_lowercase);
        let is_near = |other: &usize| first(&self.paths[*other]) == first(path);
        let mut namesakes = numbers(self.by_name.get(name)).filter(is_near);
        if let (Some(only), None) = (namesakes.next(), namesakes.next()) {
            return Some(only);
        }
        let siblings = || numbers(self.by_folder.get(folder));
        let name_of = |number: usize| split(&self.paths[number]).1;
        // Only what is about as long can be alike; comparing is slow.
        let is_near = |other: &&str| other.len().abs_diff(name.len()) <= name.len() / 2 + 3;
        let nearest = text::nearest(split(path).1, siblings().map(name_of).filter(is_near))?;
        siblings().find(|&number| name_of(number) == nearest)
    }
}

/// A path as those see it who do not look at case and at how accents are encoded.
fn folded(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfc().flat_map(char::to_lowercase).collect()
}

fn numbers(numbers: Option<&Vec<usize>>) -> impl Iterator<Item = usize> {
    numbers.into_iter().flatten().copied()
}

/// The folder, and the name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}
