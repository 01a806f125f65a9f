//! The words that numbers consist of, and what they add up to: `two` `hundred` `thousand`.

use rustc_hash::FxHashMap;

use super::numbered_text::to_float;
use crate::check::language::{Language, PerLanguage};

/// In bytes: a shorter word for a thousand or a million stands onto digits alone: `5 m`.
const MULTIPLE_MIN: usize = 3;
/// Sums are parted at thousands.
const THOUSAND: f64 = 1000.0;

/// A part that a word adds to a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// `two`, `twenty`, or digits.
    Number(f64),
    /// `hundred`, `million`.
    Unit(f64),
    /// `half`.
    Fraction(f64),
}

/// A word, and what it adds.
struct Form {
    word: &'static str,
    part: Part,
}

/// The words of a language by their first letters, the longest first.
type Words = FxHashMap<char, Vec<Form>>;

static WORDS: PerLanguage<Words> = PerLanguage::new(words);

fn words(language: &'static Language) -> Words {
    let small = |lists: &'static [Vec<String>], first: usize| {
        let numbered = lists.iter().enumerate();
        numbered.flat_map(move |(index, forms)| {
            forms.iter().map(move |form| (form, Part::Number(to_float((index + first) as u64))))
        })
    };
    // `zehntausend` multiplies nothing: it is a number of two words.
    let is_sum = |value: u64| matches!(value, 10_000 | 100_000);
    let large = language.large_numbers.iter().map(|(word, value)| {
        let sum = is_sum(*value).then(|| Part::Number(to_float(*value)));
        (word, sum.unwrap_or_else(|| large_part(*value)))
    });
    let multiples = language.multiples.iter().filter(|(word, _)| word.len() >= MULTIPLE_MIN);
    let multiples = multiples.map(|(word, factor)| (word, large_part(*factor)));
    let fractions = language.fractions.iter().map(|(word, part)| (word, Part::Fraction(*part)));
    let numbers = small(&language.numbers[1..], 1).chain(small(&language.ordinals, 1));
    let mut words = Words::default();
    for (word, part) in numbers.chain(large).chain(multiples).chain(fractions) {
        let Some(first) = word.chars().next() else { continue };
        let forms = words.entry(first).or_default();
        // Some words are cardinals and ordinals.
        if !forms.iter().any(|form| form.word == word && form.part == part) {
            forms.push(Form { word, part });
        }
    }
    #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
    for forms in words.values_mut() {
        forms.sort_by_key(|form| std::cmp::Reverse(form.word.trim_end().len()));
    }
    words
}

/// The part that a word for a large number adds.
pub(super) fn large_part(value: u64) -> Part {
    let is_unit = value == 100 || value >= 1000 && value.to_string().trim_matches('0') == "1";
    let value = to_float(value);
    if is_unit { Part::Unit(value) } else { Part::Number(value) }
}

/// The parts that the longest number word at the start of a text can be, and its length.
pub(super) fn parts_at<'t>(
    text: &'t str,
    language: &'static Language,
) -> impl Iterator<Item = (Part, usize)> + use<'t> {
    let mut found = all_parts_at(text, language).peekable();
    let longest = found.peek().map_or(0, |(_, len)| *len);
    found.take_while(move |(_, len)| *len == longest)
}

/// The parts that number words at the start of a text can be, and their lengths, the longest first: of `zwölftausend`
/// both `zwölft` and `zwölf`.
pub(super) fn all_parts_at<'t>(
    text: &'t str,
    language: &'static Language,
) -> impl Iterator<Item = (Part, usize)> + use<'t> {
    let forms = text.chars().next().and_then(|first| WORDS.get(language).get(&first));
    let fits = move |form: &&Form| {
        let word = form.word.trim_end();
        text.strip_prefix(word).is_some_and(|behind| {
            let is_whole = word.len() < form.word.len();
            let goes_on = behind.starts_with(char::is_alphabetic);
            !language.word_spaces || !(is_whole && goes_on) && is_end(behind, word, language)
        })
    };
    let found = forms.into_iter().flatten().filter(fits);
    found.map(|form| (form.part, form.word.trim_end().len()))
}

/// Returns `true` if a word may begin behind `before`, with letters of `prefixes` written onto it.
pub(super) fn is_start(before: &str, prefixes: &str) -> bool {
    const PREFIXES_MAX: usize = 4;
    let mut letters = before.chars().rev().take_while(|c| c.is_alphabetic());
    let own = letters.by_ref().take(PREFIXES_MAX).all(|letter| prefixes.contains(letter));
    own && letters.next().is_none()
}

