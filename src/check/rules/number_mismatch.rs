//! `number-mismatch`: a number of the source is not in the translation, or is another there.

use super::Definition;
use crate::check::Pair;
use crate::check::numbers::amounts::{self, amounts};
use crate::check::numbers::clocks;
use crate::check::numbers::iso_dates;
use crate::check::numbers::months;
use crate::check::numbers::number_context::{is_corrected, is_in_article, is_in_name};
use crate::check::numbers::number_differences::resolve;
use crate::check::numbers::numbered_text::NumberedText;
use crate::check::numbers::numerals::{Numeral, has_digit};
use crate::check::numbers::said_changes;
use crate::check::numbers::side_numbers::SideNumbers;
use crate::finding::{Finding, Rule};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("number-mismatch"), check);

/// Each run of digits is compared with all of the other side: a segment with more is a table of figures.
const PARTS_MAX: usize = 200;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let [target, source] = pair.prose();
    let bilingual = pair.bilingual;
    let has_digits = has_digit(target.text()) || has_digit(source.text());
    let may_say =
        |language| bilingual.language.is_some() && said_changes::may_say(source.text(), language);
    if pair.target.place.code || !has_digits && !bilingual.source_language.is_some_and(may_say) {
        return;
    }
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
        let text = target.prose.text();
        extra.retain(|number| {
            !is_in_name(text, number, phrases) && !is_in_article(text, number, phrases)
        });
    }
    if lost.is_empty() && extra.is_empty() {
        (extra, lost) = reordered(&target, &source);
    }
    let finding = finding(pair, &target, &extra, &source, &lost);
    let finding = finding.or_else(|| changed_amount(pair, &target, &source));
    let finding = finding.or_else(|| changed_date(pair, &target, &source));
    findings.extend(finding.or_else(|| changed_words(pair, &target, &source)));
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
    let changed_there = changed_there.or_else(|| {
        let [target_span, source_span] = amounts::difference(&targets, &sources, texts)?;
        Some([source_span, target_span])
    });
    let multiplied = || {
        let [target_numerals, source_numerals] = [target, source].map(SideNumbers::multiplied);
        let numbered = [(texts[0], &target_numerals), (texts[1], &source_numerals)];
        let [targets, sources] =
            numbered.map(|(text, numerals)| amounts(NumberedText { numerals, ..text }));
        amounts::currency_difference(&sources, &targets)
    };
    let has_multiple = amounts::has_multiple(&targets) || amounts::has_multiple(&sources);
    let multiplied = || if has_multiple { multiplied() } else { None };
    let [source_span, target_span] = changed_there.or_else(multiplied)?;
    Some(changed(pair, target, target_span, source, source_span))
}

/// A date in another month, or with its parts in another order.
fn changed_date(
    pair: &Pair<'_>,
    target: &SideNumbers<'_>,
    source: &SideNumbers<'_>,
) -> Option<Finding> {
    let changed_there = months::difference(target.text(), source.text());
    let reordered = || iso_dates::difference(target.text(), source.text());
    let lone = || months::lone_difference(target.text(), source.text());
    let [source_span, target_span] = changed_there.or_else(reordered).or_else(lone)?;
    Some(changed(pair, target, target_span, source, source_span))
}

/// A number in words that is another.
fn changed_words(
    pair: &Pair<'_>,
    target: &SideNumbers<'_>,
    source: &SideNumbers<'_>,
) -> Option<Finding> {
    let clocks = || {
        let changed_there = clocks::difference(source.text(), target.text());
        changed_there.or_else(|| clocks::half_difference(target.text(), source.text()))
    };
    let changed_there = said_changes::difference(target.text(), source.text());
    let [source_span, target_span] = changed_there.or_else(clocks)?;
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
