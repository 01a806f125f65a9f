//! `opaque-changed`: names of shortcodes, components and admonitions that were translated, and shortcodes that
//! were damaged, where translation and original are two files.

use std::collections::{HashMap, HashSet};

use super::Definition;
use crate::article::Side;
use crate::check::Bilingual;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::{OpaqueKind, OpaqueName, opaque_names, torn_shortcodes};
use crate::text::{excerpt, nearest};

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("opaque-changed"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    if !bilingual.article.is_plain() {
        return;
    }
    let [own, original] =
        [Side::Target, Side::Source].map(|side| bilingual.article.file_of(side).text());
    findings.extend(translated_names(own, original));
    findings.extend(torn(own, original));
}

/// Words of admonitions in English. Who writes another of these chose so.
const ADMONITIONS: [&str; 15] = [
    "abstract",
    "attention",
    "bug",
    "caution",
    "check",
    "danger",
    "details",
    "error",
    "example",
    "important",
    "info",
    "note",
    "success",
    "tip",
    "warning",
];

/// Names that the original lacks, in the place of those that it has. Each is one finding, however often it stands
/// there.
fn translated_names(own: &str, original: &str) -> Vec<Finding> {
    let (used, known) = (opaque_names(own), opaque_names(original));
    let mut lost = unmatched(&known, used.iter().map(key), |it| key(it));
    let known_keys: HashSet<_> = known.iter().map(key).collect();
    let is_new = |name: &&OpaqueName<'_>| !known_keys.contains(&key(name));
    let mut changed: Vec<(&OpaqueName<'_>, usize)> = Vec::new();
    let mut numbers: HashMap<_, usize> = HashMap::new();
    for name in used.iter().filter(is_new) {
        let number = *numbers.entry(key(name)).or_insert(changed.len());
        if number == changed.len() {
            changed.push((name, 0));
        }
        changed[number].1 += 1;
    }
    let of_kind =
        |names: &[OpaqueName<'_>], kind| names.iter().filter(|it| it.kind == kind).count();
    let findings = changed.into_iter().filter_map(|(name, count)| {
        let is_alike = of_kind(&used, name.kind) == of_kind(&known, name.kind);
        let meant = meant(name, count, is_alike, &lost)?;
        // What one name stands for, no other does.
        let mut left = count;
        lost.retain(|it| {
            let is_its = left > 0 && it.kind == name.kind && it.name == meant;
            left -= usize::from(is_its);
            !is_its
        });
        let times = if count == 1 { String::new() } else { format!(" ({count} times)") };
        let name_text = name.name;
        let message = format!("`{name_text}`{times} is not in the original, which has `{meant}`");
        let help = "names of shortcodes, components and admonitions are not translated";
        Some(Finding::new(&DEFINITION.rule, name.span, message).with_help(help))
    });
    findings.collect()
}

/// The key by which names are the same: alerts are read in any case.
fn key(name: &OpaqueName<'_>) -> (OpaqueKind, String) {
    let text = match name.kind {
        OpaqueKind::Alert => name.name.to_uppercase(),
        OpaqueKind::Shortcode | OpaqueKind::Admonition | OpaqueKind::Component => {
            name.name.to_owned()
        }
    };
    (name.kind, text)
}

/// The name of the original that a name stands for `count` times, if one of its kind is missing. A name that was
/// added is the translators' own: shortcodes and components, of which a site may have any, are taken for
/// another only where both files have as many (`is_alike`), or the names resemble each other.
fn meant<'n>(
    name: &OpaqueName<'_>,
    count: usize,
    is_alike: bool,
    lost: &[&OpaqueName<'n>],
) -> Option<&'n str> {
    let is_word = ADMONITIONS.iter().any(|word| name.name.eq_ignore_ascii_case(word));
    let of_kind = || lost.iter().filter(|it| it.kind == name.kind).map(|it| it.name);
    let times = |name: &&str| of_kind().filter(|it| it == name).count() == count;
    match name.kind {
        OpaqueKind::Admonition | OpaqueKind::Alert if is_word => None,
        OpaqueKind::Admonition | OpaqueKind::Alert => {
            nearest(name.name, of_kind()).or_else(|| of_kind().next())
        }
        OpaqueKind::Shortcode | OpaqueKind::Component => nearest(name.name, of_kind())
            .or_else(|| of_kind().next().filter(|_| !name.name.is_ascii()))
            .or_else(|| of_kind().find(times).filter(|_| is_alike)),
    }
}

/// Shortcodes whose marks were damaged, where those of the original are whole: one finding for all.
fn torn(own: &str, original: &str) -> Option<Finding> {
    let (torn, known) = (torn_shortcodes(own), torn_shortcodes(original));
    let first = torn.first().filter(|_| torn.len() > known.len())?;
    let rest = &own[first.start()..];
    let line = rest.lines().next().unwrap_or_default();
    let times = match torn.len() {
        1 => String::new(),
        count => format!(" ({count} lines)"),
    };
    let message = format!("`{}` is damaged, and shows as text{times}", excerpt(line));
    let help = "write the marks of the shortcode as in the original: `{{< name >}}`";
    Some(Finding::new(&DEFINITION.rule, *first, message).with_help(help))
}
