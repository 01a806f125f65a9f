//! The workbench for translators: what it is asked and what it answers, as plain values. Knows no
//! sockets and no disk: what it reads and writes goes through a [`Desk`].
//!
//! ```text
//! Request ─▶ Gate ─▶ Workbench ─▶ Draft ─▶ Journal ─▶ Files
//!                        └─▶ Response
//! ```

mod change;
mod view;
mod desk;
mod states;
mod sheet;
mod data;
mod journal;
mod rearrange;
mod retext;
mod draft;
mod message;
mod gate;
mod look;
mod page;
mod workbench;
mod route;

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
