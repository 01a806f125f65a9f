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
    let mut changed = other_codes(&pair.target, &pair.source);
    let mut lost = other_codes(&pair.source, &pair.target);
    if pair.bilingual.article.is_plain() {
        leave_out_choices(pair, &mut changed, &mut lost);
    }
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

/// In pages that people write by themselves, words may become code, code may be quoted or repeated, and
/// what is in braces or angle brackets is translated: that is their choice.
fn leave_out_choices(
    pair: &Pair<'_>,
    changed: &mut Vec<(&str, Span)>,
    lost: &mut Vec<(&str, Span)>,
) {
    let mut placeholders: Vec<String> =
        changed.iter().filter_map(|(code, _)| without_placeholders(code)).collect();
    lost.retain(|(code, _)| {
        let same = without_placeholders(code);
        let place = placeholders.iter().position(|it| Some(it) == same.as_ref());
        let is_translated = place.map(|place| placeholders.remove(place)).is_some();
        !is_translated && !pair.target.markdown.contains(*code)
    });
    if lost.is_empty() {
        changed.clear();
    }
}

/// Code without what is in braces and angle brackets; nothing for code without any.
fn without_placeholders(code: &str) -> Option<String> {
    let (mut kept, mut depth) = (String::new(), 0_usize);
    for character in code.chars() {
        match character {
            '{' | '<' => depth += 1,
            '}' | '>' => depth = depth.saturating_sub(1),
            it if depth == 0 && !it.is_whitespace() => kept.push(it),
            _ => {}
        }
    }
    code.contains(['{', '<']).then_some(kept)
}

/// The code spans of `inline` that `other` has not; blanks around the code do not count.
fn other_codes<'f>(inline: &Inline<'f>, other: &Inline<'_>) -> Vec<(&'f str, Span)> {
    let others = other.codes().map(|(code, _)| code.trim());
    unmatched(inline.codes(), others, |(code, _)| code.trim())
}
