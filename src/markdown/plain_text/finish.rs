//! What frames become when they end.

use super::block::{Block, Item, Items, label};
use super::frame::{FrameKind, INDENT};

/// What a frame becomes that stands for itself; `blocks` is what it holds.
pub(super) fn finished(kind: FrameKind, blocks: Vec<Block>) -> Vec<Block> {
    match kind {
        FrameKind::Quote if !blocks.is_empty() => vec![Block::Quote(blocks)],
        FrameKind::Alert(title) if !blocks.is_empty() => vec![alert(&title, blocks)],
        FrameKind::Tab(title) if !title.is_empty() => vec![tab(title, blocks)],
        FrameKind::List { start, tight, mut items } => {
            add_strays(blocks, &mut items);
            list(start, tight, items)
        }
        FrameKind::Definitions(items) if !items.is_empty() => {
            appended(blocks, Some(Block::Items(Items { items, tight: true })))
        }
        FrameKind::Table(table) => appended(blocks, table.finish()),
        _ => blocks,
    }
}

/// What stands in a list but in none of its items: a list goes with the item before, the rest is an
/// item.
pub(super) fn add_strays(blocks: Vec<Block>, items: &mut Vec<Vec<Block>>) {
    match (blocks.first(), items.last_mut()) {
        (None, _) => {}
        (Some(Block::Items(_)), Some(item)) => item.extend(blocks),
        _ => items.push(blocks),
    }
}

/// What stands in a frame but in none of its parts comes before it.
fn appended(mut blocks: Vec<Block>, block: Option<Block>) -> Vec<Block> {
    blocks.extend(block);
    blocks
}

/// `Note: …`
fn alert(title: &str, blocks: Vec<Block>) -> Block {
    Block::Items(Items::single(Item::labelled(label(title), INDENT, blocks)))
}

fn tab(title: String, blocks: Vec<Block>) -> Block {
    Block::Items(Items::single(Item::titled(title, 2, blocks)))
}

/// A list, its numbers set to the right. Bullets without a text are left out.
pub(super) fn list(start: Option<u64>, tight: bool, contents: Vec<Vec<Block>>) -> Vec<Block> {
    let last = start.map(|start| start.saturating_add(contents.len().saturating_sub(1) as u64));
    let digits = last.map_or(0, |last| last.to_string().len());
    let mut items = Vec::with_capacity(contents.len());
    for (index, blocks) in contents.into_iter().enumerate() {
        if let Some(start) = start {
            let marker = format!("{:>digits$}. ", start.saturating_add(index as u64));
            items.push(Item::marked(marker, digits + 2, blocks));
        } else if !blocks.is_empty() {
            items.push(Item::marked("- ", 2, blocks));
        }
    }
    if items.is_empty() { Vec::new() } else { vec![Block::Items(Items { items, tight })] }
}

/// Text as a title, on one line; and what cannot be part of one.
pub(super) fn title(blocks: Vec<Block>) -> (String, Vec<Block>) {
    let mut texts = Vec::new();
    let mut others = Vec::new();
    for block in blocks {
        match block {
            Block::Text(text) | Block::Heading(_, text) => texts.push(text.replace('\n', " ")),
            other => others.push(other),
        }
    }
    (texts.join(" "), others)
}
