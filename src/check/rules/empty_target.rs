//! `empty-target`: the target holds no text while the source does.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};

pub(super) static DEFINITION: Definition = Definition::pair(Rule::error("empty-target"), check);

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.is_blank() && !pair.source.is_blank() {
        let message = "translation is empty";
        findings.push(pair.finding(&DEFINITION.rule, message).with_help("translate the segment"));
    } else if is_mark(pair.target.markdown) && has_word(pair.source.markdown) {
        let message = format!("translation is only `{}`", pair.target.excerpt());
        findings.push(pair.finding(&DEFINITION.rule, message).with_help("translate the segment"));
    }
}

/// Returns `true` for a text of punctuation and characters that cannot be seen.
fn is_mark(text: &str) -> bool {
    let is_unseen = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    // Looks at the first character before all others: nearly all texts end there.
    !text.is_empty() && text.chars().all(|c| is_unseen(c) || ".,:;!?…。、，：；！？،؛؟".contains(c))
}

fn has_word(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
}
