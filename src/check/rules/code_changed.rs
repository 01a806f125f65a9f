//! `code-changed`: the code spans of the translation are not those of its source.

use super::Definition;
use crate::check::Pair;
use crate::check::code_lines::COMMANDS;
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
    leave_out_keys(&mut changed, &mut lost);
    leave_out_decimals(&mut changed, &mut lost);
    let help = "write code exactly as in the source";
    let is_example = pair.bilingual.article.is_plain()
        && (are_examples(&changed, &lost) || are_words(&changed, &lost));
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

/// Each key is compared with each code of the translation: a segment with more is no text.
const KEYS_MAX: usize = 50;
/// The keys that keyboards of other languages name otherwise.
const KEYS: [&str; 26] = [
    "alt",
    "altgr",
    "backspace",
    "caps lock",
    "capslock",
    "control",
    "ctrl",
    "del",
    "delete",
    "down",
    "end",
    "enter",
    "esc",
    "escape",
    "home",
    "ins",
    "insert",
    "left",
    "page down",
    "page up",
    "pgdn",
    "pgup",
    "return",
    "right",
    "shift",
    "tab",
];

/// Names of keys on keyboards of other languages, where they stand alone.
const OTHER_KEYS: [&str; 28] = [
    "bloq mayús",
    "canc",
    "einfg",
    "eingabe",
    "eingabetaste",
    "ende",
    "enter",
    "entf",
    "entrée",
    "esc",
    "feststelltaste",
    "fin",
    "inicio",
    "insér",
    "intro",
    "invio",
    "maiusc",
    "maj",
    "mayús",
    "pos1",
    "retur",
    "skift",
    "strg",
    "supr",
    "suppr",
    "umschalt",
    "umschalttaste",
    "échap",
];

/// Leaves out key combinations whose keys are named as on keyboards of the language: `Strg+C` for `Ctrl+C`.
fn leave_out_keys(changed: &mut Vec<(&str, Span)>, lost: &mut Vec<(&str, Span)>) {
    let is_key =
        |code: &str| code.split('+').any(|key| KEYS.contains(&&*key.trim().to_lowercase()));
    let (mut keys, others): (Vec<_>, Vec<_>) = lost.drain(..).partition(|(code, _)| is_key(code));
    if !keys.is_empty() && keys.len() <= KEYS_MAX {
        changed.retain(|(own, _)| {
            let place = keys.iter().position(|(code, _)| are_same_keys(own, code));
            place.map(|place| keys.remove(place)).is_none()
        });
    }
    lost.extend(others);
    lost.extend(keys);
    lost.sort_by_key(|(_, span)| span.start());
}

/// Leaves out formulas with the decimal mark of the language, as TeX has it: `0{,}8` for `0.8`.
fn leave_out_decimals(changed: &mut Vec<(&str, Span)>, lost: &mut Vec<(&str, Span)>) {
    changed.retain(|(own, _)| {
        let plain = own.contains("{,}").then(|| own.replace("{,}", "."));
        let place = plain.and_then(|own| lost.iter().position(|(code, _)| *code == own));
        place.map(|place| lost.remove(place)).is_none()
    });
}

fn are_same_keys(own: &str, source: &str) -> bool {
    const NAME_MAX: usize = 16;
    let keys =
        |code: &str| code.split('+').map(|key| key.trim().to_lowercase()).collect::<Vec<_>>();
    let is_capital = source.starts_with(char::is_uppercase);
    let (own, source) = (keys(own), keys(source));
    let is_name = |key: &String| {
        let letters = key.chars().filter(|c| c.is_alphabetic()).count();
        key.len() <= NAME_MAX && letters > 1 && key.chars().all(|c| c.is_alphanumeric() || c == ' ')
    };
    if let ([own], [_]) = (&own[..], &source[..]) {
        // `Delete` may be a name of code: so may be what another word says of it.
        return is_capital && OTHER_KEYS.contains(&&**own) && KEYS.contains(&&*source[0]);
    }
    own.len() == source.len()
        && source.iter().any(|key| KEYS.contains(&&**key))
        && own
            .iter()
            .zip(&source)
            .all(|(own, source)| own == source || KEYS.contains(&&**source) && is_name(own))
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

/// Returns `true` if all that is lost are words of a language and no line of a program: `Introduced by #12`.
fn are_words(changed: &[(&str, Span)], lost: &[(&str, Span)]) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_matches(['.', ',', '-', '"', '#']);
        word.chars().all(char::is_alphabetic) || word.chars().all(|c| c.is_ascii_digit())
    };
    let are_words = |code: &str| {
        let mut words = code.split_whitespace();
        let first = words.next().unwrap_or_default();
        words.clone().count() > 0
            && !COMMANDS.contains(&first)
            && is_word(first)
            && words.all(is_word)
    };
    let first = |code: &str| code.split_whitespace().next().map(str::to_owned);
    changed.len() <= lost.len()
        && lost.iter().all(|(code, _)| are_words(code))
        && changed.iter().zip(lost).all(|((own, _), (wanted, _))| first(own) != first(wanted))
}

/// In pages that people write by themselves, words may become code, code may be quoted, spaced or
/// repeated, and what is in braces or angle brackets is translated: that is their choice.
fn leave_out_choices(
    pair: &Pair<'_>,
    changed: &mut Vec<(&str, Span)>,
    lost: &mut Vec<(&str, Span)>,
) {
    // A full stop inside code belongs to the sentence.
    let words = |code: &str| -> Vec<String> {
        code.trim_end_matches(['.', ',']).split_whitespace().map(str::to_owned).collect()
    };
    let is_folded = |one: &str, other: &str| words(one) == words(other);
    changed.retain(|(own, _)| {
        let place = lost.iter().position(|(code, _)| is_folded(own, code));
        place.map(|place| lost.remove(place)).is_none()
    });
    let is_replaced = is_replaced(pair, changed, lost);
    let text = pair.target.markdown.to_lowercase();
    let mut placeholders: Vec<String> =
        changed.iter().filter_map(|(code, _)| without_placeholders(code)).collect();
    lost.retain(|(code, _)| {
        let same = without_placeholders(code);
        let place = placeholders.iter().position(|it| Some(it) == same.as_ref());
        let is_translated = place.map(|place| placeholders.remove(place)).is_some();
        let bare = code.trim_matches(['"', '\'']);
        let is_quoted = bare.len() + 2 == code.len() && pair.target.markdown.contains(bare);
        let is_elsewhere = !is_replaced && text.contains(&code.to_lowercase());
        !is_translated && !is_quoted && !is_elsewhere
    });
    if lost.is_empty() {
        changed.clear();
    }
}

/// Returns `true` if one code has replaced another, and the source has it nowhere: the other may still be
/// there as a part of the text.
fn is_replaced(pair: &Pair<'_>, changed: &[(&str, Span)], lost: &[(&str, Span)]) -> bool {
    let count = |inline: &Inline<'_>| inline.codes().count();
    let ([(own, _)], [(wanted, _)]) = (changed, lost) else { return false };
    // A capital alone is how a language writes nouns.
    let [own, wanted] = [own, wanted].map(|code| code.to_lowercase());
    count(&pair.target) == count(&pair.source)
        && !own.contains(&wanted)
        && !wanted.contains(&own)
        && !pair.source.markdown.to_lowercase().contains(&own)
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
