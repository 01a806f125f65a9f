//! What several commands need to know of articles: which are meant, what all of them tell of one another,
//! and what is wrong with each.

mod git;
pub(in crate::command) use target::NOT_AN_ARTICLE;
mod target;
mod project_scan;
mod settings;
mod source_tree;
mod coverage;
mod check_pass;
mod external;
mod work;
mod change;
mod words;

pub(super) use check_pass::CheckPass;
pub(super) use coverage::{coverage, outdated_segments};
pub(super) use git::{changed, revision};
pub(super) use project_scan::{ProjectScan, ScanOptions};
pub(super) use settings::{calibration_path, terms};
pub(super) use source_tree::SourceTree;
pub(super) use target::Target;
#[cfg(feature = "serve")]
pub(super) use words::without_mail;
pub(super) use words::word_report;
pub(super) use work::{CheckRun, VIEWS, gaps_in, settings_for};
