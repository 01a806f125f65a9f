//! `number-mismatch`: a number of the source is not in the translation, or is another there.

use std::borrow::Cow;

use super::Definition;
use crate::check::Pair;
use crate::check::amounts::{self, amounts};
use crate::check::compounds::compounds;
use crate::check::decades;
use crate::check::language::Language;
use crate::check::months;
use crate::check::number_context::{are_converted, is_corrected, is_in_name};
use crate::check::number_format::NumberFormat;
use crate::check::number_words::{NumberWords, open_clocks};
use crate::check::numbered_text::{NumberedText, is_near};
use crate::check::numerals::{Numeral, has_digit, join_groups, numerals};
use crate::check::prose::Prose;
use crate::check::time_units::{self, Left};
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::text::{Span, excerpt};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("number-mismatch"), check);

/// Each run of digits is compared with all of the other side: a segment with more is a table of figures.
const PARTS_MAX: usize = 200;
/// Up to this a number beside a counter can stand for an article: `1 つ`.
const COUNTED_MAX: u64 = 2;

/// One side, as the rule compares it.
struct SideNumbers<'a> {
    prose: &'a Prose,
    /// All that is written, code and URLs too: a number that stands there is not lost.
    markdown: &'a str,
    language: Option<&'static Language>,
    format: NumberFormat,
    numerals: Vec<Numeral>,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let [target, source] = pair.prose();
    let has_digits = has_digit(target.text()) || has_digit(source.text());
    if !has_digits || pair.target.place.code {
        return;
    }
    let bilingual = pair.bilingual;
    let source_locale = &bilingual.settings.source_locale;
    let target =
        SideNumbers::new(target, pair.target.markdown, bilingual.language, bilingual.locale);
    let source = SideNumbers::new(
        source,
        pair.source.markdown,
        bilingual.source_language,
        Some(source_locale),
    );
    let (mut target, mut source) = (target, source);
    if target.part_count().max(source.part_count()) > PARTS_MAX {
        return;
    }
    target.join_groups(&source.numerals);
    source.join_groups(&target.numerals);
    let extra = target.not_in(&source);
    let lost = source.not_in(&target);
    let (mut extra, mut lost) = resolve(&target, extra, &source, lost);
    if let [slip] = &lost[..]
        && let [number] = &extra[..]
        && is_corrected(
            [target.prose.text(), source.prose.text()],
            number,
            slip,
            bilingual.source_phrases(),
        )
    {
        lost.clear();
    }
    if lost.is_empty() && !extra.is_empty() {
        let phrases = bilingual.source_phrases();
        extra.retain(|number| !is_in_name(target.prose.text(), number, phrases));
    }
    if lost.is_empty() && extra.is_empty() {
        (extra, lost) = reordered(&target, &source);
    }
    let finding = finding(pair, &target, &extra, &source, &lost);
    let finding = finding.or_else(|| changed_amount(pair, &target, &source));
    findings.extend(finding.or_else(|| changed_month(pair, &target, &source)));
}

/// A version whose numbers are in another order, and how the source has it.
fn reordered(target: &SideNumbers<'_>, source: &SideNumbers<'_>) -> (Vec<Numeral>, Vec<Numeral>) {
    let lost = source.not_in(target);
    let versions = target.not_in(source).into_iter().find_map(|version| {
        let meant = lost.iter().find(|it| it.is_reordered(&version))?.clone();
        Some((vec![version], vec![meant]))
    });
    versions.unwrap_or_default()
}

impl<'a> SideNumbers<'a> {
    fn new(
        prose: &'a Prose,
        markdown: &'a str,
        language: Option<&'static Language>,
        locale: Option<&Locale>,
    ) -> Self {
        let format = NumberFormat::of(language, locale);
        let mut numerals = numerals(prose.text(), format);
        open_clocks(prose.text(), language, &mut numerals);
        Self { prose, markdown, language, format, numerals }
    }

