//! `length`: a translation is much longer or shorter than this project's translations usually are.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::info("length"), check);

/// Shorter sources can have translations of any length.
const SOURCE_CHARS_MIN: usize = 20;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(alignment) = pair.bilingual.alignment else { return };
    let (source, target) = (chars(pair.source.markdown), chars(pair.target.markdown));
    let lengths = &alignment.lengths;
    let deviation = lengths.deviation(source, target).unwrap_or_default();
    if source < SOURCE_CHARS_MIN || target == 0 || deviation.abs() <= alignment.deviation_max {
        return;
    }
    let long = if deviation > 0.0 { "long" } else { "short" };
    let usual = lengths.usual(source).unwrap_or(source);
    let message =
        format!("translation is unusually {long}: {target} characters, expected about {usual}");
    let help = "compare both texts for omissions and additions";
    findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
}

fn chars(text: &str) -> usize {
    text.chars().count()
}
