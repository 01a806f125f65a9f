//! What one page adds to an index: its forms, each with how often and where it stands.

use rustc_hash::FxHashMap;

use super::encoding;
use super::folding::spelled_forms;
use super::language::Language;
use super::page::Page;

/// A form is in the title.
pub(super) const TITLE: u8 = 1;
/// It is in the first heading.
pub(super) const HEADING: u8 = 2;
/// It is a keyword.
pub(super) const KEYWORD: u8 = 4;
const FLAG_BITS: u32 = 3;

/// Where a form is in a page, and how often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// In the text.
    pub(super) body: u32,
    /// In headings and the description.
    pub(super) headings: u32,
    /// See [`TITLE`] and its like.
    pub(super) flags: u8,
}

/// What a page adds to an index, in few bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub(super) measures: Measures,
    /// Names with their counts, packed. Invariant: sorted by name.
    bytes: Vec<u8>,
}

/// How long the parts of a page are, in forms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Measures {
    pub(super) body: u32,
    pub(super) headings: u32,
    /// Different ones.
    pub(super) title: u32,
    /// Different ones.
    pub(super) heading: u32,
    pub(super) section: String,
}

impl Count {
    pub(super) fn write(self, bytes: &mut Vec<u8>) {
        encoding::write(bytes, self.body);
        encoding::write(bytes, self.headings << FLAG_BITS | u32::from(self.flags));
    }

    pub(super) fn read(bytes: &mut &[u8]) -> Self {
        let body = encoding::read(bytes);
        let rest = encoding::read(bytes);
        Self { body, headings: rest >> FLAG_BITS, flags: (rest & 7) as u8 }
    }
}

/// Counts of a page while it is read.
struct Counter<'l> {
    language: &'l Language,
    counts: FxHashMap<String, Count>,
    /// The name that is looked for.
    name: String,
}

/// What parts a form from how it was spelled.
pub(super) const SPELLED: char = '\t';

impl Counter<'_> {
    /// Notes all forms of a text; gives their number.
    fn note(&mut self, text: &str, note: impl Fn(&mut Count)) -> u32 {
        let mut number = 0;
        let Self { language, counts, name } = self;
        spelled_forms(text, &mut |form, spelled| {
            number += 1;
            name.clear();
            name.push_str(form);
            // Endings are known by their accents.
            if let Some(spelled) = spelled.filter(|_| language.reads_accents()) {
                name.push(SPELLED);
                name.push_str(spelled);
            }
            if let Some(count) = counts.get_mut(name) {
                note(count);
            } else {
                note(counts.entry(name.clone()).or_default());
            }
        });
        number
    }
}

/// How many different forms a text has.
fn different(text: &str) -> u32 {
    let mut forms = std::collections::BTreeSet::new();
    super::folding::forms(text, &mut |form| {
        forms.insert(form.to_owned());
    });
    forms.len() as u32
}

impl Terms {
    /// What a page adds.
    pub fn of(page: &Page, language: &Language) -> Self {
        let counts = FxHashMap::default();
        let mut counter = Counter { language, counts, name: String::new() };
        counter.note(&page.title, |count| count.flags |= TITLE);
        counter.note(&page.heading, |count| count.flags |= HEADING);
        for keyword in &page.keywords {
            counter.note(keyword, |count| count.flags |= KEYWORD);
        }
        counter.note(&page.description, |count| count.headings += 1);
        let mut measures = Measures { section: page.section.clone(), ..Measures::default() };
        for passage in &page.passages {
            measures.headings += counter.note(&passage.heading, |count| count.headings += 1);
            measures.body += counter.note(&passage.text, |count| count.body += 1);
        }
        measures.title = different(&page.title);
        measures.heading = different(&page.heading);
        let mut counts: Vec<(String, Count)> = counter.counts.into_iter().collect();
        counts.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        Self { measures, bytes: packed(&counts) }
    }

    /// All of it, as it is sent to other processes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let Measures { body, headings, title, heading, section } = &self.measures;
        let stored = ([*body, *headings, *title, *heading], section, &self.bytes);
        postcard::to_allocvec(&stored).expect("memory takes all")
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote; nothing where another version did.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let ([body, headings, title, heading], section, bytes) =
            postcard::from_bytes(bytes).ok()?;
        Some(Self { measures: Measures { body, headings, title, heading, section }, bytes })
    }

    /// Its forms, sorted, with how they were spelled behind [`SPELLED`].
    pub(super) fn each(&self, mut take: impl FnMut(&str, Count)) {
        let mut rest = &self.bytes[..];
        let mut name = String::new();
        while !rest.is_empty() {
            name.truncate(encoding::read(&mut rest) as usize);
            let len = encoding::read(&mut rest) as usize;
            let (own, behind) = rest.split_at(len);
            rest = behind;
            name.push_str(std::str::from_utf8(own).expect("names are written as text"));
            take(&name, Count::read(&mut rest));
        }
    }
}

/// Names with their counts, each without the letters that it shares with the one before.
fn packed(counts: &[(String, Count)]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(counts.len() * 10);
    let mut before = "";
    for (name, count) in counts {
        let same = before.char_indices().zip(name.chars());
        let end = same.take_while(|((_, one), other)| one == other).last();
        let shared = end.map_or(0, |((at, c), _)| at + c.len_utf8());
        encoding::write(&mut bytes, shared as u32);
        encoding::write(&mut bytes, (name.len() - shared) as u32);
        bytes.extend(&name.as_bytes()[shared..]);
        count.write(&mut bytes);
        before = name;
    }
    bytes.shrink_to_fit();
    bytes
}