/// Returns `true` if a word may end before `behind`.
pub(super) fn is_end(behind: &str, word: &str, language: &Language) -> bool {
    if language.whole_number_words {
        let behind = behind.strip_prefix('s').unwrap_or(behind);
        return !behind.starts_with(char::is_alphabetic);
    }
    word.chars().count() > 2 || !word.is_ascii() || !behind.starts_with(char::is_alphabetic)
}

/// The sum of parts, as languages with words for thousands and millions count.
#[derive(Debug, Default, Clone)]
pub(super) struct Sum {
    /// All thousands and millions.
    total: f64,
    /// The part that the next one multiplies.
    current: f64,
    /// The last one.
    scale: f64,
    has_fraction: bool,
    /// How many parts there are.
    pub(super) len: usize,
}

impl Sum {
    pub(super) fn value(&self) -> f64 {
        self.total + self.current
    }

    /// Returns `true` if nothing is behind the last thousands or millions.
    pub(super) fn ends_with_thousands(&self) -> bool {
        self.total > 0.0 && self.current == 0.0 && !self.has_fraction
    }

    /// Adds a part, and says whether it can belong to the number so far. `is_linked` if a word like `and`
    /// stands before it.
    pub(super) fn add(&mut self, part: Part, is_linked: bool) -> bool {
        let fits = match part {
            Part::Number(value) => self.add_number(value, is_linked),
            Part::Unit(unit) if unit < THOUSAND => self.add_hundred(unit),
            Part::Unit(unit) => self.add_unit(unit),
            Part::Fraction(part) => self.add_fraction(part, is_linked),
        };
        self.len += usize::from(fits);
        fits
    }

    fn add_number(&mut self, value: f64, is_linked: bool) -> bool {
        let (low, is_ten) = (self.current % 100.0, |it: f64| it >= 20.0 && it % 10.0 == 0.0);
        let fits = self.current == 0.0 && (self.scale == 0.0 || value < self.scale)
            || self.current >= 100.0 && low == 0.0 && value < 100.0
            || is_ten(low) && value < 10.0
            || is_linked && is_ten(value) && value < 100.0 && low > 0.0 && low < 10.0
            // `soixante-douze`.
            || matches!(low, 60.0 | 80.0) && (10.0..20.0).contains(&value);
        if fits && !self.has_fraction {
            self.current += value;
        }
        fits && !self.has_fraction
    }

    fn add_hundred(&mut self, hundred: f64) -> bool {
        let low = self.current % hundred;
        if self.current >= hundred && low == 0.0 {
            return false;
        }
        self.current += if low == 0.0 { hundred } else { low * (hundred - 1.0) };
        true
    }

    fn add_unit(&mut self, unit: f64) -> bool {
        if self.total > 0.0 && self.total < unit {
            self.total = (self.total + self.current) * unit;
        } else if self.current == 0.0 && self.total > 0.0 {
            return false;
        } else {
            self.total += if self.current == 0.0 { unit } else { self.current * unit };
        }
        (self.current, self.scale, self.has_fraction) = (0.0, unit, false);
        true
    }

    #[expect(clippy::float_cmp, reason = "a half and one are exact")]
    fn add_fraction(&mut self, part: f64, is_linked: bool) -> bool {
        if self.has_fraction || part > 1.0 && self.len > 0 {
            return false;
        }
        if self.current == 0.0 && self.total > 0.0 {
            self.total += part * self.scale;
        } else if self.current > 0.0 && !is_linked && (part != 0.5 || self.current == 1.0) {
            self.current *= part;
        } else {
            self.current += part;
        }
        self.has_fraction = true;
        true
    }
}

/// The sum of parts, as East Asian languages count: by ten thousands.
#[derive(Debug, Default, Clone)]
pub(super) struct MyriadSum {
    all: f64,
    part: f64,
    digit: Option<f64>,
    /// How many parts there are.
    pub(super) len: usize,
    /// `true` if a unit is among the parts.
    pub(super) has_unit: bool,
}

impl MyriadSum {
    const MYRIAD: f64 = 10_000.0;

    pub(super) fn value(&self) -> f64 {
        self.all + self.part + self.digit.unwrap_or_default()
    }

    pub(super) fn add(&mut self, part: Part) -> bool {
        match part {
            Part::Number(value) => {
                let fits = self.digit.is_none();
                self.digit = self.digit.or(Some(value));
                self.len += usize::from(fits);
                return fits;
            }
            Part::Unit(unit) if unit < Self::MYRIAD => {
                self.part += self.digit.take().unwrap_or(1.0) * unit;
            }
            Part::Unit(unit) => {
                let own = self.part + self.digit.take().unwrap_or_default();
                self.all =
                    if own == 0.0 { self.all.max(1.0) * unit } else { self.all + own * unit };
                self.part = 0.0;
            }
            Part::Fraction(_) => return false,
        }
        self.has_unit = true;
        self.len += 1;
        true
    }
}
