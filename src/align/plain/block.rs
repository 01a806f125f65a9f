//! A block of a plain file.

use crate::article::BlockKind;
use crate::text::Span;

/// A block of a plain file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Its kind.
    pub kind: BlockKind,
    /// Its content without its marker, in bytes of the file; of code, all of it.
    pub span: Span,
}
