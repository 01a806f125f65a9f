//! A calibration as a file that people can review: a line a fact, words in the order of their
//! frequency, the same bytes for the same pairs.
//!
//! ```text
//! locale nl-NL
//! pairs 5000
//! length 40 0.118 0.175            sources up to 40 characters: logarithm of the ratio, its spread
//! words 60322                      of the target, all together
//! seen 512 opslaan bewaren         target words by their count
//! word 640 save opslaan .612 bewaren .101
//! ```

use std::fmt::{self, Write as _};
use std::str::FromStr;

use super::{Calibration, LocaleModel};
use crate::align::length::{Lengths, Range};
use crate::align::lexicon::{Entry, Lexicon, thousandths};
use crate::locale::Locale;

const HEAD: &str = "\
# Written by `diglot calibrate`: length ratios and word translations, trained on this project's own
# segments. `doubt-max` and `deviation-max` are the limits of the rules `alignment` and `length`.
";

/// A calibration file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    /// From one.
    pub line_number: usize,
    /// From one, in characters.
    pub column_number: usize,
    /// Error message for that line.
    pub message: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line_number, self.column_number, self.message)
    }
}

impl std::error::Error for ParseError {}

impl Calibration {
    /// As a file.
    pub fn to_text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (locale, alignment) in &self.alignments {
            write_alignment(locale, alignment, &mut text).expect("a string takes everything");
        }
        text
    }

    /// Reads what [`to_text`](Self::to_text) wrote, or what a person made of it.
    pub fn from_text(text: &str) -> Result<Self, ParseError> {
        let mut calibration = Self::default();
        let mut open: Option<(Locale, Draft)> = None;
        for (line, text) in text.lines().enumerate() {
            let mut fields = Fields { line, text, at: 0 };
            match (fields.word(), &mut open) {
                (None, _) => {}
                (Some(comment), _) if comment.starts_with('#') => {}
                (Some("locale"), _) => {
                    calibration.close(open.take());
                    open = Some((fields.locale()?, Draft::default()));
                    fields.end()?;
                }
                (Some(key), Some((_, draft))) => draft.line(key, &mut fields)?,
                (Some(_), None) => return Err(fields.parse_error("expected `locale` first")),
            }
        }
        calibration.close(open);
        Ok(calibration)
    }

    fn close(&mut self, open: Option<(Locale, Draft)>) {
        if let Some((locale, draft)) = open {
            self.alignments.insert(locale, draft.finish());
        }
    }
}

fn write_alignment(locale: &Locale, alignment: &LocaleModel, text: &mut String) -> fmt::Result {
    let LocaleModel { pairs, doubt_max, deviation_max, lexicon, lengths } = alignment;
    writeln!(text, "\nlocale {locale}\npairs {pairs}")?;
    writeln!(text, "doubt-max {doubt_max}\ndeviation-max {deviation_max}")?;
    for Range { chars_max, median, spread } in lengths.ranges() {
        match *chars_max {
            usize::MAX => writeln!(text, "length more {median} {spread}")?,
            _ => writeln!(text, "length {chars_max} {median} {spread}")?,
        }
    }
    writeln!(text, "words {}", lexicon.target_total())?;
    for same_count in lexicon.targets().chunk_by(|one, other| one.1 == other.1) {
        write!(text, "seen {}", same_count[0].1)?;
        same_count.iter().try_for_each(|(word, _)| write!(text, " {word}"))?;
        text.push('\n');
    }
    for Entry { word, count, translations } in lexicon.entries() {
        write!(text, "word {count} {word}")?;
        for (word, thousandths) in translations {
            write!(text, " {word} .{thousandths:03}")?;
        }
        text.push('\n');
    }
    Ok(())
}

/// A locale's lines so far.
#[derive(Default)]
struct Draft {
    alignment: LocaleModel,
    ranges: Vec<Range>,
    words: u64,
    targets: Vec<(String, u32)>,
    entries: Vec<Entry>,
}

