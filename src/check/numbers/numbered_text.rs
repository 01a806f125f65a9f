//! A text with its numbers, and how near values are.

use unicode_normalization::char::is_combining_mark;

use super::numerals::Numeral;
use crate::check::language::Language;

/// Characters between a number and the word for what it counts.
pub(super) const GAP: [char; 5] = [' ', '\u{a0}', '\u{202f}', '-', '\u{2011}'];

/// A text with its numbers.
#[derive(Clone, Copy)]
pub(in crate::check) struct NumberedText<'t> {
    pub(in crate::check) words: &'t str,
    pub(in crate::check) numerals: &'t [Numeral],
    pub(in crate::check) language: Option<&'static Language>,
}

impl<'t> NumberedText<'t> {
    /// Returns the text behind a number.
    pub(super) fn behind(self, numeral: &Numeral) -> &'t str {
        &self.words[numeral.span.end()..]
    }

    /// Returns the text before a number.
    pub(super) fn before(self, numeral: &Numeral) -> &'t str {
        &self.words[..numeral.span.start()]
    }
}

/// Returns `true` for a letter or a mark on one: words of Devanagari and Thai hold marks.
pub(super) fn is_in_word(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

/// A whole number, to reckon with.
pub(super) fn to_float(value: u64) -> f64 {
    let half = |bits: u64| f64::from(u32::try_from(bits).expect("it is half of the bits"));
    half(value >> 32) * (f64::from(u32::MAX) + 1.0) + half(value & u64::from(u32::MAX))
}

/// Returns `true` for values that differ by what reckoning leaves alone.
pub(super) fn is_near(value: f64, other: f64) -> bool {
    (value - other).abs() <= other.abs() * 1e-9
}
