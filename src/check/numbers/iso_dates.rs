//! Dates with the year first, `2024-03-05`: the month is behind it in every language.

use super::numbered_text::NumberedText;
use super::numerals::Numeral;
use crate::text::Span;

const YEAR_DIGITS: usize = 4;
const PART_DIGITS: usize = 2;

/// A date, as it is written.
struct IsoDate<'t> {
    span: Span,
    parts: [&'t str; 3],
}

/// A date of the source whose month and day the translation has in the other order: its place there and that of the
/// other one.
pub(in crate::check) fn difference(
    target: NumberedText<'_>,
    source: NumberedText<'_>,
) -> Option<[Span; 2]> {
    let of_source = dates(source);
    if of_source.is_empty() {
        return None;
    }
    let of_target = dates(target);
    let has = |dates: &[IsoDate<'_>], parts: [&str; 3]| dates.iter().any(|it| it.parts == parts);
    of_source.iter().filter(|date| !has(&of_target, date.parts)).find_map(|date| {
        let [year, month, day] = date.parts;
        let swapped = of_target.iter().find(|it| it.parts == [year, day, month])?;
        (!has(&of_source, swapped.parts)).then_some([date.span, swapped.span])
    })
}

/// The dates of a text: numbers of four, two and two digits with hyphens between them.
fn dates(text: NumberedText<'_>) -> Vec<IsoDate<'_>> {
    let found = text.numerals.windows(3).filter_map(|parts| {
        let [year, month, day] = parts else { return None };
        let is_parted = |before: &Numeral, behind: &Numeral| gap(text, before, behind) == "-";
        let is_date = year.digit_count() == Some(YEAR_DIGITS)
            && [month, day].iter().all(|part| part.digit_count() == Some(PART_DIGITS))
            && is_parted(year, month)
            && is_parted(month, day);
        let span = Span::new(year.span.start(), day.span.end());
        let parts = [year, month, day].map(|part| &text.words[part.span.range()]);
        is_date.then_some(IsoDate { span, parts })
    });
    found.collect()
}

fn gap<'t>(text: NumberedText<'t>, before: &Numeral, behind: &Numeral) -> &'t str {
    &text.words[before.span.end()..behind.span.start()]
}
