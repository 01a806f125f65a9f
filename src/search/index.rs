//! The files of a language's index, from what its pages add.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use super::block::{Block, Key, compare, digit, parted, write_rest};
use super::classes::{Synonyms, Vocabulary};
use super::encoding::deflated;
use super::folding::{self, is_windowed};
use super::language::{Class, Language, WHOLE};
use super::postings::{Lengths, Place, Postings, class_pages};
use super::records::{Record, Records};
use super::terms::SPELLED;

/// Of the form of the files.
const VERSION: u32 = 1;
/// Words that slips of the keyboard are looked for among have at least so many letters.
const WORD_MIN: usize = 4;
/// Figures about pages are characters from this on: none has a meaning in JSON.
const FIGURES: usize = 0x5d - 0x30;
/// A longer title is as long as this.
const FIGURE_MAX: usize = 1000;

/// A file of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Below the folder of the language.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A language's index, without the files of its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Its files, by name.
    pub files: Vec<File>,
}

/// What a browser asks for first.
#[derive(Serialize)]
struct Entry {
    version: u32,
    /// How many pages there are.
    pages: usize,
    letters: folding::Table,
    /// What may stand between the parts of a word.
    joints: Vec<&'static str>,
    /// What the first key of each block begins with.
    blocks: Vec<String>,
    /// The names of the blocks, ten characters each.
    hashes: String,
    /// How many different forms each page's title has, by number.
    titles: String,
    /// The same of its first heading.
    headings: String,
    /// The parts of the site.
    sections: Vec<String>,
    /// In which of them each page is.
    places: String,
}

/// The names that stand for a class, with their weights.
type Members = Vec<(usize, u8)>;

impl Index {
    /// The index of a language's pages. Each of the `synonyms` is a group of words for one thing.
    pub fn of(records: &Records, language: &Language, synonyms: &[Vec<String>]) -> Self {
        let names = records.all_names();
        let postings = Postings::of(records, names.len());
        let lengths = Lengths::of(records);
        let synonyms = Synonyms::of(synonyms, language);
        let counts = counts(&names, &postings);
        let pages = u32::try_from(records.len()).unwrap_or(u32::MAX);
        let vocabulary = Vocabulary { language, synonyms: &synonyms, counts, pages };
        let (forms, members) = classes(&names, &postings, &vocabulary);
        let words = words(&names, &members, &postings, &vocabulary);
        let keys = keys(&forms, &members, &postings, &lengths);
        let blocks: Vec<Block> = parted(&keys).into_par_iter().map(Block::of).collect();
        let entry =
            serde_json::to_vec(&entry(records, language, &blocks)).expect("strings are JSON");
        let file = |name: &str, bytes: Vec<u8>| File { name: name.to_owned(), bytes };
        let blocks =
            blocks.into_iter().map(|block| file(&format!("b/{}", block.hash), block.bytes));
        let mut files: Vec<File> = blocks.collect();
        files.push(file("entry", deflated(&entry)));
        files.push(file("words", deflated(words.as_bytes())));
        Self { files }
    }
}

/// The form of a name.
fn form(name: &str) -> &str {
    name.split(SPELLED).next().unwrap_or_default()
}

/// In how many pages each form stands.
fn counts<'n>(names: &[&'n str], postings: &Postings) -> FxHashMap<&'n str, u32> {
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    for (number, name) in names.iter().enumerate() {
        *counts.entry(form(name)).or_default() += postings.places(number).len() as u32;
    }
    counts
}

/// The words that slips of the keyboard and parts of words are looked for among: those that are in
/// some pages, or in a title, and stems.
fn words(
    names: &[&str],
    members: &FxHashMap<String, Members>,
    postings: &Postings,
    vocabulary: &Vocabulary<'_>,
) -> String {
    let is_known = |number: usize, form: &str| {
        vocabulary.counts[form] >= vocabulary.known_min()
            || postings.places(number).iter().any(|place: &Place| place.is_in_title())
    };
    let is_word = |form: &str| {
        form.chars().count() >= WORD_MIN
            && form.chars().all(|c| !c.is_numeric())
            && !is_windowed(form)
    };
    let all = names.iter().enumerate().map(|(number, name)| (number, form(name)));
    let known = all.filter(|(number, form)| is_word(form) && is_known(*number, form));
    let pages = |members: &Members| -> usize {
        members.iter().map(|(name, _)| postings.places(*name).len()).sum()
    };
    let is_stem = |(stem, members): &(&String, &Members)| {
        is_word(stem) && pages(members) >= vocabulary.known_min() as usize
    };
    let stems = members.iter().filter(is_stem).map(|(stem, _)| stem.as_str());
    let mut words: Vec<&str> = known.map(|(_, form)| form).chain(stems).collect();
    words.sort_unstable_by(|one, other| compare(one, other));
    words.dedup();
    let mut lines = String::new();
    let mut before = "";
    for word in words {
        write_rest(before, word, &mut lines);
        lines.push('\n');
        before = word;
    }
    lines
}

