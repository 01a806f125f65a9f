//! Words that are numbers: zero to twelve, ordinals, months, halves of the day, `million`.

use super::language::Language;
use super::numerals::Numeral;

/// In bytes: no word that multiplies a number is longer.
const WORD_MAX: usize = 60;

/// The words of a text that are numbers, or change one.
pub(super) struct NumberWords<'t> {
    text: &'t str,
    lower: String,
    language: Option<&'static Language>,
}

impl<'t> NumberWords<'t> {
    pub(super) fn of(text: &'t str, language: Option<&'static Language>) -> Self {
        Self { text, lower: text.to_lowercase(), language }
    }

    /// Gives numerals of this text that stand before `million` that meaning too.
    pub(super) fn multiply(&self, numerals: &mut [Numeral]) {
        let Some(language) = self.language else { return };
        for numeral in numerals {
            let rest = self.text[numeral.span.end()..].trim_start();
            let rest = rest[..rest.floor_char_boundary(WORD_MAX)].to_lowercase();
            let longest = language.multiples.iter().filter(|(word, _)| starts_with(&rest, word));
            if let Some((_, factor)) = longest.max_by_key(|(word, _)| word.len()) {
                numeral.multiply(*factor);
            }
        }
    }

    /// Takes those away from the `others` side's numerals that this text says in words, and pairs of
    /// numerals that are one time of the day.
    /// `all` are all numerals of this text and of the other one.
    pub(super) fn explain(
        &self,
        others: &mut Vec<Numeral>,
        own: &mut Vec<Numeral>,
        all: [&[Numeral]; 2],
    ) {
        match self.language {
            Some(language) => {
                own.retain(|numeral| !self.is_idiom(numeral, language));
                others.retain(|numeral| !self.says(numeral.value(), language));
                self.explain_hours(others, own, all, language);
                explain_years(others, own, language);
            }
            // Without words to look for, small numbers tell nothing.
            None => others.retain(|numeral| numeral.value().is_none_or(|value| value > 12)),
        }
    }

    /// Returns `true` if the text has a word for a number.
    fn says(&self, value: Option<u64>, language: &Language) -> bool {
        let Some(number) = value else { return false };
        let large = language.large_numbers.iter().chain(&language.multiples);
        if large.filter(|(_, large)| *large == number).any(|(word, _)| self.holds(word)) {
            return true;
        }
        let Ok(value) = usize::try_from(number) else { return false };
        let ordinals = value.checked_sub(1).and_then(|at| language.ordinals.get(at));
        let months = value.checked_sub(1).and_then(|at| language.months.get(at));
        let lists = [language.numbers.get(value), ordinals, months];
        let is_said = lists.into_iter().flatten().flatten().any(|word| self.holds(word));
        is_said || language.dual && (1..=2).contains(&value)
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
    /// if it is not very short.
    fn holds(&self, word: &str) -> bool {
        let has_spaces = self.language.is_some_and(|language| language.word_spaces);
        let mut found = self.lower.match_indices(word);
        found.any(|(at, _)| {
            let before = self.lower[..at].chars().next_back();
            !has_spaces
                || !before.is_some_and(char::is_alphabetic)
                    && (word.chars().count() > 2 || starts_with(&self.lower[at..], word))
        })
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

    /// `4 PM` is 16 hours, and `12 AM` is 0. `all` are this text's numbers, lost or not.
    fn explain_hours(
        &self,
        others: &mut Vec<Numeral>,
        own: &mut Vec<Numeral>,
        all: [&[Numeral]; 2],
        language: &Language,
    ) {
        let clock = &language.clock;
        let is_said = |words: &[String]| words.iter().any(|word| self.holds(word));
        let after_noon = is_said(&clock.after_noon) || self.holds_clock();
        let [before, after] = [(is_said(&clock.before_noon), 0), (after_noon, 12)]
            .map(|(is_said, shift)| is_said.then_some(shift));
        for shift in [before, after].into_iter().flatten() {
            let hours = |value: u64| (1..=12).contains(&value).then_some(value % 12 + shift);
            let [own_values, other_values] = all.map(values);
            own.retain(|numeral| {
                !numeral.value().and_then(hours).is_some_and(|it| other_values.contains(&it))
            });
            others.retain(|other| !own_values.iter().any(|&value| hours(value) == other.value()));
            // `4 PM` and `16:00`.
            others.retain(|minutes| minutes.value() != Some(0));
        }
    }
}

/// The whole numbers that numerals consist of.
fn values(numerals: &[Numeral]) -> Vec<u64> {
    numerals.iter().flat_map(Numeral::parts).filter_map(|part| part.value()).collect()
}

/// Years of a calendar that is ahead, as the Thai one is.
fn explain_years(others: &mut Vec<Numeral>, own: &mut Vec<Numeral>, language: &Language) {
    let offset = language.year_offset;
    if offset == 0 {
        return;
    }
    own.retain(|year| {
        let Some(value) = year.value().and_then(|value| value.checked_sub(offset)) else {
            return true;
        };
        let len = others.len();
        others.retain(|other| other.value() != Some(value));
        others.len() == len
    });
}

/// Returns `true` if a text starts with a word, and not with a longer one.
fn starts_with(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| !rest.starts_with(char::is_alphabetic) || !word.is_ascii())
}
