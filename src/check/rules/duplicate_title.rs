//! `duplicate-title`: two headings of an article have the same text, though not in the source.

use std::collections::HashMap;

use super::Definition;
use crate::check::Bilingual;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("duplicate-title"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let (targets, sources) = (bilingual.target.headings(), bilingual.source.headings());
    // Headings that are not the same ones cannot be compared: `structure-mismatch` tells of them.
    if targets.len() != sources.len() {
        return;
    }
    let mut firsts = HashMap::new();
    for (index, heading) in targets.iter().enumerate().filter(|(_, it)| !it.title.is_empty()) {
        let first = *firsts.entry((heading.level, &heading.title)).or_insert(index);
        if sources[first].title.eq_ignore_ascii_case(&sources[index].title) {
            continue;
        }
        let (one, other) = (&sources[first].title, &sources[index].title);
        let message = format!("`{}` translates both `{one}` and `{other}`", heading.title);
        let help = "translate the two headings differently";
        let finding = bilingual.target.finding(&DEFINITION.rule, heading.span, message);
        findings.push(finding.with_help(help));
    }
}
