//! Blocks of plain text, before layout. The tree is only as deep as [`frame`](super::frame) lets it
//! grow, so that whatever walks it may recurse.

use crate::markdown::soft_break::is_ideographic;

/// A part of the text that has lines of its own.
#[derive(Debug, Clone)]
pub(super) enum Block {
    /// Text to wrap; a line feed in it is a line end to keep.
    Text(String),
    /// A heading, from level 1.
    Heading(u8, String),
    /// Lines to keep as they are.
    Code(String),
    /// A thematic break.
    Rule,
    /// Blocks with a marker: lists, alerts, definitions, tabs.
    Items(Items),
    /// A quotation.
    Quote(Vec<Block>),
    /// Rows of cells.
    Table(Table),
}

/// Items, one below the other.
#[derive(Debug, Clone)]
pub(super) struct Items {
    pub(super) items: Vec<Item>,
    /// Without empty lines between short items.
    pub(super) tight: bool,
}

/// A block with a marker in front.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// With what parts it from the text: `- `, `Note: `.
    pub(super) marker: String,
    /// Columns that the lines below the first are indented by.
    pub(super) indent: usize,
    pub(super) place: MarkerPlace,
    pub(super) blocks: Vec<Block>,
}

/// Where a marker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkerPlace {
    /// In front of the first line.
    Before,
    /// On a line of its own.
    Above,
}

/// Rows of cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) heads: Vec<Row>,
    pub(super) rows: Vec<Row>,
    /// How the columns are set; those that are not listed are set to the left.
    pub(super) sides: Vec<CellSide>,
}

/// A row's cells, each with its blocks.
pub(super) type Row = Vec<Vec<Block>>;

/// The side of its column that a cell keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellSide {
    /// Where lines start.
    Start,
    Middle,
    End,
}

/// A title as a marker: with the colon of its script, if it has none. Empty stays empty.
pub(super) fn label(title: &str) -> String {
    let title = title.trim();
    match title.chars().next_back() {
        None => String::new(),
        Some(':') => format!("{title} "),
        Some(last) if is_ideographic(last) => format!("{title}："),
        Some(_) => format!("{title}: "),
    }
}

impl Items {
    /// A single block with a marker, set off from others.
    pub(super) fn single(item: Item) -> Self {
        Self { items: vec![item], tight: false }
    }
}

impl Item {
    /// An item with its marker in front of its first line.
    pub(super) fn marked(marker: impl Into<String>, indent: usize, blocks: Vec<Block>) -> Self {
        Self { marker: marker.into(), indent, place: MarkerPlace::Before, blocks }
    }

    /// An item with its marker on a line of its own.
    pub(super) fn titled(title: impl Into<String>, indent: usize, blocks: Vec<Block>) -> Self {
        Self { marker: title.into(), indent, place: MarkerPlace::Above, blocks }
    }

    /// An item that a label introduces: it is part of the text that follows, or stands above.
    pub(super) fn labelled(label: String, indent: usize, mut blocks: Vec<Block>) -> Self {
        match blocks.first_mut() {
            Some(Block::Text(text)) => text.insert_str(0, &label),
            _ => return Self::titled(label, indent, blocks),
        }
        Self::marked("", indent, blocks)
    }

    /// Returns `true` if its first line can stand behind its marker.
    pub(super) fn starts_in_line(&self) -> bool {
        let first = self.blocks.first();
        first.is_some_and(|block| !matches!(block, Block::Code(_) | Block::Table(_) | Block::Rule))
    }

    /// Returns `true` if it is so plain that the next item needs no empty line before it.
    pub(super) fn is_short(&self) -> bool {
        let texts = self.blocks.iter().filter(|block| matches!(block, Block::Text(_))).count();
        let mut lists = self.blocks.iter().filter(|block| !matches!(block, Block::Text(_)));
        texts <= 1 && lists.all(Block::is_short_list)
    }
}

impl Block {
    /// Returns `true` if the other needs no empty line before it: text and the short list that
    /// belongs to it.
    pub(super) fn adjoins(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Text(_), list) | (list, Self::Text(_)) => list.is_short_list(),
            _ => false,
        }
    }

    fn is_short_list(&self) -> bool {
        matches!(self, Self::Items(list) if list.tight && list.items.iter().all(Item::is_short))
    }
}

/// Who opened a frame, and so may close it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The `Enter` of this number.
    Node(usize),
    /// An element of raw HTML, by its place in the order of them.
    Html(usize),
}
