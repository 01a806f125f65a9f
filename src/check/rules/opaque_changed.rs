//! `opaque-changed`: names of shortcodes, components, admonitions and arguments that were translated, targets that
//! were changed, and shortcodes that were damaged, where translation and original are two files.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Definition;
use crate::article::Side;
use crate::check::Bilingual;
use crate::check::opaque_shape::{broken_marks, changed_ids};
use crate::check::page_shape::Damage;
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::{
    OpaqueArgument, OpaqueCall, OpaqueKind, OpaqueName, opaque_calls, opaque_names, torn_shortcodes,
};
use crate::text::{excerpt, nearest};

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::warning("opaque-changed"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    if !bilingual.article.is_plain() {
        return;
    }
    let [own, original] =
        [Side::Target, Side::Source].map(|side| bilingual.article.file_of(side).text());
    let mut damaged = translated_names(own, original);
    damaged.extend(torn(own, original));
    // Where marks are damaged or have other names, no others are missing.
    if damaged.is_empty() {
        let has_all_blocks = bilingual.article.blocks().iter().all(|block| block.target.is_some());
        let broken = broken_marks(own, original, has_all_blocks);
        damaged.extend(broken.into_iter().chain(changed_ids(bilingual)).map(finding));
    }
    findings.append(&mut damaged);
    findings.extend(changed_arguments(own, original));
}

fn finding((span, message, help): Damage) -> Finding {
    Finding::new(&DEFINITION.rule, span, message).with_help(help)
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
    if !original.contains("{{<") && !original.contains("{{%") {
        return None;
    }
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

/// Arguments of shortcodes and components that are not those of the original: each call is compared with the one
/// in its place, where both files have as many of its name.
fn changed_arguments(own: &str, original: &str) -> Vec<Finding> {
    let (used, known) = (opaque_calls(own), opaque_calls(original));
    let (used, known) = (by_name(&used), by_name(&known));
    let same = used.iter().filter_map(|(name, calls)| Some((calls, known.get(name)?)));
    let same = same.filter(|(calls, known)| calls.len() == known.len());
    let pairs = same.flat_map(|(calls, known)| calls.iter().zip(known));
    let mut findings: Vec<Finding> =
        pairs.flat_map(|(call, known)| changed_names(call, known)).collect();
    findings.sort_by_key(|finding| finding.span.start());
    findings
}

type Calls<'c, 't> = BTreeMap<(OpaqueKind, &'t str), Vec<&'c OpaqueCall<'t>>>;

fn by_name<'c, 't>(calls: &'c [OpaqueCall<'t>]) -> Calls<'c, 't> {
    let mut by_name = Calls::new();
    for call in calls {
        by_name.entry((call.kind, call.name)).or_default().push(call);
    }
    by_name
}

/// Compares the arguments of a call with those of the call in its place.
fn changed_names(call: &OpaqueCall<'_>, known: &OpaqueCall<'_>) -> Vec<Finding> {
    let name = call.name;
    let names = |call: &OpaqueCall<'_>| -> Vec<String> {
        call.arguments.iter().filter_map(|it| it.name).map(str::to_owned).collect()
    };
    let lost = unmatched(names(known), names(call), String::clone);
    let added =
        unmatched(call.arguments.iter().filter(|it| it.name.is_some()), names(known), |it| {
            it.name.unwrap_or_default().to_owned()
        });
    let help = "names of arguments are not translated, only their texts";
    let renamed = lost.iter().enumerate().map(|(number, lost)| {
        let (span, message) = match added.get(number) {
            Some(own) => (
                own.span,
                format!(
                    "argument `{}` of `{name}` is not in the original, which has `{lost}`",
                    own.name.unwrap_or_default()
                ),
            ),
            None => (call.span, format!("`{name}` lacks the argument `{lost}` of the original")),
        };
        Finding::new(&DEFINITION.rule, span, message).with_help(help)
    });
    renamed.chain(changed_targets(call, known)).collect()
}

/// Arguments that name something, and name another thing than in the original.
fn changed_targets(call: &OpaqueCall<'_>, known: &OpaqueCall<'_>) -> Vec<Finding> {
    let own = keyed(call);
    let changed = keyed(known).into_iter().filter_map(|(key, wanted)| {
        let own = own.get(&key)?;
        (is_name(wanted.value) && target(own.value) != target(wanted.value))
            .then_some((own, wanted))
    });
    let findings = changed.map(|(own, wanted)| {
        let message = format!(
            "`{}` in `{}` is `{}` in the original",
            excerpt(own.value),
            call.name,
            excerpt(wanted.value)
        );
        let help = "names, paths and addresses are not translated, only texts";
        Finding::new(&DEFINITION.rule, own.span, message).with_help(help)
    });
    findings.collect()
}

/// The arguments by their names, or by their places among those that have none.
fn keyed<'c, 't>(call: &'c OpaqueCall<'t>) -> BTreeMap<(&'t str, usize), &'c OpaqueArgument<'t>> {
    let mut place = 0;
    let keyed = call.arguments.iter().map(|argument| {
        place += usize::from(argument.name.is_none());
        (argument.name.map_or(("", place), |name| (name, 0)), argument)
    });
    keyed.collect()
}

/// Returns `true` for a value that is a path or another name, and no text.
fn is_name(value: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "/._-#:".contains(c);
    let is_path = value.contains('/') || value.contains('_');
    is_path && value.chars().all(is_word) && !value.contains("://")
}

/// The target of a path: its last part, which is the same in all languages, without anchor and extension.
fn target(value: &str) -> &str {
    let path = value.split(['#', '?']).next().unwrap_or_default().trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').next().unwrap_or_default()
}
