//! `space-at-markup`: a word touches a link, code or emphasis where the source has no such edge.

use super::Definition;
use crate::check::Pair;
use crate::finding::{Finding, Rule};
use crate::markdown::inline::Inline;
use crate::markdown::node::{Element, NodeKind};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("space-at-markup"), check).fixable();

/// Where a word touches markup.
struct MissingSpace {
    /// Name of the touched markup.
    name: &'static str,
    /// The word and the character that it touches.
    span: Span,
    /// Where a space should stand.
    offset: usize,
}

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let Some(locale) = pair.bilingual.locale else { return };
    // Korean and Japanese put particles right behind a name.
    if locale.is_spaceless() || locale.language() == "ko" {
        return;
    }
    let has_prefixes = matches!(locale.language(), "ar" | "he" | "fa" | "ur");
    let mut touches = touches(&pair.target);
    if has_prefixes {
        touches.retain(|touch| !is_prefix(&pair.target, touch));
    }
    if touches.is_empty() || touches.len() <= self::touches(&pair.source).len() {
        return;
    }
    findings.extend(touches.into_iter().map(|touch| finding(pair, &touch)));
}

fn finding(pair: &Pair<'_>, touch: &MissingSpace) -> Finding {
    let MissingSpace { name, span, offset } = *touch;
    let message = format!("missing space between `{}` and the {name}", pair.target.slice(span));
    let edit = (Span::empty(offset), " ".to_owned());
    pair.finding_at(&DEFINITION.rule, span, message)
        .with_help("insert a space")
        .with_fix(pair.safe_fix("insert a space", vec![edit]))
}

fn touches(inline: &Inline<'_>) -> Vec<MissingSpace> {
    let mut touches = Vec::new();
    for node in inline.nodes {
        let name = match &node.kind {
            NodeKind::Enter(Element::Strong) => "bold text",
            NodeKind::Enter(Element::Emphasis) => "italic text",
            NodeKind::Enter(Element::Link(_)) => "link",
            NodeKind::Code(_) => "code",
            _ => continue,
        };
        let (start, end) = (node.span.start(), node.span.end());
        let before = word_len(inline.before(start).chars().rev());
        if before > 0 {
            touches.push(MissingSpace {
                name,
                span: Span::new(start - before, start),
                offset: start,
            });
        }
        let rest = word_len(inline.after(end).chars());
        if rest > 0 {
            touches.push(MissingSpace { name, span: Span::new(end, end + rest), offset: end });
        }
    }
    touches
}

/// The bytes of the word that some characters begin with.
fn word_len(chars: impl Iterator<Item = char>) -> usize {
    chars.take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
}

/// Returns `true` if a word before markup is one of the short ones that Arabic and Hebrew write as
/// a part of the next: `و`, `ب`, `ה`.
fn is_prefix(inline: &Inline<'_>, touch: &MissingSpace) -> bool {
    let is_before = touch.offset == touch.span.end();
    is_before && inline.slice(touch.span).chars().count() <= 3
}
