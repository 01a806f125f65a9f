//! `placeholder-changed`: what a reader or a program fills in (`<tenant-id>`, `{ID}`, `%s`, `$var`) is
//! not the same as in the source. Words between brackets are prose: they may be translated.

use super::Definition;
use crate::check::Pair;
use crate::check::entities::shown_entities;
use crate::check::placeholders::{Name, Placeholder, is_html, placeholders};
use crate::check::unmatched::unmatched;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::error("placeholder-changed"), check);

/// Languages that write the sign before the number: `%5` is five percent.
const PERCENT_FIRST: [&str; 3] = ["eu", "ku", "tr"];

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code {
        return;
    }
    let patterns = &pair.bilingual.settings.placeholders;
    let targets = placeholders(&pair.target, patterns);
    let sources = placeholders(&pair.source, patterns);
    if let Some(finding) = hidden(pair) {
        findings.push(finding);
        return;
    }
    if targets == sources {
        return;
    }
    let (mut changed, lost) = compare(&targets, &sources);
    let locale = pair.bilingual.locale;
    if locale.is_some_and(|locale| PERCENT_FIRST.contains(&locale.language())) {
        changed.retain(|it| !it.strip_prefix('%').is_some_and(is_number));
    }
    if changed.is_empty() && lost.iter().all(|it| it.starts_with('<')) && has_torn_entity(pair) {
        return;
    }
    let is_formula = formulas(&pair.source.prose_text()) > 0;
    let (message, at) = match (changed.first(), lost.first()) {
        (None, None) => return,
        (Some(it), _) | (None, Some(it)) if is_formula && it.starts_with('$') => {
            (format!("the formula at `{it}` is not the source's"), it)
        }
        (Some(here), Some(there)) => {
            (format!("the source has the placeholder `{there}`, not `{here}`"), here)
        }
        (Some(here), None) if here.starts_with('<') && is_html(here) => {
            (format!("tag `{here}` appears as text on the page"), here)
        }
        (Some(here), None) => (format!("placeholder `{here}` is not in the source"), here),
        (None, Some(there)) => {
            (format!("placeholder `{there}` is missing from the translation"), there)
        }
    };
    let help = "write placeholders and formulas exactly as in the source";
    let finding = match pair.target.find(at).or_else(|| torn_place(pair, at)) {
        Some(span) => pair.finding_at(&DEFINITION.rule, span, message),
        None => pair.finding(&DEFINITION.rule, message),
    };
    findings.push(finding.with_help(help));
}

/// A placeholder that is a tag in the translation alone, so that the page does not show it: `<lamp>` for `\<lamp>`
/// or `&lt;lamp&gt;`.
fn hidden(pair: &Pair<'_>) -> Option<Finding> {
    let tags = |inline: &Inline<'_>| inline.html().filter(|(html, _)| is_hidden(html)).count();
    if !pair.target.markdown.contains('<') || tags(&pair.target) <= tags(&pair.source) {
        return None;
    }
    let shown = pair.source.prose_text();
    let own: Vec<_> = pair.target.html().filter(|(html, _)| is_hidden(html)).collect();
    // Of several the one whose name the source shows.
    let is_named = |(html, _): &&(&str, Span)| shown.contains(*html);
    let first = || own.first().filter(|_| shown.contains('<') && shown.contains('>'));
    let (html, span) = *own.iter().find(is_named).or_else(first)?;
    let message = format!("`{html}` is read as a tag, and does not appear on the page");
    let help = format!("write `\\{html}`, as text");
    Some(pair.finding_at(&DEFINITION.rule, span, message).with_help(help))
}

/// Returns `true` for a tag that no browser knows, with a name alone.
fn is_hidden(html: &str) -> bool {
    let name = html.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let is_name = |name: &str| name.chars().all(|c| c.is_alphanumeric() || "-_. ".contains(c));
    name.is_some_and(|name| !name.is_empty() && is_name(name)) && !is_html(html)
}

/// Finds a placeholder that lost its closing mark.
fn torn_place(pair: &Pair<'_>, placeholder: &str) -> Option<Span> {
    let open = placeholder.trim_end_matches(['}', '>', ')', '%']);
    if open.len() == placeholder.len() { None } else { pair.target.find(open) }
}

/// Returns `true` if brackets are gone as an entity is broken: `html-changed` says so.
fn has_torn_entity(pair: &Pair<'_>) -> bool {
    let [target, source] = [&pair.target, &pair.source].map(|it| shown_entities(it).count());
    target > source
}

/// The placeholders of the translation that the source has not, and the reverse.
fn compare<'p>(
    targets: &'p [Placeholder],
    sources: &'p [Placeholder],
) -> (Vec<&'p str>, Vec<&'p str>) {
    let keys = |all: &'p [Placeholder]| all.iter().map(Placeholder::key);
    let extra = unmatched(targets, keys(sources), |it| it.key());
    let lost = unmatched(sources, keys(targets), |it| it.key());
    let is_named = |it: &&Placeholder| it.name == Name::Identifier;
    let (mut changed, translated): (Vec<_>, Vec<_>) = extra.into_iter().partition(is_named);
    let (mut lost, prose): (Vec<_>, Vec<_>) = lost.into_iter().partition(is_named);
    for mark in [b'<', b'{'] {
        let has_mark = |it: &&&Placeholder| it.mark() == mark;
        let here = translated.iter().filter(has_mark).count();
        let mut free = prose.iter().filter(has_mark).count().saturating_sub(here);
        // Words may become one name: `<model name>`, `<Modellname>`.
        changed.retain(|it| {
            let is_its = it.mark() == mark && free > 0;
            free -= usize::from(is_its);
            !is_its
        });
        // A whole phrase may be told otherwise; a single word that is to be filled in may not.
        let words = prose.iter().filter(has_mark).filter(|it| it.name == Name::Word);
        lost.extend(words.take(free));
    }
    (texts(changed), texts(lost))
}

fn texts(placeholders: Vec<&Placeholder>) -> Vec<&str> {
    placeholders.into_iter().map(|it| &it.text[..]).collect()
}

/// How many formulas a text holds between signs of dollar, without a space inside them: `$V_j$`.
fn formulas(text: &str) -> usize {
    let parts: Vec<&str> = text.split('$').collect();
    let inner = parts.get(1..parts.len() - 1).unwrap_or_default();
    let is_formula = |it: &&&str| !it.is_empty() && it.trim() == **it && !it.contains(". ");
    inner.iter().step_by(2).filter(is_formula).count()
}
