//! `number-format`: a number has the marks of the source language, or the percent sign is not in its place.

use super::Definition;
use crate::check::Pair;
use crate::check::habits::Habits;
use crate::check::language::PercentSign;
use crate::check::numbers::number_style::{foreign_number, neighbor_number};
use crate::check::numbers::numerals::has_digit;
use crate::check::numbers::side_numbers::SideNumbers;
use crate::check::prose::Prose;
use crate::finding::{Finding, Rule};
use crate::text::{Span, has_byte};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::info("number-format"), check).fixable();

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(language) = pair.bilingual.language else { return };
    let [target, source] = pair.prose();
    if pair.target.place.code || !has_digit(target.text()) {
        return;
    }
    let habits = Habits::of(language, pair.bilingual.locale);
    findings.extend(foreign_marks(pair, habits, target, source));
    findings.extend(percent(pair, habits, target));
}

/// A number with the marks of the source.
fn foreign_marks(
    pair: &Pair<'_>,
    habits: Habits<'_>,
    target: &Prose,
    source: &Prose,
) -> Option<Finding> {
    let bilingual = pair.bilingual;
    let locale = &bilingual.settings.source_locale;
    let others = Habits::of(bilingual.source_language?, Some(locale)).number_marks()?;
    if !has_byte(target.text(), |byte| matches!(byte, b'.' | b',')) {
        return None;
    }
    let (language, own) = (bilingual.language, habits.number_marks());
    let usual = Habits::of(language?, None).number_marks();
    let target = SideNumbers::new(target, pair.target.markdown, language, bilingual.locale);
    let language = bilingual.source_language;
    let source = SideNumbers::new(source, pair.source.markdown, language, Some(locale));
    let foreign = foreign_number(&target, own, &source, others);
    let foreign = foreign.map(|found| (found, "the source's numbers"));
    let neighbor = || {
        let found = neighbor_number(&target, own, &source, usual)?;
        Some((found, "numbers of another region"))
    };
    let ((span, expected), whose) = foreign.or_else(neighbor)?;
    let message = format!("`{}` has the marks of {whose}", target.shown(span));
    let finding = pair.finding_at(&DEFINITION.rule, target.prose.to_body(span), message);
    Some(finding.with_help(format!("write `{expected}`")))
}

/// A percent sign that is not in its place.
fn percent(pair: &Pair<'_>, habits: Habits<'_>, target: &Prose) -> Option<Finding> {
    let text = target.text();
    let sign = habits.percent_sign();
    let mut signs = text.match_indices('%').map(|(at, _)| at);
    let (number, written) = signs.find_map(|at| {
        let is_end = !text[at + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '%');
        let number = number_before(&text[..at])?;
        match sign {
            PercentSign::Spaced if is_end && number.end() == at => {
                Some((number, format!("{}\u{a0}%", &text[number.range()])))
            }
            PercentSign::First if is_end => Some((number, format!("%{}", &text[number.range()]))),
            _ => None,
        }
    })?;
    let end = text[number.end()..].find('%')? + 1;
    let span = Span::new(number.start(), number.end() + end);
    let place = match sign {
        PercentSign::First => "the percent sign behind the number",
        _ => "no space before the percent sign",
    };
    let message = format!("`{}` has {place}", &text[span.range()]);
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(span), message);
    let finding = finding.with_help(format!("write `{written}`"));
    if !target.is_verbatim(span) {
        return Some(finding);
    }
    let edits = vec![(target.to_body(span), written)];
    Some(finding.with_fix(pair.safe_fix("write it as the language does", edits)))
}

/// The number at the end of a text, and no range or name that ends in one.
fn number_before(text: &str) -> Option<Span> {
    let end = text.trim_end_matches([' ', '\u{a0}', '\u{202f}']).len();
    let is_inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let start = text[..end].trim_end_matches(is_inside).len();
    let number = &text[start..end];
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.ends_with(|c: char| c.is_ascii_digit());
    let stands_alone =
        !text[..start].ends_with(|c: char| c.is_alphanumeric() || "-–−%/+".contains(c));
    (is_number && stands_alone).then(|| Span::new(start, end))
}
