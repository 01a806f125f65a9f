//! Finding a file of the project by a path that is not quite right.

use std::collections::HashMap;

use super::Index;
use crate::markdown::link;

/// The files of a project, by what is like their paths. Only made where a link is wrong.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    paths: Vec<String>,
    /// By the path in lower case.
    by_folded: HashMap<String, usize>,
    /// By the name in its folder, in lower case.
    by_name: HashMap<String, Vec<usize>>,
    by_folder: HashMap<String, Vec<usize>>,
}

impl Lookup {
    fn new<'p>(paths: impl Iterator<Item = &'p str>) -> Self {
        let mut lookup = Self::default();
        for (number, path) in paths.enumerate() {
            let lower = path.to_lowercase();
            let (folder, name) = split(&lower);
            lookup.by_name.entry(name.to_owned()).or_default().push(number);
            lookup.by_folder.entry(folder.to_owned()).or_default().push(number);
            lookup.by_folded.entry(lower).or_insert(number);
            lookup.paths.push(path.to_owned());
        }
        lookup
    }

    fn paths_of<'l>(&'l self, numbers: Option<&'l Vec<usize>>) -> impl Iterator<Item = &'l str> {
        numbers.into_iter().flatten().map(|&number| &*self.paths[number])
    }
}

impl Index {
    /// The file whose path is this one but for the case of letters.
    pub fn in_other_case(&self, path: &str) -> Option<&str> {
        let lookup = self.lookup();
        let number = *lookup.by_folded.get(&path.to_lowercase())?;
        Some(&lookup.paths[number])
    }

    /// The file that was likely meant by a path at which there is none: one of the same name in
    /// another folder of the same language, or one of a similar name in the same folder.
    pub fn nearest(&self, path: &str) -> Option<&str> {
        let lookup = self.lookup();
        let lower = path.to_lowercase();
        let (folder, name) = split(&lower);
        let first = |path: &str| path.split('/').next().map(str::to_lowercase);
        let namesakes = lookup.paths_of(lookup.by_name.get(name));
        let mut namesakes = namesakes.filter(|other| first(other) == first(path));
        if let (Some(only), None) = (namesakes.next(), namesakes.next()) {
            return Some(only);
        }
        let siblings = || lookup.paths_of(lookup.by_folder.get(folder));
        // Only what is about as long can be alike; comparing is slow.
        let is_near = |other: &&str| other.len().abs_diff(path.len()) <= name.len() / 2 + 3;
        let names = siblings().filter(is_near).map(|path| split(path).1);
        let nearest = link::nearest(split(path).1, names)?;
        siblings().find(|path| split(path).1 == nearest)
    }

    fn lookup(&self) -> &Lookup {
        let articles = self.entries().iter().map(|entry| &*entry.path);
        self.lookup.get_or_init(|| Lookup::new(articles.chain(self.assets())))
    }
}

/// The folder, and the name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}
