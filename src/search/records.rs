//! What is kept of a language's pages from one build to the next: which numbers they have, and what
//! each adds to the index.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::encoding;
use super::terms::{Count, Measures, Terms};

/// The pages of one language.
#[derive(Debug, Default)]
pub struct Records {
    /// The numbers of all names: forms, mostly.
    names: FxHashMap<String, u32>,
    /// By number; nothing where a page has gone.
    pages: Vec<Option<Record>>,
    /// By path.
    numbers: FxHashMap<String, u32>,
}

/// What is kept of a page.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) path: String,
    pub(super) measures: Measures,
    /// Names as deltas of their numbers, each with its count; nothing where they are not known yet.
    names: Option<Vec<u8>>,
}

/// The same in a file.
#[derive(Serialize, Deserialize)]
struct Stored<'s> {
    #[serde(borrow)]
    names: Vec<&'s str>,
    #[serde(borrow)]
    pages: Vec<Option<StoredPage<'s>>>,
}

#[derive(Serialize, Deserialize)]
struct StoredPage<'s> {
    path: &'s str,
    measures: [u32; 4],
    section: &'s str,
    names: Option<&'s [u8]>,
}

impl Record {
    fn stored(&self) -> StoredPage<'_> {
        let Measures { body, headings, title, heading, .. } = self.measures;
        StoredPage {
            path: &self.path,
            measures: [body, headings, title, heading],
            section: &self.measures.section,
            names: self.names.as_deref(),
        }
    }

    /// The numbers of its names with their counts, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = (usize, Count)> {
        let mut rest = self.names.as_deref().unwrap_or_default();
        let mut number = 0;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            number += encoding::read(&mut rest) as usize;
            Some((number, Count::read(&mut rest)))
        })
    }
}

impl Records {
    /// Reads what [`to_bytes`](Self::to_bytes) wrote; nothing where it is broken.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let stored: Stored<'_> = postcard::from_bytes(bytes).ok()?;
        let names = stored.names.iter().zip(0..).map(|(name, number)| ((*name).to_owned(), number));
        let record = |page: &StoredPage<'_>| {
            let [body, headings, title, heading] = page.measures;
            let section = page.section.to_owned();
            Record {
                path: page.path.to_owned(),
                measures: Measures { body, headings, title, heading, section },
                names: page.names.map(<[u8]>::to_vec),
            }
        };
        let pages: Vec<_> = stored.pages.iter().map(|page| page.as_ref().map(record)).collect();
        let numbers = pages.iter().zip(0..);
        let numbers = numbers.filter_map(|(page, at)| Some((page.as_ref()?.path.clone(), at)));
        Some(Self { names: names.collect(), numbers: numbers.collect(), pages })
    }

    /// All of it, the same for the same pages in the same order.
    pub fn to_bytes(&self) -> Vec<u8> {
        let pages = self.pages.iter().map(|page| page.as_ref().map(Record::stored)).collect();
        let stored = Stored { names: self.all_names(), pages };
        postcard::to_allocvec(&stored).expect("memory takes all")
    }

    /// Gives each of these pages a number: its own, or the next. Others go. Where too many numbers
    /// have no page, all is forgotten and numbered anew; gives whether that is so.
    pub fn settle(&mut self, paths: &[String]) -> bool {
        let requested: FxHashSet<&String> = paths.iter().collect();
        let has_gone = |page: &Record| !requested.contains(&page.path);
        for page in &mut self.pages {
            if let Some(removed) = page.take_if(|page| has_gone(page)) {
                self.numbers.remove(&removed.path);
            }
        }
        let holes = self.pages.len() - self.numbers.len();
        let is_anew = holes * 4 > self.pages.len();
        if is_anew {
            *self = Self::default();
        }
        for path in paths {
            if !self.numbers.contains_key(path) {
                self.numbers.insert(path.clone(), self.pages.len() as u32);
                self.pages.push(Some(Record { path: path.clone(), ..Record::default() }));
            }
        }
        is_anew
    }

    /// The number of a page.
    pub fn number(&self, path: &str) -> Option<u32> {
        self.numbers.get(path).copied()
    }

    /// Returns `true` if it is known what a page adds.
    pub fn knows(&self, path: &str) -> bool {
        let page = self.number(path).and_then(|number| self.pages[number as usize].as_ref());
        page.is_some_and(|page| page.names.is_some())
    }

    /// Notes what a page adds that has a number.
    pub fn put(&mut self, path: &str, terms: &Terms) {
        let Some(number) = self.number(path) else { return };
        let mut own: Vec<(u32, Count)> = Vec::new();
        terms.each(|name, count| {
            let next = self.names.len() as u32;
            let known = self.names.get(name).copied();
            own.push((known.unwrap_or(next), count));
            if known.is_none() {
                self.names.insert(name.to_owned(), next);
            }
        });
        own.sort_unstable_by_key(|(number, _)| *number);
        let (mut bytes, mut last) = (Vec::with_capacity(own.len() * 4), 0);
        for (number, count) in own {
            encoding::write(&mut bytes, number - last);
            count.write(&mut bytes);
            last = number;
        }
        bytes.shrink_to_fit();
        let measures = terms.measures.clone();
        let record = Record { path: path.to_owned(), measures, names: Some(bytes) };
        self.pages[number as usize] = Some(record);
    }

    /// The pages by number.
    pub(super) fn pages(&self) -> &[Option<Record>] {
        &self.pages
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Returns `true` if there is none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// All names, by number.
    pub(super) fn all_names(&self) -> Vec<&str> {
        let mut names = vec![""; self.names.len()];
        self.names.iter().for_each(|(name, &number)| names[number as usize] = name);
        names
    }
}
