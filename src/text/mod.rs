//! Text as it is in a file: byte spans, lines and columns, text that was cut together from
//! pieces and knows its way back, edits, names that are alike, and XML. Knows nothing of articles.

mod span;
mod web_characters;
mod stable_hash;
mod edit;
mod excerpt;
mod fitting_name;
mod char_class;
mod difference;
mod likeness;
mod line_end;
mod mapped_text;
mod printable;
mod source;
pub mod xml;

pub use char_class::{LOWER_CASE, has_byte, has_pair, is_alphanumeric};
pub use difference::{differing_runs, unified_diff};
pub use edit::{Edit, Overlap, apply};
pub use excerpt::excerpt;
pub use fitting_name::fitting_name;
pub use likeness::nearest;
pub use line_end::line_end_at;
pub use mapped_text::{MappedText, ProjectionBuilder};
pub(crate) use printable::is_turning;
pub use printable::printable;
pub use source::{Position, Source};
pub use span::Span;
pub use stable_hash::stable_hash;
pub use web_characters::{
    WINDOWS_1252_HIGH, is_noncharacter, without_forbidden, without_forbidden_bytes,
};
