//! How a locale writes numbers: what runs of digits with marks between them mean there.

use crate::check::habits::Habits;
use crate::check::language::Language;
use crate::locale::Locale;

/// The marks that a locale puts into numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct NumberFormat {
    /// Nothing is known for a language without data: then marks can mean both.
    language: Option<&'static Language>,
    /// `true` if both ways of writing are common in the region.
    is_mixed: bool,
}

/// What a numeral can mean.
pub(super) struct Readings {
    pub(super) values: Vec<String>,
    /// `true` if it is one number; otherwise its runs of digits may be numbers of their own, as in
    /// a date.
    pub(super) is_number: bool,
}

impl NumberFormat {
    pub(super) fn of(language: Option<&'static Language>, locale: Option<&Locale>) -> Self {
        let is_mixed = language.is_some_and(|it| Habits::of(it, locale).is_mixed());
        Self { language, is_mixed }
    }

    /// What runs of digits with marks between them can mean here.
    pub(super) fn read(self, runs: &[String], marks: &[char]) -> Readings {
        let Some((&last, groups)) = marks.split_last() else {
            return Readings { values: vec![without_zeros(&runs[0])], is_number: true };
        };
        let mut values = Vec::new();
        if self.may_group(last) && groups.iter().all(|mark| *mark == last) && are_groups(runs) {
            values.push(without_zeros(&runs.concat()));
        }
        let (fraction, whole) = runs.split_last().expect("there are two runs at least");
        // Before another mark for the fraction it groups for sure, be it that of another language: `1.234,5`.
        let is_grouped = groups.iter().all(|mark| *mark == groups[0]);
        let is_whole = groups.is_empty() || is_grouped && groups[0] != last && are_groups(whole);
        if self.may_part_fraction(last) && is_whole {
            let whole = without_zeros(&whole.concat());
            if fraction == "00" && whole != "0" {
                values.push(whole.clone());
            }
            values.push(format!("{whole}.{fraction}"));
        }
        let is_number = !values.is_empty();
        Readings { values, is_number }
    }

    /// Returns `true` if `mark` can stand before a fraction.
    pub(super) fn may_part_fraction(self, mark: char) -> bool {
        let is_usual = self.language.is_none_or(|it| it.decimal == mark || self.is_mixed);
        mark == '٫' || matches!(mark, '.' | ',') && is_usual
    }

    fn may_group(self, mark: char) -> bool {
        let is_usual = self.language.is_none_or(|it| it.grouping.contains(&mark) || self.is_mixed);
        matches!(mark, '\'' | ' ') || matches!(mark, '.' | ',') && is_usual
    }
}

/// Returns `true` if runs are groups of thousands, or of India: `12,34,567`.
pub(super) fn are_groups(runs: &[String]) -> bool {
    let [first, middle @ .., last] = runs else { return false };
    let all = |len| middle.iter().all(|run| run.len() == len);
    let is_indian = !middle.is_empty() && first.len() <= 2 && all(2);
    last.len() == 3 && !first.starts_with('0') && (first.len() <= 3 && all(3) || is_indian)
}

/// A run of digits without zeros before it; many zeros alone are another thing than one.
pub(super) fn without_zeros(run: &str) -> String {
    let trimmed = run.trim_start_matches('0');
    match trimmed {
        "" if run.len() > 2 => run.to_owned(),
        "" => "0".to_owned(),
        _ => trimmed.to_owned(),
    }
}
