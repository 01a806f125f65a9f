//! One side of a segment, as its numbers are compared.

use std::borrow::Cow;

use super::number_format::NumberFormat;
use super::number_words::NumberWords;
use super::numbered_text::NumberedText;
use super::numerals::{Numeral, join_groups, numerals};
use super::open_clocks::open_clocks;
use crate::check::language::Language;
use crate::check::prose::Prose;
use crate::locale::Locale;
use crate::text::{Span, excerpt};

/// Up to this a number beside a counter can stand for an article: `1 つ`.
const COUNTED_MAX: u64 = 2;

/// One side of a segment, with its numbers.
pub(in crate::check) struct SideNumbers<'a> {
    pub(in crate::check) prose: &'a Prose,
    /// All that is written, code and URLs too: a number that stands there is not lost.
    pub(super) markdown: &'a str,
    pub(super) language: Option<&'static Language>,
    pub(super) format: NumberFormat,
    pub(in crate::check) numerals: Vec<Numeral>,
}

impl<'a> SideNumbers<'a> {
    /// Reads the numbers of a side.
    pub(in crate::check) fn new(
        prose: &'a Prose,
        markdown: &'a str,
        language: Option<&'static Language>,
        locale: Option<&Locale>,
    ) -> Self {
        let format = NumberFormat::of(language, locale);
        let mut numerals = numerals(prose.text(), format);
        open_clocks(prose.text(), language, &mut numerals);
        Self { prose, markdown, language, format, numerals }
    }

    /// How many runs of digits it has.
    pub(in crate::check) fn part_count(&self) -> usize {
        self.numerals.iter().map(Numeral::part_count).sum()
    }

    /// Joins the groups of numbers that the other side has whole.
    pub(in crate::check) fn join_groups(&mut self, others: &[Numeral]) {
        join_groups(&mut self.numerals, self.prose.text(), others, self.format);
    }

    /// The numerals that the other side has nowhere.
    pub(in crate::check) fn not_in(&self, other: &Self) -> Vec<Numeral> {
        let is_there = |numeral: &&Numeral| other.numerals.iter().any(|it| it.is_same(numeral));
        self.numerals.iter().filter(|numeral| !is_there(numeral)).cloned().collect()
    }

    /// Its numerals, with what words make of them.
    pub(in crate::check) fn multiplied(&self) -> Vec<Numeral> {
        let mut numerals = self.numerals.clone();
        self.words().multiply(&mut numerals);
        numerals
    }

    /// Its words that are numbers.
    pub(super) fn words(&self) -> NumberWords<'a> {
        NumberWords::of(self.prose.text(), self.language)
    }

    /// Its text with its numbers.
    pub(in crate::check) fn text(&self) -> NumberedText<'_> {
        let words = self.prose.text();
        NumberedText { words, numerals: &self.numerals, language: self.language }
    }

    /// A part of its text, as a message has it.
    pub(in crate::check) fn shown(&self, span: Span) -> Cow<'_, str> {
        excerpt(&self.prose.text()[span.range()])
    }

    /// Returns `true` if a numeral is small and counts a thing, as a language without articles
    /// does.
    pub(super) fn is_counted(&self, numeral: &Numeral) -> bool {
        let counters = self.language.map_or(&[][..], |language| &language.counters);
        let rest = self.prose.text()[numeral.span.end()..].trim_start();
        numeral.value().is_some_and(|value| value <= COUNTED_MAX)
            && counters.iter().any(|counter| rest.starts_with(&counter[..]))
    }
}
