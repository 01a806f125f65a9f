//! Digits that each language groups in its own way: `020-123 45 67` and `020-1234567`.

use super::numbered_text::NumberedText;
use super::time_units::Left;
use crate::text::Span;

/// How many digits a number of a telephone has. Fewer are a date or two numbers.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// In bytes: numbers of one run stand no farther from each other.
const GAP_MAX: usize = 3;

/// Digits of numbers that stand together.
struct Run {
    span: Span,
    digits: String,
}

/// Takes away numbers whose digits the other side has in other groups, as those of a telephone.
pub(super) fn explain(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let (mine, theirs) = (runs(own.text), runs(other.text));
    for run in &mine {
        for same in theirs.iter().filter(|it| it.digits == run.digits) {
            own.numerals.retain(|it| !run.span.holds(it.span.start()));
            other.numerals.retain(|it| !same.span.holds(it.span.start()));
        }
    }
}

fn runs(text: NumberedText<'_>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for numeral in text.numerals {
        let digits = numeral.digits();
        // A number with marks is one: `17.5` is not `175`.
        let is_plain = numeral.digit_count().is_some();
        match runs.last_mut().filter(|_| is_plain) {
            Some(last) if is_onto(&text.words[last.span.end()..numeral.span.start()]) => {
                last.span = Span::new(last.span.start(), numeral.span.end());
                last.digits.push_str(&digits);
            }
            _ if is_plain => runs.push(Run { span: numeral.span, digits }),
            // Nothing joins an empty run that another number parts from it.
            _ => {}
        }
    }
    runs.retain(|run| DIGITS.contains(&run.digits.len()));
    runs
}

fn is_onto(between: &str) -> bool {
    between.len() <= GAP_MAX && between.chars().all(|c| " \u{a0}\u{202f}-‑–./()".contains(c))
}
