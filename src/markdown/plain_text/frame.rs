//! The blocks that are open while nodes are read, and what becomes of them when they end. Markdown
//! and raw HTML open and close the same frames, so that each may hold the other.

use super::block::{Block, CellSide, Item, Items, Owner, label};
use super::cells::{Cell, CellShape, RowFrame, TableFrame};
use super::inline::superscript;

/// Frames inside each other. What is nested deeper is part of the innermost, so that the tree of
/// blocks stays shallow, whatever the text.
const DEPTH_MAX: usize = 32;

/// Tables inside each other. Laying one out means trying its cells at several widths, so that each
/// level multiplies the work.
const TABLES_MAX: usize = 2;

/// Columns that the second line of what an alert, a term or a quotation holds is indented by.
const INDENT: usize = 4;

/// Kind of a frame.
#[derive(Debug)]
pub(super) enum FrameKind {
    Quote,
    /// With its title.
    Alert(String),
    /// A list, with its first number if it is an ordered one, and its items so far.
    List {
        start: Option<u64>,
        tight: bool,
        items: Vec<Vec<Block>>,
    },
    ListItem,
    /// Terms with what they mean.
    Definitions(Vec<Item>),
    Term,
    Definition,
    /// With its title.
    Tab(String),
    TabTitle,
    Table(TableFrame),
    Row(RowFrame),
    Cell(CellShape),
    /// With its number.
    Footnote(usize),
    /// Hidden content.
    Hidden,
}

#[derive(Debug)]
struct Frame {
    owner: Owner,
    kind: FrameKind,
    blocks: Vec<Block>,
}

/// The open frames, in what is done of the document.
#[derive(Debug, Default)]
pub(super) struct Frames {
    document: Vec<Block>,
    open: Vec<Frame>,
    footnotes: Vec<(usize, Vec<Block>)>,
}

impl FrameKind {
    pub(super) fn list(start: Option<u64>, tight: bool) -> Self {
        Self::List { start, tight, items: Vec::new() }
    }

    pub(super) fn table(sides: Vec<CellSide>) -> Self {
        Self::Table(TableFrame::new(sides))
    }

    pub(super) fn row(is_head: bool) -> Self {
        Self::Row(RowFrame { is_head, ..RowFrame::default() })
    }
}

impl Frames {
    /// Opens a frame, unless there are too many.
    pub(super) fn open(&mut self, owner: Owner, kind: FrameKind) {
        let is_table = |frame: &&Frame| matches!(frame.kind, FrameKind::Table(_));
        let hidden = self.is_hidden();
        let tables = self.open.iter().filter(is_table).count();
        let too_deep = self.open.len() >= DEPTH_MAX && !matches!(kind, FrameKind::Hidden);
        // What is not opened is not lost: its blocks go to the frame around it. A hidden frame
        // opens at any depth, or what it holds would show.
        if hidden || too_deep || matches!(kind, FrameKind::Table(_)) && tables >= TABLES_MAX {
            return;
        }
        self.open.push(Frame { owner, kind, blocks: Vec::new() });
    }

    /// Ends the frame that `owner` opened, and those in it. It may have ended before.
    pub(super) fn close(&mut self, owner: Owner) {
        // Markdown and raw HTML need not nest with each other, so the owner may be anywhere, or
        // gone.
        if let Some(at) = self.open.iter().rposition(|frame| frame.owner == owner) {
            while self.open.len() > at {
                self.close_last();
            }
        }
    }

    /// Adds a block to the innermost frame.
    pub(super) fn push(&mut self, block: Block) {
        self.blocks().push(block);
    }

    /// Returns `true` if what comes is not seen.
    pub(super) fn is_hidden(&self) -> bool {
        self.open.last().is_some_and(|frame| matches!(frame.kind, FrameKind::Hidden))
    }

