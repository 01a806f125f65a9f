//! `placeholder-changed`: what a reader or a program fills in (`<tenant>`, `{ID}`, `%s`, `$var`) is
//! not the same as in the source.

use super::Definition;
use crate::check::Pair;
use crate::check::placeholders::placeholders;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::error("placeholder-changed"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code {
        return;
    }
    let patterns = &pair.bilingual.settings.placeholders;
    let targets = placeholders(&pair.target, patterns);
    let sources = placeholders(&pair.source, patterns);
    if targets == sources {
        return;
    }
    let changed = unmatched(&targets, &sources, |it| *it);
    let lost = unmatched(&sources, &targets, |it| *it);
    let help = "write placeholders exactly as they stand in the source";
    let (message, at) = match (changed.first(), lost.first()) {
        (None, None) => return,
        (Some(here), Some(there)) => {
            (format!("the source has the placeholder `{there}`, not `{here}`"), here)
        }
        (Some(here), None) => (format!("the source has no placeholder `{here}`"), here),
        (None, Some(there)) => (format!("the placeholder `{there}` is missing"), there),
    };
    let finding = match pair.target.find(at) {
        Some(span) => pair.finding_at(&DEFINITION.rule, span, message),
        None => pair.finding(&DEFINITION.rule, message),
    };
    findings.push(finding.with_help(help));
}