    fn part_count(&self) -> usize {
        self.numerals.iter().map(Numeral::part_count).sum()
    }

    fn join_groups(&mut self, others: &[Numeral]) {
        join_groups(&mut self.numerals, self.prose.text(), others, self.format);
    }

    /// The numerals that the other side has nowhere.
    fn not_in(&self, other: &Self) -> Vec<Numeral> {
        let is_there = |numeral: &&Numeral| other.numerals.iter().any(|it| it.is_same(numeral));
        self.numerals.iter().filter(|numeral| !is_there(numeral)).cloned().collect()
    }

    fn words(&self) -> NumberWords<'a> {
        NumberWords::of(self.prose.text(), self.language)
    }

    fn text(&self) -> NumberedText<'_> {
        let words = self.prose.text();
        NumberedText { words, numerals: &self.numerals, language: self.language }
    }

    fn shown(&self, span: Span) -> Cow<'_, str> {
        excerpt(&self.prose.text()[span.range()])
    }

    /// Returns `true` if a numeral is small and counts a thing, as a language without articles
    /// does.
    fn is_counted(&self, numeral: &Numeral) -> bool {
        let counters = self.language.map_or(&[][..], |language| &language.counters);
        let rest = self.prose.text()[numeral.span.end()..].trim_start();
        numeral.value().is_some_and(|value| value <= COUNTED_MAX)
            && counters.iter().any(|counter| rest.starts_with(&counter[..]))
    }
}

/// Takes away what differs in its writing alone.
fn resolve(
    target: &SideNumbers<'_>,
    mut extra: Vec<Numeral>,
    source: &SideNumbers<'_>,
    mut lost: Vec<Numeral>,
) -> (Vec<Numeral>, Vec<Numeral>) {
    if extra.is_empty() && lost.is_empty() {
        return (extra, lost);
    }
    let (target_words, source_words) = (target.words(), source.words());
    for (words, numerals) in [(&target_words, &mut extra), (&source_words, &mut lost)] {
        words.multiply(numerals);
    }
    cancel(&mut extra, &mut lost);
    explain_forms([target, source], [&target_words, &source_words], &mut extra, &mut lost);
    (extra, lost) = (in_parts(&extra, source), in_parts(&lost, target));
    cancel(&mut extra, &mut lost);
    source_words.explain(&mut extra, &mut lost, [&source.numerals, &target.numerals]);
    target_words.explain(&mut lost, &mut extra, [&target.numerals, &source.numerals]);
    if are_converted(target.prose.text(), &extra, &lost) {
        return (Vec::new(), Vec::new());
    }
    if lost.is_empty() && extra.len() == 1 {
        extra.retain(|numeral| !target.is_counted(numeral));
    }
    (extra, lost)
}

