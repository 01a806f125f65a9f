//! A translation memory: what was translated already, for what is still to be translated.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHasher};

use super::extract::units;
use super::fit::fit;
use super::judge::text_as_markdown;
use super::returned::{Content, as_returned};
use super::unit::{ArticleUnits, Piece, Suggestion, Unit, markdown};
use crate::article::Article;
use crate::project::{Configuration, Dialect};
use crate::text::{Source, stable_hash};

/// The least score of a match that is filled in.
const SCORE_MIN: u8 = 75;
/// The least score of a match that is shown to a person.
const SHOWN_MIN: u8 = 50;
/// So many sources that share words with a unit are compared with it.
const CANDIDATES_MAX: usize = 60;
/// Words of more sources than this are passed over once there are candidates.
const FREQUENT: usize = 2000;

/// The pairs of one pair of languages.
#[derive(Debug, Default)]
pub struct Memory {
    entries: Vec<Entry>,
    by_source: FxHashMap<String, Vec<usize>>,
    /// A source of each wording, by the words that it has.
    by_word: FxHashMap<u64, Vec<usize>>,
}

/// A pair of a memory that is like a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemoryMatch {
    /// Its source, as Markdown.
    pub source: String,
    /// Its translation, as Markdown.
    pub target: String,
    /// In percent: 100 for the same source.
    pub score: u8,
}

/// A source with one of its translations.
#[derive(Debug)]
struct Entry {
    source: String,
    words: Vec<u64>,
    target: Vec<Piece>,
    /// `true` if Markdown's marks are plain characters in the target: it is from another tool.
    is_plain: bool,
    /// How often it is there.
    count: usize,
    /// What it stands behind, each as a hash.
    contexts: Vec<u64>,
}

impl Memory {
    /// Adds the pairs of an article.
    pub fn add_article(&mut self, article: &ArticleUnits) {
        let mut before = None;
        for unit in &article.units {
            if let Some(target) = unit.target.as_ref().filter(|_| unit.is_translated()) {
                self.add(&unit.source, target.clone(), before, false);
            }
            before = Some(&*unit.source_markdown);
        }
    }

    /// Adds a pair of a file.
    pub fn add_pair(&mut self, source: &[Piece], target: &[Piece]) {
        let is_blank = |pieces: &[Piece]| markdown(pieces).trim().is_empty();
        if !is_blank(source) && !is_blank(target) {
            let has_code = source.iter().chain(target).any(|piece| piece.code().is_some());
            self.add(source, target.to_vec(), None, !has_code);
        }
    }

    fn add(&mut self, pieces: &[Piece], target: Vec<Piece>, before: Option<&str>, is_plain: bool) {
        let source = key(&markdown(pieces));
        let known = self.by_source.entry(source.clone()).or_default();
        let context = before.map(|before| hash(&key(before)));
        if let Some(&same) = known.iter().find(|&&at| self.entries[at].target == target) {
            self.entries[same].count += 1;
            self.entries[same].contexts.extend(context);
            return;
        }
        let number = self.entries.len();
        let words = words(pieces);
        if known.is_empty() {
            let mut distinct = words.clone();
            distinct.sort_unstable();
            distinct.dedup();
            for word in distinct {
                self.by_word.entry(word).or_default().push(number);
            }
        }
        known.push(number);
        let contexts = context.into_iter().collect();
        self.entries.push(Entry { source, words, target, is_plain, count: 1, contexts });
    }

    /// The pairs whose source is the same as a text in Markdown, or close to it, the best first and at most so many:
    /// for people, who put in the codes that a pair lacks.
    ///
    /// ```
    /// use diglot::exchange::{Memory, Piece};
    ///
    /// let mut memory = Memory::default();
    /// let text = |text: &str| [Piece::Text(text.to_owned())];
    /// memory.add_pair(&text("Save your changes"), &text("Sla uw wijzigingen op"));
    /// let found = memory.matches("Save **all** changes", 8);
    /// assert_eq!((&*found[0].target, found[0].score), ("Sla uw wijzigingen op", 66));
    /// ```
    pub fn matches(&self, source: &str, max: usize) -> Vec<MemoryMatch> {
        let Some(unit) = unit_of(source) else { return Vec::new() };
        let (own, words) = (key(source), words(&unit.source));
        let close = self.candidates(&words).into_iter().map(|at| &self.entries[at]);
        let close = close.map(|entry| (score(&words, &entry.words), &*entry.source));
        let close = close.filter(|(score, other)| *score >= SHOWN_MIN && *other != own);
        let mut sources: Vec<(u8, &str)> = std::iter::once((100, &*own)).chain(close).collect();
        sources.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let pairs = sources.into_iter().flat_map(|(score, source)| {
            let known = self.by_source.get(source).map(Vec::as_slice).unwrap_or_default();
            known.iter().map(move |&at| (score, &self.entries[at]))
        });
        let shown = |(score, entry): (u8, &Entry)| {
            let pieces = fit(&unit, &entry.target);
            let target =
                pieces.map_or_else(|| shown(&entry.target), |it| entry.written(&unit, &it));
            MemoryMatch { source: entry.source.clone(), target, score }
        };
        pairs.take(max).map(shown).collect()
    }

