//! Exchange with translation tools: segments as units, and translations back into articles.
//!
//! ```text
//! Article ─▶ Unit ─▶ XLIFF, … ─▶ Returned ─▶ Verdict ─▶ the workbench's transaction
//! ```
//!
//! A unit has the texts of one segment as [`Piece`]s: text that a translator writes, and codes for
//! the Markdown that they must not change. What comes back is compared with the article as it is now.

mod annotate;
mod front_matter;
mod new_ids;
mod unit;
mod cutter;
mod code_ids;
mod extract;
mod returned;
mod text_reader;
mod nesting;
mod restore;
mod applied;
mod judge;
mod markup;
pub mod xliff;
pub mod json_lines;
pub mod sheet;
mod zip;
pub mod xlsx;
pub mod po;
pub mod tmx;
mod fit;
pub mod omegat;
mod package;
mod memory;
mod segment_row;
#[cfg(feature = "cli")]
pub mod parquet;

pub use annotate::{NotAnnotated, annotate};
pub use extract::units;
pub use front_matter::{as_written, with_front_matter};
pub use judge::{Judged, Verdict, judge};
pub use markup::root_name;
pub use memory::{Memory, MemoryMatch};
pub use new_ids::{TakenIds, with_new_ids};
pub use package::{PackageFacts, package_readme};
pub use returned::{Content, FormatError, Place, Returned, ReturnedPiece};
pub use segment_row::{SegmentRow, segment_rows};
pub use text_reader::TextReader;
pub use unit::{ArticleUnits, Code, CodeKind, Note, Piece, Role, State, Suggestion, Unit};
pub use zip::{Archive, ArchiveWriter};
