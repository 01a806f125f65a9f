//! Builds, checks and reviews bilingual help articles. (Then:) Modules form layers, listed
//! bottom-up; each imports only from those above it.
//!
//! The modules are listed bottom-up, and that list is the law: a module imports only what is listed
//! above it. A test keeps it so.
//!
//! ```text
//! disk ─ bytes ─▶ Source ─▶ Article ─▶ SideText ─▶ Document ─▶ site ─▶ Output ─ disk
//! ```
//!
//! Between the two `disk`s everything is a pure function of values: nothing below `command` prints,
//! and nothing but `disk` touches the file system. Reading never fails on content: what is wrong
//! with an article is a finding.

pub mod text;
pub mod locale;
pub mod finding;
pub mod article;
pub mod markdown;
pub mod project;
pub mod align;
pub mod check;
pub mod site;
pub mod search;
pub mod exchange;
pub mod review;
pub mod report;
pub mod language_server;
pub mod disk;
pub mod arguments;
pub mod command;
