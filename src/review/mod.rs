//! The workbench for translators: what it is asked and what it answers, as plain values. Knows no
//! sockets and no disk: what it reads and writes goes through a [`ReviewHost`].
//!
//! ```text
//! Request ─▶ Gate ─▶ Workbench ─▶ Draft ─▶ Journal ─▶ Files
//!                        └─▶ Response
//! ```

mod characters;
mod moment;
mod change;
mod batch;
mod thread;
mod merge_split;
mod borders;
mod retext;
mod place;
mod view;
mod host;
mod states_problem;
mod states_line;
mod states;
mod states_renamed;
mod article;
mod data;
mod journal;
mod streamed_entry;
mod recovery;
mod undo;
mod imported;
mod made;
mod redrawn;
mod pending_file;
mod draft;
mod group_result;
mod bulk_edit;
mod message;
mod request_guard;
mod preview;
mod strings;
mod page;
mod workbench;
mod first_rows;
mod history;
mod segment_history;
mod route;

pub use article::{ArticleInfo, texts};
pub use bulk_edit::{ArticleEdit, BulkEdit, EditResults, RewrittenFile};
pub use change::{CHANGES_SCHEMA, Change, ChangeFile, Group, Operation, ReviewState, Split, Texts};
pub use characters::plain;
pub use data::{GroupResult, ProjectInfo, Status};
pub use first_rows::first_rows;
pub use host::{Examined, Failure, FileVersion, Files, MemoryMatch, ReviewHost};
pub use journal::{FILE as JOURNAL_FILE, Unfinished};
pub use message::{Method, Request, Response};
pub use recovery::{interrupted, recover};
pub use request_guard::{BODY_MAX, RequestGuard, is_same_secret};
pub use route::{respond, respond_alone, respond_first, unavailable};
pub use states::{FOLDER as STATES_FOLDER, Judgment, States, states_file};
pub use states_problem::StatesProblem;
pub use undo::{UndoResult, undo};
pub use workbench::Workbench;