impl Draft {
    fn line(&mut self, key: &str, fields: &mut Fields<'_>) -> Result<(), ParseError> {
        match key {
            "pairs" => self.alignment.pairs = fields.number("a number of pairs")?,
            "doubt-max" => self.alignment.doubt_max = fields.number("a limit")?,
            "deviation-max" => self.alignment.deviation_max = fields.number("a limit")?,
            "length" => self.ranges.push(fields.range()?),
            "words" => self.words = fields.number("a number of words")?,
            "seen" => {
                let count = fields.number("a count")?;
                self.targets.extend(fields.words().map(|word| (word.to_owned(), count)));
            }
            "word" => self.entries.push(fields.entry()?),
            _ => return Err(fields.parse_error(&format!("unknown key `{key}`"))),
        }
        fields.end()
    }

    fn finish(self) -> LocaleModel {
        LocaleModel {
            lengths: Lengths::from_ranges(self.ranges),
            lexicon: Lexicon::new(self.entries, self.targets, self.words),
            ..self.alignment
        }
    }
}

/// A line, read word by word.
struct Fields<'t> {
    /// From zero.
    line: usize,
    text: &'t str,
    /// Behind the last word that was read, in bytes.
    at: usize,
}

impl<'t> Fields<'t> {
    fn word(&mut self) -> Option<&'t str> {
        let rest = &self.text[self.at..];
        let word = rest.split_whitespace().next()?;
        self.at += rest.find(word).expect("it was found there") + word.len();
        Some(word)
    }

    fn words(&mut self) -> impl Iterator<Item = &'t str> {
        std::iter::from_fn(|| self.word())
    }

    fn expect(&mut self, what: &str) -> Result<&'t str, ParseError> {
        self.word().ok_or_else(|| ParseError {
            line_number: self.line + 1,
            column_number: self.text.chars().count() + 1,
            message: format!("expected {what}"),
        })
    }

    fn number<T: FromStr>(&mut self, what: &str) -> Result<T, ParseError> {
        let word = self.expect(what)?;
        word.parse().map_err(|_| self.parse_error(&format!("expected {what}, found `{word}`")))
    }

    fn locale(&mut self) -> Result<Locale, ParseError> {
        let tag = self.expect("a locale")?;
        Locale::parse(tag).ok_or_else(|| self.parse_error(&format!("`{tag}` is not a locale")))
    }

    fn range(&mut self) -> Result<Range, ParseError> {
        let max = self.expect("a number of characters or `more`")?;
        let chars_max = match max {
            "more" => usize::MAX,
            max => max.parse().map_err(|_| self.parse_error("expected a number or `more`"))?,
        };
        let median = self.number("the median of the logarithm of the ratio")?;
        Ok(Range { chars_max, median, spread: self.number("its spread")? })
    }

    fn entry(&mut self) -> Result<Entry, ParseError> {
        let count = self.number("a count")?;
        let word = self.expect("a word")?.to_owned();
        let mut translations = Vec::new();
        while let Some(word) = self.word() {
            let probability: f32 = self.number("a probability")?;
            if !(0.0..=1.0).contains(&probability) {
                return Err(self.parse_error("a probability is between 0 and 1"));
            }
            translations.push((word.to_owned(), thousandths(probability)));
        }
        Ok(Entry { word, count, translations })
    }

    fn end(&mut self) -> Result<(), ParseError> {
        match self.word() {
            Some(word) => Err(self.parse_error(&format!("unexpected `{word}`"))),
            None => Ok(()),
        }
    }

    /// Something is wrong with the word that was read last.
    fn parse_error(&self, message: &str) -> ParseError {
        let start = self.text[..self.at].rfind(char::is_whitespace).map_or(0, |at| at + 1);
        ParseError {
            line_number: self.line + 1,
            column_number: self.text[..start].chars().count() + 1,
            message: message.to_owned(),
        }
    }
}
