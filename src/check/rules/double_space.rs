//! `double-space`: two spaces in a row inside a line of the translation only.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::info("double-space"), check).fixable();

static TWO_SPACES: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("  "));

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let has_any = TWO_SPACES.find(pair.target.markdown.as_bytes()).is_some();
    if pair.target.place.code || !has_any || spaces(&pair.target).next().is_none() {
        return;
    }
    if spaces(&pair.source).next().is_some() {
        return;
    }
    for span in spaces(&pair.target) {
        let message = format!("{} spaces in a row", span.len());
        let fix = pair.safe_fix("keep one space", vec![(span, " ".to_owned())]);
        let finding = pair.finding_at(&DEFINITION.rule, span, message);
        findings.push(finding.with_help("keep one space").with_fix(fix));
    }
}

/// The runs of spaces between two words of a line.
fn spaces<'f>(inline: &Inline<'f>) -> impl Iterator<Item = Span> + use<'f> {
    let inline = *inline;
    inline.prose().flat_map(move |(_, span)| runs(inline.slice(span), span.start())).filter(
        move |span| {
            let is_text = |c: char| !c.is_whitespace();
            let before = inline.before(span.start());
            before.ends_with(is_text) && inline.after(span.end()).starts_with(is_text)
        },
    )
}

/// The runs of two or more spaces in `text`, which starts at the byte `start`.
fn runs(text: &str, start: usize) -> impl Iterator<Item = Span> {
    TWO_SPACES.find_iter(text.as_bytes()).filter_map(move |at| {
        let is_first = !text[..at].ends_with(' ');
        let len = text[at..].bytes().take_while(|&byte| byte == b' ').count();
        is_first.then(|| Span::new(start + at, start + at + len))
    })
}
