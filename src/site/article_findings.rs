//! Findings of one article, as a build reports them.

use std::collections::HashMap;

use super::side::ParsedSide;
use crate::article::{Article, FrontMatterError};
use crate::finding::{Cause, Finding, Located, Rule};
use crate::text::{Source, Span};

/// Bytes that are not UTF-8.
pub const NOT_UTF_8: Rule = Rule::error("not-utf-8");

/// All that is wrong with an article whose sides were parsed, and with what they include.
pub(super) fn findings(article: &Article, sides: &[Option<ParsedSide<'_>>]) -> Vec<Located> {
    let sides = sides.iter().flatten();
    let own = sides.clone().flat_map(ParsedSide::findings);
    let own = file_findings(article).into_iter().chain(own).collect();
    let mut findings = gather(own, article.source());
    findings.extend(sides.flat_map(ParsedSide::included_findings).cloned());
    findings
}

/// The faults of the file itself: of its encoding, its front matter and its annotation.
fn file_findings(article: &Article) -> Vec<Finding> {
    let source = article.source();
    let undecodable = source.undecodable().iter().map(|&span| not_utf_8(span, source));
    let problems = article.front_matter_problems().iter().map(FrontMatterError::finding);
    undecodable.chain(problems).chain(article.findings()).collect()
}

pub(super) fn not_utf_8(span: Span, source: &Source) -> Finding {
    let message = if source.is_utf_16() {
        "the file is UTF-16, not UTF-8".to_owned()
    } else {
        format!("not UTF-8 at byte {}; read as U+FFFD", span.start())
    };
    Finding::new(&NOT_UTF_8, span, message)
        .with_help("save the file as UTF-8")
        .with_cause(Cause::File)
}

/// So many findings of a kind are shown in a file; the last of them tells how many more there are.
const ALIKE_MAX: usize = 3;

/// At most one finding a place, and a few of a kind.
fn gather(mut findings: Vec<Finding>, source: &Source) -> Vec<Located> {
    findings.sort_by_key(|finding| (finding.span.start, std::cmp::Reverse(finding.severity)));
    findings.dedup_by_key(|finding| finding.span.start);
    let mut gathered: Vec<(Finding, usize)> = Vec::new();
    let mut by_kind: HashMap<(&str, String), Vec<usize>> = HashMap::new();
    for finding in findings {
        let alike = by_kind.entry((finding.rule.name, kind_of(&finding))).or_default();
        if alike.len() < ALIKE_MAX {
            alike.push(gathered.len());
            gathered.push((finding, 0));
        } else if let Some(&last) = alike.last() {
            gathered[last].1 += 1;
        }
    }
    gathered.into_iter().map(|(finding, more)| summary(finding, more).locate(source)).collect()
}

/// Returns the grouping key of a finding: the message without what it quotes and counts.
fn kind_of(finding: &Finding) -> String {
    let unquoted = finding.message.split('`').step_by(2);
    unquoted
        .flat_map(str::split_whitespace)
        .filter(|word| !word.contains(|c: char| c.is_ascii_digit()))
        .collect()
}

fn summary(mut finding: Finding, more: usize) -> Finding {
    if more > 0 {
        finding.message = format!("{} (and {more} more like it in this file)", finding.message);
    }
    finding
}
