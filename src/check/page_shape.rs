//! Damage of a whole page whose two languages are two files: a line `---` too many, elements of HTML that are never
//! closed, and blocks in another order.

use super::bilingual::Bilingual;
use super::side_view::SideView;
use crate::article::{BlockKind, Side};
use crate::markdown::node::NodeKind;
use crate::text::{Span, excerpt};

/// Damage: where it is, what it is, and what to do.
pub(super) type Damage = (Span, String, String);

/// A line `---` that draws a rule where the original has none.
pub(super) fn stray_rule(bilingual: &Bilingual<'_>) -> Option<Damage> {
    let rules = |side: &SideView<'_>| -> Vec<Span> {
        let rules = side.own_nodes().filter(|node| matches!(node.kind, NodeKind::Rule));
        rules.map(|node| side.to_file(node.span)).collect()
    };
    let (own, others) = (rules(&bilingual.target), rules(&bilingual.source));
    if own.len() <= others.len() {
        return None;
    }
    // At the top, it is one that ended or began the front matter.
    let is_first = |span: &Span, side: Side| {
        let text = bilingual.article.file_of(side).text();
        let start = side_start(bilingual, side);
        span.start() >= start && text[start..span.start()].trim().is_empty()
    };
    let first = own.first().filter(|it| is_first(it, Side::Target));
    let has_first = others.first().is_some_and(|it| is_first(it, Side::Source));
    let span = *first.filter(|_| !has_first).or(own.last())?;
    let message = "this line draws a rule that the original does not have".to_owned();
    Some((span, message, "delete it; front matter has one `---` above and one below".to_owned()))
}

fn side_start(bilingual: &Bilingual<'_>, side: Side) -> usize {
    match side {
        Side::Target => bilingual.target.text.body_start(),
        Side::Source => bilingual.source.text.body_start(),
    }
}

/// Blocks that stand behind others which they precede in the original.
pub(super) fn moved(bilingual: &Bilingual<'_>) -> Vec<Damage> {
    let mut moved = Vec::new();
    let mut last: Option<Span> = None;
    for block in bilingual.article.blocks() {
        let (Some(target), Some(source)) = (block.target, block.source) else { continue };
        match last.filter(|last| source.start() < last.start()) {
            Some(last) => {
                let text = |side, span| {
                    let text = bilingual.article.file_of(side).slice(span);
                    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    excerpt(&line).into_owned()
                };
                let message = format!(
                    "{} \"{}\" stands before \"{}\" in the original",
                    block.kind.name(),
                    text(Side::Target, target),
                    text(Side::Source, last)
                );
                moved.push((target, message, "put it where the original has it".to_owned()));
            }
            None => last = Some(source),
        }
    }
    moved
}

/// Elements that browsers do not close by themselves.
const ELEMENTS: [&str; 7] = ["details", "summary", "table", "div", "section", "figure", "center"];

/// Elements of HTML that are opened more often than they are closed, or closed more often, where those of the original
/// are not.
pub(super) fn open_elements(bilingual: &Bilingual<'_>) -> Vec<Damage> {
    let own = bilingual.article.file_of(Side::Target).text();
    if !own.contains('<') {
        return Vec::new();
    }
    let sides = [Side::Target, Side::Source].map(|side| tags(bilingual, side));
    let mut damages = Vec::new();
    for name in ELEMENTS {
        let [[opened, closed], [opened_there, closed_there]] = sides.each_ref().map(|tags| {
            [false, true].map(|is_end| {
                let named = tags.iter().filter(|it| it.name == name && it.is_end == is_end);
                named.map(|it| it.start).collect::<Vec<_>>()
            })
        });
        if opened_there.len() != closed_there.len() || opened.len() == closed.len() {
            continue;
        }
        let is_open = opened.len() > closed.len();
        let (mark, tags) = if is_open { ("<", opened) } else { ("</", closed) };
        let Some(start) = tags.last() else { continue };
        let (verb, help) = if is_open {
            ("is never closed", format!("write `</{name}>` where it ends in the original"))
        } else {
            ("closes nothing", format!("write `<{name}>` where it begins in the original"))
        };
        let message = format!("`{mark}{name}>` {verb}");
        let span = Span::new(*start, start + mark.len() + name.len());
        damages.push((span, message, help));
    }
    damages
}

/// A tag of one of [`ELEMENTS`], by the place of its `<`.
struct Tag {
    name: &'static str,
    is_end: bool,
    start: usize,
}

/// The tags outside of code blocks and of backticks in their lines.
fn tags(bilingual: &Bilingual<'_>, side: Side) -> Vec<Tag> {
    let text = bilingual.article.file_of(side).text();
    let blocks = bilingual.article.blocks().iter().filter(|it| it.kind == BlockKind::Code);
    let mut blocks: Vec<Span> =
        blocks.filter_map(|it| if side == Side::Target { it.target } else { it.source }).collect();
    blocks.sort_unstable_by_key(|block| block.start());
    let is_in_block = |at: usize| {
        let before = blocks.partition_point(|block| block.start() <= at);
        before > 0 && blocks[before - 1].holds(at)
    };
    let mut is_in_backticks = false;
    let mut tags = Vec::new();
    for (start, mark) in text.match_indices(['<', '`', '\n']) {
        match mark {
            "\n" => is_in_backticks = false,
            "`" => is_in_backticks = !is_in_backticks,
            _ if is_in_backticks || is_in_block(start) => {}
            _ => {
                let rest = &text[start + 1..];
                let end = rest.strip_prefix('/');
                let is_end = end.is_some();
                let name = element(end.unwrap_or(rest));
                tags.extend(name.map(|name| Tag { name, is_end, start }));
            }
        }
    }
    tags
}

/// The element whose name a text begins with.
fn element(text: &str) -> Option<&'static str> {
    ELEMENTS.into_iter().find(|name| {
        let behind = text.get(name.len()..).unwrap_or_default();
        text.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name))
            && behind.starts_with(|c: char| c == '>' || c.is_whitespace())
    })
}
