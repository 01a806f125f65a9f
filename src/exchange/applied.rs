//! Translations that an import has written before, where the sentences of the file are parted in another way since.
//!
//! A translation that is a file of its own is paired again each time. A sentence that a translator has added may
//! belong to the next segment then, and to add it again would double it.

use std::collections::{BTreeMap, BTreeSet};

use super::front_matter::as_written;
use super::restore::{escaped_markdown, resolve};
use super::returned::{Content, Returned};
use super::unit::{Unit, markdown};
use crate::article::{Article, Side};

/// The segments of a translation, and the texts that some of them are to have.
struct Wanted<'w> {
    text: &'w str,
    /// Where each segment begins and ends in the text.
    spans: Vec<(usize, usize)>,
    /// The ways in which the new translation of a segment may be written.
    texts: BTreeMap<usize, Vec<String>>,
}

/// Segments whose new translations the file has already, by their numbers.
#[derive(Default)]
pub(super) struct Applied {
    /// Runs of segments: the file has all of their translations, one after the other.
    pub(super) whole: BTreeSet<usize>,
    /// Segments alone: the file has the translation, but part of it in another segment.
    pub(super) apart: BTreeSet<usize>,
}

/// Finds the new translations that the file has already.
pub(super) fn applied(article: &Article, found: &[(&Unit, &Returned)]) -> Applied {
    let is_other = |(unit, returned): &&(&Unit, &Returned)| {
        let own = unit.target.as_deref().unwrap_or_default();
        let target = returned.target.as_ref().filter(|it| !it.is_blank());
        target
            .is_some_and(|it| !it.is_same(unit.target_markdown.as_deref().unwrap_or_default(), own))
    };
    let others: BTreeSet<usize> = found.iter().filter(is_other).map(|it| it.0.index).collect();
    let mut applied = Applied::default();
    if others.is_empty() {
        return applied;
    }
    let side = article.side(Side::Target);
    let spans = side.segments().iter().map(|it| (it.span.start(), it.span.end())).collect();
    let has_returns = side.text().contains("\r\n");
    let mut texts: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (unit, returned) in found {
        let written = written(article, unit, returned).into_iter();
        let written = written.map(|it| if has_returns { it.replace('\n', "\r\n") } else { it });
        texts.entry(unit.index).or_default().extend(written);
    }
    texts.retain(|_, texts| !texts.is_empty());
    let wanted = Wanted { text: side.text(), spans, texts };
    for first in others {
        if applied.whole.contains(&first) {
            continue;
        }
        match wanted.run(first) {
            Some(last) => applied.whole.extend(first..=last),
            None if wanted.goes_on(first) => drop(applied.apart.insert(first)),
            None => {}
        }
    }
    applied
}

/// The ways in which a translation may be written in its file.
fn written(article: &Article, unit: &Unit, returned: &Returned) -> Vec<String> {
    let texts = match &returned.target {
        None => Vec::new(),
        Some(Content::Markdown(text)) => vec![text.replace("\r\n", "\n")],
        Some(Content::Pieces(pieces)) => match resolve(unit, pieces) {
            Ok(pieces) => vec![markdown(&pieces), escaped_markdown(&pieces)],
            Err(_) => Vec::new(),
        },
    };
    let texts = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    texts.filter_map(|text| as_written(article, unit.index, text)).collect()
}

impl Wanted<'_> {
    /// The last segment of those from `first` on whose new translations follow each other in the text, up to the end
    /// of a segment; none if they do not.
    fn run(&self, first: usize) -> Option<usize> {
        let mut at = self.start(first)?.0;
        for index in first..self.spans.len() {
            let (start, end) = self.spans[index];
            at = match self.texts.get(&index) {
                Some(texts) => {
                    at += self.blanks(at);
                    let text = texts.iter().find(|text| self.text[at..].starts_with(&***text))?;
                    at + text.len()
                }
                // Nobody has said how it is to be: it may have gained what was added to the one before it.
                None if start <= at && at <= end => end,
                None => return None,
            };
            let next = self.spans.get(index + 1).map_or(self.text.len(), |next| next.0);
            if end <= at && at <= next {
                return Some(index);
            }
        }
        None
    }

    /// Where the new translation of a segment begins and ends in the text, if that is where the segment is.
    fn start(&self, index: usize) -> Option<(usize, usize)> {
        let before = index.checked_sub(1).map_or(0, |before| self.spans[before].1);
        let start = self.spans[index].0;
        self.texts.get(&index)?.iter().find_map(|text| {
            let at = before + self.text.get(before..)?.find(&**text)?;
            (at <= start).then_some((at, at + text.len()))
        })
    }

    /// Returns `true` if the new translation of a segment is all of it, with what stands behind it.
    fn goes_on(&self, index: usize) -> bool {
        self.start(index).is_some_and(|(_, end)| end > self.spans[index].1)
    }

    fn blanks(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        rest.len() - rest.trim_start().len()
    }
}
