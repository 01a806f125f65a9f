//! `lost-text`: words of the translation that no page shows, though those of the source are there.

use memchr::memmem;

use super::Definition;
use crate::check::lost::Lost;
use crate::check::{Bilingual, Pair};
use crate::finding::{Finding, Rule};
use crate::text::{Span, excerpt};

pub(super) static DEFINITION: Definition = Definition::article(Rule::error("lost-text"), check);

/// Texts that a message names.
const NAMED_MAX: usize = 3;

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    // One comment that is never closed swallows all that follows.
    let runs = bilingual.lost().chunk_by(|one, other| one.gap == other.gap);
    findings.extend(runs.map(|run| finding(bilingual, run)));
    if memmem::find(bilingual.target.text.body().as_bytes(), b"<!--").is_some() {
        findings.extend(bilingual.pairs().filter_map(|pair| commented(&pair)));
    }
}

/// Words of a translation inside a comment, where the rest translates only a part of the source. A note of a translator
/// stands next to a whole translation.
fn commented(pair: &Pair<'_>) -> Option<Finding> {
    let is_comment = |(html, _): &(&str, Span)| html.starts_with("<!--");
    let (comment, place) = pair.target.html().find(is_comment)?;
    if pair.target.place.code || pair.source.html().any(|it| is_comment(&it)) {
        return None;
    }
    // Of Chinese and Japanese a quarter of the characters is enough.
    let has_words = pair.bilingual.language.is_some_and(|language| language.word_spaces);
    let count = |text: &str| {
        if has_words {
            text.split_whitespace().count()
        } else {
            text.chars().filter(|c| c.is_alphanumeric()).count()
        }
    };
    let [seen, source] = [&pair.target, &pair.source].map(|it| count(&it.prose_text()));
    let hidden = comment.trim_start_matches("<!--").trim_end_matches("-->").trim();
    let part = if has_words { 2 } else { 4 };
    // `empty-target` reports a translation without any text.
    let is_lost = seen > 0 && seen * part <= source && count(hidden) > 1;
    is_lost.then(|| {
        let message =
            format!("`{}` is in an HTML comment, and does not reach the page", excerpt(hidden));
        let finding = pair.finding_at(&DEFINITION.rule, place, message);
        finding.with_help("remove `<!--` and `-->` around it")
    })
}

fn finding(bilingual: &Bilingual<'_>, run: &[Lost]) -> Finding {
    let side = &bilingual.target;
    let named = run.iter().take(NAMED_MAX).map(|it| {
        let text = side.slice(side.first_line(it.span));
        let text = text.trim_start_matches("<!--").trim_end_matches("-->").trim();
        format!("`{}`", excerpt(text))
    });
    let named = named.collect::<Vec<_>>().join(", ");
    let message = match run.len() {
        1 => format!("{named} does not reach the page"),
        2..=NAMED_MAX => format!("{named} do not reach the page"),
        texts => {
            format!("{named} and {} more do not reach the page", texts - NAMED_MAX)
        }
    };
    let help = if is_behind_bar(bilingual, &run[0]) {
        "write the `|` before it as `\\|`: in a table it begins a cell, and the row has too many"
    } else {
        "see what swallows it: a comment that does not end, `[name]:` at the start of a line, a cell too many"
    };
    side.finding(&DEFINITION.rule, run[0].span, message).with_help(help)
}

/// Returns `true` if a segment of the same line has a bar that no backslash stands before.
fn is_behind_bar(bilingual: &Bilingual<'_>, lost: &Lost) -> bool {
    let side = &bilingual.target;
    let body = side.text.body();
    let line_start = body[..lost.span.start()].rfind('\n').map_or(0, |at| at + 1);
    let in_line = (0..=lost.segment).rev().map(|index| side.segment_span(index));
    let mut in_line = in_line.take_while(|span| span.start() >= line_start);
    in_line.any(|span| side.slice(span).replace("\\|", "").contains('|'))
}