/// The classes of all forms, and the names of all classes.
fn classes<'n>(
    names: &[&'n str],
    postings: &Postings,
    vocabulary: &Vocabulary<'_>,
) -> (FxHashMap<&'n str, Vec<Class>>, FxHashMap<String, Members>) {
    let mut live: Vec<usize> =
        (0..names.len()).filter(|&number| !postings.places(number).is_empty()).collect();
    // What is most common comes first among the spellings of a form.
    live.sort_by_cached_key(|&number| {
        (std::cmp::Reverse(postings.places(number).len()), names[number])
    });
    let found: Vec<(usize, Vec<Class>)> =
        live.into_par_iter().map(|number| (number, vocabulary.classes(names[number]))).collect();
    let mut forms: FxHashMap<&str, Vec<Class>> = FxHashMap::default();
    let mut members: FxHashMap<String, Members> = FxHashMap::default();
    for (number, classes) in found {
        let own = forms.entry(form(names[number])).or_default();
        for (class, weight) in classes {
            if own.iter().all(|(other, _)| *other != class) {
                own.push((class.clone(), weight));
            }
            members.entry(class).or_default().push((number, weight));
        }
    }
    add_behind_articles(&mut forms, vocabulary.language);
    (forms, members)
}

/// Adds words that pages have behind an article alone: readers leave it out.
fn add_behind_articles(forms: &mut FxHashMap<&str, Vec<Class>>, language: &Language) {
    let rests: BTreeSet<&str> =
        forms.keys().filter_map(|form| language.behind_article(form)).collect();
    for rest in rests {
        forms.entry(rest).or_insert_with(|| vec![(language.stem(rest), WHOLE)]);
    }
}

/// All keys, in order.
fn keys<'k>(
    forms: &FxHashMap<&'k str, Vec<Class>>,
    members: &'k FxHashMap<String, Members>,
    postings: &Postings,
    lengths: &Lengths,
) -> Vec<Key<'k>> {
    let texts: FxHashSet<&'k str> =
        forms.keys().copied().chain(members.keys().map(String::as_str)).collect();
    let mut texts: Vec<&str> = texts.into_iter().collect();
    texts.par_sort_unstable_by(|one, other| compare(one, other));
    let key = |text: &'k str| {
        let pages = |members: &Members| class_pages(members.iter().copied(), postings, lengths);
        let list = members.get(text).map_or_else(Vec::new, pages);
        Key { text, classes: forms.get(text).cloned().unwrap_or_default(), list }
    };
    texts.into_par_iter().map(key).collect()
}

fn entry(records: &Records, language: &Language, blocks: &[Block]) -> Entry {
    let sections = sections(records);
    let figures = |of: &dyn Fn(&Record) -> usize| -> String {
        let figure =
            |page: &Option<Record>| digit(FIGURES + page.as_ref().map_or(0, of).min(FIGURE_MAX));
        records.pages().iter().map(figure).collect()
    };
    let place = |page: &Record| sections.get(&*page.measures.section).copied().unwrap_or_default();
    Entry {
        version: VERSION,
        pages: records.len(),
        letters: folding::table(),
        joints: language.joints().to_vec(),
        blocks: blocks.iter().map(|block| block.first.clone()).collect(),
        hashes: blocks.iter().map(|block| &*block.hash).collect(),
        titles: figures(&|page| page.measures.title as usize),
        headings: figures(&|page| page.measures.heading as usize),
        places: figures(&place),
        sections: sections.keys().map(|name| (*name).to_owned()).collect(),
    }
}

/// The parts of the site, numbered in the order of their names.
fn sections(records: &Records) -> BTreeMap<&str, usize> {
    let pages = records.pages().iter().flatten();
    let names: BTreeSet<&str> = pages.map(|page| &*page.measures.section).collect();
    names.into_iter().zip(0..).collect()
}

const _: () = assert!(WHOLE < 0x30, "weights are digits");
