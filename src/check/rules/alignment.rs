//! `alignment`: a translation does not look like one of its source. `length`: it is much longer or
//! shorter than this project's translations usually are.

use super::Definition;
use crate::align::AlignmentFeatures;
use crate::check::{Bilingual, Pair};
use crate::finding::{Finding, Rule, Score};

pub(super) static ALIGNMENT: Definition =
    Definition::article(Rule::info("alignment"), check_alignment);

fn check_alignment(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let Some(alignment) = bilingual.alignment else { return };
    let pairs: Vec<_> = bilingual.pairs().collect();
    let features: Vec<_> = pairs
        .iter()
        .map(|pair| (AlignmentFeatures::of(&pair.source), AlignmentFeatures::of(&pair.target)))
        .collect();
    for (index, score) in alignment.suspicious(&features) {
        if !pairs[index].is_equal() {
            let better = score.better.map(|better| &pairs[better]);
            let score = Score::of_log_odds(score.log_odds);
            findings.push(suspicious(&pairs[index], better).with_score(score));
        }
    }
}

fn suspicious(pair: &Pair<'_>, better: Option<&Pair<'_>>) -> Finding {
    let message = "translation does not match its source";
    let help = match better {
        Some(better) => {
            let id = better.segment().id(pair.bilingual.article.source());
            format!(
                "compare with the source of `{id}`, which matches better: translations may have shifted"
            )
        }
        None => "compare both texts; translate the segment again if one has changed".to_owned(),
    };
    pair.finding(&ALIGNMENT.rule, message).with_help(help)
}

pub(super) static LENGTH: Definition = Definition::pair(Rule::info("length"), check_length);

/// Shorter sources can have translations of any length.
const SOURCE_CHARS_MIN: usize = 20;

fn check_length(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
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
    findings.push(pair.finding(&LENGTH.rule, message).with_help(help));
}

fn chars(text: &str) -> usize {
    text.chars().count()
}
