//! Numbers that are written in several pieces: `10 000`, `1万2,345`, `2½`, `2割5分`.

use super::multiples::factor_behind;
use super::number_format::NumberFormat;
use super::numbered_text::{NumberedText, is_near};
use super::numerals::{Numeral, joined_groups};
use super::said_numbers::{Said, said_numbers};
use super::unit_words::unit_behind;
use crate::text::Span;

/// Fractions that are one character.
const FRACTIONS: [(char, f64); 10] = [
    ('½', 0.5),
    ('¼', 0.25),
    ('¾', 0.75),
    ('⅓', 1.0 / 3.0),
    ('⅔', 2.0 / 3.0),
    ('⅕', 0.2),
    ('⅛', 0.125),
    ('⅜', 0.375),
    ('⅝', 0.625),
    ('⅞', 0.875),
];
/// The lower part of a fraction is no greater: `1/2`.
const DENOMINATOR_MAX: f64 = 100.0;
/// Minutes of an hour.
const MINUTES: f64 = 60.0;
/// Among the units of time.
const MINUTE: usize = 1;
/// Hundredths in Japanese: `2割5分`.
const HUNDREDTHS: char = '分';

/// A number in several pieces.
pub(super) struct Compound {
    /// From its first piece to its last.
    pub(super) span: Span,
    pub(super) value: f64,
    pub(super) counts: Counts,
}

/// The things that a compound counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// The number itself.
    Things,
    /// Hundredths of what the text says.
    Percents,
    /// Minutes, of an hour that the text has a part of.
    Minutes,
}

/// The compounds that numerals of a text can be the pieces of.
pub(super) fn compounds(text: NumberedText<'_>, format: NumberFormat) -> Vec<Compound> {
    let groups = joined_groups(text.numerals, text.words, format);
    let groups = groups.flat_map(|numeral| {
        let span = numeral.span;
        numeral
            .values()
            .map(move |value| Compound { span, value, counts: Counts::Things })
            .collect::<Vec<_>>()
    });
    let sums = (0..text.numerals.len())
        .flat_map(|at| [sum(text, at), fraction(text, at), tenths(text, at)].into_iter().flatten());
    let said = said_numbers(text).into_iter().flat_map(said_compounds);
    groups.chain(sums).chain(marked_fractions(text)).chain(said).collect()
}

/// Compounds that a number in words can be compared with: parts of one are percents too, and minutes of an hour.
fn said_compounds(said: Said) -> impl Iterator<Item = Compound> {
    let (span, value) = (said.span, said.value);
    let is_part = said.is_all_words && value > 0.0 && value < 1.0;
    let percent = value * 100.0;
    let parts = [
        (percent, Counts::Percents),
        (percent.floor(), Counts::Percents),
        (percent.round(), Counts::Percents),
        (value * MINUTES, Counts::Minutes),
    ];
    let parts = parts.into_iter().filter(move |_| is_part);
    let all = std::iter::once((value, Counts::Things)).chain(parts);
    all.map(move |(value, counts)| Compound { span, value, counts })
}

impl Compound {
    /// Returns `true` if a number of another text can be the same.
    pub(super) fn is_same(&self, numeral: &Numeral, text: NumberedText<'_>) -> bool {
        let is_counted = || match self.counts {
            Counts::Things => true,
            Counts::Percents => has_percent(text),
            Counts::Minutes => text.language.is_none_or(|language| {
                unit_behind(text.behind(numeral), language).is_some_and(|it| it.0 == MINUTE)
            }),
        };
        numeral.values().any(|it| is_near(it, self.value)) && is_counted()
    }
}

/// Returns `true` if a text has a percent sign or a word for one.
fn has_percent(text: NumberedText<'_>) -> bool {
    let words = text.language.map_or(&[][..], |language| &language.percent);
    text.words.contains(['%', '٪', '％']) || words.iter().any(|word| text.words.contains(&word[..]))
}

