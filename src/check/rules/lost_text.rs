//! `lost-text`: words of the translation that no page shows, though those of the source are there.

use super::Definition;
use crate::check::Bilingual;
use crate::check::lost::Lost;
use crate::finding::{Finding, Rule};
use crate::text::excerpt;

pub(super) static DEFINITION: Definition = Definition::article(Rule::error("lost-text"), check);

/// Texts that a message names.
const NAMED_MAX: usize = 3;

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    // One comment that is never closed swallows all that follows.
    let runs = bilingual.lost().chunk_by(|one, other| one.gap == other.gap);
    findings.extend(runs.map(|run| finding(bilingual, run)));
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
