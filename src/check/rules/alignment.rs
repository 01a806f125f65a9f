//! `alignment`: a translation does not look like one of its source.

use super::Definition;
use crate::align::Gist;
use crate::check::{Bilingual, Pair};
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::article(Rule::warning("alignment"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let Some(alignment) = bilingual.alignment else { return };
    let pairs: Vec<_> = bilingual.pairs().collect();
    let gists: Vec<_> =
        pairs.iter().map(|pair| (Gist::of(&pair.source), Gist::of(&pair.target))).collect();
    for (index, doubt) in alignment.doubtful(&gists) {
        if !pairs[index].is_equal() {
            findings.push(doubtful(&pairs[index], doubt.better.map(|better| &pairs[better])));
        }
    }
}

fn doubtful(pair: &Pair<'_>, better: Option<&Pair<'_>>) -> Finding {
    let message = "this does not look like a translation of its source";
    let help = match better {
        Some(better) => {
            let id = better.segment().id(pair.bilingual.article.source());
            format!("it fits the source of `{id}` better: have translations moved?")
        }
        None => "read both; if one has changed, translate it again".to_owned(),
    };
    pair.finding(&DEFINITION.rule, message).with_help(help)
}
