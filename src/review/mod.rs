//! The workbench for translators: what it is asked and what it answers, as plain values. Knows no
//! sockets and no disk: what it reads and writes goes through a [`Desk`].
//!
//! ```text
//! Request ─▶ Gate ─▶ Workbench ─▶ Draft ─▶ Journal ─▶ Files
//!                        └─▶ Response
//! ```

mod change;
mod data;
mod desk;
mod draft;
mod gate;
mod journal;
mod look;
mod message;
mod page;
mod rearrange;
mod retext;
mod route;
mod sheet;
mod states;
mod workbench;

pub use change::{Act, CHANGES_SCHEMA, Change, ChangeFile, Group, Split, State, Texts};
pub use data::{GroupResult, ProjectFacts, Status};
pub use desk::{Desk, Examined, Failure, Files};
pub use gate::{BODY_MAX, Gate};
pub use journal::{FILE as JOURNAL_FILE, Undone, undo};
pub use message::{Method, Request, Response};
pub use route::{respond, unavailable};
pub use sheet::About;
pub use states::{FOLDER as STATES_FOLDER, States, states_file};
pub use workbench::Workbench;
