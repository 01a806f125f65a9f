//! `title-untranslated`: the front matter's title is the source's, while the heading is translated.
//! `duplicate-title`: two headings of an article have the same text, though not in the source.

use std::collections::HashMap;

use super::Definition;
use crate::check::{Bilingual, Place};
use crate::finding::{Finding, Rule};

pub(super) static TITLE_UNTRANSLATED: Definition =
    Definition::article(Rule::warning("title-untranslated"), check_untranslated);

fn check_untranslated(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let front_matter = bilingual.article.front_matter();
    let Some(field) = front_matter.and_then(|it| it.get("title")) else { return };
    let source_language = bilingual.settings.source_locale.language();
    if bilingual.locale.is_none_or(|locale| locale.language() == source_language) {
        return;
    }
    let Some(title) = field.value.as_text() else { return };
    let heading = bilingual.source.headings().into_iter().find(|it| it.level == 1);
    let Some(heading) = heading.filter(|it| is_title(title, &it.title)) else { return };
    let is_its = |place: Place| place == heading.place;
    let translated = bilingual.target.headings().into_iter().find(|it| is_its(it.place));
    let Some(translated) = translated.filter(|it| !is_title(title, &it.title)) else { return };
    let message = format!("title `{title}` is not translated, but the heading is");
    let help = format!("write `title: {}`", translated.title.trim());
    findings
        .push(Finding::new(&TITLE_UNTRANSLATED.rule, field.value_span, message).with_help(help));
}

/// Returns `true` if a title is a heading, with or without the site's name behind it.
fn is_title(title: &str, heading: &str) -> bool {
    let Some(rest) = title.trim().strip_prefix(heading.trim()) else { return false };
    let is_site = |rest: &str| ["|", "-", "–"].iter().any(|mark| rest.starts_with(mark));
    !heading.trim().is_empty() && (rest.is_empty() || rest.starts_with(' ') && is_site(rest.trim()))
}

pub(super) static DUPLICATE_TITLE: Definition =
    Definition::article(Rule::warning("duplicate-title"), check_duplicate);

fn check_duplicate(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
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
        let finding = bilingual.target.finding(&DUPLICATE_TITLE.rule, heading.span, message);
        findings.push(finding.with_help(help));
    }
}
