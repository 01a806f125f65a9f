//! The only part of the program that touches the file system: walking folders, reading files, and
//! writing pages so that a failure leaves what was there.

#![expect(clippy::disallowed_methods, reason = "this is the module that they are left to")]

mod file;
mod replacement;
mod streamed_file;
mod spool;
mod file_stamp;
mod folder;
mod turn;
mod output;
mod project_files;
mod project_lock;
mod tree;
pub mod git;
pub mod git_renames;
pub mod chromium;
pub mod curl;

pub use file::{
    DiskError, PathKind, append, create, create_folder, find_upwards, is_pipe, is_running, kind,
    open, read, read_standard_input, real_path, standard_input,
};
use file::{given_open, open_to_read, refused};
pub use file_stamp::FileStamp;
pub use folder::Folder;
pub use output::{MANIFEST, OutputFolder, STATE, StaleFilePolicy, WriteState};
pub use project_files::ProjectFiles;
pub use project_lock::ProjectLock;
use replacement::sync_folder;
pub use replacement::{remove_left_files, replace, replace_as_writer};
pub use spool::{Piece, Spool};
pub use streamed_file::StreamedFile;
pub use tree::{SkipCause, Skipped, Tree};
