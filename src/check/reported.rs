//! Findings that are reported of an article, and their order.

use super::levels::{ArticleFacts, Levels};
use super::precedence::without_explained;
use super::repeats::joined;
use super::run::locate;
use crate::article::{Article, FRONT_MATTER};
use crate::finding::{Finding, Located};
use crate::project::{is_include, is_repository_file};

/// The findings of one article that the project wants reported: those of its Markdown, which have their places
/// already, then those of the rules.
pub fn reported(
    article: &Article,
    facts: &ArticleFacts<'_>,
    levels: Levels<'_>,
    read: Vec<Located>,
    found: impl IntoIterator<Item = Finding>,
) -> Vec<Located> {
    let own = found.into_iter().filter(|it| is_own_front_matter(it, article, facts.path));
    let own = own.filter_map(|it| levels.apply(it, facts));
    let own = locate(own, article);
    let read = read.into_iter().filter_map(|it| {
        let finding = levels.apply(it.finding, facts)?;
        Some(Located { finding, ..it })
    });
    read.chain(own).collect()
}

/// Returns `false` for a finding about the front matter of a file that needs none: a part of other articles, or
/// a repository's own file.
fn is_own_front_matter(finding: &Finding, article: &Article, path: &str) -> bool {
    let has_none = is_include(path) || article.front_matter().is_none() && is_repository_file(path);
    finding.rule.name != FRONT_MATTER.name || !has_none
}

/// By file and place; what several articles found in one file that they include is reported once.
pub fn in_order(mut findings: Vec<Located>) -> Vec<Located> {
    // They come nearly in order: what sorts in runs needs little more memory and time.
    findings.sort_by(|a, b| {
        let key = |found: &Located| (found.finding.span, found.finding.rule.name);
        (&a.location.path, key(a)).cmp(&(&b.location.path, key(b)))
    });
    findings.dedup();
    findings
}

/// The findings of one file as a report has them: in order, without those that others explain, and those of one
/// cause as one.
pub fn shown(findings: Vec<Located>) -> Vec<Located> {
    joined(without_explained(in_order(findings)))
}
