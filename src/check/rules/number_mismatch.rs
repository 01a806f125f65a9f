//! `number-mismatch`: a number of the source is not in the translation, or is another there.

use super::Definition;
use crate::check::Pair;
use crate::check::language::Language;
use crate::check::number_words::NumberWords;
use crate::check::numerals::{Numeral, has_digit, numerals};
use crate::check::prose::Prose;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("number-mismatch"), check);

/// Each run of digits is compared with all of the other side: a segment with more is a table of figures.
const PARTS_MAX: usize = 200;

/// One side, as the rule compares it.
struct SideNumbers<'a> {
    prose: &'a Prose,
    /// All that is written, code and addresses too: a number that stands there is not lost.
    markdown: &'a str,
    language: Option<&'static Language>,
    numerals: Vec<Numeral>,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let [target, source] = pair.prose();
    let has_digits = has_digit(target.text()) || has_digit(source.text());
    if !has_digits || pair.target.place.code {
        return;
    }
    let source_language = pair.bilingual.source_language;
    let target = SideNumbers::new(target, pair.target.markdown, pair.bilingual.language);
    let source = SideNumbers::new(source, pair.source.markdown, source_language);
    if target.part_count().max(source.part_count()) > PARTS_MAX {
        return;
    }
    let extra = target.not_in(&source);
    let lost = source.not_in(&target);
    if extra.is_empty() && lost.is_empty() {
        return;
    }
    let (extra, lost) = resolve(&target, extra, &source, lost);
    findings.extend(finding(pair, &target, &extra, &source, &lost));
}

impl<'a> SideNumbers<'a> {
    fn new(prose: &'a Prose, markdown: &'a str, language: Option<&'static Language>) -> Self {
        Self { prose, markdown, language, numerals: numerals(prose.text(), language) }
    }

    fn part_count(&self) -> usize {
        self.numerals.iter().map(Numeral::part_count).sum()
    }

    /// The numerals that the other side has nowhere.
    fn not_in(&self, other: &Self) -> Vec<Numeral> {
        let is_there = |numeral: &&Numeral| other.numerals.iter().any(|it| it.is_same(numeral));
        self.numerals.iter().filter(|numeral| !is_there(numeral)).cloned().collect()
    }

    fn shown(&self, numeral: &Numeral) -> &str {
        &self.prose.text()[numeral.span.range()]
    }
}

/// Takes away what differs in its writing alone.
fn resolve(
    target: &SideNumbers<'_>,
    mut extra: Vec<Numeral>,
    source: &SideNumbers<'_>,
    mut lost: Vec<Numeral>,
) -> (Vec<Numeral>, Vec<Numeral>) {
    let target_words = NumberWords::of(target.prose.text(), target.language);
    let source_words = NumberWords::of(source.prose.text(), source.language);
    target_words.multiply(&mut extra);
    source_words.multiply(&mut lost);
    cancel(&mut extra, &mut lost);
    (extra, lost) = (in_parts(&extra, source), in_parts(&lost, target));
    cancel(&mut extra, &mut lost);
    source_words.explain(&mut extra, &mut lost, [&source.numerals, &target.numerals]);
    target_words.explain(&mut lost, &mut extra, [&target.numerals, &source.numerals]);
    (extra, lost)
}

/// Takes away what both have.
fn cancel(extra: &mut Vec<Numeral>, lost: &mut Vec<Numeral>) {
    let in_both =
        |numeral: &Numeral, others: &[Numeral]| others.iter().any(|it| it.is_same(numeral));
    let both: Vec<Numeral> = extra.iter().filter(|it| in_both(it, lost)).cloned().collect();
    extra.retain(|numeral| !in_both(numeral, &both));
    lost.retain(|numeral| !in_both(numeral, &both));
}

/// The runs of digits of numerals, without those that the other side has somewhere, be it in code.
fn in_parts(numerals: &[Numeral], other: &SideNumbers<'_>) -> Vec<Numeral> {
    let written: Vec<Numeral> = crate::check::numerals::numerals(other.markdown, None);
    let written: Vec<Numeral> = written.iter().flat_map(Numeral::parts).collect();
    let is_lost = |part: &Numeral| !written.iter().any(|it| it.is_same(part));
    numerals.iter().flat_map(Numeral::parts).filter(is_lost).collect()
}

fn finding(
    pair: &Pair<'_>,
    target: &SideNumbers<'_>,
    extra: &[Numeral],
    source: &SideNumbers<'_>,
    lost: &[Numeral],
) -> Option<Finding> {
    let message = match (lost.first(), extra.first()) {
        (None, None) => return None,
        (Some(lost), Some(extra)) => {
            let (lost, extra) = (source.shown(lost), target.shown(extra));
            format!("the source has `{lost}`, the translation `{extra}`")
        }
        (Some(lost), None) => {
            format!("number `{}` is missing from the translation", source.shown(lost))
        }
        (None, Some(extra)) => format!("number `{}` is not in the source", target.shown(extra)),
    };
    let finding = match extra.first() {
        Some(extra) => pair.finding_at(&DEFINITION.rule, target.prose.to_body(extra.span), message),
        None => pair.finding(&DEFINITION.rule, message),
    };
    Some(finding.with_help("write the same numbers as in the source"))
}
