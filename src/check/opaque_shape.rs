//! Damage of a generator's own syntax: shortcodes and containers that never end, pieces that were lost, and ids of
//! headings that were changed, where translation and original are two files.

use std::collections::BTreeSet;

use super::bilingual::Bilingual;
use super::page_shape::Damage;
use crate::article::{BlockKind, Side};
use crate::markdown::{OpaqueMark, OpaqueRole, opaque_marks};
use crate::text::{Span, excerpt};

/// Shortcodes and containers that were opened and are never closed, or closed and were never opened, where those of the
/// original are not; and what the original has oftener.
pub(super) fn broken_marks(own: &str, original: &str, has_all_blocks: bool) -> Vec<Damage> {
    let (own_marks, marks) = (opaque_marks(own), opaque_marks(original));
    let kinds: BTreeSet<&str> = marks.iter().map(|mark| mark.kind).collect();
    let mut damages = Vec::new();
    for kind in kinds {
        let [used, known] = [&own_marks, &marks].map(|marks| {
            marks.iter().filter(|mark| mark.kind == kind).copied().collect::<Vec<_>>()
        });
        let balance = |marks: &[OpaqueMark<'_>]| {
            [OpaqueRole::Begin, OpaqueRole::End]
                .map(|role| marks.iter().filter(|mark| mark.role == role).count())
        };
        let ([begun, ended], [begun_there, ended_there]) = (balance(&used), balance(&known));
        if ended_there > 0 && begun_there == ended_there && begun != ended {
            damages.extend(unclosed(own, &used, &known, begun > ended));
        } else if has_all_blocks && used.len() < known.len() {
            damages.extend(lost(original, &used, &known, own));
        }
    }
    damages.sort_by_key(|(span, ..)| span.start());
    damages
}

/// The mark that has no other, by the first place where the two files differ.
fn unclosed(
    own: &str,
    used: &[OpaqueMark<'_>],
    known: &[OpaqueMark<'_>],
    is_open: bool,
) -> Option<Damage> {
    let place = used.iter().zip(known).take_while(|(one, other)| one.role == other.role).count();
    let (role, verb) = if is_open {
        (OpaqueRole::Begin, "is never closed")
    } else {
        (OpaqueRole::End, "closes nothing")
    };
    let is_it = |mark: &&OpaqueMark<'_>| mark.role == role;
    // What is not closed begins before the end that is missing; what closes nothing stands where a beginning is missing.
    let before = || used[..place.min(used.len())].iter().rev().find(is_it);
    let behind = || used[place.min(used.len())..].iter().find(is_it);
    let mark = if is_open { before().or_else(behind) } else { behind().or_else(before) }?;
    let message = format!("`{}` {verb}", shown(own, mark));
    let help = "write the line that is missing where the original has it";
    Some((mark.span, message, help.to_owned()))
}

/// The first of what the original has oftener, at the place of its neighbor.
fn lost(
    original: &str,
    used: &[OpaqueMark<'_>],
    known: &[OpaqueMark<'_>],
    own: &str,
) -> Option<Damage> {
    let is_begin = |mark: &&OpaqueMark<'_>| mark.role != OpaqueRole::End;
    let (used, known): (Vec<_>, Vec<_>) =
        (used.iter().filter(is_begin).collect(), known.iter().filter(is_begin).collect());
    let missing = known.len().checked_sub(used.len()).filter(|count| *count > 0)?;
    let place = used.iter().zip(&known).take_while(|(one, other)| one.name == other.name).count();
    let mark = known[place.min(known.len() - 1)];
    let rest = if missing == 1 { String::new() } else { format!(" and {} more", missing - 1) };
    let are = if missing == 1 { "is" } else { "are" };
    let message = format!("`{}`{rest} {are} missing from the translation", shown(original, mark));
    let at = match place.checked_sub(1) {
        Some(before) => used[before].span,
        None => Span::empty(crate::article::front_matter::read(own).2),
    };
    Some((at, message, "copy it from the original".to_owned()))
}

/// The line of a mark.
fn shown(text: &str, mark: &OpaqueMark<'_>) -> String {
    let line = text[mark.span.start()..].lines().next().unwrap_or_default();
    excerpt(line.trim()).replace('`', "'")
}

/// Ids that are written behind headings and are not those of the original, on a page that keeps the others: links
/// from other pages lead there.
pub(super) fn changed_ids(bilingual: &Bilingual<'_>) -> Vec<Damage> {
    let article = bilingual.article;
    let text = |side: Side| article.file_of(side).text();
    let (mut kept, mut changed) = (0, Vec::new());
    for block in article.blocks() {
        let (BlockKind::Heading(_), Some(target), Some(source)) =
            (block.kind, block.target, block.source)
        else {
            continue;
        };
        let Some(wanted) = id_behind(text(Side::Source), source) else { continue };
        let wanted = &text(Side::Source)[wanted.range()];
        let own = id_behind(text(Side::Target), target);
        match own.map(|span| (span, &text(Side::Target)[span.range()])) {
            Some((_, own)) if own == wanted => kept += 1,
            // Links of the page itself lead to it: that is how its translators write ids.
            Some((_, own)) if text(Side::Target).contains(&format!("(#{own})")) => {}
            Some((span, own)) => changed.push((
                span,
                format!("the id of the heading is `{own}`, in the original `{wanted}`"),
                "keep the id of the original: links from other pages lead there".to_owned(),
            )),
            None => changed.push((
                line_of(text(Side::Target), target),
                format!("the heading lacks the id `{wanted}` of the original"),
                "write the id behind it as in the original: links lead there".to_owned(),
            )),
        }
    }
    if changed.len() > kept { Vec::new() } else { changed }
}

/// The id in braces at the end of the line of a heading.
fn id_behind(text: &str, heading: Span) -> Option<Span> {
    let line = line_of(text, heading);
    let content = text[line.range()].trim_end();
    let open = content.strip_suffix('}')?.rfind('{')?;
    let inner = content[open + 1..content.len() - 1].trim_matches([' ', '/', '*']);
    let id = inner.strip_prefix('#').filter(|id| !id.is_empty() && !id.contains(' '))?;
    let start = id.as_ptr().addr() - text.as_ptr().addr();
    Some(Span::new(start, start + id.len()))
}

fn line_of(text: &str, heading: Span) -> Span {
    let rest = &text[heading.start()..];
    Span::new(heading.start(), heading.start() + rest.find('\n').unwrap_or(rest.len()))
}
