//! Words that are numbers or can stand for one: `sixty-five`, `second`, `May`, `half`, `noon`, `million`.

use super::calendars::{explain_lunar_years, explain_persian_days, explain_years};
use super::carriers::carries;
use super::day_halves::half_of_day;
use super::han_numbers::{han_digit, han_numbers};
use super::month_names::{CasedText, holds_short, is_short};
use super::multiples::{BILLION, factor_behind, is_billions, starts_with};
use super::number_parts::{Part, is_end, is_start, parts_at};
use super::numbered_text::{GAP, NumberedText, is_near, to_float};
use super::numerals::Numeral;
use super::roman_numbers::holds_roman;
use super::unknown_words::explain_unknown_words;
use crate::check::language::Language;

/// Without words to look for, whole numbers up to this tell nothing.
const SMALL_MAX: u64 = 12;
/// Two digits can be the last ones of years of these centuries.
const CENTURIES: [u64; 2] = [1900, 2000];
/// Day, month and year.
const DATE_PARTS: usize = 3;

/// Words that languages borrow, with the number that they say, in digits.
const BORROWED: [(&str, &str); 9] = [
    ("fifty-fifty", "50"),
    ("top ten", "10"),
    ("top-ten", "10"),
    ("top five", "5"),
    ("top-five", "5"),
    ("top three", "3"),
    ("top-three", "3"),
    ("top twenty", "20"),
    ("fifty fifty", "50"),
];
/// What is left of a price in Chinese, in tenths or hundredths.
const DISCOUNT: char = '折';

/// The words of a text that are numbers, or change one.
pub(super) struct NumberWords<'t> {
    text: &'t str,
    lower: String,
    language: Option<&'static Language>,
}

impl<'t> NumberWords<'t> {
    pub(super) fn of(text: &'t str, language: Option<&'static Language>) -> Self {
        Self { text, lower: lower(text, language), language }
    }

    /// Gives numerals of this text that stand before `million` that meaning too.
    pub(super) fn multiply(&self, numerals: &mut [Numeral]) {
        for numeral in numerals {
            let behind = &self.text[numeral.span.end()..];
            if behind.starts_with(['k', 'K']) && starts_with(&behind.to_lowercase(), "k") {
                numeral.multiply(1000);
            }
            if is_billions(behind) {
                numeral.multiply(BILLION);
            }
            let Some(language) = self.language else { continue };
            if let Some((factor, _)) = factor_behind(behind, language) {
                numeral.multiply(factor);
            }
        }
    }

