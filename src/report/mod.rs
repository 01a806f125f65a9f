//! Findings, told to people and to other programs.

mod findings;
mod totals;
mod summary;
mod texts;
mod terminal;
mod github;
mod comment;
mod gitlab;
mod json;
mod sarif;
mod table;
mod chart;
mod status;
mod stats;
mod word_stats;
mod xml;

pub use crate::catalog;
pub use comment::comment;
pub use findings::{AtLeast, Findings};
pub use github::{ANNOTATIONS_MAX, github, github_summary};
pub use gitlab::gitlab;
pub use json::json;
pub use sarif::{RESULTS_MAX, sarif};
pub use stats::{stats_csv, stats_json, stats_svg, stats_table};
pub use status::{linked_status_html, status_badge, status_html};
pub use summary::Report;
pub use table::table_of;
pub use terminal::{FULL_MAX, Form, listed, located};
pub use totals::{Totals, is_fixable};
pub use word_stats::{words_csv, words_json, words_svg, words_table};
pub use xml::{checkstyle, junit};
