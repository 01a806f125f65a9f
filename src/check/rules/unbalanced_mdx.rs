//! `unbalanced-mdx`: braces and tags that break a page of MDX, where translation and original are two files.

use std::collections::BTreeMap;

use super::Definition;
use crate::article::Side;
use crate::check::Bilingual;
use crate::finding::{Finding, Rule};
use crate::markdown::{MdxError, MdxErrorKind, mdx_errors};
use crate::text::excerpt;

pub(super) static DEFINITION: Definition =
    Definition::article(Rule::error("unbalanced-mdx"), check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let article = bilingual.article;
    let is_mdx = |side| bilingual.settings.profile.is_mdx(article.file_of(side).path());
    if !article.is_plain() || !is_mdx(Side::Target) || !is_mdx(Side::Source) {
        return;
    }
    let text = article.source().text();
    let own = mdx_errors(text, article.body_start());
    if own.is_empty() {
        return;
    }
    let original = article.file_of(Side::Source).text();
    // What the original has as well, its generator reads.
    let mut known: BTreeMap<MdxErrorKind, usize> = BTreeMap::new();
    for error in mdx_errors(original, article.original_body_start()) {
        *known.entry(error.kind).or_default() += 1;
    }
    let mut count: BTreeMap<MdxErrorKind, usize> = BTreeMap::new();
    for error in &own {
        *count.entry(error.kind).or_default() += 1;
    }
    let is_new =
        |error: &&MdxError| count[&error.kind] > known.get(&error.kind).copied().unwrap_or(0);
    findings.extend(own.iter().filter(is_new).map(|error| finding(text, error)));
}

fn finding(text: &str, error: &MdxError) -> Finding {
    let written = &text[error.span.range()];
    let (message, help) = described(error.kind, written.lines().next().unwrap_or_default());
    Finding::new(&DEFINITION.rule, error.span, message).with_help(help)
}

/// Describes an error of MDX, and its fix.
pub(in crate::check) fn described(kind: MdxErrorKind, written: &str) -> (String, &'static str) {
    let written = excerpt(written);
    match kind {
        MdxErrorKind::Brace => {
            ("`{` begins an expression that no `}` ends".to_owned(), "close it, or write `\\{`")
        }
        MdxErrorKind::Tag => (
            format!("the tag `{written}` does not end"),
            "close its quotes and braces, and end it with `>`",
        ),
        MdxErrorKind::Unclosed => (
            format!("nothing closes `{written}`"),
            "close it with `</…>`, or end it with `/>` if nothing is in it",
        ),
        MdxErrorKind::Unopened => (
            format!("`{written}` closes a tag that is not open"),
            "open the tag before, or delete this",
        ),
        MdxErrorKind::Bracket => {
            ("`<` begins no tag".to_owned(), "write `\\<`, or a link as `[text](URL)`")
        }
        MdxErrorKind::Comment => ("MDX has no comments of HTML".to_owned(), "write `{/* … */}`"),
    }
}