    /// Takes those away from the `others` side's numerals that this text says in words, and pairs of
    /// numerals that are one time of the day.
    /// `all` are this text and the other one, with all of their numerals.
    pub(super) fn explain(
        &self,
        others: &mut Vec<Numeral>,
        own: &mut Vec<Numeral>,
        all: [NumberedText<'_>; 2],
    ) {
        if let Some(language) = self.language {
            let is_rest = |numeral: &Numeral| self.text[numeral.span.end()..].starts_with(DISCOUNT);
            own.retain(|numeral| !self.is_idiom(numeral, language) && !is_rest(numeral));
            others.retain(|numeral| !self.says_numeral(numeral, language));
            self.explain_hours(others, own, all, language);
            explain_years(others, own, language);
            explain_lunar_years(self.text, others, own);
        } else {
            explain_persian_days(all, others, own);
        }
        if self.language.is_none_or(|language| language.open_number_words) {
            others.retain(|numeral| !numeral.value().is_some_and(|it| self.holds_roman(it)));
            explain_unknown_words(others, own, self.language.is_some());
            others.retain(|numeral| numeral.value().is_none_or(|value| value > SMALL_MAX));
        }
        self.explain_short_years(others, own);
    }

    fn says_numeral(&self, numeral: &Numeral, language: &'static Language) -> bool {
        let loose = language.loose_numbers.iter();
        let mut loose = loose.filter(|(_, values)| values.iter().any(|value| numeral.is(value)));
        let says = |value| {
            self.says(value, language)
                || self.holds_roman(value)
                || carries(&self.lower, value, language)
                || self.says_discount(value, language)
                || self.says_tenths(value, language)
                || self.says_dozens(value, language)
        };
        let mut borrowed = BORROWED.iter();
        let is_one = numeral.is("1");
        let counts_more = |word: &str| !is_one && self.counts_more(word, language);
        loose.any(|(word, _)| {
            (self.holds(word) || self.holds_inside(word, language)) && !counts_more(word)
        }) || borrowed.any(|(word, value)| numeral.is(value) && self.lower.contains(word))
            || numeral.value().is_some_and(says)
    }

    /// Returns `true` if the text says a value, which need not be a whole number.
    pub(super) fn says_value(&self, value: f64) -> bool {
        let Some(language) = self.language else { return false };
        let is_value = |digits: &String| digits.parse().is_ok_and(|it| is_near(it, value));
        let mut loose = language.loose_numbers.iter();
        loose.any(|(word, values)| values.iter().any(is_value) && self.holds(word))
            || value.to_string().parse().is_ok_and(|value| self.says_number(value))
    }

    /// Returns `true` if the text has words for a whole number.
    pub(super) fn says_number(&self, number: u64) -> bool {
        self.language.is_some_and(|language| self.says(number, language))
    }

    /// Returns `true` if the text has a word for a unit without any number before it: `минуту` is one minute.
    pub(super) fn says_one(&self, units: &[String]) -> bool {
        let Some(language) = self.language else { return false };
        let is_bare = |at: usize| {
            let before = self.lower[..at].trim_end();
            let is_start = !self.lower[..at].ends_with(char::is_alphabetic);
            (is_start || !language.word_spaces) && !before.ends_with(char::is_numeric)
        };
        let found = |word: &String| {
            let mut found = self.lower.match_indices(word.trim_end());
            found.any(|(at, _)| is_bare(at))
        };
        !language.has_articles() && units.iter().any(found)
    }

    /// Returns `true` if the text has a word for noon or midnight: `midi et demi` is `12:30`.
    pub(super) fn says_noon(&self) -> bool {
        let words = self.language.map_or(&[][..], |language| &language.loose_numbers);
        let has = |values: &[String], value: &str| values.iter().any(|it| it == value);
        let is_noon = |values: &[String]| {
            has(values, "12") && (values.len() == 1 || has(values, "0") && !has(values, "1"))
        };
        words.iter().any(|(word, values)| is_noon(values) && self.holds(word))
    }

    /// Returns `true` if the text says that nothing of a kind is there: `geen`.
    pub(super) fn says_none(&self) -> bool {
        let words = self.language.map_or(&[][..], |language| &language.none_words);
        words.iter().any(|word| self.holds(word))
    }

    /// Returns `true` if the text has a number in Roman numerals: `IV`.
    pub(super) fn holds_roman(&self, number: u64) -> bool {
        holds_roman(self.text, number, self.language.map_or("", |language| language.tag))
    }

    /// Returns `true` if the text has what is left of a price: `打八折` is 20 % off.
    fn says_discount(&self, percent: u64, language: &Language) -> bool {
        if language.tag != "zh" || !(1..100).contains(&percent) || !self.text.contains(DISCOUNT) {
            return false;
        }
        let rest = 100 - percent;
        let left = |mark: usize| -> Option<u64> {
            let before = self.text[..mark].trim_end();
            let is_left = |c: char| c.is_ascii_digit() || c == '.' || han_digit(c).is_some();
            let digits = before.chars().rev().take_while(|c| is_left(*c)).filter(|c| *c != '.');
            let digits: String = digits.collect::<Vec<_>>().into_iter().rev().collect();
            digits.parse().ok().or_else(|| han_numbers(&digits).next())
        };
        let mut marks = self.text.match_indices(DISCOUNT).filter_map(|(at, _)| left(at));
        marks.any(|left| left == rest || left * 10 == rest)
    }

    /// Returns `true` if the text has tenths in words: `二割` is 20 %.
    fn says_tenths(&self, percent: u64, language: &Language) -> bool {
        let tenths = &language.tenths;
        let mut words = words(percent / 10, language);
        !tenths.is_empty()
            && percent.is_multiple_of(10)
            && words.any(|word| self.lower.contains(&format!("{word}{tenths}")))
    }

    /// Returns `true` if the text has words for a number.
    fn says(&self, number: u64, language: &'static Language) -> bool {
        let is_said = words(number, language).any(|word| self.holds_number(word, number, language));
        let (hundreds, rest) = (number - number % 100, number % 100);
        is_said
            || self.names_month(number, language)
            || !language.word_spaces && han_numbers(&self.lower).any(|it| it == number)
            || match number {
                0 => false,
                1..=20 => language.dual && number <= 2,
                21..=99 => self.says_tens(number, language),
                _ if number < 1000 && rest > 0 => {
                    self.says(hundreds, language) && self.says(rest, language)
                }
                _ => self.says_multiple(number, language),
            }
    }

    /// Returns `true` if the text names a month by its number.
    fn names_month(&self, number: u64, language: &'static Language) -> bool {
        let at = usize::try_from(number).ok().and_then(|it| it.checked_sub(1));
        let mut names = at.and_then(|at| language.months.get(at)).into_iter().flatten();
        let text = CasedText { text: self.text, lower: &self.lower };
        names.any(|name| {
            if is_short(name, language) {
                holds_short(text, name, language)
            } else {
                self.holds_number(name, number, language)
            }
        })
    }

    /// Returns `true` if the text has a number of tens and units: `twenty-one`, `einundzwanzig`.
    fn says_tens(&self, number: u64, language: &Language) -> bool {
        let tens = language.large_numbers.iter().filter(|(word, ten)| {
            (20..100).contains(ten)
                && ten % 10 == 0
                && (1..20).contains(&number.saturating_sub(*ten))
                && self.lower.contains(&word[..])
        });
        let mut tens = tens.map(|(word, ten)| (word, words(number - ten, language)));
        tens.any(|(ten, mut units)| {
            units.any(|unit| {
                let mut joiners = language.tens_joiners.iter();
                joiners.any(|joiner| {
                    self.holds(&format!("{ten}{joiner}{unit}"))
                        || self.holds(&format!("{unit}{joiner}{ten}"))
                })
            })
        })
    }

    /// Returns `true` if the text has a number of hundreds, thousands, millions: `five million`.
    fn says_multiple(&self, number: u64, language: &'static Language) -> bool {
        let large = language.large_numbers.iter().filter(|(_, value)| *value == 100);
        let mut multiples = large.chain(&language.multiples).filter(|(_, factor)| {
            number.is_multiple_of(*factor) && number / factor < 1000 && number > *factor
        });
        multiples.any(|(word, factor)| self.holds(word) && self.says(number / factor, language))
            || self.says_half_multiple(number, language)
    }

    /// Returns `true` if the text has dozens: `three dozen`.
    fn says_dozens(&self, number: u64, language: &'static Language) -> bool {
        let words = language.numbers.get(12).into_iter();
        let mut words = words.flat_map(|forms| forms.iter().skip(1));
        let count = number / 12;
        number.is_multiple_of(12)
            && (2..12).contains(&count)
            && words.any(|word| self.holds(word))
            && self.says(count, language)
    }

    /// Returns `true` if the text has a half of thousands, millions: `half a million`, `2½` of them in words.
    fn says_half_multiple(&self, number: u64, language: &Language) -> bool {
        language.multiples.iter().any(|(word, factor)| {
            let is_half = number % factor * 2 == *factor;
            let value = format!("{}.5", number / factor);
            let mut loose = language.loose_numbers.iter().filter(|(_, all)| all.contains(&value));
            is_half && self.holds(word) && loose.any(|(word, _)| self.holds(word))
        })
    }

    /// Returns `true` if a numeral of this text is part of a phrase that is no number: `3rd party`.
    fn is_idiom(&self, numeral: &Numeral, language: &Language) -> bool {
        let holds = |idiom: &String| {
            let mut found = self.lower.match_indices(&idiom[..]);
            found.any(|(at, _)| (at..at + idiom.len()).contains(&numeral.span.start()))
        };
        // Lower case may be longer than the text; then phrases cannot be told.
        self.lower.len() == self.text.len() && language.number_idioms.iter().any(holds)
    }

    /// Returns `true` if a word stands in the text; as the start of a longer one too (`tweestaps`),
    /// if it is not very short and no blank ends it.
    pub(super) fn holds(&self, word: &str) -> bool {
        let language = self.language;
        language.is_some_and(|language| self.places(word, language).next().is_some())
    }

    /// Returns `true` if a word for a unit of time has a number other than one before it each time: `91 minutes` are not
    /// the 60 of a minute.
    fn counts_more(&self, word: &str, language: &Language) -> bool {
        let is_counted = |at: usize| {
            let before = self.lower[..at].trim_end_matches(GAP);
            let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            digits > 0 && &before[before.len() - digits..] != "1"
        };
        let mut units = language.time_units.iter().flatten().map(|unit| unit.trim_end());
        let mut places = self.places(word, language).peekable();
        units.any(|unit| unit == word) && places.peek().is_some() && places.all(is_counted)
    }

    /// Returns `true` if a long word stands within longer ones: `Ежеквартально`.
    fn holds_inside(&self, word: &str, language: &Language) -> bool {
        const LEN_MIN: usize = 6;
        let is_long = word.chars().count() >= LEN_MIN && !word.ends_with(' ');
        is_long && !language.whole_number_words && self.lower.contains(word)
    }

    /// Where a word stands in the text.
    fn places(&self, word: &str, language: &Language) -> impl Iterator<Item = usize> {
        let whole = word.strip_suffix(' ');
        let word = whole.unwrap_or(word);
        let found = self.lower.match_indices(word).filter(move |(at, _)| {
            let behind = &self.lower[at + word.len()..];
            let ends = match whole {
                Some(_) => !behind.starts_with(char::is_alphabetic),
                None => is_end(behind, word, language),
            };
            !language.word_spaces || ends && is_start(&self.lower[..*at], &language.word_prefixes)
        });
        found.map(|(at, _)| at)
    }

    /// Returns `true` if a word for a number stands in the text, and does not begin that for another one:
    /// `vijftig` and `vijfentwintig` are not five.
    fn holds_number(&self, word: &str, number: u64, language: &'static Language) -> bool {
        let value = to_float(number);
        let is_other = |part| match part {
            Part::Number(it) | Part::Unit(it) => !is_near(it, value),
            Part::Fraction(_) => false,
        };
        self.places(word, language).any(|at| {
            let longest: Vec<_> = parts_at(&self.lower[at..], language).collect();
            let len = longest.first().map_or(0, |(_, len)| *len);
            let own = word.trim_end().len();
            let is_longer = len > own && longest.iter().all(|(part, _)| is_other(*part));
            !is_longer && !self.goes_on(at + own, language)
        })
    }

    /// Returns `true` if another number is written onto one that ends here: `fünfhundert`.
    fn goes_on(&self, end: usize, language: &'static Language) -> bool {
        let rest = &self.lower[end..];
        let is_number = |rest: &str| {
            parts_at(rest, language).any(|(part, len)| match part {
                Part::Number(value) => len > 2 && value >= 10.0,
                Part::Unit(_) => true,
                Part::Fraction(_) => false,
            })
        };
        let mut joiners = language.tens_joiners.iter().filter(|joiner| !joiner.contains(' '));
        let mut joined = joiners.by_ref().filter_map(|joiner| rest.strip_prefix(&joiner[..]));
        rest.starts_with(char::is_alphabetic) && (is_number(rest) || joined.any(is_number))
    }

    /// Returns `true` if a word for a part of the day stands in the text; beside a number, if it is
    /// short: `am`.
    fn tells_time(&self, word: &str) -> bool {
        let is_digit = |c: char| c.is_numeric();
        let mut found = self.lower.match_indices(word);
        self.holds(word)
            && (word.chars().count() > 4
                || found.any(|(at, _)| {
                    self.lower[..at].trim_end().ends_with(is_digit)
                        || self.lower[at + word.len()..].trim_start().starts_with(is_digit)
                }))
    }

    /// Returns `true` if the text holds a time: `2:30`.
    fn holds_clock(&self) -> bool {
        let is_minutes = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count() == 2;
        let mut colons = self.text.match_indices(':');
        colons.any(|(at, _)| {
            self.text[..at].ends_with(|c: char| c.is_ascii_digit())
                && is_minutes(&self.text[at + 1..])
        })
    }

    /// `4 PM` is 16 hours, and `12 AM` is 0. `all` are this text with its numbers, lost or not, and the other.
    fn explain_hours(
        &self,
        others: &mut Vec<Numeral>,
        own: &mut Vec<Numeral>,
        all: [NumberedText<'_>; 2],
        language: &Language,
    ) {
        let clock = &language.clock;
        let is_said = |words: &[String]| words.iter().any(|word| self.tells_time(word));
        let is_dotted = all[0].numerals.iter().any(Numeral::is_open_clock);
        let after_noon = is_said(&clock.after_noon) || self.holds_clock() || is_dotted;
        let [before, after] = [(is_said(&clock.before_noon), 0), (after_noon, 12)]
            .map(|(is_said, shift)| is_said.then_some(shift));
        let [own_values, other_values] = all.map(|text| values(text.numerals));
        for shift in [before, after].into_iter().flatten() {
            let hours = |value: u64| (1..=12).contains(&value).then_some(value % 12 + shift);
            // `9:00 AM` is no hour after noon.
            let fits = |numeral: &Numeral, text| {
                half_of_day(text, numeral).is_none_or(|(half, _)| (half == 0) == (shift == 0))
            };
            let [from_own, from_other] = all.map(|text| {
                let numerals = text.numerals.iter().filter(|it| fits(it, text));
                let parts = numerals.flat_map(Numeral::parts);
                parts.filter_map(|part| hours(part.value()?)).collect::<Vec<_>>()
            });
            let is_in =
                |value: Option<u64>, list: &[u64]| value.is_some_and(|it| list.contains(&it));
            own.retain(|numeral| {
                let value = numeral.value();
                let is_same = is_in(value.and_then(hours), &other_values) && fits(numeral, all[0]);
                !is_same && !is_in(value, &from_other)
            });
            others.retain(|other| {
                let value = other.value();
                let is_same = is_in(value.and_then(hours), &own_values) && fits(other, all[1]);
                !is_same && !is_in(value, &from_own)
            });
        }
        // `4 PM` and `16:00`, `21 Uhr` and `21:00`.
        if before.or(after).is_some() || is_said(&clock.hour) {
            others.retain(|minutes| minutes.value() != Some(0));
        }
        if is_dotted {
            own.retain(|minutes| minutes.value() != Some(0));
        }
    }

    /// `06-August-21` is of 2021: two digits in a date are a year's last ones.
    fn explain_short_years(&self, others: &mut Vec<Numeral>, own: &mut Vec<Numeral>) {
        own.retain(|short| {
            let before = self.text[..short.span.start()].trim_end();
            let written = &self.text[short.span.range()];
            let part_count = written.split(|c: char| !c.is_numeric()).count();
            // `FY21`.
            let is_onto = self.text[..short.span.start()].ends_with(char::is_uppercase);
            let is_in_date = before.ends_with(['-', '/', '.', '\'', '’'])
                || part_count == DATE_PARTS
                || is_onto
                || before.ends_with(char::is_alphabetic) && self.holds_month();
            let Some(value) =
                short.value().filter(|_| short.digit_count() == Some(2) && is_in_date)
            else {
                return true;
            };
            let len = others.len();
            others.retain(|year| !CENTURIES.map(|it| Some(it + value)).contains(&year.value()));
            others.len() == len
        });
    }

    fn holds_month(&self) -> bool {
        let months = self.language.map_or(&[][..], |language| &language.months);
        months.iter().flatten().any(|month| self.holds(month))
    }
}

/// The words of a language that are a number, each by itself.
pub(super) fn words(number: u64, language: &Language) -> impl Iterator<Item = &String> {
    let large = language.large_numbers.iter().chain(&language.multiples);
    let large = large.filter(move |(_, value)| *value == number).map(|(word, _)| word);
    let at = usize::try_from(number).ok();
    let before = at.and_then(|at| at.checked_sub(1));
    let lists = [(&language.numbers, at), (&language.ordinals, before)];
    let small = lists.into_iter().filter_map(|(list, at)| list.get(at?)).flatten();
    small.chain(large)
}

/// In lower case, without the phrases that only seem to have a number, in a language without spaces.
fn lower(text: &str, language: Option<&Language>) -> String {
    let Some(language) = language else { return text.to_lowercase() };
    let mut lower = language.lower_case(text);
    if !language.word_spaces {
        for idiom in language.number_idioms.iter().filter(|idiom| text.contains(&idiom[..])) {
            // Places in the text stay what they are: this mark is as long as a character.
            lower = lower.replace(&idiom[..], &"・".repeat(idiom.chars().count()));
        }
    }
    lower
}

/// The whole numbers that numerals consist of.
fn values(numerals: &[Numeral]) -> Vec<u64> {
    numerals.iter().flat_map(Numeral::parts).filter_map(|part| part.value()).collect()
}
