//! `code-changed`: the code spans of the translation are not those of its source.

use super::Definition;
use crate::check::Pair;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("code-changed"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (targets, sources) = (pair.target.codes(), pair.source.codes());
    if targets.map(|(code, _)| code).eq(sources.map(|(code, _)| code)) {
        return;
    }
    // A tag without its partner is what `html-changed` is about.
    if [&pair.target, &pair.source].iter().any(|it| it.has_stray_tag(&["code"])) {
        return;
    }
    let changed = other_codes(&pair.target, &pair.source);
    let lost = other_codes(&pair.source, &pair.target);
    let help = "write code exactly as in the source";
    let finding = match (changed.first(), lost.first()) {
        (None, None) => return,
        (Some((code, span)), Some((requested, _))) => {
            let message = format!("the source has the code `{requested}`, not `{code}`");
            pair.finding_at(&DEFINITION.rule, *span, message)
        }
        (Some((code, span)), None) => {
            let message = format!("`{code}` is not code in the source");
            pair.finding_at(&DEFINITION.rule, *span, message)
        }
        (None, Some((requested, _))) => pair.finding(
            &DEFINITION.rule,
            format!("code `{requested}` is missing from the translation"),
        ),
    };
    findings.push(finding.with_help(help));
}

/// The code spans of `inline` that `other` has not; blanks around the code do not count.
fn other_codes<'f>(inline: &Inline<'f>, other: &Inline<'_>) -> Vec<(&'f str, Span)> {
    let others = other.codes().map(|(code, _)| code.trim());
    unmatched(inline.codes(), others, |(code, _)| code.trim())
}
