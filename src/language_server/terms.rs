//! Terms of glossaries at a place: how they are translated, and which one is pointed at.

use super::segments::{part_text, segment_at, side_at, touches};
use crate::article::{Article, Side};
use crate::check::glossary::{Glossary, Term};
use crate::check::terms::TermFinder;
use crate::locale::Locale;
use crate::text::{Span, is_alphanumeric};

/// A translation of a term that can be written at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermOffer {
    /// The word that is begun there, in bytes of the file.
    pub span: Span,
    /// The translation: with a capital where the word that is begun has one.
    pub text: String,
    /// The term, as glossaries have it.
    pub source: String,
}

/// The translations of the terms in the source of the segment at the byte `offset`; none outside of translations.
pub fn term_offers(
    article: &Article,
    offset: usize,
    glossary: &Glossary,
    locale: &Locale,
) -> Vec<TermOffer> {
    let Some((index, Side::Target)) = place(article, offset) else { return Vec::new() };
    let text = &article.source().text()[..offset];
    let is_inside = |(_, c): &(usize, char)| is_alphanumeric(*c);
    let begun = text.char_indices().rev().take_while(is_inside).last();
    let span = Span::new(begun.map_or(offset, |(start, _)| start), offset);
    let is_capital = begun.is_some_and(|(_, first)| first.is_uppercase());
    let source = part_text(article, index, Side::Source).unwrap_or_default();
    let terms = glossary.find(&source, locale).into_iter();
    let offers = terms.flat_map(|term| {
        term.required.iter().map(|word| TermOffer {
            span,
            text: if is_capital { with_capital(word) } else { word.clone() },
            source: term.source.clone(),
        })
    });
    offers.collect()
}

/// The term at the byte `offset`: in a source text the term itself, in a translation what a glossary wants or forbids
/// there.
pub fn term_at<'g>(
    article: &Article,
    offset: usize,
    glossary: &'g Glossary,
    locale: &Locale,
) -> Option<&'g Term> {
    let (index, side) = place(article, offset)?;
    let source = part_text(article, index, Side::Source)?;
    let span = article.segments()[index].part(side)?.text;
    let text = article.source().slice(span).to_lowercase();
    let is_there = |words: &mut dyn Iterator<Item = &String>| {
        let finder = TermFinder::new(words.map(|word| word.to_lowercase()));
        finder.find(&text).any(|(_, found)| touches(found, offset - span.start()))
    };
    glossary.find(&source, locale).into_iter().find(|term| match side {
        Side::Source => is_there(&mut std::iter::once(&term.source)),
        Side::Target => is_there(&mut term.required.iter().chain(&term.forbidden)),
    })
}

/// The segment and the side whose text the byte `offset` of the article's file is in.
fn place(article: &Article, offset: usize) -> Option<(usize, Side)> {
    let index = segment_at(article, offset)?;
    let segment = &article.segments()[index];
    let side = side_at(segment, offset);
    // The source of an article of two files stands in the other.
    let is_here = side == Side::Target || segment.gap.is_none();
    (is_here && touches(segment.part(side)?.text, offset)).then_some((index, side))
}

fn with_capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