/// Takes away what each language writes in a form of its own: in several pieces, as a decade, as a time in
/// other units, as none instead of zero.
fn explain_forms(
    [target, source]: [&SideNumbers<'_>; 2],
    [target_words, source_words]: [&NumberWords<'_>; 2],
    extra: &mut Vec<Numeral>,
    lost: &mut Vec<Numeral>,
) {
    let (target_text, source_text) = (target.text(), source.text());
    let of_target = compounds(target_text, target.format);
    let of_source = compounds(source_text, source.format);
    let mut own =
        Left { text: target_text, words: target_words, compounds: &of_target, numerals: extra };
    let mut other =
        Left { text: source_text, words: source_words, compounds: &of_source, numerals: lost };
    explain_compounds(&mut own, &mut other);
    explain_compounds(&mut other, &mut own);
    decades::explain(target_text, own.numerals, source_text, other.numerals);
    decades::explain(source_text, other.numerals, target_text, own.numerals);
    decades::explain_words(target_text, own.numerals, source_words);
    decades::explain_words(source_text, other.numerals, target_words);
    time_units::convert(&mut own, &mut other);
    if target_words.says_none() != source_words.says_none() {
        let zeros = if target_words.says_none() { lost } else { extra };
        zeros.retain(|numeral| !numeral.is("0"));
    }
}

/// Takes away numbers in several pieces that the other side has, as one number or in words.
fn explain_compounds(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    if own.compounds.is_empty() {
        return;
    }
    let mut others = other.text.numerals.to_vec();
    other.words.multiply(&mut others);
    for compound in own.compounds {
        let is_value = |numeral: &Numeral| numeral.values().any(|it| is_near(it, compound.value));
        let is_there = others.iter().any(is_value)
            || other.compounds.iter().any(|it| is_near(it.value, compound.value))
            || other.words.says_value(compound.value);
        if is_there {
            other.numerals.retain(|numeral| !is_value(numeral));
            own.numerals.retain(|numeral| !compound.span.holds(numeral.span.start()));
        }
    }
}

/// Takes away what both have.
fn cancel(extra: &mut Vec<Numeral>, lost: &mut Vec<Numeral>) {
    let in_both =
        |numeral: &Numeral, others: &[Numeral]| others.iter().any(|it| it.is_same(numeral));
    let both: Vec<Numeral> = extra.iter().filter(|it| in_both(it, lost)).cloned().collect();
    extra.retain(|numeral| !in_both(numeral, &both));
    lost.retain(|numeral| !in_both(numeral, &both));
}

/// What numerals consist of, without what the other side has somewhere, be it in code.
fn in_parts(numerals: &[Numeral], other: &SideNumbers<'_>) -> Vec<Numeral> {
    let mut written = crate::check::numerals::numerals(other.markdown, other.format);
    open_clocks(other.markdown, other.language, &mut written);
    let is_lost = |part: &Numeral| {
        !written.iter().any(|it| it.is_same(part) || it.parts().any(|it| it.is_same(part)))
    };
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
            return Some(changed(pair, target, extra.span, source, lost.span));
        }
        (Some(lost), None) => {
            format!("number `{}` is missing from the translation", source.shown(lost.span))
        }
        (None, Some(extra)) => {
            format!("number `{}` is not in the source", target.shown(extra.span))
        }
    };
    let finding = match extra.first() {
        Some(extra) => pair.finding_at(&DEFINITION.rule, target.prose.to_body(extra.span), message),
        None => pair.finding(&DEFINITION.rule, message),
    };
    Some(finding.with_help("write the same numbers as in the source"))
}

/// A number that is there, but without its minus or percent sign, or with another unit.
fn changed_amount(
    pair: &Pair<'_>,
    target: &SideNumbers<'_>,
    source: &SideNumbers<'_>,
) -> Option<Finding> {
    let texts = [target.text(), source.text()];
    let [targets, sources] = texts.map(amounts);
    let changed_there = amounts::difference(&sources, &targets, [texts[1], texts[0]]);
    let [source_span, target_span] = changed_there.or_else(|| {
        let [target_span, source_span] = amounts::difference(&targets, &sources, texts)?;
        Some([source_span, target_span])
    })?;
    Some(changed(pair, target, target_span, source, source_span))
}

/// A date in another month.
fn changed_month(
    pair: &Pair<'_>,
    target: &SideNumbers<'_>,
    source: &SideNumbers<'_>,
) -> Option<Finding> {
    let [source_span, target_span] = months::difference(target.text(), source.text())?;
    Some(changed(pair, target, target_span, source, source_span))
}

fn changed(
    pair: &Pair<'_>,
    target: &SideNumbers<'_>,
    target_span: Span,
    source: &SideNumbers<'_>,
    source_span: Span,
) -> Finding {
    let (in_source, in_target) = (source.shown(source_span), target.shown(target_span));
    let message = format!("the source has `{in_source}`, the translation `{in_target}`");
    let finding = pair.finding_at(&DEFINITION.rule, target.prose.to_body(target_span), message);
    finding.with_help("write the same numbers as in the source")
}