    /// All blocks, the footnotes below them.
    pub(super) fn finish(mut self) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close_last();
        }
        // They are written in the order of their numbers, wherever they were defined.
        self.footnotes.sort_by_key(|(number, _)| *number);
        let item = |(number, blocks)| {
            let marker = format!("{} ", superscript(number));
            Item::marked(marker.clone(), marker.chars().count(), blocks)
        };
        let items: Vec<_> = self.footnotes.into_iter().map(item).collect();
        if !items.is_empty() {
            self.document.push(Block::Items(Items { items, tight: true }));
        }
        self.document
    }

    fn blocks(&mut self) -> &mut Vec<Block> {
        self.open.last_mut().map_or(&mut self.document, |frame| &mut frame.blocks)
    }

    fn close_last(&mut self) {
        let Some(frame) = self.open.pop() else { return };
        let blocks = frame.blocks;
        match frame.kind {
            FrameKind::ListItem => self.close_list_item(blocks),
            FrameKind::Row(row) => self.close_row(row, blocks),
            FrameKind::Cell(shape) => self.close_cell(shape, blocks),
            FrameKind::Term => self.close_term(blocks),
            FrameKind::Definition => self.close_definition(blocks),
            FrameKind::TabTitle => self.close_tab_title(blocks),
            FrameKind::Footnote(number) => self.footnotes.push((number, blocks)),
            FrameKind::Hidden => {}
            kind => self.blocks().extend(finished(kind, blocks)),
        }
    }

    fn close_list_item(&mut self, blocks: Vec<Block>) {
        match self.open.last_mut() {
            Some(Frame { kind: FrameKind::List { items, .. }, blocks: strays, .. }) => {
                // What stood between two items came before this one.
                add_strays(std::mem::take(strays), items);
                items.push(blocks);
            }
            // An `<li>` without a list shows as an item in browsers, too.
            _ => self.blocks().extend(list(None, true, vec![blocks])),
        }
    }

    fn close_row(&mut self, row: RowFrame, blocks: Vec<Block>) {
        // Blocks right in a row are in no cell: browsers show them before the table.
        self.blocks().extend(blocks);
        match self.open.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::Table(table)) => table.push(row),
            _ => self.blocks().extend(row.cells.into_iter().flat_map(|cell| cell.blocks)),
        }
    }

    fn close_cell(&mut self, shape: CellShape, blocks: Vec<Block>) {
        match self.open.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::Row(row)) => row.cells.push(Cell { blocks, shape }),
            _ => self.blocks().extend(blocks),
        }
    }

    fn close_term(&mut self, blocks: Vec<Block>) {
        let (title, others) = title(blocks);
        if title.is_empty() {
            // A term without a text cannot be a title; what else it holds must not get lost.
            return self.close_definition(others);
        }
        let item = Item::titled(title, INDENT, others);
        match self.open.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::Definitions(items)) => items.push(item),
            _ => self.push(Block::Items(Items::single(item))),
        }
    }

    fn close_definition(&mut self, blocks: Vec<Block>) {
        match self.open.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::Definitions(items)) => match items.last_mut() {
                Some(item) => item.blocks.extend(blocks),
                None if blocks.is_empty() => {}
                // Before any term: there is something to read all the same.
                None => items.push(Item::titled("", INDENT, blocks)),
            },
            _ => self.blocks().extend(blocks),
        }
    }

    fn close_tab_title(&mut self, blocks: Vec<Block>) {
        match self.open.last_mut() {
            Some(Frame { kind: FrameKind::Tab(tab_title), blocks: content, .. }) => {
                let (title, others) = title(blocks);
                *tab_title = title;
                content.extend(others);
            }
            _ => self.blocks().extend(blocks),
        }
    }
}

/// Converts a standalone frame with the content `blocks`.
fn finished(kind: FrameKind, blocks: Vec<Block>) -> Vec<Block> {
    match kind {
        // Frames that hold nothing leave nothing: no empty quotation, no label without a text.
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

/// Adds blocks in a list that are in none of its items: a list goes with the item before, the rest
/// is an item.
fn add_strays(blocks: Vec<Block>, items: &mut Vec<Vec<Block>>) {
    match (blocks.first(), items.last_mut()) {
        (None, _) => {}
        (Some(Block::Items(_)), Some(item)) => item.extend(blocks),
        _ => items.push(blocks),
    }
}

/// Puts content that is in no part of a frame before it.
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
fn list(start: Option<u64>, tight: bool, contents: Vec<Vec<Block>>) -> Vec<Block> {
    let last = start.map(|start| start.saturating_add(contents.len().saturating_sub(1) as u64));
    // The longest number sets the width, so that texts of all items begin in one column.
    let digits = last.map_or(0, |last| last.to_string().len());
    let mut items = Vec::with_capacity(contents.len());
    for (index, blocks) in contents.into_iter().enumerate() {
        if let Some(start) = start {
            let marker = format!("{:>digits$}. ", start.saturating_add(index as u64));
            items.push(Item::marked(marker, digits + 2, blocks));
        // Numbered items stay even if empty, since others are counted after them.
        } else if !blocks.is_empty() {
            items.push(Item::marked("- ", 2, blocks));
        }
    }
    if items.is_empty() { Vec::new() } else { vec![Block::Items(Items { items, tight })] }
}

/// Text as a title, on one line; and what cannot be part of one.
fn title(blocks: Vec<Block>) -> (String, Vec<Block>) {
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
