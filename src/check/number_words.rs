//! Words that are numbers: zero to twelve, ordinals, months, halves of the day, `million`.

use super::language::Language;
use super::numerals::Numeral;

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
            let rest = self.text[numeral.span.end()..].trim_start().to_lowercase();
            let longest = language.multiples.iter().filter(|(word, _)| starts_with(&rest, word));
            if let Some((_, factor)) = longest.max_by_key(|(word, _)| word.len()) {
                numeral.multiply(*factor);
            }
        }
    }

    /// Takes those away from the `others` side's numerals that this text says in words, and pairs of
    /// numerals that are one time of the day.
    pub(super) fn explain(&self, others: &mut Vec<Numeral>, own: &mut Vec<Numeral>) {
        match self.language {
            Some(language) => {
                others.retain(|numeral| !self.says(numeral.value(), language));
                self.explain_hours(others, own, language);
                explain_years(others, own, language);
            }
            // Without words to look for, small numbers tell nothing.
            None => others.retain(|numeral| numeral.value().is_none_or(|value| value > 12)),
        }
    }

    /// Whether the text has a word for a number.
    fn says(&self, value: Option<u64>, language: &Language) -> bool {
        let Some(value) = value.and_then(|value| usize::try_from(value).ok()) else { return false };
        let ordinals = value.checked_sub(1).and_then(|at| language.ordinals.get(at));
        let months = value.checked_sub(1).and_then(|at| language.months.get(at));
        let lists = [language.numbers.get(value), ordinals, months];
        let is_said = lists.into_iter().flatten().flatten().any(|word| self.holds(word));
        is_said || language.dual && (1..=2).contains(&value)
    }

    /// Whether a word stands in the text; as the start of a longer one too (`tweestaps`), if it is not
    /// very short.
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

    /// `4 PM` is 16 hours, and `12 AM` is 0.
    fn explain_hours(
        &self,
        others: &mut Vec<Numeral>,
        own: &mut Vec<Numeral>,
        language: &Language,
    ) {
        let clock = &language.clock;
        let shift = |words: &[String]| words.iter().any(|word| self.holds(word));
        let shifts = [(shift(&clock.after_noon), 12), (shift(&clock.before_noon), 0)];
        for (_, shift) in shifts.into_iter().filter(|(is_said, _)| *is_said) {
            own.retain(|hour| {
                let Some(value @ 1..=12) = hour.value() else { return true };
                let hours = value % 12 + shift;
                let len = others.len();
                others.retain(|other| other.value() != Some(hours));
                others.len() == len
            });
        }
        if shifts.iter().any(|(is_said, _)| *is_said) {
            // `4 PM` and `16:00`.
            others.retain(|minutes| minutes.value() != Some(0));
        }
    }
}

/// Thai years.
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

/// Whether a text starts with a word, and not with a longer one.
fn starts_with(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| !rest.starts_with(char::is_alphabetic) || !word.is_ascii())
}
