//! Blocks of a translation and its original that correspond.

use crate::text::Span;

/// The kind of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading of this level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// A code block.
    Code,
    /// A paragraph that is one image.
    Image,
}

impl BlockKind {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heading(_) => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "list item",
            Self::Cell => "table cell",
            Self::Code => "code block",
            Self::Image => "image",
        }
    }
}

/// Two blocks that correspond, or one that stands alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BlockPair {
    /// The kind of block.
    pub kind: BlockKind,
    /// The block of the translation, in bytes of its file.
    pub target: Option<Span>,
    /// The block of the original, in bytes of its file.
    pub source: Option<Span>,
    /// How well the two fit; zero for a block that stands alone.
    pub score: f32,
}