    /// Fills in what it has for units without a translation.
    pub fn fill(&self, article: &mut ArticleUnits) {
        let mut before: Option<String> = None;
        for unit in &mut article.units {
            if !unit.is_translated() {
                unit.suggestion = self.suggestion(unit, before.as_deref());
            }
            before = Some(unit.source_markdown.clone());
        }
    }

    /// The best translation for a unit that stands behind another source.
    pub fn suggestion(&self, unit: &Unit, before: Option<&str>) -> Option<Suggestion> {
        let source = key(&unit.source_markdown);
        if let Some(known) = self.by_source.get(&source) {
            let context = before.map(|before| hash(&key(before)));
            if let Some(exact) = self.best(unit, known, context) {
                return Some(exact);
            }
        }
        self.close(unit)
    }

    /// The best translation of a source among several: in context, then the commonest, then the first.
    fn best(&self, unit: &Unit, known: &[usize], context: Option<u64>) -> Option<Suggestion> {
        let is_in_context =
            |entry: &Entry| context.is_some_and(|context| entry.contexts.contains(&context));
        let mut entries: Vec<&Entry> = known.iter().map(|&at| &self.entries[at]).collect();
        entries.sort_by_key(|entry| (!is_in_context(entry), std::cmp::Reverse(entry.count)));
        entries.into_iter().find_map(|entry| {
            let score = if is_in_context(entry) { 101 } else { 100 };
            let pieces = fit(unit, &entry.target)?;
            let markdown = entry.written(unit, &pieces);
            let hashes = hashes(&pieces, &markdown);
            Some(Suggestion { pieces, source: entry.source.clone(), score, markdown, hashes })
        })
    }

    /// The best translation of a source that is close.
    fn close(&self, unit: &Unit) -> Option<Suggestion> {
        let words = words(&unit.source);
        let mut scored: Vec<(u8, usize)> = self
            .candidates(&words)
            .into_iter()
            .map(|at| (score(&words, &self.entries[at].words), at))
            .filter(|(score, _)| *score >= SCORE_MIN)
            .collect();
        scored.sort_by_key(|&(score, at)| (std::cmp::Reverse(score), at));
        scored.into_iter().find_map(|(score, at)| {
            let known = &self.by_source[&self.entries[at].source];
            let found = self.best(unit, known, None)?;
            Some(Suggestion { score, ..found })
        })
    }

    /// The sources that share most words with these: rare words say most and cost least.
    fn candidates(&self, words: &[u64]) -> Vec<usize> {
        let mut distinct: Vec<&Vec<usize>> =
            words.iter().filter_map(|word| self.by_word.get(word)).collect();
        distinct.sort_by_key(|places| places.len());
        let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
        for places in distinct {
            if places.len() > FREQUENT && !shared.is_empty() {
                break;
            }
            for &at in places.iter().take(10 * FREQUENT) {
                *shared.entry(at).or_default() += 1;
            }
        }
        let mut all: Vec<(usize, usize)> = shared.into_iter().collect();
        all.sort_by_key(|&(at, count)| {
            let difference = self.entries[at].words.len().abs_diff(words.len());
            (std::cmp::Reverse(count.saturating_sub(difference)), at)
        });
        all.into_iter().take(CANDIDATES_MAX).map(|(at, _)| at).collect()
    }
}

impl Entry {
    /// The Markdown of its translation, with the codes of a unit.
    fn written(&self, unit: &Unit, pieces: &[Piece]) -> String {
        let is_text = self.is_plain && !unit.is_literal;
        if is_text { text_as_markdown(pieces) } else { markdown(pieces) }
    }
}

/// The unit of a source that has no translation; none if it breaks the annotation.
fn unit_of(source: &str) -> Option<Unit> {
    let alone =
        format!("<span class=\"sxs-lookup\"><span data-stu-id=\"a\">{source}</span></span>");
    let article = Article::read(Source::new("a.md", alone));
    let configuration = Configuration::default();
    let dialect = Dialect { configuration: &configuration, library: None, path: "a.md" };
    units(&article, dialect).into_iter().next()
}

/// Pieces as a reader sees them.
fn shown(pieces: &[Piece]) -> String {
    let shown = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => &**text,
        Piece::Code(code) => &*code.shown,
    });
    shown.collect()
}

/// Hashes of a text, as formats with codes and formats with Markdown bring it back.
fn hashes(pieces: &[Piece], written: &str) -> String {
    let coded = Content::Pieces(as_returned(pieces)).shown();
    format!("{}-{}", stable_hash(&[coded.trim()]), stable_hash(&[written.trim()]))
}

/// A source as it is compared: white space around it and the kind of line ends mean nothing.
fn key(source: &str) -> String {
    source.replace("\r\n", "\n").trim().to_owned()
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Words that a reader sees, in lower case, each as a hash.
fn words(pieces: &[Piece]) -> Vec<u64> {
    let lower = shown(pieces).to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(hash).collect()
}

/// How alike two lists of words are, in percent, and at most 99: the sources are not the same.
fn score(one: &Vec<u64>, other: &Vec<u64>) -> u8 {
    let longest = one.len().max(other.len());
    if longest == 0 {
        return 0;
    }
    let distance = strsim::generic_levenshtein(one, other);
    u8::try_from((longest - distance) * 100 / longest).map_or(99, |score| score.min(99))
}
