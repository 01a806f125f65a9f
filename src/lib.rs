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
//!
//! Three features are on by default: `site` (pages and their search), `cli` (files, commands and the program) and
//! `serve` (the preview, the workbench and the language server). Without them the library is what reads,
//! checks, aligns and exchanges articles, with two thirds of the crates:
//!
//! ```toml
//! [dependencies]
//! diglot = { version = "0.1", default-features = false }
//! ```

mod packed;
pub mod text;
pub mod locale;
pub mod finding;
pub mod article;
pub mod markdown;
pub mod project;
pub mod align;
pub mod check;
pub mod catalog;
#[cfg(feature = "site")]
pub mod site;
#[cfg(feature = "site")]
pub mod search;
pub mod exchange;
#[cfg(feature = "site")]
pub mod passes;
pub mod review;
#[cfg(feature = "cli")]
pub mod report;
#[cfg(feature = "serve")]
pub mod language_server;
#[cfg(feature = "cli")]
pub mod disk;
#[cfg(feature = "cli")]
pub mod arguments;
#[cfg(feature = "cli")]
#[cfg_attr(
    not(feature = "serve"),
    expect(dead_code, unused_imports, reason = "some of what is loaded is for what serves alone")
)]
pub mod command;
