//! What several commands need to know of articles: which are meant, what all of them tell of one another,
//! and what is wrong with each.

mod git;
mod target;
mod survey;
mod settings;
mod source_tree;
mod coverage;
mod examination;
mod work;

pub(super) use coverage::coverage;
pub(super) use examination::Examination;
pub(super) use settings::{calibration_path, terms};
pub(super) use source_tree::SourceTree;
pub(super) use survey::{Survey, Wanted};
pub(super) use target::Target;
pub(super) use work::{VIEWS, Work, settings_for};
