//! `alignment`: a translation does not look like one of its source.

use super::Definition;
use crate::align::AlignmentFeatures;
use crate::check::{Bilingual, Pair};
use crate::finding::{Finding, Rule, Score};

pub(super) static DEFINITION: Definition = Definition::article(Rule::info("alignment"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
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
    pair.finding(&DEFINITION.rule, message).with_help(help)
}
