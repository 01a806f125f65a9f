//! A text as alignment compares it: its words, and what stays as it is in every language.

use crate::align::tokens::{self, Word};

/// More words of a text say nothing more.
const WORDS_MAX: usize = 120;

/// A text as it is compared.
#[derive(Debug, Clone, Default)]
pub struct Atom {
    /// Its words in order, each at most twice.
    pub words: Vec<Word>,
    /// How many of them, at the end, are code and links.
    pub anchors: usize,
    /// Its length in characters.
    pub len: usize,
    /// Returns `true` if it has characters of a script without spaces.
    pub is_spaceless: bool,
}

impl Atom {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let mut words = limited(tokens::words(text, WORDS_MAX));
        let before = words.len();
        words.extend(limited(anchors(text)));
        // Runs of bold and of emphasis, whatever their mark.
        let marks = text.bytes().filter(|byte| *byte == b'*').count() / 2;
        words.extend(std::iter::repeat_n(tokens::hash("*"), marks.min(2)));
        let anchors = words.len() - before;
        let is_spaceless = text.chars().any(is_of_spaceless_script);
        Self { words, anchors, len: visible_len(text), is_spaceless }
    }

    /// Several texts as one.
    #[must_use]
    pub fn joined(atoms: &[Self]) -> Self {
        let words = atoms.iter().flat_map(|atom| &atom.words[..atom.words.len() - atom.anchors]);
        let anchors = atoms.iter().flat_map(|atom| &atom.words[atom.words.len() - atom.anchors..]);
        let mut all: Vec<Word> = words.copied().collect();
        let before = all.len();
        all.extend(anchors);
        let len = atoms.iter().map(|atom| atom.len).sum();
        let is_spaceless = atoms.iter().any(|atom| atom.is_spaceless);
        Self { anchors: all.len() - before, words: all, len, is_spaceless }
    }

    /// Returns `true` if a word at this place is code or a link.
    pub fn is_anchor(&self, at: usize) -> bool {
        at >= self.words.len() - self.anchors
    }
}

/// Returns `true` for Kana, Han, Thai, Lao, Khmer and Burmese.
fn is_of_spaceless_script(character: char) -> bool {
    matches!(
        character,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
    )
}

/// Each word at most twice: a text that repeats one says no more with each.
fn limited(mut words: Vec<Word>) -> Vec<Word> {
    if words.len() > 2 {
        let mut seen = rustc_hash::FxHashMap::<Word, u8>::default();
        words.retain(|word| {
            let count = seen.entry(*word).or_default();
            *count = count.saturating_add(1);
            *count <= 2
        });
    }
    words
}

/// Code spans and the destinations of links.
fn anchors(text: &str) -> Vec<Word> {
    let mut anchors = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['`', ']']) {
        let from = &rest[at..];
        if from.starts_with('`') {
            let len = from.bytes().take_while(|byte| *byte == b'`').count();
            let Some(end) = from[len..].find(&from[..len]) else { break };
            anchors.push(tokens::hash(&format!("`{}", from[len..len + end].trim())));
            rest = &from[len + end + len..];
        } else if from.starts_with("](") {
            let end = from.find([')', ' ', '\n']).unwrap_or(from.len());
            anchors.push(tokens::hash(&format!("@{}", destination(&from[2..end]))));
            rest = &from[end..];
        } else {
            rest = &from[1..];
        }
    }
    anchors
}

/// The last name of a destination, which is the same in every language.
fn destination(url: &str) -> &str {
    let path = url.split(['#', '?']).next().unwrap_or_default().trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').next().filter(|it| !it.is_empty()).unwrap_or(url)
}

fn visible_len(text: &str) -> usize {
    tokens::without_urls(text).chars().filter(|c| c.is_alphanumeric()).count().max(1)
}
