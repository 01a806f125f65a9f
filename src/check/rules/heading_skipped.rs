//! `heading-skipped`: a heading is more than one level below the one before, though not in the
//! source.

use super::Definition;
use crate::check::Bilingual;
use crate::check::side_view::{Heading, SideView};
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("heading-skipped"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let targets = skips(&bilingual.target);
    if targets.is_empty() {
        return;
    }
    let sources = skips(&bilingual.source);
    let sources = sources.into_iter().map(|(_, heading)| heading.place);
    for (above, heading) in unmatched(targets, sources, |(_, heading)| heading.place) {
        let (title, level) = (&heading.title, heading.level);
        let message = format!("heading `{title}` of level {level} follows one of level {above}");
        let help = format!("make it level {}, as in the source", above + 1);
        let finding = bilingual.target.finding(&DEFINITION.rule, heading.span, message);
        findings.push(finding.with_help(help));
    }
}

/// The headings that skip a level, each with the level of the heading above.
fn skips(side: &SideView<'_>) -> Vec<(u8, Heading)> {
    let headings = side.headings();
    let above: Vec<_> = headings.iter().map(|heading| heading.level).collect();
    let pairs = above.into_iter().zip(headings.into_iter().skip(1));
    pairs.filter(|(above, heading)| heading.level > above + 1).collect()
}
