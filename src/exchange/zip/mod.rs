//! Zip archives, as far as spreadsheets need them: written without going back, and read with limits.

mod read;
mod write;

pub use read::Archive;
pub use write::ArchiveWriter;