/// Numbers with words of falling size behind them: `1億2,000万`.
fn sum(text: NumberedText<'_>, first: usize) -> Option<Compound> {
    let language = text.language?;
    let numerals = &text.numerals[first..];
    let start = numerals[0].span.start();
    let (mut value, mut end, mut size) = (0.0, start, f64::INFINITY);
    let mut count = 0;
    for numeral in numerals {
        let is_next = text.words[end..numeral.span.start()].trim().is_empty();
        let own = numeral.values().next()?;
        let (factor, len) = factor_behind(text.behind(numeral), language).unwrap_or((1, 0));
        let factor = f64::from(u32::try_from(factor).unwrap_or(u32::MAX));
        if !is_next || own * factor >= size {
            break;
        }
        value += own * factor;
        (end, size) = (numeral.span.end() + len, factor);
        count += 1;
        if len == 0 {
            break;
        }
    }
    (count > 1).then_some(Compound { span: Span::new(start, end), value, counts: Counts::Things })
}

/// A fraction of two numbers, with the whole before it: `1 1/2`.
fn fraction(text: NumberedText<'_>, upper: usize) -> Option<Compound> {
    let [above, below] = text.numerals.get(upper..upper + 2)? else { return None };
    let is_fraction = &text.words[above.span.end()..below.span.start()] == "/"
        && !text.before(above).ends_with('/')
        && !text.behind(below).starts_with('/');
    let (top, bottom) = (above.values().next()?, below.values().next()?);
    if !is_fraction || top >= bottom || bottom > DENOMINATOR_MAX {
        return None;
    }
    let before = upper.checked_sub(1).map(|at| &text.numerals[at]);
    let whole = before.filter(|it| ends_at(text, it, above.span.start()));
    let value = top / bottom + whole.and_then(|it| it.values().next()).unwrap_or(0.0);
    let start = whole.map_or(above.span.start(), |it| it.span.start());
    Some(Compound { span: Span::new(start, below.span.end()), value, counts: Counts::Things })
}

/// Returns `true` if nothing but a blank is between a number and a place.
fn ends_at(text: NumberedText<'_>, numeral: &Numeral, at: usize) -> bool {
    matches!(&text.words[numeral.span.end()..at], "" | " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
}

/// Fractions that are one character, with the whole before them.
pub(super) fn marked_fractions(text: NumberedText<'_>) -> impl Iterator<Item = Compound> {
    let chars = if text.words.is_ascii() { "" } else { text.words }.char_indices();
    let fractions =
        chars.filter_map(|(at, c)| Some((at, c, FRACTIONS.iter().find(|(mark, _)| *mark == c)?.1)));
    fractions.map(move |(at, c, part)| {
        let mut before = text.numerals.iter().filter(|it| it.span.end() <= at);
        let whole = before.next_back().filter(|it| ends_at(text, it, at));
        let start = whole.map_or(at, |it| it.span.start());
        let value = part + whole.and_then(|it| it.values().next()).unwrap_or(0.0);
        Compound { span: Span::new(start, at + c.len_utf8()), value, counts: Counts::Things }
    })
}

/// Tenths and hundredths, in percent.
fn tenths(text: NumberedText<'_>, at: usize) -> Option<Compound> {
    let mark = &text.language?.tenths;
    let numeral = &text.numerals[at];
    let rest = text.behind(numeral).trim_start();
    let rest = rest.strip_prefix(&mark[..]).filter(|_| !mark.is_empty())?;
    let end = text.words.len() - rest.len();
    let tens = numeral.values().next()? * 10.0;
    let next = text.numerals.get(at + 1).filter(|next| {
        text.words[end..next.span.start()].trim().is_empty()
            && text.behind(next).trim_start().starts_with(HUNDREDTHS)
    });
    let units = next.and_then(|next| next.values().next()).unwrap_or(0.0);
    let end = next.map_or(end, |next| next.span.end());
    let span = Span::new(numeral.span.start(), end);
    Some(Compound { span, value: tens + units, counts: Counts::Things })
}
