//! `code-changed`: the code spans of the translation are not those of its source.

use super::Definition;
use crate::check::Pair;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule, Severity};
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
    let is_example = pair.bilingual.article.is_plain() && are_examples(&changed, &lost);
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
    let severity = if is_example { Severity::Info } else { finding.severity };
    findings.push(Finding { severity, ..finding }.with_help(help));
}

/// Returns `true` if all that differs are words of made-up paths, hosts and values: `/my-blog` for
/// readers of German is `/mein-blog`.
fn are_examples(changed: &[(&str, Span)], lost: &[(&str, Span)]) -> bool {
    let signs = |code: &str| -> String {
        code.trim().chars().filter(|c| !c.is_alphabetic() && *c != '-').collect()
    };
    let is_example = |code: &str| {
        let code = code.trim();
        let is_host = code.contains('.') && !code.contains(char::is_uppercase);
        let has_words = code.chars().filter(|c| c.is_alphabetic()).count() > 2;
        has_words && !code.contains(char::is_whitespace) && (code.contains('/') || is_host)
    };
    let pairs = || changed.iter().zip(lost);
    changed.len() == lost.len()
        && pairs().all(|((own, _), (wanted, _))| signs(own) == signs(wanted) && is_example(wanted))
}

/// In pages that people write by themselves, words may become code, code may be quoted, spaced or
/// repeated, and what is in braces or angle brackets is translated: that is their choice.
fn leave_out_choices(
    pair: &Pair<'_>,
    changed: &mut Vec<(&str, Span)>,
    lost: &mut Vec<(&str, Span)>,
) {
    let is_folded = |one: &str, other: &str| one.split_whitespace().eq(other.split_whitespace());
    changed.retain(|(own, _)| {
        let place = lost.iter().position(|(code, _)| is_folded(own, code));
        place.map(|place| lost.remove(place)).is_none()
    });
    let mut placeholders: Vec<String> =
        changed.iter().filter_map(|(code, _)| without_placeholders(code)).collect();
    lost.retain(|(code, _)| {
        let same = without_placeholders(code);
        let place = placeholders.iter().position(|it| Some(it) == same.as_ref());
        let is_translated = place.map(|place| placeholders.remove(place)).is_some();
        let bare = code.trim_matches(['"', '\'']);
        let is_quoted = bare.len() + 2 == code.len() && pair.target.markdown.contains(bare);
        !is_translated && !is_quoted && !pair.target.markdown.contains(*code)
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
