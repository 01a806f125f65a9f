//! `empty-menu-step`: a path through menus, `A > B > C`, has an empty step or another number of
//! steps than in the source.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::locale::Locale;
use crate::markdown::inline::Inline;
use crate::text::Span;

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("empty-menu-step"), check);

/// What parts the steps of a path through menus.
struct Step {
    /// The mark: bytes of the side's body.
    span: Span,
    /// Whether nothing stands between it and the mark before.
    is_empty: bool,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let targets = steps(&pair.target);
    let sources = steps(&pair.source);
    if targets.is_empty() && sources.is_empty() {
        return;
    }
    let empty = |steps: &[Step]| steps.iter().filter(|step| step.is_empty).count();
    if empty(&targets) > empty(&sources) {
        let step = targets.iter().find(|step| step.is_empty).expect("just counted");
        let message = "a step of this path through menus is empty";
        let help = "write the menu's name between the two marks";
        findings.push(pair.finding_at(&DEFINITION.rule, step.span, message).with_help(help));
    } else if targets.len() != sources.len() && !is_rewritten(pair, &targets) {
        let (here, there) = (targets.len(), sources.len());
        let message = format!("{here} `>` in this path through menus, {there} in its source");
        let help = "write the same steps as the source";
        findings.push(pair.finding(&DEFINITION.rule, message).with_help(help));
    }
}

/// Whether the path became a list of names, as is usual in Japanese.
fn is_rewritten(pair: &Pair<'_>, targets: &[Step]) -> bool {
    targets.is_empty() && pair.bilingual.locale.is_some_and(Locale::is_spaceless)
}

fn steps(inline: &Inline<'_>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (text, span) in inline.prose() {
        for (at, _) in text.match_indices('>') {
            if !is_mark(&text[..at], &text[at + 1..]) {
                continue;
            }
            let is_literal = text.len() == span.len();
            let start = span.start() + at;
            let span = if is_literal { Span::new(start, start + 1) } else { span };
            let is_empty = steps.last().is_some_and(|last| is_nothing(inline, last.span, span));
            steps.push(Step { span, is_empty });
        }
    }
    steps
}

/// Not a part of an arrow or a comparison: `->`, `=>`, `>=`, `>>`.
fn is_mark(before: &str, behind: &str) -> bool {
    !before.ends_with(['-', '=', '>', '<']) && !behind.starts_with(['=', '>'])
}

/// Whether only white space and the marks of emphasis and escapes stand between two places.
fn is_nothing(inline: &Inline<'_>, first: Span, second: Span) -> bool {
    if first == second {
        return false;
    }
    let between = inline.slice(Span::new(first.end(), second.start().max(first.end())));
    between.chars().all(|c| c.is_whitespace() || matches!(c, '\\' | '*' | '_'))
}
