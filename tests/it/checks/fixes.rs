//! Safe fixes on real articles: what they mend stays mended, nothing else becomes worse, and no
//! byte outside the segments that they name changes.

use std::collections::BTreeMap;

use diglot::article::{Article, Side};
use diglot::check::{Settings, check};
use diglot::finding::{Finding, Safety};
use diglot::locale::Locale;
use diglot::markdown::Context;
use diglot::text::{Edit, Source, Span, apply};
use rayon::prelude::*;

use super::findings;
use crate::corpus::{Entry, entries, say};

/// Fixes that touch each other are made one after the other: no article needs more rounds.
const ROUNDS_MAX: usize = 4;

#[test]
fn safe_fixes_mend_their_findings_and_nothing_else() {
    let articles = entries();
    if articles.is_empty() {
        return;
    }
    let results: Vec<_> = articles.par_iter().map(apply_fixes).collect();
    let fixed: usize = results.iter().map(|(fixed, _)| fixed).sum();
    let wrong: Vec<_> = results.into_iter().flat_map(|(_, wrong)| wrong).collect();
    say(&format!("{fixed} safe fixes on {} articles", articles.len()));
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_locale_in_a_url_is_fixed_for_the_hosts_that_the_project_names() {
    let text = "---\ntitle: T\n---\n<span data-ttu-id=\"a1b2c-101\">Lees [dit](https://alder.example/en-us/a) \
                en [dat](https://box.example/en-us/b).</span><span class=\"sxs-lookup\"><span \
                data-stu-id=\"a1b2c-101\">Read [this](https://alder.example/en-us/a) and \
                [that](https://box.example/en-us/b).</span></span>\n";
    let article = Article::read(Source::new("article.md", text));
    let mut settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    settings.localized_hosts.push("Alder.example".to_owned());
    let context = Context::alone("article.md", Side::Target);
    let found = check(&article, Locale::parse("nl-NL").as_ref(), &context, &settings);
    let found = found.iter().filter(|finding| finding.rule.name == "hard-coded-locale");
    assert_eq!(found.map(is_safe).collect::<Vec<_>>(), [true, false]);
}

/// Makes the fixes of an article until there are none; gives their number and what is wrong.
fn apply_fixes(entry: &Entry) -> (usize, Vec<String>) {
    let name = &entry.name;
    let mut wrong = Vec::new();
    let mut made = 0;
    let mut article = entry.article.clone();
    let before = counts(&findings(&article));
    for _ in 0..ROUNDS_MAX {
        let edits = edits(&findings(&article), &article, &mut wrong);
        if edits.is_empty() {
            break;
        }
        made += edits.len();
        let text = apply(article.source().text(), &edits).expect("they are disjoint");
        article = Article::read(Source::new(name.clone(), text));
    }
    let left = findings(&article);
    for finding in left.iter().filter(|finding| is_safe(finding)) {
        let position = article.source().position(finding.span.start());
        let place = format!("{name}:{}", position.line_number());
        wrong.push(format!("{place} still has {}: {}", finding.rule.name, finding.message));
    }
    for (rule, count) in counts(&left) {
        let was = before.get(rule).copied().unwrap_or_default();
        if count > was {
            wrong.push(format!("{name}: {rule} has {count} findings instead of {was}"));
        }
    }
    (made, wrong)
}

fn is_safe(finding: &Finding) -> bool {
    finding.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe)
}

fn counts(findings: &[Finding]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.rule.name).or_default() += 1;
    }
    counts
}

/// The edits of all safe fixes that do not overlap an earlier one; each lies in its segment's
/// translation.
fn edits(findings: &[Finding], article: &Article, wrong: &mut Vec<String>) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for finding in findings.iter().filter(|finding| is_safe(finding)) {
        let fix = finding.fix.as_ref().expect("it is safe");
        let part = finding.segment.and_then(|index| article.segments()[index].target);
        let own = part.map_or(Span::empty(0), |part| part.text);
        if !fix.edits.iter().all(|edit| own.contains(edit.span)) {
            wrong.push(format!("{}: {} leaves its segment", article.source().path(), fix.title));
        }
        let overlaps = |edit: &Edit| edits.iter().any(|other| touches(other.span, edit.span));
        if !fix.edits.iter().any(overlaps) {
            edits.extend(fix.edits.iter().cloned());
        }
    }
    edits
}

fn touches(first: Span, second: Span) -> bool {
    first.start() < second.end() && second.start() < first.end() || first == second
}
